package io.salestiers.incentives.bonus;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.incentives.assignment.UnitLevel;

/** Whether the payees of a coefficient chain get what it gives them, or share a fund in that proportion. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChainFunding.Unfunded.class, name = "unfunded"),
    @JsonSubTypes.Type(value = ChainFunding.Funded.class, name = "funded")
})
public sealed interface ChainFunding {
    /** Each gets base × coefficients, rounded once. */
    record Unfunded() implements ChainFunding {}

    /**
     * Those of a unit share its fund in proportion to base × coefficients, to the last minor unit: whole units down, one more
     * each to the largest remainders, ties to the smaller person id by code point.
     *
     * <p>Who has a product of zero gets nothing. A fund of zero pays nobody. A fund above zero of which nobody can get
     * anything is listed as assigned to nobody.
     *
     * @param pools which units have a fund; a payee belongs to the nearest one above the unit where the payee is last in the
     *     period. The root alone is {@code at-depth} 0
     * @param fund how much there is; it is rounded as the component says
     * @param use whether all of it is given
     * @param negative what becomes of a fund below zero
     */
    record Funded(UnitLevel pools, ChainFund fund, FundUse use, NegativeFund negative) implements ChainFunding {
        /** Refuses absent parts. */
        public Funded {
            requireNonNull(pools, "pools");
            requireNonNull(fund, "fund");
            requireNonNull(use, "use");
            requireNonNull(negative, "negative");
        }
    }
}
