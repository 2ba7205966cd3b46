package io.salestiers.core.responsibility;

/* Whether the one person who answers for a duty may do what the duty needs (rule R04). */
interface CapabilityCheck {
    /** Without an authority nobody is found to lack anything. */
    CapabilityCheck NONE = (duty, unit, held, from, to, row) -> row.add(from, to, held);

    /**
     * Adds to a row, for each of the days, the person or the gap.
     *
     * @param unit the unit of the duty or the position; -1 for a position in no unit
     */
    void check(int duty, int unit, Accountability.Held held, long from, long to, Stretches<Accountability> row);
}
