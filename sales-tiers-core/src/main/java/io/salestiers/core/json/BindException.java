package io.salestiers.core.json;

/** A type refused the values that it was given. */
final class BindException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String pointer;

    BindException(String pointer, Throwable cause) {
        super(cause);
        this.pointer = pointer;
    }

    /** Where, as near as Jackson knows. */
    String pointer() {
        return pointer;
    }
}
