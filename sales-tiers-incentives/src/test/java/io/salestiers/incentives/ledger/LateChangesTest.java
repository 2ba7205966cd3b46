package io.salestiers.incentives.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.testkit.ledger.RunArbitraries;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LateChangesTest {
    private static final Period MAY = month(5);
    private static final Period JUNE = month(6);
    private static final Period JULY = month(7);
    private static final PersonId ANN = PersonId.of("P-17");
    private static final PersonId BO = PersonId.of("P-18");
    private static final Currency CNY = Currency.of("CNY");

    private final Books books = new Books();

    private static Period month(int month) {
        return FiscalCalendar.CALENDAR_YEAR.parse("2026-M0" + month);
    }

    private static PaySource commission(Period earnedIn) {
        return PaySource.of(earnedIn, PlanId.of("reps-2026"), ComponentId.of("commission"));
    }

    private static Money cny(String amount) {
        return Money.of(amount, CNY);
    }

    private static RunLine line(PersonId payee, Period in, String amount) {
        return new RunLine(payee, commission(in), cny(amount), RunArbitraries.digest(amount));
    }

    private static RunLine held(PersonId payee, Period in, String amount) {
        return new RunLine(payee, commission(in), cny(amount), Balance.HELD, RunArbitraries.digest(amount));
    }

    private static PeriodRun run(Period of, RunLine... lines) {
        return PeriodRun.of(of, Arrays.asList(lines), List.of(InputRef.of("plan", "reps-2026", "7")));
    }

    /* kind amount, the balance if it is not payable, and to which entry it refers. */
    private static List<String> words(LateChanges changes) {
        return changes.booking().postings().stream()
                .map(posting -> posting.kind() + " " + posting.payee() + " " + posting.amount()
                        + (posting.balance() == Balance.PAYABLE ? "" : " " + posting.balance())
                        + posting.against().map(other -> " against " + other).orElse("")
                        + posting.refersTo().map(id -> " of " + id).orElse(""))
                .toList();
    }

    @Test
    void whatIsNotBookedBecomesAnEarning() {
        LateChanges changes = LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "100.00"), line(BO, MAY, "0.00")));

        assertThat(words(changes)).containsExactly("EARNING P-17 CNY 100.00");
        assertThat(changes.booking().basedOn()).isEqualTo("r0");
        assertThat(changes.booking().postings().get(0).reason()).contains(LateChanges.REASON);
    }

    @Test
    void whatIsOtherIsReversedAndBookedAnew() {
        books.book(
                MAY, run(MAY, line(ANN, MAY, "100.00"), line(BO, MAY, "50.00")).postings());

        LateChanges changes = LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "70.00"), line(BO, MAY, "50.00")));

        assertThat(words(changes))
                .containsExactly("REVERSAL P-17 CNY -100.00 of c-1/1", "REBOOKING P-17 CNY 70.00 of c-1/1");
        assertThat(changes.booking().postings())
                .allSatisfy(posting -> assertThat(posting.evidence()).contains(RunArbitraries.digest("70.00")))
                .allSatisfy(posting -> assertThat(posting.source()).isEqualTo(commission(MAY)));
        assertThat(changes.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.difference()).isEqualTo(cny("-30.00")));
    }

    /** In June May becomes 70, in July it becomes 80: the rebooking of June is reversed, not the earning once more. */
    @Test
    void changesAgainAndAgain() {
        books.book(MAY, run(MAY, line(ANN, MAY, "100.00")).postings());
        books.book(
                JUNE,
                LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "70.00"))).booking());

        LateChanges july = LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "80.00")));

        assertThat(words(july))
                .containsExactly("REVERSAL P-17 CNY -70.00 of c-2/2", "REBOOKING P-17 CNY 80.00 of c-2/2");
        books.book(JULY, july.booking());
        assertThat(books.net(ANN, commission(MAY), CNY, Balance.PAYABLE)).isEqualTo(cny("80.00"));
        assertThat(LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "80.00")))
                        .changes())
                .isEmpty();
    }

    @Test
    void whatIsNoLongerThereIsOnlyReversed() {
        books.book(MAY, run(MAY, line(ANN, MAY, "100.00")).postings());
        PeriodRun without = run(MAY);

        LateChanges gone = LateChanges.of(books.view(), without);
        assertThat(words(gone)).containsExactly("REVERSAL P-17 CNY -100.00 of c-1/1");
        assertThat(gone.booking().postings().get(0).evidence()).contains(without.digest());
        assertThat(words(LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "0.00")))))
                .containsExactly("REVERSAL P-17 CNY -100.00 of c-1/1");

        books.book(JUNE, gone.booking());
        assertThat(LateChanges.of(books.view(), without).changes()).isEmpty();
        assertThat(words(LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "90.00")))))
                .containsExactly("REBOOKING P-17 CNY 90.00 of c-1/1");
    }

    /** A run of May says nothing about April and June, and nothing about what is no earning. */
    @Test
    void otherPeriodsAndDecisionsStay() {
        books.book(MAY, run(MAY, line(ANN, MAY, "100.00")).postings());
        books.book(JUNE, run(JUNE, line(ANN, JUNE, "200.00")).postings());
        books.book(
                JUNE,
                List.of(
                        Posting.builder()
                                .kind(EntryKind.ADJUSTMENT)
                                .payee(ANN)
                                .amount(cny("8.00"))
                                .source(commission(MAY))
                                .build(),
                        Posting.builder()
                                .kind(EntryKind.HOLDBACK)
                                .payee(ANN)
                                .amount(cny("-20.00"))
                                .against(Balance.HELD)
                                .source(commission(MAY))
                                .build(),
                        Posting.builder()
                                .kind(EntryKind.PAYOUT)
                                .payee(ANN)
                                .amount(cny("-50.00"))
                                .source(commission(MAY))
                                .build()));

        assertThat(LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "100.00")))
                        .changes())
                .isEmpty();
        assertThat(words(LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "101.00")))))
                .containsExactly("REVERSAL P-17 CNY -100.00 of c-1/1", "REBOOKING P-17 CNY 101.00 of c-1/1");
    }

    private static Posting ended(String amount, String entry) {
        return Posting.builder()
                .kind(EntryKind.REVERSAL)
                .payee(ANN)
                .amount(cny(amount))
                .source(commission(MAY))
                .reason(AuditCode.of("left"))
                .refersTo(EntryId.parse(entry))
                .build();
    }

    /** 40 of the 100 ended when Ann left: 60 are left. Today it is 90 instead of 100: 60 are reversed, 90 − 40 = 50 booked anew. */
    @Test
    void reversalsForAnotherReasonStay() {
        books.book(MAY, run(MAY, line(ANN, MAY, "100.00")).postings());
        books.book(JUNE, List.of(ended("-40.00", "c-1/1")));
        assertThat(LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "100.00")))
                        .changes())
                .isEmpty();
        LateChanges changes = LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "90.00")));
        assertThat(words(changes))
                .containsExactly("REVERSAL P-17 CNY -60.00 of c-1/1", "REBOOKING P-17 CNY 50.00 of c-1/1");
        assertThat(changes.changes().get(0).difference()).isEqualTo(cny("-10.00"));
        books.book(JUNE, changes.booking());
        assertThat(books.net(ANN, commission(MAY), CNY, Balance.PAYABLE)).isEqualTo(cny("50.00"));
        assertThat(LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "90.00")))
                        .changes())
                .isEmpty();

        // all that is left ends; then it is 95: nothing can be reversed, and 5 more are booked
        books.book(JULY, List.of(ended("-50.00", "c-3/2")));
        assertThat(words(LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "95.00")))))
                .containsExactly("REBOOKING P-17 CNY 5.00 of c-3/2");
    }

    /** A reversal that was itself taken back leaves the whole entry. */
    @Test
    void reversalOfAReversal() {
        books.book(MAY, run(MAY, line(ANN, MAY, "100.00")).postings());
        books.book(JUNE, List.of(ended("-40.00", "c-1/1")));
        books.book(JUNE, List.of(ended("40.00", "c-2/1")));
        assertThat(words(LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "90.00")))))
                .containsExactly("REVERSAL P-17 CNY -100.00 of c-1/1", "REBOOKING P-17 CNY 90.00 of c-1/1");
    }

    @Test
    void severalPeriodsAtOnce() {
        books.book(MAY, run(MAY, line(ANN, MAY, "100.00")).postings());
        books.book(JUNE, run(JUNE, line(ANN, JUNE, "200.00")).postings());

        LateChanges changes = LateChanges.of(
                books.view(), List.of(run(JUNE, line(ANN, JUNE, "230.00")), run(MAY, line(ANN, MAY, "70.00"))));

        assertThat(words(changes))
                .containsExactly(
                        "REVERSAL P-17 CNY -100.00 of c-1/1",
                        "REBOOKING P-17 CNY 70.00 of c-1/1",
                        "REVERSAL P-17 CNY -200.00 of c-2/1",
                        "REBOOKING P-17 CNY 230.00 of c-2/1");
        assertThatThrownBy(() -> LateChanges.of(books.view(), List.of(run(MAY), run(MAY))))
                .hasMessageContaining("there are two runs of 2026-M05");
    }

    /** A cap of 80 deferred 46, of which 30 were released. Today only 10 would be deferred: 20 of the release go back. */
    @Test
    void whatIsHeldNeverFallsBelowZero() {
        books.book(
                MAY, run(MAY, line(ANN, MAY, "80.00"), held(ANN, MAY, "46.00")).postings());
        DeferredPay deferred = DeferredPay.of(books.view()).get(0);
        assertThat(deferred.held()).isEqualTo(cny("46.00"));
        books.book(JUNE, List.of(deferred.release(cny("30.00"))));
        assertThat(DeferredPay.of(books.view()))
                .singleElement()
                .satisfies(left -> assertThat(left.held()).isEqualTo(cny("16.00")));
        assertThat(words(LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "80.00"), held(ANN, MAY, "31.00")))))
                .containsExactly("REVERSAL P-17 CNY -46.00 HELD of c-1/2", "REBOOKING P-17 CNY 31.00 HELD of c-1/2");

        LateChanges changes = LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "80.00"), held(ANN, MAY, "10.00")));
        assertThat(words(changes))
                .containsExactly(
                        "REVERSAL P-17 CNY -20.00 against HELD of c-2/1",
                        "REVERSAL P-17 CNY -46.00 HELD of c-1/2",
                        "REBOOKING P-17 CNY 10.00 HELD of c-1/2");
        books.book(JUNE, changes.booking());
        // 80 + 10 earned, all of it payable now
        assertThat(books.view().balance(ANN, CNY, Balance.HELD)).isEqualTo(cny("0.00"));
        assertThat(books.view().balance(ANN, CNY, Balance.PAYABLE)).isEqualTo(cny("90.00"));
        assertThat(LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "80.00"), held(ANN, MAY, "10.00")))
                        .changes())
                .isEmpty();
        assertThat(DeferredPay.of(books.view())).isEmpty();
        assertThatThrownBy(() -> deferred.release(cny("46.01"))).hasMessageContaining("no more than CNY 46.00");
        assertThatThrownBy(() -> deferred.release(cny("0.00"))).hasMessageContaining("above zero");
    }

    /** What is kept until an event, and released by it, is another matter: a holdback of 20 and its release stay. */
    @Test
    void whatWasKeptUntilAnEventStays() {
        books.book(
                MAY, run(MAY, line(ANN, MAY, "80.00"), held(ANN, MAY, "46.00")).postings());
        Posting.Builder holdback = Posting.builder()
                .kind(EntryKind.HOLDBACK)
                .payee(ANN)
                .amount(cny("-20.00"))
                .against(Balance.HELD)
                .source(commission(MAY));
        books.book(MAY, List.of(holdback.build()));
        Posting.Builder release = Posting.builder()
                .kind(EntryKind.RELEASE)
                .payee(ANN)
                .amount(cny("20.00"))
                .against(Balance.HELD)
                .source(commission(MAY))
                .refersTo(EntryId.parse("c-2/1"));
        books.book(JUNE, List.of(release.build()));

        assertThat(DeferredPay.of(books.view()))
                .singleElement()
                .satisfies(left -> assertThat(left.held()).isEqualTo(cny("46.00")));
        assertThat(words(LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "80.00")))))
                .containsExactly("REVERSAL P-17 CNY -46.00 HELD of c-1/2");
    }

    /** What was booked, entry by entry, what it is today, the difference: 80 − (100 − 100 + 70) = 10. */
    @Test
    void explainsTheDifference() {
        books.book(MAY, run(MAY, line(ANN, MAY, "100.00")).postings());
        books.book(
                JUNE,
                LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "70.00"))).booking());
        LateChange change = LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "80.00")))
                .changes()
                .get(0);
        Recalculation.verify(change.explanation());
        assertThat(change.explanation().value()).contains(Quantity.money(cny("10.00")));
        assertThat(change.explanation().flatten())
                .allSatisfy(step -> assertThat(step.person()).contains("P-17"));
        assertThat(change.explanation().print(texts(Language.EN))).isEqualTo("""
                        2026-M05, reps-2026, commission (payable): changed after booking = CNY 10.00 (difference)
                          What it is today = CNY 80.00
                          What is booked = CNY 70.00 (sum)
                            earning c-1/1 of 2026-05-01 = CNY 100.00
                            reversal c-2/1 of 2026-06-01 = CNY -100.00
                            rebooking c-2/2 of 2026-06-01 = CNY 70.00
                        """);
        assertThat(change.explanation().print(texts(Language.ZH))).isEqualTo("""
                        2026-M05，reps-2026、commission（应付）：入账后发生变动 = CNY 10.00 (差额)
                          现应为 = CNY 80.00
                          已入账 = CNY 70.00 (合计)
                            应得 c-1/1，2026年5月1日 = CNY 100.00
                            冲销 c-2/1，2026年6月1日 = CNY -100.00
                            重新入账 c-2/2，2026年6月1日 = CNY 70.00
                        """);
        LateChange added = LateChanges.of(books.view(), run(MAY, line(ANN, MAY, "70.00"), line(BO, MAY, "5.00")))
                .changes()
                .get(0);
        Recalculation.verify(added.explanation());
        assertThat(added.explanation().print(texts(Language.EN))).contains("Nothing is booked = CNY 0.00");
    }

    private static Texts texts(Language language) {
        return Texts.of(language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));
    }

    @Test
    void refusesAViewThatLacksEntries() {
        LedgerEntry orphan = new LedgerEntry(
                EntryId.parse("c-9/1"),
                JUNE,
                JUNE.range().from(),
                Posting.builder()
                        .kind(EntryKind.REVERSAL)
                        .payee(ANN)
                        .amount(cny("-1.00"))
                        .source(commission(MAY))
                        .refersTo(EntryId.parse("c-1/1"))
                        .build());
        assertThatThrownBy(() -> LateChanges.of(LedgerView.of("1", List.of(orphan)), run(MAY)))
                .hasMessageContaining("refers to c-1/1, which is not among the entries before it");
        assertThatThrownBy(() -> new LateChange(
                        ANN, PaySource.of(MAY), Balance.PAYABLE, List.of(), cny("1.00"), cny("1.00"), List.of()))
                .hasMessageContaining("must change something");
    }
}
