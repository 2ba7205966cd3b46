package io.salestiers.core.canonical;

import io.salestiers.core.money.Decimals;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a JSON value in exactly one way, so that equal values have equal bytes and digests.
 *
 * <p>As in RFC 8785: no blanks, fields sorted by UTF-16 code unit, texts in UTF-8 with the shortest escapes. Unlike there,
 * numbers are not rounded to floating point: they are written as plain decimals without zeros at the end, {@code 1.50} as
 * {@code 1.5} and {@code 1E2} as {@code 100}.
 */
public final class CanonicalJson {
    private static final int SHOWN = 40;

    private CanonicalJson() {}

    /**
     * The bytes of a value.
     *
     * @param value the value
     * @return UTF-8
     * @throws IllegalArgumentException if a number has more than 38 digits or a scale beyond 20, or a text has half of a
     *     UTF-16 pair
     */
    public static byte[] bytes(JsonValue value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The text of a value.
     *
     * @param value the value
     * @return one line without a line feed
     * @throws IllegalArgumentException as {@link #bytes(JsonValue)}
     */
    public static String text(JsonValue value) {
        StringBuilder out = new StringBuilder();
        write(value, true, out);
        return out.toString();
    }

    /**
     * One line for people: fields in their own order and a blank after each comma and colon. Not for digests.
     *
     * @param value the value
     * @return one line without a line feed
     * @throws IllegalArgumentException as {@link #bytes(JsonValue)}
     */
    public static String line(JsonValue value) {
        StringBuilder out = new StringBuilder();
        write(value, false, out);
        return out.toString();
    }

    /**
     * Whether a text can be written in UTF-8: half of a UTF-16 pair is no character.
     *
     * @param text a text
     * @return false if it has half of a pair
     */
    public static boolean writable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** In one line, with fields in their own order unless sorted, and then without a blank. */
    private static void write(JsonValue value, boolean sorted, StringBuilder out) {
        if (value instanceof JsonValue.Text text) {
            quote(text.value(), out);
        } else if (value instanceof JsonValue.Numeral number) {
            out.append(number(number.digits()));
        } else if (value instanceof JsonValue.Flag flag) {
            out.append(flag.value());
        } else if (value instanceof JsonValue.Items items) {
            items(items.values(), sorted, out);
        } else if (value instanceof JsonValue.Fields fields) {
            fields(sorted ? new TreeMap<>(fields.values()) : fields.values(), sorted, out);
        } else {
            out.append("null");
        }
    }

    private static void items(List<JsonValue> items, boolean sorted, StringBuilder out) {
        String between = sorted ? "," : ", ";
        out.append('[');
        for (int i = 0; i < items.size(); i++) {
            out.append(i == 0 ? "" : between);
            write(items.get(i), sorted, out);
        }
        out.append(']');
    }

    private static void fields(Map<String, JsonValue> fields, boolean sorted, StringBuilder out) {
        String separator = "";
        out.append('{');
        for (Map.Entry<String, JsonValue> field : fields.entrySet()) {
            out.append(separator);
            quote(field.getKey(), out);
            out.append(sorted ? ":" : ": ");
            write(field.getValue(), sorted, out);
            separator = sorted ? "," : ", ";
        }
        out.append('}');
    }

    private static String number(String digits) {
        BigDecimal value;
        try {
            value = new BigDecimal(digits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("number must be bounded, but was '" + digits + "'", e);
        }
        return value.signum() == 0
                ? "0"
                : Decimals.requireBounded(value).stripTrailingZeros().toPlainString();
    }

    private static void quote(String text, StringBuilder out) {
        if (!writable(text)) {
            throw new IllegalArgumentException(
                    "text must not have half of a UTF-16 pair, but was '" + shown(text) + "'");
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(c < 0x10 ? '0' : '1').append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static String shown(String text) {
        return text.codePoints()
                .limit(SHOWN)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
