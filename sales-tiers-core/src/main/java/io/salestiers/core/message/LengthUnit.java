package io.salestiers.core.message;

import java.nio.charset.StandardCharsets;

/** How a channel counts the length of a text; {@code 销售😀} has 10 bytes, 4 UTF-16 units and 3 code points. */
public enum LengthUnit {
    /** Bytes in UTF-8. */
    UTF8_BYTES,
    /** Units of UTF-16, as Java and JavaScript count. */
    UTF16_UNITS,
    /** Unicode code points. */
    CODE_POINTS;

    /**
     * The length of a text.
     *
     * @param text a text; half of a UTF-16 pair counts as the question mark that is sent in its place
     * @return its length, exactly
     */
    public int length(String text) {
        return switch (this) {
            case UTF8_BYTES -> text.getBytes(StandardCharsets.UTF_8).length;
            case UTF16_UNITS -> text.length();
            case CODE_POINTS -> text.codePointCount(0, text.length());
        };
    }
}
