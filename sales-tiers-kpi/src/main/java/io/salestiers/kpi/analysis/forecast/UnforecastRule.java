package io.salestiers.kpi.analysis.forecast;

import java.util.Locale;

/** What becomes of subjects for whom nothing was forecast. It changes the result much, so it is always stated. */
public enum UnforecastRule {
    /** They count as forecast at zero: what they sold is an error in full. Nobody gets better by leaving out what is hard. */
    AS_ZERO,
    /** They take no part, and are listed. */
    LEFT_OUT;

    /**
     * The key of the words for it in {@link io.salestiers.kpi.KpiMessages}.
     *
     * @return for example {@code kpi.unforecast.as-zero}
     */
    public String key() {
        return "kpi.unforecast." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
