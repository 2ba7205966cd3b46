package io.salestiers.kpi.measure;

import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.PEOPLE;
import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.TERRITORIES;
import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryClaim;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.TerritoryPolicy.Owner;
import io.salestiers.kpi.measure.TerritoryPolicy.Place;
import io.salestiers.kpi.testkit.measure.FactArbitraries;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Territories against a walk over the claims as they were written. */
class TerritoryProperties {
    private static final MeasureId CALLS = MeasureId.of("calls");
    private static final Measure MEASURE = Measure.additive("calls", LocalizedText.same("Calls"), Unit.COUNT);

    @Provide
    Arbitrary<Organization> organizations() {
        return MeasureArbitraries.territorialOrganizations();
    }

    @Provide
    Arbitrary<TerritoryPolicy> policies() {
        return FactArbitraries.territoryPolicies();
    }

    @Provide
    Arbitrary<Subject> anybody() {
        return Arbitraries.oneOf(
                Arbitraries.of(TERRITORIES).map(id -> Subject.of(TerritoryId.of(id))),
                Arbitraries.of(PEOPLE).map(id -> Subject.of(PersonId.of(id))),
                Arbitraries.of(PEOPLE).map(id -> Subject.of(PositionId.of("seat-" + id))),
                Arbitraries.of("company", "a", "a1", "b2").map(id -> Subject.of(UnitId.of(id))));
    }

    @Provide
    Arbitrary<List<Observation>> observations() {
        Arbitrary<Observation> one = Combinators.combine(anybody(), MeasureArbitraries.days())
                .as((subject, day) -> new Observation(CALLS, subject, day, Quantity.count(1), Optional.empty(), "?"));
        return one.list().ofMinSize(1).ofMaxSize(30).map(all -> {
            List<Observation> numbered = new ArrayList<>();
            for (Observation o : all) {
                // Powers of two can't be confused when they are added, whichever of them count.
                long value = 1L << numbered.size();
                numbered.add(new Observation(
                        o.measure(), o.subject(), o.day(), Quantity.count(value), o.member(), "s" + value));
            }
            return numbered;
        });
    }

    @Property(tries = 300)
    void everyFactCountsForWhomTheClaimsSay(
            @ForAll("organizations") Organization organization,
            @ForAll("observations") List<Observation> observations,
            @ForAll("policies") TerritoryPolicy policy,
            @ForAll("anybody") Subject subject) {
        MeasureValues values = MeasureValues.builder(List.of(MEASURE), organization, YEAR)
                .observations(observations)
                .currencies(CurrencyPolicy.none())
                .territories(policy)
                .build();
        long expected = observations.stream()
                .filter(o -> counts(organization, policy, o, subject))
                .mapToLong(o -> o.value().value().numerator().longValueExact())
                .sum();
        assertThat(values.read(CALLS, subject, YEAR)).isEqualTo(Reading.known(Quantity.count(expected)));
        Statistics.label("something counts")
                .collect(expected > 0)
                .coverage(c -> c.check(true).percentage(p -> p > 30));
        Statistics.label("contested")
                .collect(values.findings().stream().anyMatch(f -> f.code() == MeasureFinding.TERRITORY_CONTESTED))
                .coverage(c -> c.check(true).percentage(p -> p > 2));
        Statistics.label("ambiguous")
                .collect(values.findings().stream().anyMatch(f -> f.code() == MeasureFinding.TERRITORY_AMBIGUOUS))
                .coverage(c -> c.check(true).percentage(p -> p > 1));
    }

    private static boolean counts(
            Organization organization, TerritoryPolicy policy, Observation seen, Subject subject) {
        LocalDate day = seen.day();
        if (seen.subject().equals(subject)) {
            return true;
        }
        Optional<String> seat = seat(organization, policy, seen);
        if (subject instanceof Subject.OfTerritory wanted) {
            return seen.subject() instanceof Subject.OfTerritory own
                    ? around(organization, own.id(), day).contains(wanted.id())
                    : seat.isPresent()
                            && certain(organization, policy, seat.get(), day).contains(wanted.id());
        }
        if (subject instanceof Subject.OfPosition position) {
            return seat.equals(Optional.of(position.id().value()));
        }
        if (subject instanceof Subject.OfPerson person) {
            return seat.equals(Optional.of("seat-" + person.id().value()));
        }
        UnitId unit = ((Subject.OfUnit) subject).id();
        Optional<UnitId> own = seen.subject() instanceof Subject.OfUnit of
                ? Optional.of(of.id())
                : seat.flatMap(
                        id -> organization.position(PositionId.of(id)).unit().on(day));
        // The units of the arbitrary are named by their place: company, a, a1.
        return own.isPresent()
                && (unit.value().equals("company") || own.get().value().startsWith(unit.value()));
    }

    /** The seat to which a fact belongs; each person sits in the seat with their own name all year. */
    private static Optional<String> seat(Organization organization, TerritoryPolicy policy, Observation seen) {
        if (seen.subject() instanceof Subject.OfPerson person) {
            return Optional.of("seat-" + person.id().value());
        }
        if (seen.subject() instanceof Subject.OfPosition position) {
            return Optional.of(position.id().value());
        }
        if (!(seen.subject() instanceof Subject.OfTerritory territory) || policy.owner() == Owner.NOBODY) {
            return Optional.empty();
        }
        for (TerritoryId each : around(organization, territory.id(), seen.day())) {
            Set<String> claimants = new TreeSet<>();
            for (TerritoryClaim claim : organization.claims()) {
                if (claim.territory().equals(each) && claim.range().contains(seen.day())) {
                    claimants.add(claim.position().value());
                }
            }
            if (!claimants.isEmpty()) {
                // All of them are representatives, so that none is the lowest.
                return claimants.size() == 1 ? Optional.of(claimants.iterator().next()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static List<TerritoryId> around(Organization organization, TerritoryId territory, LocalDate day) {
        List<TerritoryId> path = new ArrayList<>();
        Optional<TerritoryId> next = Optional.of(territory);
        while (next.isPresent()) {
            path.add(next.get());
            next = organization.territory(next.get()).parent().on(day);
        }
        return path;
    }

    /** Where a fact of a seat lies for certain. */
    private static Set<TerritoryId> certain(
            Organization organization, TerritoryPolicy policy, String seat, LocalDate day) {
        Set<TerritoryId> certain = new TreeSet<>();
        Set<TerritoryId> claimed = new TreeSet<>();
        for (TerritoryClaim claim : organization.claims()) {
            if (claim.position().value().equals(seat) && claim.range().contains(day)) {
                claimed.add(claim.territory());
            }
        }
        for (String each : TERRITORIES) {
            TerritoryId territory = TerritoryId.of(each);
            boolean all =
                    claimed.stream().allMatch(c -> around(organization, c, day).contains(territory));
            if (all && !claimed.isEmpty()) {
                certain.add(territory);
            }
        }
        boolean oneClaim = claimed.stream().anyMatch(certain::contains);
        return policy.place() == Place.COMMON_GROUND || (policy.place() == Place.ONLY_CLAIM && oneClaim)
                ? certain
                : Set.of();
    }
}
