package io.salestiers.core.json;

import io.salestiers.core.canonical.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Values of one shape. */
final class ListShape extends Shape {
    private final Shape item;

    ListShape(Shape item) {
        this.item = item;
    }

    @Override
    void check(JsonValue value, ShapeCheck check) {
        if (!(value instanceof JsonValue.Items items)) {
            check.wrongType("core.json.type.list", value);
            return;
        }
        for (int i = 0; i < items.values().size(); i++) {
            check.below(Integer.toString(i), item, items.values().get(i));
        }
    }

    @Override
    JsonValue arranged(JsonValue value) {
        if (!(value instanceof JsonValue.Items items)) {
            return value;
        }
        List<JsonValue> arranged = new ArrayList<>();
        items.values().forEach(each -> arranged.add(item.arranged(each)));
        return new JsonValue.Items(arranged);
    }
}
