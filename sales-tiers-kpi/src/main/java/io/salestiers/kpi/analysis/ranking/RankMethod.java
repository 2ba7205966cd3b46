package io.salestiers.kpi.analysis.ranking;

import java.util.Locale;

/**
 * Which number those get who have the same value, and who comes after them. The field's products differ, so it is always
 * stated. With values 30, 20, 20, 10 where more is better:
 */
public enum RankMethod {
    /** Ranks 1, 2, 2, 4: one more than the number of better ones ("1224", as in sports and {@code RANK.EQ} of spreadsheets). */
    STANDARD,
    /** Ranks 1, 2, 2, 3: one more than the number of better values ("1223", {@code DENSE_RANK} of SQL). */
    DENSE,
    /** Ranks 1, 3, 3, 4: the number of those who are as good or better ("1334"). */
    MODIFIED;

    /**
     * The key of the words for it in {@link io.salestiers.kpi.KpiMessages}.
     *
     * @return for example {@code kpi.rank-method.standard}
     */
    public String key() {
        return "kpi.rank-method." + name().toLowerCase(Locale.ROOT);
    }
}
