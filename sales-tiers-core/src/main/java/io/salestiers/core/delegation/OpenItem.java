package io.salestiers.core.delegation;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * Something that somebody leaves open and somebody else must take over.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param kind what it is
 * @param key which: the id of the grant, the person of a request, or the host's own key
 */
public record OpenItem(Kind kind, String key) implements Comparable<OpenItem> {
    private static final Comparator<OpenItem> ORDER =
            Comparator.comparing(OpenItem::kind).thenComparing(OpenItem::key);

    /** What is open. */
    public enum Kind {
        /** A grant that ended with the appointment. */
        GRANT_ENDED,
        /** A grant of somebody else that fell with it. */
        GRANT_FELL,
        /** A grant to the position that nobody can use now. */
        GRANT_SUSPENDED,
        /** A grant to somebody else that goes on and that the person issued. */
        GRANT_ISSUED,
        /** A grant that the person asked for and that waits for a second person. */
        REQUEST_MADE,
        /** A grant to the person that waits for a second person. */
        REQUEST_FOR,
        /** Somebody whom the person wanted in the root office. */
        ROOT_REQUESTED,
        /** The root office, which the person has left. */
        ROOT_OFFICE,
        /** A sight that the person shared with somebody. */
        SIGHT_SHARED,
        /** What the host says is open: a scorecard to approve, an appeal to hear. */
        HOST
    }

    /** Refuses absent parts. */
    public OpenItem {
        requireNonNull(kind, "kind");
        requireNonNull(key, "key");
    }

    /** By kind, then key. */
    @Override
    public int compareTo(OpenItem other) {
        return ORDER.compare(this, other);
    }
}
