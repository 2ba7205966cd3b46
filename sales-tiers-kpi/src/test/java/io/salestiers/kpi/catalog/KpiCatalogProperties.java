package io.salestiers.kpi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Place;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.formula.Inputs;
import io.salestiers.kpi.formula.Reference;
import io.salestiers.kpi.json.KpiDocuments;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.testkit.catalog.KpiArbitraries;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class KpiCatalogProperties {
    private static final Place PLACE = Place.about("somebody");

    @Provide
    Arbitrary<Kpi> kpis() {
        return KpiArbitraries.kpis();
    }

    @Provide
    Arbitrary<KpiCatalog> catalogs() {
        return KpiArbitraries.catalogs();
    }

    @Property(tries = 50)
    void everyKpiOfTheKitCompiles(@ForAll("catalogs") KpiCatalog catalog) {
        assertThat(catalog.compile(KpiArbitraries.measures()).findings()).isEmpty();
    }

    @Property(tries = 50)
    void catalogueSurvivesWritingAndReadingWithBothJacksons(@ForAll("catalogs") KpiCatalog catalog) {
        byte[] bytes = SalesTiersJson.jackson3().write(catalog, KpiDocuments.KPI_CATALOGUE);
        assertThat(SalesTiersJson.jackson2().write(catalog, KpiDocuments.KPI_CATALOGUE))
                .isEqualTo(bytes);
        for (SalesTiersJson json : List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3())) {
            assertThat(json.read("kpis.json", bytes, KpiDocuments.KPI_CATALOGUE).orThrow())
                    .isEqualTo(catalog);
        }
    }

    /** The rules of the edge cases once more, written down as they are explained. */
    @Property(tries = 500)
    void edgeCasesByTheirDescription(@ForAll("kpis") Kpi kpi, @ForAll long seed) {
        CompiledKpi compiled = KpiCatalog.of(List.of(kpi))
                .compile(KpiArbitraries.measures())
                .orThrow()
                .kpi(kpi.id());
        Inputs inputs = inputs(seed);
        Reading formula = compiled.formula().evaluate(inputs);
        KpiReading read = compiled.read(inputs, PLACE);

        Optional<Reading> sample = compiled.sample().map(program -> program.evaluate(inputs));
        boolean missing = formula instanceof Reading.Missing
                || sample.filter(Reading.Missing.class::isInstance).isPresent();
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        boolean few = sample.flatMap(Reading::quantity)
                .filter(count -> count.value()
                                .compareTo(Ratio.of(
                                        kpi.edgeCases().sample().orElseThrow().least()))
                        < 0)
                .isPresent();
        if (few) {
            reasons.add(Reason.TOO_FEW);
        }
        int flagged = 0;
        for (int i = 0; i < compiled.bases().size(); i++) {
            KpiBase base = kpi.edgeCases().bases().get(i);
            Optional<Quantity> value = compiled.bases().get(i).evaluate(inputs).quantity();
            int sign = value.map(each -> each.value().signum()).orElse(1);
            (sign == 0
                            ? base.whenZero().reason()
                            : sign < 0 ? base.whenNegative().reason() : Optional.<Reason>empty())
                    .ifPresent(reasons::add);
            flagged += sign < 0 && base.whenNegative() == WhenNegative.FLAGGED ? 1 : 0;
        }
        if (few && kpi.edgeCases().sample().orElseThrow().purpose() == SamplePurpose.ANONYMITY) {
            reasons.retainAll(Set.of(Reason.TOO_FEW));
        }
        boolean outside = kpi.edgeCases().limits().isPresent()
                && formula.quantity()
                        .filter(value -> !kpi.edgeCases().limits().get().allow(value.value()))
                        .isPresent();
        if (missing) {
            assertThat(read.reading()).isInstanceOf(Reading.Missing.class);
        } else if (!reasons.isEmpty()) {
            assertThat(((Reading.NotMeaningful) read.reading()).reasons()).containsExactlyElementsOf(reasons);
        } else if (outside) {
            assertThat(read.reading()).isEqualTo(Reading.notMeaningful(Reason.INVALID_INPUT));
            assertThat(read.findings())
                    .extracting(finding -> (Object) finding.code())
                    .containsExactly(CatalogFinding.OUTSIDE_LIMITS);
        } else {
            assertThat(read.reading()).isEqualTo(formula);
        }
        if (read.reading() instanceof Reading.Known) {
            assertThat(read.findings()).hasSize(flagged);
        }
        Statistics.label("outcome")
                .collect(
                        missing
                                ? "missing"
                                : few ? "few" : !reasons.isEmpty() ? "base" : outside ? "outside" : "formula")
                .coverage(coverage -> {
                    for (String each : List.of("missing", "few", "base", "outside", "formula")) {
                        coverage.check(each).percentage(p -> p > 1);
                    }
                });
    }

    /** Figures of all signs, the same for the same seed; one in twelve is missing. */
    private static Inputs inputs(long seed) {
        return (Reference reference) -> {
            Random random = new Random(seed + reference.toString().hashCode() * 31L);
            if (random.nextInt(12) == 0) {
                return Reading.missing(reference.toString());
            }
            Unit unit = KpiArbitraries.measures().stream()
                    .filter(measure -> measure.id().equals(reference.measure()))
                    .map(Measure::unit)
                    .findFirst()
                    .orElseThrow();
            Ratio value = Ratio.of(random.nextInt(3) == 0 ? 0 : random.nextInt(40) - 8);
            return Reading.known(
                    new Quantity(value, unit, unit == Unit.MONEY ? Optional.of(Currency.of("CNY")) : Optional.empty()));
        };
    }

    /** A group that is too small leaves no trace of its figures. */
    @Property(tries = 200)
    void anonymityHidesFigures(@ForAll("kpis") Kpi any, @ForAll long seed) {
        Kpi kpi = any.withEdgeCases(
                any.edgeCases().withSample(new MinimumSample("deals", 1_000, SamplePurpose.ANONYMITY)));
        KpiReading read = KpiCatalog.of(List.of(kpi))
                .compile(KpiArbitraries.measures())
                .orThrow()
                .kpi(kpi.id())
                .read(inputs(seed), PLACE);
        assertThat(read.reading().quantity()).isEmpty();
        assertThat(read.sample()).isEmpty();
        assertThat(read.findings()).isEmpty();
        assertThat(read.steps())
                .allMatch(step ->
                        step.flatten().stream().allMatch(each -> each.value().isEmpty()));
    }

    /** Statistics of the kit: what it promises occurs. */
    @Property(tries = 500)
    void theKitHasEverything(@ForAll("kpis") Kpi kpi) {
        Statistics.label("aggregation").collect(kpi.aggregation()).coverage(coverage -> {
            for (KpiAggregation each : KpiAggregation.values()) {
                coverage.check(each).percentage(p -> p > 0.5);
            }
        });
        Statistics.label("direction").collect(kpi.direction()).coverage(coverage -> {
            for (Direction each : Direction.values()) {
                coverage.check(each).percentage(p -> p > 10);
            }
        });
        Statistics.label("unit").collect(kpi.unit()).coverage(coverage -> {
            for (Unit each : Unit.values()) {
                coverage.check(each).percentage(p -> p > 0.5);
            }
        });
        Statistics.label("bases")
                .collect(Math.min(2, kpi.edgeCases().bases().size()))
                .coverage(coverage -> {
                    coverage.check(0).percentage(p -> p > 10);
                    coverage.check(1).percentage(p -> p > 10);
                    coverage.check(2).percentage(p -> p > 0.5);
                });
        Statistics.label("sample")
                .collect(kpi.edgeCases().sample().map(MinimumSample::purpose))
                .coverage(coverage -> {
                    coverage.check(Optional.empty()).percentage(p -> p > 10);
                    for (SamplePurpose each : SamplePurpose.values()) {
                        coverage.check(Optional.of(each)).percentage(p -> p > 3);
                    }
                });
        Statistics.label("limits")
                .collect(kpi.edgeCases().limits().isPresent())
                .coverage(coverage -> coverage.check(true).percentage(p -> p > 30));
        Statistics.label("missing")
                .collect(kpi.edgeCases().missing())
                .coverage(coverage -> coverage.check(WhenMissing.SUBSTITUTED).percentage(p -> p > 0.5));
    }
}
