package io.salestiers.kpi.formula;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a formula can call. Names are read in any case: {@code IFNOTMEANINGFUL(x, 0)} is
 * {@code ifNotMeaningful(x, 0)}.
 */
public enum Function {
    /** {@code if(condition, a, b)}: a if the condition holds, else b; the other one is not looked at. */
    IF("if(condition, a, b)", 3, 3),
    /** {@code coalesce(a, b, …)}: the first that is not missing. What is not meaningful is not skipped. */
    COALESCE("coalesce(a, b, …)", 2, 16),
    /** {@code ifNotMeaningful(a, b)}: a, but b if a is not meaningful. What is missing stays missing. */
    IF_NOT_MEANINGFUL("ifNotMeaningful(a, b)", 2, 2),
    /** {@code min(a, b, …)}: the smallest. */
    MIN("min(a, b, …)", 2, 16),
    /** {@code max(a, b, …)}: the largest. */
    MAX("max(a, b, …)", 2, 16),
    /**
     * {@code clamp(x, low, high)}: x, but at least low and at most high; {@code clamp(1.3, 0, 1.2)} is 1.2. Where low is
     * above high, it is low.
     */
    CLAMP("clamp(x, low, high)", 3, 3),
    /** {@code abs(x)}: without the sign. */
    ABS("abs(x)", 1, 1),
    /** {@code round(x, decimals)}: to the nearest, a half to the even neighbour: {@code round(0.125, 2)} is 0.12. */
    ROUND("round(x, decimals)", 2, 2),
    /** {@code roundUp(x, decimals)}: away from zero: {@code roundUp(0.121, 2)} is 0.13, {@code roundUp(-0.121, 2)} is −0.13. */
    ROUND_UP("roundUp(x, decimals)", 2, 2),
    /** {@code roundDown(x, decimals)}: towards zero: {@code roundDown(0.129, 2)} is 0.12, {@code roundDown(-0.129, 2)} is −0.12. */
    ROUND_DOWN("roundDown(x, decimals)", 2, 2),
    /** {@code between(x, low, high)}: whether low ≤ x ≤ high, both edges included. */
    BETWEEN("between(x, low, high)", 3, 3),
    /**
     * {@code growth(x, base)}: (x − base) ÷ base. Not meaningful for a base of zero or below, where the quotient would say
     * the wrong thing: from −10 to 10 it is −2.
     */
    GROWTH("growth(x, base)", 2, 2),
    /** {@code attainment(x)}: x ÷ target(x), where x is a reference. */
    ATTAINMENT("attainment(revenue)", 1, 1),
    /** {@code days(30)}: a number of days; divided by {@code days(1)}, days become a plain number. */
    DAYS("days(30)", 1, 1),
    /** {@code prior(x)}: x in the period before. */
    PRIOR("prior(revenue)", 1, 1),
    /** {@code yearAgo(x)}: x in the same period of the year before. */
    YEAR_AGO("yearAgo(revenue)", 1, 1),
    /** {@code ytd(x)}: x from the first day of the fiscal year to the end of the period. */
    YEAR_TO_DATE("ytd(revenue)", 1, 1),
    /** {@code rolling(x, n)}: x over the last n periods, this one included. */
    ROLLING("rolling(revenue, 3)", 2, 2),
    /** {@code team(x)}: x of the subject's team. */
    TEAM("team(revenue)", 1, 1),
    /** {@code office(x)}: x of the subject's office. */
    OFFICE("office(revenue)", 1, 1),
    /** {@code company(x)}: x of the whole company. */
    COMPANY("company(revenue)", 1, 1),
    /** {@code target(x)}: what is aimed at for x. */
    TARGET("target(revenue)", 1, 1);

    private static final Map<String, Function> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(f -> Names.fold(f.spelling), f -> f));

    private final String form;
    private final String spelling;
    private final int fewest;
    private final int most;

    Function(String form, int fewest, int most) {
        this.form = form;
        this.spelling = form.substring(0, form.indexOf('('));
        this.fewest = fewest;
        this.most = most;
    }

    /**
     * Its name in the canonical form of a formula.
     *
     * @return for example {@code ifNotMeaningful}
     */
    public String spelling() {
        return spelling;
    }

    /**
     * How it is called, as an example.
     *
     * @return for example {@code rolling(revenue, 3)}
     */
    public String form() {
        return form;
    }

    /**
     * The fewest arguments.
     *
     * @return 1 or more
     */
    public int fewest() {
        return fewest;
    }

    /**
     * The most arguments.
     *
     * @return {@link #fewest()} or more
     */
    public int most() {
        return most;
    }

    /** Whether it rounds to a stated number of decimals. */
    boolean rounds() {
        return this == ROUND || this == ROUND_UP || this == ROUND_DOWN;
    }

    /**
     * Whether it changes which figure a reference reads, so that its argument must be a reference.
     *
     * @return true for prior, team, target and their like
     */
    public boolean modifier() {
        return compareTo(PRIOR) >= 0;
    }

    /**
     * The function of a name.
     *
     * @param name in any case
     * @return empty if there is none
     */
    public static Optional<Function> find(String name) {
        return Optional.ofNullable(BY_NAME.get(Names.fold(name)));
    }
}
