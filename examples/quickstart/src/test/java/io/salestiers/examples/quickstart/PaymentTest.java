package io.salestiers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.examples.quickstart.closing.ClosedPeriod;
import io.salestiers.examples.quickstart.output.ResultFiles;
import io.salestiers.examples.quickstart.report.PayeeStatement;
import io.salestiers.examples.quickstart.report.Report;
import io.salestiers.incentives.earning.Earning;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the section on payment shows for the third quarter of the sample, counted again: earnings of each quarter as it was closed
 * by itself, the rows of draws.csv, and plain arithmetic.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PaymentTest {
    private static final BigDecimal ZERO = new BigDecimal("0.00");
    private static final BigDecimal FIFTH = new BigDecimal("0.2");
    private static final List<String> QUARTERS = List.of("2025-Q1", "2025-Q2", "2025-Q3");

    @TempDir
    private static Path temp;

    private final Map<String, Map<String, BigDecimal>> earned = new TreeMap<>();
    private Report report = ClosedQuarters.report(ClosedQuarters.sample("2025-Q3"));
    private Path tables = Path.of("");

    /** Amounts of one quarter of one payee, added up as the steps of the sample say. */
    private static final class Account {
        private BigDecimal payable = ZERO;
        private BigDecimal debt = ZERO;
        private BigDecimal added = ZERO;
        private BigDecimal kept = ZERO;
        private BigDecimal paid = ZERO;

        void quarter(BigDecimal earning, BigDecimal guarantee, BigDecimal draw, boolean recovers, BigDecimal least) {
            BigDecimal before = debt;
            payable = payable.add(earning);
            BigDecimal topUp = guarantee.subtract(payable).max(ZERO);
            BigDecimal advance = draw.subtract(payable.add(topUp)).max(ZERO);
            added = topUp.add(advance);
            payable = payable.add(added);
            debt = debt.add(advance);
            BigDecimal most = payable.multiply(FIFTH).setScale(2, RoundingMode.DOWN);
            kept = recovers ? before.min(most) : ZERO;
            payable = payable.subtract(kept);
            debt = debt.subtract(kept);
            paid = payable.compareTo(least) < 0 ? ZERO : payable;
            payable = payable.subtract(paid);
        }
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    @BeforeAll
    void close() throws IOException {
        for (String quarter : QUARTERS) {
            ClosedPeriod closed = ClosedQuarters.sample(quarter);
            Map<String, BigDecimal> amounts = new TreeMap<>();
            for (Earning earning : closed.run().earnings()) {
                amounts.merge(
                        earning.payee() + " " + earning.amount().currency(),
                        earning.amount().amount(),
                        BigDecimal::add);
            }
            earned.put(quarter, amounts);
            report = ClosedQuarters.report(closed);
        }
        ResultFiles.of(Language.EN, Main.catalogues()).write(report, temp.resolve("closed"));
        tables = temp.resolve("closed/tables");
    }

    private static LocalDate first(String quarter) {
        return LocalDate.of(2025, 3 * (quarter.charAt(6) - '1') + 1, 1);
    }

    /** The part of the days of the quarter on which the row holds, half-even. */
    private static BigDecimal part(NamedCsvRecord row, String quarter) {
        LocalDate from = first(quarter);
        LocalDate to = from.plusMonths(3);
        LocalDate begins = LocalDate.parse(row.getField("from"));
        LocalDate ends = LocalDate.parse(row.getField("to"));
        long days = ChronoUnit.DAYS.between(begins.isAfter(from) ? begins : from, ends.isBefore(to) ? ends : to);
        return new BigDecimal(row.getField("amount"))
                .multiply(BigDecimal.valueOf(Math.max(days, 0)))
                .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)), 2, RoundingMode.HALF_EVEN);
    }

    private static Map<String, Account> counted(Map<String, Map<String, BigDecimal>> earned) throws IOException {
        List<NamedCsvRecord> draws = rows(ClosedQuarters.SAMPLE.resolve("draws.csv"));
        Map<String, Account> accounts = new TreeMap<>();
        earned.values().forEach(amounts -> amounts.keySet().forEach(key -> accounts.put(key, new Account())));
        for (String quarter : QUARTERS) {
            accounts.forEach((key, account) -> {
                String payee = key.substring(0, key.indexOf(' '));
                BigDecimal guarantee = ZERO;
                BigDecimal draw = ZERO;
                boolean recovers = true;
                for (NamedCsvRecord row : draws) {
                    if (row.getField("agent").equals(payee)) {
                        if (row.getField("step").equals("guarantee")) {
                            guarantee = guarantee.add(part(row, quarter));
                        } else {
                            draw = draw.add(part(row, quarter));
                            recovers = !LocalDate.parse(row.getField("to")).isAfter(first(quarter));
                        }
                    }
                }
                account.quarter(
                        earned.getOrDefault(quarter, Map.of()).getOrDefault(key, ZERO),
                        guarantee,
                        draw,
                        recovers,
                        new BigDecimal(key.endsWith("CNY") ? "100.00" : "20.00"));
            });
        }
        return accounts;
    }

    private static BigDecimal number(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }

    @Test
    void everyRowFollowsFromEarningsAndDraws() throws IOException {
        Map<String, Account> accounts = counted(earned);
        List<NamedCsvRecord> rows = rows(tables.resolve("payment.csv"));
        assertThat(rows).hasSizeGreaterThan(50);
        Map<String, Account> left = new TreeMap<>(accounts);
        for (NamedCsvRecord row : rows) {
            String key = row.getField("id") + " " + row.getField("paid_currency");
            assertThat(left).containsKey(key);
            Account account = left.getOrDefault(key, new Account());
            left.remove(key);
            assertThat(number(row, "earned"))
                    .as(key)
                    .isEqualTo(earned.getOrDefault("2025-Q3", Map.of()).getOrDefault(key, ZERO));
            assertThat(number(row, "added")).as(key).isEqualTo(account.added);
            assertThat(number(row, "kept")).as(key).isEqualTo(account.kept);
            assertThat(number(row, "paid")).as(key).isEqualTo(account.paid);
            assertThat(number(row, "carried")).as(key).isEqualTo(account.payable);
            assertThat(number(row, "owed")).as(key).isEqualTo(account.debt);
            assertThat(number(row, "before")
                            .add(number(row, "earned"))
                            .add(number(row, "added"))
                            .add(number(row, "made_debt"))
                            .subtract(number(row, "kept"))
                            .subtract(number(row, "paid")))
                    .as(key)
                    .isEqualTo(number(row, "carried"));
        }
        // Who is not there is paid nothing and owes nothing.
        left.forEach((key, account) -> assertThat(List.of(account.paid, account.payable, account.debt))
                .as(key)
                .containsOnly(ZERO));
        assertThat(rows.stream().filter(row -> number(row, "kept").signum() > 0))
                .hasSizeGreaterThan(2);
        assertThat(rows.stream().filter(row -> number(row, "added").signum() > 0))
                .isNotEmpty();
    }

    private static NamedCsvRecord of(List<NamedCsvRecord> rows, String payee) {
        return rows.stream()
                .filter(row -> row.getField("id").equals(payee))
                .findFirst()
                .orElseThrow();
    }

    /** By hand: 12,000 × 46 of 92 days are 6,000.00; earned were 1,693.30. A fifth of 6,284.25 is 1,256.85. */
    @Test
    void aGuaranteeAndARecoveryByHand() throws IOException {
        List<NamedCsvRecord> rows = rows(tables.resolve("payment.csv"));
        assertThat(number(of(rows, "P1062"), "added")).isEqualTo(new BigDecimal("4306.70"));
        assertThat(number(of(rows, "P1062"), "paid")).isEqualTo(new BigDecimal("6000.00"));
        assertThat(number(of(rows, "P1031"), "kept")).isEqualTo(new BigDecimal("1256.85"));
        assertThat(number(of(rows, "P1031"), "paid")).isEqualTo(new BigDecimal("5027.40"));
    }

    /** All that was booked as payable is what was paid in the year and what is carried on; the rest are the debts. */
    @Test
    void entriesAddUpToWhatIsPaidAndCarried() throws IOException {
        Map<String, BigDecimal> booked = new TreeMap<>();
        Map<String, BigDecimal> paid = new TreeMap<>();
        Map<String, BigDecimal> paidNow = new TreeMap<>();
        Map<String, BigDecimal> debts = new TreeMap<>();
        List<String> ids = new ArrayList<>();
        for (NamedCsvRecord row : rows(tables.resolve("ledger.csv"))) {
            String key = row.getField("payee") + " " + row.getField("amount_currency");
            BigDecimal amount = number(row, "amount");
            ids.add(row.getField("id"));
            assertThat(row.getField("balance")).isEqualTo("payable");
            if (row.getField("kind").equals("payout")) {
                paid.merge(key, amount.negate(), BigDecimal::add);
                if (row.getField("booked_in").equals("2025-Q3")) {
                    paidNow.merge(key, amount.negate(), BigDecimal::add);
                }
            } else {
                booked.merge(key, amount, BigDecimal::add);
            }
            if (row.getField("against").equals("draw")) {
                debts.merge(key, amount, BigDecimal::add);
            }
        }
        assertThat(ids).doesNotHaveDuplicates();
        for (NamedCsvRecord row : rows(tables.resolve("payment.csv"))) {
            String key = row.getField("id") + " " + row.getField("paid_currency");
            assertThat(booked.get(key))
                    .as(key)
                    .isEqualTo(paid.getOrDefault(key, ZERO).add(number(row, "carried")));
            assertThat(paidNow.getOrDefault(key, ZERO)).as(key).isEqualTo(number(row, "paid"));
            assertThat(debts.getOrDefault(key, ZERO)).as(key).isEqualTo(number(row, "owed"));
        }
    }

    @Test
    void statementsPayWhatTheLedgerPaid() throws IOException {
        Map<String, BigDecimal> paid = new TreeMap<>();
        for (NamedCsvRecord row : rows(tables.resolve("ledger.csv"))) {
            if (row.getField("kind").equals("payout")
                    && row.getField("booked_in").equals("2025-Q3")) {
                paid.merge(row.getField("payee"), number(row, "amount").negate(), BigDecimal::add);
            }
        }
        Map<String, BigDecimal> stated = new TreeMap<>();
        for (PayeeStatement statement : report.statements()) {
            assertThat(statement.payout().value())
                    .as(statement.person().value())
                    .isPresent();
            stated.put(
                    statement.person().value(),
                    new BigDecimal(statement
                                    .payout()
                                    .value()
                                    .orElseThrow()
                                    .value()
                                    .toString())
                            .setScale(2));
        }
        assertThat(stated).isEqualTo(paid);
        String page = Files.readString(temp.resolve("closed/statements/P1060.html"));
        assertThat(page).contains("-1,157.71", "-916.35", "965.48", "余额", "kept for a debt (2025-Q1)", "扣还欠款（2025-Q1）");
    }

    @Test
    void stepsHaveWordsInBothLanguages() {
        report.explanations().forEach((id, explanation) -> {
            if (id.startsWith("payment-") || id.startsWith("total-paid-")) {
                for (Language language : Language.values()) {
                    assertThat(explanation.print(Texts.of(language, Main.catalogues())))
                            .as(id)
                            .doesNotContain("quickstart.", "incentives.");
                }
            }
        });
        assertThat(report.explanations()).containsKeys("total-paid-CNY", "payment-kept P1031 CNY");
    }
}
