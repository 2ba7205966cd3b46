package io.salestiers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salestiers.core.result.Finding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.examples.quickstart.closing.ClosedPeriod;
import io.salestiers.examples.quickstart.closing.Closing;
import io.salestiers.examples.quickstart.closing.Definitions;
import io.salestiers.examples.quickstart.input.InputFolder;
import io.salestiers.examples.quickstart.report.Report;
import io.salestiers.examples.quickstart.report.Section;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the section on the rhythm shows on 30 September 2025, counted again from the CSV files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class RhythmTest {
    private static final LocalDate LAST = LocalDate.of(2025, 9, 30);
    private static final List<String> FILES =
            List.of("owners.csv", "visits.csv", "certificates.csv", "feedback.csv", "actions.csv", "holidays.csv");

    @TempDir
    private static Path temp;

    private final ClosedPeriod closed = ClosedQuarters.sample("2025-Q3");
    private final Report report = ClosedQuarters.report(closed);

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(ClosedQuarters.SAMPLE.resolve(file))) {
            return rows.stream().toList();
        }
    }

    private static LocalDate day(NamedCsvRecord row, String column) {
        return LocalDate.parse(row.getField(column));
    }

    private static boolean known(NamedCsvRecord row, String column) {
        return !day(row, column).isAfter(LAST);
    }

    private static boolean openOnLast(NamedCsvRecord row) {
        return row.getField("closed").isEmpty() || day(row, "closed").isAfter(LAST);
    }

    /** A cell as a text: what is absent is blank. */
    private static String text(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.value();
        }
        if (cell instanceof Cell.Name name) {
            return name.value().en();
        }
        if (cell instanceof Cell.Day day) {
            return day.value().toString();
        }
        if (cell instanceof Cell.Whole whole) {
            return Long.toString(whole.value());
        }
        return cell instanceof Cell.Numeral numeral ? numeral.value().toPlainString() : "";
    }

    /** The rows of a table with some of their columns, joined by blanks. */
    private List<String> shown(String table, int... columns) {
        return report.tables().stream()
                .filter(each -> each.key().equals(table))
                .flatMap(each -> each.rows().stream())
                .map(row -> {
                    List<String> cells = new ArrayList<>();
                    for (int column : columns) {
                        cells.add(text(row.get(column)));
                    }
                    return String.join(" ", cells);
                })
                .toList();
    }

    /** Who holds each position on the last day. */
    private static Map<String, NamedCsvRecord> holders() throws IOException {
        Map<String, NamedCsvRecord> holders = new TreeMap<>();
        for (NamedCsvRecord row : rows("agents.csv")) {
            if (known(row, "from")
                    && (row.getField("to").isEmpty() || day(row, "to").isAfter(LAST))) {
                holders.put(row.getField("position"), row);
            }
        }
        return holders;
    }

    private static BigDecimal rate(LocalDate day) throws IOException {
        BigDecimal rate = BigDecimal.ZERO;
        for (NamedCsvRecord row : rows("rates.csv")) {
            rate = day(row, "date").isAfter(day) ? rate : new BigDecimal(row.getField("rate"));
        }
        return rate;
    }

    /** Revenue in CNY by account and quarter of the year. */
    private static Map<String, BigDecimal> revenue() throws IOException {
        Map<String, String> currencies = new TreeMap<>();
        rows("agents.csv").forEach(row -> currencies.put(row.getField("agent"), row.getField("currency")));
        Map<String, BigDecimal> revenue = new TreeMap<>();
        for (NamedCsvRecord row : rows("opportunities.csv")) {
            if (row.getField("stage").equals("Won")) {
                LocalDate on = day(row, "close_date");
                BigDecimal value = new BigDecimal(row.getField("value"));
                revenue.merge(
                        row.getField("account") + " " + (on.getYear() * 4 + (on.getMonthValue() - 1) / 3),
                        currencies.getOrDefault(row.getField("agent"), "").equals("CNY") ? value : value.multiply(rate(on)),
                        BigDecimal::add);
            }
        }
        return revenue;
    }

    /** From 700,000 in the two quarters before A, from 300,000 B, else C. */
    private static String classOn(Map<String, BigDecimal> revenue, String account, LocalDate day) {
        int quarter = day.getYear() * 4 + (day.getMonthValue() - 1) / 3;
        BigDecimal sum = revenue.getOrDefault(account + " " + (quarter - 1), BigDecimal.ZERO)
                .add(revenue.getOrDefault(account + " " + (quarter - 2), BigDecimal.ZERO));
        return sum.compareTo(new BigDecimal("700000")) >= 0
                ? "A"
                : sum.compareTo(new BigDecimal("300000")) >= 0 ? "B" : "C";
    }

    /** A visit every month, quarter or half-year after the last; the first 30 days after 1 January. A mail counts for C only. */
    @Test
    void visitsDueAreThoseThatFollowFromTheLastVisit() throws IOException {
        Map<String, BigDecimal> revenue = revenue();
        Map<String, Integer> months = Map.of("A", 1, "B", 3, "C", 6);
        Map<String, String> owners = new TreeMap<>();
        for (NamedCsvRecord row : rows("owners.csv")) {
            if (known(row, "from")) {
                owners.put(row.getField("account"), row.getField("position"));
            }
        }
        Set<String> expected = new TreeSet<>();
        for (Map.Entry<String, String> owner : owners.entrySet()) {
            String rule = "C";
            LocalDate from = LocalDate.of(2025, 1, 1);
            LocalDate due = LocalDate.of(2025, 1, 31);
            for (NamedCsvRecord visit : rows("visits.csv")) {
                boolean counts = !visit.getField("channel").equals("mail") || rule.equals("C");
                LocalDate on = day(visit, "date");
                if (visit.getField("account").equals(owner.getKey())
                        && known(visit, "date")
                        && counts
                        && !on.isBefore(from)) {
                    rule = classOn(revenue, owner.getKey(), on);
                    from = on.plusDays(1);
                    due = on.plusMonths(months.getOrDefault(rule, 0));
                }
            }
            if (!due.isAfter(LAST.plusDays(14))) {
                NamedCsvRecord holder = holders().get(owner.getValue());
                expected.add(String.join(
                        " ",
                        holder == null ? "" : holder.getField("agent"),
                        owner.getValue(),
                        owner.getKey(),
                        rule,
                        due.toString(),
                        Long.toString(java.time.temporal.ChronoUnit.DAYS.between(due, LAST))));
            }
        }
        assertThat(shown("visits-due", 1, 2, 3, 4, 5, 7)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).hasSizeBetween(8, 60).anyMatch(row -> row.startsWith(" "));
    }

    @Test
    void mostUrgentVisitsOfAPersonComeFirstAndVacantPositionsLast() {
        List<String> people = shown("visits-due", 1);
        List<String> urgency = shown("visits-due", 1, 7);
        for (int i = 1; i < people.size(); i++) {
            if (people.get(i).equals(people.get(i - 1)) && !people.get(i).isEmpty()) {
                assertThat(number(urgency.get(i))).isLessThanOrEqualTo(number(urgency.get(i - 1)));
            }
        }
        assertThat(people.get(people.size() - 1)).isEmpty();
    }

    private static int number(String row) {
        return Integer.parseInt(row.substring(row.lastIndexOf(' ') + 1));
    }

    /** A license holds twelve months; renewed in its last 60 days it holds on from its end, else from the renewal. */
    @Test
    void certificatesThatEndWithinSixtyDaysAreShown() throws IOException {
        Set<String> people = new HashSet<>();
        holders().values().forEach(row -> people.add(row.getField("agent")));
        Map<String, LocalDate> ends = new TreeMap<>();
        for (NamedCsvRecord row : rows("certificates.csv").stream()
                .sorted(java.util.Comparator.comparing(row -> row.getField("date")))
                .toList()) {
            if (known(row, "date") && people.contains(row.getField("agent"))) {
                LocalDate got = day(row, "date");
                ends.merge(
                        row.getField("agent"),
                        got.plusMonths(12),
                        (end, again) -> got.isBefore(end) && !got.isBefore(end.minusDays(60))
                                ? end.plusMonths(12)
                                : end.isAfter(again) ? end : again);
            }
        }
        List<String> expected = ends.entrySet().stream()
                .filter(end -> !end.getValue().minusDays(1).isAfter(LAST.plusDays(60)))
                .map(end -> end.getKey() + " " + end.getValue().minusDays(1))
                .toList();
        assertThat(shown("certificates-expiring", 1, 4)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).hasSizeBetween(5, 30);
    }

    /** Five working days for customers, ten for meetings, unless the row names a day. */
    @Test
    void feedbackThatIsNotClosedIsShownWithOwnerAndDueDay() throws IOException {
        Map<String, String> countries = new TreeMap<>();
        holders().values().forEach(row -> countries.put(row.getField("agent"), row.getField("country")));
        List<String> expected = new ArrayList<>();
        for (NamedCsvRecord row : rows("feedback.csv")) {
            if (known(row, "received") && openOnLast(row)) {
                int days = row.getField("origin").equals("customer") ? 5 : 10;
                LocalDate due = day(row, "received");
                while (days > 0) {
                    due = due.plusDays(1);
                    days -= works(countries.getOrDefault(row.getField("owner"), ""), due) ? 1 : 0;
                }
                expected.add(row.getField("id") + " " + row.getField("owner") + " "
                        + (row.getField("due").isEmpty() ? due : row.getField("due")));
            }
        }
        assertThat(shown("feedback-open", 0, 5, 7)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).hasSizeBetween(3, 30);
    }

    private static boolean works(String country, LocalDate day) throws IOException {
        boolean works = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        for (NamedCsvRecord row : rows("holidays.csv")) {
            if (row.getField("country").equals(country) && day(row, "date").equals(day)) {
                works = row.getField("working").equals("true");
            }
        }
        return works;
    }

    /**
     * In China 1 to 8 October are free and Saturday the 11th is worked, in Germany the 3rd is free: Monday the 6th becomes
     * Thursday the 9th in China; the third working day is the 6th in Germany and the 11th in China.
     */
    @Test
    void nextMeetingsRespectTheHolidaysOfTheirCountries() {
        assertThat(shown("next-meetings", 1, 2, 3, 7))
                .containsExactlyInAnyOrder(
                        "weekly-HAM-RM 2025-10-06 09:30 P1054",
                        "weekly-MUC-RM 2025-10-06 09:30 P1042",
                        "monthly-DE 2025-10-06 14:00 P1041",
                        "weekly-BJS-RM 2025-10-09 09:30 P1015",
                        "weekly-SHA-RM 2025-10-09 09:30 P1002",
                        "weekly-SZX-RM 2025-10-09 09:30 "
                                + closed.organization()
                                        .on(LAST)
                                        .occupant(io.salestiers.core.org.PositionId.of("SZX-RM"))
                                        .orElseThrow(),
                        "monthly-CN 2025-10-11 14:00 P1001",
                        "half-yearly 2026-01-08 09:00 P1001");
    }

    @Test
    void agendasHaveWarningsAndOpenActionsOfTheUnit() throws IOException {
        Map<String, Integer> open = new TreeMap<>();
        List<String> actions = new ArrayList<>();
        for (NamedCsvRecord row : rows("actions.csv")) {
            if (known(row, "raised") && openOnLast(row)) {
                open.merge(row.getField("series"), 1, Integer::sum);
                actions.add(row.getField("id") + " " + row.getField("owner") + " " + row.getField("due"));
            }
        }
        assertThat(actions).hasSizeBetween(5, 40);
        assertThat(shown("meeting-actions", 2, 5, 6)).containsExactlyInAnyOrderElementsOf(actions);
        List<String> agendas = shown("meeting-agendas", 1, 4, 7);
        for (String series : List.of("weekly-SHA-RM", "weekly-HAM-RM", "monthly-CN", "half-yearly")) {
            assertThat(agendas).contains(series + " Open actions " + open.getOrDefault(series, 0));
        }
        int all = closed.warnings().orElseThrow().warnings().size();
        assertThat(agendas).contains("half-yearly Early warnings " + all);
        assertThat(agendas.stream()
                        .filter(row -> row.startsWith("weekly") && row.contains("Early warnings"))
                        .mapToInt(RhythmTest::number)
                        .sum())
                .isEqualTo(all);
    }

    @Test
    void whatCameLaterPlaysNoPart() throws IOException {
        Path input = ClosedQuarters.copy(ClosedQuarters.SAMPLE, temp.resolve("known"));
        for (Map.Entry<String, Integer> file : Map.of(
                        "visits.csv", 1, "certificates.csv", 2, "feedback.csv", 3, "actions.csv", 2)
                .entrySet()) {
            List<String> lines = Files.readAllLines(input.resolve(file.getKey()));
            List<String> known = lines.stream()
                    .filter(line -> line.startsWith(lines.get(0))
                            || line.split(",", -1)[file.getValue()].compareTo("2025-09-30") <= 0)
                    .toList();
            assertThat(known.size()).isLessThan(lines.size());
            Files.write(input.resolve(file.getKey()), known);
        }
        Report known = ClosedQuarters.report(ClosedQuarters.close(input, input.resolve("definitions"), "2025-Q3"));
        assertThat(rhythm(known)).isEqualTo(rhythm(report));
    }

    private static List<Section> rhythm(Report report) {
        return report.sections().stream()
                .filter(section -> section.id().equals("rhythm"))
                .toList();
    }

    @Test
    void withoutItsFilesThereIsNoSuchSection() throws IOException {
        assertThat(rhythm(report)).hasSize(1);
        Path input = ClosedQuarters.copy(ClosedQuarters.SAMPLE, temp.resolve("none"));
        for (String file : FILES) {
            Files.delete(input.resolve(file));
        }
        deleteFolder(input.resolve("definitions/rhythm"));
        ClosedPeriod without = ClosedQuarters.close(input, input.resolve("definitions"), "2025-Q3");
        assertThat(rhythm(ClosedQuarters.report(without))).isEmpty();
        assertThat(without.findings()).isEqualTo(closed.findings());
        assertThat(without.data().absent()).isEmpty();
        assertThat(without.run()).isEqualTo(closed.run());
    }

    private static void deleteFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void whatLacksAFileIsToldAndNotShown() throws IOException {
        Path input = ClosedQuarters.copy(ClosedQuarters.SAMPLE, temp.resolve("part"));
        Files.delete(input.resolve("visits.csv"));
        Files.delete(input.resolve("definitions/rhythm/feedback.json"));
        ClosedPeriod part = ClosedQuarters.close(input, input.resolve("definitions"), "2025-Q3");
        assertThat(briefs(part.findings()))
                .contains(
                        "quickstart.closing.rhythm-incomplete visits.csv",
                        "quickstart.closing.rhythm-incomplete feedback.json");
        assertThat(rhythm(ClosedQuarters.report(part)).get(0).tables())
                .extracting(table -> table.table().key())
                .containsExactly("next-meetings", "meeting-agendas", "meeting-actions", "certificates-expiring");
    }

    @Test
    void customersWithoutAnOwnerAreTold() throws IOException {
        Path input = ClosedQuarters.copy(ClosedQuarters.SAMPLE, temp.resolve("unowned"));
        ClosedQuarters.replace(input.resolve("owners.csv"), "华信科技,SHA-1-R4,2025-01-01\n", "");
        ClosedPeriod unowned = ClosedQuarters.close(input, input.resolve("definitions"), "2025-Q3");
        assertThat(unowned.findings())
                .filteredOn(finding -> finding.code().code().equals("quickstart.closing.rhythm-unowned"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message(Texts.of(Language.ZH, Main.catalogues())))
                        .contains("1 个客户", "华信科技"));
        assertThat(briefs(closed.findings())).noneMatch(finding -> finding.contains("rhythm"));
    }

    private static List<String> briefs(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.code().code() + " " + finding.place())
                .toList();
    }

    @Test
    void allReferencesThatLeadNowhereAreFoundAtOnce() throws IOException {
        Path input = ClosedQuarters.copy(ClosedQuarters.SAMPLE, temp.resolve("bad"));
        Path rhythm = input.resolve("definitions/rhythm");
        ClosedQuarters.replace(rhythm.resolve("meetings/monthly-CN.json"), "\"country/CN\"", "\"country/FR\"");
        ClosedQuarters.replace(
                rhythm.resolve("meetings/monthly-DE.json"), "\"chair\": \"DE-HEAD\"", "\"chair\": \"KING\"");
        ClosedQuarters.replace(rhythm.resolve("meetings/half-yearly.json"), "early-warnings", "horoscopes");
        ClosedQuarters.replace(rhythm.resolve("classes.json"), "\"revenue\"", "\"profit\"");
        Files.writeString(
                input.resolve("certificates.csv"), "agent,certificate,date\nP1004,pilot-license,2025-01-05\n");
        Files.writeString(
                input.resolve("actions.csv"),
                "id,series,raised,owner,due,closed,text\nM-1,daily,2025-08-04,P1003,2025-08-11,,Call\n");
        List<Finding> findings = Closing.close(
                        InputFolder.read(input, input.resolve("definitions")).orThrow(),
                        Definitions.read(input.resolve("definitions")).orThrow(),
                        closed.period())
                .findings();
        assertThat(briefs(findings))
                .contains(
                        "quickstart.closing.rhythm-unknown monthly-CN",
                        "quickstart.closing.rhythm-unknown monthly-DE",
                        "quickstart.closing.rhythm-measure classes.json#/measure",
                        "quickstart.closing.rhythm-unknown certificates.csv:2",
                        "quickstart.closing.rhythm-unknown M-1");
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, Main.catalogues());
            assertThat(findings)
                    .allSatisfy(finding -> assertThat(finding.message(texts)).doesNotContain("{", "quickstart."));
        }
    }

    @Test
    void wrongDocumentsAreFoundWithAllOthers() throws IOException {
        Path definitions = ClosedQuarters.copy(ClosedQuarters.SAMPLE.resolve("definitions"), temp.resolve("documents"));
        Path rhythm = definitions.resolve("rhythm");
        ClosedQuarters.replace(rhythm.resolve("follow-up.json"), "\"month\"", "\"fortnight\"");
        ClosedQuarters.replace(rhythm.resolve("training.json"), "\"after-months\"", "\"after-moons\"");
        ClosedQuarters.replace(rhythm.resolve("meetings/weekly-SHA.json"), "\"09:30\"", "\"9.30\"");
        ClosedQuarters.replace(rhythm.resolve("meetings/weekly-SZX.json"), "\"weekly-SZX-RM\"", "\"weekly-BJS-RM\"");
        assertThat(briefs(Definitions.read(definitions).findings()))
                .anyMatch(finding -> finding.contains("follow-up.json#/rules/0/every"))
                .anyMatch(finding -> finding.contains("training.json#/certificates/0/expiry/type"))
                .anyMatch(finding -> finding.contains("weekly-SHA.json#/start"))
                .anyMatch(finding -> finding.equals("quickstart.closing.rhythm-twice weekly-SZX.json#/id"));
    }
}
