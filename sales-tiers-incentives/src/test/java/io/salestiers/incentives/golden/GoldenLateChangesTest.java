package io.salestiers.incentives.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.command.CommandKey;
import io.salestiers.core.money.Money;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.golden.CsvFile.Row;
import io.salestiers.incentives.ledger.EntryId;
import io.salestiers.incentives.ledger.LateChanges;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.PeriodResult;
import io.salestiers.incentives.ledger.Posting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Published examples of pay that changes after it was booked, as folders of data. A new case is a new folder; nothing is written
 * in Java.
 *
 * <p>Each folder has
 *
 * <ul>
 *   <li>{@code source.txt}: where the numbers come from, and how they were worked out where the source does not print them;
 *   <li>a folder for each state of the facts, with {@code plan.json}, {@code credits.csv} and what else a case of {@link
 *       GoldenPlansTest} may have;
 *   <li>{@code steps.csv}: {@code booked,earned,folder}. In the period {@code booked}, {@code earned} is calculated from the
 *       folder, and what differs from what is booked is booked; a second time nothing is;
 *   <li>{@code expected.csv}: {@code entry,booked,earned,kind,payee,component,amount,currency,refers}: all entries at the end, each
 *       with its number and that of the entry to which it refers;
 *   <li>{@code expected-net.csv}: {@code earned,payee,component,amount,currency}: the sum over all entries of each source.
 * </ul>
 */
class GoldenLateChangesTest {
    private static final Path CASES = Path.of("src/test/resources/golden/late-changes");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(CASES)) {
            folders = all.sorted().toList();
        }
        assertThat(folders).isNotEmpty();
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private static void check(Path folder) throws IOException {
        assertThat(Files.readString(folder.resolve("source.txt"))).isNotBlank();
        List<LedgerEntry> entries = new ArrayList<>();
        for (Row step : CsvFile.rows(folder.resolve("steps.csv"), List.of("booked", "earned", "folder"))) {
            GoldenCase facts = new GoldenCase(folder.resolve(step.get("folder")));
            Period earned = facts.calendar().parse(step.get("earned"));
            EarningRun run = IncentiveCalculator.DEFAULT.calculate(
                    facts.plan().resolve(facts.inputs(List.of()), earned).orThrow());
            PeriodResult result = new PeriodResult(earned, List.of(run), List.of());
            LateChanges changes = LateChanges.of(LedgerView.of("1", entries), result.run());
            changes.changes().forEach(change -> Recalculation.verify(change.explanation()));
            book(entries, facts.calendar().parse(step.get("booked")), changes);
            assertThat(LateChanges.of(LedgerView.of("2", entries), result.run()).changes())
                    .isEmpty();
        }
        assertThat(words(entries)).containsExactlyElementsOf(expected(folder));
        assertThat(nets(entries)).isEqualTo(expectedNets(folder));
    }

    private static void book(List<LedgerEntry> entries, Period in, LateChanges changes) {
        for (Posting posting : changes.booking().postings()) {
            entries.add(new LedgerEntry(
                    new EntryId(CommandKey.of("golden"), entries.size() + 1),
                    in,
                    in.range().from(),
                    posting));
        }
    }

    private static List<String> expected(Path folder) {
        return CsvFile.rows(
                        folder.resolve("expected.csv"),
                        List.of(
                                "entry",
                                "booked",
                                "earned",
                                "kind",
                                "payee",
                                "component",
                                "amount",
                                "currency",
                                "refers"))
                .stream()
                .map(row -> String.join(
                        " ",
                        row.get("entry"),
                        row.get("booked"),
                        row.get("earned"),
                        row.get("kind"),
                        row.get("payee"),
                        row.get("component"),
                        GoldenCase.money(row, "amount").toString(),
                        "of " + row.find("refers").orElse("none")))
                .toList();
    }

    private static List<String> words(List<LedgerEntry> entries) {
        return entries.stream()
                .map(entry -> String.join(
                        " ",
                        Integer.toString(entry.id().number()),
                        entry.bookedIn().name(),
                        entry.source().earnedIn().name(),
                        entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        entry.payee().value(),
                        component(entry),
                        entry.amount().toString(),
                        "of "
                                + entry.posting()
                                        .refersTo()
                                        .map(id -> Integer.toString(id.number()))
                                        .orElse("none")))
                .toList();
    }

    private static Map<String, Money> nets(List<LedgerEntry> entries) {
        Map<String, Money> nets = new TreeMap<>();
        entries.forEach(entry -> nets.merge(
                entry.source().earnedIn() + " " + entry.payee() + " " + component(entry), entry.amount(), Money::plus));
        return nets;
    }

    private static Map<String, Money> expectedNets(Path folder) {
        Map<String, Money> nets = new TreeMap<>();
        for (Row row : CsvFile.rows(
                folder.resolve("expected-net.csv"), List.of("earned", "payee", "component", "amount", "currency"))) {
            nets.put(
                    row.get("earned") + " " + row.get("payee") + " " + row.get("component"),
                    GoldenCase.money(row, "amount"));
        }
        return nets;
    }

    private static String component(LedgerEntry entry) {
        return entry.source().component().map(ComponentId::value).orElse("limits");
    }
}
