package io.salestiers.core.json;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.text.Ids;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Values of one shape by id. */
final class MapShape extends Shape {
    private final Shape item;

    MapShape(Shape item) {
        this.item = item;
    }

    @Override
    void check(JsonValue value, ShapeCheck check) {
        if (!(value instanceof JsonValue.Fields fields)) {
            check.wrongType("core.json.type.object", value);
            return;
        }
        fields.values().forEach((name, each) -> {
            if (!LeafShape.idForm(name)) {
                check.add(check.foundAt(JsonFinding.WRONG_FORM, name)
                        .with("expected", io.salestiers.core.text.Argument.term("core.json.form.id"))
                        .with("value", ShapeCheck.shown(name)));
            }
            check.below(name, item, each);
        });
    }

    @Override
    JsonValue arranged(JsonValue value) {
        if (!(value instanceof JsonValue.Fields fields)) {
            return value;
        }
        Map<String, JsonValue> sorted = new TreeMap<>(Ids::compare);
        fields.values().forEach((name, each) -> sorted.put(name, item.arranged(each)));
        return new JsonValue.Fields(new LinkedHashMap<>(sorted));
    }
}
