package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import java.util.List;

/**
 * A part that a person has in a duty on a day: as regional manager accountable for breaking down the targets of Suzhou and
 * Wuxi.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param duty the duty
 * @param letter the part
 * @param position the position through which
 * @param places where, in order: units without units below them, or for a duty of which each position has its own part
 *     these positions
 */
public record DutyPart(DutyId duty, Letter letter, PositionId position, List<Subject> places)
        implements Comparable<DutyPart> {
    /** Copies the list. */
    public DutyPart {
        requireNonNull(duty, "duty");
        requireNonNull(letter, "letter");
        requireNonNull(position, "position");
        places = List.copyOf(places);
    }

    /** By duty, then letter, then position. */
    @Override
    public int compareTo(DutyPart other) {
        int byDuty = duty.compareTo(other.duty);
        if (byDuty != 0) {
            return byDuty;
        }
        int byLetter = letter.compareTo(other.letter);
        return byLetter != 0 ? byLetter : position.compareTo(other.position);
    }
}
