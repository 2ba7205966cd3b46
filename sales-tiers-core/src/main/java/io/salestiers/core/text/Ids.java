package io.salestiers.core.text;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;

/** The form that all ids share: 1 to 64 characters, Unicode form NFC, no control characters, ordered by code point. */
public final class Ids {
    private static final int MAX_LENGTH = 64;

    private Ids() {}

    /**
     * Refuses a text that is not an id.
     *
     * @param type what it is the id of, for the message
     * @param value the text
     * @return the text
     * @throws IllegalArgumentException if it is empty, too long, not in form NFC, or has control characters or blanks at
     *     its ends
     */
    public static String check(String type, String value) {
        return check(type, value, MAX_LENGTH);
    }

    /**
     * Refuses a text that is not of the form of ids, apart from its length: texts that are made of several ids are longer.
     *
     * @param type what it is, for the message
     * @param value the text
     * @param maxLength the most characters
     * @return the text
     * @throws IllegalArgumentException as {@link #check(String, String)}
     */
    public static String check(String type, String value, int maxLength) {
        requireNonNull(value, type);
        if (value.length() <= maxLength && plain(value)) {
            return value;
        }
        int length = value.codePointCount(0, value.length());
        if (length < 1 || length > maxLength) {
            throw new IllegalArgumentException(
                    type + " must have 1 to " + maxLength + " characters, but has " + length);
        }
        if (value.codePoints().anyMatch(Ids::control)) {
            String shown = value.codePoints()
                    .map(c -> control(c) ? 0xFFFD : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            throw new IllegalArgumentException(type + " must not have control characters, but was '" + shown + "'");
        }
        if (blank(value.codePointAt(0)) || blank(value.codePointBefore(value.length()))) {
            throw new IllegalArgumentException(type + " must not start or end with a blank, but was '" + value + "'");
        }
        if (!Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
            throw new IllegalArgumentException(type + " must be in Unicode form NFC, but was '" + value + "'");
        }
        return value;
    }

    /** Whether it is of visible ASCII characters with blanks between them at most: nearly every id is. */
    private static boolean plain(String value) {
        int length = value.length();
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return length > 0 && value.charAt(0) != ' ' && value.charAt(length - 1) != ' ';
    }

    /**
     * A text in the form that ids have, so that it can be compared with them and with texts of definitions: {@code "café"} is
     * the same whether its last letter came as one character or as an e and an accent, as some file systems, browsers and
     * databases write it.
     *
     * @param text any text
     * @return the text in Unicode form NFC; the same object if it is in this form
     */
    public static String normalized(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Also half of a UTF-16 pair, which can't be written in UTF-8, and what turns the direction of the text around it. */
    private static boolean control(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /**
     * Compares by code point, which is not the order of {@link String#compareTo} for characters beyond the first plane.
     *
     * @param a a text
     * @param b a text
     * @return negative, zero or positive
     */
    public static int compare(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                // The first halves of two pairs may be the same.
                int order = i == 0 ? 0 : Integer.compare(a.codePointAt(i - 1), b.codePointAt(i - 1));
                return order != 0 ? order : Integer.compare(a.codePointAt(i), b.codePointAt(i));
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
