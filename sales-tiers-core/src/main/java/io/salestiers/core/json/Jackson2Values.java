package io.salestiers.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.salestiers.core.canonical.JsonValue;
import java.io.IOException;
import java.io.Serial;
import java.util.Map;

/** {@link ValueForms} for Jackson 2. */
final class Jackson2Values {
    private Jackson2Values() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("sales-tiers-core");
        ValueForms.ALL.forEach(form -> add(module, form));
        return module;
    }

    private static <T> void add(SimpleModule module, ValueForms.Form<T> form) {
        module.addSerializer(form.type(), new Writer<>(form));
        module.addDeserializer(form.type(), new Reader<>(form));
    }

    private static final class Writer<T> extends StdSerializer<T> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient ValueForms.Form<T> form;

        Writer(ValueForms.Form<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            write(form.write().apply(value), out);
        }

        private static void write(JsonValue value, JsonGenerator out) throws IOException {
            if (value instanceof JsonValue.Text text) {
                out.writeString(text.value());
            } else if (value instanceof JsonValue.Numeral number) {
                out.writeNumber(number.digits());
            } else if (value instanceof JsonValue.Flag flag) {
                out.writeBoolean(flag.value());
            } else if (value instanceof JsonValue.Items items) {
                out.writeStartArray();
                for (JsonValue item : items.values()) {
                    write(item, out);
                }
                out.writeEndArray();
            } else if (value instanceof JsonValue.Fields fields) {
                out.writeStartObject();
                for (Map.Entry<String, JsonValue> field : fields.values().entrySet()) {
                    out.writeFieldName(field.getKey());
                    write(field.getValue(), out);
                }
                out.writeEndObject();
            } else {
                throw new AssertionError(value);
            }
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient ValueForms.Form<T> form;

        Reader(ValueForms.Form<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                int depth = parser.streamReadConstraints().getMaxNestingDepth();
                ShapeCheck unused = new ShapeCheck("");
                return form.read().apply(new TreeReader(new Jackson2Tokens(parser), "", depth, unused).value());
            } catch (SyntaxException | RuntimeException e) {
                throw JsonMappingException.from(parser, e.getMessage(), e);
            }
        }
    }
}
