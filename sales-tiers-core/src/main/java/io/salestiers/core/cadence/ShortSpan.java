package io.salestiers.core.cadence;

import java.util.Locale;

/** What becomes of the 31st in a month that has only 30 days. */
public enum ShortSpan {
    /** The last day takes its place (for a day counted from the end: the first): the 31st of April is 30 April. */
    NEAREST,
    /** There is none: the 31st of each month is seven days a year, 29 February one in four years. */
    NONE;

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code core.cadence.short-span.nearest}
     */
    public String key() {
        return "core.cadence.short-span." + name().toLowerCase(Locale.ROOT);
    }
}
