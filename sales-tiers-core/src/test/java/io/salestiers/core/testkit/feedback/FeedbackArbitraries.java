package io.salestiers.core.testkit.feedback;

import io.salestiers.core.feedback.Anonymity;
import io.salestiers.core.feedback.Answer;
import io.salestiers.core.feedback.AnswerSheet;
import io.salestiers.core.feedback.Breakdown;
import io.salestiers.core.feedback.DayCounting;
import io.salestiers.core.feedback.DueBasis;
import io.salestiers.core.feedback.EscalationStep;
import io.salestiers.core.feedback.FeedbackItem;
import io.salestiers.core.feedback.FeedbackItemId;
import io.salestiers.core.feedback.FeedbackOrigin;
import io.salestiers.core.feedback.FeedbackOutcome;
import io.salestiers.core.feedback.FeedbackRules;
import io.salestiers.core.feedback.FeedbackStep;
import io.salestiers.core.feedback.QuestionKind;
import io.salestiers.core.feedback.Respondents;
import io.salestiers.core.feedback.Survey;
import io.salestiers.core.feedback.SurveyId;
import io.salestiers.core.feedback.SurveyQuestion;
import io.salestiers.core.feedback.SurveyQuestionId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.text.TextArbitraries;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary surveys with their sheets, and feedback items. */
public final class FeedbackArbitraries {
    private FeedbackArbitraries() {}

    /**
     * A survey of employees with its sheets and the units they lie in.
     *
     * @param survey the survey
     * @param parents the unit above each unit, by its place in the list; unit 0 is the scope and has itself
     * @param sheets the sheets
     */
    public record AnsweredSurvey(Survey survey, List<Integer> parents, List<AnswerSheet> sheets) {
        /** Copies the lists. */
        public AnsweredSurvey {
            parents = List.copyOf(parents);
            sheets = List.copyOf(sheets);
        }

        /**
         * The id of a unit.
         *
         * @param unit its place in the list
         * @return for example {@code u-3}
         */
        public static UnitId unit(int unit) {
            return UnitId.of("u-" + unit);
        }
    }

    /**
     * Definitions of surveys of every kind.
     *
     * @return valid surveys, also such with an index, of customers, with every kind of question
     */
    public static Arbitrary<Survey> surveys() {
        Arbitrary<List<SurveyQuestion>> questions = questions();
        return Combinators.combine(
                        TextArbitraries.ids(),
                        TextArbitraries.names(),
                        Arbitraries.of(Respondents.values()),
                        Arbitraries.integers().between(3, 10),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Breakdown.values()),
                        questions)
                .as((id, name, respondents, least, attributed, breakdown, asked) -> new Survey(
                        SurveyId.of(id),
                        name,
                        respondents,
                        UnitId.of("company"),
                        DateRange.parse("2026-03-01/2026-03-15"),
                        respondents == Respondents.CUSTOMERS && attributed
                                ? new Anonymity.Attributed()
                                : new Anonymity.Threshold(least),
                        respondents == Respondents.CUSTOMERS ? Breakdown.BY_UNIT : breakdown,
                        asked,
                        asked.stream()
                                .filter(each -> attributed
                                        && (each.kind() instanceof QuestionKind.Scale
                                                || each.kind() instanceof QuestionKind.Satisfaction))
                                .map(SurveyQuestion::id)
                                .toList()));
    }

    private static Arbitrary<List<SurveyQuestion>> questions() {
        Arbitrary<QuestionKind> scales = Combinators.combine(
                        Arbitraries.integers().between(-3, 3),
                        Arbitraries.integers().between(1, 10))
                .as((least, more) -> new QuestionKind.Scale(least, least + more));
        Arbitrary<QuestionKind> choices = Arbitraries.integers().between(2, 4).map(count -> {
            List<QuestionKind.ChoiceOption> options = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                options.add(new QuestionKind.ChoiceOption("o-" + i, LocalizedText.same("option " + i)));
            }
            return new QuestionKind.Choice(options);
        });
        Arbitrary<QuestionKind> kinds = Arbitraries.oneOf(
                Arbitraries.just(new QuestionKind.Satisfaction()),
                Arbitraries.just(QuestionKind.Recommendation.standard()),
                Arbitraries.just(new QuestionKind.Words()),
                scales,
                choices);
        return Combinators.combine(kinds, TextArbitraries.names(), Arbitraries.of(true, false))
                .as((kind, text, required) -> new SurveyQuestion(SurveyQuestionId.of("q"), text, kind, required))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(list -> {
                    List<SurveyQuestion> numbered = new ArrayList<>();
                    for (SurveyQuestion each : list) {
                        numbered.add(new SurveyQuestion(
                                SurveyQuestionId.of("q-" + numbered.size()),
                                each.text(),
                                each.kind(),
                                each.required()));
                    }
                    return numbered;
                });
    }

    /**
     * Surveys of employees with few units, few sheets and low thresholds, so that small groups and their complements occur.
     *
     * @param fewest the fewest sheets
     * @param most the most sheets
     * @return surveys with two scale questions, of which the second may be left out, with and without an index
     */
    public static Arbitrary<AnsweredSurvey> answeredSurveys(int fewest, int most) {
        Arbitrary<List<Integer>> trees = Arbitraries.integers()
                .between(1, 6)
                .flatMap(units -> Arbitraries.integers()
                        .between(0, 1000)
                        .list()
                        .ofSize(units)
                        .map(FeedbackArbitraries::tree));
        return Combinators.combine(
                        trees,
                        Arbitraries.integers().between(3, 5),
                        Arbitraries.of(Breakdown.values()),
                        Arbitraries.of(true, false))
                .flatAs((parents, least, breakdown, indexed) -> sheets(parents.size(), fewest, most)
                        .map(sheets -> new AnsweredSurvey(survey(least, breakdown, indexed), parents, sheets)));
    }

    private static List<Integer> tree(List<Integer> draws) {
        List<Integer> parents = new ArrayList<>();
        for (int i = 0; i < draws.size(); i++) {
            parents.add(i == 0 ? 0 : draws.get(i) % i);
        }
        return parents;
    }

    private static Survey survey(int least, Breakdown breakdown, boolean indexed) {
        List<SurveyQuestion> questions = List.of(
                SurveyQuestion.required(
                        "first", LocalizedText.of("My work is good", "我的工作状态良好"), new QuestionKind.Scale(0, 4)),
                SurveyQuestion.optional(
                        "second", LocalizedText.of("I am heard", "我的意见得到倾听"), new QuestionKind.Scale(1, 5)));
        return new Survey(
                SurveyId.of("pulse"),
                LocalizedText.of("Pulse", "脉搏调查"),
                Respondents.EMPLOYEES,
                AnsweredSurvey.unit(0),
                DateRange.parse("2026-03-01/2026-03-15"),
                new Anonymity.Threshold(least),
                breakdown,
                questions,
                indexed ? questions.stream().map(SurveyQuestion::id).toList() : List.of());
    }

    private static Arbitrary<List<AnswerSheet>> sheets(int units, int fewest, int most) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, units - 1),
                        Arbitraries.of("rep", "rep", "rep", "sup", "mgr", ""),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 8))
                .as((unit, tier, first, second) -> {
                    AnswerSheet sheet = new AnswerSheet(
                                    AnsweredSurvey.unit(unit),
                                    Optional.of(tier)
                                            .filter(name -> !name.isEmpty())
                                            .map(TierId::of),
                                    Optional.empty(),
                                    new TreeMap<>())
                            .with("first", Answer.level(first));
                    return second < 1 || second > 5 ? sheet : sheet.with("second", Answer.level(second));
                })
                .list()
                .ofMinSize(fewest)
                .ofMaxSize(most);
    }

    /**
     * Rules with and without escalation.
     *
     * @return valid rules
     */
    public static Arbitrary<FeedbackRules> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20).list().ofSize(FeedbackOrigin.values().length),
                        Arbitraries.of(DayCounting.values()),
                        Arbitraries.of(DueBasis.values()),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 4))
                .as((days, counting, basis, steps, gap) -> {
                    SortedMap<FeedbackOrigin, Integer> byOrigin = new TreeMap<>();
                    for (FeedbackOrigin origin : FeedbackOrigin.values()) {
                        byOrigin.put(origin, days.get(byOrigin.size()));
                    }
                    List<EscalationStep> escalation = new ArrayList<>();
                    for (int i = 1; i <= steps; i++) {
                        escalation.add(new EscalationStep(1 + (i - 1) * gap, i));
                    }
                    return new FeedbackRules(byOrigin, counting, basis, escalation);
                });
    }

    /**
     * Feedback items of March 2026 in every state, with extensions, other owners and reopening.
     *
     * @return items whose steps follow one another
     */
    public static Arbitrary<FeedbackItem> items() {
        LocalDate first = LocalDate.of(2026, 3, 1);
        return Combinators.combine(
                        Arbitraries.integers().between(1, 99999),
                        Arbitraries.of(FeedbackOrigin.values()),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 10),
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 4),
                                        Arbitraries.integers().between(0, 6))
                                .as((kind, gap) -> Map.entry(kind, gap))
                                .list()
                                .ofMaxSize(8))
                .as((id, origin, received, days, draws) -> {
                    LocalDate in = first.plusDays(received);
                    FeedbackItem item = FeedbackItem.of(
                            FeedbackItemId.of("F-" + id),
                            origin,
                            new Subject.OfUnit(UnitId.of("east")),
                            "what was said",
                            in,
                            PersonId.of("p-1"),
                            in.plusDays(days));
                    LocalDate day = in;
                    for (Map.Entry<Integer, Integer> draw : draws) {
                        day = day.plusDays(draw.getValue());
                        item = extended(item, step(item, draw.getKey(), day));
                    }
                    return item;
                });
    }

    private static FeedbackItem extended(FeedbackItem item, FeedbackStep step) {
        Outcome<FeedbackItem> outcome = item.with(step);
        return outcome.match(next -> next, findings -> item, racing -> item);
    }

    private static FeedbackStep step(FeedbackItem item, int kind, LocalDate day) {
        return switch (kind) {
            case 0 -> new FeedbackStep.Assigned(day, PersonId.of("p-2"));
            case 1 -> new FeedbackStep.Extended(day, item.dueOn(day).plusDays(5));
            case 2 -> new FeedbackStep.Answered(day, PersonId.of("p-1"), "an answer");
            case 3 -> new FeedbackStep.Closed(day, PersonId.of("p-1"), FeedbackOutcome.DONE);
            default -> new FeedbackStep.Reopened(day, day.plusDays(3));
        };
    }
}
