package io.salestiers.core.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.testkit.feedback.FeedbackArbitraries;
import io.salestiers.core.testkit.feedback.FeedbackArbitraries.AnsweredSurvey;
import io.salestiers.core.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Nothing that is published tells about a group below the threshold, by exact linear algebra over all that is published. */
class SuppressionProperties {
    private static final LocalDate AFTER = LocalDate.of(2026, 3, 15);
    private static final SurveyQuestionId FIRST = SurveyQuestionId.of("first");
    private static final SurveyQuestionId SECOND = SurveyQuestionId.of("second");

    @Provide
    Arbitrary<AnsweredSurvey> surveys() {
        return FeedbackArbitraries.answeredSurveys(8, 15);
    }

    @Provide
    Arbitrary<AnsweredSurvey> larger() {
        return FeedbackArbitraries.answeredSurveys(0, 60);
    }

    static Organization organization(List<Integer> parents) {
        OrganizationBuilder builder = Organization.builder(
                Ladder.of(List.of(new Tier(TierId.of("rep"), 10, LocalizedText.of("Representative", "销售代表")))),
                LocalDate.of(2026, 1, 1));
        for (int i = 0; i < parents.size(); i++) {
            LocalizedText name = LocalizedText.of("Unit", "部门");
            if (i == 0) {
                builder.unit("u-0", name);
            } else {
                builder.unit("u-" + i, name, "u-" + parents.get(i));
            }
        }
        return builder.build();
    }

    private static SurveyResults results(AnsweredSurvey drawn) {
        return SurveyResultsCalculator.DEFAULT
                .results(drawn.survey(), drawn.sheets(), organization(drawn.parents()), AFTER)
                .orThrow();
    }

    /** Who is in a group, by what the group says, from the list of parents alone. */
    private static boolean in(ResultGroup group, AnswerSheet sheet, List<Integer> parents) {
        if (group instanceof ResultGroup.OfTier tier) {
            return sheet.tier().equals(Optional.of(tier.tier()));
        }
        if (group instanceof ResultGroup.OfTierInUnit part) {
            return sheet.unit().equals(part.unit()) && sheet.tier().equals(Optional.of(part.tier()));
        }
        UnitId wanted = ((ResultGroup.OfUnit) group).unit();
        int unit = Integer.parseInt(sheet.unit().value().substring(2));
        while (!AnsweredSurvey.unit(unit).equals(wanted) && unit != 0) {
            unit = parents.get(unit);
        }
        return AnsweredSurvey.unit(unit).equals(wanted);
    }

    /**
     * The unknowns are what each sheet answered to each question: place 2i and 2i + 1. Counts of answers are published too, and
     * are no unknown: a sheet without an answer has none.
     */
    private static LinearSpan span(AnsweredSurvey drawn, SurveyResults results) {
        LinearSpan span = new LinearSpan();
        for (SurveyQuestionId question : List.of(FIRST, SECOND)) {
            for (GroupFigures figures : results.of(question.value()).shown()) {
                span.publish(weights(drawn, figures, question.equals(FIRST) ? 1 : 0, question.equals(SECOND) ? 1 : 0));
            }
        }
        // The mean of two scales of five levels each: both questions weigh the same.
        results.index()
                .ifPresent(index -> index.shown().forEach(figures -> span.publish(weights(drawn, figures, 1, 1))));
        return span;
    }

    private static long[] weights(AnsweredSurvey drawn, GroupFigures figures, int first, int second) {
        long[] weights = new long[2 * drawn.sheets().size()];
        boolean complete = !drawn.survey().index().isEmpty();
        int answers = 0;
        for (int i = 0; i < drawn.sheets().size(); i++) {
            AnswerSheet sheet = drawn.sheets().get(i);
            boolean whole = sheet.answers().containsKey(SECOND);
            boolean counts = complete ? whole : second == 0 || whole;
            if (counts && in(figures.group(), sheet, drawn.parents())) {
                weights[2 * i] = first;
                weights[2 * i + 1] = second;
                answers++;
            }
        }
        assertThat(figures.answers()).as("answers of %s", figures.group()).isEqualTo(answers);
        return weights;
    }

    private static int[] people(AnsweredSurvey drawn) {
        int[] people = new int[2 * drawn.sheets().size()];
        for (int i = 0; i < people.length; i++) {
            people[i] = i / 2;
        }
        return people;
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void noCombinationTellsOfASmallGroup(@ForAll("surveys") AnsweredSurvey drawn) {
        SurveyResults results = results(drawn);
        int least = drawn.survey().anonymity().leastShown();
        assertThat(span(drawn, results)
                        .tellsOfFewerThan(least, people(drawn), drawn.sheets().size()))
                .isFalse();
        boolean shown = !results.of("first").shown().isEmpty();
        Statistics.label("shown").collect(shown).coverage(c -> c.check(true).percentage(p -> p > 40));
        Statistics.label("tier beside units")
                .collect(drawn.survey().breakdown() == Breakdown.BY_UNIT_AND_TIER
                        && results.of("first").shown().stream().anyMatch(g -> g.group() instanceof ResultGroup.OfTier)
                        && results.of("first").shown().stream()
                                        .filter(g -> g.group() instanceof ResultGroup.OfUnit)
                                        .count()
                                > 1)
                .coverage(c -> c.check(true).count(n -> n > 10));
        Statistics.label("large group hidden")
                .collect(results.of("first").hidden().stream().anyMatch(group -> size(drawn, group) >= least))
                .coverage(c -> c.check(true).percentage(p -> p > 3));
    }

    private static long size(AnsweredSurvey drawn, ResultGroup group) {
        return drawn.sheets().stream()
                .filter(sheet -> in(group, sheet, drawn.parents()))
                .count();
    }

    /** Hiding costs something: where all groups together are harmless, none is hidden but the empty ones. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void nothingIsHiddenWithoutNeed(@ForAll("surveys") AnsweredSurvey drawn) {
        SurveyResults results = results(drawn);
        GroupedFigures first = results.of("first");
        boolean index = !drawn.survey().index().isEmpty();
        List<AnswerSheet> counted = drawn.sheets().stream()
                .filter(sheet -> !index || sheet.answers().containsKey(SECOND))
                .toList();
        LinearSpan all = new LinearSpan();
        List<ResultGroup> groups = new ArrayList<>(first.hidden());
        first.shown().forEach(each -> groups.add(each.group()));
        for (ResultGroup group : groups) {
            long[] weights = new long[counted.size()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = in(group, counted.get(i), drawn.parents()) ? 1 : 0;
            }
            all.publish(weights);
        }
        int[] people = new int[counted.size()];
        java.util.Arrays.setAll(people, i -> i);
        boolean harmless = !all.tellsOfFewerThan(drawn.survey().anonymity().leastShown(), people, counted.size());
        Statistics.label("harmless")
                .collect(harmless)
                .coverage(c -> c.check(true).percentage(p -> p > 5));
        if (harmless) {
            Predicate<ResultGroup> filled =
                    group -> counted.stream().anyMatch(sheet -> in(group, sheet, drawn.parents()));
            assertThat(first.hidden()).noneMatch(filled);
        }
    }

    @Property(tries = 200)
    void resultsDoNotDependOnTheOrderOfSheets(@ForAll("larger") AnsweredSurvey drawn, @ForAll Random random) {
        List<AnswerSheet> shuffled = new ArrayList<>(drawn.sheets());
        Collections.shuffle(shuffled, random);
        assertThat(results(new AnsweredSurvey(drawn.survey(), drawn.parents(), shuffled)))
                .isEqualTo(results(drawn));
    }

    /** What leaves as figures of units adds up to what is shown, and each of them is large enough by itself. */
    @Property(tries = 200)
    void observationsRollUpToWhatIsShown(@ForAll("larger") AnsweredSurvey drawn) {
        SurveyResults results = results(drawn);
        for (SurveyQuestionId question : List.of(FIRST, SECOND)) {
            for (GroupFigures figures : results.of(question.value()).shown()) {
                Recalculation.verify(figures.explanation());
                if (figures.group() instanceof ResultGroup.OfUnit unit
                        && (drawn.survey().breakdown().units() || unit.unit().equals(AnsweredSurvey.unit(0)))) {
                    Ratio answers = sum(drawn, results, FeedbackMeasures.QUESTION_ANSWERS, question, unit);
                    Ratio points = sum(drawn, results, FeedbackMeasures.QUESTION_POINTS, question, unit);
                    assertThat(answers).isEqualTo(Ratio.of(figures.answers()));
                    assertThat(points.dividedBy(answers))
                            .isEqualTo(figures.figure().orElseThrow().value());
                }
            }
        }
        for (Observation each : results.observations()) {
            if (each.measure().equals(FeedbackMeasures.QUESTION_ANSWERS)) {
                assertThat(each.value().value())
                        .isGreaterThanOrEqualTo(
                                Ratio.of(drawn.survey().anonymity().leastShown()));
            }
        }
    }

    private static Ratio sum(
            AnsweredSurvey drawn,
            SurveyResults results,
            io.salestiers.core.observation.MeasureId measure,
            SurveyQuestionId question,
            ResultGroup.OfUnit unit) {
        return Ratio.sum(results.observations().stream()
                .filter(each -> each.measure().equals(measure)
                        && each.dimensions().containsValue(question.value())
                        && each.subject() instanceof Subject.OfUnit of
                        && in(unit, AnswerSheet.ofEmployee(of.id(), TierId.of("any")), drawn.parents()))
                .map(each -> each.value().value())
                .toList());
    }
}
