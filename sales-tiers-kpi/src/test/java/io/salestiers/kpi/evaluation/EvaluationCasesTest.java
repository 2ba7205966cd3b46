package io.salestiers.kpi.evaluation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.formula.CompiledFormula;
import io.salestiers.kpi.formula.FormulaCompiler;
import io.salestiers.kpi.formula.Symbols;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.target.Target;
import io.salestiers.kpi.target.Targets;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published examples about attainment and periods: each folder is a case, see the README beside them. */
class EvaluationCasesTest {
    private static final Path CASES = Path.of("src/test/resources/io/salestiers/kpi/evaluation/cases");
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    private static final DateRange OBSERVED = DateRange.parse("2025-01-01/2026-02-01");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void noCaseIsLost() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCaseHolds(String name) throws IOException {
        Path folder = CASES.resolve(name);
        JsonNode about = new ObjectMapper().readTree(folder.resolve("case.json").toFile());
        assertThat(about.path("source").asText()).isNotBlank();
        Map<String, Measure> measures = new TreeMap<>();
        about.path("measures")
                .properties()
                .forEach(each -> measures.put(
                        each.getKey(),
                        Measure.additive(
                                each.getKey(),
                                LocalizedText.same(each.getKey()),
                                Unit.valueOf(each.getValue().asText().toUpperCase(Locale.ROOT)))));
        List<String> problems = new ArrayList<>();
        List<String[]> observations = rows(folder.resolve("observations.csv"), 4);
        problems.addAll(compare(folder, measures, observations));
        // In another order, the same.
        Collections.reverse(observations);
        problems.addAll(compare(folder, measures, observations));
        assertThat(problems).as("%s: %s", name, about.path("says").asText()).isEmpty();
    }

    private static List<String> compare(Path folder, Map<String, Measure> measures, List<String[]> observations)
            throws IOException {
        EvaluationInputs inputs = inputs(folder, measures, observations);
        Symbols symbols = Symbols.of(List.copyOf(measures.values()));
        List<String> problems = new ArrayList<>();
        for (String[] row : rows(folder.resolve("expected.csv"), 4)) {
            CompiledFormula formula = FormulaCompiler.compile(row[2], symbols).orThrow();
            Period period = CALENDAR.parse(row[0]);
            Reading reading = formula.evaluate(inputs.of(Subject.of(PersonId.of(row[1])), period));
            String found = reading instanceof Reading.Known known
                    ? known.value().value().equals(ratio(row[3]))
                            ? row[3]
                            : known.value().value().toString()
                    : reading instanceof Reading.Missing ? "missing" : "not-meaningful";
            if (!found.equals(row[3])) {
                problems.add(
                        String.join(" ", row[0], row[1], row[2]) + ": expected " + row[3] + ", but was " + reading);
            }
        }
        return problems;
    }

    private static Optional<Ratio> known(String text) {
        return text.equals("missing") || text.equals("not-meaningful")
                ? Optional.empty()
                : Optional.of(Ratio.parse(text));
    }

    private static Ratio ratio(String text) {
        // No number equals a word.
        return known(text).orElse(Ratio.of(Long.MIN_VALUE));
    }

    private static EvaluationInputs inputs(Path folder, Map<String, Measure> measures, List<String[]> rows)
            throws IOException {
        OrganizationBuilder builder = Organization.builder(MeasureArbitraries.ladder(), OBSERVED.from())
                .unit("team", LocalizedText.same("Team"));
        List<Observation> observations = new ArrayList<>();
        List<String> people = rows.stream().map(row -> row[1]).distinct().toList();
        people.forEach(person ->
                builder.position("seat-" + person, "representative", "team").holder(person, "seat-" + person));
        for (String[] row : rows) {
            observations.add(new Observation(
                    MeasureId.of(row[2]),
                    Subject.of(PersonId.of(row[1])),
                    LocalDate.parse(row[0]),
                    quantity(measures, row[2], row[3]),
                    Optional.empty(),
                    String.join("-", row)));
        }
        List<Target> targets = new ArrayList<>();
        Path stated = folder.resolve("targets.csv");
        if (Files.exists(stated)) {
            for (String[] row : rows(stated, 4)) {
                targets.add(new Target(
                        MeasureId.of(row[2]),
                        Subject.of(PersonId.of(row[1])),
                        CALENDAR.parse(row[0]),
                        quantity(measures, row[2], row[3]),
                        true));
            }
        }
        List<Measure> declared = List.copyOf(measures.values());
        return new EvaluationInputs(
                MeasureValues.of(declared, observations, builder.build(), OBSERVED, CurrencyPolicy.none()),
                Targets.of(targets, declared).orThrow(),
                CALENDAR,
                PlacementDay.AT_START);
    }

    private static Quantity quantity(Map<String, Measure> measures, String measure, String value) {
        Unit unit = requireNonNull(measures.get(measure), measure).unit();
        return new Quantity(
                Ratio.parse(value), unit, unit == Unit.MONEY ? Optional.of(Currency.of("USD")) : Optional.empty());
    }

    private static List<String[]> rows(Path file, int columns) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String[]> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            // Commas inside quotation marks stay.
            String[] row = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            assertThat(row).as("%s: %s", file, line).hasSize(columns);
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i].replaceAll("^\"|\"$", "");
            }
            rows.add(row);
        }
        return rows;
    }
}
