package io.salestiers.core.result;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that is wrong or worth knowing: what kind, how grave, where, with which values.
 *
 * <p>The text is made when somebody reads it ({@link #message(Texts)}), in the reader's language. Immutable and safe for
 * use by several threads.
 *
 * @param code the kind
 * @param place where
 * @param arguments the values by the name of their placeholder in the text, in the order in which they were given
 */
public record Finding(FindingCode code, Place place, Map<String, Argument> arguments) {
    /** Copies the map. */
    public Finding {
        requireNonNull(code, "code");
        requireNonNull(place, "place");
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /**
     * A finding without values.
     *
     * @param code the kind
     * @param place where
     * @return the finding
     */
    public static Finding of(FindingCode code, Place place) {
        return new Finding(code, place, Map.of());
    }

    /**
     * This finding with one more value.
     *
     * @param name the placeholder
     * @param value the value
     * @return a copy
     */
    public Finding with(String name, Argument value) {
        Map<String, Argument> more = new LinkedHashMap<>(arguments);
        more.put(name, value);
        return new Finding(code, place, more);
    }

    /**
     * This finding with one more text.
     *
     * @param name the placeholder
     * @param value the text
     * @return a copy
     */
    public Finding with(String name, String value) {
        return with(name, Argument.text(value));
    }

    /**
     * This finding with one more whole number.
     *
     * @param name the placeholder
     * @param value the number
     * @return a copy
     */
    public Finding with(String name, long value) {
        return with(name, Argument.number(value));
    }

    /**
     * This finding with one more number.
     *
     * @param name the placeholder
     * @param value the number
     * @return a copy
     */
    public Finding with(String name, BigDecimal value) {
        return with(name, Argument.number(value));
    }

    /**
     * This finding with one more day.
     *
     * @param name the placeholder
     * @param value the day
     * @return a copy
     */
    public Finding with(String name, LocalDate value) {
        return with(name, Argument.day(value));
    }

    /**
     * The same finding at another place: a reader that knows the file puts it where the value stood.
     *
     * @param other the place
     * @return a copy
     */
    public Finding at(Place other) {
        return new Finding(code, other, arguments);
    }

    /**
     * How grave it is.
     *
     * @return the severity of its kind
     */
    public Severity severity() {
        return code.severity();
    }

    /**
     * The text for a reader.
     *
     * @param texts the reader's language, with the catalogue of the module that found it
     * @return the message without its place
     */
    public String message(Texts texts) {
        return texts.text(code.code(), arguments);
    }

    /** Code, place and values, for logs and failing tests. */
    @Override
    public String toString() {
        return code.code() + " at " + place + " " + arguments;
    }
}
