package io.salestiers.core.delegation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import java.util.List;
import java.util.TreeSet;

/**
 * What a person who has left an appointment leaves open (G11).
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param person who
 * @param items what, in order; may be empty
 */
public record Handover(PersonId person, List<OpenItem> items) {
    /** Sorts the list and takes each item once. */
    public Handover {
        requireNonNull(person, "person");
        items = List.copyOf(new TreeSet<>(items));
    }

    /**
     * The items of a kind.
     *
     * @param kind a kind
     * @return their keys in order
     */
    public List<String> keys(OpenItem.Kind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .map(OpenItem::key)
                .toList();
    }
}
