package io.salestiers.incentives.testkit.payout;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.payout.DebtRecovery;
import io.salestiers.incentives.payout.DeductionLimit;
import io.salestiers.incentives.payout.DrawAgreement;
import io.salestiers.incentives.payout.DrawAmount;
import io.salestiers.incentives.payout.DrawDebt;
import io.salestiers.incentives.payout.DrawForm;
import io.salestiers.incentives.payout.Forgiveness;
import io.salestiers.incentives.payout.LeaverDebt;
import io.salestiers.incentives.payout.NegativeScope;
import io.salestiers.incentives.payout.PartPeriod;
import io.salestiers.incentives.payout.PaymentInputs;
import io.salestiers.incentives.payout.PaymentRules;
import io.salestiers.incentives.payout.PaymentRulesId;
import io.salestiers.incentives.payout.PaymentStep;
import io.salestiers.incentives.payout.RecoveryLimit;
import io.salestiers.incentives.payout.RecoveryStart;
import io.salestiers.incentives.payout.RecoveryTerms;
import io.salestiers.incentives.payout.StepId;
import io.salestiers.incentives.payout.TakeHome;
import io.salestiers.kpi.target.Proration;
import java.time.LocalDate;
import java.util.List;

/** Payment rules of a few lines in US dollars, by months of 2025. */
public final class SmallPayment {
    /** The currency. */
    public static final Currency USD = Currency.of("USD");

    /** A payee. */
    public static final PersonId ANN = PersonId.of("Ann");

    /** Another payee. */
    public static final PersonId BOB = PersonId.of("Bob");

    /** The id of the draw of {@link #draw}. */
    public static final StepId DRAW = StepId.of("draw");

    private SmallPayment() {}

    /**
     * An amount.
     *
     * @param amount for example {@code "12.50"}
     * @return in US dollars
     */
    public static Money usd(String amount) {
        return Money.of(amount, USD);
    }

    /**
     * A month of 2025.
     *
     * @param month 1 for January; 13 is January 2026
     * @return the period
     */
    public static Period month(int month) {
        return FiscalCalendar.CALENDAR_YEAR.period(PeriodKind.MONTH, 2025 + (month - 1) / 12, (month - 1) % 12 + 1);
    }

    /**
     * Rules with some steps and a payment.
     *
     * @param steps all steps but the last
     * @return the rules
     */
    public static PaymentRules rules(PaymentStep... steps) {
        return PaymentRules.builder()
                .id(PaymentRulesId.of("rules"))
                .name(LocalizedText.of("Payment rules", "发放规则"))
                .effective(DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2030, 1, 1)))
                .currency(USD)
                .rounding(AmountRounding.HALF_EVEN)
                .addSteps(steps)
                .addSteps(new PaymentStep.PayOut(StepId.of("pay")))
                .build();
    }

    /**
     * A draw of calendar days, for those who have an agreement.
     *
     * @param form as a floor or on top
     * @param debt whether it is owed
     * @return the step
     */
    public static PaymentStep.Draw draw(DrawForm form, DrawDebt debt) {
        return new PaymentStep.Draw(
                DRAW, form, debt, List.of(), new PartPeriod.ByDays(Proration.DayCount.CALENDAR_DAYS));
    }

    /**
     * A debt that is recovered from the next period on, never waived, from who leaves as before.
     *
     * @param terms how much in a period
     * @return the debt
     */
    public static DrawDebt.Recoverable recoverable(RecoveryTerms terms) {
        return new DrawDebt.Recoverable(
                new RecoveryStart.NextPeriod(), terms, new Forgiveness.Never(), LeaverDebt.AS_BEFORE);
    }

    /**
     * Terms that keep all that is due.
     *
     * @return without limit and take-home
     */
    public static RecoveryTerms all() {
        return new RecoveryTerms(Ratio.ONE, new RecoveryLimit.None(), new TakeHome.None());
    }

    /**
     * A recovery of the draw.
     *
     * @return the step
     */
    public static PaymentStep.RecoverDebts recoverDraw() {
        return recover(new DebtRecovery.OfDraw(DRAW));
    }

    /**
     * A recovery.
     *
     * @param debts in this order
     * @return the step
     */
    public static PaymentStep.RecoverDebts recover(DebtRecovery... debts) {
        return new PaymentStep.RecoverDebts(StepId.of("recovery"), List.of(debts));
    }

    /**
     * A step that makes a debt of every balance below zero.
     *
     * @return the step
     */
    public static PaymentStep.CarryNegative carry() {
        return new PaymentStep.CarryNegative(StepId.of("negative"), NegativeScope.BALANCE, usd("0.00"));
    }

    /**
     * An agreement about the draw.
     *
     * @param payee with whom
     * @param first the first month
     * @param last the last month
     * @param amount how much a month
     * @return the agreement
     */
    public static DrawAgreement agreement(PersonId payee, int first, int last, String amount) {
        return new DrawAgreement(
                payee,
                DRAW,
                DateRange.of(
                        month(first).range().from(), month(last).range().to().orElseThrow()),
                DrawAmount.of(usd(amount)));
    }

    /**
     * Inputs.
     *
     * @param limit the limit of deductions
     * @param agreements the agreements
     * @return without leavers
     */
    public static PaymentInputs inputs(DeductionLimit limit, DrawAgreement... agreements) {
        return PaymentInputs.builder()
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .deductionLimit(limit)
                .addAgreements(agreements)
                .build();
    }
}
