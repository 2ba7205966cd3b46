package io.salestiers.core.canonical;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A fingerprint (SHA-256) of a value: equal values have equal digests, and nobody finds another value with the same one.
 *
 * <p>The digest of the JSON object without fields, {@code {}}, is
 * {@code 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a}. Immutable and safe for use by several threads.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record Digest(String hex) implements Comparable<Digest> {
    private static final int LENGTH = 64;

    /** Refuses a text of another form. */
    public Digest {
        if (!wellFormed(hex)) {
            throw new IllegalArgumentException("digest must be 64 hexadecimal digits in lower case, but was '"
                    + (hex.length() > 80 ? hex.substring(0, 80) + "…" : hex) + "'");
        }
    }

    /** By hand: every entry that is verified comes by here. */
    private static boolean wellFormed(String hex) {
        if (hex.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = hex.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param hex 64 hexadecimal digits in lower case
     * @return the digest
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Digest parse(String hex) {
        return new Digest(hex);
    }

    /**
     * The digest of a value, taken over its {@link CanonicalJson canonical} bytes: the order of fields does not matter.
     *
     * @param value the value
     * @return the digest
     * @throws IllegalArgumentException as {@link CanonicalJson#bytes(JsonValue)}
     */
    public static Digest of(JsonValue value) {
        return of(CanonicalJson.bytes(value));
    }

    /**
     * The digest of bytes.
     *
     * @param bytes the bytes
     * @return the digest
     */
    public static Digest of(byte[] bytes) {
        try {
            return new Digest(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** By their digits. */
    @Override
    public int compareTo(Digest other) {
        return hex.compareTo(other.hex);
    }

    /** The digits, which are also its JSON. */
    @Override
    @com.fasterxml.jackson.annotation.JsonValue
    public String toString() {
        return hex;
    }
}
