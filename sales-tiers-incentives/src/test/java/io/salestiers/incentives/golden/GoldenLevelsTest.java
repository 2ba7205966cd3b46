package io.salestiers.incentives.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.StatedFigures;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.promotion.CandidateFacts;
import io.salestiers.incentives.promotion.CandidateLookup;
import io.salestiers.incentives.promotion.LevelCalculator;
import io.salestiers.incentives.promotion.LevelId;
import io.salestiers.incentives.promotion.LevelStanding;
import io.salestiers.incentives.promotion.PromotionInputs;
import io.salestiers.incentives.promotion.PromotionRules;
import io.salestiers.incentives.promotion.TitleHistory;
import io.salestiers.incentives.promotion.VacancyLookup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden cases of levels: a folder each, to which anybody can add.
 *
 * <p>A folder has {@code promotion-rules.json} with one ladder, {@code figures.csv} (the stated figures of one person),
 * {@code expected.csv} (for each period the level that is paid, the title, and what retention says) and {@code source.txt}.
 */
class GoldenLevelsTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden/levels");
    private static final PersonId ANN = PersonId.of("ann");
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void standsWhereItIsExpected(Path folder) throws IOException {
        Path file = folder.resolve("promotion-rules.json");
        PromotionRules rules = SalesTiersJson.jackson3()
                .read(file.toString(), Files.readAllBytes(file), IncentiveDocuments.PROMOTION_RULES)
                .orThrow();
        StatedFigures.Builder figures = StatedFigures.builder();
        for (CsvFile.Row row : CsvFile.rows(folder.resolve("figures.csv"), List.of("period", "figure", "value"))) {
            figures.figure(
                    new FigureSource.Stated(MeasureId.of(row.get("figure")), Whose.PAYEE),
                    Subject.of(ANN),
                    CALENDAR.parse(row.get("period")),
                    Figure.stated(Quantity.count(Long.parseLong(row.get("value")))));
        }
        List<CsvFile.Row> expected = CsvFile.rows(
                folder.resolve("expected.csv"), List.of("period", "paid_as", "title", "retention", "needed"));
        assertThat(expected).isNotEmpty();
        assertThat(folder.resolve("source.txt")).exists();
        Period first = CALENDAR.parse(expected.get(0).get("period"));
        Period last = CALENDAR.parse(expected.get(expected.size() - 1).get("period"));

        List<LevelStanding> standings = LevelCalculator.DEFAULT
                .standings(
                        rules.ladders().get(0),
                        ANN,
                        DateRange.of(first.range().from(), last.range().to().orElseThrow()),
                        TitleHistory.NONE,
                        new PromotionInputs(
                                CALENDAR,
                                CandidateLookup.of(Map.of(
                                        ANN,
                                        CandidateFacts.builder().person(ANN).build())),
                                figures.build(),
                                VacancyLookup.empty()))
                .orThrow();

        assertThat(standings.stream().map(GoldenLevelsTest::text).toList())
                .containsExactlyElementsOf(expected.stream()
                        .map(row -> String.join(
                                ",",
                                row.get("period"),
                                row.get("paid_as"),
                                row.get("title"),
                                row.get("retention"),
                                row.find("needed").orElse("")))
                        .toList());
    }

    private static String text(LevelStanding standing) {
        return String.join(
                ",",
                standing.period().name(),
                standing.paidAs().level().map(LevelId::value).orElse("none"),
                standing.title().map(LevelId::value).orElse("none"),
                standing.retention().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                standing.needed().map(needed -> needed.value().toString()).orElse(""));
    }
}
