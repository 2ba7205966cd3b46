package io.salestiers.core.feedback;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Subject;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/*
 * Results as figures of measures. A figure of a unit counts in all units above it, so that each answer must be in one figure
 * only: that of the rest in which it lies. Rests are empty or large enough, and so is everything that is added up from them.
 */
final class SurveyObservations {
    private static final DimensionId SURVEY = DimensionId.of("survey");
    private static final DimensionId QUESTION = DimensionId.of("question");

    private final Survey survey;
    private final LocalDate day;
    private final List<Observation> observations = new ArrayList<>();

    SurveyObservations(Survey survey, LocalDate day) {
        this.survey = survey;
        this.day = day;
    }

    List<Observation> observations() {
        return observations;
    }

    void question(SurveyQuestion question, List<ShownGroups.Rest> rests) {
        boolean employees = survey.respondents() == Respondents.EMPLOYEES;
        QuestionKind kind = question.kind();
        for (ShownGroups.Rest rest : rests) {
            List<Answer> answers = rest.sheets().stream()
                    .map(sheet -> sheet.answers().get(question.id()))
                    .toList();
            Quantity count = Quantity.count(answers.size());
            if (kind instanceof QuestionKind.Recommendation) {
                Map<String, Integer> counts = Figures.counts(kind, answers);
                long net = counts.getOrDefault("promoters", 0) - (long) counts.getOrDefault("detractors", 0);
                Quantity points = Quantity.of(Ratio.of(100 * net), Unit.POINTS);
                add(employees ? FeedbackMeasures.ENPS_ANSWERS : FeedbackMeasures.NPS_ANSWERS, rest, question, count);
                add(employees ? FeedbackMeasures.ENPS_POINTS : FeedbackMeasures.NPS_POINTS, rest, question, points);
            } else if (kind instanceof QuestionKind.Satisfaction && !employees) {
                int satisfied = Figures.counts(kind, answers).getOrDefault("satisfied", 0);
                add(FeedbackMeasures.SURVEY_ANSWERS, rest, question, count);
                add(FeedbackMeasures.SURVEY_SATISFIED, rest, question, Quantity.count(satisfied));
                add(FeedbackMeasures.SURVEY_POINTS, rest, question, Figures.points(answers));
            } else if (Levels.graded(kind)) {
                add(FeedbackMeasures.QUESTION_ANSWERS, rest, question, count);
                add(FeedbackMeasures.QUESTION_POINTS, rest, question, Figures.points(answers));
            }
        }
    }

    void index(List<ShownGroups.Rest> rests) {
        for (ShownGroups.Rest rest : rests) {
            Ratio sum = Ratio.sum(rest.sheets().stream()
                    .map(sheet -> Figures.index(survey, sheet))
                    .toList());
            observations.add(observation(
                    FeedbackMeasures.INDEX_ANSWERS,
                    rest.group(),
                    Quantity.count(rest.sheets().size()),
                    "index"));
            observations.add(
                    observation(FeedbackMeasures.INDEX_POINTS, rest.group(), Quantity.of(sum, Unit.POINTS), "index"));
        }
    }

    private void add(MeasureId measure, ShownGroups.Rest rest, SurveyQuestion question, Quantity value) {
        String id = question.id().value();
        observations.add(observation(measure, rest.group(), value, id).with(QUESTION, id));
    }

    private Observation observation(MeasureId measure, ResultGroup group, Quantity value, String part) {
        return new Observation(
                        measure,
                        subject(group),
                        day,
                        value,
                        Optional.empty(),
                        survey.id() + "/" + part + "/" + group.key())
                .with(SURVEY, survey.id().value());
    }

    private static Subject subject(ResultGroup group) {
        if (group instanceof ResultGroup.OfPerson person) {
            return new Subject.OfPerson(person.person());
        }
        if (group instanceof ResultGroup.OfTierInUnit part) {
            return new Subject.OfUnit(part.unit());
        }
        if (group instanceof ResultGroup.OfUnit unit) {
            return new Subject.OfUnit(unit.unit());
        }
        throw new AssertionError(group);
    }
}
