package io.salestiers.kpi.testkit.catalog;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.catalog.Kpi;
import io.salestiers.kpi.catalog.KpiAggregation;
import io.salestiers.kpi.catalog.KpiBuilder;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.catalog.Limits;
import io.salestiers.kpi.catalog.SamplePurpose;
import io.salestiers.kpi.catalog.WhenMissing;
import io.salestiers.kpi.catalog.WhenNegative;
import io.salestiers.kpi.catalog.WhenZero;
import io.salestiers.kpi.measure.AggregationClass;
import io.salestiers.kpi.measure.Measure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * KPIs of every aggregation with every kind of edge case, in units of money, counts, ratios, days and points. All of them
 * compile over {@link #measures()}.
 */
public final class KpiArbitraries {
    private record Form(String formula, Unit unit, KpiAggregation aggregation, List<String> divisors) {
        Form(String formula, Unit unit, KpiAggregation aggregation, String... divisors) {
            this(formula, unit, aggregation, List.of(divisors));
        }
    }

    private static final List<Form> FORMS = List.of(
            new Form("sales", Unit.MONEY, KpiAggregation.ADDITIVE),
            new Form("1.5 * sales - yearAgo(sales)", Unit.MONEY, KpiAggregation.ADDITIVE),
            new Form("deals", Unit.COUNT, KpiAggregation.ADDITIVE),
            new Form("coalesce(deals, 0)", Unit.COUNT, KpiAggregation.RATIO),
            new Form("sales / deals", Unit.MONEY, KpiAggregation.RATIO, "deals"),
            new Form("growth(sales, prior(sales))", Unit.RATIO, KpiAggregation.RATIO, "prior(sales)"),
            new Form("attainment(team(sales))", Unit.RATIO, KpiAggregation.RATIO, "target(team(sales))"),
            new Form("wait / deals", Unit.DAYS, KpiAggregation.RATIO, "deals"),
            new Form("points / deals", Unit.POINTS, KpiAggregation.RATIO, "deals"),
            new Form(
                    "sales / (sales + 销售额) / (deals / 销售数)",
                    Unit.RATIO,
                    KpiAggregation.RATIO,
                    "sales + 销售额",
                    "deals / 销售数",
                    "销售数"),
            new Form("customers", Unit.COUNT, KpiAggregation.DISTINCT),
            new Form("largest", Unit.MONEY, KpiAggregation.EXTREME),
            new Form("median", Unit.MONEY, KpiAggregation.NON_ADDITIVE),
            new Form("company(sales)", Unit.MONEY, KpiAggregation.NON_ADDITIVE));

    private KpiArbitraries() {}

    /**
     * The measures of the KPIs.
     *
     * @return measures of most aggregation classes, two with Chinese ids
     */
    public static List<Measure> measures() {
        return List.of(
                measure("sales", Unit.MONEY, AggregationClass.ADDITIVE),
                measure("销售额", Unit.MONEY, AggregationClass.ADDITIVE),
                measure("deals", Unit.COUNT, AggregationClass.COUNT),
                measure("销售数", Unit.COUNT, AggregationClass.ADDITIVE),
                measure("wait", Unit.DAYS, AggregationClass.ADDITIVE),
                measure("points", Unit.POINTS, AggregationClass.ADDITIVE),
                measure("customers", Unit.COUNT, AggregationClass.DISTINCT),
                measure("largest", Unit.MONEY, AggregationClass.LARGEST),
                measure("median", Unit.MONEY, AggregationClass.MEDIAN));
    }

    private static Measure measure(String id, Unit unit, AggregationClass aggregation) {
        return new Measure(MeasureId.of(id), LocalizedText.same(id), unit, aggregation);
    }

    /**
     * KPIs that compile.
     *
     * @return KPIs with ids {@code k1} to {@code k60}
     */
    public static Arbitrary<Kpi> kpis() {
        Arbitrary<KpiBuilder> formed = Combinators.combine(
                        Arbitraries.integers().between(1, 60).map(number -> "k" + number),
                        Arbitraries.of(FORMS),
                        texts(),
                        texts(),
                        Arbitraries.of(Direction.values()),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(WhenZero.values()),
                        Arbitraries.of(WhenNegative.values()))
                .as((id, form, name, description, direction, scale, zero, negative) -> {
                    KpiBuilder builder = Kpi.builder(id)
                            .name(name)
                            .description(description)
                            .formula(form.formula(), form.unit())
                            .direction(direction)
                            .aggregation(form.aggregation())
                            .rounding(Rounding.halfEven(scale));
                    form.divisors().forEach(divisor -> builder.base(divisor, zero, negative));
                    if (form.formula().startsWith("coalesce")) {
                        builder.missing(WhenMissing.SUBSTITUTED);
                    }
                    return builder;
                });
        return Combinators.combine(formed, tiers(), samples(), limits(), texts().optional(0.3))
                .as((builder, tiers, sample, limits, sources) -> {
                    tiers.forEach(builder::tiers);
                    sample.ifPresent(least -> builder.sample(
                            least % 2 == 0 ? "deals" : "customers",
                            least,
                            least % 3 == 0 ? SamplePurpose.ANONYMITY : SamplePurpose.RELIABILITY));
                    limits.ifPresent(builder::limits);
                    sources.ifPresent(builder::sources);
                    return builder.build();
                });
    }

    /**
     * Catalogues of KPIs with different ids.
     *
     * @return catalogues of up to eight KPIs, the empty one among them
     */
    public static Arbitrary<KpiCatalog> catalogs() {
        return kpis().list().uniqueElements(Kpi::id).ofMaxSize(8).map(KpiCatalog::of);
    }

    private static Arbitrary<LocalizedText> texts() {
        return Arbitraries.of(
                LocalizedText.of("Sales", "销售额"),
                LocalizedText.of("Waiting time, \"mean\"", "平均等待时间"),
                LocalizedText.same("x"),
                LocalizedText.of("Line\nbreak", "换行"));
    }

    private static Arbitrary<Set<TierId>> tiers() {
        return Arbitraries.of("representative", "supervisor", "大区经理")
                .map(TierId::of)
                .set()
                .ofMaxSize(3);
    }

    private static Arbitrary<Optional<Integer>> samples() {
        return Arbitraries.integers().between(1, 30).optional(0.4);
    }

    private static Arbitrary<Optional<Limits>> limits() {
        Arbitrary<Ratio> ends = Combinators.combine(
                        Arbitraries.integers().between(-100, 100),
                        Arbitraries.integers().between(1, 7))
                .as((numerator, denominator) -> Ratio.of(numerator, denominator));
        return Combinators.combine(ends, ends, Arbitraries.integers().between(0, 3))
                .as((a, b, kind) -> switch (kind) {
                    case 0 -> Optional.<Limits>empty();
                    case 1 -> Optional.of(new Limits(Optional.of(a), Optional.empty()));
                    case 2 -> Optional.of(new Limits(Optional.empty(), Optional.of(b)));
                    default -> Optional.of(new Limits(Optional.of(a.min(b)), Optional.of(a.max(b))));
                });
    }
}
