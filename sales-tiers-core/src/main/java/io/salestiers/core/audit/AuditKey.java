package io.salestiers.core.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Ids;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a decision or change was about, by kind and opaque id: {@code person:P-17}, {@code unit:EAST}, {@code grant:G-4}.
 *
 * @param kind what it is, in lower-kebab case, of at most 32 characters
 * @param id its id: 1 to 64 characters in Unicode form NFC, without control characters
 */
public record AuditKey(String kind, String id) implements Comparable<AuditKey> {
    private static final String PERSON = "person";
    private static final int MAX_KIND = 32;
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Refuses values of another form. */
    public AuditKey {
        if (kind.length() > MAX_KIND || !KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("kind of an audit key must be in lower-kebab case, of at most "
                    + MAX_KIND + " characters, but was '" + AuditJson.shown(kind) + "'");
        }
        Ids.check("id of an audit key", id);
    }

    /**
     * The key of something.
     *
     * @param kind what it is
     * @param id its id
     * @return the key
     * @throws IllegalArgumentException if one of them has another form
     */
    public static AuditKey of(String kind, String id) {
        return new AuditKey(kind, id);
    }

    /**
     * The key of a person, position, unit or territory.
     *
     * @param subject the subject
     * @return its key, with the same text as {@link Subject#key()}
     */
    public static AuditKey of(Subject subject) {
        return parse(subject.key());
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text for example {@code person:P-17}
     * @return the key
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AuditKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "audit key must be <kind>:<id>, but was '" + AuditJson.shown(text) + "'");
        }
        return new AuditKey(text.substring(0, colon), text.substring(colon + 1));
    }

    /**
     * The person that it is the key of.
     *
     * @return the person, empty for other kinds
     */
    public Optional<PersonId> person() {
        return kind.equals(PERSON) ? Optional.of(PersonId.of(id)) : Optional.empty();
    }

    /** By kind, then by code point of the id. */
    @Override
    public int compareTo(AuditKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : Ids.compare(id, other.id);
    }

    /** Kind and id, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return kind + ":" + id;
    }
}
