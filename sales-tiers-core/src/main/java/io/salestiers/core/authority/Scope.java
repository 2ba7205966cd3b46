package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;

/**
 * A scope (管理范围): whom and what a grant reaches. What it has depends on the organization of the day: {@code
 * OwnUnit(SUBTREE)} is another set after a move.
 *
 * <p>A person and a position lie where the (main) position lies, a unit where it is itself, a territory likewise.
 * Immutable and safe for use by several threads.
 */
public sealed interface Scope {
    /** The grantee alone, as a person. */
    record Self() implements Scope {}

    /**
     * What lies in a unit.
     *
     * @param unit the unit
     * @param depth how far below it
     */
    record UnitScope(UnitId unit, Depth depth) implements Scope {
        /** Refuses absent parts. */
        public UnitScope {
            requireNonNull(unit, "unit");
            requireNonNull(depth, "depth");
        }
    }

    /**
     * What lies in the unit of the grantee on the day of the question: that of the position to which the grant was given or
     * on which it rests, else that of the person's main position.
     *
     * @param depth how far below it
     */
    record OwnUnit(Depth depth) implements Scope {
        /** Refuses an absent depth. */
        public OwnUnit {
            requireNonNull(depth, "depth");
        }
    }

    /**
     * What lies in a territory: positions that claim it, the people who hold them, the territory itself.
     *
     * @param territory the territory
     * @param depth how far below it
     */
    record TerritoryScope(TerritoryId territory, Depth depth) implements Scope {
        /** Refuses absent parts. */
        public TerritoryScope {
            requireNonNull(territory, "territory");
            requireNonNull(depth, "depth");
        }
    }

    /** Everything. */
    record All() implements Scope {}

    /**
     * The grantee alone.
     *
     * @return the scope
     */
    static Scope self() {
        return new Self();
    }

    /**
     * A unit, or it and units below it.
     *
     * @param unit the unit
     * @param depth how far below it
     * @return the scope
     */
    static Scope unit(UnitId unit, Depth depth) {
        return new UnitScope(unit, depth);
    }

    /**
     * The unit of the grantee, or it and units below it.
     *
     * @param depth how far below it
     * @return the scope
     */
    static Scope ownUnit(Depth depth) {
        return new OwnUnit(depth);
    }

    /**
     * A territory, or it and territories below it.
     *
     * @param territory the territory
     * @param depth how far below it
     * @return the scope
     */
    static Scope territory(TerritoryId territory, Depth depth) {
        return new TerritoryScope(territory, depth);
    }

    /**
     * Everything.
     *
     * @return the scope
     */
    static Scope all() {
        return new All();
    }

    /**
     * Whether this scope is wider than another one whatever the organization looks like: all is wider than the rest, a
     * deeper one wider than a shallower one of the same unit. What needs a day is asked of {@link Authority}.
     *
     * @param other another scope
     * @return true if it surely reaches further; false if not, or if it depends on the day
     */
    default boolean surelyWiderThan(Scope other) {
        if (this instanceof All) {
            return !(other instanceof All);
        }
        if (this instanceof UnitScope mine
                && other instanceof UnitScope its
                && mine.unit().equals(its.unit())) {
            return mine.depth().compareTo(its.depth()) > 0;
        }
        return this instanceof TerritoryScope mine
                && other instanceof TerritoryScope its
                && mine.territory().equals(its.territory())
                && mine.depth().compareTo(its.depth()) > 0;
    }

    /**
     * The scope in one text, for audit records.
     *
     * @return for example {@code unit:east/subtree}, {@code own-unit/node}, {@code self}, {@code all}
     */
    default String key() {
        if (this instanceof UnitScope unit) {
            return "unit:" + unit.unit() + "/" + text(unit.depth());
        }
        if (this instanceof OwnUnit own) {
            return "own-unit/" + text(own.depth());
        }
        if (this instanceof TerritoryScope territory) {
            return "territory:" + territory.territory() + "/" + text(territory.depth());
        }
        return this instanceof Self ? "self" : "all";
    }

    private static String text(Depth depth) {
        return switch (depth) {
            case NODE -> "node";
            case CHILDREN -> "children";
            case SUBTREE -> "subtree";
        };
    }
}
