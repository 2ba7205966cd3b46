package io.salestiers.incentives.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.payout.DrawAgreement;
import io.salestiers.incentives.payout.DrawAmount;
import io.salestiers.incentives.payout.PayRun;
import io.salestiers.incentives.payout.PayRunCalculator;
import io.salestiers.incentives.payout.PayeePay;
import io.salestiers.incentives.payout.PaymentInputs;
import io.salestiers.incentives.payout.PaymentRules;
import io.salestiers.incentives.payout.ShareAboveMinimum;
import io.salestiers.incentives.payout.StepId;
import io.salestiers.incentives.testkit.payout.BookedPostings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden cases of pay runs: a folder each, to which anybody can add.
 *
 * <p>A folder has {@code payment-rules.json}, {@code entries.csv} (what is booked, {@code earned} in the same period if empty),
 * {@code expected.csv} (what a run of the period pays and the balances after it) and {@code source.txt}; where they are needed
 * {@code agreements.csv}, {@code leavers.csv} and {@code limit.csv} (the share of pay that may be kept, and what is left). The
 * periods are paid one after the other, each twice: the second run gives nothing.
 */
class GoldenPayRunsTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/payout");

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void paysWhatIsExpected(Path folder) throws IOException {
        Path file = folder.resolve("payment-rules.json");
        PaymentRules rules = SalesTiersJson.jackson3()
                .read(file.toString(), Files.readAllBytes(file), IncentiveDocuments.PAYMENT_RULES)
                .orThrow();
        PaymentInputs inputs = inputs(folder, rules.currency());
        List<CsvFile.Row> entries =
                CsvFile.rows(folder.resolve("entries.csv"), List.of("period", "payee", "kind", "amount", "earned"));
        List<CsvFile.Row> expected = CsvFile.rows(
                folder.resolve("expected.csv"), List.of("period", "payee", "paid", "payable", "draw", "receivable"));
        assertThat(folder.resolve("source.txt")).exists();

        BookedPostings booked = new BookedPostings();
        List<String> actual = new ArrayList<>();
        for (String period :
                new TreeSet<>(expected.stream().map(row -> row.get("period")).toList())) {
            actual.addAll(paid(rules, inputs, FiscalCalendar.CALENDAR_YEAR.parse(period), entries, booked));
        }

        assertThat(actual)
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .map(row -> String.join(",", row.cells().values()))
                        .toList());
    }

    private static List<String> paid(
            PaymentRules rules, PaymentInputs inputs, Period period, List<CsvFile.Row> entries, BookedPostings booked) {
        for (CsvFile.Row row : entries) {
            if (row.get("period").equals(period.name())) {
                booked.book(
                        period,
                        List.of(BookedPostings.posting(
                                EntryKind.valueOf(
                                        row.get("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                                PersonId.of(row.get("payee")),
                                Money.of(row.get("amount"), rules.currency()),
                                row.find("earned")
                                        .map(FiscalCalendar.CALENDAR_YEAR::parse)
                                        .orElse(period))));
            }
        }
        var resolved = rules.resolve(inputs, period).orThrow();
        PayRun run = PayRunCalculator.DEFAULT.calculate(resolved, booked.view()).orThrow();
        booked.book(period, run.booking());
        List<String> actual = new ArrayList<>();
        for (PayeePay pay : run.pays()) {
            Recalculation.verify(pay.explanation());
            assertThat(pay.explanation().value()).contains(Quantity.money(pay.paid()));
            pay.debts().forEach(Recalculation::verify);
            pay.balances()
                    .forEach((balance, amount) -> assertThat(
                                    booked.view().balance(pay.payee(), rules.currency(), balance))
                            .isEqualTo(amount));
            actual.add(String.join(
                    ",",
                    period.name(),
                    pay.payee().value(),
                    text(pay.paid()),
                    text(pay.balance(Balance.PAYABLE)),
                    text(pay.balance(Balance.DRAW)),
                    text(pay.balance(Balance.RECEIVABLE))));
        }
        PayRun again =
                PayRunCalculator.DEFAULT.calculate(resolved, booked.view()).orThrow();
        assertThat(again.booking().postings()).isEmpty();
        return actual;
    }

    private static String text(Money amount) {
        return amount.amount().toPlainString();
    }

    private static PaymentInputs inputs(Path folder, Currency currency) {
        PaymentInputs.Builder inputs = PaymentInputs.builder().calendar(FiscalCalendar.CALENDAR_YEAR);
        for (CsvFile.Row row :
                CsvFile.rows(folder.resolve("agreements.csv"), List.of("payee", "step", "from", "to", "amount"))) {
            inputs.addAgreements(new DrawAgreement(
                    PersonId.of(row.get("payee")),
                    StepId.of(row.get("step")),
                    DateRange.of(LocalDate.parse(row.get("from")), LocalDate.parse(row.get("to"))),
                    DrawAmount.of(Money.of(row.get("amount"), currency))));
        }
        for (CsvFile.Row row : CsvFile.rows(folder.resolve("leavers.csv"), List.of("payee", "last"))) {
            inputs.putLeaver(PersonId.of(row.get("payee")), LocalDate.parse(row.get("last")));
        }
        for (CsvFile.Row row : CsvFile.rows(folder.resolve("limit.csv"), List.of("share", "minimum"))) {
            inputs.deductionLimit(
                    ShareAboveMinimum.of(Ratio.parse(row.get("share")), Money.of(row.get("minimum"), currency)));
        }
        return inputs.build();
    }
}
