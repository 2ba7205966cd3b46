package io.salestiers.kpi.measure;

import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.CUSTOMERS;
import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.PEOPLE;
import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.REVENUE;
import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MeasureValuesProperties {
    private static final Currency CNY = Currency.of("CNY");

    @Provide
    Arbitrary<Organization> organizations() {
        return MeasureArbitraries.organizations();
    }

    @Provide
    Arbitrary<List<Observation>> observations() {
        return MeasureArbitraries.observations();
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

    /** The oracle walks over all days and all observations and asks the organization of each day anew. */
    @Property(tries = 60)
    void readEqualsBruteForceOverDaysAndObservations(
            @ForAll("organizations") Organization organization,
            @ForAll("observations") List<Observation> observations,
            @ForAll("subjects") Subject subject,
            @ForAll("ranges") DateRange range) {
        MeasureValues values = values(organization, observations);
        Ratio sum = Ratio.ZERO;
        Set<String> customers = new HashSet<>();
        for (Observation observation : observations) {
            for (LocalDate day = range.from(); range.contains(day); day = day.plusDays(1)) {
                if (observation.day().equals(day) && counts(organization.on(day), observation, subject)) {
                    if (observation.measure().equals(REVENUE.id())) {
                        sum = sum.plus(observation.value().value());
                    } else {
                        customers.add(observation.member().orElseThrow());
                    }
                }
            }
        }
        boolean anyMoney = observations.stream().anyMatch(o -> o.measure().equals(REVENUE.id()));
        if (anyMoney) {
            assertThat(values.read(REVENUE.id(), subject, range))
                    .isEqualTo(Reading.known(new Quantity(sum, Unit.MONEY, Optional.of(CNY))));
        }
        if (observations.stream().anyMatch(o -> o.measure().equals(CUSTOMERS.id()))) {
            assertThat(values.read(CUSTOMERS.id(), subject, range))
                    .isEqualTo(Reading.known(Quantity.count(customers.size())));
        }
    }

    @Property(tries = 60)
    void sumsAreAdditiveOverAnyCutOfThePeriod(
            @ForAll("organizations") Organization organization,
            @ForAll("observations") List<Observation> observations,
            @ForAll("subjects") Subject subject,
            @ForAll("ranges") DateRange range) {
        MeasureValues values = values(organization, observations);
        Ratio parts = Ratio.ZERO;
        LocalDate end = range.to().orElseThrow();
        LocalDate from = range.from();
        int step = 1;
        while (from.isBefore(end)) {
            LocalDate to = from.plusDays(step++);
            to = to.isAfter(end) ? end : to;
            parts = parts.plus(amount(values.read(REVENUE.id(), subject, DateRange.of(from, to))));
            from = to;
        }
        assertThat(amount(values.read(REVENUE.id(), subject, range))).isEqualTo(parts);
    }

    @Property(tries = 60)
    void companyIsTheSumOfItsPeopleAndOfItsOffices(
            @ForAll("organizations") Organization organization,
            @ForAll("observations") List<Observation> observations,
            @ForAll("ranges") DateRange range) {
        MeasureValues values = values(organization, observations);
        Ratio people = Ratio.ZERO;
        for (String person : PEOPLE) {
            people = people.plus(amount(values.read(REVENUE.id(), Subject.of(PersonId.of(person)), range)));
        }
        Ratio offices = amount(values.read(REVENUE.id(), Subject.of(UnitId.of("a")), range))
                .plus(amount(values.read(REVENUE.id(), Subject.of(UnitId.of("b")), range)));
        assertThat(amount(values.read(REVENUE.id(), Subject.of(UnitId.of("company")), range)))
                .isEqualTo(people)
                .isEqualTo(offices);
    }

    @Property(tries = 60)
    void orderOfObservationsDoesNotMatter(
            @ForAll("organizations") Organization organization,
            @ForAll("observations") List<Observation> observations,
            @ForAll("subjects") Subject subject,
            @ForAll("ranges") DateRange range,
            @ForAll long seed) {
        List<Observation> shuffled = new ArrayList<>(observations);
        Collections.shuffle(shuffled, new Random(seed));
        MeasureValues one = values(organization, observations);
        MeasureValues other = values(organization, shuffled);
        assertThat(other.trace(REVENUE.id(), subject, range)).isEqualTo(one.trace(REVENUE.id(), subject, range));
        assertThat(other.read(CUSTOMERS.id(), subject, range)).isEqualTo(one.read(CUSTOMERS.id(), subject, range));
        assertThat(other.findings()).isEqualTo(one.findings());
    }

    private static MeasureValues values(Organization organization, List<Observation> observations) {
        return MeasureValues.of(List.of(REVENUE, CUSTOMERS), observations, organization, YEAR, CurrencyPolicy.none());
    }

    private static boolean counts(OrganizationDay day, Observation observation, Subject subject) {
        if (observation.subject().equals(subject)) {
            return true;
        }
        PersonId person = ((Subject.OfPerson) observation.subject()).id();
        return subject instanceof Subject.OfUnit unit
                && day.positionOf(person)
                        .flatMap(day::unitOf)
                        .map(own -> day.subtree(unit.id()).contains(own))
                        .orElse(false);
    }

    private static Ratio amount(Reading reading) {
        return reading.quantity().map(Quantity::value).orElse(Ratio.ZERO);
    }
}
