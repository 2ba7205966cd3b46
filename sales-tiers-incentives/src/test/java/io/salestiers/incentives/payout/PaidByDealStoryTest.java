package io.salestiers.incentives.payout;

import static io.salestiers.incentives.testkit.ledger.PaidCompany.CNY;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.FANG;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.PEI;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.ZHANG;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.at;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.cny;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.commission;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.inputs;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.period;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.clawback.ClawbackCalculator;
import io.salestiers.incentives.clawback.ClawbackEvent;
import io.salestiers.incentives.clawback.Clawbacks;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.InMemoryLedger;
import io.salestiers.incentives.ledger.PeriodRun;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.ledger.RunLine;
import io.salestiers.incentives.release.DealEvents;
import io.salestiers.incentives.release.EventName;
import io.salestiers.incentives.release.ExplainedPosting;
import io.salestiers.incentives.release.ReleaseCalculator;
import io.salestiers.incentives.release.ReleaseFacts;
import io.salestiers.incentives.release.Releases;
import io.salestiers.incentives.testkit.ledger.LedgerDriver;
import io.salestiers.incentives.testkit.ledger.PaidCompany;
import io.salestiers.incentives.testkit.release.CollectedPay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Zhang's pay by deal, from the ledger by a pay run: kept until the customer pays, taken back after a cancellation within the
 * limit of 20 %, and given again after all.
 *
 * <pre>
 * July       A 1,000.00, of which the customer paid a quarter; B 600.00, all paid:   250 + 600 =  850.00
 * August     half of A more: 500 are released; B is cancelled: 600 are owed, 20 % of 500 are kept  400.00
 * September  B goes on: 500 are no longer owed, the 100 that were kept are paid again              100.00
 * </pre>
 */
class PaidByDealStoryTest {
    private static final Period JULY = period("2025-M07");
    private static final Period AUGUST = period("2025-M08");
    private static final Period SEPTEMBER = period("2025-M09");
    private static final TransactionId A = TransactionId.parse("A");
    private static final TransactionId B = TransactionId.parse("B");

    private static final PaymentRules RULES = PaymentRules.builder()
            .id(PaymentRulesId.of("by-deal"))
            .name(LocalizedText.of("Payment by deal", "按订单发放"))
            .effective(DateRange.parse("2025-01-01/2026-01-01"))
            .currency(CNY)
            .rounding(AmountRounding.HALF_EVEN)
            .addSteps(
                    new PaymentStep.ClawBack(StepId.of("taken-back")),
                    new PaymentStep.HoldBack(StepId.of("kept")),
                    new PaymentStep.RecoverDebts(
                            StepId.of("recovery"),
                            List.of(new DebtRecovery.OfReceivable(
                                    new RecoveryTerms(Ratio.ONE, new RecoveryLimit.None(), new TakeHome.None())))),
                    new PaymentStep.PayOut(StepId.of("payment")))
            .build();

    private final LedgerDriver ledger =
            new LedgerDriver(PaidCompany.authority(), new InMemoryLedger(), PaidCompany.ledger(), at("2025-07-01"));
    private final DealEvents.Builder events = DealEvents.builder();
    private final List<ClawbackEvent> happened = new ArrayList<>();

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static RunLine deal(TransactionId deal, String amount) {
        return new RunLine(
                ZHANG, commission(JULY).on(deal), cny(amount), Digest.of(JsonValue.text("explained " + deal)));
    }

    /** Worked out together and booked as one. */
    private PayRun worked(Period period, String on) {
        ReleaseFacts facts = ReleaseFacts.of(events.build());
        Clawbacks taken = ClawbackCalculator.DEFAULT
                .calculate(
                        ledger.view(), List.of(), CollectedPay.CLAWBACK, CollectedPay.RELEASE, happened, day(on), facts)
                .orThrow();
        Releases releases = ReleaseCalculator.DEFAULT
                .calculate(ledger.view(), taken.postings(), CollectedPay.RELEASE, day(on), facts)
                .orThrow();
        List<ExplainedPosting> deals = new ArrayList<>(taken.lines());
        deals.addAll(releases.lines());
        PaymentInputs inputs = PaymentInputs.builder()
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .deductionLimit(ShareAboveMinimum.of(Ratio.parse("0.2"), cny("0.00")))
                .build();
        return PayRunCalculator.DEFAULT
                .calculate(List.of(RULES.resolve(inputs, period).orThrow()), ledger.view(), deals)
                .orThrow();
    }

    private Money paid(Period period, String on) {
        PayRun run = worked(period, on);
        ledger.pay(period, run.booking().postings().toArray(Posting[]::new));
        assertThat(worked(period, on).booking().postings()).isEmpty();
        PayeePay pay = run.find(ZHANG, CNY).orElseThrow();
        Recalculation.verify(pay.explanation());
        return pay.paid();
    }

    private void lock(PeriodRun run, int credits) {
        ledger.on("2025-10-02").by(PEI).calculate(run).by(FANG).lock(run, inputs(credits));
    }

    private Money balance(Balance balance) {
        return ledger.balance(ZHANG, CNY, balance);
    }

    @Test
    void threeMonths() {
        ledger.on("2025-07-01").by(PEI).open(JULY).open(AUGUST).open(SEPTEMBER);
        events.worth(A, day("2025-07-03"), cny("20000.00")).cash(A, day("2025-07-20"), cny("5000.00"));
        events.worth(B, day("2025-07-04"), cny("10000.00")).cash(B, day("2025-07-25"), cny("10000.00"));
        lock(run(JULY, 17, deal(A, "1000.00"), deal(B, "600.00")), 17);
        assertThat(paid(JULY, "2025-07-31")).isEqualTo(cny("850.00"));
        assertThat(balance(Balance.HELD)).isEqualTo(cny("750.00"));

        events.cash(A, day("2025-08-12"), cny("10000.00"));
        happened.add(ClawbackEvent.of(B, EventName.CANCEL, day("2025-08-20")));
        lock(run(AUGUST, 18), 18);
        assertThat(paid(AUGUST, "2025-08-31")).isEqualTo(cny("400.00"));
        assertThat(balance(Balance.HELD)).isEqualTo(cny("250.00"));
        assertThat(balance(Balance.RECEIVABLE)).isEqualTo(cny("-500.00"));

        happened.add(ClawbackEvent.of(B, EventName.REVIVE, day("2025-09-10")));
        lock(run(SEPTEMBER, 19), 19);
        assertThat(paid(SEPTEMBER, "2025-09-30")).isEqualTo(cny("100.00"));
        assertThat(balance(Balance.RECEIVABLE)).isEqualTo(cny("0.00"));
        assertThat(balance(Balance.HELD)).isEqualTo(cny("250.00"));
        assertThat(balance(Balance.PAYABLE)).isEqualTo(cny("0.00"));
    }
}
