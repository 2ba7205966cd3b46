package io.salestiers.core.authority;

import java.util.Locale;

/** A rule that a filter over columns can't apply, because it needs the record (G14). */
public enum ResidualRule {
    /** Who did the one may not do the other on the same record. */
    SEPARATION_OF_DUTY;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return for example {@code core.authority.residual.separation-of-duty}
     */
    public String key() {
        return "core.authority.residual." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
