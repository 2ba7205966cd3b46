package io.salestiers.core.canonical;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.Ids;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which version of which input a result was made from: the facts as of a snapshot, a revision of the targets, of a
 * catalogue, of a plan. Two results with equal references were made from the same.
 *
 * <p>It holds no more than opaque ids. Immutable and safe for use by several threads.
 *
 * @param kind what it is, in lower-kebab case, such as {@code facts}, {@code targets}, {@code kpi-catalogue}
 * @param id which one: 1 to 64 characters in Unicode form NFC, without control characters
 * @param revision which version of it, as the store that has it calls it, in the same form
 * @param digest the fingerprint of its content, if the host has one
 */
public record InputRef(String kind, String id, String revision, Optional<Digest> digest)
        implements Comparable<InputRef> {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Comparator<InputRef> ORDER = Comparator.comparing(InputRef::kind)
            .thenComparing(InputRef::id, Ids::compare)
            .thenComparing(InputRef::revision, Ids::compare)
            .thenComparing(ref -> ref.digest().map(Digest::hex).orElse(""));

    /** Refuses parts of another form. */
    public InputRef {
        if (kind.length() > 32 || !KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException(
                    "kind of an input must be in lower-kebab case, of at most 32 characters, but was '" + kind + "'");
        }
        Ids.check("id of an input", id);
        Ids.check("revision of an input", revision);
        requireNonNull(digest, "digest");
    }

    /**
     * A reference without a fingerprint.
     *
     * @param kind what it is
     * @param id which one
     * @param revision which version of it
     * @return the reference
     * @throws IllegalArgumentException if one of them has another form
     */
    public static InputRef of(String kind, String id, String revision) {
        return new InputRef(kind, id, revision, Optional.empty());
    }

    /**
     * The same with the fingerprint of its content.
     *
     * @param content the fingerprint
     * @return a copy
     */
    public InputRef with(Digest content) {
        return new InputRef(kind, id, revision, Optional.of(content));
    }

    /**
     * This reference as JSON, for digests of what was made from it.
     *
     * @return an object of texts
     */
    public JsonValue.Fields json() {
        JsonValue.Fields json =
                JsonValue.object().with("kind", kind).with("id", id).with("revision", revision);
        return digest.map(content -> json.with("digest", content.hex())).orElse(json);
    }

    /** By kind, then id, then revision, then fingerprint. */
    @Override
    public int compareTo(InputRef other) {
        return ORDER.compare(this, other);
    }
}
