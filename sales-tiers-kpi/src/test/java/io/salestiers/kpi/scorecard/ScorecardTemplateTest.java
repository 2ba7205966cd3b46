package io.salestiers.kpi.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Severity;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.catalog.StandardKpis;
import io.salestiers.kpi.catalog.StandardMeasures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What templates are refused for, all at once and each at its place. */
class ScorecardTemplateTest {
    private static final AchievementForm FORM = new AchievementForm.ActualOverTarget();
    private static final LineInput ON_TARGET = LineInput.achievement(Ratio.ONE, FORM);
    private static final LineInput VALUE = new LineInput.Value(Direction.HIGHER_IS_BETTER);
    private static final ScoringCurve LINEAR = new ScoringCurve.Linear(Ratio.ZERO, Ratio.of(100));
    private static final MissingPolicy BLOCK = new MissingPolicy.Block();

    /** A template that may be changed part by part. */
    private static final class Draft {
        ScoreScale scale = ScoreScale.HUNDRED;
        final List<ScorecardLine> lines = new ArrayList<>();
        Adjustments adjustments = Adjustments.NONE;
        List<VetoItem> vetoes = List.of();
        TotalLimits total = new TotalLimits(Ratio.ZERO, Ratio.of(100));
        ScoreRounding rounding = new ScoreRounding.AtEnd(Rounding.halfUp(0));
        RatingBasis basis = RatingBasis.EXACT;
        List<RatingBand> ratings = List.of(band("C", "0", "60"), band("A", "60", "100"));

        Draft line(String kpi, String weight, LineInput input, ScoringCurve curve, MissingPolicy missing) {
            lines.add(ScorecardLine.of(KpiId.of(kpi), Ratio.parse(weight), input, curve, missing));
            return this;
        }

        ScorecardTemplate template() {
            return new ScorecardTemplate(
                    LocalizedText.same("Card"), scale, lines, adjustments, vetoes, total, rounding, basis, ratings);
        }

        List<String> findings() {
            InvalidDefinitionException e = catchThrowableOfType(InvalidDefinitionException.class, this::template);
            return e == null ? List.of() : shown(e.findings());
        }
    }

    private static List<String> shown(List<Finding> findings) {
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(CoreMessages.catalogue(), KpiMessages.catalogue()));
            findings.forEach(finding -> assertThat(finding.message(texts)).doesNotContain("[", "{"));
        }
        return findings.stream()
                .map(finding -> finding.code().code().replace("kpi.scorecard.", "") + " "
                        + finding.place().toString().replaceFirst("^[^#]*#?", ""))
                .toList();
    }

    private static RatingBand band(String id, String from, String to) {
        return new RatingBand(RatingId.of(id), LocalizedText.same(id), Ratio.parse(from), Ratio.parse(to));
    }

    private static Draft oneLine(ScoringCurve curve) {
        return new Draft().line("a", "1", ON_TARGET, curve, BLOCK);
    }

    private static ScoringCurve.Steps steps(String start, String from, String points, String next, String more) {
        return new ScoringCurve.Steps(
                ScoringCurve.TieRule.STEP_THAT_BEGINS,
                Ratio.parse(start),
                List.of(
                        new ScoringCurve.Step(Ratio.parse(from), Ratio.parse(points)),
                        new ScoringCurve.Step(Ratio.parse(next), Ratio.parse(more))));
    }

    @Test
    void goodOneIsAccepted() {
        assertThat(oneLine(LINEAR).findings()).isEmpty();
        assertThat(oneLine(steps("0", "0.8", "80", "1", "100")).findings()).isEmpty();
    }

    @Test
    void linesAreNeeded() {
        assertThat(new Draft().findings()).containsExactly("no-lines /lines");
    }

    @Test
    void everythingIsFoundAtOnce() {
        Draft draft = new Draft();
        draft.line("a", "0.6", ON_TARGET, LINEAR, new MissingPolicy.Renormalise(Ratio.ZERO))
                .line(
                        "a",
                        "-0.1",
                        VALUE,
                        LINEAR,
                        new MissingPolicy.CarryPrevious(0, new MissingPolicy.Renormalise(Ratio.of(2))));
        draft.lines.add(new ScorecardLine(
                KpiId.of("b"),
                Ratio.parse("0.4"),
                Optional.of(new WeightBand(Ratio.parse("0.1"), Ratio.parse("0.3"))),
                LineInput.achievement(Ratio.ONE, new AchievementForm.Deviation(Ratio.ZERO)),
                LINEAR,
                BLOCK));
        draft.ratings = List.of(band("C", "0", "80"), band("C", "81", "81"), band("A", "81", "90"));
        draft.total = new TotalLimits(Ratio.of(100), Ratio.of(100));
        draft.vetoes = List.of(new VetoItem(
                ItemId.of("v"),
                LocalizedText.same("v"),
                new VetoTrigger.Stated(),
                VetoEffect.SETS_RATING,
                RatingId.of("D")));
        assertThat(draft.findings())
                .containsExactly(
                        "least-weight-range /lines/0/missing/leastPresentWeight",
                        "weight-not-positive /lines/1/weight",
                        "kpi-twice /lines/1/kpi",
                        "curve-needs-achievement /lines/1/curve/type",
                        "carry-too-short /lines/1/missing/atMostPeriods",
                        "least-weight-range /lines/1/missing/otherwise/leastPresentWeight",
                        "weight-outside-band /lines/2/weight",
                        "tolerance-not-positive /lines/2/input/form/tolerance",
                        "weights-not-one /lines",
                        "veto-rating-unknown /vetoes/0/rating",
                        "total-order /total",
                        "rating-empty /ratings/1/to",
                        "rating-twice /ratings/1/rating",
                        "ratings-not-contiguous /ratings/1/from",
                        "ratings-do-not-cover /ratings");
    }

    @Test
    void weightsAddUpToExactlyOne() {
        Draft thirds = new Draft()
                .line("a", "1/3", ON_TARGET, LINEAR, BLOCK)
                .line("b", "1/3", ON_TARGET, LINEAR, BLOCK)
                .line("c", "1/3", ON_TARGET, LINEAR, BLOCK);
        assertThat(thirds.findings()).isEmpty();
        Draft decimals =
                new Draft().line("a", "0.3333", ON_TARGET, LINEAR, BLOCK).line("b", "0.6666", ON_TARGET, LINEAR, BLOCK);
        assertThat(decimals.findings()).containsExactly("weights-not-one /lines");
        Draft zero = new Draft().line("a", "1", ON_TARGET, LINEAR, BLOCK).line("b", "0", ON_TARGET, LINEAR, BLOCK);
        assertThat(zero.findings()).containsExactly("weight-not-positive /lines/1/weight");
    }

    @Test
    void endsOfAWeightBandAreAllowed() {
        for (String weight : List.of("0.4", "0.6")) {
            Draft draft = new Draft();
            draft.lines.add(new ScorecardLine(
                    KpiId.of("a"),
                    Ratio.parse(weight),
                    Optional.of(new WeightBand(Ratio.parse("0.4"), Ratio.parse("0.6"))),
                    ON_TARGET,
                    LINEAR,
                    BLOCK));
            draft.line("b", Ratio.ONE.minus(Ratio.parse(weight)).toString(), ON_TARGET, LINEAR, BLOCK);
            assertThat(draft.findings()).isEmpty();
        }
    }

    @Test
    void scaleIsInOrder() {
        for (String[] scale : new String[][] {{"0", "101", "100"}, {"50", "40", "100"}, {"7", "7", "7"}}) {
            Draft draft = oneLine(LINEAR);
            draft.scale = new ScoreScale(Ratio.parse(scale[0]), Ratio.parse(scale[1]), Ratio.parse(scale[2]));
            assertThat(draft.findings()).containsExactly("scale-order /scale");
        }
    }

    @Test
    void linearCurvesAreChecked() {
        assertThat(oneLine(new ScoringCurve.Linear(Ratio.of(60), Ratio.of(50))).findings())
                .containsExactly("curve-limits /lines/0/curve/cap");
        assertThat(oneLine(new ScoringCurve.Linear(Ratio.of(50), Ratio.of(50))).findings())
                .isEmpty();
        assertThat(oneLine(new ScoringCurve.Linear(Ratio.of(-1), Ratio.of(101))).findings())
                .containsExactly("curve-outside-scale /lines/0/curve/floor", "curve-outside-scale /lines/0/curve/cap");
    }

    @Test
    void stepsAreChecked() {
        assertThat(oneLine(new ScoringCurve.Steps(ScoringCurve.TieRule.STEP_THAT_BEGINS, Ratio.ZERO, List.of()))
                        .findings())
                .containsExactly("curve-too-short /lines/0/curve/steps");
        assertThat(oneLine(steps("-1", "0.8", "80", "0.8", "70")).findings())
                .containsExactly(
                        "curve-outside-scale /lines/0/curve/start",
                        "curve-not-ascending /lines/0/curve/steps/1/from",
                        "curve-not-monotone /lines/0/curve/steps/1/points");
        assertThat(oneLine(steps("90", "0.8", "80", "1", "101")).findings())
                .containsExactly(
                        "curve-not-monotone /lines/0/curve/steps/0/points",
                        "curve-outside-scale /lines/0/curve/steps/1/points");
        Draft lower = new Draft()
                .line(
                        "a",
                        "1",
                        new LineInput.Value(Direction.LOWER_IS_BETTER),
                        steps("0", "1", "50", "2", "50"),
                        BLOCK);
        assertThat(lower.findings()).containsExactly("curve-not-monotone /lines/0/curve/steps/0/points");
    }

    private static ScoringCurve.PiecewiseLinear knots(String... atAndPoints) {
        List<ScoringCurve.Knot> knots = new ArrayList<>();
        for (int i = 0; i < atAndPoints.length; i += 2) {
            knots.add(new ScoringCurve.Knot(Ratio.parse(atAndPoints[i]), Ratio.parse(atAndPoints[i + 1])));
        }
        return new ScoringCurve.PiecewiseLinear(ScoringCurve.OutsideKnots.FLAT, ScoringCurve.OutsideKnots.FLAT, knots);
    }

    @Test
    void knotsAreChecked() {
        assertThat(oneLine(knots("1", "100")).findings()).containsExactly("curve-too-short /lines/0/curve/knots");
        assertThat(oneLine(knots("1", "90", "1", "80", "2", "101")).findings())
                .containsExactly(
                        "curve-not-ascending /lines/0/curve/knots/1/at",
                        "curve-not-monotone /lines/0/curve/knots/1/points",
                        "curve-outside-scale /lines/0/curve/knots/2/points");
    }

    @Test
    void thresholdsAreChecked() {
        ScoringCurve bad =
                new ScoringCurve.Threshold(Ratio.ONE, Ratio.of(60), Ratio.of(50), Ratio.of(-1), Ratio.of(90));
        assertThat(oneLine(bad).findings())
                .containsExactly(
                        "threshold-not-below-target /lines/0/curve/threshold",
                        "curve-not-monotone /lines/0/curve/atThreshold",
                        "curve-not-monotone /lines/0/curve/slopeAbove",
                        "curve-not-monotone /lines/0/curve/cap");
        ScoringCurve outside =
                new ScoringCurve.Threshold(Ratio.ZERO, Ratio.of(-5), Ratio.of(101), Ratio.ZERO, Ratio.of(102));
        assertThat(oneLine(outside).findings())
                .containsExactly(
                        "curve-not-monotone /lines/0/curve/atThreshold",
                        "curve-outside-scale /lines/0/curve/below",
                        "curve-outside-scale /lines/0/curve/cap");
        assertThat(new Draft().line("a", "1", VALUE, bad, BLOCK).findings())
                .containsExactly("curve-needs-achievement /lines/0/curve/type");
    }

    private static AdjustmentItem item(String id, AdjustmentKind kind, AdjustmentSource source, String limit) {
        return new AdjustmentItem(ItemId.of(id), LocalizedText.same(id), kind, source, Ratio.parse(limit));
    }

    private static AdjustmentSource perStep(String kpi, AdjustmentSource.Side side, String step, String points) {
        return new AdjustmentSource.PerStep(
                KpiId.of(kpi),
                side,
                Ratio.ZERO,
                Ratio.parse(step),
                Ratio.parse(points),
                AdjustmentSource.StepCounting.WHOLE_STEPS,
                MissingItem.NO_EFFECT);
    }

    private static VetoItem veto(String id, String kpi, Comparison comparison) {
        return new VetoItem(
                ItemId.of(id),
                LocalizedText.same(id),
                new VetoTrigger.OnKpi(KpiId.of(kpi), comparison, Ratio.ONE, MissingItem.NO_EFFECT),
                VetoEffect.CAPS_RATING,
                RatingId.of("C"));
    }

    @Test
    void itemsAreChecked() {
        Draft draft = oneLine(LINEAR);
        draft.adjustments = new Adjustments(
                List.of(
                        item("i", AdjustmentKind.ADDITION, new AdjustmentSource.Stated(), "-1"),
                        item("i", AdjustmentKind.ADDITION, perStep("a", AdjustmentSource.Side.ABOVE, "0", "0"), "0")),
                Ratio.of(-1),
                Ratio.of(-2));
        draft.vetoes = List.of(veto("i", "a", Comparison.BELOW));
        assertThat(draft.findings())
                .containsExactly(
                        "limit-negative /adjustments/items/0/limit",
                        "item-twice /adjustments/items/1/id",
                        "step-not-positive /adjustments/items/1/source/step",
                        "step-not-positive /adjustments/items/1/source/points",
                        "limit-negative /adjustments/mostAdded",
                        "limit-negative /adjustments/mostDeducted",
                        "item-twice /vetoes/0/id");
    }

    @Test
    void ratingsCoverWhatRoundingMakesOfTheLimits() {
        Draft draft = oneLine(LINEAR);
        draft.total = new TotalLimits(Ratio.parse("-0.4"), Ratio.parse("99.6"));
        draft.ratings = List.of(band("A", "-0.4", "99.6"));
        assertThat(draft.findings()).isEmpty();
        draft.basis = RatingBasis.AS_PUBLISHED;
        // 99.6 is published as 100, for which there would be no band
        assertThat(draft.findings()).containsExactly("ratings-do-not-cover /ratings");
        draft.ratings = List.of(band("A", "0", "100"));
        assertThat(draft.findings()).isEmpty();
        draft.ratings = List.of();
        assertThat(draft.findings()).containsExactly("no-ratings /ratings");
    }

    @Test
    void valueOfAKpiThatIsBestNearZeroCannotBeScored() {
        Draft draft = new Draft()
                .line(
                        "bias",
                        "1",
                        new LineInput.Value(Direction.NEAREST_TO_ZERO),
                        steps("0", "1", "50", "2", "60"),
                        BLOCK);
        assertThat(draft.findings()).containsExactly("direction-not-monotone /lines/0/input/direction");
        Draft deviation = new Draft()
                .line(
                        "forecast_bias",
                        "1",
                        LineInput.achievement(Ratio.ZERO, new AchievementForm.Deviation(Ratio.parse("0.2"))),
                        LINEAR,
                        BLOCK);
        assertThat(deviation.template().check(StandardKpis.catalog(), "cycle.json", ""))
                .isEmpty();
    }

    @Test
    void directionsGoWithTheCatalogue() {
        KpiCatalog catalog = StandardKpis.catalog();
        String up = StandardKpis.WIN_RATE.id().value();
        String down = StandardKpis.SALES_CYCLE.id().value();
        Draft draft = new Draft()
                .line(up, "0.25", LineInput.achievement(Ratio.ONE, new AchievementForm.TwoMinus()), LINEAR, BLOCK)
                .line(down, "0.25", ON_TARGET, LINEAR, BLOCK)
                .line("unknown", "0.25", ON_TARGET, LINEAR, BLOCK)
                .line(
                        StandardKpis.SALES_AMOUNT.id().value(),
                        "0.25",
                        new LineInput.Value(Direction.LOWER_IS_BETTER),
                        steps("100", "1", "0", "2", "0"),
                        BLOCK);
        AdjustmentSource.Side above = AdjustmentSource.Side.ABOVE;
        AdjustmentSource.Side below = AdjustmentSource.Side.BELOW;
        draft.adjustments = new Adjustments(
                List.of(
                        item("a", AdjustmentKind.ADDITION, perStep(up, above, "1", "1"), "1"),
                        item("b", AdjustmentKind.ADDITION, perStep(up, below, "1", "1"), "1"),
                        item("c", AdjustmentKind.DEDUCTION, perStep(up, below, "1", "1"), "1"),
                        item("d", AdjustmentKind.DEDUCTION, perStep(down, below, "1", "1"), "1"),
                        item("e", AdjustmentKind.DEDUCTION, perStep(down, above, "1", "1"), "1"),
                        item("f", AdjustmentKind.ADDITION, perStep("nobody", above, "1", "1"), "1")),
                Ratio.ZERO,
                Ratio.ZERO);
        draft.vetoes = List.of(
                veto("g", up, Comparison.BELOW),
                veto("h", up, Comparison.AT_LEAST),
                veto("i", down, Comparison.AT_MOST),
                veto("j", down, Comparison.ABOVE),
                veto("k", "nobody", Comparison.ABOVE));
        List<Finding> findings = draft.template().check(catalog, "cycle.json", "/scorecards/rep");
        assertThat(findings).allMatch(finding -> finding.place().toString().startsWith("cycle.json#/scorecards/rep/"));
        assertThat(shown(findings))
                .containsExactly(
                        "form-against-direction /scorecards/rep/lines/0/input/form",
                        "form-against-direction /scorecards/rep/lines/1/input/form",
                        "unknown-kpi /scorecards/rep/lines/2/kpi",
                        "direction-differs /scorecards/rep/lines/3/input/direction",
                        "item-against-direction /scorecards/rep/adjustments/items/1/source/side",
                        "item-against-direction /scorecards/rep/adjustments/items/3/source/side",
                        "unknown-kpi /scorecards/rep/adjustments/items/5/source/kpi",
                        "veto-against-direction /scorecards/rep/vetoes/1/trigger/comparison",
                        "veto-against-direction /scorecards/rep/vetoes/2/trigger/comparison",
                        "unknown-kpi /scorecards/rep/vetoes/4/trigger/kpi");
        assertThat(draft.template().kpis())
                .contains(KpiId.of("nobody"), KpiId.of("unknown"))
                .hasSize(5);
    }

    @Test
    void targetsGoWithTheMeasuresAndTheirUnits() {
        String money = StandardKpis.SALES_AMOUNT.id().value();
        Draft draft = new Draft()
                .line(money, "0.25", against(StandardMeasures.REVENUE.id()), LINEAR, BLOCK)
                .line(StandardKpis.WIN_RATE.id().value(), "0.25", against(StandardMeasures.REVENUE.id()), LINEAR, BLOCK)
                .line(StandardKpis.NEW_CUSTOMERS.id().value(), "0.25", against(MeasureId.of("revenu")), LINEAR, BLOCK)
                .line("unknown", "0.25", against(MeasureId.of("revenu")), LINEAR, BLOCK);
        List<Finding> findings =
                draft.template().check(StandardKpis.catalog(), StandardMeasures.all(), "cycle.json", "/scorecards/rep");
        assertThat(shown(findings))
                .containsExactly(
                        "target-unit /scorecards/rep/lines/1/input/target/measure",
                        "unknown-measure /scorecards/rep/lines/2/input/target/measure",
                        "unknown-kpi /scorecards/rep/lines/3/kpi");
        Texts en = Texts.of(Language.EN, List.of(CoreMessages.catalogue(), KpiMessages.catalogue()));
        assertThat(findings.get(0).message(en))
                .isEqualTo(
                        "the target of 'win_rate' must be in its unit, ratio, but targets of measure 'revenue' are in money");
        // Without the measures nobody knows; what else is wrong is found.
        assertThat(shown(draft.template().check(StandardKpis.catalog(), "cycle.json", "")))
                .containsExactly("unknown-kpi /lines/3/kpi");
    }

    private static LineInput against(MeasureId measure) {
        return new LineInput.Achievement(new LineTarget.OfMeasure(measure), FORM);
    }

    @Test
    void edgesOfScalesAndWeightsAreAllowed() {
        Draft least = oneLine(new ScoringCurve.Linear(Ratio.ZERO, Ratio.of(100)));
        least.scale = new ScoreScale(Ratio.ZERO, Ratio.ZERO, Ratio.of(100));
        assertThat(least.findings()).isEmpty();
        Draft most = oneLine(LINEAR);
        most.scale = new ScoreScale(Ratio.ZERO, Ratio.of(100), Ratio.of(100));
        assertThat(most.findings()).isEmpty();
        assertThat(new Draft()
                        .line("a", "1", ON_TARGET, LINEAR, new MissingPolicy.Renormalise(Ratio.ONE))
                        .findings())
                .isEmpty();
        // Two level steps and knots, rising and falling.
        assertThat(oneLine(knots("1", "50", "2", "50")).findings()).isEmpty();
        assertThat(new Draft()
                        .line(
                                "a",
                                "1",
                                new LineInput.Value(Direction.LOWER_IS_BETTER),
                                knots("1", "50", "2", "50"),
                                BLOCK)
                        .findings())
                .isEmpty();
    }

    @Test
    void secondBandIsHeldAgainstTheFirst() {
        Draft draft = oneLine(LINEAR);
        draft.ratings = List.of(band("C", "0", "60"), band("B", "50", "80"), band("A", "80", "100"));
        InvalidDefinitionException e = catchThrowableOfType(InvalidDefinitionException.class, draft::template);
        assertThat(shown(e.findings())).containsExactly("ratings-not-contiguous /ratings/1/from");
        Texts en = Texts.of(Language.EN, List.of(CoreMessages.catalogue(), KpiMessages.catalogue()));
        assertThat(e.findings().get(0).message(en))
                .isEqualTo("ratings must be contiguous: 'B' begins at 50, but the one before ends at 60");
    }

    @Test
    void scoreBetweenBandsGoesToTheUpperOne() {
        List<RatingBand> bands = List.of(band("C", "0", "60"), band("A", "60", "100"));
        assertThat(RatingBands.find(bands, Ratio.ZERO).map(RatingBand::rating)).contains(RatingId.of("C"));
        assertThat(RatingBands.find(bands, Ratio.of(60)).map(RatingBand::rating))
                .contains(RatingId.of("A"));
        assertThat(RatingBands.find(bands, Ratio.of(100)).map(RatingBand::rating))
                .contains(RatingId.of("A"));
        assertThat(RatingBands.find(bands, Ratio.of(-1))).isEmpty();
        assertThat(RatingBands.find(bands, Ratio.of(101))).isEmpty();
    }

    @Test
    void kpisAreThoseOfLinesItemsAndVetoes() {
        Draft draft = oneLine(LINEAR);
        draft.adjustments = new Adjustments(
                List.of(
                        item("i", AdjustmentKind.ADDITION, new AdjustmentSource.Stated(), "1"),
                        item("j", AdjustmentKind.ADDITION, perStep("b", AdjustmentSource.Side.ABOVE, "1", "1"), "1")),
                Ratio.ONE,
                Ratio.ONE);
        draft.vetoes = List.of(
                veto("k", "c", Comparison.BELOW),
                new VetoItem(
                        ItemId.of("l"),
                        LocalizedText.same("l"),
                        new VetoTrigger.Stated(),
                        VetoEffect.SETS_RATING,
                        RatingId.of("C")));
        assertThat(draft.template().kpis()).containsExactly(KpiId.of("a"), KpiId.of("b"), KpiId.of("c"));
    }

    @Test
    void findingsHaveASeverity() {
        assertThat(ScorecardFinding.NO_LINES.severity()).isEqualTo(Severity.ERROR);
        assertThat(ScorecardFinding.CARRIED.severity()).isEqualTo(Severity.INFO);
    }
}
