package io.salestiers.kpi.analysis.warning;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.PeriodKind;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When to warn, whom, and what to suggest: a representative whose revenue, carried on at the pace so far, would stay below 80 %
 * of the target, from the sixth week of the quarter on:
 *
 * <pre>{@code
 * elapsed_days >= days(42) and revenue / elapsed_days * period_days < 0.8 * target(revenue)
 * }</pre>
 *
 * <p>The condition is written in the language of formulas over measures and targets, and the {@link PeriodFigures}. Measures
 * are those of the running period up to the day; {@code prior(revenue)} is the whole period before. Immutable.
 *
 * @param id its id, which stays the same when the rule is changed
 * @param name what readers see
 * @param tiers who is watched: persons with a primary position of one of these tiers on the day
 * @param kind in which periods
 * @param condition when to warn
 * @param severity how soon somebody should look
 * @param owner who should act
 * @param nextStep what is suggested
 */
public record WarningRule(
        WarningRuleId id,
        LocalizedText name,
        SortedSet<TierId> tiers,
        PeriodKind kind,
        String condition,
        WarningSeverity severity,
        WarningOwner owner,
        LocalizedText nextStep) {
    /** Refuses absent parts and a blank condition; copies the tiers. */
    public WarningRule {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(severity, "severity");
        requireNonNull(owner, "owner");
        requireNonNull(nextStep, "nextStep");
        tiers = Collections.unmodifiableSortedSet(new TreeSet<>(tiers));
        if (condition.isBlank()) {
            throw new IllegalArgumentException("condition must not be blank (warning rule " + id + ")");
        }
    }
}
