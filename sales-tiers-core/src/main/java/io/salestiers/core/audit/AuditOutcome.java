package io.salestiers.core.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an audit record tells of. */
public enum AuditOutcome {
    /** A question or command that was permitted; which of them are recorded is the host's policy. */
    @JsonProperty("permit")
    PERMIT("permit"),
    /** A question or command that was denied, with every rule that vetoed it; always recorded. */
    @JsonProperty("deny")
    DENY("deny"),
    /** Something that has changed: a grant issued, narrowed or revoked, a root recovered; always recorded. */
    @JsonProperty("change")
    CHANGE("change");

    private final String text;

    AuditOutcome(String text) {
        this.text = text;
    }

    /**
     * Reads what {@link #text()} gives.
     *
     * @param text for example {@code permit}
     * @return the outcome
     * @throws IllegalArgumentException if it is none of them
     */
    public static AuditOutcome parse(String text) {
        for (AuditOutcome outcome : values()) {
            if (outcome.text.equals(text)) {
                return outcome;
            }
        }
        throw new IllegalArgumentException(
                "outcome must be one of permit, deny, change, but was '" + AuditJson.shown(text) + "'");
    }

    /**
     * How it is written in JSON.
     *
     * @return for example {@code permit}
     */
    public String text() {
        return text;
    }

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code core.audit.outcome.permit}
     */
    public String key() {
        return "core.audit.outcome." + text;
    }
}
