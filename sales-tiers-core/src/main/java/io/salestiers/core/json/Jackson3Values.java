package io.salestiers.core.json;

import io.salestiers.core.canonical.JsonValue;
import java.io.IOException;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** {@link ValueForms} for Jackson 3. */
final class Jackson3Values {
    private Jackson3Values() {}

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
        private final ValueForms.Form<T> form;

        Writer(ValueForms.Form<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            write(form.write().apply(value), out);
        }

        private static void write(JsonValue value, JsonGenerator out) {
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
                    out.writeName(field.getKey());
                    write(field.getValue(), out);
                }
                out.writeEndObject();
            } else {
                throw new AssertionError(value);
            }
        }
    }

    private static final class Reader<T> extends StdDeserializer<T> {
        private final ValueForms.Form<T> form;

        Reader(ValueForms.Form<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            try {
                int depth = parser.streamReadConstraints().getMaxNestingDepth();
                ShapeCheck unused = new ShapeCheck("");
                return form.read().apply(new TreeReader(new Jackson3Tokens(parser), "", depth, unused).value());
            } catch (SyntaxException | IOException | RuntimeException e) {
                throw DatabindException.from(parser, e.getMessage(), e);
            }
        }
    }
}
