package io.salestiers.core.canonical;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A JSON value (RFC 8259), independent of any JSON library. Immutable and safe for use by several threads. */
public sealed interface JsonValue {
    /**
     * A text.
     *
     * @param value the text
     */
    record Text(String value) implements JsonValue {
        /** Refuses an absent text. */
        public Text {
            requireNonNull(value, "value");
        }
    }

    /**
     * A number as it is written, so that nothing is lost and nothing large is computed.
     *
     * @param digits for example {@code -12.50} or {@code 1E3}
     */
    record Numeral(String digits) implements JsonValue {
        private static final Pattern FORM = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

        /** Refuses what is not a JSON number. */
        public Numeral {
            if (!FORM.matcher(digits).matches()) {
                throw new IllegalArgumentException("not a JSON number: '" + digits + "'");
            }
        }
    }

    /**
     * True or false.
     *
     * @param value which
     */
    record Flag(boolean value) implements JsonValue {}

    /** The value {@code null}, which no document of this library may have. */
    enum Nothing implements JsonValue {
        /** The only one. */
        NULL
    }

    /**
     * A list (array).
     *
     * @param values the values in their order
     */
    record Items(List<JsonValue> values) implements JsonValue {
        /** Copies the list. */
        public Items {
            values = List.copyOf(values);
        }
    }

    /**
     * An object.
     *
     * @param values the values by name, in the order in which they are written
     */
    record Fields(Map<String, JsonValue> values) implements JsonValue {
        /** Copies the map. */
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /**
         * This object with one more field at its end, or with another value of a field that it has.
         *
         * @param name the name
         * @param value the value
         * @return a copy
         */
        public Fields with(String name, JsonValue value) {
            Map<String, JsonValue> more = new LinkedHashMap<>(values);
            more.put(name, value);
            return new Fields(more);
        }

        /**
         * This object with one more text.
         *
         * @param name the name
         * @param value the text
         * @return a copy
         */
        public Fields with(String name, String value) {
            return with(name, new Text(value));
        }
    }

    /**
     * A text.
     *
     * @param value the text
     * @return the value
     */
    static JsonValue text(String value) {
        return new Text(value);
    }

    /**
     * A whole number.
     *
     * @param value the number
     * @return the value
     */
    static JsonValue number(long value) {
        return new Numeral(Long.toString(value));
    }

    /**
     * A list.
     *
     * @param values the values
     * @return the value
     */
    static JsonValue list(List<? extends JsonValue> values) {
        return new Items(List.copyOf(values));
    }

    /**
     * An object without fields, to be filled by {@link Fields#with(String, JsonValue)}.
     *
     * @return the value
     */
    static Fields object() {
        return new Fields(Map.of());
    }

    /**
     * The key of the word for this kind of value in the catalogue of the module.
     *
     * @return for example {@code core.json.type.text}
     */
    default String typeKey() {
        if (this instanceof Text) {
            return "core.json.type.text";
        }
        if (this instanceof Numeral) {
            return "core.json.type.number";
        }
        if (this instanceof Flag) {
            return "core.json.type.flag";
        }
        if (this instanceof Items) {
            return "core.json.type.list";
        }
        return this instanceof Fields ? "core.json.type.object" : "core.json.type.null";
    }
}
