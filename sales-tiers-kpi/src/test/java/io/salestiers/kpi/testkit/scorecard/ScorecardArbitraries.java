package io.salestiers.kpi.testkit.scorecard;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.catalog.Kpi;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.catalog.StandardKpis;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.scorecard.AchievementForm;
import io.salestiers.kpi.scorecard.AdjustmentItem;
import io.salestiers.kpi.scorecard.AdjustmentKind;
import io.salestiers.kpi.scorecard.AdjustmentSource;
import io.salestiers.kpi.scorecard.Adjustments;
import io.salestiers.kpi.scorecard.Comparison;
import io.salestiers.kpi.scorecard.EvidenceId;
import io.salestiers.kpi.scorecard.ItemId;
import io.salestiers.kpi.scorecard.LineInput;
import io.salestiers.kpi.scorecard.MissingItem;
import io.salestiers.kpi.scorecard.MissingPolicy;
import io.salestiers.kpi.scorecard.RatingBand;
import io.salestiers.kpi.scorecard.RatingBasis;
import io.salestiers.kpi.scorecard.RatingId;
import io.salestiers.kpi.scorecard.ScoreRounding;
import io.salestiers.kpi.scorecard.ScoreScale;
import io.salestiers.kpi.scorecard.ScorecardInputs;
import io.salestiers.kpi.scorecard.ScorecardLine;
import io.salestiers.kpi.scorecard.ScorecardTemplate;
import io.salestiers.kpi.scorecard.ScoringCurve;
import io.salestiers.kpi.scorecard.StatedAdjustment;
import io.salestiers.kpi.scorecard.StatedVeto;
import io.salestiers.kpi.scorecard.TotalLimits;
import io.salestiers.kpi.scorecard.VetoEffect;
import io.salestiers.kpi.scorecard.VetoItem;
import io.salestiers.kpi.scorecard.VetoTrigger;
import io.salestiers.kpi.scorecard.WeightBand;
import io.salestiers.kpi.target.Targets;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Templates that are valid against {@link #catalog()}, and what scorecards of {@link #SUBJECT} for {@link #PERIOD} are
 * filled in from.
 *
 * <p>Values lie often where something changes: at 0, at 1 (on target), at an edge of a step, just beside one; KPIs are often
 * missing or not meaningful.
 */
public final class ScorecardArbitraries {
    /** Whose scorecards. */
    public static final Subject SUBJECT = Subject.of(PersonId.of("P-1"));

    /** When. */
    public static final Period PERIOD = FiscalCalendar.CALENDAR_YEAR.parse("2025-Q3");

    private static final List<Kpi> KPIS = List.of(
            StandardKpis.QUOTA_ATTAINMENT,
            StandardKpis.SALES_CYCLE,
            StandardKpis.WIN_RATE,
            StandardKpis.MARKET_SHARE.withDirection(Direction.LOWER_IS_BETTER),
            StandardKpis.REVENUE_GROWTH);

    private ScorecardArbitraries() {}

    /**
     * The KPIs of the templates: three better when higher, two better when lower.
     *
     * @return the catalogue
     */
    public static KpiCatalog catalog() {
        return KpiCatalog.of(KPIS);
    }

    /**
     * Numbers from −1 to 3 in quarters and near them, those where curves change often.
     *
     * @return values of KPIs
     */
    public static Arbitrary<Ratio> values() {
        return Arbitraries.frequencyOf(
                        Tuple.of(2, Arbitraries.of(0, 1).map(Ratio::of)),
                        Tuple.of(4, Arbitraries.integers().between(-4, 12).map(n -> Ratio.of(n, 4))),
                        Tuple.of(1, Arbitraries.integers().between(-4, 12).map(n -> Ratio.of(1000L * n + 1, 4000))),
                        Tuple.of(3, Arbitraries.integers().between(-1000, 3000).map(n -> Ratio.of(n, 997))))
                .withoutEdgeCases();
    }

    /**
     * Scales: 0 to 100 with nothing above the target, 0 to 150 or 200, levels 1 to 5.
     *
     * @return scales in order
     */
    public static Arbitrary<ScoreScale> scales() {
        return Arbitraries.of(
                ScoreScale.HUNDRED,
                new ScoreScale(Ratio.ZERO, Ratio.of(100), Ratio.of(150)),
                new ScoreScale(Ratio.of(-20), Ratio.of(100), Ratio.of(200)),
                new ScoreScale(Ratio.ONE, Ratio.of(3), Ratio.of(5)));
    }

    /**
     * Curves of every kind that fits.
     *
     * @param scale the scale of their points
     * @param rising whether points rise with the input
     * @param ofAchievement whether the input is an achievement
     * @return curves
     */
    public static Arbitrary<ScoringCurve> curves(ScoreScale scale, boolean rising, boolean ofAchievement) {
        List<Arbitrary<ScoringCurve>> kinds = new ArrayList<>();
        kinds.add(steps(scale, rising));
        kinds.add(piecewise(scale, rising));
        if (ofAchievement) {
            kinds.add(ascending(scale, 2).map(p -> new ScoringCurve.Linear(p.get(0), p.get(1))));
            kinds.add(threshold(scale));
        }
        return Arbitraries.of(kinds).flatMap(kind -> kind).withoutEdgeCases();
    }

    /** Points on the scale, from the fewest to the most; both ends of the scale often. */
    private static Arbitrary<List<Ratio>> ascending(ScoreScale scale, int count) {
        Ratio width = scale.most().minus(scale.least());
        return Arbitraries.integers()
                .between(0, 20)
                .list()
                .ofSize(count)
                .map(parts -> parts.stream()
                        .sorted()
                        .map(part -> scale.least().plus(width.multipliedBy(Ratio.of(part, 20))))
                        .toList());
    }

    private static Arbitrary<List<Ratio>> places(int count) {
        return Arbitraries.integers()
                .between(-2, 10)
                .set()
                .ofSize(count)
                .map(set -> new TreeSet<>(set).stream().map(n -> Ratio.of(n, 4)).toList());
    }

    private static List<Ratio> directed(List<Ratio> points, boolean rising) {
        List<Ratio> copy = new ArrayList<>(points);
        if (!rising) {
            java.util.Collections.reverse(copy);
        }
        return copy;
    }

    private static Arbitrary<ScoringCurve> steps(ScoreScale scale, boolean rising) {
        return Arbitraries.integers()
                .between(1, 4)
                .flatMap(count -> Combinators.combine(
                                Arbitraries.of(ScoringCurve.TieRule.class), places(count), ascending(scale, count + 1))
                        .as((tie, from, ascending) -> {
                            List<Ratio> points = directed(ascending, rising);
                            List<ScoringCurve.Step> steps = new ArrayList<>();
                            for (int i = 0; i < count; i++) {
                                steps.add(new ScoringCurve.Step(from.get(i), points.get(i + 1)));
                            }
                            return new ScoringCurve.Steps(tie, points.get(0), steps);
                        }));
    }

    private static Arbitrary<ScoringCurve> piecewise(ScoreScale scale, boolean rising) {
        Arbitrary<ScoringCurve.OutsideKnots> outside = Arbitraries.of(ScoringCurve.OutsideKnots.class);
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(count -> Combinators.combine(outside, outside, places(count), ascending(scale, count))
                        .as((below, above, at, ascending) -> {
                            List<Ratio> points = directed(ascending, rising);
                            List<ScoringCurve.Knot> knots = new ArrayList<>();
                            for (int i = 0; i < count; i++) {
                                knots.add(new ScoringCurve.Knot(at.get(i), points.get(i)));
                            }
                            return new ScoringCurve.PiecewiseLinear(below, above, knots);
                        }));
    }

    private static Arbitrary<ScoringCurve> threshold(ScoreScale scale) {
        Ratio upTo = scale.onTarget().minus(scale.least());
        Ratio beyond = scale.most().minus(scale.onTarget());
        Arbitrary<Integer> tenths = Arbitraries.integers().between(0, 10);
        return Combinators.combine(Arbitraries.integers().between(-2, 3), tenths, tenths, tenths, tenths)
                .as((at, a, b, slope, c) -> new ScoringCurve.Threshold(
                        Ratio.of(at, 4),
                        scale.least().plus(upTo.multipliedBy(Ratio.of(Math.min(a, b), 10))),
                        scale.least().plus(upTo.multipliedBy(Ratio.of(Math.max(a, b), 10))),
                        Ratio.of(20L * slope),
                        scale.onTarget().plus(beyond.multipliedBy(Ratio.of(c, 10)))));
    }

    /**
     * Forms of achievement.
     *
     * @param higher whether they are for KPIs that are better when higher; otherwise when lower
     * @return forms
     */
    public static Arbitrary<AchievementForm> forms(boolean higher) {
        return higher
                ? Arbitraries.just(new AchievementForm.ActualOverTarget())
                : Arbitraries.oneOf(
                        Arbitraries.of(new AchievementForm.TargetOverActual(), new AchievementForm.TwoMinus()),
                        Arbitraries.integers().between(1, 8).map(n -> new AchievementForm.WorstMinus(Ratio.of(n, 2))));
    }

    private static Arbitrary<MissingPolicy.OfThisPeriod> policiesNow() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.integers().between(1, 10).map(n -> new MissingPolicy.Renormalise(Ratio.of(n, 10)))),
                Tuple.of(2, Arbitraries.just(new MissingPolicy.Floor())),
                Tuple.of(1, Arbitraries.just(new MissingPolicy.Block())));
    }

    /**
     * Policies for missing numbers, of every kind.
     *
     * @return policies
     */
    public static Arbitrary<MissingPolicy> policies() {
        return Arbitraries.oneOf(
                policiesNow().map(now -> now),
                Combinators.combine(Arbitraries.integers().between(1, 3), policiesNow())
                        .as(MissingPolicy.CarryPrevious::new));
    }

    private static Arbitrary<ScorecardLine> line(Kpi kpi, ScoreScale scale) {
        boolean higher = kpi.direction() == Direction.HIGHER_IS_BETTER;
        Arbitrary<Optional<WeightBand>> bands =
                Arbitraries.of(Optional.empty(), Optional.of(new WeightBand(Ratio.ZERO, Ratio.ONE)));
        Arbitrary<ScorecardLine> ofAchievement = Combinators.combine(
                        bands,
                        forms(higher),
                        Arbitraries.of(0, 1, 1, 2).map(Ratio::of),
                        curves(scale, true, true),
                        policies())
                .as((band, form, target, curve, policy) -> new ScorecardLine(
                        kpi.id(), Ratio.ONE, band, LineInput.achievement(target, form), curve, policy));
        Arbitrary<ScorecardLine> ofValue = Combinators.combine(bands, curves(scale, higher, false), policies())
                .as((band, curve, policy) -> new ScorecardLine(
                        kpi.id(), Ratio.ONE, band, new LineInput.Value(kpi.direction()), curve, policy));
        return Arbitraries.oneOf(ofAchievement, ofValue);
    }

    private static Arbitrary<AdjustmentItem> item(int number) {
        Arbitrary<AdjustmentSource> perStep = Combinators.combine(
                        Arbitraries.of(KPIS),
                        values(),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of(AdjustmentSource.StepCounting.class),
                        Arbitraries.of(MissingItem.NO_EFFECT, MissingItem.NO_EFFECT, MissingItem.BLOCK))
                .as((kpi, from, step, points, counting, missing) -> new AdjustmentSource.PerStep(
                        kpi.id(),
                        AdjustmentSource.Side.ABOVE,
                        from,
                        Ratio.of(step, 4),
                        Ratio.of(points),
                        counting,
                        missing));
        return Combinators.combine(
                        Arbitraries.of(AdjustmentKind.class),
                        Arbitraries.oneOf(perStep, Arbitraries.just(new AdjustmentSource.Stated())),
                        Arbitraries.integers().between(0, 10))
                .as((kind, source, limit) -> new AdjustmentItem(
                        ItemId.of("item-" + number),
                        LocalizedText.of("Item " + number, "项目" + number),
                        kind,
                        onGoodSide(kind, source),
                        Ratio.of(limit)));
    }

    private static AdjustmentSource onGoodSide(AdjustmentKind kind, AdjustmentSource source) {
        if (!(source instanceof AdjustmentSource.PerStep each)) {
            return source;
        }
        boolean higher = catalog().find(each.kpi()).orElseThrow().direction() == Direction.HIGHER_IS_BETTER;
        boolean above = higher == (kind == AdjustmentKind.ADDITION);
        return new AdjustmentSource.PerStep(
                each.kpi(),
                above ? AdjustmentSource.Side.ABOVE : AdjustmentSource.Side.BELOW,
                each.from(),
                each.step(),
                each.points(),
                each.counting(),
                each.missing());
    }

    private static Arbitrary<VetoItem> veto(int number, List<RatingBand> ratings) {
        Arbitrary<VetoTrigger> onKpi = Combinators.combine(
                        Arbitraries.of(KPIS),
                        Arbitraries.of(true, false),
                        values(),
                        Arbitraries.of(MissingItem.NO_EFFECT, MissingItem.NO_EFFECT, MissingItem.BLOCK))
                .as((kpi, strict, bound, missing) -> new VetoTrigger.OnKpi(
                        kpi.id(),
                        kpi.direction() == Direction.HIGHER_IS_BETTER
                                ? strict ? Comparison.BELOW : Comparison.AT_MOST
                                : strict ? Comparison.ABOVE : Comparison.AT_LEAST,
                        bound,
                        missing));
        return Combinators.combine(
                        Arbitraries.oneOf(onKpi, Arbitraries.just(new VetoTrigger.Stated())),
                        Arbitraries.of(VetoEffect.class),
                        Arbitraries.of(ratings))
                .as((trigger, effect, band) -> new VetoItem(
                        ItemId.of("veto-" + number),
                        LocalizedText.of("Veto " + number, "否决项" + number),
                        trigger,
                        effect,
                        band.rating()));
    }

    /**
     * Rating bands that cover a range of scores exactly.
     *
     * @param least the lowest score
     * @param most the highest
     * @return one to five bands
     */
    public static Arbitrary<List<RatingBand>> ratings(Ratio least, Ratio most) {
        return Arbitraries.integers()
                .between(1, 19)
                .set()
                .ofMinSize(0)
                .ofMaxSize(4)
                .map(cuts -> {
                    List<RatingBand> bands = new ArrayList<>();
                    Ratio from = least;
                    List<Ratio> edges = new ArrayList<>(new TreeSet<>(cuts)
                            .stream()
                                    .map(cut -> least.plus(most.minus(least).multipliedBy(Ratio.of(cut, 20))))
                                    .toList());
                    edges.add(most);
                    for (Ratio to : edges) {
                        String id = "R" + bands.size();
                        bands.add(
                                new RatingBand(RatingId.of(id), LocalizedText.of("Rating " + id, "等级" + id), from, to));
                        from = to;
                    }
                    return List.copyOf(bands);
                });
    }

    private static Arbitrary<Rounding> roundings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(RoundingMode.HALF_EVEN, RoundingMode.HALF_UP, RoundingMode.DOWN))
                .as(Rounding::new);
    }

    /**
     * Where scores are rounded.
     *
     * @return at the end or for each line
     */
    public static Arbitrary<ScoreRounding> scoreRoundings() {
        return Arbitraries.oneOf(
                roundings().map(ScoreRounding.AtEnd::new),
                Combinators.combine(roundings(), roundings()).as(ScoreRounding.PerLine::new));
    }

    /**
     * Templates of one to five lines, with up to three items outside the weights and up to two vetoes.
     *
     * @return templates that are valid against {@link #catalog()}
     */
    public static Arbitrary<ScorecardTemplate> templates() {
        return scales().flatMap(scale -> Arbitraries.integers()
                .between(1, KPIS.size())
                .flatMap(count -> {
                    List<Arbitrary<ScorecardLine>> lines = new ArrayList<>();
                    for (int i = 0; i < count; i++) {
                        lines.add(line(KPIS.get(i), scale));
                    }
                    return Combinators.combine(lines).as(each -> each).flatMap(all -> template(scale, all));
                }));
    }

    private static Arbitrary<ScorecardTemplate> template(ScoreScale scale, List<ScorecardLine> lines) {
        TotalLimits total =
                new TotalLimits(scale.least().minus(Ratio.of(5)), scale.most().plus(Ratio.of(5)));
        // A whole number of points on both sides, so that the rounded limits are covered too.
        Arbitrary<List<RatingBand>> bands = ratings(total.floor(), total.cap());
        Arbitrary<Adjustments> adjustments = Combinators.combine(
                        Arbitraries.integers().between(0, 3).flatMap(count -> {
                            List<Arbitrary<AdjustmentItem>> items = new ArrayList<>();
                            for (int i = 0; i < count; i++) {
                                items.add(item(i));
                            }
                            return items.isEmpty()
                                    ? Arbitraries.just(List.<AdjustmentItem>of())
                                    : Combinators.combine(items).as(each -> each);
                        }),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 12))
                .as((items, added, deducted) -> new Adjustments(items, Ratio.of(added), Ratio.of(deducted)));
        Arbitrary<List<Integer>> parts =
                Arbitraries.integers().between(1, 10).list().ofSize(lines.size());
        return Combinators.combine(parts, adjustments, scoreRoundings(), Arbitraries.of(RatingBasis.class), bands)
                .flatAs((weights, outside, rounding, basis, ratings) -> Arbitraries.integers()
                        .between(0, 2)
                        .flatMap(count -> {
                            List<Arbitrary<VetoItem>> vetoes = new ArrayList<>();
                            for (int i = 0; i < count; i++) {
                                vetoes.add(veto(i, ratings));
                            }
                            return vetoes.isEmpty()
                                    ? Arbitraries.just(List.<VetoItem>of())
                                    : Combinators.combine(vetoes).as(each -> each);
                        })
                        .map(vetoes -> new ScorecardTemplate(
                                LocalizedText.of("Card", "计分卡"),
                                scale,
                                weighted(lines, weights),
                                outside,
                                vetoes,
                                total,
                                rounding,
                                basis,
                                ratings)));
    }

    private static List<ScorecardLine> weighted(List<ScorecardLine> lines, List<Integer> parts) {
        int sum = parts.stream().mapToInt(Integer::intValue).sum();
        List<ScorecardLine> weighted = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ScorecardLine line = lines.get(i);
            weighted.add(new ScorecardLine(
                    line.kpi(),
                    Ratio.of(parts.get(i), sum),
                    line.weightBand(),
                    line.input(),
                    line.curve(),
                    line.missing()));
        }
        return List.copyOf(weighted);
    }

    /**
     * What is known of a KPI: mostly a ratio, sometimes nothing.
     *
     * @return readings
     */
    public static Arbitrary<Reading> readings() {
        return Arbitraries.frequencyOf(
                Tuple.of(6, values().map(value -> Reading.known(Quantity.ratio(value)))),
                Tuple.of(1, Arbitraries.just(Reading.missing("source"))),
                Tuple.of(1, Arbitraries.just(Reading.notMeaningful(Reason.ZERO_BASE))));
    }

    /**
     * A value of a KPI for {@link #SUBJECT} in {@link #PERIOD}.
     *
     * @param kpi the KPI
     * @param reading what is known
     * @return the value
     */
    public static KpiValue value(KpiId kpi, Reading reading) {
        return new KpiValue(
                kpi,
                SUBJECT,
                PERIOD,
                reading,
                reading.quantity().map(quantity -> quantity.value().rounded(Rounding.halfEven(4))),
                reading.quantity()
                        .map(quantity -> Explanation.given("kpi.explain.actual", quantity))
                        .orElseGet(() -> Explanation.none("kpi.explain.kpi-without-value", List.of())),
                List.of());
    }

    /**
     * Values for all KPIs of {@link #catalog()} and valid statements for the stated items of a template.
     *
     * @param template the template
     * @return inputs, without earlier scorecards
     */
    public static Arbitrary<ScorecardInputs> inputs(ScorecardTemplate template) {
        Arbitrary<List<KpiValue>> values = readings().list().ofSize(KPIS.size()).map(readings -> {
            List<KpiValue> all = new ArrayList<>();
            for (int i = 0; i < readings.size(); i++) {
                all.add(value(KPIS.get(i).id(), readings.get(i)));
            }
            return all;
        });
        Arbitrary<List<Integer>> points =
                Arbitraries.integers().between(0, 8).list().ofSize(6);
        return Combinators.combine(values, points, Arbitraries.of(true, false, false))
                .as((all, stated, vetoed) -> ScorecardInputs.of(all, Targets.none())
                        .withAdjustments(statements(template, stated))
                        .withVetoes(vetoed ? vetoes(template) : List.of()));
    }

    private static List<StatedAdjustment> statements(ScorecardTemplate template, List<Integer> points) {
        List<StatedAdjustment> statements = new ArrayList<>();
        for (AdjustmentItem item : template.adjustments().items()) {
            if (item.source() instanceof AdjustmentSource.Stated) {
                for (int i = 0; i < 2; i++) {
                    statements.add(new StatedAdjustment(
                            item.id(),
                            SUBJECT,
                            PERIOD,
                            Ratio.of(points.get(statements.size()), 2),
                            EvidenceId.of("E-" + statements.size()),
                            PersonId.of("M-1")));
                }
            }
        }
        return statements;
    }

    private static List<StatedVeto> vetoes(ScorecardTemplate template) {
        return template.vetoes().stream()
                .filter(item -> item.trigger() instanceof VetoTrigger.Stated)
                .map(item ->
                        new StatedVeto(item.id(), SUBJECT, PERIOD, EvidenceId.of("V-" + item.id()), PersonId.of("M-1")))
                .toList();
    }

    /**
     * A template with inputs for it.
     *
     * @return cases
     */
    public static Arbitrary<ScorecardCase> cases() {
        // Edge cases of so many parts would crowd out everything else; the parts have those of the field in them.
        return templates()
                .flatMap(template -> inputs(template).map(inputs -> new ScorecardCase(template, inputs)))
                .withoutEdgeCases();
    }
}
