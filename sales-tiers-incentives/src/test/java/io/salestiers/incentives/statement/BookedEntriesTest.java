package io.salestiers.incentives.statement;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.command.CommandKey;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.NameLookup;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Language;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryId;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.PeriodResult;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.ledger.RunLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What Ann is paid for the third quarter, as a ledger has booked it.
 *
 * <pre>
 * due of the second quarter   100 + 600 advanced − 660 paid                    =  40
 * earned, as in {@link StatementScene}: 80 + 10, capped to 60, 30 are held     =  60
 * late change of the second quarter: 95 instead of 100                         =  −5
 * bonus                                                                        =   7
 * kept of the draw                                                             = −20
 * due 82; paid 80 and carried 2
 * </pre>
 *
 * <p>Beside, 15 are taken back, of which 5 are waived, and 50 are accrued.
 */
class BookedEntriesTest {
    private static final Period BEFORE = FiscalCalendar.CALENDAR_YEAR.before(QUARTER);
    private static final PaySource COMMISSION_BEFORE =
            PaySource.of(BEFORE, PlanId.of("reference"), ComponentId.of("commission"));

    private final List<LedgerEntry> entries = new ArrayList<>();

    private EntryId book(Period period, Posting posting) {
        EntryId id = new EntryId(CommandKey.of("form"), entries.size() + 1);
        entries.add(new LedgerEntry(id, period, period.range().to().orElseThrow(), posting));
        return id;
    }

    private static Posting.Builder posting(EntryKind kind, String amount) {
        return posting(kind, usd(amount), PaySource.of(QUARTER));
    }

    private static Posting.Builder posting(EntryKind kind, Money amount, PaySource source) {
        return Posting.builder()
                .kind(kind)
                .payee(StatementScene.ANN)
                .amount(amount)
                .source(source);
    }

    private LedgerView ledger(List<EarningRun> runs) {
        EntryId earned = book(
                BEFORE,
                posting(EntryKind.EARNING, usd("100.00"), COMMISSION_BEFORE).build());
        book(
                BEFORE,
                posting(EntryKind.DRAW_ADVANCE, "600.00").against(Balance.DRAW).build());
        book(BEFORE, posting(EntryKind.PAYOUT, "-660.00").build());
        for (RunLine line : new PeriodResult(QUARTER, runs, List.of()).run().lines()) {
            line.posting()
                    .filter(each -> each.payee().equals(StatementScene.ANN))
                    .ifPresent(each -> book(QUARTER, each));
        }
        Posting late = posting(EntryKind.REVERSAL, usd("-100.00"), COMMISSION_BEFORE)
                .refersTo(earned)
                .reason(AuditCode.of("late-change"))
                .build();
        book(QUARTER, late);
        book(QUARTER, late.withKind(EntryKind.REBOOKING).withAmount(usd("95.00")));
        book(
                QUARTER,
                posting(EntryKind.BONUS, "7.00")
                        .reason(AuditCode.of("fair-host"))
                        .build());
        book(
                QUARTER,
                posting(EntryKind.RECOVERY, "-20.00")
                        .against(Balance.DRAW)
                        .reason(AuditCode.of("step-2"))
                        .build());
        book(
                QUARTER,
                posting(EntryKind.CLAWBACK, "-15.00")
                        .balance(Balance.RECEIVABLE)
                        .build());
        book(
                QUARTER,
                posting(EntryKind.FORGIVENESS, "5.00")
                        .balance(Balance.RECEIVABLE)
                        .build());
        book(
                QUARTER,
                posting(EntryKind.ACCRUAL, "50.00").balance(Balance.ACCRUED).build());
        book(QUARTER, posting(EntryKind.PAYOUT, "-80.00").build());
        // What comes later does not change what the quarter was.
        book(
                FiscalCalendar.CALENDAR_YEAR.parse("2017-Q4"),
                posting(EntryKind.PAYOUT, "-2.00").build());
        return LedgerView.of("17", entries);
    }

    private static List<String> shown(PayeeEntries entries) {
        List<String> all = new ArrayList<>();
        entries.adjustments()
                .forEach(each -> all.add(each.kind().id() + " " + each.amount() + " "
                        + each.reason().code()));
        for (StatementBalance balance : entries.balances()) {
            all.add(balance.id() + " " + balance.opening() + " → " + balance.closing());
            balance.changes()
                    .forEach(change -> all.add(
                            "  " + change.amount() + " " + change.reason().code() + " " + change.effect()));
        }
        return all;
    }

    private static io.salestiers.core.result.WithFindings<Statement> statement(
            List<EarningRun> runs, LedgerView ledger) {
        return Statements.of(
                StatementScene.ANN,
                runs,
                StatementInputs.builder()
                        .putEntry(
                                StatementScene.ANN,
                                BookedEntries.of(ledger, StatementScene.ANN, QUARTER, IncentivesMessages.catalogue()))
                        .build());
    }

    @Test
    void showsWhatWasBooked() {
        PayeeEntries booked = BookedEntries.of(
                ledger(List.of(StatementScene.reference())),
                StatementScene.ANN,
                QUARTER,
                IncentivesMessages.catalogue());

        assertThat(shown(booked))
                .containsExactly(
                        "reversal USD -100.00 late-change 2017-Q2",
                        "rebooking USD 95.00 late-change 2017-Q2",
                        "bonus USD 7.00 fair-host",
                        "held-USD USD 0.00 → USD 30.00",
                        "  USD 30.00 earning OUTSIDE_THE_PAYMENT",
                        "draw-USD USD -600.00 → USD -580.00",
                        "  USD 20.00 step-2 WITH_THE_PAYMENT",
                        "receivable-USD USD 0.00 → USD -10.00",
                        "  USD -15.00 clawback OUTSIDE_THE_PAYMENT",
                        "  USD 5.00 forgiveness OUTSIDE_THE_PAYMENT",
                        "payable-USD USD 40.00 → USD 2.00",
                        "  USD -38.00 carried-forward WITH_THE_PAYMENT");
        assertThat(booked.payments()).containsExactly(usd("80.00"));
    }

    @Test
    void makesAStatementThatPaysWhatTheLedgerPaid() {
        List<EarningRun> runs = List.of(StatementScene.reference());
        Statement statement = statement(runs, ledger(runs)).orThrow();

        StatementPayment payment = statement.payments().get(0);
        assertThat(payment.earned()).isEqualTo(usd("90.00"));
        assertThat(payment.limited()).isEqualTo(usd("-30.00"));
        assertThat(payment.adjusted()).isEqualTo(usd("2.00"));
        assertThat(payment.balanced()).isEqualTo(usd("18.00")); // 38 − 20
        assertThat(payment.payable()).isEqualTo(usd("80.00"));
        NameLookup names = NameLookup.of(Map.of(StatementScene.ANN, "Ann Lee"));
        assertThat(statement.text(StatementScene.texts(Language.EN), names))
                .contains("changed after it was paid (2017-Q2)", "due in one period, paid in another")
                .doesNotContain("[");
        assertThat(statement.text(StatementScene.texts(Language.ZH), names))
                .contains("往期结果更正（2017-Q2）", "扣还", "fair-host")
                .doesNotContain("step-2")
                .doesNotContain("[");
    }

    /** A run that the ledger has not booked makes another payment than the ledger's, and is told. */
    @Test
    void tellsWhereRunsAndLedgerDiffer() {
        LedgerView ledger = ledger(List.of(StatementScene.reference()));
        assertThat(statement(List.of(StatementScene.reference(), StatementScene.extra()), ledger)
                        .findings())
                .extracting(Finding::code)
                .contains(StatementFinding.PAYMENT_NOT_CONSERVED);
    }

    @Test
    void ofSomebodyWithoutEntriesIsEmpty() {
        PayeeEntries none = BookedEntries.of(
                LedgerView.of("0", List.of()), StatementScene.ANN, QUARTER, IncentivesMessages.catalogue());
        assertThat(shown(none)).isEmpty();
        assertThat(none.payments()).isEmpty();
    }

    /** What a reopened period books anew of itself are its lines; another currency is another set of balances. */
    @Test
    void ofAReopenedPeriodAreItsOwnLines() {
        PaySource own = PaySource.of(QUARTER, PlanId.of("reference"), ComponentId.of("commission"));
        EntryId first =
                book(QUARTER, posting(EntryKind.EARNING, usd("80.00"), own).build());
        Posting back =
                posting(EntryKind.REVERSAL, usd("-80.00"), own).refersTo(first).build();
        book(QUARTER, back);
        EntryId again = book(QUARTER, back.withKind(EntryKind.REBOOKING).withAmount(usd("70.00")));
        book(QUARTER, back.withAmount(usd("-70.00")).withRefersTo(Optional.of(again)));
        book(
                QUARTER,
                back.withKind(EntryKind.REBOOKING).withAmount(usd("60.00")).withRefersTo(Optional.of(again)));
        book(QUARTER, posting(EntryKind.PAYOUT, "-60.00").build());
        Money euros = Money.of("3.00", io.salestiers.core.money.Currency.of("EUR"));
        book(QUARTER, posting(EntryKind.TOP_UP, euros, PaySource.of(QUARTER)).build());

        PayeeEntries booked = BookedEntries.of(
                LedgerView.of("1", entries), StatementScene.ANN, QUARTER, IncentivesMessages.catalogue());
        assertThat(shown(booked))
                .containsExactly(
                        "top-up EUR 3.00 top-up",
                        "payable-EUR EUR 0.00 → EUR 3.00",
                        "  EUR 3.00 carried-forward WITH_THE_PAYMENT");
        assertThat(booked.payments()).containsExactly(euros.minus(euros), usd("60.00"));
        assertThat(booked.adjustments()).extracting(StatementEntry::day).containsExactly(LocalDate.of(2017, 10, 1));
    }
}
