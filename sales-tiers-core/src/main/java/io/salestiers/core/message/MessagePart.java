package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One of the texts that a channel sends for a message.
 *
 * @param number which one, 1 for the first
 * @param of how many there are
 * @param text the whole text, within the limits
 * @param pieces what of the message it carries, in order; column titles that are repeated and the number of the part are not
 *     among them
 */
public record MessagePart(int number, int of, String text, List<Piece> pieces) {
    /**
     * Something that a message carries.
     *
     * @param kind what it is
     * @param source which title or block it comes from: -1 for the title, 0 for the first block
     * @param text its text with marks
     */
    public record Piece(Kind kind, int source, String text) {
        /** Refuses absent parts. */
        public Piece {
            requireNonNull(kind, "kind");
            requireNonNull(text, "text");
        }
    }

    /** What a piece is. */
    public enum Kind {
        /** The title. */
        TITLE,
        /** A paragraph or a part of one: the only kind that is ever parted, and only between signs. */
        TEXT,
        /** A figure. */
        FIGURE,
        /** The column titles of a table. */
        HEADER,
        /** A row of a table. */
        ROW,
        /** A person. */
        MENTION,
        /** A link. */
        LINK,
        /** That something was left out. */
        OMITTED
    }

    /** Copies the pieces. */
    public MessagePart {
        requireNonNull(text, "text");
        pieces = List.copyOf(pieces);
    }
}
