package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.internal.Pointers;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.quota.TargetPayRule;
import java.util.List;
import java.util.SortedMap;

/**
 * Bonus (目标奖金): the target pay of a payee × the share that results deserve.
 *
 * <p>With a target pay of 10,000 and a curve that pays nothing below an attainment of 0.7, all at 1, and 2 % more for each
 * percent above, up to double: 0.85 pays 5,000, 1.2 pays 14,000, 1.5 and all above pay 20,000.
 *
 * <!-- sample: BonusTest#targetBonus -->
 * <pre>{@code
 * PayoutCurve curve = PayoutCurve.builder()
 *         .form(CurveForm.LINES)
 *         .below(Ratio.ZERO)
 *         .addKnots(Knot.of("0.7", "0"), Knot.of("1", "1"), Knot.of("1.5", "2"))
 *         .ties(TieRule.EDGE_IN_UPPER_BAND)
 *         .beyond(BeyondLast.FLAT)
 *         .build();
 * TargetBonus bonus = new TargetBonus(
 *         ComponentId.of("bonus"),
 *         LocalizedText.of("Quarterly bonus", "季度奖金"),
 *         Eligibility.of(TierId.of("rep")),
 *         new TargetPayRule(WithoutTargetPay.PAYS_NOTHING, new TargetPayDays.AsStated()),
 *         new BonusMeasure.Weighted(
 *                 List.of(new WeightedFigure(Ratio.ONE, attainment, curve)), new MissingPart.Waits()),
 *         List.of(),
 *         AmountRounding.HALF_EVEN);
 * }</pre>
 *
 * @param id the id, unique in the plan
 * @param name what it is called
 * @param earners whose positions earn it: who holds one on some day of the period
 * @param target the target pay
 * @param measure which share of it is paid
 * @param modifiers what changes the pay, in order
 * @param rounding how the component is rounded, once, after the modifiers
 */
public record TargetBonus(
        ComponentId id,
        LocalizedText name,
        Eligibility earners,
        TargetPayRule target,
        BonusMeasure measure,
        List<Modifier> modifiers,
        AmountRounding rounding)
        implements PlanComponent {
    /** Copies the modifiers; refuses absent parts. */
    public TargetBonus {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(earners, "earners");
        requireNonNull(target, "target");
        requireNonNull(measure, "measure");
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
