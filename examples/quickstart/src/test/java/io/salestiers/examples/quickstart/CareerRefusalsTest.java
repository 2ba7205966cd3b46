package io.salestiers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Severity;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.examples.quickstart.closing.ClosedPeriod;
import io.salestiers.examples.quickstart.closing.Definitions;
import io.salestiers.examples.quickstart.report.Report;
import io.salestiers.examples.quickstart.report.Section;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with documents on careers and fairness, and what is there without them. */
@SuppressWarnings("NullAway.Init")
class CareerRefusalsTest {
    @TempDir
    private Path temp;

    private Path input;
    private Path promotion;

    @BeforeEach
    void copy() {
        input = ClosedQuarters.copy(ClosedQuarters.SAMPLE, temp.resolve("input"));
        promotion = definitions().resolve("careers/promotion.json");
    }

    private Path definitions() {
        return input.resolve("definitions");
    }

    private ClosedPeriod close() {
        return ClosedQuarters.close(input, definitions(), "2025-Q3");
    }

    private List<String> errors() {
        Texts texts = Texts.of(Language.EN, Main.catalogues());
        return Definitions.read(definitions()).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.place() + ": " + finding.message(texts))
                .toList();
    }

    @Test
    void whatRulesReferToMustBeThere() {
        ClosedQuarters.replace(promotion, "[\"product-license\"]", "[\"product-licence\"]");
        ClosedQuarters.replace(promotion, "\"kpi\": \"team_performance\"", "\"kpi\": \"team_preformance\"");
        ClosedQuarters.replace(promotion, "\"to\": \"administrator\"", "\"to\": \"director\"");
        ClosedQuarters.replace(promotion, "\"measure\": \"revenue\"", "\"measure\": \"profit\"");
        String figure = "promotion.json#/tracks/0/gates/1/condition/condition/figure/measure: ";
        String ladder = "promotion.json#/ladders/0/levels/";
        assertThat(errors())
                .hasSize(6)
                .contains(
                        "promotion.json#/tracks/0/gates/2/certificates: the certificate must be one of product-license,"
                                + " but was 'product-licence'")
                .contains(figure + "the measure must be one of revenue, but was 'profit'")
                .anyMatch(text -> text.startsWith(ladder + "1/needs/0/figure/measure: "))
                .anyMatch(text -> text.startsWith(ladder + "2/needs/0/figure/measure: "))
                .anyMatch(text ->
                        text.startsWith("promotion.json#/tracks/1/gates/1/condition/condition/figure/kpi: the KPI")
                                && text.endsWith("but was 'team_preformance'"))
                .anyMatch(text -> text.startsWith("promotion.json#/tracks/2/to: ") && text.contains("director"));
    }

    @Test
    void aLadderThatNoRuleHasAndAnOutsideNumberAreFoundByTheLibrary() {
        ClosedQuarters.replace(
                promotion,
                "{\"type\": \"vacancy\"}",
                "{\"type\": \"vacancy\"}, {\"type\": \"least-level\", \"ladder\": \"grades\", \"level\": \"expert\"}");
        ClosedQuarters.replace(promotion, "\"months\": 9,", "\"months\": 0, \"mounths\": 9,");
        assertThat(errors())
                .anyMatch(text -> text.startsWith("promotion.json#/tracks/2/gates/0/months: "))
                .anyMatch(text -> text.startsWith("promotion.json#/tracks/2/gates/0/mounths: "));
        ClosedQuarters.replace(promotion, "\"months\": 0, \"mounths\": 9,", "\"months\": 9,");
        assertThat(errors())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith("promotion.json#/tracks/2/gates/4/ladder: ")
                        .contains("grades"));
    }

    @Test
    void aTrackOfTwoDocumentsIsFound() throws IOException {
        Files.copy(promotion, definitions().resolve("careers/more.json"));
        assertThat(errors())
                .containsExactly(
                        "promotion.json#/tracks/0/id: the id 'supervisor-pool' must be there once, but more.json has it too",
                        "promotion.json#/tracks/1/id: the id 'regional-manager' must be there once, but more.json has it too",
                        "promotion.json#/tracks/2/id: the id 'tier-administrator' must be there once, but more.json has it"
                                + " too",
                        "promotion.json#/ladders/0/id: the id 'sales-grades' must be there once, but more.json has it too");
    }

    @Test
    void rulesOfFairnessOutOfRangeAreFound() {
        ClosedQuarters.replace(definitions().resolve("fairness.json"), "\"leastGroup\": 5", "\"leastGroup\": 2");
        ClosedQuarters.replace(definitions().resolve("fairness.json"), "\"payGap\"", "\"paygap\"");
        assertThat(errors())
                .anyMatch(text -> text.startsWith("fairness.json#/leastGroup: "))
                .anyMatch(text -> text.startsWith("fairness.json#/paygap: "));
    }

    @Test
    void nothingIsWrittenIfAnythingIsWrong() throws IOException {
        Files.writeString(input.resolve("groups.csv"), "agent,group\nP1004,A\nP9999,B\nP1004,A\n");
        ClosedQuarters.replace(promotion, "[\"product-license\"]", "[\"product-licence\"]");
        StringWriter err = new StringWriter();
        Path target = temp.resolve("closed");
        int code = Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "--input",
                input.toString(),
                "--output",
                target.toString());
        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .contains("groups.csv:3:1: ", "P9999")
                .contains("groups.csv:4:1: agent 'P1004' must be there once, but stands in line 2 already")
                .contains("promotion.json#/tracks/0/gates/2/certificates: ")
                .contains("Nothing was written. Problems: 3");
        assertThat(target).doesNotExist();
    }

    @Test
    void rulesOfAnotherTimeAreNotApplied() {
        ClosedQuarters.replace(promotion, "{\"from\": \"2025-01-01\"}", "{\"from\": \"2025-10-02\"}");
        ClosedPeriod closed = close();
        assertThat(closed.careers()).isEmpty();
        assertThat(closed.fairness().orElseThrow().selections()).isEmpty();
        assertThat(closed.findings())
                .extracting(finding -> finding.code().code() + " " + finding.place())
                .contains("quickstart.closing.careers-not-effective promotion.json#/effective");
    }

    /** Without a catalogue of training nobody knows who is licensed. */
    @Test
    void certificatesThatNobodyKnowsAreNotKnown() throws IOException {
        Files.delete(definitions().resolve("rhythm/training.json"));
        assertThat(close().careers().orElseThrow().eligibilities())
                .filteredOn(each -> each.track().id().value().equals("supervisor-pool"))
                .hasSize(45)
                .allSatisfy(
                        each -> assertThat(each.gates().get(2).outcome().name()).isEqualTo("NOT_KNOWN"));
    }

    private static List<Section> sections(Report report) {
        return report.sections().stream()
                .filter(section ->
                        !section.id().equals("careers") && !section.id().equals("fairness"))
                .toList();
    }

    private static List<Table> tables(Report report) {
        return report.tables().stream()
                .filter(table -> !table.key().startsWith("eligibility")
                        && !table.key().equals("levels")
                        && !table.key().startsWith("fairness"))
                .toList();
    }

    @Test
    void nothingElseChangesWithoutThem() throws IOException {
        Report with = ClosedQuarters.report(close());
        Files.delete(promotion);
        Files.delete(promotion.getParent());
        Files.delete(definitions().resolve("fairness.json"));
        Files.delete(input.resolve("groups.csv"));
        Report without = ClosedQuarters.report(close());
        assertThat(sections(with)).isEqualTo(without.sections());
        assertThat(with.sections()).hasSize(without.sections().size() + 2);
        assertThat(tables(with)).isEqualTo(without.tables());
        assertThat(with.tables().size()).isGreaterThan(without.tables().size());
        assertThat(with.statements()).isEqualTo(without.statements());
        assertThat(with.keyFigures()).isEqualTo(without.keyFigures());
        assertThat(with.findings()).isEqualTo(without.findings());
        assertThat(with.explanations()).containsAllEntriesOf(without.explanations());
    }

    @Test
    void groupsWithoutRulesAreNotUsed() throws IOException {
        Files.delete(definitions().resolve("fairness.json"));
        ClosedPeriod closed = close();
        assertThat(closed.fairness()).isEmpty();
        assertThat(closed.findings())
                .extracting(Finding::toString)
                .anyMatch(text -> text.contains("groups-unused") && text.contains("groups.csv"));
    }
}
