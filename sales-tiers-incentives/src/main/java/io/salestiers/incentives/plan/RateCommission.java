package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.internal.Pointers;
import io.salestiers.incentives.commission.ApplicationUnit;
import io.salestiers.incentives.commission.Counting;
import io.salestiers.incentives.commission.CreditBase;
import io.salestiers.incentives.commission.Measured;
import io.salestiers.incentives.commission.PieceRule;
import io.salestiers.incentives.commission.ReturnRule;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.quota.QuotaRule;
import io.salestiers.incentives.rate.RateTable;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Commission (提成) on credits, by the bands of a rate table.
 *
 * <p>What counts are the credits that a payee has in eligible positions: sales after a promotion out of the tier do not. With
 * a quota of 1,000, a marginal table of 3 % up to 0.5, 5 % up to 1, 7 % up to 1.2 and 9 % above, and a cap of 0.08, credits of
 * 1,300 pay 63; credits of 2,000 would pay 126 and are capped to 80. Without a quota the bands are amounts, or pieces.
 *
 * @param id the id, unique in the plan
 * @param name what it is called
 * @param earners whose positions earn it
 * @param base which credits count, and what of them
 * @param quota the quota that it is measured on; needed if the bands are shares of it
 * @param rates the rates
 * @param counting how credits meet the rates over time
 * @param pieces what happens in a period in which something changes for a payee
 * @param modifiers what changes the pay, in order
 * @param rounding how the component is rounded, once, after the modifiers
 */
public record RateCommission(
        ComponentId id,
        LocalizedText name,
        Eligibility earners,
        CreditBase base,
        Optional<QuotaRule> quota,
        RateTable rates,
        Counting counting,
        PieceRule pieces,
        List<Modifier> modifiers,
        AmountRounding rounding)
        implements PlanComponent {
    /** Copies the modifiers. Choices that do not go together are refused by the plan. */
    public RateCommission {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(earners, "earners");
        requireNonNull(base, "base");
        requireNonNull(quota, "quota");
        requireNonNull(rates, "rates");
        requireNonNull(counting, "counting");
        requireNonNull(pieces, "pieces");
        modifiers = List.copyOf(modifiers);
        requireNonNull(rounding, "rounding");
    }

    @Override
    public boolean hasQuota() {
        return quota.isPresent() && base.measured() == Measured.AMOUNT;
    }

    @Override
    public boolean hasCredits() {
        return base.measured() == Measured.AMOUNT;
    }

    @Override
    public boolean paysByTransaction() {
        return counting.unit() != ApplicationUnit.PERIOD_TOTAL;
    }

    /** Sums suffice for the total of a period that is not cut, without named days and without modifiers of single deals. */
    @Override
    public CreditNeed creditNeed() {
        return !paysByTransaction()
                        && base.window().isEmpty()
                        && counting.returns() == ReturnRule.NETS_ON_ARRIVAL
                        && !pieces.asksForDays()
                        && ModifierChecks.sumsSuffice(modifiers)
                ? CreditNeed.SUMS
                : CreditNeed.EACH;
    }

    @Override
    public boolean paysForCredits() {
        return true;
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
