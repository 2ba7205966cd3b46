package io.salestiers.kpi.measure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.text.Ids;
import io.salestiers.core.unit.Quantity;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is known of a figure: its exact value, that it says nothing, or that something is missing.
 *
 * <p>0 is a value; it never stands for one of the other two. Where readings are joined, {@link Missing} wins over
 * {@link NotMeaningful} and their contents unite ({@link #gap(Collection)}). Immutable and safe for use by several
 * threads.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reading.Known.class, name = "known"),
    @JsonSubTypes.Type(value = Reading.NotMeaningful.class, name = "not-meaningful"),
    @JsonSubTypes.Type(value = Reading.Missing.class, name = "missing")
})
public sealed interface Reading {
    /**
     * A figure with a value.
     *
     * @param value the exact value
     */
    record Known(Quantity value) implements Reading {
        /** Refuses an absent value. */
        public Known {
            requireNonNull(value, "value");
        }

        /** The value. */
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * All inputs are there, but the figure would say nothing: a win rate without closed deals.
     *
     * @param reasons why, one or more, in the order of {@link Reason}
     */
    record NotMeaningful(SortedSet<Reason> reasons) implements Reading {
        /** Copies the reasons and refuses none. */
        public NotMeaningful {
            reasons = Collections.unmodifiableSortedSet(new TreeSet<>(reasons));
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a figure that is not meaningful needs a reason");
            }
        }

        /** The reasons. */
        @Override
        public String toString() {
            return "not meaningful " + reasons;
        }
    }

    /**
     * Inputs are missing: no market figures were delivered, or the period lies before the first observation.
     *
     * @param inputs what is missing, one name or more, by code point
     */
    record Missing(SortedSet<String> inputs) implements Reading {
        /** Copies the names and refuses none. */
        public Missing {
            SortedSet<String> sorted = new TreeSet<>(Ids::compare);
            sorted.addAll(inputs);
            inputs = Collections.unmodifiableSortedSet(sorted);
            if (inputs.isEmpty()) {
                throw new IllegalArgumentException("a missing figure needs the name of an input");
            }
        }

        /** The inputs. */
        @Override
        public String toString() {
            return "missing " + inputs;
        }
    }

    /**
     * A figure with a value.
     *
     * @param value the exact value
     * @return the reading
     */
    static Reading known(Quantity value) {
        return new Known(value);
    }

    /**
     * A figure that says nothing.
     *
     * @param reason why
     * @param more further reasons
     * @return the reading
     */
    static Reading notMeaningful(Reason reason, Reason... more) {
        return new NotMeaningful(new TreeSet<>(EnumSet.of(reason, more)));
    }

    /**
     * A figure without its inputs.
     *
     * @param inputs the names of what is missing, one or more
     * @return the reading
     */
    static Reading missing(String... inputs) {
        return new Missing(new TreeSet<>(Arrays.asList(inputs)));
    }

    /**
     * What keeps a figure that needs all these readings from having a value. Missing wins over not meaningful; inputs
     * and reasons unite: of 5, missing a, not meaningful, and missing b it is missing a and b.
     *
     * @param readings the readings, in any order
     * @return a {@link Missing} or {@link NotMeaningful}; empty if all are known
     */
    static Optional<Reading> gap(Collection<? extends Reading> readings) {
        SortedSet<String> inputs = new TreeSet<>(Ids::compare);
        SortedSet<Reason> reasons = new TreeSet<>();
        for (Reading reading : readings) {
            if (reading instanceof Missing missing) {
                inputs.addAll(missing.inputs());
            } else if (reading instanceof NotMeaningful notMeaningful) {
                reasons.addAll(notMeaningful.reasons());
            }
        }
        return !inputs.isEmpty()
                ? Optional.of(new Missing(inputs))
                : reasons.isEmpty() ? Optional.empty() : Optional.of(new NotMeaningful(reasons));
    }

    /**
     * What keeps a figure that needs two readings from having a value.
     *
     * @param a a reading
     * @param b a reading
     * @return as {@link #gap(Collection)}
     */
    static Optional<Reading> gap(Reading a, Reading b) {
        return gap(List.of(a, b));
    }

    /**
     * The value.
     *
     * @return empty if there is none
     */
    default Optional<Quantity> quantity() {
        return this instanceof Known known ? Optional.of(known.value()) : Optional.empty();
    }
}
