package io.salestiers.incentives.promotion;

import java.util.Collection;
import java.util.List;

/**
 * Everything of a kind that there is about somebody, so that what is not in it is not there. Where a host does not know all
 * of it, it gives none, and the answer is <em>not known</em>.
 *
 * @param all what there is; may be empty
 * @param <T> what
 */
public record Known<T>(List<T> all) {
    /** Copies the list. */
    public Known {
        all = List.copyOf(all);
    }

    /**
     * All that there is.
     *
     * @param all what there is
     * @param <T> what
     * @return it
     */
    public static <T> Known<T> of(Collection<T> all) {
        return new Known<>(List.copyOf(all));
    }

    /**
     * That there is nothing.
     *
     * @param <T> of what
     * @return an empty list
     */
    public static <T> Known<T> nothing() {
        return new Known<>(List.of());
    }
}
