package io.salestiers.core.json;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An object with declared fields; others are refused. Made by {@link Shape#object()}. Immutable and safe for use by several
 * threads.
 */
public final class ObjectShape extends Shape {
    record Field(Shape shape, boolean required) {}

    private final Map<String, Field> fields;

    ObjectShape(Map<String, Field> fields) {
        this.fields = fields;
    }

    /**
     * This shape with one more field that must be there.
     *
     * @param name its name
     * @param shape its form
     * @return a copy
     * @throws IllegalArgumentException if there is a field of that name
     */
    public ObjectShape required(String name, Shape shape) {
        return with(name, new Field(shape, true));
    }

    /**
     * This shape with one more field that may be left out.
     *
     * @param name its name
     * @param shape its form
     * @return a copy
     * @throws IllegalArgumentException if there is a field of that name
     */
    public ObjectShape optional(String name, Shape shape) {
        return with(name, new Field(shape, false));
    }

    private ObjectShape with(String name, Field field) {
        Map<String, Field> more = new LinkedHashMap<>(fields);
        if (more.put(name, field) != null) {
            throw new IllegalArgumentException("field '" + name + "' is there twice");
        }
        return new ObjectShape(more);
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    @Override
    boolean forDocument() {
        return true;
    }

    @Override
    void check(JsonValue value, ShapeCheck check) {
        checkFields(value, check, List.of());
    }

    /** Checks an object that has some fields besides, which were checked before. */
    void checkFields(JsonValue value, ShapeCheck check, List<String> besides) {
        if (!(value instanceof JsonValue.Fields object)) {
            check.wrongType("core.json.type.object", value);
            return;
        }
        object.values().forEach((name, each) -> {
            Field field = fields.get(name);
            if (field != null) {
                check.below(name, field.shape(), each);
            } else if (!besides.contains(name)) {
                check.add(unknown(name, object, check, besides));
            }
        });
        fields.forEach((name, field) -> {
            if (field.required() && !object.values().containsKey(name)) {
                check.add(check.found(JsonFinding.MISSING_FIELD).with("name", name));
            }
        });
    }

    private Finding unknown(String name, JsonValue.Fields object, ShapeCheck check, List<String> besides) {
        List<String> free = new ArrayList<>(fields.keySet());
        free.removeAll(object.values().keySet());
        List<String> allowed = new ArrayList<>(besides);
        allowed.addAll(fields.keySet());
        String shown = ShapeCheck.shown(name);
        return Suggestions.nearest(name, free)
                .map(near -> check.foundAt(JsonFinding.MISSPELT_FIELD, name)
                        .with("name", shown)
                        .with("suggestion", near))
                .orElseGet(() -> check.foundAt(JsonFinding.UNKNOWN_FIELD, name)
                        .with("name", shown)
                        .with("allowed", Argument.texts(allowed)));
    }

    @Override
    JsonValue arranged(JsonValue value) {
        if (!(value instanceof JsonValue.Fields object)) {
            return value;
        }
        Map<String, JsonValue> arranged = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            JsonValue each = object.values().get(name);
            if (each != null) {
                arranged.put(name, field.shape().arranged(each));
            }
        });
        object.values().forEach(arranged::putIfAbsent);
        return new JsonValue.Fields(arranged);
    }
}
