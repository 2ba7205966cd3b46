package io.salestiers.core.feedback;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.Ids;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one person answered (答卷), without the person: no id, no day, no hour, so that nothing leads back to anybody. Two equal
 * sheets are two answers. Immutable and safe for use by several threads.
 *
 * @param unit the unit whose people or customers answered
 * @param tier the tier of an employee, where the results are told apart by it
 * @param about the person whose customer answered; never there in a survey of employees
 * @param answers the answers by question
 */
public record AnswerSheet(
        UnitId unit, Optional<TierId> tier, Optional<PersonId> about, SortedMap<SurveyQuestionId, Answer> answers)
        implements Comparable<AnswerSheet> {
    /** Copies the map. */
    public AnswerSheet {
        requireNonNull(unit, "unit");
        requireNonNull(tier, "tier");
        requireNonNull(about, "about");
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /**
     * An empty sheet of an employee.
     *
     * @param unit their unit
     * @param tier their tier
     * @return the sheet
     */
    public static AnswerSheet ofEmployee(UnitId unit, TierId tier) {
        return new AnswerSheet(unit, Optional.of(tier), Optional.empty(), Collections.emptySortedMap());
    }

    /**
     * An empty sheet of a customer.
     *
     * @param unit the unit that looks after them
     * @param about the person who does
     * @return the sheet
     */
    public static AnswerSheet ofCustomer(UnitId unit, PersonId about) {
        return new AnswerSheet(unit, Optional.empty(), Optional.of(about), Collections.emptySortedMap());
    }

    /**
     * This sheet with one more answer, or another one.
     *
     * @param question the id of the question
     * @param answer the answer
     * @return a copy
     */
    public AnswerSheet with(String question, Answer answer) {
        SortedMap<SurveyQuestionId, Answer> more = new TreeMap<>(answers);
        more.put(SurveyQuestionId.of(question), answer);
        return new AnswerSheet(unit, tier, about, more);
    }

    /** By what it says: an order in which nobody's place tells when they answered. */
    @Override
    public int compareTo(AnswerSheet other) {
        int order = unit.compareTo(other.unit);
        order = order != 0 ? order : Ids.compare(text(tier), text(other.tier));
        order = order != 0 ? order : Ids.compare(text(about), text(other.about));
        Iterator<Map.Entry<SurveyQuestionId, Answer>> mine = answers.entrySet().iterator();
        Iterator<Map.Entry<SurveyQuestionId, Answer>> theirs =
                other.answers.entrySet().iterator();
        while (order == 0 && mine.hasNext() && theirs.hasNext()) {
            Map.Entry<SurveyQuestionId, Answer> a = mine.next();
            Map.Entry<SurveyQuestionId, Answer> b = theirs.next();
            order = a.getKey().compareTo(b.getKey());
            order = order != 0 ? order : a.getValue().compareTo(b.getValue());
        }
        return order != 0 ? order : Integer.compare(answers.size(), other.answers.size());
    }

    private static String text(Optional<?> id) {
        return id.map(Object::toString).orElse("");
    }
}
