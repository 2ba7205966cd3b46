package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * Who is credited with a transaction, as the business writes it (业绩归属规则): rules, each with its choices. The document
 * {@code crediting-plan} in JSON. Immutable and safe for use by several threads.
 *
 * <!-- sample: CreditingSamplesTest#plan -->
 * <pre>{@code
 * CreditTerms revenue = CreditTerms.builder()
 *         .type(CreditType.REVENUE)
 *         .basis(CreditBasis.NET_OF_TAX)
 *         .release(CreditRelease.WITH_THE_MONEY)
 *         .rounding(AmountRounding.HALF_EVEN)
 *         .build();
 * CreditRule shared = new CreditRule.Split(
 *         CreditRuleId.of("shared"),
 *         revenue,
 *         new SplitShares.Stated(List.of(ParticipantRole.of("seller"))),
 *         SplitRemainder.LARGEST_REMAINDER);
 * CreditRule team = new CreditRule.RollUp(
 *         CreditRuleId.of("team"),
 *         CreditType.REVENUE,
 *         new RollUpLine.ReportingLine(),
 *         new RollUpDay.SaleDay(),
 *         RepeatedPayee.ONCE);
 * CreditingPlan plan = CreditingPlan.builder()
 *         .id(CreditingPlanId.of("sales-2017"))
 *         .name(LocalizedText.of("Sales 2017", "2017 年销售业绩归属"))
 *         .effective(DateRange.parse("2017-01-01/2018-01-01"))
 *         .putDay(TransactionKind.BOOKING, DateName.ORDER)
 *         .putDay(TransactionKind.RECEIPT, DateName.PAYMENT)
 *         .addRules(shared, team)
 *         .placing(new Placing(ActingCover.CREDITED, JointHolders.FIRST, VacantCredit.TO_HOUSE))
 *         .house(HouseAccountId.of("house"))
 *         .returns(ReturnCrediting.AS_THE_ORIGINAL)
 *         .excess(ExcessReturn.TAKES_BACK_WHAT_WAS_CREDITED)
 *         .badDebt(BadDebtEffect.STOPS_THE_REMAINDER)
 *         .build();
 * }</pre>
 *
 * <p>A sale, with all that refers to it, is credited by the plan that holds on its day; {@link CreditCalculator} does it.
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface CreditingPlan extends WithCreditingPlan
        permits ImmutableCreditingPlan, ImmutableCreditingPlan.Json {
    /**
     * The id.
     *
     * @return the id, which its versions share
     */
    CreditingPlanId id();

    /**
     * What it is called.
     *
     * @return the name in both languages
     */
    LocalizedText name();

    /**
     * The days on which it holds.
     *
     * @return sales of other days are left aside, with all that refers to them
     */
    DateRange effective();

    /**
     * Which kinds of transactions the plan counts, and on which of their dates.
     *
     * @return the name of the date by kind: bookings on {@code order}, receipts on {@code payment}; other kinds are left
     *     aside
     */
    @Value.NaturalOrder
    SortedMap<TransactionKind, DateName> days();

    /**
     * What it credits.
     *
     * @return at least one rule, each id once; their order decides which direct rule credits a transaction
     */
    List<CreditRule> rules();

    /**
     * Who is credited with what belongs to a position.
     *
     * @return the choice for all rules
     */
    Placing placing();

    /**
     * Where what nobody owns is kept.
     *
     * @return the account
     */
    HouseAccountId house();

    /**
     * Whom returns and corrections are taken from.
     *
     * @return the choice
     */
    ReturnCrediting returns();

    /**
     * What happens if more comes back than was sold.
     *
     * @return the choice
     */
    ExcessReturn excess();

    /**
     * What a bad debt does.
     *
     * @return the choice
     */
    BadDebtEffect badDebt();

    /**
     * What late money is multiplied by.
     *
     * @return the factors; empty if it doesn't matter when money comes
     */
    Optional<OverdueFactors> overdue();

    /** Refuses a plan that credits nothing, ids that are there twice, and choices that contradict each other. */
    @Value.Check
    default void check() {
        var findings = PlanChecks.of(this);
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * Starts a plan.
     *
     * @return a builder that names each missing attribute
     */
    static Builder builder() {
        return new Builder();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CreditingPlan fromJson(ImmutableCreditingPlan.Json json) {
        return ImmutableCreditingPlan.fromJson(json);
    }

    /** Builds plans. */
    final class Builder extends ImmutableCreditingPlan.Builder {
        Builder() {}
    }
}
