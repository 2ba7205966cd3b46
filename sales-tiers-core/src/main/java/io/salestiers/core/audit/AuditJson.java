package io.salestiers.core.audit;

import io.salestiers.core.canonical.JsonValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the parts of a JSON object; what does not fit is refused with the name of its field. */
final class AuditJson {
    private static final int SHOWN = 40;

    private AuditJson() {}

    static JsonValue.Fields object(JsonValue value, Set<String> allowed) {
        if (!(value instanceof JsonValue.Fields fields)) {
            throw new IllegalArgumentException("must be an object, but was " + value);
        }
        for (String name : fields.values().keySet()) {
            if (!allowed.contains(name)) {
                throw new IllegalArgumentException("unknown field '" + shown(name) + "'");
            }
        }
        return fields;
    }

    static JsonValue required(JsonValue.Fields object, String field) {
        JsonValue value = object.values().get(field);
        if (value == null) {
            throw new IllegalArgumentException("field '" + field + "' is missing");
        }
        return value;
    }

    static String text(JsonValue.Fields object, String field) {
        return text(required(object, field), field);
    }

    static Optional<String> optional(JsonValue.Fields object, String field) {
        JsonValue value = object.values().get(field);
        return value == null ? Optional.empty() : Optional.of(text(value, field));
    }

    static <T> List<T> list(JsonValue.Fields object, String field, Function<String, T> item) {
        return items(object, field).stream()
                .map(each -> item.apply(text(each, field)))
                .toList();
    }

    static List<JsonValue> items(JsonValue.Fields object, String field) {
        JsonValue value = object.values().get(field);
        if (value == null) {
            return List.of();
        }
        if (value instanceof JsonValue.Items items) {
            return items.values();
        }
        throw new IllegalArgumentException("field '" + field + "' must be a list, but was " + value);
    }

    /** Name and version of a document, if they are there. */
    static void document(JsonValue.Fields object, String expected) {
        optional(object, "document").filter(name -> !name.equals(expected)).ifPresent(name -> {
            throw new IllegalArgumentException("document must be '" + expected + "', but was '" + shown(name) + "'");
        });
        if (object.values().containsKey("formatVersion")
                && whole(object, "formatVersion") != AuditEntry.FORMAT_VERSION) {
            throw new IllegalArgumentException("formatVersion must be " + AuditEntry.FORMAT_VERSION + ", but was "
                    + whole(object, "formatVersion"));
        }
    }

    static long whole(JsonValue.Fields object, String field) {
        if (required(object, field) instanceof JsonValue.Numeral number) {
            try {
                return Long.parseLong(number.digits());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "field '" + field + "' must be a whole number, but was " + shown(number.digits()), e);
            }
        }
        throw new IllegalArgumentException("field '" + field + "' must be a whole number");
    }

    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "instant must be such as 2025-01-01T00:00:00Z, but was '" + shown(text) + "'", e);
        }
    }

    private static String text(JsonValue value, String field) {
        if (value instanceof JsonValue.Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("field '" + field + "' must be a text, but was " + value);
    }

    /** A value from outside as it may stand in a message. */
    static String shown(String value) {
        String clean = value.codePoints()
                .limit(SHOWN)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return value.codePointCount(0, value.length()) > SHOWN ? clean + "…" : clean;
    }
}
