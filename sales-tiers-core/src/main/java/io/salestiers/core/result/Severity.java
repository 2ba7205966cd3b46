package io.salestiers.core.result;

/** How grave a finding is. */
public enum Severity {
    /** The input or definition can't be used. */
    ERROR,
    /** It can be used, but probably says something else than was meant. */
    WARNING,
    /** Worth knowing. */
    INFO;

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code core.severity.error}
     */
    public String key() {
        return "core.severity." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
