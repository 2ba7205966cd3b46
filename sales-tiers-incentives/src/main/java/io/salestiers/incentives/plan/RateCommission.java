package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.RateTable;
import java.util.List;
import java.util.SortedMap;

/**
 * Commission (提成) on the credits of a period, by the bands of a rate table in shares of the payee's quota.
 *
 * <p>What counts are the credits that a payee has in eligible positions: sales after a promotion out of the tier do not. With
 * a quota of 1,000, a marginal table of 3 % up to 0.5, 5 % up to 1, 7 % up to 1.2 and 9 % above, and a cap of 0.08, credits of
 * 1,300 pay 63; credits of 2,000 would pay 126 and are capped to 80.
 *
 * @param id the id, unique in the plan
 * @param name what it is called
 * @param earners whose positions earn it
 * @param quota the quota that the bands are shares of
 * @param rates the rates
 * @param modifiers what changes the pay, in order
 * @param rounding how the component is rounded, once, after the modifiers
 */
public record RateCommission(
        ComponentId id,
        LocalizedText name,
        Eligibility earners,
        QuotaRule quota,
        RateTable rates,
        List<Modifier> modifiers,
        PayRounding rounding)
        implements PlanComponent {
    /** Copies the modifiers; refuses bands that are not rates on shares of the quota. */
    public RateCommission {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(earners, "earners");
        requireNonNull(quota, "quota");
        requireNonNull(rates, "rates");
        modifiers = List.copyOf(modifiers);
        requireNonNull(rounding, "rounding");
        if (rates.bounds() != BandBounds.SHARE_OF_QUOTA
                || rates.bands().get(0).rate().isEmpty()) {
            throw new IllegalArgumentException(
                    "bands must pay rates and be bounded in shares of the quota (component " + id + ")");
        }
    }

    @Override
    public boolean hasQuota() {
        return true;
    }

    @Override
    public boolean hasCredits() {
        return true;
    }

    @Override
    public SortedMap<String, TierId> namedTiers() {
        return Pointers.tiers("/earners", earners);
    }
}
