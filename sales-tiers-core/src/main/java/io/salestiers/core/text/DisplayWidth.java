package io.salestiers.core.text;

/**
 * How many columns a text takes where all letters are equally wide, as in a terminal: 2 for the wide characters of Unicode
 * Standard Annex 11, such as Chinese ones, 0 for combining marks and format characters, 1 for others. {@code 奖金 A} takes 6.
 */
public final class DisplayWidth {
    /** First and last characters of the ranges of East Asian Wide and Fullwidth, unassigned ones between them included. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x231B},
        {0x23E9, 0x23EC},
        {0x2614, 0x2615},
        {0x26AA, 0x26AB},
        {0x26BD, 0x26BE},
        {0x2705, 0x2705},
        {0x274C, 0x274C},
        {0x2753, 0x2755},
        {0x2795, 0x2797},
        {0x2B1B, 0x2B1C},
        {0x2B50, 0x2B50},
        {0x2E80, 0x303E},
        {0x3041, 0x3247},
        {0x3250, 0x4DBF},
        {0x4E00, 0xA4CF},
        {0xA960, 0xA97C},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE10, 0xFE19},
        {0xFE30, 0xFE6B},
        {0xFF01, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x16FE0, 0x18CFF},
        {0x1AFF0, 0x1B2FB},
        {0x1F004, 0x1F004},
        {0x1F18E, 0x1F19A},
        {0x1F200, 0x1F320},
        {0x1F32D, 0x1F64F},
        {0x1F680, 0x1F6FC},
        {0x1F7E0, 0x1F7F0},
        {0x1F90C, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private DisplayWidth() {}

    /**
     * The width of a character.
     *
     * @param character the code point
     * @return 0, 1 or 2
     */
    public static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (character >= range[0] && character <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    /**
     * The width of a text.
     *
     * @param text the text, without line feeds
     * @return the sum over its characters
     */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /**
     * A text with blanks after it.
     *
     * @param text the text
     * @param width the least width
     * @return the text as it is if it is that wide already
     */
    public static String padEnd(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /**
     * A text with blanks before it, as numbers are aligned.
     *
     * @param text the text
     * @param width the least width
     * @return the text as it is if it is that wide already
     */
    public static String padStart(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /**
     * What is printed for a character: a blank for controls, so that a tab does not move the columns and a line feed begins no
     * line.
     *
     * @param character the code point
     * @return the same code point, or that of a blank
     */
    public static int printable(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                        || type == Character.SURROGATE
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR
                ? ' '
                : character;
    }
}
