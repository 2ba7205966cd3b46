package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import java.util.List;
import java.util.function.Function;

/**
 * Who is accountable for a duty (责任人): exactly one person as it should be, or nobody, or several.
 *
 * <p>Immutable and safe for use by several threads.
 */
public sealed interface Accountability {
    /**
     * Exactly one person.
     *
     * @param holder the person and the position; of several positions of the same person the first
     */
    record Held(DutyHolder holder) implements Accountability {
        /** Refuses an absent holder. */
        public Held {
            requireNonNull(holder, "holder");
        }

        @Override
        public List<DutyHolder> holders() {
            return List.of(holder);
        }
    }

    /**
     * Nobody (管理空白).
     *
     * @param reason why
     */
    record Gap(GapReason reason) implements Accountability {
        /** Refuses an absent reason. */
        public Gap {
            requireNonNull(reason, "reason");
        }

        @Override
        public List<DutyHolder> holders() {
            return List.of();
        }
    }

    /**
     * Several people at once (职责重叠).
     *
     * @param kind whether one follows the other or they stand side by side
     * @param holders the people with their positions in order, at least two different people
     */
    record Several(Kind kind, List<DutyHolder> holders) implements Accountability {
        /** Copies the list. */
        public Several {
            requireNonNull(kind, "kind");
            holders = List.copyOf(holders);
            if (holders.stream().map(DutyHolder::person).distinct().count() < 2) {
                throw new IllegalArgumentException("several must be at least two people, but are " + holders);
            }
        }

        /** How several people come to answer for one duty. */
        public enum Kind {
            /** One position has several occupants at once, as when the old holder stays two weeks beside the new one. */
            HANDOVER,
            /** Several positions have the same part. */
            OVERLAP
        }
    }

    /**
     * A duty of which each position has its own part, such as winning customers: one answer a position.
     *
     * @param parts the positions in order, at least one
     */
    record Parts(List<Part> parts) implements Accountability {
        /** Copies the list. */
        public Parts {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("parts must be of at least one position, but are of none");
            }
        }

        @Override
        public List<DutyHolder> holders() {
            return parts.stream()
                    .flatMap(part -> part.accountability().holders().stream())
                    .toList();
        }
    }

    /**
     * The part of one position.
     *
     * @param position the position
     * @param accountability who answers for it: held, a gap or several, never parts again
     */
    record Part(PositionId position, Accountability accountability) {
        /** Refuses absent parts and parts of parts. */
        public Part {
            requireNonNull(position, "position");
            requireNonNull(accountability, "accountability");
            if (accountability instanceof Parts) {
                throw new IllegalArgumentException("a part has no parts, but was " + accountability);
            }
        }
    }

    /**
     * The people with the positions through which they are accountable.
     *
     * @return in order; none for a gap
     */
    List<DutyHolder> holders();

    /**
     * The people who are accountable.
     *
     * @return each once, in order
     */
    default List<PersonId> people() {
        return holders().stream().map(DutyHolder::person).distinct().sorted().toList();
    }

    /**
     * Handles each case; a case that is forgotten does not compile.
     *
     * @param held for one person
     * @param gap for nobody
     * @param several for several people
     * @param parts for one answer a position
     * @param <R> the type of the answer
     * @return the answer of the case at hand
     */
    default <R> R match(
            Function<? super Held, ? extends R> held,
            Function<? super Gap, ? extends R> gap,
            Function<? super Several, ? extends R> several,
            Function<? super Parts, ? extends R> parts) {
        if (this instanceof Held one) {
            return held.apply(one);
        } else if (this instanceof Gap none) {
            return gap.apply(none);
        } else if (this instanceof Several many) {
            return several.apply(many);
        } else if (this instanceof Parts each) {
            return parts.apply(each);
        }
        throw new AssertionError(this);
    }
}
