package io.salestiers.kpi.measure;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Ids;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Measures by person, position, unit and territory over any days, exact.
 *
 * <p>An observation counts for its person, for the position that the person held on that day, and for the unit of that
 * position with all units above it, always by the organization of the observation's own day: when Moses moves from Suzhou
 * to Hangzhou on 15 May, his deal of 14 May stays in Suzhou. An observation of a position counts for its occupant too; one
 * of a unit for that unit and those above; one of a territory for that territory and those around it, and as the
 * {@link TerritoryPolicy} says.
 *
 * <p>What is read is {@link Reading.Known} (no observation in observed days is a zero), {@link Reading.Missing} (a measure
 * that was never observed, or days wholly outside the observed ones) or {@link Reading.NotMeaningful} (amounts in several
 * currencies without a rule for them). The observations are indexed once; a sum over a range then takes two binary
 * searches. Immutable and safe for use by several threads, and independent of the order of the observations.
 */
public final class MeasureValues {
    private final SortedMap<MeasureId, Measure> measures;
    private final SortedSet<MeasureId> sourced;
    private final DayIndex days;
    private final DateRange observed;
    private final CurrencyPolicy policy;
    private final Map<Attribution.Cell, Series> index;
    private final Map<Subject, SortedSet<Currency>> currencies;
    private final Map<MeasureId, SortedSet<DimensionId>> dimensions;
    private final List<Finding> findings;

    MeasureValues(
            SortedMap<MeasureId, Measure> measures,
            Collection<MeasureId> sourced,
            DayIndex days,
            DateRange observed,
            CurrencyPolicy policy,
            Attribution attribution) {
        this.measures = Collections.unmodifiableSortedMap(measures);
        this.days = days;
        this.observed = observed;
        this.policy = policy;
        this.findings = attribution.findings();
        this.currencies = attribution.currencies();
        this.dimensions = attribution.dimensions();
        this.sourced = new TreeSet<>(sourced);
        this.sourced.addAll(dimensions.keySet());
        FactBatch batch = attribution.batch();
        Optional<long[]> until = measures.values().stream().anyMatch(m -> m.aggregation() == AggregationClass.STOCK)
                ? Optional.of(Stock.until(batch, code -> is(batch.measures().get(code), AggregationClass.STOCK)))
                : Optional.empty();
        this.index = new HashMap<>();
        attribution
                .cells()
                .forEach((cell, rows) -> index.put(
                        cell,
                        new Series(
                                batch,
                                rows.toArray(),
                                is(cell.measure(), AggregationClass.STOCK) ? until.orElse(null) : null,
                                is(cell.measure(), AggregationClass.ADDITIVE))));
    }

    private boolean is(MeasureId measure, AggregationClass aggregation) {
        return declared(measure).aggregation() == aggregation;
    }

    /**
     * Starts to collect what values are found from: facts as rows or as batches, and the choices that must be made.
     *
     * @param measures the measures that may be observed; the {@link BuiltInMeasures} are added
     * @param organization who was where on which day
     * @param observed the days that the observations cover, with an end
     * @return a builder
     * @throws IllegalArgumentException if two different measures have one id, or the observed range has no end
     */
    public static MeasureValuesBuilder builder(List<Measure> measures, Organization organization, DateRange observed) {
        return new MeasureValuesBuilder(measures, organization, observed);
    }

    /**
     * Measures of which those without any observation are missing. Territories stay
     * {@linkplain TerritoryPolicy#apart() apart} from positions.
     *
     * @param measures the measures that may be observed; the {@link BuiltInMeasures} are added
     * @param observations what was seen, in any order
     * @param organization who was where on which day
     * @param observed the days that the observations cover, with an end
     * @param policy what becomes of several currencies
     * @return the values, and what was {@linkplain #findings() found}
     * @throws IllegalArgumentException if two different measures have one id, or the observed range has no end
     */
    public static MeasureValues of(
            List<Measure> measures,
            List<Observation> observations,
            Organization organization,
            DateRange observed,
            CurrencyPolicy policy) {
        return of(measures, List.of(), observations, organization, observed, policy);
    }

    /**
     * Measures of which some are known to be observed, even if nothing was seen: a file of returns without a row says that
     * there were none, while no file says nothing. Territories stay {@linkplain TerritoryPolicy#apart() apart} from
     * positions.
     *
     * @param measures the measures that may be observed; the {@link BuiltInMeasures} are added
     * @param sourced the measures that have a source and are zero, not missing, where nothing was seen
     * @param observations what was seen, in any order
     * @param organization who was where on which day
     * @param observed the days that the observations cover, with an end
     * @param policy what becomes of several currencies
     * @return the values, and what was {@linkplain #findings() found}
     * @throws IllegalArgumentException if two different measures have one id, or the observed range has no end
     */
    public static MeasureValues of(
            List<Measure> measures,
            Collection<MeasureId> sourced,
            List<Observation> observations,
            Organization organization,
            DateRange observed,
            CurrencyPolicy policy) {
        return builder(measures, organization, observed)
                .sourced(sourced)
                .observations(observations)
                .currencies(policy)
                .territories(TerritoryPolicy.apart())
                .build();
    }

    /**
     * What was found while the observations were read, each kind once for each measure with the number of observations.
     *
     * @return by measure
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * The measures, the built-in ones among them: what formulas may refer to.
     *
     * @return by id
     */
    public List<Measure> measures() {
        return List.copyOf(measures.values());
    }

    /**
     * The organization of the values.
     *
     * @return the organization
     */
    public Organization organization() {
        return days.organization();
    }

    /**
     * Who belongs to which team, office and company.
     *
     * @param placement which day of a period decides
     * @return the look-up
     */
    public Places places(PlacementDay placement) {
        return new Places(days, placement);
    }

    /**
     * The days that the observations cover.
     *
     * @return a range with an end
     */
    public DateRange observed() {
        return observed;
    }

    /**
     * Whether a measure has observations or is said to have a source.
     *
     * @param measure the measure
     * @return false if every reading of it is missing
     */
    public boolean sourced(MeasureId measure) {
        return sourced.contains(measure) || builtIn(measure);
    }

    /**
     * A value.
     *
     * @param measure the measure
     * @param subject whose
     * @param range the days, with an end
     * @return the exact value, or why there is none
     * @throws NotFoundException if the measure is not declared
     * @throws IllegalArgumentException if the range has no end
     */
    public Reading read(MeasureId measure, Subject subject, DateRange range) {
        return read(measure, DimensionFilter.ALL, subject, range);
    }

    /**
     * A value of those observations that have some values of dimensions: revenue with product GTX Pro.
     *
     * <p>A value of a dimension that was not seen gives zero, as anything that was not seen in observed days: nothing was
     * sold of that product. But a dimension that none of the observations of the measure has, on whatever day and with
     * whomever, is missing, as {@code revenue[product]}: its source does not tell products apart (or the name is
     * misspelled), and a zero would claim that it did. A measure without any observation is zero for every dimension; the
     * {@link BuiltInMeasures} have no dimensions.
     *
     * @param measure the measure
     * @param filter which observations count
     * @param subject whose
     * @param range the days, with an end
     * @return the exact value, or why there is none
     * @throws NotFoundException if the measure is not declared
     * @throws IllegalArgumentException if the range has no end
     */
    public Reading read(MeasureId measure, DimensionFilter filter, Subject subject, DateRange range) {
        Measure declared = declared(measure);
        LocalDate end = end(range);
        Optional<Reading> absent = absent(measure, filter, range);
        if (absent.isPresent()) {
            return absent.get();
        }
        if (builtIn(measure)) {
            return Reading.known(builtIn(measure, subject, range.from(), end));
        }
        Series series = index.getOrDefault(new Attribution.Cell(measure, subject), Series.NOTHING);
        try {
            return declared.unit() == Unit.MONEY
                    ? money(declared, filter, subject, series, range.from(), end)
                    : plain(declared, filter, series, range.from(), end);
        } catch (ArithmeticException e) {
            // The only one that exact numbers throw here: the sum of many fractions outgrew what a Ratio holds.
            return Reading.notMeaningful(Reason.OUT_OF_BOUNDS);
        }
    }

    private Optional<Reading> absent(MeasureId measure, DimensionFilter filter, DateRange range) {
        SortedSet<DimensionId> known = dimensions.getOrDefault(measure, Collections.emptySortedSet());
        SortedSet<String> unknown = new TreeSet<>(Ids::compare);
        if (builtIn(measure) || dimensions.containsKey(measure)) {
            filter.values().keySet().stream()
                    .filter(dimension -> !known.contains(dimension))
                    .forEach(dimension -> unknown.add(measure + "[" + dimension + "]"));
        }
        if (builtIn(measure)) {
            return unknown.isEmpty() ? Optional.empty() : Optional.of(new Reading.Missing(unknown));
        }
        if (!sourced.contains(measure)) {
            return Optional.of(Reading.missing(measure.value()));
        }
        if (!range.overlaps(observed)) {
            return Optional.of(Reading.missing(measure + " " + range));
        }
        return unknown.isEmpty() ? Optional.empty() : Optional.of(new Reading.Missing(unknown));
    }

    /**
     * A value with the observations behind it.
     *
     * @param measure the measure
     * @param subject whose
     * @param range the days, with an end
     * @return the trace
     * @throws NotFoundException if the measure is not declared
     * @throws IllegalArgumentException if the range has no end
     */
    public MeasureTrace trace(MeasureId measure, Subject subject, DateRange range) {
        return trace(measure, DimensionFilter.ALL, subject, range);
    }

    /**
     * A value of those observations that have some values of dimensions, with the observations behind it.
     *
     * @param measure the measure
     * @param filter which observations count
     * @param subject whose
     * @param range the days, with an end
     * @return the trace, whose reading is that of {@link #read(MeasureId, DimensionFilter, Subject, DateRange)}
     * @throws NotFoundException if the measure is not declared
     * @throws IllegalArgumentException if the range has no end
     */
    public MeasureTrace trace(MeasureId measure, DimensionFilter filter, Subject subject, DateRange range) {
        Measure declared = declared(measure);
        Reading reading = read(measure, filter, subject, range);
        List<MeasureTrace.Part> parts = new ArrayList<>();
        Series series = index.getOrDefault(new Attribution.Cell(measure, subject), Series.NOTHING);
        for (Observation observation :
                series.between(range.from(), end(range), filter).observations()) {
            parts.add(new MeasureTrace.Part(observation, converted(observation, subject)));
        }
        return new MeasureTrace(declared, subject, range, reading, parts, observation(measure, subject, range));
    }

    /**
     * What must be known of a range: that it begins before or ends after the observed days.
     *
     * @param measure the measure
     * @param subject whose
     * @param range the days
     * @return no finding or one
     */
    public List<Finding> observation(MeasureId measure, Subject subject, DateRange range) {
        if (builtIn(measure) || observed.encloses(range) || !observed.overlaps(range)) {
            return List.of();
        }
        return List.of(Finding.of(MeasureFinding.PARTLY_OBSERVED, Place.during(subject.key(), range))
                .with(
                        "measure",
                        io.salestiers.core.text.Argument.name(declared(measure).name()))
                .with("days", io.salestiers.core.text.Argument.days(range))
                .with("observed", io.salestiers.core.text.Argument.days(observed)));
    }

    private Measure declared(MeasureId id) {
        Measure measure = measures.get(id);
        if (measure == null) {
            throw new NotFoundException("measure", id);
        }
        return measure;
    }

    private static LocalDate end(DateRange range) {
        return range.to()
                .orElseThrow(() -> new IllegalArgumentException("the range must have an end, but was " + range));
    }

    private static boolean builtIn(MeasureId id) {
        return id.equals(BuiltInMeasures.LISTED_POSITIONS.id())
                || id.equals(BuiltInMeasures.HEADCOUNT.id())
                || id.equals(BuiltInMeasures.CALENDAR_DAYS.id());
    }

    private Quantity builtIn(MeasureId measure, Subject subject, LocalDate from, LocalDate to) {
        return measure.equals(BuiltInMeasures.CALENDAR_DAYS.id())
                ? Quantity.of(Ratio.of(ChronoUnit.DAYS.between(from, to)), Unit.DAYS)
                : Quantity.count(positions(measure, subject, from));
    }

    private long positions(MeasureId measure, Subject subject, LocalDate day) {
        OrganizationDay on = days.on(day);
        Optional<TierId> lowest = Optional.of(on.ladder().lowest().id());
        boolean filledOnly = measure.equals(BuiltInMeasures.HEADCOUNT.id());
        return candidates(subject, on).stream()
                .filter(position -> on.tier(position).equals(lowest))
                .filter(position -> !filledOnly || on.occupant(position).isPresent())
                .count();
    }

    private static List<PositionId> candidates(Subject subject, OrganizationDay day) {
        if (subject instanceof Subject.OfUnit unit) {
            return day.units().contains(unit.id()) ? day.positionsIn(unit.id()) : List.of();
        }
        return Places.position(subject, day).map(List::of).orElseGet(List::of);
    }

    private static Reading plain(Measure measure, DimensionFilter filter, Series series, LocalDate from, LocalDate to) {
        Optional<Ratio> total = measure.aggregation() == AggregationClass.ADDITIVE && filter.all()
                ? series.total(from, to)
                : Optional.empty();
        return total.map(sum -> Reading.known(new Quantity(sum, measure.unit(), Optional.empty())))
                .orElseGet(() -> Aggregate.of(measure, series.between(from, to, filter), Optional.empty()));
    }

    private Reading money(
            Measure measure, DimensionFilter filter, Subject subject, Series series, LocalDate from, LocalDate to) {
        SortedSet<Currency> ever = currencies.getOrDefault(subject, Collections.emptySortedSet());
        if (ever.size() > 1 && policy instanceof CurrencyPolicy.Converting converting) {
            return Aggregate.converted(measure, series.between(from, to, filter), converting);
        }
        if (measure.aggregation() == AggregationClass.ADDITIVE && filter.all()) {
            Optional<Ratio> total = series.total(from, to);
            Optional<Currency> only = series.currency(from, to);
            if (total.isPresent() && only.isPresent()) {
                return Reading.known(new Quantity(total.get(), measure.unit(), only));
            }
        }
        Rows rows = series.between(from, to, filter);
        SortedSet<Currency> inRange = rows.currencies();
        if (inRange.size() > 1) {
            return Reading.notMeaningful(Reason.MIXED_CURRENCIES);
        }
        Optional<Currency> currency = inRange.isEmpty() ? zeroCurrency(subject, ever) : Optional.of(inRange.first());
        return currency.map(known -> Aggregate.of(measure, rows, Optional.of(known)))
                .orElseGet(() -> Reading.notMeaningful(Reason.NO_CURRENCY));
    }

    /*
     * Nothing is an amount too, and needs a currency: the subject's own, else the one that the nearest unit or territory above has
     * alone, else the reporting currency.
     */
    private Optional<Currency> zeroCurrency(Subject subject, SortedSet<Currency> ever) {
        if (ever.size() == 1) {
            return Optional.of(ever.first());
        }
        if (ever.isEmpty()) {
            for (Subject each : above(subject)) {
                SortedSet<Currency> there = currencies.getOrDefault(each, Collections.emptySortedSet());
                if (there.size() == 1) {
                    return Optional.of(there.first());
                }
            }
        }
        return policy instanceof CurrencyPolicy.Converting converting
                ? Optional.of(converting.reporting())
                : Optional.empty();
    }

    private List<Subject> above(Subject subject) {
        if (subject instanceof Subject.OfTerritory territory) {
            return organization().findTerritory(territory.id()).isEmpty()
                    ? List.of()
                    : days.on(observed.from()).territoryPath(territory.id()).stream()
                            .map(Subject::of)
                            .toList();
        }
        Places places = places(PlacementDay.AT_START);
        return places
                .day(subject, observed)
                .flatMap(day ->
                        places.team(subject, observed).map(unit -> days.on(day).path(unit)))
                .orElseGet(List::of)
                .stream()
                .map(Subject::of)
                .toList();
    }

    private Optional<Quantity> converted(Observation observation, Subject subject) {
        boolean convert =
                currencies.getOrDefault(subject, Collections.emptySortedSet()).size() > 1;
        Optional<Currency> currency = observation.value().currency();
        if (convert && currency.isPresent() && policy instanceof CurrencyPolicy.Converting converting) {
            return converting
                    .rate(currency.get(), observation.day())
                    .map(rate -> new Quantity(
                            observation.value().value().multipliedBy(rate),
                            Unit.MONEY,
                            Optional.of(converting.reporting())));
        }
        return Optional.of(observation.value());
    }
}
