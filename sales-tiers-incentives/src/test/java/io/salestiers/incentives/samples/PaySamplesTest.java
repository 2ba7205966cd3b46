package io.salestiers.incentives.samples;

import static io.salestiers.incentives.testkit.ledger.PaidCompany.CNY;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.FANG;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.LEDGER;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.PEI;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.ZHANG;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.at;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.cny;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.inputs;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.line;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.period;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.InMemoryLedger;
import io.salestiers.incentives.ledger.LateChanges;
import io.salestiers.incentives.ledger.Ledger;
import io.salestiers.incentives.ledger.LedgerCommand;
import io.salestiers.incentives.ledger.LedgerProcess;
import io.salestiers.incentives.ledger.LedgerState;
import io.salestiers.incentives.ledger.LedgerTransition;
import io.salestiers.incentives.ledger.PeriodRun;
import io.salestiers.incentives.ledger.Replay;
import io.salestiers.incentives.payout.DeductionLimit;
import io.salestiers.incentives.payout.DebtRecovery;
import io.salestiers.incentives.payout.NegativeScope;
import io.salestiers.incentives.payout.PayRun;
import io.salestiers.incentives.payout.PayRunCalculator;
import io.salestiers.incentives.payout.PayeePay;
import io.salestiers.incentives.payout.PaymentInputs;
import io.salestiers.incentives.payout.PaymentRules;
import io.salestiers.incentives.payout.PaymentRulesId;
import io.salestiers.incentives.payout.PaymentStep;
import io.salestiers.incentives.payout.RecoveryLimit;
import io.salestiers.incentives.payout.RecoveryTerms;
import io.salestiers.incentives.payout.ShareAboveMinimum;
import io.salestiers.incentives.payout.StepId;
import io.salestiers.incentives.payout.TakeHome;
import io.salestiers.incentives.testkit.ledger.LedgerDriver;
import io.salestiers.incentives.testkit.ledger.PaidCompany;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README and the page on the ledger show, compiled and run. */
class PaySamplesTest {
    private static final Period JULY = period("2025-M07");
    private static final Period AUGUST = period("2025-M08");
    private static final Texts TEXTS =
            Texts.of(Language.EN, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));

    // sample: rules
    private static final PaymentRules RULES = PaymentRules.builder()
            .id(PaymentRulesId.of("reps"))
            .name(LocalizedText.of("Payment of representatives", "销售代表发放规则"))
            .effective(DateRange.parse("2025-01-01/2026-01-01"))
            .currency(CNY)
            .rounding(AmountRounding.HALF_EVEN)
            .addSteps(
                    // What corrections of earlier months take back becomes a debt …
                    new PaymentStep.CarryNegative(
                            StepId.of("corrections"), NegativeScope.CORRECTIONS_OF_EARLIER_PERIODS, cny("0.00")),
                    // … which is recovered from what is earned, as far as the host's limit allows;
                    new PaymentStep.RecoverDebts(
                            StepId.of("recovery"),
                            List.of(new DebtRecovery.OfReceivable(new RecoveryTerms(
                                    Ratio.ONE, new RecoveryLimit.None(), new TakeHome.None())))),
                    // less than 100 is carried to the next month; the rest is paid.
                    new PaymentStep.MinimumPayout(StepId.of("minimum"), cny("100.00")),
                    new PaymentStep.PayOut(StepId.of("payment")))
            .build();
    // end

    /**
     * July gave Zhang 4,000.00, which were paid; a returned order leaves 1,000.00 of them. In August Zhang earns 5,000.00: of the
     * debt of 3,000.00 at most 20 % of 5,000.00 may be kept, 4,000.00 are paid, and 2,000.00 stay owed.
     */
    @Test
    void month() {
        Ledger ledger = new InMemoryLedger();
        Authority authority = PaidCompany.authority();
        PeriodRun ofJuly = run(JULY, 17, line(ZHANG, JULY, "4000.00"));
        LedgerDriver host = new LedgerDriver(
                authority, ledger, PaidCompany.ledger(), at("2025-07-01"));
        host.by(PEI).open(JULY).on("2025-08-01").open(AUGUST);
        host.on("2025-08-04").by(FANG).lock(ofJuly, inputs(17));
        host.does(header -> LedgerCommand.pay(
                        header,
                        JULY,
                        PayRunCalculator.DEFAULT
                                .calculate(
                                        RULES.resolve(
                                                        PaymentInputs.builder()
                                                                .calendar(FiscalCalendar.CALENDAR_YEAR)
                                                                .deductionLimit(DeductionLimit.NOTHING)
                                                                .build(),
                                                        JULY)
                                                .orThrow(),
                                        ledger.view(LEDGER))
                                .orThrow()
                                .booking()))
                .close(JULY);
        PeriodRun ofJulyNow = run(JULY, 18, line(ZHANG, JULY, "1000.00"));
        host.on("2025-08-20").by(PEI).lateChanges(AUGUST, ofJulyNow);
        PeriodRun ofAugust = run(AUGUST, 18, line(ZHANG, AUGUST, "5000.00"));
        Instant now = at("2025-09-03");
        host.on("2025-09-02");
        // sample: month
        // August is calculated; it is locked in one step, unless an input has moved since.
        LedgerState state = ledger.find(LEDGER).orElseThrow();
        LedgerCommand lock = LedgerCommand.lock(CommandHeader.of("lock-2025-08"), ofAugust, inputs(18));
        LedgerTransition locked = LedgerProcess.DEFAULT.apply(
                state, ledger.view(LEDGER, lock.touched()), lock, Actor.of(FANG), authority, now);
        ledger.append(LEDGER, locked, state.revision(), now).orThrow(); // state, entries, events and audit at once
        // What is paid? At most 20 % of a month's pay are kept, and 2,690 are left.
        PaymentInputs given = PaymentInputs.builder()
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .deductionLimit(ShareAboveMinimum.of(Ratio.parse("0.2"), cny("2690.00")))
                .build();
        PayRun payRun = PayRunCalculator.DEFAULT
                .calculate(RULES.resolve(given, AUGUST).orThrow(), ledger.view(LEDGER))
                .orThrow();
        PayeePay pay = payRun.find(ZHANG, CNY).orElseThrow();
        Money paid = pay.paid(); // 4,000.00
        Money owed = pay.balance(Balance.RECEIVABLE); // −2,000.00: the rest stays a debt that everybody sees
        String why = pay.explanation().print(TEXTS);
        LedgerCommand book = LedgerCommand.pay(CommandHeader.of("pay-2025-08"), AUGUST, payRun.booking());
        // A later change of any month is two entries in the month that is open, and twice changes nothing more.
        LateChanges nothing = LateChanges.of(ledger.view(LEDGER), ofJulyNow);
        // The stored run is recalculated to the same bytes, or what differs is named.
        Replay replay = Replay.of(ofAugust, run(AUGUST, 18, line(ZHANG, AUGUST, "5000.00"))); // Identical
        // end
        assertThat(paid).isEqualTo(cny("4000.00"));
        assertThat(owed).isEqualTo(cny("-2000.00"));
        assertThat(why).contains("CNY 1,000.00", "CNY 5,000.00");
        assertThat(nothing.changes()).isEmpty();
        assertThat(replay).isEqualTo(new Replay.Identical(ofAugust.digest()));
        LedgerState before = ledger.find(LEDGER).orElseThrow();
        LedgerTransition booked = LedgerProcess.DEFAULT.apply(
                before, ledger.view(LEDGER, book.touched()), book, Actor.of(FANG), authority, now);
        ledger.append(LEDGER, booked, before.revision(), now).orThrow();
        assertThat(ledger.view(LEDGER).balance(ZHANG, CNY, Balance.RECEIVABLE)).isEqualTo(cny("-2000.00"));
        assertThat(ledger.view(LEDGER).balance(ZHANG, CNY, Balance.PAYABLE)).isEqualTo(cny("0.00"));
    }
}
