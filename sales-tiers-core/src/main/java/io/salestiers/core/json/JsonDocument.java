package io.salestiers.core.json;

import static java.util.Objects.requireNonNull;

/**
 * A kind of document: {@code {"document": "incentive-plan", "formatVersion": 1, …}}.
 *
 * <p>Name and version stand in the document only; the type does not carry them. Immutable and safe for use by several
 * threads.
 *
 * @param name the name in lower-kebab case
 * @param formatVersion the version of its form, 1 for the first
 * @param type what it is read to
 * @param shape its form: an object or variants, without the fields {@code document} and {@code formatVersion}
 * @param <T> what it is read to
 */
public record JsonDocument<T>(String name, int formatVersion, Class<T> type, Shape shape) {
    /** Refuses names that are not in lower-kebab case, versions below 1, and shapes that are not objects. */
    public JsonDocument {
        requireNonNull(type, "type");
        requireNonNull(shape, "shape");
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("name must be in lower-kebab case, but was '" + name + "'");
        }
        if (formatVersion < 1) {
            throw new IllegalArgumentException("formatVersion must be 1 or more, but was " + formatVersion);
        }
        if (!shape.forDocument()) {
            throw new IllegalArgumentException("the shape of a document must be an object or variants");
        }
    }
}
