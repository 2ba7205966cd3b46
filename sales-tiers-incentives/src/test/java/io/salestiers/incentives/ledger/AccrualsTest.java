package io.salestiers.incentives.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.testkit.ledger.RunArbitraries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AccrualsTest {
    private static final Currency CNY = Currency.of("CNY");
    private static final PersonId ANN = PersonId.of("P-17");
    private static final Period AUGUST = month(8);
    private static final Period SEPTEMBER = month(9);

    private static Period month(int month) {
        return FiscalCalendar.CALENDAR_YEAR.parse("2026-M0" + month);
    }

    private static PaySource commission(Period earnedIn) {
        return PaySource.of(earnedIn, PlanId.of("reps-2026"), ComponentId.of("commission"));
    }

    private static ExpectedPay expected(PersonId payee, Period earnedIn, String amount) {
        return new ExpectedPay(payee, commission(earnedIn), Money.of(amount, CNY), Optional.empty());
    }

    private static List<String> words(Booking booking) {
        return booking.postings().stream()
                .map(posting -> posting.kind() + " " + posting.payee() + " "
                        + posting.source().earnedIn() + " " + posting.amount()
                        + posting.refersTo().map(id -> " of " + id).orElse(""))
                .toList();
    }

    /** +70 in August, taken back in September, in which +90 of August and +20 of September are expected; then all is known. */
    @Test
    void isTakenBackWhenTheNextPeriodIsReckoned() {
        Books books = new Books();
        assertThat(words(Accruals.of(books.view(), AUGUST, List.of(expected(ANN, AUGUST, "70.00")))))
                .containsExactly("ACCRUAL P-17 2026-M08 CNY 70.00");
        books.book(AUGUST, Accruals.of(books.view(), AUGUST, List.of(expected(ANN, AUGUST, "70.00"))));
        assertThat(Accruals.of(books.view(), AUGUST, List.of(expected(ANN, AUGUST, "70.00")))
                        .postings())
                .isEmpty();

        List<ExpectedPay> now = List.of(expected(ANN, SEPTEMBER, "20.00"), expected(ANN, AUGUST, "90.00"));
        Booking september = Accruals.of(books.view(), SEPTEMBER, now);
        assertThat(words(september))
                .containsExactly(
                        "ACCRUAL_REVERSAL P-17 2026-M08 CNY -70.00 of c-1/1",
                        "ACCRUAL P-17 2026-M08 CNY 90.00",
                        "ACCRUAL P-17 2026-M09 CNY 20.00");
        books.book(SEPTEMBER, september);
        assertThat(books.view().balance(ANN, CNY, Balance.ACCRUED)).isEqualTo(Money.of("110.00", CNY));
        assertThat(books.view().owed(ANN, CNY)).isEqualTo(Money.zero(CNY));
        assertThat(Accruals.of(books.view(), SEPTEMBER, now).postings()).isEmpty();

        assertThat(words(Accruals.of(books.view(), month(7), List.of())))
                .containsExactly(
                        "ACCRUAL_REVERSAL P-17 2026-M08 CNY -90.00 of c-2/2",
                        "ACCRUAL_REVERSAL P-17 2026-M09 CNY -20.00 of c-2/3");
    }

    /** What is expected otherwise before the period ends takes the place of what was accrued in it. */
    @Test
    void changesWithinThePeriod() {
        Books books = new Books();
        books.book(AUGUST, Accruals.of(books.view(), AUGUST, List.of(expected(ANN, AUGUST, "70.00"))));
        assertThat(words(Accruals.of(books.view(), AUGUST, List.of(expected(ANN, AUGUST, "60.00")))))
                .containsExactly(
                        "ACCRUAL_REVERSAL P-17 2026-M08 CNY -70.00 of c-1/1", "ACCRUAL P-17 2026-M08 CNY 60.00");
        assertThat(words(Accruals.of(books.view(), AUGUST, List.of(expected(ANN, AUGUST, "0.00")))))
                .containsExactly("ACCRUAL_REVERSAL P-17 2026-M08 CNY -70.00 of c-1/1");
    }

    @Test
    void takesWhatARunLeadsToExpect() {
        RunLine line =
                new RunLine(ANN, commission(AUGUST), Money.of("70.00", CNY), RunArbitraries.digest("explanation"));
        assertThat(Accruals.of(new Books().view(), AUGUST, List.of(ExpectedPay.of(line)))
                        .postings())
                .singleElement()
                .satisfies(posting -> assertThat(posting.evidence()).contains(line.explanation()));
    }

    @Test
    void refuses() {
        ExpectedPay twice = expected(ANN, AUGUST, "70.00");
        assertThatThrownBy(() -> Accruals.of(new Books().view(), AUGUST, List.of(twice, twice)))
                .hasMessageContaining("was twice of P-17");
    }

    /** A reversal that names no accrual is one of the first of its source: of 70 and 20, 75 taken back leave 15 of the second. */
    @Test
    void reversalsByHandCount() {
        Books books = new Books();
        books.book(AUGUST, List.of(byHand(EntryKind.ACCRUAL, "70.00"), byHand(EntryKind.ACCRUAL, "20.00")));
        books.book(AUGUST, List.of(byHand(EntryKind.ACCRUAL_REVERSAL, "-75.00")));
        assertThat(Accruals.of(books.view(), AUGUST, List.of(expected(ANN, AUGUST, "15.00")))
                        .postings())
                .isEmpty();
        assertThat(words(Accruals.of(books.view(), SEPTEMBER, List.of())))
                .containsExactly("ACCRUAL_REVERSAL P-17 2026-M08 CNY -15.00 of c-1/2");
    }

    private static Posting byHand(EntryKind kind, String amount) {
        return Posting.builder()
                .kind(kind)
                .payee(ANN)
                .amount(Money.of(amount, CNY))
                .balance(Balance.ACCRUED)
                .source(commission(AUGUST))
                .build();
    }

    @Provide
    Arbitrary<List<Map<String, Long>>> expectations() {
        Arbitrary<Long> amounts = Arbitraries.of(-100L, 0L, 0L, 7_000L, 9_000L, 1L);
        Arbitrary<Map<String, Long>> one = Combinators.combine(
                        Arbitraries.of("P-17 7", "P-17 8", "P-18 8", "P-18 9"), amounts)
                .as(Map::entry)
                .list()
                .ofMaxSize(6)
                .map(entries -> {
                    Map<String, Long> map = new HashMap<>();
                    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
                    return map;
                });
        return one.list().ofMinSize(1).ofMaxSize(5);
    }

    /** However often and in which months expectations change: what is accrued is what is expected, booked in the last month. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void accruedIsWhatIsExpected(@ForAll("expectations") List<Map<String, Long>> all, @ForAll boolean sameMonth) {
        Books books = new Books();
        for (int i = 0; i < all.size(); i++) {
            Period period = sameMonth ? AUGUST : month(5 + i);
            List<ExpectedPay> expected = new ArrayList<>();
            all.get(i)
                    .forEach((who, cents) -> expected.add(new ExpectedPay(
                            PersonId.of(who.substring(0, 4)),
                            commission(month(Integer.parseInt(who.substring(5)))),
                            Money.ofMinor(cents, CNY),
                            Optional.empty())));
            books.book(period, Accruals.of(books.view(), period, expected));
            for (ExpectedPay each : expected) {
                assertThat(books.net(each.payee(), each.source(), CNY, Balance.ACCRUED))
                        .isEqualTo(each.amount());
            }
            Money sum = expected.stream().map(ExpectedPay::amount).reduce(Money.zero(CNY), Money::plus);
            assertThat(books.entries().stream().map(LedgerEntry::amount).reduce(Money.zero(CNY), Money::plus))
                    .isEqualTo(sum);
            assertThat(Accruals.of(books.view(), period, expected).postings()).isEmpty();
            // each earlier accrual has been taken back whole
            if (!sameMonth) {
                assertThat(books.entries().stream()
                                .filter(entry -> entry.bookedIn().equals(period) && entry.kind() == EntryKind.ACCRUAL)
                                .map(LedgerEntry::amount)
                                .reduce(Money.zero(CNY), Money::plus))
                        .isEqualTo(sum);
            }
        }
    }
}
