package io.salestiers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.examples.quickstart.closing.ClosedPeriod;
import io.salestiers.examples.quickstart.closing.Closing;
import io.salestiers.examples.quickstart.closing.Definitions;
import io.salestiers.examples.quickstart.input.InputFolder;
import io.salestiers.examples.quickstart.input.SalesData;
import io.salestiers.examples.quickstart.report.Report;
import io.salestiers.examples.quickstart.report.Section;
import io.salestiers.incentives.ledger.LedgerFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a quarter from being paid, and what other payment rules do. */
@SuppressWarnings("NullAway.Init")
class PaymentRefusalsTest {
    @TempDir
    private Path temp;

    private Path input;

    @BeforeEach
    void copy() {
        input = ClosedQuarters.copy(ClosedQuarters.SAMPLE, temp.resolve("input"));
    }

    private Path definitions() {
        return input.resolve("definitions");
    }

    private WithFindings<ClosedPeriod> close() {
        Definitions written = Definitions.read(definitions()).orThrow();
        return Closing.close(
                InputFolder.read(input, definitions()).orThrow(),
                written,
                written.cycle().calendar().parse("2025-Q3"));
    }

    private static List<String> errors(List<Finding> findings) {
        Texts texts = Texts.of(Language.EN, Main.catalogues());
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.place() + ": " + finding.message(texts))
                .toList();
    }

    @Test
    void stepsAndCurrenciesThatTheRulesDoNotHaveAreNamedWithTheirPlace() throws IOException {
        Files.writeString(input.resolve("draws.csv"), """
                agent,step,amount,from,to,currency
                P1031,ramp-drew,12000.00,2025-01-01,2025-07-01,
                P1033,least,10000.00,2025-01-01,2025-07-01,
                P1045,ramp-draw,2500.00,2025-01-01,,USD
                """);
        assertThat(errors(close().findings()))
                .containsExactly(
                        "draws.csv:2:2: step must be one of guarantee, ramp-draw, the draws and guarantees of"
                                + " payment-CNY, but was 'ramp-drew'",
                        "draws.csv:3:2: step must be one of guarantee, ramp-draw, the draws and guarantees of"
                                + " payment-CNY, but was 'least'",
                        "draws.csv:4:3: an agreement must be in a currency that payment rules pay (CNY, EUR), but is"
                                + " USD 2,500.00");
    }

    @Test
    void aFileThatMovedAfterItWasReadKeepsTheQuarterFromBeingLocked() {
        SalesData data = InputFolder.read(input, definitions()).orThrow();
        Definitions written = Definitions.read(definitions()).orThrow();
        ClosedQuarters.replace(input.resolve("opportunities.csv"), "2025-01-08,19709.99", "2025-01-08,19709.98");
        ClosedQuarters.replace(definitions().resolve("plan.json"), "\"0.005\"", "\"0.006\"");
        WithFindings<ClosedPeriod> closed =
                Closing.close(data, written, written.cycle().calendar().parse("2025-Q1"));
        assertThat(closed.value()).isEmpty();
        assertThat(closed.findings().stream().filter(finding -> finding.severity() == Severity.ERROR))
                .extracting(Finding::code)
                .containsOnly(LedgerFinding.INPUT_MOVED);
        assertThat(errors(closed.findings()))
                .hasSize(2)
                .anyMatch(text -> text.contains("opportunities"))
                .anyMatch(text -> text.contains("plan.json"));
    }

    @Test
    void twoDocumentsOfACurrencyAndBrokenOnesAreFound() throws IOException {
        Path payment = definitions().resolve("payment");
        Files.copy(payment.resolve("CNY.json"), payment.resolve("more.json"));
        ClosedQuarters.replace(payment.resolve("EUR.json"), "\"draw\": \"ramp-draw\"", "\"draw\": \"romp-draw\"");
        assertThat(errors(Definitions.read(definitions()).findings()))
                .anyMatch(text -> text.startsWith("more.json#/currency: ") && text.contains("CNY"))
                .anyMatch(text -> text.startsWith("EUR.json#/steps/3/debts/1/draw: ") && text.contains("romp-draw"));
    }

    private static Stream<String> sections(Report report) {
        return report.sections().stream().map(Section::id);
    }

    @Test
    void withoutRulesNothingIsPaidAndDrawsAreNotUsed() throws IOException {
        for (String file : List.of("CNY.json", "EUR.json")) {
            Files.delete(definitions().resolve("payment").resolve(file));
        }
        ClosedPeriod closed = close().orThrow();
        assertThat(errors(closed.findings())).isEmpty();
        assertThat(closed.findings())
                .extracting(finding -> finding.code().code() + " " + finding.place())
                .contains("quickstart.closing.draws-unused draws.csv");
        Report report = ClosedQuarters.report(closed);
        assertThat(sections(report)).contains("payouts").doesNotContain("payment");
        assertThat(report.tables()).extracting(Table::key).doesNotContain("ledger", "payment");
        assertThat(report.keyFigures()).noneMatch(figure -> figure.label().en().startsWith("Paid"));
        assertThat(report.statements().get(0).keyFigures().get(0).label().en()).isEqualTo("Earned");
    }

    /** P1004 earned 7,000.00, which is less than 8,000.00 and waits. */
    @Test
    void whatIsBelowTheLeastPaymentIsCarriedOn() {
        ClosedQuarters.replace(
                definitions().resolve("payment/CNY.json"), "\"amount\": \"100.00\"", "\"amount\": \"8000.00\"");
        Report report = ClosedQuarters.report(close().orThrow());
        Table payment = report.tables().stream()
                .filter(table -> table.key().equals("payment"))
                .findFirst()
                .orElseThrow();
        List<Cell> row = payment.rows().stream()
                .filter(cells -> ((Cell.Text) cells.get(1)).value().equals("P1004"))
                .findFirst()
                .orElseThrow();
        assertThat(row.subList(2, 10).stream()
                        .map(cell -> ((Cell.Amount) cell).value().amount().toPlainString()))
                .containsExactly("0.00", "7000.00", "0.00", "0.00", "0.00", "0.00", "7000.00", "0.00");
        assertThat(report.statements().stream()
                        .filter(statement -> statement.person().value().equals("P1004"))
                        .map(statement ->
                                statement.payout().value().orElseThrow().value().toString()))
                .containsExactly("0");
    }
}
