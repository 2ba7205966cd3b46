package io.salestiers.incentives.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.money.Money;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.testkit.ledger.RunArbitraries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever runs follow each other: the sum of all entries is what the latest run of each period says, and no entry changes. */
class LateChangesProperties {
    /** A late result of a period, together with others or alone. */
    record Step(List<PeriodRun> runs) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<PeriodRun> run = Arbitraries.of("2026-M05", "2026-M06", "2026-Q2")
                .map(FiscalCalendar.CALENDAR_YEAR::parse)
                .flatMap(RunArbitraries::runs);
        return run.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .uniqueElements(PeriodRun::period)
                .map(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Period month(int number) {
        return FiscalCalendar.CALENDAR_YEAR.parse(String.format(java.util.Locale.ROOT, "2026-M%02d", number));
    }

    private static Map<List<Object>, Money> amounts(Iterable<PeriodRun> runs) {
        Map<List<Object>, Money> amounts = new HashMap<>();
        for (PeriodRun run : runs) {
            for (RunLine line : run.lines()) {
                if (line.amount().signum() != 0) {
                    amounts.put(
                            List.of(line.payee(), line.source(), line.amount().currency(), line.balance()),
                            line.amount());
                }
            }
        }
        return amounts;
    }

    private static Map<List<Object>, Money> nets(Books books) {
        Map<List<Object>, Money> nets = new HashMap<>();
        for (LedgerEntry entry : books.entries()) {
            nets.merge(
                    List.of(
                            entry.payee(),
                            entry.source(),
                            entry.amount().currency(),
                            entry.posting().balance()),
                    entry.amount(),
                    Money::plus);
        }
        nets.values().removeIf(money -> money.signum() == 0);
        return nets;
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void netIsWhatTheLatestRunSays(@ForAll("histories") List<Step> histories) {
        Books books = new Books();
        Map<Period, PeriodRun> latest = new HashMap<>();
        int reversals = 0;
        for (int i = 0; i < histories.size(); i++) {
            List<LedgerEntry> before = books.entries();
            LateChanges changes = LateChanges.of(books.view(), histories.get(i).runs());
            histories.get(i).runs().forEach(run -> latest.put(run.period(), run));
            List<LedgerEntry> booked = books.book(month(7 + i), changes.booking());

            assertThat(nets(books)).isEqualTo(amounts(latest.values()));
            assertThat(books.entries().subList(0, before.size())).isEqualTo(before);
            assertThat(LateChanges.of(books.view(), histories.get(i).runs())
                            .booking()
                            .postings())
                    .isEmpty();
            for (LedgerEntry entry : booked) {
                reversals += entry.kind() == EntryKind.REVERSAL ? 1 : 0;
                assertThat(entry.posting().reason()).contains(LateChanges.REASON);
                assertThat(entry.posting().evidence()).isPresent();
                // a reversal takes back exactly what it names, which stands until then
                if (entry.kind() == EntryKind.REVERSAL) {
                    assertThat(books.view()
                                    .find(entry.posting().refersTo().orElseThrow())
                                    .orElseThrow()
                                    .amount())
                            .isEqualTo(entry.amount().negated());
                }
            }
            for (LateChange change : changes.changes()) {
                Recalculation.verify(change.explanation());
                assertThat(change.postings().stream().map(Posting::amount).reduce(Money::plus))
                        .contains(change.difference());
                assertThat(change.booked().plus(change.difference())).isEqualTo(change.now());
            }
        }
        Statistics.label("reversals").collect(reversals > 0);
    }

    /** One run after the other or all periods at once: the same nets. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void periodsDoNotDisturbEachOther(@ForAll("histories") List<Step> histories) {
        Books together = new Books();
        Books apart = new Books();
        for (Step step : histories) {
            together.book(month(9), LateChanges.of(together.view(), step.runs()).booking());
            for (PeriodRun run : step.runs()) {
                apart.book(month(9), LateChanges.of(apart.view(), run).booking());
            }
        }
        assertThat(nets(apart)).isEqualTo(nets(together));
        assertThat(new TreeSet<>(apart.view().payees()))
                .isEqualTo(new TreeSet<>(together.view().payees()));
    }

    /** For a ledger without entries of the period, what is late is what a first run books. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void firstRunBooksEarnings(@ForAll("histories") List<Step> histories) {
        PeriodRun run = histories.get(0).runs().get(0);
        List<Posting> late = new ArrayList<>();
        LateChanges.of(new Books().view(), run)
                .booking()
                .postings()
                .forEach(posting -> late.add(Posting.builder()
                        .kind(posting.kind())
                        .payee(posting.payee())
                        .amount(posting.amount())
                        .balance(posting.balance())
                        .source(posting.source())
                        .evidence(posting.evidence())
                        .build()));
        assertThat(late).isEqualTo(run.postings());
    }

    /**
     * Between late changes somebody takes back parts of what stands, for another reason: what runs have booked is still what the
     * latest run says, what was decided stands, and of no entry more is taken back than it is.
     */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void decisionsStay(@ForAll("histories") List<Step> histories, @ForAll Random random) {
        Books books = new Books();
        Map<Period, PeriodRun> latest = new HashMap<>();
        Map<List<Object>, Money> decided = new HashMap<>();
        for (int i = 0; i < histories.size(); i++) {
            histories.get(i).runs().forEach(run -> latest.put(run.period(), run));
            books.book(
                    month(7),
                    LateChanges.of(books.view(), histories.get(i).runs()).booking());
            for (LedgerEntry entry : books.entries()) {
                long left = left(books, entry);
                if (entry.kind() != EntryKind.REVERSAL && left > 0 && random.nextInt(3) == 0) {
                    Money part = Money.ofMinor(
                            -1 - random.nextLong(left), entry.amount().currency());
                    books.book(
                            month(8),
                            List.of(entry.posting()
                                    .withRefersTo(entry.id())
                                    .withReason(AuditCode.of("left"))
                                    .withKind(EntryKind.REVERSAL)
                                    .withAmount(part)));
                    decided.merge(key(entry), part, Money::plus);
                }
            }
            assertThat(LateChanges.of(books.view(), latest.values()).booking().postings())
                    .isEmpty();
        }
        Map<List<Object>, Money> expected = amounts(latest.values());
        decided.forEach((key, money) -> expected.merge(key, money, Money::plus));
        expected.values().removeIf(money -> money.signum() == 0);
        assertThat(nets(books)).isEqualTo(expected);
        for (LedgerEntry entry : books.entries()) {
            if (entry.kind() != EntryKind.REVERSAL) {
                assertThat(left(books, entry) * entry.amount().signum()).isNotNegative();
            }
        }
    }

    private static long left(Books books, LedgerEntry entry) {
        return entry.amount().minorUnits()
                + books.entries().stream()
                        .filter(each -> each.kind() == EntryKind.REVERSAL
                                && each.posting().refersTo().equals(Optional.of(entry.id())))
                        .mapToLong(each -> each.amount().minorUnits())
                        .sum();
    }

    private static List<Object> key(LedgerEntry entry) {
        return List.of(
                entry.payee(),
                entry.source(),
                entry.amount().currency(),
                entry.posting().balance());
    }
}
