package io.salestiers.kpi.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.measure.AggregationClass;
import io.salestiers.kpi.measure.Measure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiCatalogTest {
    private static final List<Measure> MEASURES = List.of(
            measure("sales", Unit.MONEY, AggregationClass.ADDITIVE),
            measure("cost", Unit.MONEY, AggregationClass.ADDITIVE),
            measure("deals", Unit.COUNT, AggregationClass.COUNT),
            measure("customers", Unit.COUNT, AggregationClass.DISTINCT),
            measure("largest", Unit.MONEY, AggregationClass.LARGEST),
            measure("smallest", Unit.MONEY, AggregationClass.SMALLEST),
            measure("median", Unit.MONEY, AggregationClass.MEDIAN),
            measure("stock", Unit.MONEY, AggregationClass.STOCK),
            measure("share", Unit.RATIO, AggregationClass.RATIO));

    private static Measure measure(String id, Unit unit, AggregationClass aggregation) {
        return new Measure(MeasureId.of(id), LocalizedText.same(id), unit, aggregation);
    }

    private static KpiBuilder kpi(String formula, Unit unit, KpiAggregation aggregation) {
        return Kpi.builder("k")
                .name(LocalizedText.same("K"))
                .description(LocalizedText.same("K"))
                .formula(formula, unit)
                .direction(Direction.HIGHER_IS_BETTER)
                .aggregation(aggregation)
                .rounding(Rounding.halfEven(2));
    }

    private static List<String> findings(Kpi... kpis) {
        Texts texts =
                Texts.of(Language.EN, List.of(KpiMessages.catalogue(), io.salestiers.core.CoreMessages.catalogue()));
        return KpiCatalog.of(List.of(kpis)).compile(MEASURES, "kpis.json").findings().stream()
                .map(finding -> finding.place() + ": " + finding.message(texts))
                .toList();
    }

    @Test
    void whereDimensionsAreKnownAMisspelledOneIsFoundBeforeAFigureIsRead() {
        KpiCatalog catalog = KpiCatalog.of(List.of(kpi("sales[prodct = \"X\"]", Unit.MONEY, KpiAggregation.ADDITIVE)
                .build()));
        Texts texts = Texts.of(Language.EN, List.of(KpiMessages.catalogue()));
        assertThat(catalog.compile(MEASURES).findings()).isEmpty();
        assertThat(catalog.compile(MEASURES, List.of()).findings()).isEmpty();
        assertThat(catalog.compile(MEASURES, List.of(DimensionId.of("product"), DimensionId.of("region")))
                        .findings())
                .extracting(finding -> finding.place() + ": " + finding.message(texts))
                .containsExactly("kpi-catalogue#/kpis/0/formula: there is no dimension 'prodct'\n"
                        + "Maybe you meant 'product'");
        assertThat(catalog.compile(MEASURES, List.of(DimensionId.of("region")), "kpis.json")
                        .findings())
                .extracting(finding -> finding.place() + ": " + finding.message(texts))
                .containsExactly("kpis.json#/kpis/0/formula: there is no dimension 'prodct'; there are: region");
        assertThat(catalog.compile(MEASURES, List.of(DimensionId.of("prodct"))).findings())
                .isEmpty();
    }

    @Test
    void whatIsDeclaredIsHeldAgainstTheFormulaAllAtOnce() {
        Kpi kpi = kpi("sales / cost", Unit.MONEY, KpiAggregation.ADDITIVE)
                .base("cost ", WhenZero.ZERO_DIVISOR, WhenNegative.COMPUTED)
                .base("(cost)", WhenZero.ZERO_DIVISOR, WhenNegative.COMPUTED)
                .base("sales", WhenZero.ZERO_DIVISOR, WhenNegative.COMPUTED)
                .sample("sales", 3, SamplePurpose.RELIABILITY)
                .missing(WhenMissing.SUBSTITUTED)
                .build();
        assertThat(findings(kpi))
                .containsExactlyInAnyOrder(
                        "kpis.json#/kpis/0/formula: KPI 'k' declares the unit money, but its formula gives ratio",
                        "kpis.json#/kpis/0/aggregation: KPI 'k' declares to be additive (a sum), but its formula is"
                                + " computed from totals",
                        "kpis.json#/kpis/0/edgeCases/missing: KPI 'k' declares that missing inputs are substituted, but its"
                                + " formula has no coalesce",
                        "kpis.json#/kpis/0/edgeCases/bases/1/formula: a base must be named once, but KPI 'k' names cost"
                                + " twice",
                        "kpis.json#/kpis/0/edgeCases/bases/2/formula: a base must be a number by which the formula divides,"
                                + " but KPI 'k' names sales; it divides by: cost",
                        "kpis.json#/kpis/0/edgeCases/sample/of: a minimum sample must be a count, but that of KPI 'k' is"
                                + " money");
    }

    @Test
    void everyDivisorMustBeABase() {
        Kpi kpi = kpi(
                        "growth(sales, prior(sales)) / attainment(sales) / (deals + 1) / 2",
                        Unit.RATIO,
                        KpiAggregation.RATIO)
                .build();
        assertThat(findings(kpi))
                .containsExactlyInAnyOrder(
                        absent("prior(sales)"),
                        absent("attainment(sales)"),
                        absent("deals + 1"),
                        absent("target(sales)"));
    }

    private static String absent(String base) {
        return "kpis.json#/kpis/0/edgeCases/bases: KPI 'k' divides by " + base
                + ", but does not say what happens when that is zero or negative";
    }

    @Test
    void aSubstitutionMustBeDeclared() {
        assertThat(findings(kpi("coalesce(sales, 0)", Unit.MONEY, KpiAggregation.RATIO)
                        .build()))
                .containsExactly(
                        "kpis.json#/kpis/0/edgeCases/missing: the formula of KPI 'k' substitutes missing inputs with"
                                + " coalesce, but the KPI declares to be missing then");
        assertThat(findings(kpi("coalesce(sales, 0)", Unit.MONEY, KpiAggregation.RATIO)
                        .missing(WhenMissing.SUBSTITUTED)
                        .build()))
                .isEmpty();
    }

    @Test
    void formulaThatIsWrongIsToldOnceAndItsBaseNotAtAll() {
        Kpi kpi = kpi("sales / costs", Unit.RATIO, KpiAggregation.RATIO)
                .base("costs", WhenZero.ZERO_DIVISOR, WhenNegative.COMPUTED)
                .build();
        assertThat(findings(kpi)).singleElement().asString().startsWith("kpis.json#/kpis/0/formula: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Sums and multiples of what is added are added, wherever and whenever the parts are read.
                "sales | MONEY | ADDITIVE",
                "sales - cost | MONEY | ADDITIVE",
                "1.5 * sales - cost / 2 | MONEY | ADDITIVE",
                "-sales + 0 | MONEY | ADDITIVE",
                "0 - sales | MONEY | ADDITIVE",
                "team(sales) - yearAgo(team(sales)) | MONEY | ADDITIVE",
                "target(sales) - yearAgo(sales) | MONEY | ADDITIVE",
                "deals * 2 | COUNT | ADDITIVE",
                // A constant added to each part would be added many times to the whole.
                "deals + 1 | COUNT | RATIO",
                "abs(sales) | MONEY | RATIO",
                "min(sales, cost) | MONEY | RATIO",
                "if(sales > 0, sales, cost) | MONEY | RATIO",
                "sales * deals | MONEY | RATIO",
                "sales / deals | MONEY | RATIO",
                "sales / (deals / days(1) * days(2)) | MONEY | RATIO",
                "growth(sales, cost) | RATIO | RATIO",
                "stock / sales | RATIO | RATIO",
                "sales / company(sales) | RATIO | RATIO",
                "customers / deals | RATIO | RATIO",
                "customers | COUNT | DISTINCT",
                "team(customers) | COUNT | DISTINCT",
                "customers + customers | COUNT | RATIO",
                "largest | MONEY | EXTREME",
                "yearAgo(smallest) | MONEY | EXTREME",
                "-largest | MONEY | RATIO",
                "median | MONEY | NON_ADDITIVE",
                "median / sales | RATIO | NON_ADDITIVE",
                "sales + median | MONEY | NON_ADDITIVE",
                "share | RATIO | NON_ADDITIVE",
                // One figure for each whole: neither of the company nor of a year so far do the parts add up.
                "stock | MONEY | NON_ADDITIVE",
                "company(sales) | MONEY | NON_ADDITIVE",
                "ytd(sales) | MONEY | NON_ADDITIVE",
                "prior(sales) | MONEY | NON_ADDITIVE",
                "sales - prior(sales) | MONEY | RATIO",
                "rolling(sales, 2) | MONEY | NON_ADDITIVE",
                "days(2) | DAYS | NON_ADDITIVE"
            })
    void formulaFitsOneAggregationOnly(String formula, Unit unit, KpiAggregation fits) {
        for (KpiAggregation declared : KpiAggregation.values()) {
            List<Finding> findings =
                    KpiCatalog.of(List.of(kpi(formula, unit, declared).build())).compile(MEASURES).findings().stream()
                            .filter(finding -> finding.code() != CatalogFinding.BASE_ABSENT)
                            .toList();
            boolean allowed = declared == fits || declared == KpiAggregation.NON_ADDITIVE;
            assertThat(findings)
                    .as(declared + " for " + formula)
                    .extracting(Finding::code)
                    .isEqualTo(allowed ? List.of() : List.of(CatalogFinding.AGGREGATION_DIFFERS));
        }
    }

    @Test
    void aKpiTakesThePlaceOfTheOneWithItsId() {
        Kpi strict = StandardKpis.NPS.withEdgeCases(StandardKpis.NPS
                .edgeCases()
                .withSample(new MinimumSample("team(nps_answers)", 30, SamplePurpose.RELIABILITY)));
        KpiCatalog catalog = StandardKpis.catalog().with(strict);
        assertThat(catalog.kpis()).hasSameSizeAs(StandardKpis.catalog().kpis());
        assertThat(catalog.find(StandardKpis.NPS.id())).contains(strict);
        assertThat(catalog.only(List.of(StandardKpis.NPS.id(), StandardKpis.WIN_RATE.id()))
                        .kpis())
                .containsExactly(strict, StandardKpis.WIN_RATE);
        assertThatThrownBy(() -> catalog.only(List.of(KpiId.of("x")))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void builderNamesEverythingThatIsAbsent() {
        assertThatThrownBy(() -> Kpi.builder("k").formula("sales", Unit.MONEY).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("KPI k must have name, description, direction, aggregation, rounding");
    }

    @Test
    void edgeCasesRefuseWhatMeansNothing() {
        assertThatThrownBy(() -> new Limits(Optional.empty(), Optional.empty()))
                .hasMessage("limits must have a least or a most value");
        assertThatThrownBy(() -> new Limits(Optional.of(Ratio.ONE), Optional.of(Ratio.ZERO)))
                .hasMessage("the least value must not be above the most, but was 1 with 0");
        assertThatThrownBy(() -> new MinimumSample("deals", 0, SamplePurpose.ANONYMITY))
                .hasMessage("a minimum sample must be at least 1, but was 0");
        assertThatThrownBy(() -> new MinimumSample(" ", 1, SamplePurpose.ANONYMITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KpiBase(" ", WhenZero.COMPUTED, WhenNegative.COMPUTED))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
