package io.salestiers.examples.benchmarks.compare;

import java.util.List;
import java.util.Locale;

/** Measured numbers as text: three digits, in the unit that suits them. */
final class Format {
    private static final List<String> TIMES = List.of("ns", "µs", "ms", "s");
    private static final List<String> BYTES = List.of("B", "kB", "MB", "GB");

    private Format() {}

    static String time(double nanoseconds) {
        return scaled(nanoseconds, TIMES);
    }

    /** A heap that is not touched shows as a few bytes of a whole run, which come from measuring. */
    static String bytes(double bytes) {
        return scaled(bytes, BYTES);
    }

    static String ratio(double ratio) {
        return Double.isNaN(ratio) ? "–" : digits(ratio);
    }

    private static String scaled(double value, List<String> units) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double rest = value;
        int unit = 0;
        while (rest >= 999.5 && unit < units.size() - 1) {
            rest /= 1_000;
            unit++;
        }
        return digits(rest) + " " + units.get(unit);
    }

    private static String digits(double value) {
        String format = value >= 99.95 ? "%,.0f" : value >= 9.995 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
