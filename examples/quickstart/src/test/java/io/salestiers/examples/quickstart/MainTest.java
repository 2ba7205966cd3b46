package io.salestiers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its user meets it: exit code, what it prints and what it writes. */
@SuppressWarnings("NullAway.Init")
class MainTest {
    private record Outcome(int code, String out, String err) {}

    @TempDir
    private Path temp;

    private Path target;

    @BeforeEach
    void name() {
        target = temp.resolve("closed");
    }

    private static Outcome run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
        return new Outcome(code, out.toString(), err.toString());
    }

    private Outcome close(Path input, String... more) {
        List<String> args = new ArrayList<>(List.of("--input", input.toString(), "--output", target.toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private Path copy() {
        return ClosedQuarters.copy(ClosedQuarters.SAMPLE, temp.resolve("input"));
    }

    private void older() throws IOException {
        Files.createDirectories(target.resolve("tables"));
        Files.writeString(target.resolve("report.html"), "older report");
        Files.writeString(target.resolve("tables/left.csv"), "older table");
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("input"))
                    .toList();
        }
    }

    @Nested
    class RightInput {
        @Test
        void writesEveryFileAndSaysWhere() {
            Outcome outcome = close(ClosedQuarters.SAMPLE);
            assertThat(outcome.err()).isEmpty();
            assertThat(outcome.code()).isZero();
            SortedMap<String, String> files = FolderContents.digests(target);
            assertThat(files)
                    .containsKeys(
                            "report.html",
                            "results.xlsx",
                            "tables/columns.json",
                            "tables/payouts.csv",
                            "tables/components.csv",
                            "tables/kpi-results.csv",
                            "tables/payment.csv",
                            "tables/ledger.csv",
                            "tables/scenario-totals.csv",
                            "statements/P1004.html",
                            "statements/P1004.json");
            assertThat(outcome.out())
                    .contains("Credited revenue CNY", "Credited revenue EUR", "Earnings CNY", "Paid CNY", "Paid EUR")
                    .contains(target.resolve("report.html").toString())
                    .contains(target.resolve("statements").toString());
        }

        @Test
        void replacesOlderFilesByThoseOfTheQuarterAndLanguageThatAreAskedFor() throws IOException {
            older();
            Outcome outcome = close(ClosedQuarters.SAMPLE, "--period", "2025-Q2", "--language", "zh");
            assertThat(outcome.code()).isZero();
            assertThat(outcome.out()).contains("归属业绩 CNY", "奖金合计 EUR", "实发合计 CNY");
            assertThat(Files.readString(target.resolve("report.html"))).contains("<html lang=\"zh-Hans\">");
            assertThat(Files.readString(target.resolve("statements/P1004.json")))
                    .contains("\"2025-Q2\"");
            assertThat(target.resolve("tables/left.csv")).doesNotExist();
        }
    }

    @Nested
    class WrongInput {
        @Test
        void everyProblemIsToldAtOnceWithFileLineAndColumn() throws IOException {
            Path input = copy();
            Path deals = input.resolve("opportunities.csv");
            ClosedQuarters.replace(deals, "D-00001,P1004,", "D-00001,P9999,");
            ClosedQuarters.replace(deals, "2025-01-08,19709.99", "2025-02-30,19709.999");
            Path targets = input.resolve("targets.csv");
            ClosedQuarters.replace(targets, "P1004,2025-Q1,revenue,400000.00", "P1004,2025-Q1,revenue,1E400000000");
            Outcome outcome = close(input);
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err())
                    .contains("opportunities.csv:2:2: ", "P9999")
                    .contains("opportunities.csv:3:7: ", "2025-02-30")
                    .contains("opportunities.csv:3:8: ", "19709.999")
                    .contains("targets.csv:2:4: ", "1E400000000");
            assertThat(outcome.out()).isEmpty();
            assertThat(left()).isEmpty();
        }

        @Test
        void problemsAreToldInChinese() {
            Path input = copy();
            ClosedQuarters.replace(input.resolve("opportunities.csv"), "D-00001,P1004,", "D-00001,P9999,");
            Outcome outcome = close(input, "--language", "zh");
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).contains("opportunities.csv:2:2: ").containsPattern("\\p{IsHan}{4,}");
        }

        @Test
        void anOlderResultStaysUntouched() throws IOException {
            older();
            SortedMap<String, String> before = FolderContents.digests(target);
            Path input = copy();
            ClosedQuarters.replace(input.resolve("opportunities.csv"), "D-00001,P1004,", "D-00001,P9999,");
            assertThat(close(input).code()).isEqualTo(1);
            assertThat(FolderContents.digests(target)).isEqualTo(before);
        }

        @Test
        void aFolderWithOtherFilesIsNotReplaced() throws IOException {
            Files.createDirectories(target);
            Files.writeString(target.resolve("thesis.txt"), "years of work");
            Outcome outcome = close(ClosedQuarters.SAMPLE);
            assertThat(outcome.code()).isNotZero();
            assertThat(outcome.err()).contains("thesis.txt").doesNotContain("\tat ");
            assertThat(target.resolve("thesis.txt")).hasContent("years of work");
            assertThat(left()).containsExactly("closed");
        }

        @Test
        void aFolderThatIsNotThereIsNamed() throws IOException {
            Outcome outcome = close(temp.resolve("nowhere"));
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).contains("nowhere");
            assertThat(left()).isEmpty();
        }

        @Test
        void aMissingFileIsNamed() throws IOException {
            Path input = copy();
            Files.delete(input.resolve("opportunities.csv"));
            Outcome outcome = close(input);
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).contains("opportunities.csv");
            assertThat(left()).isEmpty();
        }
    }

    @Nested
    class WrongDefinitions {
        private Outcome closeWith(String file, String old, String with) {
            Path input = copy();
            ClosedQuarters.replace(input.resolve("definitions").resolve(file), old, with);
            return close(input);
        }

        private void refused(Outcome outcome, String... told) throws IOException {
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).contains(told).doesNotContain("\tat ");
            assertThat(left()).isEmpty();
        }

        @Test
        void anUnknownNameInAFormula() throws IOException {
            refused(
                    closeWith("kpis.json", "\"team(revenue) / team(market)\"", "\"team(revnue) / team(market)\""),
                    "kpis.json#/kpis/3/formula",
                    "revnue",
                    "revenue");
        }

        @Test
        void aFormulaThatBreaksOff() throws IOException {
            refused(
                    closeWith("kpis.json", "\"team(revenue) / team(market)\"", "\"team(revenue) / (team(market)\""),
                    "kpis.json#/kpis/3/formula");
        }

        @Test
        void aRateThatIsNoNumber() throws IOException {
            refused(
                    closeWith("plan.json", "\"rate\": \"0.005\"", "\"rate\": \"half\""),
                    "plan.json#/components/2/funding/rate",
                    "half");
        }

        @Test
        void aBrokenDocument() throws IOException {
            refused(closeWith("cycle.json", "\"formatVersion\": 1,", "\"formatVersion\": 1"), "cycle.json");
        }

        @Test
        void severalDocumentsAtOnce() throws IOException {
            Path input = copy();
            Path definitions = input.resolve("definitions");
            ClosedQuarters.replace(definitions.resolve("kpis.json"), "team(market)", "team(markt)");
            ClosedQuarters.replace(definitions.resolve("plan.json"), "\"0.005\"", "\"half\"");
            refused(close(input), "kpis.json#/kpis/3/formula", "plan.json#/components/2/funding/rate");
        }

        @Test
        void missingDocumentsAreAllNamed() throws IOException {
            Path input = copy();
            Files.delete(input.resolve("definitions/plan.json"));
            Files.delete(input.resolve("definitions/kpis.json"));
            refused(close(input), "plan.json", "kpis.json");
        }

        @Test
        void aMissingFolder() throws IOException {
            refused(
                    close(
                            ClosedQuarters.SAMPLE,
                            "--definitions",
                            temp.resolve("none").toString()),
                    "none");
        }

        @Test
        void aDocumentThatIsNotUtf8() throws IOException {
            Path input = copy();
            Path plan = input.resolve("definitions/plan.json");
            Files.write(plan, Files.readString(plan).getBytes(Charset.forName("GBK")));
            refused(close(input), "plan.json");
        }
    }

    @Nested
    class WrongCommandLine {
        @Test
        void anUnknownFlag() throws IOException {
            Outcome outcome = close(ClosedQuarters.SAMPLE, "--quater", "2025-Q3");
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err()).contains("--quater");
            assertThat(left()).isEmpty();
        }

        @Test
        void withoutFolders() {
            Outcome outcome = run();
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err()).contains("--input", "--output");
        }

        @Test
        void aPeriodOfAnotherForm() throws IOException {
            Outcome outcome = close(ClosedQuarters.SAMPLE, "--period", "third quarter");
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err())
                    .contains("--period", "third quarter", "2017-Q3")
                    .doesNotContain("\tat ");
            assertThat(left()).isEmpty();
        }

        @Test
        void aPeriodThatThePlanDoesNotHoldIn() throws IOException {
            Outcome outcome = close(ClosedQuarters.SAMPLE, "--period", "2031-Q1");
            assertThat(outcome.code()).isEqualTo(1);
            assertThat(outcome.err()).contains("2031").doesNotContain("\tat ");
            assertThat(left()).isEmpty();
        }

        @Test
        void aLanguageThatIsNotSpoken() throws IOException {
            Outcome outcome = close(ClosedQuarters.SAMPLE, "--language", "fr");
            assertThat(outcome.code()).isEqualTo(2);
            assertThat(outcome.err()).contains("--language", "en", "zh", "fr");
            assertThat(left()).isEmpty();
        }

        @Test
        void helpNamesEveryFlag() {
            Outcome outcome = run("--help");
            assertThat(outcome.code()).isZero();
            assertThat(outcome.out()).contains("--input", "--definitions", "--period", "--output", "--language");
        }
    }
}
