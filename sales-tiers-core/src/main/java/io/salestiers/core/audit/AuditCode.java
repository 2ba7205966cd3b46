package io.salestiers.core.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A code in the audit: a capability such as {@code target:set}, a reason such as {@code quarter-close}, a rule such as
 * {@code core.authority.own-affair}.
 *
 * <p>Latin letters and digits, in parts joined by one of {@code . : _ -}, 1 to 100 characters: no blanks and no other
 * script, so that a sentence or a name does not get into the audit in place of a code.
 *
 * @param value the text
 */
public record AuditCode(String value) implements Comparable<AuditCode> {
    private static final int MAX_LENGTH = 100;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]+([.:_-][A-Za-z0-9]+)*");

    /** Refuses a value of another form. */
    public AuditCode {
        if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("audit code must be Latin letters and digits joined by one of . : _ -, "
                    + "of at most " + MAX_LENGTH + " characters, but was '" + AuditJson.shown(value) + "'");
        }
    }

    /**
     * The code of a text.
     *
     * @param value the text
     * @return the code
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AuditCode of(String value) {
        return new AuditCode(value);
    }

    /** By character. */
    @Override
    public int compareTo(AuditCode other) {
        return value.compareTo(other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
