package io.salestiers.core.json;

/**
 * How large a document may be before it is refused: 64,000,000 bytes, 256 levels, texts of 65,536 and numbers of 64
 * characters by default.
 *
 * @param bytes the most bytes of a document, 1 or more
 * @param depth the most levels of lists and objects in each other, 1 to 1,000
 * @param textLength the most characters of a text, 1 or more
 * @param numberLength the most characters of a number, 1 to 1,000
 */
public record JsonLimits(int bytes, int depth, int textLength, int numberLength) {
    /** 64,000,000 bytes, 256 levels, texts of 65,536 and numbers of 64 characters. */
    public static final JsonLimits DEFAULT = new JsonLimits(64_000_000, 256, 65_536, 64);

    /** Refuses limits out of range. */
    public JsonLimits {
        check("bytes", bytes, Integer.MAX_VALUE);
        check("depth", depth, 1000);
        check("textLength", textLength, Integer.MAX_VALUE);
        check("numberLength", numberLength, 1000);
    }

    private static void check(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(name + " must be 1 to " + most + ", but was " + value);
        }
    }
}
