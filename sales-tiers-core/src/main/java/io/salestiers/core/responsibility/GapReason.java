package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Capability;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.time.DateRange;
import java.util.List;
import java.util.function.Function;

/**
 * Why nobody has a part in a duty (管理空白): the matrix names no role, there is no position of the role, nobody holds it,
 * or who holds it lacks the capability.
 *
 * <p>Immutable and safe for use by several threads.
 */
public sealed interface GapReason {
    /** The matrix gives the letter to no role on that day, neither for the type of the unit nor for all units. */
    record NoRule() implements GapReason {}

    /**
     * The unit is not part of the organization on that day; or the position does not exist, or has no part in the duty.
     * Only a question has this answer, never a report: it asks only about what is there.
     */
    record NotThere() implements GapReason {}

    /**
     * The matrix names roles, but neither the unit nor any unit above it has a position of one of them.
     *
     * @param roles the roles, in order
     */
    record NoPosition(List<RoleId> roles) implements GapReason {
        /** Copies the list. */
        public NoPosition {
            roles = List.copyOf(roles);
        }
    }

    /**
     * There is a position, but nobody holds it and nobody acts for it.
     *
     * @param positions the vacant positions in order, at least one
     */
    record Vacant(List<Vacancy> positions) implements GapReason {
        /** Copies the list. */
        public Vacant {
            positions = List.copyOf(positions);
            if (positions.isEmpty()) {
                throw new IllegalArgumentException("a vacancy must have a position, but has none");
            }
        }
    }

    /**
     * The one person who should answer for the duty may not do what the duty needs.
     *
     * @param holder the person and the position
     * @param capability what is lacking
     */
    record WithoutCapability(DutyHolder holder, Capability capability) implements GapReason {
        /** Refuses absent parts. */
        public WithoutCapability {
            requireNonNull(holder, "holder");
            requireNonNull(capability, "capability");
        }
    }

    /**
     * A position without anybody in it.
     *
     * @param position the position
     * @param days all days in one stretch on which it exists and is vacant, also those outside the days of a question: a
     *     position that is vacant from May to July is so in a report on June, too
     */
    record Vacancy(PositionId position, DateRange days) implements Comparable<Vacancy> {
        /** Refuses absent parts. */
        public Vacancy {
            requireNonNull(position, "position");
            requireNonNull(days, "days");
        }

        /** By position, then days. */
        @Override
        public int compareTo(Vacancy other) {
            int byPosition = position.compareTo(other.position);
            return byPosition != 0 ? byPosition : days.compareTo(other.days);
        }
    }

    /**
     * Handles each case; a case that is forgotten does not compile.
     *
     * @param noRule for a matrix that names no role
     * @param notThere for a place that has no part
     * @param noPosition for a role without position
     * @param vacant for positions without anybody
     * @param withoutCapability for somebody who may not
     * @param <R> the type of the answer
     * @return the answer of the case at hand
     */
    default <R> R match(
            Function<? super NoRule, ? extends R> noRule,
            Function<? super NotThere, ? extends R> notThere,
            Function<? super NoPosition, ? extends R> noPosition,
            Function<? super Vacant, ? extends R> vacant,
            Function<? super WithoutCapability, ? extends R> withoutCapability) {
        if (this instanceof NoRule none) {
            return noRule.apply(none);
        } else if (this instanceof NotThere absent) {
            return notThere.apply(absent);
        } else if (this instanceof NoPosition missing) {
            return noPosition.apply(missing);
        } else if (this instanceof Vacant empty) {
            return vacant.apply(empty);
        } else if (this instanceof WithoutCapability unable) {
            return withoutCapability.apply(unable);
        }
        throw new AssertionError(this);
    }
}
