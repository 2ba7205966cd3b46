package io.salestiers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.examples.quickstart.closing.ClosedPeriod;
import io.salestiers.examples.quickstart.output.ResultFiles;
import io.salestiers.examples.quickstart.report.Report;
import io.salestiers.incentives.fairness.FairnessFinding;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the section on fairness shows for the third quarter, counted again from groups.csv and the rows of payment.csv. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class FairnessTest {
    /** Labels that stand nowhere else in the output. */
    private static final Map<String, String> LABELS = Map.of("A", "zebra-herd", "B", "quokka-mob", "C", "numbat-few");

    @TempDir
    private static Path temp;

    private final Map<String, String> groups = new TreeMap<>();
    private Path output = Path.of("");
    private Path input = Path.of("");
    private Report report = ClosedQuarters.report(ClosedQuarters.sample("2025-Q3"));

    @BeforeAll
    void write() throws IOException {
        input = ClosedQuarters.copy(ClosedQuarters.SAMPLE, temp.resolve("input"));
        List<String> lines = new ArrayList<>(List.of("agent,group"));
        for (NamedCsvRecord row : rows(ClosedQuarters.SAMPLE.resolve("groups.csv"))) {
            String label = LABELS.getOrDefault(row.getField("group"), "");
            groups.put(row.getField("agent"), label);
            lines.add(row.getField("agent") + "," + label);
        }
        Files.write(input.resolve("groups.csv"), lines);
        report = ClosedQuarters.report(close());
        output = temp.resolve("closed");
        ResultFiles.of(Language.EN, Main.catalogues()).write(report, output);
    }

    private ClosedPeriod close() {
        return ClosedQuarters.close(input, input.resolve("definitions"), "2025-Q3");
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    private List<NamedCsvRecord> table(String key) throws IOException {
        return rows(output.resolve("tables/" + key + ".csv"));
    }

    private static BigDecimal number(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }

    private record Paid(String person, BigDecimal total, BigDecimal variable) {
        BigDecimal of(String part) {
            return part.equals("variable pay") ? variable : total;
        }
    }

    /** What was earned; and that with what was added and without what was kept. */
    private Map<String, List<Paid>> paid(String currency) throws IOException {
        Map<String, List<Paid>> paid = new TreeMap<>();
        for (NamedCsvRecord row : table("payment")) {
            String group = groups.get(row.getField("id"));
            if (group != null && row.getField("paid_currency").equals(currency)) {
                BigDecimal earned = number(row, "earned");
                paid.computeIfAbsent(group, key -> new ArrayList<>())
                        .add(new Paid(
                                row.getField("id"),
                                earned.add(number(row, "added")).subtract(number(row, "kept")),
                                earned));
            }
        }
        return paid;
    }

    private static BigDecimal mean(List<Paid> people, String part) {
        return people.stream()
                .map(each -> each.of(part))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(new BigDecimal(people.size()), 20, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal median(List<Paid> people, String part) {
        List<BigDecimal> sorted =
                people.stream().map(each -> each.of(part)).sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(new BigDecimal(2), 20, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal gap(BigDecimal reference, BigDecimal other) {
        return reference.subtract(other).divide(reference, 4, RoundingMode.HALF_EVEN);
    }

    @Test
    void gapsFollowFromTheRowsOfPayment() throws IOException {
        for (String currency : List.of("CNY", "EUR")) {
            Map<String, List<Paid>> paid = paid(currency);
            List<Paid> reference = paid.getOrDefault("zebra-herd", List.of());
            List<NamedCsvRecord> rows = table("fairness-pay-" + currency.toLowerCase(java.util.Locale.ROOT));
            assertThat(rows)
                    .extracting(row -> row.getField("group") + " " + row.getField("part_en"))
                    .containsExactly(
                            "quokka-mob total pay",
                            "quokka-mob variable pay",
                            "zebra-herd total pay",
                            "zebra-herd variable pay");
            for (NamedCsvRecord row : rows) {
                List<Paid> people = paid.getOrDefault(row.getField("group"), List.of());
                String part = row.getField("part_en");
                assertThat(row.getField("people")).isEqualTo(Integer.toString(people.size()));
                assertThat(number(row, "receiving"))
                        .isEqualByComparingTo(new BigDecimal(people.stream()
                                        .filter(each -> each.variable().signum() > 0)
                                        .count())
                                .divide(new BigDecimal(people.size()), 4, RoundingMode.HALF_EVEN));
                if (row.getField("group").equals("quokka-mob")) {
                    assertThat(number(row, "mean_gap"))
                            .as(currency + " " + part)
                            .isEqualByComparingTo(gap(mean(reference, part), mean(people, part)));
                    assertThat(number(row, "median_gap"))
                            .as(currency + " " + part)
                            .isEqualByComparingTo(gap(median(reference, part), median(people, part)));
                } else {
                    assertThat(row.getField("absent")).contains("mean_gap=", "median_gap=");
                }
            }
        }
        // Draws and guarantees play a part.
        assertThat(table("fairness-pay-cny").get(0).getField("mean_gap"))
                .isNotEqualTo(table("fairness-pay-cny").get(1).getField("mean_gap"));
    }

    /** People of a quarter of pay, from the lowest paid: 33 people are four quarters of 8 1/4, of which one may lie in two. */
    @Test
    void quartersAreSharesOfEquallyMany() throws IOException {
        Map<String, List<Paid>> paid = paid("CNY");
        List<Paid> all = new ArrayList<>();
        Map<String, String> groupOf = new TreeMap<>();
        for (String group : List.of("zebra-herd", "quokka-mob")) {
            paid.getOrDefault(group, List.of()).forEach(each -> {
                all.add(each);
                groupOf.put(each.person(), group);
            });
        }
        all.sort(java.util.Comparator.comparing(Paid::total));
        assertThat(all).hasSize(33);
        assertThat(all.stream().map(Paid::total).distinct()).hasSize(33);
        for (NamedCsvRecord row : table("fairness-quartiles-cny")) {
            int quarter = Integer.parseInt(row.getField("quartile"));
            // In quarters of a person: each has four, a quarter of pay has 33.
            int own = 0;
            for (int i = (quarter - 1) * 33; i < quarter * 33; i++) {
                own += row.getField("group").equals(groupOf.get(all.get(i / 4).person())) ? 1 : 0;
            }
            assertThat(number(row, "share"))
                    .as(row.getField("group") + " " + quarter)
                    .isEqualByComparingTo(new BigDecimal(own).divide(new BigDecimal(33), 4, RoundingMode.HALF_EVEN));
        }
    }

    /** Supervisors of China are all of one group; those of Germany are three, so nothing is told of its tiers. */
    @Test
    void gapsWithinATierFollowFromTheRowsOfPayment() throws IOException {
        Map<String, String> tiers = new TreeMap<>();
        rows(ClosedQuarters.SAMPLE.resolve("agents.csv")).forEach(row -> {
            if (!row.getField("agent").isEmpty() && row.getField("from").compareTo("2025-09-30") <= 0) {
                tiers.merge(
                        row.getField("agent"),
                        row.getField("tier"),
                        (one, other) -> one.equals("supervisor") ? one : other);
            }
        });
        Map<String, List<Paid>> paid = paid("CNY");
        paid.values().forEach(people -> people.removeIf(each -> !"representative".equals(tiers.get(each.person()))));
        List<Paid> reference = paid.getOrDefault("zebra-herd", List.of());
        List<Paid> others = paid.getOrDefault("quokka-mob", List.of());
        List<NamedCsvRecord> rows = table("fairness-categories-cny");
        assertThat(rows).hasSize(2);
        for (NamedCsvRecord row : rows) {
            String part = row.getField("part_en");
            assertThat(row.getField("category_en")).isEqualTo("Sales representative");
            assertThat(row.getField("category_zh")).isEqualTo("销售代表");
            assertThat(row.getField("people")).isEqualTo(Integer.toString(reference.size() + others.size()));
            assertThat(row.getField("group_people")).isEqualTo(Integer.toString(others.size()));
            assertThat(number(row, "gap")).isEqualByComparingTo(gap(mean(reference, part), mean(others, part)));
            assertThat(number(row, "explained").add(number(row, "unexplained")).subtract(number(row, "gap")))
                    .isBetween(new BigDecimal("-0.0001"), new BigDecimal("0.0001"));
        }
        assertThat(output.resolve("tables/fairness-categories-eur.csv")).doesNotExist();
    }

    @Test
    void selectionsAreThosePeopleWhoMayMoveUp() throws IOException {
        Map<String, Integer> candidates = new TreeMap<>();
        Map<String, Integer> selected = new TreeMap<>();
        for (NamedCsvRecord row : table("eligibility-people")) {
            String key = row.getField("track_en") + "/" + groups.getOrDefault(row.getField("id"), "none");
            candidates.merge(key, 1, Integer::sum);
            selected.merge(key, row.getField("outcome_en").equals("met") ? 1 : 0, Integer::sum);
        }
        candidates.keySet().removeIf(key -> key.endsWith("/none") || candidates.getOrDefault(key, 0) < 5);
        Map<String, Integer> shown = new TreeMap<>();
        for (NamedCsvRecord row : table("fairness-selections")) {
            String key = row.getField("selection_en") + "/" + row.getField("group");
            shown.put(key, Integer.parseInt(row.getField("candidates")));
            assertThat(row.getField("selected")).isEqualTo(Integer.toString(selected.getOrDefault(key, -1)));
        }
        assertThat(shown).isEqualTo(candidates).containsKey("Pool of future supervisors/quokka-mob");
    }

    @Test
    void groupsThatAreTooSmallAreNotShown() throws IOException {
        assertThat(groups).containsValue("numbat-few");
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".xlsx")) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContain("numbat-few");
                }
            }
        }
        Path many = ClosedQuarters.copy(input, temp.resolve("many"));
        ClosedQuarters.replace(many.resolve("definitions/fairness.json"), "\"leastGroup\": 5", "\"leastGroup\": 16");
        Path folder = temp.resolve("many-closed");
        ResultFiles.of(Language.EN, Main.catalogues())
                .write(
                        ClosedQuarters.report(ClosedQuarters.close(many, many.resolve("definitions"), "2025-Q3")),
                        folder);
        assertThat(rows(folder.resolve("tables/fairness-pay-cny.csv")))
                .extracting(row -> row.getField("group"))
                .containsOnly("zebra-herd");
        assertThat(folder.resolve("tables/fairness-pay-eur.csv")).doesNotExist();
        assertThat(folder.resolve("tables/fairness-categories-cny.csv")).doesNotExist();
    }

    /** Rows of fairness tables name groups and no people; all other rows, pages and files name no group. */
    @Test
    void labelsStandBesideNobody() throws IOException {
        List<String> people = new ArrayList<>();
        rows(ClosedQuarters.SAMPLE.resolve("agents.csv")).forEach(row -> {
            if (!row.getField("agent").isEmpty()) {
                people.add(row.getField("agent"));
                people.add(row.getField("name"));
            }
        });
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = output.relativize(file).toString();
                if (name.startsWith("tables/fairness-")) {
                    for (String line : Files.readAllLines(file)) {
                        assertThat(line).as(name).doesNotContain(people);
                    }
                } else if (!name.equals("report.html") && !name.endsWith(".xlsx")) {
                    assertThat(Files.readString(file)).as(name).doesNotContain(LABELS.values());
                }
            }
        }
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(output.resolve("results.xlsx").toString())) {
            DataFormatter text = new DataFormatter();
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    List<String> cells = new ArrayList<>();
                    for (Cell cell : row) {
                        cells.add(text.formatCellValue(cell));
                    }
                    if (cells.stream().anyMatch(LABELS::containsValue)) {
                        assertThat(cells).as(sheet.getSheetName()).doesNotContainAnyElementsOf(people);
                    }
                }
            }
        }
        org.jsoup.nodes.Document page = Jsoup.parse(output.resolve("report.html"));
        for (Element row : page.select("tr")) {
            if (LABELS.values().stream().anyMatch(row.text()::contains)) {
                assertThat(row.text()).doesNotContain(people);
            }
        }
        for (Element section : page.select("main > section")) {
            if (!section.id().equals("section-fairness") && !section.id().equals("findings")) {
                assertThat(section.text()).as(section.id()).doesNotContain(LABELS.values());
            }
        }
        report.explanations().forEach((id, explanation) -> {
            String printed = explanation.print(Texts.of(Language.EN, Main.catalogues()));
            if (LABELS.values().stream().anyMatch(printed::contains)) {
                assertThat(id).startsWith("fairness ");
                assertThat(printed).as(id).doesNotContain(people);
            }
        });
        report.findings().forEach(view -> {
            String message = view.finding().message(Texts.of(Language.EN, Main.catalogues()));
            if (LABELS.values().stream().anyMatch(message::contains)) {
                assertThat(message).doesNotContain(people);
            }
        });
    }

    @Test
    void sectionIsThereInBothLanguages() throws IOException {
        Element section = Jsoup.parse(output.resolve("report.html")).expectFirst("#section-fairness");
        assertThat(section.text())
                .contains("Fairness", "公平性", "Pay gaps by group, CNY", "各群体薪酬差距（CNY）")
                .contains("Groups of fewer than 5 people", "不足 5 人的群体")
                .contains("no concern", "无须关注")
                .doesNotContain("incentives.", "quickstart.");
        report.explanations().forEach((id, explanation) -> {
            if (id.startsWith("fairness ")) {
                for (Language language : Language.values()) {
                    assertThat(explanation.print(Texts.of(language, Main.catalogues())))
                            .as(id)
                            .doesNotContain("incentives.", "quickstart.");
                }
            }
        });
        assertThat(report.explanations().keySet()).anyMatch(id -> id.startsWith("fairness CNY fairness-categories"));
    }

    /** Every representative with a quota has a commission; a sale of a cent and a large one are tried for each payee with deals. */
    @Test
    void plansOfTheSampleAreEqualAndRise() throws IOException {
        List<NamedCsvRecord> checks = table("fairness-checks");
        assertThat(checks).extracting(row -> row.getField("found")).containsExactly("0", "0");
        long sellers = rows(ClosedQuarters.SAMPLE.resolve("opportunities.csv")).stream()
                .filter(row -> row.getField("stage").equals("Won")
                        && row.getField("close_date").compareTo("2025-07-01") >= 0
                        && row.getField("close_date").compareTo("2025-09-30") <= 0)
                .map(row -> row.getField("agent"))
                .distinct()
                .count();
        assertThat(checks.get(1).getField("checked")).isEqualTo(Long.toString(2 * sellers));
    }

    /** From 120 % of the quota on the rate of the whole amount is lower: who stands below the edge would lose by a large deal. */
    @Test
    void aPlanThatPunishesSalesIsFound() {
        Path falling = ClosedQuarters.copy(ClosedQuarters.SAMPLE, temp.resolve("falling"));
        Path plan = falling.resolve("definitions/plan.json");
        ClosedQuarters.replace(plan, "\"rate\": \"0.09\"", "\"rate\": \"0.01\"");
        ClosedQuarters.replace(plan, "\"application\": \"marginal\"", "\"application\": \"whole-amount\"");
        ClosedPeriod closed = ClosedQuarters.close(falling, falling.resolve("definitions"), "2025-Q3");
        assertThat(closed.fairness().orElseThrow().drops()).isNotEmpty();
        assertThat(closed.findings()).extracting(Finding::code).contains(FairnessFinding.SALES_COST_PAY);
    }

    @Test
    void withoutGroupsOnlyEverybodysPayIsChecked() throws IOException {
        Path nobody = ClosedQuarters.copy(ClosedQuarters.SAMPLE, temp.resolve("nobody"));
        Files.delete(nobody.resolve("groups.csv"));
        Report checks = ClosedQuarters.report(ClosedQuarters.close(nobody, nobody.resolve("definitions"), "2025-Q3"));
        assertThat(checks.tables())
                .extracting(io.salestiers.core.table.Table::key)
                .filteredOn(key -> key.startsWith("fairness"))
                .containsExactly("fairness-checks");
    }
}
