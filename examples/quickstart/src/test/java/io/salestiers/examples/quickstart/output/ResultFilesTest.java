package io.salestiers.examples.quickstart.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.DisplayWidth;
import io.salestiers.core.text.Language;
import io.salestiers.examples.quickstart.report.PayeeStatement;
import io.salestiers.examples.quickstart.report.Report;
import io.salestiers.examples.quickstart.report.SampleReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultFilesTest {
    private static final Report REPORT = SampleReport.report();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temp;

    private Path write(Report report, String name) throws IOException {
        Path target = temp.resolve(name);
        ResultFiles.of(Language.EN, SampleReport.catalogues()).write(report, target);
        return target;
    }

    private static SortedMap<String, byte[]> contents(Path folder) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    @Test
    void bytesDependOnNeitherLocaleNorZoneNorOrder() throws IOException {
        SortedMap<String, byte[]> here = contents(write(REPORT, "here"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        SortedMap<String, byte[]> elsewhere;
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            elsewhere = contents(write(SampleReport.shuffled(), "elsewhere"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(elsewhere.keySet()).isEqualTo(here.keySet());
        here.forEach((name, bytes) -> assertThat(elsewhere.get(name)).as(name).isEqualTo(bytes));
    }

    @Nested
    class Folder {
        @Test
        void aFailureLeavesTheOldFilesAndNothingElse() throws IOException {
            Path target = write(REPORT, "out");
            assertThatThrownBy(() -> OutputFolder.replace(target, folder -> {
                        Files.writeString(folder.resolve(ReportWriter.FILE), "half");
                        throw new IOException("disk full");
                    }))
                    .hasMessage("disk full");
            assertThat(Files.size(target.resolve(ReportWriter.FILE))).isGreaterThan(100_000);
            try (Stream<Path> files = Files.list(temp)) {
                assertThat(files).containsExactly(target);
            }
        }

        @Test
        void oldStatementsDoNotStay() throws IOException {
            Path target = write(REPORT, "out");
            Files.writeString(target.resolve(StatementWriter.FILE).resolve("gone.html"), "old");
            write(REPORT, "out");
            assertThat(target.resolve(StatementWriter.FILE).resolve("gone.html"))
                    .doesNotExist();
        }

        @Test
        void filesOfOthersAreNotReplaced() throws IOException {
            Path target = Files.createDirectories(temp.resolve("documents"));
            Files.writeString(target.resolve("thesis.txt"), "years of work");
            assertThatThrownBy(() -> write(REPORT, "documents"))
                    .isInstanceOf(FileAlreadyExistsException.class)
                    .hasMessageContaining("thesis.txt");
            assertThat(target.resolve("thesis.txt")).hasContent("years of work");
        }
    }

    @Nested
    class Csv {
        @Test
        void valuesAreThoseOfTheModel() throws IOException {
            Path tables = write(REPORT, "out").resolve(CsvWriter.FILE);
            for (Table table : REPORT.tables()) {
                try (CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(tables.resolve(table.key() + ".csv"))) {
                    List<NamedCsvRecord> records = csv.stream().toList();
                    assertThat(records).hasSameSizeAs(table.rows());
                    for (int r = 0; r < records.size(); r++) {
                        for (int c = 0; c < table.columns().size(); c++) {
                            same(
                                    records.get(r),
                                    table.columns().get(c).key(),
                                    table.rows().get(r).get(c));
                        }
                    }
                }
            }
        }

        private static void same(NamedCsvRecord record, String key, Cell cell) {
            if (cell instanceof Cell.Absent absent) {
                assertThat(record.getField(key)).isEmpty();
                assertThat(record.getField("absent")).contains(key + "=" + absent.reasonKey());
            } else if (cell instanceof Cell.Amount amount) {
                assertThat(record.getField(key))
                        .isEqualTo(amount.value().amount().toPlainString());
                assertThat(record.getField(key + "_currency")).isEqualTo("CNY");
            } else if (cell instanceof Cell.Numeral numeral) {
                assertThat(record.getField(key)).isEqualTo(numeral.value().toPlainString());
            } else if (cell instanceof Cell.Text text) {
                assertThat(record.getField(key)).isEqualTo(text.value());
            }
        }

        @Test
        void columnsAreDescribedAsTheyStandInTheFiles() throws IOException {
            Path tables = write(REPORT, "out").resolve(CsvWriter.FILE);
            JsonNode columns = JsonMapper.shared().readTree(Files.readAllBytes(tables.resolve(CsvWriter.COLUMNS)));
            for (JsonNode table : columns.get("tables")) {
                String header = Files.readAllLines(
                                tables.resolve(table.get("file").asString()))
                        .get(0);
                List<String> names = table.get("columns")
                        .valueStream()
                        .map(column -> column.get("name").asString())
                        .toList();
                assertThat(names).containsExactly(header.split(",", -1));
            }
        }
    }

    @Nested
    class Statements {
        @Test
        void eachPayeeHasAPageAndADocument() throws IOException {
            Path target = write(REPORT, "out");
            Document report = Jsoup.parse(target.resolve(ReportWriter.FILE));
            assertThat(report.select(".links a"))
                    .hasSameSizeAs(REPORT.statements())
                    .allSatisfy(link -> assertThat(target.resolve(
                                    java.net.URI.create(link.attr("href")).getPath()))
                            .exists());
            try (Stream<Path> files = Files.list(target.resolve(StatementWriter.FILE))) {
                assertThat(files).hasSize(2 * REPORT.statements().size());
            }
        }

        @Test
        void nobodyElseIsNamed() throws IOException {
            Path statements = write(REPORT, "out").resolve(StatementWriter.FILE);
            String page = Files.readString(statements.resolve("Cecily Lampkin.html"));
            String json = Files.readString(statements.resolve("Cecily Lampkin.json"));
            REPORT.statements().stream()
                    .map(PayeeStatement::displayName)
                    .filter(name -> !name.equals("Cecily Lampkin"))
                    .forEach(name -> {
                        assertThat(page).doesNotContain(name);
                        assertThat(json).doesNotContain(name);
                    });
        }

        @Test
        void everyStepIsThereInBothForms() throws IOException {
            Path statements = write(REPORT, "out").resolve(StatementWriter.FILE);
            for (PayeeStatement statement : REPORT.statements()) {
                String name = FileNames.of(List.of(statement.person().value()))
                        .get(statement.person().value());
                Document page = Jsoup.parse(statements.resolve(name + ".html"));
                int steps = statement.payout().flatten().size();
                assertThat(page.select("#payout .step")).hasSize(steps);
                JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(statements.resolve(name + ".json")));
                assertThat(json.get("payout").findValues("operation")).hasSize(steps);
                assertThat(page.select("script")).isEmpty();
                assertThat(page.select("[src], a[href^=http]")).isEmpty();
            }
        }

        @Test
        void theirNamesAreEscaped() throws IOException {
            Path statements = write(REPORT, "out").resolve(StatementWriter.FILE);
            String name = FileNames.of(List.of(SampleReport.HOSTILE)).get(SampleReport.HOSTILE);
            assertThat(name).isEqualTo("%3Cscript%3Ealert%281%29%3C%2Fscript%3E%22%27%26");
            assertThat(Files.readString(statements.resolve(name + ".html"), StandardCharsets.UTF_8))
                    .doesNotContain("<script");
        }
    }

    @Test
    void summaryIsAlignedForWideLetters() {
        String summary =
                ConsoleSummary.of(Language.ZH, SampleReport.catalogues()).print(REPORT, Path.of("out"));
        List<Integer> ends = summary.lines()
                .filter(line -> line.matches("  .*(CNY [\\d,.]+|%|1,284).*"))
                .map(line -> DisplayWidth.of(line.replaceAll("(CNY [\\d,.]+|%|1,284).*", "$1")))
                .distinct()
                .toList();
        assertThat(ends).hasSize(1);
    }
}
