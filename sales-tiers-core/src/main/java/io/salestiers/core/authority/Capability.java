package io.salestiers.core.authority;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * A capability (权限): what somebody may do to which kind of thing, such as {@code target:set}.
 *
 * <p>It says nothing about whom it may be used on; that is the {@link Scope} of the {@link Grant} that holds it.
 * {@link Capabilities} has those of the field. Immutable and safe for use by several threads.
 *
 * @param resource the kind of thing, such as {@code target}: lower-case Latin letters, digits and hyphens between them, a letter first
 * @param verb what is done to it, such as {@code set}, in the same form
 */
public record Capability(String resource, String verb) implements Comparable<Capability> {
    /** Refuses parts of another form. */
    public Capability {
        check(resource, resource + ":" + verb);
        check(verb, resource + ":" + verb);
        Ids.check("Capability", resource + ":" + verb);
    }

    private static void check(String part, String whole) {
        boolean fits = !part.isEmpty() && lower(part.charAt(0)) && !part.endsWith("-") && !part.contains("--");
        for (int i = 1; fits && i < part.length(); i++) {
            char c = part.charAt(i);
            fits = lower(c) || (c >= '0' && c <= '9') || c == '-';
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "a capability must be <resource>:<verb> of lower-case letters, digits and hyphens, but was '"
                            + whole + "'");
        }
    }

    private static boolean lower(char c) {
        return c >= 'a' && c <= 'z';
    }

    /**
     * The capability of a text.
     *
     * @param text for example {@code target:set}
     * @return the capability
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Capability of(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "a capability must be <resource>:<verb> of lower-case letters, digits and hyphens, but was '" + text
                            + "'");
        }
        return new Capability(text.substring(0, colon), text.substring(colon + 1));
    }

    /** By the text. */
    @Override
    public int compareTo(Capability other) {
        return Ids.compare(toString(), other.toString());
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return resource + ":" + verb;
    }
}
