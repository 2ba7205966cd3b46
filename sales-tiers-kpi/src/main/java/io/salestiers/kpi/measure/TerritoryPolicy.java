package io.salestiers.kpi.measure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How facts of territories count for positions, and facts of positions for territories: the two are different trees, tied
 * only by the {@linkplain io.salestiers.core.org.TerritoryClaim claims} of the fact's day.
 *
 * <p>Whatever is chosen, a fact of a territory counts for that territory and all territories around it, and a fact of a
 * position or person for the units above; each once, however many ways lead there. What can't be decided is counted in a
 * finding and left out of the other tree only: no figure is lost, none is counted twice.
 *
 * @param owner for whom a fact of a territory counts beside territories
 * @param place for which territories a fact of a position or of the person in it counts
 */
public record TerritoryPolicy(Owner owner, Place place) {
    /** For whom a fact of a territory counts beside the territories around it. */
    public enum Owner {
        /** For nobody: figures of the market, which no position earned. */
        @JsonProperty("nobody")
        NOBODY,
        /**
         * For the position that alone claims the nearest claimed territory, for its occupant and its units. A fact of
         * Suzhou, which nobody claims, in Jiangsu, which s-1 claims, in China, which s-9 claims, is one of s-1. If two
         * positions claim Jiangsu, it is nobody's.
         */
        @JsonProperty("sole-claimant")
        SOLE_CLAIMANT,
        /**
         * As {@link #SOLE_CLAIMANT}, but of several that claim the nearest territory the one of the lowest tier, if there
         * is one only: of a representative and a supervisor who both claim Jiangsu the representative.
         */
        @JsonProperty("lowest-claimant")
        LOWEST_CLAIMANT
    }

    /** For which territories a fact of a position, or of the person in it, counts. */
    public enum Place {
        /** For none. */
        @JsonProperty("nowhere")
        NOWHERE,
        /**
         * For the territory that the position claims, and those around it, if it claims one only; one inside another one
         * that it claims too is not told apart from it. A position with Suzhou and Nanjing is ambiguous: its facts count
         * for no territory.
         */
        @JsonProperty("only-claim")
        ONLY_CLAIM,
        /**
         * For every territory in which the fact lies for certain: those around all that the position claims. With Suzhou
         * and Nanjing it counts for Jiangsu and China, but for neither city.
         */
        @JsonProperty("common-ground")
        COMMON_GROUND
    }

    /** Refuses absent choices. */
    public TerritoryPolicy {
        requireNonNull(owner, "owner");
        requireNonNull(place, "place");
    }

    /**
     * Territories and positions stay apart.
     *
     * @return {@link Owner#NOBODY} and {@link Place#NOWHERE}
     */
    public static TerritoryPolicy apart() {
        return new TerritoryPolicy(Owner.NOBODY, Place.NOWHERE);
    }
}
