package io.salestiers.incentives.release;

import static io.salestiers.incentives.testkit.release.SmallLedger.ANN;
import static io.salestiers.incentives.testkit.release.SmallLedger.COMMISSION;
import static io.salestiers.incentives.testkit.release.SmallLedger.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.credit.ChangedTransaction;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.Relation;
import io.salestiers.incentives.credit.Transaction;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.credit.Transactions;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.testkit.release.SmallLedger;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DealEventsTest {
    private static final TransactionId SALE = TransactionId.parse("erp:SO-1");

    private static Money cny(String amount) {
        return Money.of(amount, SmallLedger.CNY);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Transaction.Builder of(String id, TransactionKind kind, String amount) {
        return Transaction.builder(TransactionId.parse("erp:" + id), kind, cny(amount));
    }

    private static Transactions transactions(Transaction... all) {
        return Transactions.of(List.of(all), ChangedTransaction.REFUSED);
    }

    private static final Transaction ORDER = of("SO-1", TransactionKind.BOOKING, "1000.00")
            .date(DateName.ORDER, day("2026-01-10"))
            .date(DateName.DELIVERY, day("2026-02-01"))
            .build();

    private static Transaction receipt(String id, String to, String amount, String day) {
        return of(id, TransactionKind.RECEIPT, amount)
                .date(DateName.PAYMENT, day(day))
                .date(DateName.DUE, day("2026-12-31"))
                .reference(TransactionId.parse("erp:" + to), Relation.PAYS)
                .build();
    }

    @Test
    void readsDatesInvoicesReturnsAndMoneyOfTransactions() {
        Transaction invoice = of("IN-1", TransactionKind.INVOICE, "1000.00")
                .date(DateName.INVOICE, day("2026-01-20"))
                .reference(SALE, Relation.INVOICES)
                .build();
        Transaction comesBack = of("R-1", TransactionKind.RETURN, "-250.00")
                .date(DateName.ORDER, day("2026-03-01"))
                .reference(SALE, Relation.RETURNS)
                .build();
        // A correction of the return belongs to the sale too: 200 came back, not 250.
        Transaction corrected = of("R-2", TransactionKind.CORRECTION, "50.00")
                .date(DateName.ORDER, day("2026-03-05"))
                .reference(TransactionId.parse("erp:R-1"), Relation.CORRECTS)
                .build();
        Transaction badDebt = of("X-1", TransactionKind.BAD_DEBT, "-100.00")
                .date(DateName.ORDER, day("2026-06-01"))
                .reference(SALE, Relation.WRITES_OFF)
                .build();
        DealEvents events = DealEvents.from(
                        transactions(
                                ORDER,
                                invoice,
                                receipt("P-1", "SO-1", "300.00", "2026-02-10"),
                                receipt("P-2", "SO-1", "100.00", "2026-04-10"),
                                comesBack,
                                corrected,
                                badDebt),
                        DateName.PAYMENT)
                .build();
        assertThat(events.day(SALE, EventName.INVOICE)).contains(day("2026-01-20"));
        assertThat(events.day(SALE, EventName.DELIVERY)).contains(day("2026-02-01"));
        assertThat(events.day(SALE, EventName.CANCEL)).isEmpty();
        assertThat(events.paidShare(SALE, day("2026-02-09"))).isEqualTo(Ratio.ZERO);
        assertThat(events.paidShare(SALE, day("2026-02-10"))).isEqualTo(Ratio.parse("0.3"));
        assertThat(events.paidShare(SALE, day("2026-03-01"))).isEqualTo(Ratio.parse("0.4"));
        assertThat(events.paidShare(SALE, day("2026-03-05"))).isEqualTo(Ratio.parse("0.375"));
        assertThat(events.paidShare(SALE, day("2026-12-31"))).isEqualTo(Ratio.parse("0.5"));
        assertThat(events.paidShare(TransactionId.parse("other"), day("2026-12-31")))
                .isEqualTo(Ratio.ZERO);
    }

    @Test
    void firstDayOfSeveralCountsAndNothingIsPaidTwice() {
        DealEvents events = DealEvents.builder()
                .event(SALE, EventName.INVOICE, day("2026-03-01"))
                .event(SALE, EventName.INVOICE, day("2026-02-01"))
                .worth(SALE, day("2026-01-01"), cny("10.00"))
                .cash(SALE, day("2026-01-02"), cny("12.00"))
                .build();
        assertThat(events.day(SALE, EventName.INVOICE)).contains(day("2026-02-01"));
        assertThat(events.paidShare(SALE, day("2026-01-02"))).isEqualTo(Ratio.ONE);
        DealEvents nothingLeft = DealEvents.builder()
                .worth(SALE, day("2026-01-01"), cny("10.00"))
                .worth(SALE, day("2026-01-05"), cny("-10.00"))
                .build();
        assertThat(nothingLeft.paidShare(SALE, day("2026-01-04"))).isEqualTo(Ratio.ZERO);
        assertThat(nothingLeft.paidShare(SALE, day("2026-01-05"))).isEqualTo(Ratio.ONE);
    }

    @Test
    void releaseOfASale() {
        Transactions transactions = transactions(ORDER, receipt("P-1", "SO-1", "300.00", "2026-02-10"));
        LedgerView view =
                SmallLedger.empty().earn("2026-M01", "erp:SO-1", 50_00).view();
        LocalDate day = day("2026-02-28");
        // sample: release
        LeavingRules leaving = LeavingRules.always(HeldOnLeaving.WAITS, new DealsInProgress.PaidUntil(30));
        List<ReleaseStep> steps = List.of(
                ReleaseStep.of("0.6", new EarningEvent.OnEvent(EventName.DELIVERY)),
                ReleaseStep.of("0.4", EarningEvents.ON_CASH));
        ComponentRelease rule = new ComponentRelease(COMMISSION, EarningEvents.ON_CASH, steps, leaving);
        DealEvents events = DealEvents.from(transactions, DateName.PAYMENT).build();
        Releases releases = ReleaseCalculator.DEFAULT
                .calculate(
                        view, List.of(), List.of(new ReleaseRules(PLAN, List.of(rule))), day, ReleaseFacts.of(events))
                .orThrow();
        List<Posting> postings = releases.postings(); // of 50.00, 30.00 and 6.00 are due: 14.00 are kept
        // end
        assertThat(postings).hasSize(1);
        assertThat(postings.get(0).amount()).isEqualTo(cny("-14.00"));
        assertThat(releases.waiting())
                .containsExactly(new WaitingPay(ANN, postings.get(0).source(), EarningEvents.ON_CASH, cny("14.00")));
    }

    /** What a cap defers is held until somebody decides: it is neither kept again nor released. */
    @Test
    void whatIsHeldForOtherReasonsStaysAlone() {
        PaySource source = PaySource.of(SmallLedger.month("2026-M01"), PLAN, COMMISSION);
        Posting.Builder deferred = Posting.builder().payee(ANN).source(source);
        SmallLedger ledger = SmallLedger.empty()
                .book(List.of(
                        deferred.kind(EntryKind.EARNING)
                                .amount(cny("46.00"))
                                .balance(Balance.HELD)
                                .build(),
                        Posting.builder()
                                .payee(ANN)
                                .source(source)
                                .kind(EntryKind.RELEASE)
                                .amount(cny("20.00"))
                                .against(Balance.HELD)
                                .build()));
        ComponentRelease rule = new ComponentRelease(
                COMMISSION,
                EarningEvents.WHEN_CALCULATED,
                ReleaseStep.all(new EarningEvent.MonthsLater(3)),
                LeavingRules.always(HeldOnLeaving.WAITS, new DealsInProgress.Ended()));
        assertThat(ReleaseCalculator.DEFAULT
                        .calculate(
                                ledger.view(),
                                List.of(),
                                List.of(new ReleaseRules(PLAN, List.of(rule))),
                                day("2026-12-31"),
                                ReleaseFacts.of(DealEvents.none()))
                        .orThrow()
                        .lines())
                .isEmpty();
    }
}
