package io.salestiers.kpi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.evaluation.EvaluationInputs;
import io.salestiers.kpi.evaluation.KpiEvaluator;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.target.Targets;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What the aggregation of the standard KPIs promises, on companies whose people move. */
class StandardKpisRollUpProperties {
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    private static final CompiledCatalog CATALOG =
            StandardKpis.catalog().compile(StandardMeasures.all()).orThrow();
    private static final DateRange TWO_YEARS = DateRange.parse("2024-01-01/2026-01-01");

    @Provide
    Arbitrary<Organization> companies() {
        return MeasureArbitraries.organizations();
    }

    /** Observations of all standard measures, in the year of the organization and the one before. */
    @Provide
    Arbitrary<List<Observation>> observations() {
        return Combinators.combine(
                        Arbitraries.of(StandardMeasures.all()),
                        Arbitraries.of(MeasureArbitraries.PEOPLE),
                        MeasureArbitraries.days(),
                        Arbitraries.of(0, 1),
                        Arbitraries.integers().between(-2, 30))
                .as((measure, person, day, yearsBack, number) -> new Observation(
                        measure.id(),
                        Subject.of(PersonId.of(person)),
                        day.minusYears(yearsBack),
                        quantity(measure, number),
                        Optional.of("m" + number),
                        "?"))
                .list()
                .ofMinSize(60)
                .ofMaxSize(200)
                .map(StandardKpisRollUpProperties::numbered);
    }

    private static Quantity quantity(Measure measure, int number) {
        return measure.unit() == Unit.MONEY
                ? Quantity.money(Money.ofMinor(number * 7L, Currency.of("CNY")))
                : Quantity.of(Ratio.of(number), measure.unit());
    }

    private static List<Observation> numbered(List<Observation> observations) {
        List<Observation> numbered = new ArrayList<>();
        for (Observation each : observations) {
            numbered.add(new Observation(
                    each.measure(), each.subject(), each.day(), each.value(), each.member(), "s" + numbered.size()));
        }
        return numbered;
    }

    private static EvaluationInputs inputs(Organization organization, List<Observation> observations) {
        List<MeasureId> all = StandardMeasures.all().stream().map(Measure::id).toList();
        MeasureValues values = MeasureValues.of(
                StandardMeasures.all(), all, observations, organization, TWO_YEARS, CurrencyPolicy.none());
        return new EvaluationInputs(values, Targets.none(), CALENDAR, PlacementDay.AT_START);
    }

    private static Reading read(EvaluationInputs inputs, CompiledKpi kpi, Subject subject, Period period) {
        return KpiEvaluator.DEFAULT.evaluate(inputs, kpi, subject, period).reading();
    }

    private static Subject unit(String id) {
        return Subject.of(UnitId.of(id));
    }

    private static Ratio sum(List<Reading> readings) {
        return Ratio.sum(readings.stream()
                .map(reading -> reading.quantity().orElseThrow().value())
                .toList());
    }

    @Property(tries = 40)
    void additiveOnesAddUpOverUnitsAndOverMonths(
            @ForAll("companies") Organization organization, @ForAll("observations") List<Observation> observations) {
        EvaluationInputs inputs = inputs(organization, observations);
        Period quarter = CALENDAR.parse("2025-Q2");
        for (CompiledKpi kpi : CATALOG.kpis()) {
            if (kpi.kpi().aggregation() != KpiAggregation.ADDITIVE) {
                continue;
            }
            Reading company = read(inputs, kpi, unit("company"), quarter);
            Ratio teams = sum(List.of(
                    read(inputs, kpi, unit("a1"), quarter),
                    read(inputs, kpi, unit("a2"), quarter),
                    read(inputs, kpi, unit("b1"), quarter),
                    read(inputs, kpi, unit("b2"), quarter)));
            assertThat(sum(List.of(company))).as(kpi.kpi().id() + " over units").isEqualTo(teams);
            Ratio months = sum(List.of("2025-M04", "2025-M05", "2025-M06").stream()
                    .map(CALENDAR::parse)
                    .map(month -> read(inputs, kpi, unit("company"), month))
                    .toList());
            assertThat(sum(List.of(company)))
                    .as(kpi.kpi().id() + " over months")
                    .isEqualTo(months);
        }
    }

    /** Ratios of the company are those of its totals, whatever the teams have. */
    @Property(tries = 40)
    void ratiosAreThoseOfTotals(
            @ForAll("companies") Organization organization, @ForAll("observations") List<Observation> observations) {
        EvaluationInputs inputs = inputs(organization, observations);
        Period year = CALENDAR.parse("2025");
        for (List<?> each : List.of(
                List.of(StandardKpis.AVERAGE_DEAL_SIZE, StandardMeasures.WON_AMOUNT, StandardMeasures.WON_DEALS),
                List.of(StandardKpis.COLLECTION_RATE, StandardMeasures.CASH_RECEIVED, StandardMeasures.CASH_DUE))) {
            Ratio above = total(observations, (Measure) each.get(1));
            Ratio below = total(observations, (Measure) each.get(2));
            Reading read = read(inputs, CATALOG.kpi(((Kpi) each.get(0)).id()), unit("company"), year);
            if (below.signum() > 0) {
                assertThat(read.quantity().orElseThrow().value()).isEqualTo(above.dividedBy(below));
            } else {
                assertThat(read).isInstanceOf(Reading.NotMeaningful.class);
            }
        }
    }

    private static Ratio total(List<Observation> observations, Measure measure) {
        Ratio total = Ratio.ZERO;
        for (Observation each : observations) {
            LocalDate day = each.day();
            if (each.measure().equals(measure.id()) && day.getYear() == 2025) {
                total = total.plus(each.value().value());
            }
        }
        return total;
    }
}
