package io.salestiers.kpi.catalog;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A performance indicator (绩效指标): what is computed, in which unit, which way is better and for which tiers.
 *
 * <p>Revenue growth has the formula {@code (revenue - prior(revenue)) / prior(revenue)}, the unit ratio, and is better
 * when higher; 1.2 million after 1.0 million is 0.2, published with four decimals as 0.2000. Whether the formula is
 * well formed and fits the measures is checked by {@link KpiCatalog#compile}. Immutable and safe for use by several
 * threads.
 *
 * @param id its id
 * @param name what readers see
 * @param description what it says and how it treats its edge cases
 * @param formula the formula over measures
 * @param unit the unit that the formula must give
 * @param direction which way is better
 * @param aggregation how its value for a whole follows from the parts; held against the formula
 * @param tiers the tiers that are measured by it; empty if it is only looked at, never assigned
 * @param rounding how the published value is rounded; whoever calculates on uses the exact one
 * @param edgeCases what it does where its figures allow no ordinary value
 * @param sources where the figures come from and what must be known of them, such as the estimate behind a market size
 */
public record Kpi(
        KpiId id,
        LocalizedText name,
        LocalizedText description,
        String formula,
        Unit unit,
        Direction direction,
        KpiAggregation aggregation,
        SortedSet<TierId> tiers,
        Rounding rounding,
        EdgeCases edgeCases,
        Optional<LocalizedText> sources) {
    /** Refuses absent parts and a blank formula; copies the tiers. */
    public Kpi {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(description, "description");
        requireNonNull(unit, "unit");
        requireNonNull(direction, "direction");
        requireNonNull(aggregation, "aggregation");
        requireNonNull(rounding, "rounding");
        requireNonNull(edgeCases, "edgeCases");
        requireNonNull(sources, "sources");
        tiers = Collections.unmodifiableSortedSet(new TreeSet<>(tiers));
        if (formula.isBlank()) {
            throw new IllegalArgumentException("formula must not be blank (KPI " + id + ")");
        }
    }

    /**
     * A KPI part by part.
     *
     * @param id its id
     * @return a builder
     */
    public static KpiBuilder builder(String id) {
        return new KpiBuilder(KpiId.of(id));
    }

    private Kpi changed(
            Direction direction, SortedSet<TierId> tiers, Rounding rounding, Optional<LocalizedText> sources) {
        return new Kpi(
                id, name, description, formula, unit, direction, aggregation, tiers, rounding, edgeCases, sources);
    }

    /**
     * The same KPI for other tiers: a host whose tiers have ids of its own assigns the standard ones in this way.
     *
     * @param other the tiers
     * @return a copy
     */
    public Kpi withTiers(SortedSet<TierId> other) {
        return changed(direction, other, rounding, sources);
    }

    /**
     * The same KPI with another published form.
     *
     * @param other the rounding
     * @return a copy
     */
    public Kpi withRounding(Rounding other) {
        return changed(direction, tiers, other, sources);
    }

    /**
     * The same KPI with another direction.
     *
     * @param other which way is better
     * @return a copy
     */
    public Kpi withDirection(Direction other) {
        return changed(other, tiers, rounding, sources);
    }

    /**
     * The same KPI with a note on its figures.
     *
     * @param note where they come from
     * @return a copy
     */
    public Kpi withSources(LocalizedText note) {
        return changed(direction, tiers, rounding, Optional.of(note));
    }

    /**
     * The same KPI with other edge cases: a company that wants 30 answers where the standard KPI wants 10 says so in this
     * way.
     *
     * @param other the edge cases
     * @return a copy
     */
    public Kpi withEdgeCases(EdgeCases other) {
        return new Kpi(id, name, description, formula, unit, direction, aggregation, tiers, rounding, other, sources);
    }
}
