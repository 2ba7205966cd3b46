package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.RateTable;
import java.util.Optional;

/** One earning rule of a plan. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlanComponent.QuotaCommission.class, name = "quota-commission"),
    @JsonSubTypes.Type(value = PlanComponent.ManagerOverride.class, name = "manager-override"),
    @JsonSubTypes.Type(value = PlanComponent.UnitPool.class, name = "unit-pool")
})
public sealed interface PlanComponent {
    /**
     * Commission (提成) on the credits of a period, by bands in shares of the payee's quota.
     *
     * <p>What counts are the credits that a payee has in positions of the tier: sales after a promotion out of the tier do
     * not. With a quota of 1,000, a marginal table of 3 % up to 0.5, 5 % up to 1, 7 % up to 1.2 and 9 % above, and a cap of
     * 0.08, credits of 1,300 pay 63; credits of 2,000 would pay 126 and are capped to 80.
     *
     * @param id the id, unique in the plan
     * @param name what it is called
     * @param tier whose positions earn it
     * @param measure the measure whose target is the quota
     * @param rates the rates by share of the quota
     * @param cap the most that is paid, as a share of the quota; empty for no limit
     * @param withoutQuota what becomes of a payee without a quota
     * @param rounding how the component is rounded, once, after the cap
     */
    record QuotaCommission(
            ComponentId id,
            LocalizedText name,
            TierId tier,
            MeasureId measure,
            RateTable rates,
            Optional<Ratio> cap,
            WithoutQuota withoutQuota,
            PayRounding rounding)
            implements PlanComponent {
        /** Refuses absent parts, bands that are not rates on shares of the quota, and a cap below zero. */
        public QuotaCommission {
            requireNonNull(id, "id");
            requireNonNull(name, "name");
            requireNonNull(tier, "tier");
            requireNonNull(measure, "measure");
            requireNonNull(rates, "rates");
            requireNonNull(cap, "cap");
            requireNonNull(withoutQuota, "withoutQuota");
            requireNonNull(rounding, "rounding");
            if (rates.bounds() != BandBounds.SHARE_OF_QUOTA
                    || rates.bands().get(0).rate().isEmpty()) {
                throw new IllegalArgumentException(
                        "bands must pay rates and be bounded in shares of the quota (component " + id + ")");
            }
            if (cap.isPresent() && cap.get().signum() < 0) {
                throw new IllegalArgumentException(
                        "cap must be zero or positive, but was " + cap.get() + " (component " + id + ")");
            }
        }
    }

    /**
     * Override (管理提成): a rate on what a manager's team is credited with.
     *
     * <p>Each credit goes to the nearest position of the tier above the position that sold, by the reporting lines of the
     * credit's day, and to whoever held that position on that day. At 1 % a team with credits of 12,345.67 gives 123.46
     * when rounded half-even.
     *
     * @param id the id, unique in the plan
     * @param name what it is called
     * @param tier the tier of the managers
     * @param rate what is paid: 0.01 is 1 %
     * @param ownSales whether a manager's own sales count
     * @param vacant who is paid while nobody holds the manager's position
     * @param rounding how the component is rounded, once, on the total of the period in a currency
     */
    record ManagerOverride(
            ComponentId id,
            LocalizedText name,
            TierId tier,
            Ratio rate,
            OwnSales ownSales,
            VacantPosition vacant,
            PayRounding rounding)
            implements PlanComponent {
        /** Refuses absent parts and a negative rate. */
        public ManagerOverride {
            requireNonNull(id, "id");
            requireNonNull(name, "name");
            requireNonNull(tier, "tier");
            requireNonNull(rate, "rate");
            requireNonNull(ownSales, "ownSales");
            requireNonNull(vacant, "vacant");
            requireNonNull(rounding, "rounding");
            requireRate(rate, id);
        }
    }

    /**
     * Pool (奖金池): a rate on what a unit is credited with, shared among its members in proportion to their own credits.
     *
     * <p>The fund is rounded; then every minor unit goes to someone: whole units down, one more each to the largest
     * remainders, ties to the smaller person id by code point. Who has no positive credit in the unit gets nothing. A fund
     * of 10.00 shared by credits of 1, 1 and 1 gives 3.34, 3.33, 3.33. A fund that is not positive pays nothing.
     *
     * @param id the id, unique in the plan
     * @param name what it is called
     * @param units the units that have a pool
     * @param rate what goes into the fund: 0.005 is 0.5 %
     * @param fundRounding how the fund of a unit in a currency is rounded
     * @param members the tier of the positions whose credits share in the fund
     */
    record UnitPool(
            ComponentId id, LocalizedText name, UnitLevel units, Ratio rate, PayRounding fundRounding, TierId members)
            implements PlanComponent {
        /** Refuses absent parts and a negative rate. */
        public UnitPool {
            requireNonNull(id, "id");
            requireNonNull(name, "name");
            requireNonNull(units, "units");
            requireNonNull(rate, "rate");
            requireNonNull(fundRounding, "fundRounding");
            requireNonNull(members, "members");
            requireRate(rate, id);
        }
    }

    /**
     * The id.
     *
     * @return the id, unique in the plan
     */
    ComponentId id();

    /**
     * What it is called.
     *
     * @return the name
     */
    LocalizedText name();

    private static void requireRate(Ratio rate, ComponentId id) {
        if (rate.signum() < 0) {
            throw new IllegalArgumentException(
                    "rate must be zero or positive, but was " + rate + " (component " + id + ")");
        }
    }
}
