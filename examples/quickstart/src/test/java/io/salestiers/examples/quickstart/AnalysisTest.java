package io.salestiers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.examples.quickstart.input.PublicDataSet;
import io.salestiers.examples.quickstart.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What drove revenue, held against sums over the lines of the CSV files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalysisTest {
    private static final int NAME = 0;
    private static final int ID = 1;
    private static final int DRIVER = 2;
    private static final int PART = 3;
    private static final int CHANGE = 4;

    private final Report sample = ClosedQuarters.report(ClosedQuarters.sample("2025-Q3"));

    /** What the rows of a unit add up to: exactly by part, and as they are shown. */
    private record Sums(BigDecimal total, BigDecimal shownParts, Ratio exactParts, Map<String, Ratio> byPart) {
        static Sums of(Table table, String unit) {
            List<List<Cell>> rows = table.rows().stream()
                    .filter(row -> row.get(ID).equals(new Cell.Text(unit)))
                    .toList();
            BigDecimal shown = new BigDecimal("0.00");
            Ratio exact = Ratio.ZERO;
            Map<String, Ratio> byPart = new TreeMap<>();
            for (List<Cell> row : rows.subList(1, rows.size())) {
                Cell.Numeral change = (Cell.Numeral) row.get(CHANGE);
                shown = shown.add(change.value());
                if (row.get(DRIVER) instanceof Cell.Term) {
                    exact = exact.plus(change.exact().value());
                    String part = row.get(PART) instanceof Cell.Name name
                            ? name.value().en()
                            : "";
                    byPart.merge(part, change.exact().value(), Ratio::plus);
                }
            }
            return new Sums(((Cell.Numeral) rows.get(0).get(CHANGE)).value(), shown, exact, byPart);
        }

        void isTo(BigDecimal change) {
            assertThat(total).isEqualByComparingTo(change);
            assertThat(shownParts).isEqualByComparingTo(change);
            assertThat(exactParts).isEqualTo(Ratio.of(change));
        }
    }

    /** Second quarter to third, by a column or several put together. */
    private static Map<String, BigDecimal> changes(
            Path file,
            String stage,
            String value,
            String year,
            Function<NamedCsvRecord, String> key,
            Predicate<NamedCsvRecord> counts) {
        Map<String, BigDecimal> changes = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                String day = row.getField("close_date");
                if (!row.getField(stage).equals("Won") || !day.startsWith(year) || !counts.test(row)) {
                    continue;
                }
                int quarter = (Integer.parseInt(day.substring(5, 7)) + 2) / 3;
                BigDecimal amount = new BigDecimal(row.getField(value));
                if (quarter == 2 || quarter == 3) {
                    changes.merge(key.apply(row), quarter == 3 ? amount : amount.negate(), BigDecimal::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changes;
    }

    private static Map<String, String> column(Path file, String key, String value) {
        Map<String, String> column = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row -> column.put(row.getField(key), row.getField(value)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return column;
    }

    private static BigDecimal sum(Map<String, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, Ratio> exact(Map<String, BigDecimal> amounts) {
        Map<String, Ratio> exact = new TreeMap<>();
        amounts.forEach((key, amount) -> exact.put(key, Ratio.of(amount)));
        return exact;
    }

    private static Table table(Report report, String key) {
        return report.tables().stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Nobody moves between the countries, so the currency of the agent tells whose deal it is. */
    @Test
    void driversOfTheSampleAddUpToWhatTheFilesSay() {
        Path folder = ClosedQuarters.SAMPLE;
        Map<String, String> currencies = column(folder.resolve("agents.csv"), "agent", "currency");
        for (String[] unit : new String[][] {{"country/CN", "CNY"}, {"country/DE", "EUR"}}) {
            Map<String, BigDecimal> byProduct = changes(
                    folder.resolve("opportunities.csv"),
                    "stage",
                    "value",
                    "2025",
                    row -> row.getField("product"),
                    row -> unit[1].equals(currencies.get(row.getField("agent"))));
            assertThat(byProduct).hasSize(6);
            Sums drivers = Sums.of(table(sample, "revenue-drivers"), unit[0]);
            drivers.isTo(sum(byProduct));
            assertThat(drivers.byPart()).isEqualTo(exact(byProduct));
            Sums.of(table(sample, "revenue-by-unit"), unit[0]).isTo(sum(byProduct));
        }
        Sums company = Sums.of(table(sample, "revenue-drivers"), "company");
        assertThat(company.shownParts()).isEqualByComparingTo(company.total());
        assertThat(Sums.of(table(sample, "revenue-by-unit"), "company").total()).isEqualTo(company.total());
    }

    /** −103,856 is 2,982,255 less 3,086,111, as the description of the data set has them. */
    @Test
    void driversOfThePublicDataSetAddUpToWhatTheFilesSay() {
        Path folder = PublicDataSet.folder();
        Report report = ClosedQuarters.report(ClosedQuarters.close(folder, PublicDataSet.definitions(), "2017-Q3"));
        Map<String, String> offices = column(folder.resolve("sales_teams.csv"), "sales_agent", "regional_office");
        Map<String, String> managers = column(folder.resolve("sales_teams.csv"), "sales_agent", "manager");
        Path deals = folder.resolve("sales_pipeline.csv");
        Map<String, BigDecimal> byOffice = changes(
                deals,
                "deal_stage",
                "close_value",
                "2017",
                row -> offices.get(row.getField("sales_agent")),
                row -> true);
        Map<String, BigDecimal> byProduct = changes(
                deals,
                "deal_stage",
                "close_value",
                "2017",
                row -> row.getField("product").replace("GTXPro", "GTX Pro"),
                row -> true);
        Sums company = Sums.of(table(report, "revenue-by-unit"), "company");
        company.isTo(new BigDecimal("-103856"));
        assertThat(company.byPart()).isEqualTo(exact(byOffice));
        Sums products = Sums.of(table(report, "revenue-drivers"), "company");
        products.isTo(new BigDecimal("-103856"));
        assertThat(products.byPart()).isEqualTo(exact(byProduct));
        byOffice.forEach((office, change) -> {
            Sums teams = Sums.of(table(report, "revenue-by-unit"), "office/" + office);
            teams.isTo(change);
            assertThat(teams.byPart())
                    .isEqualTo(exact(changes(
                            deals,
                            "deal_stage",
                            "close_value",
                            "2017",
                            row -> managers.get(row.getField("sales_agent")),
                            row -> office.equals(offices.get(row.getField("sales_agent"))))));
        });
    }

    @Test
    void withoutAPeriodBeforeEachUnitSaysThatTheChangeIsMissing() {
        Report report = ClosedQuarters.report(
                ClosedQuarters.close(PublicDataSet.folder(), PublicDataSet.definitions(), "2017-Q1"));
        for (String key : List.of("revenue-drivers", "revenue-by-unit")) {
            List<List<Cell>> rows = table(report, key).rows();
            assertThat(rows)
                    .hasSize(4)
                    .allSatisfy(row -> assertThat(row.get(CHANGE))
                            .isEqualTo(new Cell.Absent("quickstart.closing.absent.missing")));
        }
    }

    @Test
    void namesAreThereInBothLanguages() {
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, Main.catalogues());
            for (List<Cell> row : table(sample, "revenue-drivers").rows()) {
                if (row.get(DRIVER) instanceof Cell.Term term) {
                    assertThat(texts.find(term.key())).as(term.key()).isPresent();
                }
            }
        }
        assertThat(table(sample, "revenue-by-unit").rows().get(0).get(NAME))
                .isInstanceOfSatisfying(Cell.Name.class, name -> {
                    assertThat(name.value().en()).isEqualTo("Aurora Devices");
                    assertThat(name.value().zh()).isEqualTo("极光设备");
                });
    }
}
