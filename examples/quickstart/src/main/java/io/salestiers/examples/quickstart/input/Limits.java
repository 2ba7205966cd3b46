package io.salestiers.examples.quickstart.input;

/**
 * How large input may be, so that no file can fill the memory.
 *
 * @param lineLength the most characters of a line
 * @param fieldLength the most characters of a field
 * @param rows the most rows of a file
 */
public record Limits(int lineLength, int fieldLength, int rows) {
    /** Lines of 65,536 and fields of 4,096 characters, two million rows. */
    public static final Limits DEFAULT = new Limits(65_536, 4_096, 2_000_000);

    /** Refuses limits that nothing can keep. */
    public Limits {
        if (lineLength < 1 || fieldLength < 1 || rows < 1 || fieldLength > lineLength) {
            throw new IllegalArgumentException("limits must be above zero and a field no longer than a line, but were "
                    + lineLength + ", " + fieldLength + " and " + rows);
        }
    }
}
