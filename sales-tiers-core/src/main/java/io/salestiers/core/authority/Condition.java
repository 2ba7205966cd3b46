package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.LadderId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A condition over the columns of a {@link TargetRow}, to be written in the language of a database.
 *
 * <p>Each kind has a plain counterpart in SQL: {@code AND}, {@code OR}, {@code NOT}, {@code IN}, comparisons. A column
 * without a value meets no condition, and its {@link Not} is met: in SQL, whose logic has a third value, write {@code NOT}
 * around a column that may be null as {@code (unit IS NULL OR unit NOT IN (…))}. Immutable and safe for use by several
 * threads.
 */
public sealed interface Condition {
    /**
     * All of some conditions; without any, everything.
     *
     * @param parts the conditions
     */
    record AllOf(List<Condition> parts) implements Condition {
        /** Copies the list. */
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /**
     * At least one of some conditions; without any, nothing.
     *
     * @param parts the conditions
     */
    record AnyOf(List<Condition> parts) implements Condition {
        /** Copies the list. */
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The opposite.
     *
     * @param part the condition
     */
    record Not(Condition part) implements Condition {
        /** Refuses an absent condition. */
        public Not {
            requireNonNull(part, "part");
        }
    }

    /**
     * Kind and id are among some.
     *
     * @param subjects kinds and ids
     */
    record Is(Set<Subject> subjects) implements Condition {
        /** Copies the set. */
        public Is {
            subjects = Collections.unmodifiableSet(new TreeSet<>(subjects));
        }
    }

    /**
     * The unit is one of some.
     *
     * @param scope where they are, for hosts that store the tree
     * @param units their ids on the day, for an {@code IN}
     */
    record InUnits(Scope.UnitScope scope, Set<UnitId> units) implements Condition {
        /** Copies the set. */
        public InUnits {
            requireNonNull(scope, "scope");
            units = Collections.unmodifiableSet(new TreeSet<>(units));
        }
    }

    /**
     * One of the territories is one of some.
     *
     * @param scope where they are, for hosts that store the tree
     * @param territories their ids on the day, for an {@code IN}
     */
    record InTerritories(Scope.TerritoryScope scope, Set<TerritoryId> territories) implements Condition {
        /** Copies the set. */
        public InTerritories {
            requireNonNull(scope, "scope");
            territories = Collections.unmodifiableSet(new TreeSet<>(territories));
        }
    }

    /**
     * The tier is of a ladder and its rank within bounds.
     *
     * @param ladder the ladder
     * @param atLeast the lowest rank
     * @param atMost the highest rank
     */
    record Rank(LadderId ladder, long atLeast, long atMost) implements Condition {
        /** Refuses an absent ladder. */
        public Rank {
            requireNonNull(ladder, "ladder");
        }
    }

    /** It is a unit or a territory, which have no tier. */
    record WithoutTier() implements Condition {}

    /**
     * Whether a row meets the condition.
     *
     * @param row the columns
     * @return true if so
     */
    default boolean matches(TargetRow row) {
        if (this instanceof AllOf all) {
            return all.parts().stream().allMatch(part -> part.matches(row));
        }
        if (this instanceof AnyOf any) {
            return any.parts().stream().anyMatch(part -> part.matches(row));
        }
        if (this instanceof Not not) {
            return !not.part().matches(row);
        }
        if (this instanceof Is is) {
            return is.subjects().contains(row.subject());
        }
        if (this instanceof InUnits in) {
            return row.unit().filter(in.units()::contains).isPresent();
        }
        if (this instanceof InTerritories in) {
            return row.territories().stream().anyMatch(in.territories()::contains);
        }
        if (this instanceof Rank rank) {
            return row.standing()
                    .filter(own -> own.ladder().equals(rank.ladder())
                            && own.rank() >= rank.atLeast()
                            && own.rank() <= rank.atMost())
                    .isPresent();
        }
        return !row.hasTier();
    }
}
