package io.salestiers.incentives.payout;

import static io.salestiers.incentives.testkit.ledger.PaidCompany.CNY;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.FANG;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.PEI;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.ZHANG;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.at;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.cny;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.inputs;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.line;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.period;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.run;
import static io.salestiers.incentives.testkit.payout.SmallPayment.all;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.InMemoryLedger;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.testkit.ledger.LedgerDriver;
import io.salestiers.incentives.testkit.ledger.PaidCompany;
import io.salestiers.incentives.testkit.ledger.Postings;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Zhang has a draw for a quarter, a correction comes late, and Zhang leaves in the middle of the recovery. */
class PayRunStoryTest {
    private static final Period JULY = period("2025-M07");
    private static final Period AUGUST = period("2025-M08");
    private static final Period SEPTEMBER = period("2025-M09");
    private static final StepId DRAW = StepId.of("draw");

    private final LedgerDriver ledger =
            new LedgerDriver(PaidCompany.authority(), new InMemoryLedger(), PaidCompany.ledger(), at("2025-07-01"));

    private static PaymentRules rules() {
        // sample: rules
        RecoveryTerms aboveTheDraw = new RecoveryTerms(Ratio.ONE, new RecoveryLimit.None(), new TakeHome.OfDraw());
        PaymentRules rules = PaymentRules.builder()
                .id(PaymentRulesId.of("reps-2025"))
                .name(LocalizedText.of("Payment of representatives", "销售代表奖金发放"))
                .effective(DateRange.of(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)))
                .currency(CNY)
                .rounding(AmountRounding.HALF_EVEN)
                .addSteps(
                        new PaymentStep.CarryNegative(
                                StepId.of("corrections"), NegativeScope.CORRECTIONS_OF_EARLIER_PERIODS, cny("0.00")),
                        new PaymentStep.Draw(
                                DRAW,
                                DrawForm.FLOOR,
                                new DrawDebt.Recoverable(
                                        new RecoveryStart.NextPeriod(),
                                        aboveTheDraw,
                                        new Forgiveness.Never(),
                                        LeaverDebt.AT_ONCE),
                                List.of(),
                                new PartPeriod.Whole()),
                        new PaymentStep.RecoverDebts(
                                StepId.of("recovery"),
                                List.of(new DebtRecovery.OfReceivable(all()), new DebtRecovery.OfDraw(DRAW))),
                        new PaymentStep.PayOut(StepId.of("pay")))
                .build();
        // end
        return rules;
    }

    private WithFindings<PayRun> pay(Period period) {
        // sample: run
        PaymentInputs inputs = PaymentInputs.builder()
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .addAgreements(new DrawAgreement(
                        ZHANG,
                        DRAW,
                        DateRange.of(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 10, 1)),
                        DrawAmount.of(cny("1000.00"))))
                .deductionLimit(ShareAboveMinimum.of(Ratio.parse("0.2"), cny("0.00")))
                .putLeaver(ZHANG, LocalDate.of(2025, 9, 30))
                .build();
        ResolvedPaymentRules resolved = rules().resolve(inputs, period).orThrow();
        WithFindings<PayRun> run = PayRunCalculator.DEFAULT.calculate(resolved, ledger.view());
        // end
        ledger.by(FANG).pay(period, run.orThrow().booking().postings().toArray(new Posting[0]));
        assertThat(PayRunCalculator.DEFAULT
                        .calculate(resolved, ledger.view())
                        .orThrow()
                        .booking()
                        .postings())
                .isEmpty();
        return run;
    }

    private Money paid(Period period) {
        return pay(period).orThrow().find(ZHANG, CNY).orElseThrow().paid();
    }

    private Money balance(Balance balance) {
        return ledger.balance(ZHANG, CNY, balance);
    }

    @Test
    void leavingInTheMiddleOfARecovery() {
        // July: 400 earned, 600 missing to the draw.
        ledger.on("2025-07-01").by(PEI).open(JULY);
        ledger.on("2025-08-01").by(PEI).open(AUGUST);
        ledger.on("2025-08-04").by(FANG).lock(run(JULY, 17, line(ZHANG, JULY, "400.00")), inputs(17));
        LedgerEntry earned = ledger.last(ZHANG);
        assertThat(paid(JULY)).isEqualTo(cny("1000.00"));
        assertThat(balance(Balance.DRAW)).isEqualTo(cny("-600.00"));
        ledger.close(JULY);

        // August: 1,900 earned; July was 300, not 400, so 100 become a debt. 20 % of 1,900 are 380: 100 for it, 280 for
        // the draw.
        ledger.on("2025-08-20")
                .by(PEI)
                .lateChanges(AUGUST, Postings.reversal(earned), Postings.rebooking(earned, cny("300.00")));
        ledger.on("2025-09-01").by(PEI).open(SEPTEMBER);
        ledger.on("2025-09-04").by(FANG).lock(run(AUGUST, 17, line(ZHANG, AUGUST, "1900.00")), inputs(17));
        assertThat(paid(AUGUST)).isEqualTo(cny("1520.00"));
        assertThat(balance(Balance.RECEIVABLE)).isEqualTo(cny("0.00"));
        assertThat(balance(Balance.DRAW)).isEqualTo(cny("-320.00"));
        ledger.close(AUGUST);

        // September: 700 earned, 300 missing to the draw. Zhang leaves, so all of the 320 would be kept, but 20 % of
        // 1,000 are 200.
        ledger.on("2025-10-04").by(FANG).lock(run(SEPTEMBER, 17, line(ZHANG, SEPTEMBER, "700.00")), inputs(17));
        WithFindings<PayRun> last = pay(SEPTEMBER);
        assertThat(last.orThrow().total()).containsEntry(CNY, cny("800.00"));
        assertThat(last.findings())
                .extracting(Finding::code)
                .containsExactly(PaymentFinding.LIMITED, PaymentFinding.LEFT_WITH_DEBT);
        // 320 − 200 + 300
        assertThat(balance(Balance.DRAW)).isEqualTo(cny("-420.00"));
        assertThat(balance(Balance.PAYABLE)).isEqualTo(cny("0.00"));
        ledger.close(SEPTEMBER);
    }
}
