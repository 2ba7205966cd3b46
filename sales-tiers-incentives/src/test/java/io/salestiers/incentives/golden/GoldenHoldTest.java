package io.salestiers.incentives.golden;

import static io.salestiers.incentives.testkit.release.SmallLedger.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.JsonDocument;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.incentives.clawback.ClawbackCalculator;
import io.salestiers.incentives.clawback.ClawbackEvent;
import io.salestiers.incentives.clawback.ClawbackRules;
import io.salestiers.incentives.clawback.Clawbacks;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.golden.CsvFile.Row;
import io.salestiers.incentives.json.HoldDocuments;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.Evidence;
import io.salestiers.incentives.release.DealEvents;
import io.salestiers.incentives.release.EventName;
import io.salestiers.incentives.release.ExplainedPosting;
import io.salestiers.incentives.release.ReleaseCalculator;
import io.salestiers.incentives.release.ReleaseFacts;
import io.salestiers.incentives.release.ReleaseRules;
import io.salestiers.incentives.release.Releases;
import io.salestiers.incentives.release.SourceAccount;
import io.salestiers.incentives.release.SourceAccounts;
import io.salestiers.incentives.testkit.release.SmallLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Published examples of pay that is kept, released and taken back, each a folder of {@code golden/hold}: {@code release.json} and, if
 * something is taken back, {@code clawback.json} are the rules; {@code steps.csv} tells what happens on which day to the deal {@code A}
 * of Ann and where her balances stand after it. The steps:
 *
 * <ul>
 *   <li>{@code earn} and {@code earn-other}: the month of the day gives an amount on deal A, or on deal B;
 *   <li>{@code worth} and {@code cash}: what the customer is to pay, and pays; {@code event}: something happened to the deal;
 *   <li>{@code happens}: something happened that takes pay back or gives it again, with a count of instalments;
 *   <li>{@code run}: what is taken back is worked out, then what is kept and released, and both are booked; a second run must give
 *       nothing;
 *   <li>{@code recover}: an amount is kept for the receivable; {@code pay}: all that is payable is paid, which must be the amount.
 * </ul>
 *
 * <p>{@code paid} is all that was handed out, {@code reversed} what is given up and taken back of deal A as a debt by then.
 */
class GoldenHoldTest {
    private static final Path CASES = Path.of("src/test/resources/golden/hold");
    private static final List<String> COLUMNS =
            List.of("day", "do", "name", "amount", "count", "payable", "held", "receivable", "paid", "reversed");
    private static final TransactionId DEAL = TransactionId.parse("A");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().toList().stream()
                    .map(folder ->
                            DynamicTest.dynamicTest(folder.getFileName().toString(), () -> new Case(folder).run()));
        }
    }

    private static final class Case {
        private final Path folder;
        private final SmallLedger ledger;
        private final Currency currency;
        private final ReleaseRules release;
        private final List<ClawbackRules> clawback;
        private final DealEvents.Builder events = DealEvents.builder();
        private final List<ClawbackEvent> happened = new ArrayList<>();
        private long paid;

        Case(Path folder) throws IOException {
            this.folder = folder;
            this.currency =
                    Currency.of(CsvFile.rows(folder.resolve("settings.csv"), List.of("setting", "value")).stream()
                            .filter(row -> row.get("setting").equals("currency"))
                            .map(row -> row.get("value"))
                            .findFirst()
                            .orElse("CNY"));
            this.ledger = SmallLedger.in(currency);
            this.release = read("release.json", HoldDocuments.RELEASE).orElseThrow();
            this.clawback =
                    read("clawback.json", HoldDocuments.CLAWBACK).stream().toList();
        }

        /* Each document is also written and read again, by both libraries. */
        private <T> Optional<T> read(String name, JsonDocument<T> document) throws IOException {
            Path file = folder.resolve(name);
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            T value = SalesTiersJson.jackson3()
                    .read(name, Files.readAllBytes(file), document)
                    .orThrow();
            byte[] written = SalesTiersJson.jackson2().write(value, document);
            assertThat(SalesTiersJson.jackson3().write(value, document)).isEqualTo(written);
            assertThat(SalesTiersJson.jackson2().read(name, written, document).orThrow())
                    .isEqualTo(value);
            return Optional.of(value);
        }

        void run() {
            for (Row row : CsvFile.rows(folder.resolve("steps.csv"), COLUMNS)) {
                step(row);
                check(row, "payable", ledger.minor(Balance.PAYABLE));
                check(row, "held", ledger.minor(Balance.HELD));
                check(row, "receivable", ledger.minor(Balance.RECEIVABLE));
                check(row, "paid", paid);
                check(row, "reversed", sum(SourceAccount::takenBack));
            }
        }

        private long sum(Function<SourceAccount, Money> of) {
            return SourceAccounts.of(ledger.view(), List.of()).stream()
                    .filter(account -> account.source().transaction().equals(Optional.of(DEAL)))
                    .mapToLong(account -> of.apply(account).minorUnits())
                    .sum();
        }

        private void check(Row row, String column, long minor) {
            row.find(column)
                    .ifPresent(text -> assertThat(Money.ofMinor(minor, currency))
                            .as(folder.getFileName() + ", " + row.place() + ", " + column)
                            .isEqualTo(Money.of(text, currency)));
        }

        private void step(Row row) {
            LocalDate day = LocalDate.parse(row.get("day"));
            Optional<Money> amount = row.find("amount").map(text -> Money.of(text, currency));
            switch (row.get("do")) {
                case "earn" -> ledger.earn(month(day), "A", amount.orElseThrow().minorUnits());
                case "earn-other" ->
                    ledger.earn(month(day), "B", amount.orElseThrow().minorUnits());
                case "worth" -> events.worth(DEAL, day, amount.orElseThrow());
                case "cash" -> events.cash(DEAL, day, amount.orElseThrow());
                case "event" -> events.event(DEAL, EventName.of(row.get("name")), day);
                case "happens" ->
                    happened.add(new ClawbackEvent(
                            DEAL,
                            EventName.of(row.get("name")),
                            day,
                            row.find("count").map(Integer::valueOf)));
                case "recover" -> ledger.recover(amount.orElseThrow().minorUnits());
                case "pay" -> {
                    long out = ledger.pay();
                    assertThat(out).isEqualTo(amount.orElseThrow().minorUnits());
                    paid += out;
                }
                case "run" -> {
                    assertThat(calculate(day)).isNotNull();
                    assertThat(calculate(day)).isEmpty();
                }
                default -> throw new IllegalArgumentException(row.place() + ": " + row.get("do"));
            }
        }

        private static String month(LocalDate day) {
            return day.getYear() + "-M" + (day.getMonthValue() < 10 ? "0" : "") + day.getMonthValue();
        }

        private List<ExplainedPosting> calculate(LocalDate day) {
            ReleaseFacts facts = ReleaseFacts.of(events.build());
            Clawbacks taken = ClawbackCalculator.DEFAULT
                    .calculate(ledger.view(), List.of(), clawback, List.of(release), happened, day, facts)
                    .orThrow();
            Releases releases = ReleaseCalculator.DEFAULT
                    .calculate(ledger.view(), taken.postings(), List.of(release), day, facts)
                    .orThrow();
            List<ExplainedPosting> all = new ArrayList<>(taken.lines());
            all.addAll(releases.lines());
            for (ExplainedPosting line : all) {
                Recalculation.verify(line.explanation());
                assertThat(line.explanation().person()).contains(ANN.value());
                assertThat(line.posting().evidence()).contains(Evidence.of(line.explanation()));
            }
            ledger.book(all.stream().map(ExplainedPosting::posting).toList());
            return all;
        }
    }
}
