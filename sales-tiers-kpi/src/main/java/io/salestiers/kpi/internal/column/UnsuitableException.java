package io.salestiers.kpi.internal.column;

/** A formula whose constants don't fit into a program of {@code long}s; it has to be computed in another way. */
public final class UnsuitableException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * With the reason, for people who debug.
     *
     * @param message what does not fit
     */
    public UnsuitableException(String message) {
        super(message);
    }
}
