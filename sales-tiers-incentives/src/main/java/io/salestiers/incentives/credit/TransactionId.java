package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;
import java.util.Comparator;

/**
 * The key of a transaction in the system that it comes from: order {@code SO-17/2} of the system {@code erp}. Keys of two
 * systems never meet, and a record that comes twice has one key.
 *
 * <p>The one text of it is {@code erp:SO-17/2}, or the key alone where a host has only one system and names none. A key of
 * an order line or of an event of an order names both, in whatever form the host likes.
 *
 * @param system the system, an id without a colon; empty where none is named
 * @param key the key inside the system, an id; without a colon where no system is named, so that no text has two meanings
 */
public record TransactionId(String system, String key) implements Comparable<TransactionId> {
    private static final Comparator<TransactionId> ORDER =
            Comparator.comparing(TransactionId::system, Ids::compare).thenComparing(TransactionId::key, Ids::compare);

    /** Refuses parts of another form. */
    public TransactionId {
        Ids.check("TransactionId", key);
        if (!system.isEmpty()) {
            Ids.check("system of a TransactionId", system);
        }
        if ((system.isEmpty() ? key : system).indexOf(':') >= 0) {
            throw new IllegalArgumentException((system.isEmpty() ? "a TransactionId without a system" : "a system")
                    + " must not have a colon, but was '" + (system.isEmpty() ? key : system) + "'");
        }
    }

    /**
     * A key of a system.
     *
     * @param system the system
     * @param key the key inside it
     * @return the id
     * @throws IllegalArgumentException if one of them has another form
     */
    public static TransactionId of(String system, String key) {
        Ids.check("system of a TransactionId", system);
        return new TransactionId(system, key);
    }

    /**
     * The id of a text: what stands before the first colon is the system.
     *
     * @param text for example {@code "erp:SO-17/2"} or {@code "1C1I7A6R"}
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TransactionId parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? new TransactionId("", text) : of(text.substring(0, colon), text.substring(colon + 1));
    }

    /** By system, then by key, each by code point. */
    @Override
    public int compareTo(TransactionId other) {
        return ORDER.compare(this, other);
    }

    /** The text that {@link #parse} reads, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return system.isEmpty() ? key : system + ":" + key;
    }
}
