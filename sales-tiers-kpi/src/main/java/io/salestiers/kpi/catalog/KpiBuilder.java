package io.salestiers.kpi.catalog;

import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Kpi} part by part. Name, description, formula, unit, direction, aggregation and rounding must be given; a
 * KPI for no tier, without edge cases and without a note on its sources is what the others stand for when they are left
 * out. Not safe for use by several threads.
 *
 * <!-- sample: KpiSamplesTest#builder -->
 * <pre>{@code
 * Kpi kpi = Kpi.builder("visits_a_day")
 *         .name(LocalizedText.of("Visits a day", "日均拜访数"))
 *         .description(LocalizedText.of("Qualified visits, on average.", "合格拜访数的日均值。"))
 *         .formula("visits / (calendar_days / days(1))", Unit.COUNT)
 *         .base("calendar_days / days(1)", WhenZero.ZERO_DIVISOR, WhenNegative.COMPUTED)
 *         .direction(Direction.HIGHER_IS_BETTER)
 *         .aggregation(KpiAggregation.RATIO)
 *         .rounding(Rounding.halfEven(1))
 *         .tiers(StandardKpis.REPRESENTATIVE)
 *         .build();
 * WithFindings<CompiledCatalog> catalog = KpiCatalog.of(List.of(kpi)).compile(StandardMeasures.all());
 * }</pre>
 */
public final class KpiBuilder {
    private final KpiId id;
    private @Nullable LocalizedText name;
    private @Nullable LocalizedText description;
    private @Nullable String formula;
    private @Nullable Unit unit;
    private @Nullable Direction direction;
    private @Nullable KpiAggregation aggregation;
    private @Nullable Rounding rounding;
    private final SortedSet<TierId> tiers = new TreeSet<>();
    private EdgeCases edgeCases = EdgeCases.NONE;
    private Optional<LocalizedText> sources = Optional.empty();

    KpiBuilder(KpiId id) {
        this.id = id;
    }

    /**
     * What readers see.
     *
     * @param text the name
     * @return this
     */
    public KpiBuilder name(LocalizedText text) {
        name = text;
        return this;
    }

    /**
     * What it says and how it treats its edge cases.
     *
     * @param text the description
     * @return this
     */
    public KpiBuilder description(LocalizedText text) {
        description = text;
        return this;
    }

    /**
     * The formula and the unit that it must give.
     *
     * @param text the formula over measures
     * @param result its unit
     * @return this
     */
    public KpiBuilder formula(String text, Unit result) {
        formula = text;
        unit = result;
        return this;
    }

    /**
     * Which way is better.
     *
     * @param way the direction
     * @return this
     */
    public KpiBuilder direction(Direction way) {
        direction = way;
        return this;
    }

    /**
     * How its value for a whole follows from the parts.
     *
     * @param kind the aggregation
     * @return this
     */
    public KpiBuilder aggregation(KpiAggregation kind) {
        aggregation = kind;
        return this;
    }

    /**
     * How the published value is rounded.
     *
     * @param how the rounding
     * @return this
     */
    public KpiBuilder rounding(Rounding how) {
        rounding = how;
        return this;
    }

    /**
     * The tiers that are measured by it, besides those given before.
     *
     * @param measured the tiers
     * @return this
     */
    public KpiBuilder tiers(TierId... measured) {
        tiers.addAll(List.of(measured));
        return this;
    }

    /**
     * A number by which the formula divides.
     *
     * @param base the number, as the formula writes it
     * @param whenZero what becomes of the KPI when it is zero
     * @param whenNegative what becomes of the KPI when it is below zero
     * @return this
     */
    public KpiBuilder base(String base, WhenZero whenZero, WhenNegative whenNegative) {
        edgeCases = edgeCases.withBase(base, whenZero, whenNegative);
        return this;
    }

    /**
     * The fewest cases with which it is meaningful.
     *
     * @param of a formula that gives a count
     * @param least the fewest, 1 or more
     * @param purpose why it needs them
     * @return this
     */
    public KpiBuilder sample(String of, int least, SamplePurpose purpose) {
        edgeCases = edgeCases.withSample(new MinimumSample(of, least, purpose));
        return this;
    }

    /**
     * The values that right inputs can give.
     *
     * @param limits the limits
     * @return this
     */
    public KpiBuilder limits(Limits limits) {
        edgeCases = edgeCases.withLimits(limits);
        return this;
    }

    /**
     * What becomes of it when an input is missing, if it is not missing too.
     *
     * @param missing the answer
     * @return this
     */
    public KpiBuilder missing(WhenMissing missing) {
        edgeCases = edgeCases.withMissing(missing);
        return this;
    }

    /**
     * Where the figures come from and what must be known of them.
     *
     * @param note the note
     * @return this
     */
    public KpiBuilder sources(LocalizedText note) {
        sources = Optional.of(note);
        return this;
    }

    /**
     * The KPI.
     *
     * @return the KPI
     * @throws IllegalArgumentException if a part was not given; the message names all of them
     */
    public Kpi build() {
        List<String> absent = new ArrayList<>();
        LocalizedText givenName = given("name", name, absent, LocalizedText.same("-"));
        LocalizedText givenDescription = given("description", description, absent, LocalizedText.same("-"));
        String givenFormula = given("formula", formula, absent, "-");
        Unit givenUnit = given("unit", unit, absent, Unit.RATIO);
        Direction givenDirection = given("direction", direction, absent, Direction.HIGHER_IS_BETTER);
        KpiAggregation givenAggregation = given("aggregation", aggregation, absent, KpiAggregation.NON_ADDITIVE);
        Rounding givenRounding = given("rounding", rounding, absent, Rounding.halfEven(0));
        if (!absent.isEmpty()) {
            throw new IllegalArgumentException("KPI " + id + " must have " + String.join(", ", absent));
        }
        return new Kpi(
                id,
                givenName,
                givenDescription,
                givenFormula,
                givenUnit,
                givenDirection,
                givenAggregation,
                tiers,
                givenRounding,
                edgeCases,
                sources);
    }

    private static <T> T given(String part, @Nullable T value, List<String> absent, T other) {
        if (value == null) {
            absent.add(part);
            return other;
        }
        return value;
    }
}
