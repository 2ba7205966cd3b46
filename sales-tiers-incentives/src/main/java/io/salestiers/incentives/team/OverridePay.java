package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.RateTable;
import java.util.Optional;

/**
 * What an override pays on its base. In the examples Ann sold 1,500 and Bo 500, each has a quota of 1,000 and the team one of
 * 2,000; a marginal table pays 1 % up to the quota and 3 % above.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OverridePay.FixedRate.class, name = "fixed-rate"),
    @JsonSubTypes.Type(value = OverridePay.OnTotal.class, name = "on-total"),
    @JsonSubTypes.Type(value = OverridePay.OnEachMember.class, name = "on-each-member")
})
public sealed interface OverridePay {
    /**
     * One rate, on the total as on each member: at 1 % 20.
     *
     * @param rate 0.01 for 1 %, zero or more
     */
    record FixedRate(Ratio rate) implements OverridePay {
        /** Refuses a negative rate. */
        public FixedRate {
            requireNonNull(rate, "rate");
            if (rate.signum() < 0) {
                throw new IllegalArgumentException("rate must be zero or positive, but was " + rate);
            }
        }
    }

    /**
     * A table on the team's total: 2,000 are all of the quota, 1 % of them = 20. One who sold too little is made up for by
     * another.
     *
     * @param rates the rates
     * @param quota the quota; there exactly if the bounds of the table are shares of one
     */
    record OnTotal(RateTable rates, Optional<TeamQuota> quota) implements OverridePay {
        /** Refuses a table without its quota, and a quota that nothing is measured on. */
        public OnTotal {
            check(rates, quota);
        }
    }

    /**
     * A table on each member's part, added up: Ann 1,000 × 1 % + 500 × 3 % = 25, Bo 5, together 30.
     *
     * @param rates the rates
     * @param quota the quota; there exactly if the bounds of the table are shares of one
     */
    record OnEachMember(RateTable rates, Optional<MemberQuota> quota) implements OverridePay {
        /** Refuses a table without its quota, and a quota that nothing is measured on. */
        public OnEachMember {
            check(rates, quota);
        }
    }

    private static void check(RateTable rates, Optional<?> quota) {
        if ((rates.bounds() == BandBounds.SHARE_OF_QUOTA) != quota.isPresent()) {
            throw new IllegalArgumentException(
                    "a quota must be named exactly if the bounds of the rates are shares of it,"
                            + " but the bounds are " + rates.bounds() + " and the quota is " + quota);
        }
    }

    /**
     * Whether something is measured on a quota.
     *
     * @return true if a quota is named
     */
    default boolean hasQuota() {
        return (this instanceof OnTotal total && total.quota().isPresent())
                || (this instanceof OnEachMember each && each.quota().isPresent());
    }
}
