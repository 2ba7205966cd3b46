package io.salestiers.kpi.measure;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.time.DateRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects the facts and the choices that {@link MeasureValues} are found from. Not safe for use by several threads; a
 * builder that has built may go on and build again.
 */
public final class MeasureValuesBuilder {
    private final SortedMap<MeasureId, Measure> measures = new TreeMap<>();
    private final Organization organization;
    private final DateRange observed;
    private final List<FactBatch> batches = new ArrayList<>();
    private final SortedSet<MeasureId> sourced = new TreeSet<>();
    private @Nullable CurrencyPolicy currencies;
    private @Nullable TerritoryPolicy territories;

    MeasureValuesBuilder(List<Measure> declared, Organization organization, DateRange observed) {
        if (observed.openEnded()) {
            throw new IllegalArgumentException("the observed range must have an end, but was " + observed);
        }
        BuiltInMeasures.with(declared).forEach(measure -> measures.put(measure.id(), measure));
        this.organization = requireNonNull(organization, "organization");
        this.observed = observed;
    }

    /**
     * Adds observations, in any order.
     *
     * @param observations what was seen
     * @return this builder
     */
    public MeasureValuesBuilder observations(Collection<Observation> observations) {
        return facts(FactBatch.of(observations));
    }

    /**
     * Adds the facts of a batch, in any order; how facts are spread over batches changes nothing.
     *
     * @param batch what was seen
     * @return this builder
     */
    public MeasureValuesBuilder facts(FactBatch batch) {
        batches.add(requireNonNull(batch, "batch"));
        return this;
    }

    /**
     * Measures that have a source and are zero, not missing, where nothing was seen.
     *
     * @param ids the measures
     * @return this builder
     */
    public MeasureValuesBuilder sourced(Collection<MeasureId> ids) {
        sourced.addAll(ids);
        return this;
    }

    /**
     * What becomes of amounts in several currencies; must be said.
     *
     * @param policy the policy
     * @return this builder
     */
    public MeasureValuesBuilder currencies(CurrencyPolicy policy) {
        currencies = policy;
        return this;
    }

    /**
     * How facts of territories and of positions count for each other; must be said.
     *
     * @param policy the policy
     * @return this builder
     */
    public MeasureValuesBuilder territories(TerritoryPolicy policy) {
        territories = policy;
        return this;
    }

    /**
     * The values.
     *
     * @return the values, and what was {@linkplain MeasureValues#findings() found}
     * @throws NullPointerException if a choice that must be said was not said
     */
    public MeasureValues build() {
        CurrencyPolicy currency = requireNonNull(currencies, "currencies");
        TerritoryPolicy territory = requireNonNull(territories, "territories");
        DayIndex days = new DayIndex(organization, observed);
        Attribution attribution =
                new Attribution(FactBatch.join(batches), new FactChecks(measures, observed), days, territory);
        return new MeasureValues(new TreeMap<>(measures), sourced, days, observed, currency, attribution);
    }
}
