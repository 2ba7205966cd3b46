package io.salestiers.core.cadence;

import java.util.Locale;

/** What an action counts of which nobody has reported yet. */
public enum Unreported {
    /** It has not begun: 0 %. */
    AS_ZERO,
    /** It is left out of the whole; if all are, the progress of the whole is not known. */
    LEFT_OUT;

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code core.cadence.unreported.as-zero}
     */
    public String key() {
        return "core.cadence.unreported." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
