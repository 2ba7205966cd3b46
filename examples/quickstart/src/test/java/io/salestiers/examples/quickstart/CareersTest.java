package io.salestiers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.examples.quickstart.output.ResultFiles;
import io.salestiers.examples.quickstart.report.Report;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who may move up on 1 October 2025, counted again from the CSV files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class CareersTest {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 1);
    private static final String MET = "met";
    private static final String NOT_MET = "not met";
    private static final String NOT_KNOWN = "not known";

    @TempDir
    private static Path temp;

    private final Report report = ClosedQuarters.report(ClosedQuarters.sample("2025-Q3"));
    private final Map<String, String> outcomes = new TreeMap<>();
    private Path tables = Path.of("");

    @BeforeAll
    void write() throws IOException {
        ResultFiles.of(Language.EN, Main.catalogues()).write(report, temp.resolve("closed"));
        tables = temp.resolve("closed/tables");
        for (NamedCsvRecord row : rows(tables.resolve("eligibility.csv"))) {
            outcomes.put(
                    row.getField("track_id") + " " + row.getField("id") + " " + row.getField("number"),
                    row.getField("outcome_en"));
        }
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    private static List<NamedCsvRecord> sample(String file) throws IOException {
        return rows(ClosedQuarters.SAMPLE.resolve(file));
    }

    private static LocalDate day(NamedCsvRecord row, String column) {
        return LocalDate.parse(row.getField(column));
    }

    private static LocalDate end(NamedCsvRecord row) {
        return row.getField("to").isEmpty() ? LocalDate.MAX : day(row, "to");
    }

    /** Since when the people of a tier on the day are there without a break. */
    private static Map<String, LocalDate> since(String tier) throws IOException {
        List<NamedCsvRecord> rows = sample("agents.csv").stream()
                .filter(row -> row.getField("tier").equals(tier)
                        && !row.getField("agent").isEmpty())
                .sorted(Comparator.comparing(row -> day(row, "from")))
                .toList();
        Map<String, LocalDate> since = new TreeMap<>();
        Map<String, LocalDate> until = new TreeMap<>();
        for (NamedCsvRecord row : rows) {
            String agent = row.getField("agent");
            if (!day(row, "from").equals(until.get(agent))) {
                since.put(agent, day(row, "from"));
            }
            until.put(agent, end(row));
        }
        since.keySet()
                .removeIf(agent -> since.getOrDefault(agent, LocalDate.MAX).isAfter(DAY)
                        || !until.getOrDefault(agent, LocalDate.MIN).isAfter(DAY));
        return since;
    }

    /** Won amounts less returns by person and quarter. */
    private static Map<String, BigDecimal> sales() throws IOException {
        Map<String, BigDecimal> sales = new TreeMap<>();
        for (NamedCsvRecord row : sample("opportunities.csv")) {
            if (row.getField("stage").equals("Won")) {
                sales.merge(
                        row.getField("agent") + " 2025-Q"
                                + ((day(row, "close_date").getMonthValue() + 2) / 3),
                        new BigDecimal(row.getField("value")),
                        BigDecimal::add);
            }
        }
        return sales;
    }

    private static Map<String, BigDecimal> quotas() throws IOException {
        Map<String, BigDecimal> quotas = new TreeMap<>();
        for (NamedCsvRecord row : sample("targets.csv")) {
            quotas.put(row.getField("agent") + " " + row.getField("period"), new BigDecimal(row.getField("value")));
        }
        return quotas;
    }

    /** A license holds twelve months; renewed in its last 60 days it holds on from its end, else from the renewal. */
    private static Set<String> licensed() throws IOException {
        Map<String, LocalDate> ends = new TreeMap<>();
        for (NamedCsvRecord row : sample("certificates.csv").stream()
                .sorted(Comparator.comparing(row -> row.getField("date")))
                .toList()) {
            LocalDate got = day(row, "date");
            if (got.isBefore(DAY)) {
                ends.merge(
                        row.getField("agent"),
                        got.plusMonths(12),
                        (end, again) -> got.isBefore(end) && !got.isBefore(end.minusDays(60))
                                ? end.plusMonths(12)
                                : end.isAfter(again) ? end : again);
            }
        }
        Set<String> licensed = new HashSet<>();
        ends.forEach((agent, end) -> {
            if (end.isAfter(DAY)) {
                licensed.add(agent);
            }
        });
        return licensed;
    }

    private static String all(List<String> gates) {
        return gates.contains(NOT_MET) ? NOT_MET : gates.contains(NOT_KNOWN) ? NOT_KNOWN : MET;
    }

    /** Six months, two of the last three quarters at the quota or above, and a license. */
    @Test
    void everyGateOfThePoolFollowsFromTheFiles() throws IOException {
        Map<String, BigDecimal> sales = sales();
        Map<String, BigDecimal> quotas = quotas();
        Set<String> licensed = licensed();
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> overall = new TreeMap<>();
        since("representative").forEach((agent, from) -> {
            int met = 0;
            for (int quarter = 1; quarter <= 3; quarter++) {
                LocalDate first = LocalDate.of(2025, 3 * quarter - 2, 1);
                String key = agent + " 2025-Q" + quarter;
                if (!first.isBefore(from)
                        && sales.getOrDefault(key, BigDecimal.ZERO).compareTo(quotas.getOrDefault(key, BigDecimal.ONE))
                                >= 0) {
                    met++;
                    assertThat(quotas).containsKey(key);
                }
            }
            List<String> gates = List.of(
                    from.plusMonths(6).isAfter(DAY) ? NOT_MET : MET,
                    met >= 2 ? MET : NOT_MET,
                    licensed.contains(agent) ? MET : NOT_MET);
            for (int i = 0; i < gates.size(); i++) {
                expected.put("supervisor-pool " + agent + " " + (i + 1), gates.get(i));
            }
            overall.put(agent, all(gates));
        });
        Map<String, String> shown = new TreeMap<>(outcomes);
        shown.keySet().removeIf(key -> !key.startsWith("supervisor-pool "));
        assertThat(shown).isEqualTo(expected);
        assertThat(overall).hasSize(45).containsValues(MET, NOT_MET);
        Map<String, String> people = new TreeMap<>();
        for (NamedCsvRecord row : rows(tables.resolve("eligibility-people.csv"))) {
            if (row.getField("track_en").equals("Pool of future supervisors")) {
                people.put(row.getField("id"), row.getField("outcome_en"));
            }
        }
        assertThat(people).isEqualTo(overall);
    }

    /** Team performance is the sales of the team by the sum of its members' quotas; SZX-2 has had its supervisor since June. */
    @Test
    void everyGateOfSupervisorsFollowsFromTheFiles() throws IOException {
        Map<String, BigDecimal> sales = new TreeMap<>();
        Map<String, BigDecimal> quotas = new TreeMap<>();
        List<NamedCsvRecord> agents = sample("agents.csv").stream()
                .filter(row -> row.getField("tier").equals("representative")
                        && !row.getField("agent").isEmpty())
                .toList();
        for (NamedCsvRecord deal : sample("opportunities.csv")) {
            if (deal.getField("stage").equals("Won")) {
                LocalDate on = day(deal, "close_date");
                agents.stream()
                        .filter(row -> row.getField("agent").equals(deal.getField("agent"))
                                && !on.isBefore(day(row, "from"))
                                && on.isBefore(end(row)))
                        .forEach(row -> sales.merge(
                                row.getField("unit") + " 2025-Q" + ((on.getMonthValue() + 2) / 3),
                                new BigDecimal(deal.getField("value")),
                                BigDecimal::add));
            }
        }
        for (NamedCsvRecord target : sample("targets.csv")) {
            LocalDate first = LocalDate.of(2025, 3 * (target.getField("period").charAt(6) - '0') - 2, 1);
            agents.stream()
                    .filter(row -> row.getField("agent").equals(target.getField("agent"))
                            && !first.isBefore(day(row, "from"))
                            && first.isBefore(end(row)))
                    .forEach(row -> quotas.merge(
                            row.getField("unit") + " " + target.getField("period"),
                            new BigDecimal(target.getField("value")),
                            BigDecimal::add));
        }
        Map<String, LocalDate> since = since("supervisor");
        assertThat(since).hasSize(9).containsEntry("P1036", LocalDate.of(2025, 6, 1));
        for (NamedCsvRecord row : sample("agents.csv")) {
            String agent = row.getField("agent");
            if (row.getField("tier").equals("supervisor") && since.containsKey(agent)) {
                LocalDate from = since.getOrDefault(agent, LocalDate.MAX);
                int met = 0;
                for (int quarter = 1; quarter <= 3; quarter++) {
                    String key = row.getField("unit") + " 2025-Q" + quarter;
                    met += !LocalDate.of(2025, 3 * quarter - 2, 1).isBefore(from)
                                    && sales.getOrDefault(key, BigDecimal.ZERO)
                                                    .divide(
                                                            quotas.getOrDefault(key, BigDecimal.ONE),
                                                            20,
                                                            java.math.RoundingMode.HALF_EVEN)
                                                    .compareTo(new BigDecimal("0.9"))
                                            >= 0
                            ? 1
                            : 0;
                }
                assertThat(gates("regional-manager", agent, 4))
                        .as(agent)
                        .containsExactly(
                                from.plusMonths(6).isAfter(DAY) ? NOT_MET : MET,
                                met >= 2 ? MET : NOT_MET,
                                NOT_KNOWN,
                                NOT_KNOWN);
            }
        }
    }

    private List<String> gates(String track, String agent, int count) {
        List<String> gates = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            gates.add(outcomes.getOrDefault(track + " " + agent + " " + i, "absent"));
        }
        return gates;
    }

    private NamedCsvRecord gate(String track, String agent, int number) throws IOException {
        return rows(tables.resolve("eligibility.csv")).stream()
                .filter(row -> row.getField("track_id").equals(track)
                        && row.getField("id").equals(agent)
                        && row.getField("number").equals(Integer.toString(number)))
                .findFirst()
                .orElseThrow();
    }

    /**
     * In the tier since 1 January: 273 days, six months from then were 181. Sold 705,972.99, 329,279.84 and 600,693.05 on quotas
     * of 400,000.00. Licensed on 22 March for a year.
     */
    @Test
    void oneWhoMayMoveUp() throws IOException {
        assertThat(gates("supervisor-pool", "P1006", 3)).containsExactly(MET, MET, MET);
        assertThat(gate("supervisor-pool", "P1006", 1).getField("evidence_en"))
                .isEqualTo("days there = 273; days needed = 181");
        assertThat(gate("supervisor-pool", "P1006", 2).getField("evidence_en"))
                .isEqualTo("2025-Q1: met (176.4932475%); 2025-Q2: not met (82.31996%); 2025-Q3: met (150.1732625%)");
        assertThat(gate("supervisor-pool", "P1006", 3).getField("evidence_zh"))
                .isEqualTo("证书 product-license，有效期 2025年3月22日至2026年3月21日：满足");
    }

    /** From 1 July to 1 January are 184 days, of which 92 are over. */
    @Test
    void oneWhoLacksTimeInTheTier() throws IOException {
        assertThat(gates("supervisor-pool", "P1061", 3)).containsExactly(NOT_MET, NOT_MET, MET);
        assertThat(gate("supervisor-pool", "P1061", 1).getField("evidence_en"))
                .isEqualTo("days there = 92; days needed = 184");
        assertThat(gate("supervisor-pool", "P1061", 1).getField("missing_en"))
                .isEqualTo("P1061 must have 6 months in representative; 92 more days are needed");
    }

    /** Licensed on 22 September 2024, so up to 21 September 2025. */
    @Test
    void oneWithoutACertificate() throws IOException {
        assertThat(gates("supervisor-pool", "P1040", 3)).containsExactly(MET, MET, NOT_MET);
        assertThat(gate("supervisor-pool", "P1040", 3).getField("missing_zh"))
                .isEqualTo("P1040 于 2025年10月1日 必须持有有效证书 product-license，实际没有");
    }

    /** No file has improvement plans or assessments: that is no reason to pass, and none to fail. */
    @Test
    void whatTheDataDoesNotHaveIsNotKnown() throws IOException {
        assertThat(gates("regional-manager", "P1003", 4)).containsExactly(MET, MET, NOT_KNOWN, NOT_KNOWN);
        NamedCsvRecord plan = gate("regional-manager", "P1003", 3);
        assertThat(plan.getField("gate_en")).isEqualTo("no open improvement plan");
        assertThat(plan.getField("gate_zh")).isEqualTo("没有进行中的绩效改进计划");
        assertThat(plan.getField("missing_en")).isEqualTo("it is not known whether P1003 has an open improvement plan");
        assertThat(rows(tables.resolve("eligibility-people.csv")))
                .filteredOn(row -> row.getField("id").equals("P1003"))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("outcome_zh")).isEqualTo("尚不可知"));
    }

    @Test
    void countsAreThoseOfThePeople() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (NamedCsvRecord row : rows(tables.resolve("eligibility-people.csv"))) {
            counts.merge(row.getField("track_en") + " " + row.getField("outcome_en"), 1, Integer::sum);
        }
        List<NamedCsvRecord> rows = rows(tables.resolve("eligibility-outcomes.csv"));
        assertThat(rows)
                .extracting(row -> row.getField("track_id"))
                .containsExactly("supervisor-pool", "regional-manager", "tier-administrator");
        for (NamedCsvRecord row : rows) {
            int sum = 0;
            for (Map.Entry<String, String> column : Map.of("met", MET, "not_known", NOT_KNOWN, "not_met", NOT_MET)
                    .entrySet()) {
                int count = Integer.parseInt(row.getField(column.getKey()));
                assertThat(count).isEqualTo(counts.getOrDefault(row.getField("track_en") + " " + column.getValue(), 0));
                sum += count;
            }
            assertThat(row.getField("people")).isEqualTo(Integer.toString(sum));
        }
        assertThat(since("regional-manager")).hasSize(5);
        assertThat(rows.get(2).getField("not_met")).isEqualTo("5");
    }

    /** Paid as senior from the quota on and as expert from 120 % of it, each quarter anew; the highest of the year is the title. */
    @Test
    void levelsFollowFromTheQuarters() throws IOException {
        Map<String, BigDecimal> sales = sales();
        Map<String, BigDecimal> quotas = quotas();
        Map<String, String> expected = new TreeMap<>();
        since("representative").forEach((agent, from) -> {
            String paidAs = "";
            List<String> reached = new ArrayList<>();
            for (int quarter = 1; quarter <= 3; quarter++) {
                String key = agent + " 2025-Q" + quarter;
                if (!LocalDate.of(2025, 3 * quarter - 2, 1).isBefore(from)) {
                    BigDecimal sold = sales.getOrDefault(key, BigDecimal.ZERO);
                    BigDecimal quota = quotas.getOrDefault(key, BigDecimal.ZERO);
                    paidAs = sold.compareTo(quota.multiply(new BigDecimal("1.2"))) >= 0
                            ? "3 Expert"
                            : sold.compareTo(quota) >= 0 ? "2 Senior" : "1 Associate";
                    reached.add(paidAs);
                }
            }
            if (!reached.isEmpty()) {
                expected.put(
                        agent,
                        paidAs.substring(2) + ", "
                                + reached.stream()
                                        .max(Comparator.naturalOrder())
                                        .orElseThrow()
                                        .substring(2));
            }
        });
        Map<String, String> shown = new TreeMap<>();
        for (NamedCsvRecord row : rows(tables.resolve("levels.csv"))) {
            assertThat(row.getField("period")).isEqualTo("2025-Q3");
            shown.put(row.getField("id"), row.getField("paid_as_en") + ", " + row.getField("title_en"));
        }
        assertThat(shown).isEqualTo(expected).containsValues("Associate, Expert", "Expert, Expert");
    }

    @Test
    void explanationsHaveWordsInBothLanguages() {
        assertThat(report.explanations()).containsKeys("eligibility supervisor-pool P1006", "level sales-grades P1006");
        report.explanations().forEach((id, explanation) -> {
            if (id.startsWith("eligibility ") || id.startsWith("gate ") || id.startsWith("level ")) {
                for (Language language : Language.values()) {
                    assertThat(explanation.print(Texts.of(language, Main.catalogues())))
                            .as(id)
                            .doesNotContain("quickstart.", "incentives.", "kpi.");
                }
            }
        });
    }

    @Test
    void pageHasTheSectionInBothLanguages() throws IOException {
        org.jsoup.nodes.Element section =
                org.jsoup.Jsoup.parse(temp.resolve("closed/report.html")).expectFirst("#section-careers");
        assertThat(section.text())
                .contains("Careers", "职业发展", "Candidates, by track and outcome", "候选人（按通道和结论）")
                .contains("not known", "尚不可知", "The data has no protected leave", "数据中没有受保护假期")
                .doesNotContain("incentives.promotion", "quickstart.closing");
    }

    @Test
    void aPositionThatIsVacantOpensAWay() throws IOException {
        Path input = ClosedQuarters.copy(ClosedQuarters.SAMPLE, temp.resolve("vacant"));
        ClosedQuarters.replace(
                input.resolve("agents.csv"),
                "P1041,Anna Becker,,,2025-01-01,,administrator",
                ",,,,2025-09-15,,administrator,DE-HEAD,,DE,EUR\nP1041,Anna Becker,,,2025-01-01,2025-09-15,administrator");
        Report open = ClosedQuarters.report(ClosedQuarters.close(input, input.resolve("definitions"), "2025-Q3"));
        Path folder = temp.resolve("vacant-closed");
        ResultFiles.of(Language.EN, Main.catalogues()).write(open, folder);
        assertThat(rows(folder.resolve("tables/eligibility.csv")))
                .filteredOn(row -> row.getField("track_id").equals("tier-administrator")
                        && row.getField("number").equals("4"))
                .hasSize(5)
                .allSatisfy(row -> {
                    assertThat(row.getField("outcome_en")).isEqualTo(MET);
                    assertThat(row.getField("evidence_en")).isEqualTo("open positions = 1");
                });
        assertThat(Files.readString(folder.resolve("tables/eligibility-outcomes.csv")))
                .contains("tier-administrator,Regional sales manager,区域销售经理,Tier administrator,分级管理员,5,0,5,0");
    }
}
