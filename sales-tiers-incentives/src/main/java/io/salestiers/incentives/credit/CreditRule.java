package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;

/**
 * One rule of a crediting plan.
 *
 * <p>Direct, split and house rules give a sale to whom it belongs, once for each type of credit: the first of them, in the
 * order of the plan, whose terms fit the transaction and whose roles it has. Every overlay rule that fits gives more; every
 * roll-up rule passes direct credits upwards.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CreditRule.Direct.class, name = "direct"),
    @JsonSubTypes.Type(value = CreditRule.Split.class, name = "split"),
    @JsonSubTypes.Type(value = CreditRule.Overlay.class, name = "overlay"),
    @JsonSubTypes.Type(value = CreditRule.House.class, name = "house"),
    @JsonSubTypes.Type(value = CreditRule.RollUp.class, name = "roll-up")
})
public sealed interface CreditRule {
    /**
     * All of a transaction to the participant in a role. Several in the role are a finding.
     *
     * @param id the id, unique in the plan
     * @param terms what the transaction is worth
     * @param role the role
     */
    record Direct(CreditRuleId id, CreditTerms terms, ParticipantRole role) implements CreditRule {
        /** Refuses absent parts. */
        public Direct {
            requireNonNull(id, "id");
            requireNonNull(terms, "terms");
            requireNonNull(role, "role");
        }

        @Override
        public Optional<CreditTerms> findTerms() {
            return Optional.of(terms);
        }
    }

    /**
     * A transaction divided among its participants, to the last minor unit.
     *
     * @param id the id, unique in the plan
     * @param terms what the transaction is worth to all of them together
     * @param shares their shares, which total exactly 1
     * @param remainder how the parts add up
     */
    record Split(CreditRuleId id, CreditTerms terms, SplitShares shares, SplitRemainder remainder)
            implements CreditRule {
        /** Refuses absent parts. */
        public Split {
            requireNonNull(id, "id");
            requireNonNull(terms, "terms");
            requireNonNull(shares, "shares");
            requireNonNull(remainder, "remainder");
        }

        @Override
        public Optional<CreditTerms> findTerms() {
            return Optional.of(terms);
        }
    }

    /**
     * More than the 100 % of the sale: a credit of the kind {@link CreditKind#OVERLAY} for each participant in a role, each
     * rounded by itself, without any effect on the direct credits.
     *
     * @param id the id, unique in the plan
     * @param terms what the transaction is worth
     * @param role the role
     * @param shares how much of it each gets
     */
    record Overlay(CreditRuleId id, CreditTerms terms, ParticipantRole role, OverlayShares shares)
            implements CreditRule {
        /** Refuses absent parts. */
        public Overlay {
            requireNonNull(id, "id");
            requireNonNull(terms, "terms");
            requireNonNull(role, "role");
            requireNonNull(shares, "shares");
        }

        @Override
        public Optional<CreditTerms> findTerms() {
            return Optional.of(terms);
        }
    }

    /**
     * All of a transaction to the house account; as the last rule of a type it takes what nobody owns.
     *
     * @param id the id, unique in the plan
     * @param terms what the transaction is worth
     */
    record House(CreditRuleId id, CreditTerms terms) implements CreditRule {
        /** Refuses absent parts. */
        public House {
            requireNonNull(id, "id");
            requireNonNull(terms, "terms");
        }

        @Override
        public Optional<CreditTerms> findTerms() {
            return Optional.of(terms);
        }
    }

    /**
     * Direct credits passed upwards, each in full to each position on the way: credits of the kind
     * {@link CreditKind#ROLL_UP}. What belongs to a vacant position on the way is kept by the house account, as a credit of
     * the same kind.
     *
     * @param id the id, unique in the plan
     * @param credits the type of the direct credits, which the rolled-up credits share
     * @param line along which hierarchy
     * @param day by the organization of which day
     * @param repeated whether somebody who is met twice is credited twice
     */
    record RollUp(CreditRuleId id, CreditType credits, RollUpLine line, RollUpDay day, RepeatedPayee repeated)
            implements CreditRule {
        /** Refuses absent parts. */
        public RollUp {
            requireNonNull(id, "id");
            requireNonNull(credits, "credits");
            requireNonNull(line, "line");
            requireNonNull(day, "day");
            requireNonNull(repeated, "repeated");
        }
    }

    /**
     * What a transaction is worth by the rule.
     *
     * @return empty for a roll-up, which takes the worth of a transaction as it is credited already
     */
    default Optional<CreditTerms> findTerms() {
        return Optional.empty();
    }

    /**
     * The id.
     *
     * @return the id, unique in the plan
     */
    CreditRuleId id();
}
