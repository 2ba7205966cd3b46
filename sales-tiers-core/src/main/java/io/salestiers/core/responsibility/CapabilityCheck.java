package io.salestiers.core.responsibility;

/*
 * Whether the one person who answers for a duty may do what the duty needs (rule R04). For one sweep or question.
 *
 * Preparing an authority for an instant is dear, a question then is cheap. So a walk is made twice: first it only notes
 * what will be asked, then all questions about one instant are answered together, then the walk is made in earnest.
 */
interface CapabilityCheck {
    /** Without an authority nobody is found to lack anything. */
    CapabilityCheck NONE = new CapabilityCheck() {
        @Override
        public void check(
                int duty, int unit, Accountability.Held held, long from, long to, Stretches<Accountability> row) {
            row.add(from, to, held);
        }

        @Override
        public boolean settle() {
            return false;
        }
    };

    /**
     * Adds to a row, for each of the days, the person or the gap. Before it is settled it notes the question and adds the
     * person.
     *
     * @param unit the unit of the duty or the position; -1 for a position in no unit
     */
    void check(int duty, int unit, Accountability.Held held, long from, long to, Stretches<Accountability> row);

    /** Answers what was asked; true if there was anything, so that the walk must be made once more. */
    boolean settle();
}
