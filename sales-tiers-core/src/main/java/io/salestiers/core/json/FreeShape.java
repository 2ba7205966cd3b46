package io.salestiers.core.json;

import io.salestiers.core.canonical.CanonicalJson;
import io.salestiers.core.canonical.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Values whose fields nobody has declared: whatever can be written again in one way. */
final class FreeShape extends Shape {
    /** An object of such values. */
    static final Shape OBJECT = new FreeShape(true);

    /** One of them. */
    static final Shape VALUE = new FreeShape(false);

    private final boolean object;

    private FreeShape(boolean object) {
        this.object = object;
    }

    @Override
    void check(JsonValue value, ShapeCheck check) {
        if (value instanceof JsonValue.Fields fields) {
            // No parser takes a name that could not be written again.
            fields.values().forEach((name, each) -> check.below(name, VALUE, each));
        } else if (object) {
            check.wrongType("core.json.type.object", value);
        } else if (value instanceof JsonValue.Items items) {
            for (int i = 0; i < items.values().size(); i++) {
                check.below(Integer.toString(i), VALUE, items.values().get(i));
            }
        } else if (value instanceof JsonValue.Numeral) {
            Shape.decimal().check(value, check);
        } else if (value instanceof JsonValue.Text text && !CanonicalJson.writable(text.value())) {
            check.wrongForm("core.json.form.text", text.value());
        }
    }

    @Override
    JsonValue arranged(JsonValue value) {
        if (value instanceof JsonValue.Items items) {
            return new JsonValue.Items(
                    items.values().stream().map(this::arranged).toList());
        }
        if (!(value instanceof JsonValue.Fields fields)) {
            return value;
        }
        Map<String, JsonValue> sorted = new TreeMap<>();
        fields.values().forEach((name, each) -> sorted.put(name, arranged(each)));
        return new JsonValue.Fields(new LinkedHashMap<>(sorted));
    }
}
