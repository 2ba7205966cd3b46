package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a decision is about: somebody or something and, if there is one, the record with those already involved in it.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param subject whom or what it concerns
 * @param record the record, as an opaque key of the host such as {@code scorecard/2025-Q1/P-17}
 * @param involvements who has already done what on the record, in order (dynamic separation of duty, G12)
 */
public record Target(Subject subject, Optional<String> record, List<Involvement> involvements) {
    /** Sorts the list and takes each involvement once. */
    public Target {
        requireNonNull(subject, "subject");
        requireNonNull(record, "record");
        involvements = List.copyOf(new TreeSet<>(involvements));
    }

    /**
     * A subject without a record.
     *
     * @param subject whom or what it concerns
     * @return the target
     */
    public static Target of(Subject subject) {
        return new Target(subject, Optional.empty(), List.of());
    }

    /**
     * A person.
     *
     * @param person whom it concerns
     * @return the target
     */
    public static Target of(PersonId person) {
        return of(Subject.of(person));
    }

    /**
     * A position.
     *
     * @param position which it concerns
     * @return the target
     */
    public static Target of(PositionId position) {
        return of(Subject.of(position));
    }

    /**
     * A unit.
     *
     * @param unit which it concerns
     * @return the target
     */
    public static Target of(UnitId unit) {
        return of(Subject.of(unit));
    }

    /**
     * A territory.
     *
     * @param territory which it concerns
     * @return the target
     */
    public static Target of(TerritoryId territory) {
        return of(Subject.of(territory));
    }

    /**
     * The same subject with a record.
     *
     * @param key the key of the record
     * @param involved who has already done what on it
     * @return a copy
     */
    public Target on(String key, Collection<Involvement> involved) {
        return new Target(subject, Optional.of(key), List.copyOf(involved));
    }

    /**
     * Subject and record in one text, for audit records.
     *
     * @return for example {@code person:P-17} or {@code person:P-17#scorecard/2025-Q1/P-17}
     */
    public String key() {
        return subject.key() + record.map(key -> "#" + key).orElse("");
    }
}
