package io.salestiers.kpi.measure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How far a source of facts has been read (水位线). Only the source that gave it knows what it says; a host stores it with
 * the facts read up to it, as text, and hands it back. Immutable and safe for use by several threads.
 *
 * @param token the text of the source, up to 1,000 characters; empty before the first fact
 */
public record Watermark(String token) {
    /** Before the first fact. */
    public static final Watermark START = new Watermark("");

    private static final int MAX_LENGTH = 1000;

    /** Refuses an absent text and one that is too long. */
    public Watermark {
        requireNonNull(token, "token");
        if (token.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a watermark must have at most " + MAX_LENGTH + " characters, but has " + token.length());
        }
    }

    /**
     * The watermark of a text.
     *
     * @param token as {@link #toString()} gave it
     * @return the watermark
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Watermark of(String token) {
        return new Watermark(token);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return token;
    }
}
