package io.salestiers.core.result;

/** There is nothing with this id. */
public final class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * With the id that is not there.
     *
     * @param kind what was looked for, for example {@code position}
     * @param id its id
     */
    public NotFoundException(String kind, Object id) {
        super("no " + kind + " with id '" + id + "'");
    }
}
