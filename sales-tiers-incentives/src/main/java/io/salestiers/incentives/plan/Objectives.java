package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.internal.Pointers;
import io.salestiers.incentives.bonus.MissingPart;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.quota.TargetPayRule;
import java.util.List;
import java.util.SortedMap;

/**
 * Bonus for objectives (MBO, 目标管理奖金): the target pay × the weighted scores of objectives that somebody judges.
 *
 * <p>With a target pay of 10,000 and objectives of 50 %, 30 % and 20 % that are scored 1, 0.5 and 0.8, it pays 8,100.
 *
 * @param id the id, unique in the plan
 * @param name what it is called
 * @param earners whose positions earn it: who holds one on some day of the period
 * @param target the target pay
 * @param objectives where the objectives are written
 * @param highestScore the highest score that may be given, 1 or more; a score outside 0 to this keeps the plan from being
 *     calculated
 * @param missing what follows where an objective has no score
 * @param modifiers what changes the pay, in order
 * @param rounding how the component is rounded, once, after the modifiers
 */
public record Objectives(
        ComponentId id,
        LocalizedText name,
        Eligibility earners,
        TargetPayRule target,
        ObjectiveList objectives,
        Ratio highestScore,
        MissingPart missing,
        List<Modifier> modifiers,
        AmountRounding rounding)
        implements PlanComponent {
    /** Copies the modifiers; refuses absent parts and a highest score below 1. */
    public Objectives {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(earners, "earners");
        requireNonNull(target, "target");
        requireNonNull(objectives, "objectives");
        requireNonNull(missing, "missing");
        modifiers = List.copyOf(modifiers);
        requireNonNull(rounding, "rounding");
        if (highestScore.compareTo(Ratio.ONE) < 0) {
            throw new IllegalArgumentException(
                    "highestScore must be 1 or more, but was " + highestScore + " (component " + id + ")");
        }
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
