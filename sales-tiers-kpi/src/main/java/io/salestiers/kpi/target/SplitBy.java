package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By what a unit's target is split over the units and positions directly below it.
 *
 * <p>Team A has three listed positions and two people, team B two and two; they sold 600 and 300 in the quarter before. Of a
 * target of 100, A gets 50 {@link Equal equally}, 60 by {@link ListedPositions}, 50 by {@link Headcount} and 66.67 by the
 * {@link OfFormula formula} {@code prior(revenue)}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SplitBy.Equal.class, name = "equal"),
    @JsonSubTypes.Type(value = SplitBy.StatedShares.class, name = "stated-shares"),
    @JsonSubTypes.Type(value = SplitBy.ListedPositions.class, name = "listed-positions"),
    @JsonSubTypes.Type(value = SplitBy.Headcount.class, name = "headcount"),
    @JsonSubTypes.Type(value = SplitBy.OfFormula.class, name = "formula")
})
public sealed interface SplitBy {
    /** Each the same. */
    record Equal() implements SplitBy {}

    /**
     * By stated shares. Those of the receivers of one unit add up to exactly 1; a receiver without a share, and a sum that
     * is not 1, are findings, and the target of that unit is not split.
     *
     * @param units the shares of units
     * @param positions the shares of positions
     */
    record StatedShares(SortedMap<UnitId, Ratio> units, SortedMap<PositionId, Ratio> positions) implements SplitBy {
        /** Copies the maps; they are checked by {@link TargetPlan}, which says where. */
        public StatedShares {
            units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
            positions = Collections.unmodifiableSortedMap(new TreeMap<>(positions));
        }
    }

    /** By the number of positions of the breakdown's tier, filled or not. */
    record ListedPositions() implements SplitBy {}

    /** By the number of positions of the breakdown's tier that somebody holds or acts for on the deciding day. */
    record Headcount() implements SplitBy {}

    /**
     * By a formula over measures, such as {@code prior(revenue)}, taken for each receiver in the period.
     *
     * @param formula the formula, without {@code target(...)}; its value must be zero or more
     */
    record OfFormula(String formula) implements SplitBy {
        /** Refuses a blank formula. */
        public OfFormula {
            requireNonNull(formula, "formula");
            if (formula.isBlank()) {
                throw new IllegalArgumentException("formula must not be blank (split of a target)");
            }
        }
    }

    /**
     * The key of its word in {@link io.salestiers.kpi.KpiMessages}.
     *
     * @return for example {@code kpi.split.listed-positions}
     */
    default String key() {
        String name = this instanceof Equal
                ? "equal"
                : this instanceof StatedShares
                        ? "stated-shares"
                        : this instanceof ListedPositions
                                ? "listed-positions"
                                : this instanceof Headcount ? "headcount" : "formula";
        return "kpi.split." + name;
    }
}
