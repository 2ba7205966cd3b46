package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Who is accountable for a duty somewhere on a day, and how that was found.
 *
 * <p>Who was accountable for breaking down the targets in Suzhou on 3 July?
 *
 * <!-- sample: GovernanceSamplesTest#accountable -->
 * <pre>{@code
 * ResolvedMatrix resolved = matrix.resolve(organization);
 * Answer answer = resolved.accountable(BREAK_DOWN_TARGETS, SUZHOU, LocalDate.of(2026, 7, 3));
 * Optional<PersonId> person = answer.person(); // chen, who acts for the supervisor
 * String why = answer.explanation().print(ZH);
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param duty the duty
 * @param place the unit or position that was asked about
 * @param day the day
 * @param accountability the answer
 * @param explanation the rule of the matrix, where the role was found on the way up, and who holds it since when
 */
public record Answer(
        DutyId duty, Subject place, LocalDate day, Accountability accountability, Explanation explanation) {
    /** Refuses absent parts. */
    public Answer {
        requireNonNull(duty, "duty");
        requireNonNull(place, "place");
        requireNonNull(day, "day");
        requireNonNull(accountability, "accountability");
        requireNonNull(explanation, "explanation");
    }

    /**
     * The one person who is accountable.
     *
     * @return the person; empty if nobody is or several are
     */
    public Optional<PersonId> person() {
        List<PersonId> people = accountability.people();
        return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }

    /**
     * Everybody who is accountable.
     *
     * @return the people in order; one in a sound organization
     */
    public List<PersonId> people() {
        return accountability.people();
    }
}
