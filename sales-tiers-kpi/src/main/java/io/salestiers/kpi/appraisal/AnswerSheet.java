package io.salestiers.kpi.appraisal;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one rater answers about one person for a period. {@link #toString()} tells neither the rater nor the answers.
 *
 * @param rater who rates
 * @param group from which side
 * @param person whom
 * @param period when
 * @param answers the level by question
 */
public record AnswerSheet(
        RaterId rater, RaterGroup group, PersonId person, Period period, SortedMap<QuestionId, Integer> answers) {
    /** Copies the answers. */
    public AnswerSheet {
        requireNonNull(rater, "rater");
        requireNonNull(group, "group");
        requireNonNull(person, "person");
        requireNonNull(period, "period");
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /**
     * A sheet.
     *
     * @param rater who rates
     * @param group from which side
     * @param person whom
     * @param period when
     * @param answers the level by question
     * @return the sheet
     */
    public static AnswerSheet of(
            RaterId rater, RaterGroup group, PersonId person, Period period, Map<QuestionId, Integer> answers) {
        return new AnswerSheet(rater, group, person, period, new TreeMap<>(answers));
    }

    /** For example {@code sheet PEER P-17 2025-Q2}. */
    @Override
    public String toString() {
        return "sheet " + group + " " + person + " " + period;
    }
}
