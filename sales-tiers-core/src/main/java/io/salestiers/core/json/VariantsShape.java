package io.salestiers.core.json;

import io.salestiers.core.canonical.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An object of one of several kinds, told apart by its field {@code type}. */
final class VariantsShape extends Shape {
    private static final String TYPE = "type";

    private final Map<String, ObjectShape> variants;

    VariantsShape(Map<String, ObjectShape> variants) {
        this.variants = new TreeMap<>(variants);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one variant");
        }
        variants.forEach((name, shape) -> {
            if (shape.has(TYPE)) {
                throw new IllegalArgumentException("variant '" + name + "' must not declare the field 'type'");
            }
        });
    }

    @Override
    boolean forDocument() {
        return true;
    }

    @Override
    void check(JsonValue value, ShapeCheck check) {
        if (!(value instanceof JsonValue.Fields object)) {
            check.wrongType("core.json.type.object", value);
            return;
        }
        JsonValue type = object.values().get(TYPE);
        if (type == null) {
            check.add(check.found(JsonFinding.MISSING_FIELD).with("name", TYPE));
            return;
        }
        int before = check.findings().size();
        check.below(TYPE, LeafShape.choice(List.copyOf(variants.keySet())), type);
        if (check.findings().size() == before && type instanceof JsonValue.Text name) {
            ObjectShape variant = variants.get(name.value());
            if (variant != null) {
                variant.checkFields(value, check, List.of(TYPE));
            }
        }
    }

    @Override
    JsonValue arranged(JsonValue value) {
        if (!(value instanceof JsonValue.Fields object)
                || !(object.values().get(TYPE) instanceof JsonValue.Text name)) {
            return value;
        }
        ObjectShape variant = variants.get(name.value());
        Map<String, JsonValue> arranged = new LinkedHashMap<>();
        arranged.put(TYPE, name);
        if (variant != null && variant.arranged(value) instanceof JsonValue.Fields rest) {
            rest.values().forEach(arranged::putIfAbsent);
        }
        return new JsonValue.Fields(arranged);
    }
}
