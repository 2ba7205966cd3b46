package io.salestiers.core.feedback;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figures of one question for answers that may be shown. */
final class Figures {
    private static final String EXPLAIN = "core.feedback.explain.";
    private static final Ratio HUNDRED = Ratio.of(100);

    private Figures() {}

    static GroupFigures of(ResultGroup group, SurveyQuestion question, List<AnswerSheet> sheets) {
        QuestionKind kind = question.kind();
        List<Answer> answers =
                sheets.stream().map(sheet -> sheet.answers().get(question.id())).toList();
        SortedMap<String, Integer> counts = counts(kind, answers);
        Optional<Explanation> figure = Optional.empty();
        if (kind instanceof QuestionKind.Satisfaction) {
            figure = Optional.of(quotient("satisfied-share", Unit.RATIO, count("satisfied", counts), answers.size()));
        } else if (kind instanceof QuestionKind.Recommendation) {
            figure = Optional.of(score(counts, answers.size()));
        } else if (kind instanceof QuestionKind.Scale) {
            figure = Optional.of(quotient("mean", Unit.POINTS, given("sum", points(answers)), answers.size()));
        }
        Explanation explanation = figure.map(step -> Explanation.of(
                        EXPLAIN + "question", Operation.CHOSEN, step.value().orElseThrow(), List.of(step)))
                .orElseGet(() -> Explanation.none(EXPLAIN + "question", options(counts)))
                .with("group", group.key())
                .with("question", Argument.name(question.text()));
        return new GroupFigures(group, answers.size(), counts, figure.flatMap(Explanation::value), explanation);
    }

    static GroupFigures ofIndex(ResultGroup group, Survey survey, List<AnswerSheet> sheets) {
        Ratio sum = Ratio.sum(sheets.stream().map(sheet -> index(survey, sheet)).toList());
        Explanation mean =
                quotient("index-mean", Unit.POINTS, given("index-sum", Quantity.of(sum, Unit.POINTS)), sheets.size());
        return new GroupFigures(
                group,
                sheets.size(),
                new TreeMap<>(),
                mean.value(),
                Explanation.of(EXPLAIN + "index", Operation.CHOSEN, mean.value().orElseThrow(), List.of(mean))
                        .with("group", group.key())
                        .with("survey", Argument.name(survey.name())));
    }

    /** The index of one sheet that has all its answers, 0 to 100. */
    static Ratio index(Survey survey, AnswerSheet sheet) {
        Ratio sum = Ratio.ZERO;
        for (SurveyQuestionId id : survey.index()) {
            QuestionKind kind = survey.question(id).kind();
            int least = Levels.least(kind);
            int above = level(sheet.answers().get(id)) - least;
            sum = sum.plus(Ratio.of(above, Levels.most(kind) - (long) least));
        }
        return sum.multipliedBy(HUNDRED).dividedBy(Ratio.of(survey.index().size()));
    }

    static int level(@org.jspecify.annotations.Nullable Answer answer) {
        if (answer instanceof Answer.Level level) {
            return level.value();
        }
        throw new AssertionError(answer);
    }

    static Quantity points(List<Answer> answers) {
        long sum = answers.stream().mapToLong(Figures::level).sum();
        return Quantity.of(Ratio.of(sum), Unit.POINTS);
    }

    static SortedMap<String, Integer> counts(QuestionKind kind, List<Answer> answers) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        if (kind instanceof QuestionKind.Satisfaction) {
            counts.put("satisfied", 0);
            counts.put("other", 0);
        } else if (kind instanceof QuestionKind.Recommendation) {
            counts.put("promoters", 0);
            counts.put("passives", 0);
            counts.put("detractors", 0);
        } else if (kind instanceof QuestionKind.Choice choice) {
            choice.options().forEach(option -> counts.put(option.id(), 0));
        } else {
            return counts;
        }
        answers.forEach(answer -> counts.merge(label(kind, answer), 1, Integer::sum));
        return counts;
    }

    private static String label(QuestionKind kind, Answer answer) {
        if (answer instanceof Answer.Chosen chosen) {
            return chosen.option();
        }
        int level = level(answer);
        if (kind instanceof QuestionKind.Satisfaction) {
            return level >= 4 ? "satisfied" : "other";
        }
        return level >= 9 ? "promoters" : level <= 6 ? "detractors" : "passives";
    }

    private static Explanation score(SortedMap<String, Integer> counts, int answers) {
        Explanation promoters = count("promoters", counts);
        Explanation detractors = count("detractors", counts);
        Quantity more =
                Quantity.count(counts.getOrDefault("promoters", 0) - (long) counts.getOrDefault("detractors", 0));
        Explanation difference =
                Explanation.of(EXPLAIN + "net", Operation.DIFFERENCE, more, List.of(promoters, detractors));
        Explanation share = quotient("net-share", Unit.RATIO, difference, answers);
        return Explanation.of(
                EXPLAIN + "score",
                Operation.PRODUCT,
                Quantity.of(share.value().orElseThrow().value().multipliedBy(HUNDRED), Unit.POINTS),
                List.of(share, given("hundred", Quantity.of(HUNDRED, Unit.POINTS))));
    }

    private static Explanation quotient(String key, Unit unit, Explanation sum, int answers) {
        Ratio value = sum.value().orElseThrow().value().dividedBy(Ratio.of(answers));
        return Explanation.of(
                EXPLAIN + key,
                Operation.QUOTIENT,
                Quantity.of(value, unit),
                List.of(sum, given("answers", Quantity.count(answers))));
    }

    private static Explanation count(String key, SortedMap<String, Integer> counts) {
        return given(key, Quantity.count(counts.getOrDefault(key, 0)));
    }

    private static Explanation given(String key, Quantity value) {
        return Explanation.given(EXPLAIN + key, value);
    }

    private static List<Explanation> options(SortedMap<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> given("option", Quantity.count(each.getValue())).with("option", each.getKey()))
                .toList();
    }
}
