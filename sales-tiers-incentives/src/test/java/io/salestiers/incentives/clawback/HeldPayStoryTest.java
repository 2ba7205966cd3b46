package io.salestiers.incentives.clawback;

import static io.salestiers.incentives.testkit.ledger.PaidCompany.CNY;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.FANG;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.PEI;
import static io.salestiers.incentives.testkit.ledger.PaidCompany.SUN;
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
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.InMemoryLedger;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.PeriodRun;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.ledger.RunLine;
import io.salestiers.incentives.release.DealEvents;
import io.salestiers.incentives.release.EventName;
import io.salestiers.incentives.release.Leaving;
import io.salestiers.incentives.release.LeavingReason;
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
 * Commissions that are earned and released by the customers' money, in a ledger that is led by commands: money in parts, a customer
 * who cancels after the payment and comes back, and a seller who leaves while a deal is half paid.
 */
class HeldPayStoryTest {
    private static final Period JULY = period("2025-M07");
    private static final Period AUGUST = period("2025-M08");
    private static final Period SEPTEMBER = period("2025-M09");
    private static final TransactionId A = TransactionId.parse("A");
    private static final TransactionId B = TransactionId.parse("B");
    private static final TransactionId C = TransactionId.parse("C");

    private final LedgerDriver ledger =
            new LedgerDriver(PaidCompany.authority(), new InMemoryLedger(), PaidCompany.ledger(), at("2025-07-01"));
    private final DealEvents.Builder events = DealEvents.builder();
    private final List<ClawbackEvent> happened = new ArrayList<>();

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static RunLine deal(PersonId payee, TransactionId deal, String amount) {
        return new RunLine(
                payee, commission(JULY).on(deal), cny(amount), Digest.of(JsonValue.text(payee + " " + deal)));
    }

    private Money balance(PersonId payee, Balance balance) {
        return ledger.balance(payee, CNY, balance);
    }

    /** What is taken back, then what is released, as a host does it before it pays. */
    private void keepAndRelease(Period period, String on) {
        ReleaseFacts facts =
                ReleaseFacts.of(events.build()).with(SUN, new Leaving(day("2025-08-15"), LeavingReason.RESIGNATION));
        Clawbacks taken = ClawbackCalculator.DEFAULT
                .calculate(
                        ledger.view(), List.of(), CollectedPay.CLAWBACK, CollectedPay.RELEASE, happened, day(on), facts)
                .orThrow();
        Releases releases = ReleaseCalculator.DEFAULT
                .calculate(ledger.view(), taken.postings(), CollectedPay.RELEASE, day(on), facts)
                .orThrow();
        List<Posting> postings = new ArrayList<>(taken.postings());
        postings.addAll(releases.postings());
        if (!postings.isEmpty()) {
            ledger.pay(period, postings.toArray(Posting[]::new));
        }
    }

    private void payOut(Period period, PersonId payee, String expected) {
        Money payable = balance(payee, Balance.PAYABLE);
        assertThat(payable).isEqualTo(cny(expected));
        ledger.pay(
                period,
                Posting.builder()
                        .kind(EntryKind.PAYOUT)
                        .payee(payee)
                        .amount(payable.negated())
                        .source(PaySource.of(period))
                        .build());
    }

    @Test
    void threeMonths() {
        ledger.on("2025-07-01").by(PEI).open(JULY);
        ledger.on("2025-08-01").by(PEI).open(AUGUST);
        ledger.on("2025-09-01").by(PEI).open(SEPTEMBER);

        // July: a quarter of A is paid by the customer, all of B, nothing of C yet.
        events.worth(A, day("2025-07-03"), cny("20000.00")).cash(A, day("2025-07-20"), cny("5000.00"));
        events.worth(B, day("2025-07-04"), cny("10000.00")).cash(B, day("2025-07-25"), cny("10000.00"));
        events.worth(C, day("2025-07-05"), cny("1000.00"));
        PeriodRun july = run(JULY, 17, deal(ZHANG, A, "1000.00"), deal(ZHANG, B, "600.00"), deal(SUN, C, "500.00"));
        ledger.on("2025-09-02").by(PEI).calculate(july);
        ledger.by(FANG).lock(july, inputs(17));
        keepAndRelease(JULY, "2025-07-31");
        assertThat(balance(ZHANG, Balance.HELD)).isEqualTo(cny("750.00"));
        payOut(JULY, ZHANG, "850.00");
        assertThat(balance(SUN, Balance.HELD)).isEqualTo(cny("500.00"));

        // August: half of A more. 40 % of C arrive before Sun leaves on the 15th: 200 are earned, 300 end. B is
        // cancelled: the 600
        // that were paid are owed, and 100 of them are kept of what is paid now.
        events.cash(A, day("2025-08-12"), cny("10000.00"));
        events.cash(C, day("2025-08-10"), cny("400.00"));
        events.cash(C, day("2025-08-29"), cny("600.00"));
        happened.add(ClawbackEvent.of(B, EventName.CANCEL, day("2025-08-20")));
        PeriodRun august = run(AUGUST, 18);
        ledger.by(PEI).calculate(august);
        ledger.by(FANG).lock(august, inputs(18));
        keepAndRelease(AUGUST, "2025-08-31");
        payOut(AUGUST, SUN, "200.00");
        assertThat(balance(SUN, Balance.HELD).signum()).isZero();
        assertThat(balance(ZHANG, Balance.RECEIVABLE)).isEqualTo(cny("-600.00"));
        ledger.pay(
                AUGUST,
                Posting.builder()
                        .kind(EntryKind.RECOVERY)
                        .payee(ZHANG)
                        .amount(cny("-100.00"))
                        .against(Balance.RECEIVABLE)
                        .source(PaySource.of(AUGUST))
                        .build());
        payOut(AUGUST, ZHANG, "400.00");

        // September: B goes on after all. 500 are no longer owed, the 100 that were kept are paid. Nothing else of C
        // is.
        happened.add(ClawbackEvent.of(B, EventName.REVIVE, day("2025-09-10")));
        PeriodRun september = run(SEPTEMBER, 19);
        ledger.on("2025-10-02").by(PEI).calculate(september);
        ledger.by(FANG).lock(september, inputs(19));
        keepAndRelease(SEPTEMBER, "2025-09-30");
        payOut(SEPTEMBER, ZHANG, "100.00");
        assertThat(balance(ZHANG, Balance.RECEIVABLE).signum()).isZero();
        assertThat(balance(ZHANG, Balance.HELD)).isEqualTo(cny("250.00"));
        assertThat(balance(SUN, Balance.PAYABLE).signum()).isZero();
        int entries = ledger.view().entries().size();
        keepAndRelease(SEPTEMBER, "2025-09-30");
        assertThat(ledger.view().entries()).hasSize(entries);
    }
}
