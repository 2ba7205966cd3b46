package io.salestiers.kpi.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.cycle.EvaluationCycle;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.json.KpiDocuments;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.scorecard.LineResult;
import io.salestiers.kpi.scorecard.Scorecard;
import io.salestiers.kpi.scorecard.ScorecardCalculator;
import io.salestiers.kpi.target.Targets;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Published examples, each a folder without code: {@code source.md} says where the numbers come from and what is ambiguous;
 * {@code cycle.json} has scorecards by name, files {@code form-….json} appraisal forms that the scorecard {@code goals} feeds;
 * {@code values.csv} and {@code answers.csv} are the inputs; {@code expected.csv} says which figure of which definition must
 * come out. A new folder is a new test.
 */
class WorkedCasesTest {
    private static final Path CASES = Path.of("src/test/resources/io/salestiers/kpi/scorecard/golden");
    private static final Period PERIOD = FiscalCalendar.CALENDAR_YEAR.parse("2025");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(CASES)) {
            folders = all.filter(folder -> Files.exists(folder.resolve("expected.csv")))
                    .sorted()
                    .toList();
        }
        assertThat(folders).hasSizeGreaterThanOrEqualTo(4);
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
    }

    private static void run(Path folder) throws IOException {
        assertThat(folder.resolve("source.md")).isNotEmptyFile();
        EvaluationCycle cycle = SalesTiersJson.jackson3()
                .read("cycle.json", Files.readAllBytes(folder.resolve("cycle.json")), KpiDocuments.EVALUATION_CYCLE)
                .orThrow();
        List<String[]> expected = rows(folder, "expected.csv");
        assertThat(expected).isNotEmpty();
        List<String> wanted = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (String[] row : expected) {
            PersonId who = PersonId.of(row[0]);
            wanted.add(String.join(",", row));
            found.add(row[0] + "," + row[1] + "," + row[2] + ","
                    + (row[1].endsWith(".json")
                            ? figure(appraisal(folder, cycle, who, row[1]), row[2])
                            : figure(card(folder, cycle, who, row[1]), row[2])));
        }
        assertThat(found).isEqualTo(wanted);
    }

    private static Scorecard card(Path folder, EvaluationCycle cycle, PersonId who, String name) throws IOException {
        List<KpiValue> values = new ArrayList<>();
        for (String[] row : rows(folder, "values.csv")) {
            Quantity value = Quantity.of(Ratio.parse(row[3]), Unit.valueOf(row[2].toUpperCase(Locale.ROOT)));
            values.add(new KpiValue(
                    KpiId.of(row[1]),
                    Subject.of(PersonId.of(row[0])),
                    PERIOD,
                    Reading.known(value),
                    Optional.of(value.value().rounded(Rounding.halfEven(4))),
                    Explanation.given("kpi.explain.actual", value),
                    List.of()));
        }
        Scorecard card = ScorecardCalculator.DEFAULT.calculate(
                cycle.scorecard(TierId.of(name)).orElseThrow(), Subject.of(who), PERIOD, values, Targets.none());
        Recalculation.verify(card.explanation());
        return card;
    }

    private static Appraisal appraisal(Path folder, EvaluationCycle cycle, PersonId who, String file)
            throws IOException {
        AppraisalForm form = SalesTiersJson.jackson3()
                .read(file, Files.readAllBytes(folder.resolve(file)), KpiDocuments.APPRAISAL_FORM)
                .orThrow();
        Map<String, Map<QuestionId, Integer>> answers = new TreeMap<>();
        for (String[] row : rows(folder, "answers.csv")) {
            answers.computeIfAbsent(row[0] + "," + row[1] + "," + row[2], key -> new TreeMap<>())
                    .put(QuestionId.of(row[3]), Integer.valueOf(row[4]));
        }
        List<AnswerSheet> sheets = new ArrayList<>();
        answers.forEach((key, levels) -> {
            String[] parts = key.split(",", -1);
            sheets.add(AnswerSheet.of(
                    RaterId.of(parts[1]),
                    RaterGroup.valueOf(parts[2].toUpperCase(Locale.ROOT)),
                    PersonId.of(parts[0]),
                    PERIOD,
                    levels));
        });
        AppraisalDimensionId goals = AppraisalDimensionId.of("goals");
        Appraisal appraisal = AppraisalCalculator.DEFAULT.calculate(
                form, who, PERIOD, AppraisalInputs.of(Map.of(goals, card(folder, cycle, who, "goals")), sheets));
        Recalculation.verify(appraisal.explanation());
        return appraisal;
    }

    private static String figure(Scorecard card, String figure) {
        String[] words = figure.split(" ", -1);
        if (words.length == 2) {
            LineResult line = card.lines().stream()
                    .filter(each -> each.line().kpi().value().equals(words[1]))
                    .findFirst()
                    .orElseThrow();
            return words[0].equals("curve")
                    ? shown(line.score())
                    : line.points().toString();
        }
        return figure.equals("published") ? shown(card.published()) : shown(card.score());
    }

    private static String figure(Appraisal appraisal, String figure) {
        return figure.equals("published") ? shown(appraisal.published()) : shown(appraisal.score());
    }

    private static String shown(Optional<BigDecimal> published) {
        return published.map(BigDecimal::toPlainString).orElse("none");
    }

    private static String shown(Reading reading) {
        return reading.quantity()
                .map(quantity -> quantity.value().toString())
                .orElseGet(() -> reading instanceof Reading.Missing missing
                        ? "missing " + String.join(" ", missing.inputs())
                        : "not meaningful");
    }

    private static List<String[]> rows(Path folder, String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .peek(row ->
                        assertThat(row).as("%s %s", file, Arrays.toString(row)).hasSizeGreaterThanOrEqualTo(4))
                .toList();
    }
}
