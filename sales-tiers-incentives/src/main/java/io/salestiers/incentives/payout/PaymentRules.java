package io.salestiers.incentives.payout;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.salestiers.core.money.Currency;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.credit.AmountRounding;
import java.util.List;
import org.immutables.value.Value;

/**
 * How what is earned becomes what is paid, as the business writes it: an ordered list of steps. The document
 * {@code payment-rules} in JSON. Immutable and safe for use by several threads.
 *
 * <p>{@link #resolve} binds them to a period and to the agreements of the payees; {@link PayRunCalculator} then calculates. They
 * pay in one currency; what is due in another one is paid by other rules.
 *
 * <!-- sample: PayRunStoryTest#rules -->
 * <pre>{@code
 * RecoveryTerms aboveTheDraw = new RecoveryTerms(Ratio.ONE, new RecoveryLimit.None(), new TakeHome.OfDraw());
 * PaymentRules rules = PaymentRules.builder()
 *         .id(PaymentRulesId.of("reps-2025"))
 *         .name(LocalizedText.of("Payment of representatives", "销售代表奖金发放"))
 *         .effective(DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)))
 *         .currency(CNY)
 *         .rounding(AmountRounding.HALF_EVEN)
 *         .addSteps(
 *                 new PaymentStep.CarryNegative(
 *                         StepId.of("corrections"), NegativeScope.CORRECTIONS_OF_EARLIER_PERIODS, cny("0.00")),
 *                 new PaymentStep.Draw(
 *                         DRAW,
 *                         DrawForm.FLOOR,
 *                         new DrawDebt.Recoverable(
 *                                 new RecoveryStart.NextPeriod(),
 *                                 aboveTheDraw,
 *                                 new Forgiveness.Never(),
 *                                 LeaverDebt.AT_ONCE),
 *                         List.of(),
 *                         new PartPeriod.Whole()),
 *                 new PaymentStep.RecoverDebts(
 *                         StepId.of("recovery"),
 *                         List.of(new DebtRecovery.OfReceivable(all()), new DebtRecovery.OfDraw(DRAW))),
 *                 new PaymentStep.PayOut(StepId.of("pay")))
 *         .build();
 * }</pre>
 */
@Value.Immutable
@SuppressWarnings("deprecation") // Immutables marks its own Json proxy deprecated
public sealed interface PaymentRules extends WithPaymentRules
        permits ImmutablePaymentRules, ImmutablePaymentRules.Json {
    /**
     * The id.
     *
     * @return the id
     */
    PaymentRulesId id();

    /**
     * What they are called.
     *
     * @return the name in both languages
     */
    LocalizedText name();

    /**
     * The days on which they hold.
     *
     * @return a period must lie inside to be paid
     */
    DateRange effective();

    /**
     * The currency in which they pay.
     *
     * @return the currency of all amounts of the steps
     */
    Currency currency();

    /**
     * How a part of an amount is rounded: a draw for some days, a share of a target incentive, the share of pay that is recovered.
     *
     * @return the rounding
     */
    AmountRounding rounding();

    /**
     * The steps.
     *
     * @return in the order in which they are applied; the last one pays out
     */
    List<PaymentStep> steps();

    /** Refuses steps that cannot follow each other or that name what is not there, with all that is wrong at once. */
    @Value.Check
    default void check() {
        List<Finding> findings = PaymentChecks.check(this);
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * Whether they keep pay for debts, so that a {@link DeductionLimit} is needed.
     *
     * @return true if a step recovers
     */
    default boolean recovers() {
        return steps().stream().anyMatch(PaymentStep.RecoverDebts.class::isInstance);
    }

    /**
     * Binds the rules to a period.
     *
     * @param inputs the agreements, the deduction limit, who leaves
     * @param period the period that is paid
     * @return the bound rules and what was noticed; an error keeps them from being a result
     */
    default WithFindings<ResolvedPaymentRules> resolve(PaymentInputs inputs, Period period) {
        return PaymentResolver.resolve(this, inputs, period);
    }

    /**
     * Starts rules.
     *
     * @return a builder that names each missing attribute
     */
    static Builder builder() {
        return new Builder();
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PaymentRules fromJson(ImmutablePaymentRules.Json json) {
        return ImmutablePaymentRules.fromJson(json);
    }

    /** Builds rules. */
    final class Builder extends ImmutablePaymentRules.Builder {
        Builder() {}
    }
}
