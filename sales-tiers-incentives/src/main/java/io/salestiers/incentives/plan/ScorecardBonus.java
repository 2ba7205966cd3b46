package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.internal.Pointers;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.figure.MissingFigure;
import io.salestiers.incentives.quota.TargetPayRule;
import java.util.List;
import java.util.SortedMap;

/**
 * Bonus by the scorecard of the period (绩效奖金): the target pay × the share that the score or the rating deserves.
 *
 * <p>With a target pay of 10,000 and a line from 0.8 at 80 points to 1.5 at 120 points, a score of 103.5 pays 12,112.50.
 *
 * @param id the id, unique in the plan
 * @param name what it is called
 * @param earners whose positions earn it: who holds one on some day of the period
 * @param target the target pay
 * @param measure which share of it is paid
 * @param missing what follows where there is no score or rating
 * @param modifiers what changes the pay, in order
 * @param rounding how the component is rounded, once, after the modifiers
 */
public record ScorecardBonus(
        ComponentId id,
        LocalizedText name,
        Eligibility earners,
        TargetPayRule target,
        ScoreMeasure measure,
        MissingFigure missing,
        List<Modifier> modifiers,
        AmountRounding rounding)
        implements PlanComponent {
    /** Copies the modifiers; refuses absent parts. */
    public ScorecardBonus {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(earners, "earners");
        requireNonNull(target, "target");
        requireNonNull(measure, "measure");
        requireNonNull(missing, "missing");
        modifiers = List.copyOf(modifiers);
        requireNonNull(rounding, "rounding");
    }

    @Override
    public boolean hasTargetPay() {
        return true;
    }

    /** Attainments are of sums. */
    @Override
    public CreditNeed creditNeed() {
        return CreditNeed.SUMS;
    }

    @Override
    public SortedMap<String, TierId> namedTiers() {
        return Pointers.tiers("/earners", earners);
    }

    @Override
    public SortedMap<String, UnitId> namedUnits() {
        return Pointers.units("/earners", earners);
    }
}
