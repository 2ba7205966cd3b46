package io.salestiers.core.feedback;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The results of a survey as they may be shown to everybody (调查结果). Nothing that can be computed from all of them together by
 * adding and subtracting tells about fewer answers than the threshold. Immutable and safe for use by several threads.
 *
 * <p>What a threshold can't hide: if all of a group answered alike, its figure tells what each of them answered.
 *
 * @param survey the survey
 * @param questions the figures of each question but those answered in words, by its id
 * @param index the figures of the index; empty if the survey has none
 * @param words what was written to each question, by code point; questions to which too few wrote are left out
 * @param observations the same figures for {@code kpi.measure}: of each shown group less the shown groups below it, on the
 *     last day of the survey
 */
public record SurveyResults(
        Survey survey,
        SortedMap<SurveyQuestionId, GroupedFigures> questions,
        Optional<GroupedFigures> index,
        SortedMap<SurveyQuestionId, List<String>> words,
        List<Observation> observations) {
    /** Copies maps and lists. */
    public SurveyResults {
        requireNonNull(survey, "survey");
        requireNonNull(index, "index");
        questions = Collections.unmodifiableSortedMap(new TreeMap<>(questions));
        SortedMap<SurveyQuestionId, List<String>> copy = new TreeMap<>();
        words.forEach((question, written) -> copy.put(question, List.copyOf(written)));
        words = Collections.unmodifiableSortedMap(copy);
        observations = List.copyOf(observations);
    }

    /**
     * The figures of a question.
     *
     * @param question its id
     * @return its figures; none if it is answered in words or not asked
     */
    public GroupedFigures of(String question) {
        return questions.getOrDefault(SurveyQuestionId.of(question), new GroupedFigures(List.of(), List.of()));
    }

    /**
     * A row for each question and group, hidden ones too.
     *
     * @param rounding how shown figures are rounded; the exact ones stand in the cells too
     * @return the table {@code survey-results}
     */
    public Table table(Rounding rounding) {
        List<List<Cell>> rows = new ArrayList<>();
        for (SurveyQuestion question : survey.questions()) {
            GroupedFigures figures = questions.get(question.id());
            if (figures != null) {
                rows(rows, new Cell.Name(question.text()), figures, rounding);
            }
        }
        index.ifPresent(figures -> rows(rows, new Cell.Term("core.feedback.index"), figures, rounding));
        return new Table(
                "survey-results",
                survey.name(),
                List.of(
                        Column.of("question", LocalizedText.of("Question", "问题"), ColumnType.TEXT),
                        Column.of("group", LocalizedText.of("Group", "分组"), ColumnType.TEXT),
                        Column.of("answers", LocalizedText.of("Answers", "答卷数"), ColumnType.WHOLE),
                        Column.of("figure", LocalizedText.of("Figure", "结果"), ColumnType.NUMBER)),
                rows);
    }

    private static void rows(List<List<Cell>> rows, Cell question, GroupedFigures figures, Rounding rounding) {
        for (GroupFigures each : figures.shown()) {
            rows.add(List.of(
                    question,
                    new Cell.Text(each.group().key()),
                    new Cell.Whole(each.answers()),
                    each.figure()
                            .<Cell>map(figure -> new Cell.Numeral(figure.value().rounded(rounding), figure))
                            .orElseGet(() -> new Cell.Absent("core.feedback.counts-only"))));
        }
        for (ResultGroup group : figures.hidden()) {
            Cell hidden = new Cell.Absent("core.feedback.hidden");
            rows.add(List.of(question, new Cell.Text(group.key()), hidden, hidden));
        }
    }
}
