package io.salestiers.examples.quickstart.output;

import java.util.Locale;

/** Constants as files for programs write them. */
final class Keys {
    private Keys() {}

    /** For example {@code half-year}. */
    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
