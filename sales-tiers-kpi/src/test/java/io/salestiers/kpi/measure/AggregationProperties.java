package io.salestiers.kpi.measure;

import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.PEOPLE;
import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Each aggregation class, with and without a filter, against a walk over all days and observations. */
class AggregationProperties {
    private static final MeasureId FIGURE = MeasureId.of("figure");
    private static final Reading NOTHING = Reading.notMeaningful(Reason.NO_OBSERVATIONS);
    private static final DimensionId PRODUCT = DimensionId.of("product");

    @Provide
    Arbitrary<Organization> organizations() {
        return MeasureArbitraries.organizations();
    }

    @Provide
    Arbitrary<DateRange> ranges() {
        return MeasureArbitraries.ranges();
    }

    @Provide
    Arbitrary<Subject> subjects() {
        return Arbitraries.oneOf(
                Arbitraries.of(PEOPLE).map(id -> Subject.of(PersonId.of(id))),
                Arbitraries.of("company", "a", "b", "a1", "a2", "b1", "b2").map(id -> Subject.of(UnitId.of(id))));
    }

    @Provide
    Arbitrary<Set<String>> products() {
        return Arbitraries.of("x", "y", "z").set().ofMaxSize(2);
    }

    @Provide
    Arbitrary<List<Observation>> observations() {
        Arbitrary<Observation> one = Combinators.combine(
                        Arbitraries.of(PEOPLE),
                        MeasureArbitraries.days(),
                        Arbitraries.integers().between(-3, 9),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of("x", "y", ""))
                .as((person, day, value, member, product) -> {
                    Observation seen = new Observation(
                            FIGURE,
                            Subject.of(PersonId.of(person)),
                            day,
                            Quantity.count(value),
                            Optional.of("m" + member),
                            "?");
                    return product.isEmpty() ? seen : seen.with(PRODUCT, product);
                });
        return one.list().ofMinSize(1).ofMaxSize(50).map(all -> {
            List<Observation> numbered = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                Observation o = all.get(i);
                // Two digits, so that the order of sources is that of numbers.
                numbered.add(new Observation(
                        o.measure(), o.subject(), o.day(), o.value(), o.member(), o.dimensions(), "s" + (10 + i)));
            }
            return numbered;
        });
    }

    @Property(tries = 400)
    void everyClassEqualsAWalkOverDaysAndObservations(
            @ForAll AggregationClass aggregation,
            @ForAll("organizations") Organization organization,
            @ForAll("observations") List<Observation> observations,
            @ForAll("products") Set<String> products,
            @ForAll("subjects") Subject subject,
            @ForAll("ranges") DateRange range) {
        Measure measure = new Measure(FIGURE, LocalizedText.same("Figure"), Unit.COUNT, aggregation);
        MeasureValues values =
                MeasureValues.of(List.of(measure), observations, organization, YEAR, CurrencyPolicy.none());
        DimensionFilter filter = products.isEmpty()
                ? DimensionFilter.ALL
                : DimensionFilter.of(PRODUCT, products.iterator().next(), products.toArray(new String[0]));
        boolean known = observations.stream().anyMatch(o -> o.dimensions().containsKey(PRODUCT));
        Reading expected = !products.isEmpty() && !known
                ? Reading.missing("figure[product]")
                : walk(aggregation, organization, observations, products, subject, range);
        assertThat(values.read(FIGURE, filter, subject, range)).isEqualTo(expected);
        assertThat(values.trace(FIGURE, filter, subject, range).reading()).isEqualTo(expected);
    }

    /** What is added up per observation or member adds up over offices too, whoever moved between them. */
    @Property(tries = 100)
    void officesAddUpToTheCompany(
            @ForAll("organizations") Organization organization,
            @ForAll("observations") List<Observation> observations,
            @ForAll("ranges") DateRange range) {
        for (AggregationClass aggregation :
                List.of(AggregationClass.ADDITIVE, AggregationClass.COUNT, AggregationClass.STOCK)) {
            Measure measure = new Measure(FIGURE, LocalizedText.same("Figure"), Unit.COUNT, aggregation);
            MeasureValues values =
                    MeasureValues.of(List.of(measure), observations, organization, YEAR, CurrencyPolicy.none());
            Ratio offices = number(values, "a", range).plus(number(values, "b", range));
            assertThat(number(values, "company", range)).isEqualTo(offices);
        }
    }

    private static Ratio number(MeasureValues values, String unit, DateRange range) {
        return values.read(FIGURE, Subject.of(UnitId.of(unit)), range)
                .quantity()
                .orElseThrow()
                .value();
    }

    /** Who has the printed steps can do the arithmetic again. */
    @Property(tries = 100)
    void explanationsRecalculate(
            @ForAll AggregationClass aggregation,
            @ForAll("organizations") Organization organization,
            @ForAll("observations") List<Observation> observations,
            @ForAll("subjects") Subject subject,
            @ForAll("ranges") DateRange range) {
        Measure measure = new Measure(FIGURE, LocalizedText.same("Figure"), Unit.COUNT, aggregation);
        MeasureTrace trace = MeasureValues.of(List.of(measure), observations, organization, YEAR, CurrencyPolicy.none())
                .trace(FIGURE, subject, range);
        Recalculation.verify(trace.explain(true));
        Recalculation.verify(trace.explain(false));
    }

    private static Reading walk(
            AggregationClass aggregation,
            Organization organization,
            List<Observation> observations,
            Set<String> products,
            Subject subject,
            DateRange range) {
        List<Observation> seen = new ArrayList<>();
        Map<String, Observation> standing = new HashMap<>();
        for (LocalDate day = YEAR.from(); day.isBefore(range.to().orElseThrow()); day = day.plusDays(1)) {
            // The list is numbered by source, so its order is that of sources within a day.
            for (Observation observation : observations) {
                if (observation.day().equals(day)) {
                    standing.put(observation.member().orElseThrow(), observation);
                    if (range.contains(day)) {
                        seen.add(observation);
                    }
                }
            }
        }
        List<Observation> chosen = new ArrayList<>(aggregation == AggregationClass.STOCK ? standing.values() : seen);
        chosen.removeIf(
                o -> !products.isEmpty() && !products.contains(o.dimensions().getOrDefault(PRODUCT, "")));
        chosen.removeIf(o -> !counts(organization.on(o.day()), o, subject));
        List<Long> values = new ArrayList<>();
        Set<String> members = new HashSet<>();
        for (Observation observation : chosen) {
            values.add(observation.value().value().numerator().longValueExact());
            members.add(observation.member().orElseThrow());
        }
        List<Long> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        // In tenths: the place of the 90 % point is (n − 1) × 9 tenths.
        int place = Math.max(0, n - 1) * 9;
        return switch (aggregation) {
            case ADDITIVE, STOCK ->
                count(values.stream().mapToLong(Long::longValue).sum());
            case COUNT -> count(n);
            case DISTINCT -> count(members.size());
            case FIRST -> n == 0 ? NOTHING : count(values.get(0));
            case LAST -> n == 0 ? NOTHING : count(values.get(n - 1));
            case LARGEST -> n == 0 ? NOTHING : count(sorted.get(n - 1));
            case SMALLEST -> n == 0 ? NOTHING : count(sorted.get(0));
            case MEDIAN -> n == 0 ? NOTHING : tenths(5 * (sorted.get((n - 1) / 2) + sorted.get(n / 2)));
            case NINTH_DECILE ->
                n == 0
                        ? NOTHING
                        : tenths(sorted.get(place / 10) * 10
                                + place % 10 * (sorted.get(Math.min(n - 1, place / 10 + 1)) - sorted.get(place / 10)));
            case RATIO, NON_ADDITIVE ->
                n == 0 ? NOTHING : n == 1 ? count(values.get(0)) : Reading.notMeaningful(Reason.NOT_ADDITIVE);
        };
    }

    private static boolean counts(OrganizationDay day, Observation observation, Subject subject) {
        PersonId person = ((Subject.OfPerson) observation.subject()).id();
        return observation.subject().equals(subject)
                || (subject instanceof Subject.OfUnit unit
                        && day.positionOf(person)
                                .flatMap(day::unitOf)
                                .map(own -> day.subtree(unit.id()).contains(own))
                                .orElse(false));
    }

    private static Reading count(long value) {
        return Reading.known(Quantity.count(value));
    }

    private static Reading tenths(long value) {
        return Reading.known(Quantity.of(Ratio.of(BigDecimal.valueOf(value, 1)), Unit.COUNT));
    }
}
