package io.salestiers.examples.benchmarks.contender;

/** A contender's answer is not the right one; nothing may be timed. */
public final class WrongAnswer extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    /**
     * A difference.
     *
     * @param contender whose answer it is
     * @param difference where it differs, and by what
     */
    public WrongAnswer(String contender, String difference) {
        super(contender + ": " + difference);
    }
}
