package io.salestiers.kpi.measure;

import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.CUSTOMERS;
import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.PEOPLE;
import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.REVENUE;
import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.FactBatch;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.CustomPeriod;
import io.salestiers.core.time.CustomPeriods;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
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
import net.jqwik.api.constraints.IntRange;

/** Facts as rows and as batches give the same values, and parts give the whole. */
class FactBatchValuesProperties {
    @Provide
    Arbitrary<Organization> organizations() {
        return MeasureArbitraries.organizations();
    }

    /** With thirds among the amounts, so that not all of them fit into columns of whole numbers. */
    @Provide
    Arbitrary<List<Observation>> observations() {
        return MeasureArbitraries.observations()
                .map(all -> all.stream()
                        .map(o -> o.measure().equals(REVENUE.id()) && o.source().endsWith("7")
                                ? new Observation(
                                        o.measure(),
                                        o.subject(),
                                        o.day(),
                                        new Quantity(
                                                o.value().value().dividedBy(Ratio.of(3)),
                                                Unit.MONEY,
                                                Optional.of(Currency.of("CNY"))),
                                        o.member(),
                                        o.source())
                                : o)
                        .toList());
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

    private static MeasureValuesBuilder builder(Organization organization) {
        return MeasureValues.builder(List.of(REVENUE, CUSTOMERS), organization, YEAR)
                .sourced(List.of(REVENUE.id(), CUSTOMERS.id()))
                .currencies(CurrencyPolicy.converting(Currency.of("CNY"), ExchangeRates.of(List.of())))
                .territories(TerritoryPolicy.apart());
    }

    @Property(tries = 100)
    void rowsAndBatchesInAnyOrderGiveTheSame(
            @ForAll("organizations") Organization organization,
            @ForAll("observations") List<Observation> observations,
            @ForAll("subjects") Subject subject,
            @ForAll("ranges") DateRange range,
            @ForAll @IntRange(min = 1, max = 20) int length,
            @ForAll long seed) {
        MeasureValues rows = builder(organization).observations(observations).build();
        List<Observation> shuffled = new ArrayList<>(observations);
        Collections.shuffle(shuffled, new Random(seed));
        MeasureValuesBuilder batches = builder(organization);
        for (int from = 0; from < shuffled.size(); from += length) {
            batches.facts(FactBatch.of(shuffled.subList(from, Math.min(shuffled.size(), from + length))));
        }
        MeasureValues columns = batches.build();
        assertThat(columns.findings()).isEqualTo(rows.findings());
        for (Measure measure : List.of(REVENUE, CUSTOMERS)) {
            assertThat(columns.trace(measure.id(), subject, range)).isEqualTo(rows.trace(measure.id(), subject, range));
        }
        // The fast sum and the one over the parts that are shown.
        Ratio shown = rows.trace(REVENUE.id(), subject, range).parts().stream()
                .map(part -> part.value().orElseThrow().value())
                .reduce(Ratio.ZERO, Ratio::plus);
        assertThat(amount(rows, subject, range)).isEqualTo(shown);
    }

    @Property(tries = 60)
    void largerPeriodsAreTheSumOfTheirParts(
            @ForAll("organizations") Organization organization,
            @ForAll("observations") List<Observation> observations,
            @ForAll("subjects") Subject subject) {
        MeasureValues values = builder(organization).observations(observations).build();
        Ratio year = amount(values, subject, YEAR);
        for (PeriodKind kind : PeriodKind.values()) {
            Ratio sum = Ratio.ZERO;
            for (Period period : FiscalCalendar.CALENDAR_YEAR.periodsIn(kind, YEAR)) {
                sum = sum.plus(amount(values, subject, period.range()));
            }
            assertThat(sum).isEqualTo(year);
        }
        for (CustomPeriods division : List.of(
                CustomPeriods.ofMonths("trimester", 4, YEAR.from()),
                CustomPeriods.ofHalfMonths("half-month"),
                CustomPeriods.of(
                        "season",
                        List.of(DateRange.parse("2025-01-01/2025-02-10"), DateRange.parse("2025-02-10/2026-01-01"))))) {
            Ratio sum = Ratio.ZERO;
            for (CustomPeriod period : division.partsOf(YEAR).orElseThrow()) {
                sum = sum.plus(amount(values, subject, period.range()));
            }
            assertThat(sum).isEqualTo(year);
        }
    }

    /** A customer of two regions is one customer of the company, and one of each region. */
    @Property(tries = 100)
    void distinctCountsAreExactAcrossRegions(
            @ForAll("organizations") Organization organization,
            @ForAll("observations") List<Observation> observations,
            @ForAll("ranges") DateRange range) {
        MeasureValues values = builder(organization).observations(observations).build();
        Set<String> all = new HashSet<>();
        for (String region : List.of("a", "b")) {
            Set<String> served = new HashSet<>();
            for (Observation o : observations) {
                String seat = "seat-" + ((Subject.OfPerson) o.subject()).id();
                String team = organization
                        .position(PositionId.of(seat))
                        .unit()
                        .on(o.day())
                        .orElseThrow()
                        .value();
                if (o.measure().equals(CUSTOMERS.id()) && range.contains(o.day()) && team.startsWith(region)) {
                    served.add(o.member().orElseThrow());
                }
            }
            assertThat(values.read(CUSTOMERS.id(), Subject.of(UnitId.of(region)), range))
                    .isEqualTo(Reading.known(Quantity.count(served.size())));
            all.addAll(served);
        }
        assertThat(values.read(CUSTOMERS.id(), Subject.of(UnitId.of("company")), range))
                .isEqualTo(Reading.known(Quantity.count(all.size())));
    }

    private static Ratio amount(MeasureValues values, Subject subject, DateRange range) {
        return values.read(REVENUE.id(), subject, range)
                .quantity()
                .orElseThrow()
                .value();
    }
}
