package io.salestiers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.examples.quickstart.closing.ClosedPeriod;
import io.salestiers.examples.quickstart.closing.Definitions;
import io.salestiers.examples.quickstart.report.Section;
import io.salestiers.kpi.analysis.warning.Warning;
import io.salestiers.kpi.analysis.warning.WarningReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Warnings of the sample, of 15 August: 46 of the 92 days of the quarter are over then. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class WarningsTest {
    private static final String LAST = "2025-08-15";

    @TempDir
    private static Path temp;

    private final ClosedPeriod closed = ClosedQuarters.sample("2025-Q3");

    private static WarningReport report(ClosedPeriod closed) {
        return closed.warnings().orElseThrow();
    }

    private Table table(String key) {
        return ClosedQuarters.report(closed).tables().stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, BigDecimal> quotas() throws IOException {
        Map<String, BigDecimal> quotas = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(ClosedQuarters.SAMPLE.resolve("targets.csv"))) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("period").equals("2025-Q3")
                        && row.getField("measure").equals("revenue")) {
                    quotas.put(row.getField("agent"), new BigDecimal(row.getField("value")));
                }
            }
        }
        return quotas;
    }

    private static Map<String, BigDecimal> sold(String last) throws IOException {
        Map<String, BigDecimal> sold = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(ClosedQuarters.SAMPLE.resolve("opportunities.csv"))) {
            for (NamedCsvRecord row : rows) {
                String day = row.getField("close_date");
                if (row.getField("stage").equals("Won")
                        && day.compareTo("2025-07-01") >= 0
                        && day.compareTo(last) <= 0) {
                    sold.merge(row.getField("agent"), new BigDecimal(row.getField("value")), BigDecimal::add);
                }
            }
        }
        return sold;
    }

    /** Half of the days: carried on, twice what was sold, which is below 80 % of the quota. */
    @Test
    void whoIsBehindThePaceIsWarnedAbout() throws IOException {
        Map<String, BigDecimal> sold = sold(LAST);
        Set<String> expected = new TreeSet<>();
        quotas().forEach((person, quota) -> {
            BigDecimal twice = sold.getOrDefault(person, BigDecimal.ZERO).multiply(new BigDecimal("2"));
            if (twice.compareTo(quota.multiply(new BigDecimal("0.8"))) < 0) {
                expected.add(person);
            }
        });
        assertThat(report(closed).day()).isEqualTo(LocalDate.parse(LAST));
        assertThat(warned("behind-pace")).isEqualTo(expected).hasSizeBetween(5, 30);
    }

    private Set<String> warned(String rule) {
        return report(closed).warnings().stream()
                .filter(warning -> warning.rule().id().value().equals(rule))
                .map(Warning::person)
                .map(PersonId::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void outcomesAreThoseOfTheWholeQuarter() throws IOException {
        Map<String, BigDecimal> sold = sold("2025-09-30");
        Map<String, BigDecimal> quotas = quotas();
        List<List<Cell>> rows = table("early-warnings").rows();
        assertThat(rows).hasSameSizeAs(report(closed).warnings());
        int missed = 0;
        for (List<Cell> row : rows) {
            String person = ((Cell.Text) row.get(1)).value();
            boolean met = sold.getOrDefault(person, BigDecimal.ZERO).compareTo(quotas.get(person)) >= 0;
            assertThat(((Cell.Name) row.get(8)).value().en()).as(person).isEqualTo(met ? "quota met" : "quota missed");
            missed += met || !warned("behind-pace").contains(person) ? 0 : 1;
        }
        assertThat(missed).isPositive();
        List<Cell> pace = table("warning-quality").rows().get(0);
        assertThat(((Cell.Whole) pace.get(1)).value() + ((Cell.Whole) pace.get(2)).value())
                .isEqualTo(warned("behind-pace").size());
    }

    @Test
    void everyWarningHasAnOwnerAndTextsInBothLanguages() {
        for (Warning warning : report(closed).warnings()) {
            assertThat(warning.owner()).as(warning.key()).isPresent();
            assertThat(warning.rule().nextStep().zh()).containsPattern("\\p{IsHan}");
            for (Language language : Language.values()) {
                String text = warning.evidence().print(Texts.of(language, Main.catalogues()));
                assertThat(text).contains(warning.rule().name().in(language)).doesNotContain("kpi.explain");
            }
        }
    }

    /** Without the later half of the quarter in the file, and without the return that arrives in it. */
    @Test
    void whatCameLaterPlaysNoPart() throws IOException {
        Path input = ClosedQuarters.copy(ClosedQuarters.SAMPLE, temp.resolve("half"));
        Path deals = input.resolve("opportunities.csv");
        List<String> lines = Files.readAllLines(deals);
        List<String> known = lines.stream()
                .filter(line -> (!line.contains(",Won,") && !line.contains(",Lost,"))
                        || line.split(",", -1)[6].compareTo(LAST) <= 0)
                .toList();
        assertThat(known.size()).isLessThan(lines.size() - 100);
        Files.write(deals, known);
        ClosedPeriod half = ClosedQuarters.close(input, input.resolve("definitions"), "2025-Q3");
        assertThat(report(half)).isEqualTo(report(closed));
    }

    @Test
    void rulesAreOptionalAndWrongOnesAreFound() throws IOException {
        Path definitions =
                ClosedQuarters.copy(ClosedQuarters.SAMPLE.resolve("definitions"), temp.resolve("definitions"));
        Path rules = definitions.resolve("warnings.json");
        ClosedQuarters.replace(rules, "\"regional-manager\"", "\"king\"");
        ClosedQuarters.replace(rules, "0.25 * target(revenue)", "0.25 * target(turnover)");
        assertThat(Definitions.read(definitions).findings())
                .extracting(finding -> finding.place().toString())
                .anyMatch(place -> place.contains("/rules/1/owner/tier"))
                .anyMatch(place -> place.contains("/rules/1/condition"));
        Files.delete(rules);
        assertThat(Definitions.read(definitions).orThrow().warnings()).isEqualTo(Optional.empty());
        assertThat(ClosedQuarters.report(ClosedQuarters.close(ClosedQuarters.SAMPLE, definitions, "2025-Q3"))
                        .sections())
                .extracting(Section::id)
                .contains("analysis")
                .doesNotContain("warnings");
    }
}
