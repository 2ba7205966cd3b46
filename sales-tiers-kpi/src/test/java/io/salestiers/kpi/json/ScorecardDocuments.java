package io.salestiers.kpi.json;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.catalog.StandardKpis;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.scorecard.AchievementForm;
import io.salestiers.kpi.scorecard.AdjustmentItem;
import io.salestiers.kpi.scorecard.AdjustmentKind;
import io.salestiers.kpi.scorecard.AdjustmentSource;
import io.salestiers.kpi.scorecard.Adjustments;
import io.salestiers.kpi.scorecard.Comparison;
import io.salestiers.kpi.scorecard.ItemId;
import io.salestiers.kpi.scorecard.LineInput;
import io.salestiers.kpi.scorecard.LineTarget;
import io.salestiers.kpi.scorecard.MissingItem;
import io.salestiers.kpi.scorecard.MissingPolicy;
import io.salestiers.kpi.scorecard.RatingBand;
import io.salestiers.kpi.scorecard.RatingBasis;
import io.salestiers.kpi.scorecard.RatingId;
import io.salestiers.kpi.scorecard.ScoreRounding;
import io.salestiers.kpi.scorecard.ScoreScale;
import io.salestiers.kpi.scorecard.ScorecardLine;
import io.salestiers.kpi.scorecard.ScorecardTemplate;
import io.salestiers.kpi.scorecard.ScoringCurve;
import io.salestiers.kpi.scorecard.TotalLimits;
import io.salestiers.kpi.scorecard.VetoEffect;
import io.salestiers.kpi.scorecard.VetoItem;
import io.salestiers.kpi.scorecard.VetoTrigger;
import io.salestiers.kpi.scorecard.WeightBand;
import java.util.List;
import java.util.Optional;

/** A template with every variant of every part that is written as JSON, but for those that one line excludes. */
final class ScorecardDocuments {
    static final ScorecardTemplate TEMPLATE = new ScorecardTemplate(
            LocalizedText.same("Card"),
            new ScoreScale(Ratio.ZERO, Ratio.of(100), Ratio.of(150)),
            List.of(
                    new ScorecardLine(
                            StandardKpis.SALES_AMOUNT.id(),
                            Ratio.of(1, 12),
                            Optional.of(new WeightBand(Ratio.ZERO, Ratio.of(1, 2))),
                            new LineInput.Achievement(
                                    new LineTarget.OfMeasure(StandardMeasures.REVENUE.id()),
                                    new AchievementForm.ActualOverTarget()),
                            new ScoringCurve.Linear(Ratio.ZERO, Ratio.of(150)),
                            new MissingPolicy.Renormalise(Ratio.of(1, 2))),
                    ScorecardLine.of(
                            StandardKpis.SALES_CYCLE.id(),
                            Ratio.of(2, 3),
                            LineInput.achievement(Ratio.of(40), new AchievementForm.WorstMinus(Ratio.of(90))),
                            new ScoringCurve.Threshold(
                                    Ratio.of(1, 2), Ratio.ZERO, Ratio.of(50), Ratio.of(100), Ratio.of(120)),
                            new MissingPolicy.Floor()),
                    ScorecardLine.of(
                            StandardKpis.WIN_RATE.id(),
                            Ratio.of(1, 6),
                            new LineInput.Value(Direction.HIGHER_IS_BETTER),
                            new ScoringCurve.Steps(
                                    ScoringCurve.TieRule.STEP_THAT_ENDS,
                                    Ratio.ZERO,
                                    List.of(new ScoringCurve.Step(Ratio.of(1, 2), Ratio.of(100)))),
                            new MissingPolicy.CarryPrevious(2, new MissingPolicy.Block())),
                    ScorecardLine.of(
                            StandardKpis.NEW_CUSTOMERS.id(),
                            Ratio.of(1, 12),
                            LineInput.achievement(Ratio.of(3), new AchievementForm.ActualOverTarget()),
                            new ScoringCurve.PiecewiseLinear(
                                    ScoringCurve.OutsideKnots.FLAT,
                                    ScoringCurve.OutsideKnots.EXTENDED,
                                    List.of(
                                            new ScoringCurve.Knot(Ratio.ZERO, Ratio.ZERO),
                                            new ScoringCurve.Knot(Ratio.ONE, Ratio.of(100)))),
                            new MissingPolicy.Block())),
            new Adjustments(
                    List.of(
                            new AdjustmentItem(
                                    ItemId.of("training"),
                                    LocalizedText.of("Training", "带教"),
                                    AdjustmentKind.ADDITION,
                                    new AdjustmentSource.Stated(),
                                    Ratio.of(5)),
                            new AdjustmentItem(
                                    ItemId.of("slow"),
                                    LocalizedText.of("Slow deals", "成交缓慢"),
                                    AdjustmentKind.DEDUCTION,
                                    new AdjustmentSource.PerStep(
                                            StandardKpis.SALES_CYCLE.id(),
                                            AdjustmentSource.Side.ABOVE,
                                            Ratio.of(90),
                                            Ratio.of(10),
                                            Ratio.ONE,
                                            AdjustmentSource.StepCounting.WHOLE_STEPS,
                                            MissingItem.NO_EFFECT),
                                    Ratio.of(5))),
                    Ratio.of(5),
                    Ratio.of(8)),
            List.of(
                    new VetoItem(
                            ItemId.of("no-win"),
                            LocalizedText.of("No win", "无成交"),
                            new VetoTrigger.OnKpi(
                                    StandardKpis.WIN_RATE.id(), Comparison.AT_MOST, Ratio.ZERO, MissingItem.BLOCK),
                            VetoEffect.CAPS_RATING,
                            RatingId.of("C")),
                    new VetoItem(
                            ItemId.of("breach"),
                            LocalizedText.of("Breach", "违规"),
                            new VetoTrigger.Stated(),
                            VetoEffect.SETS_RATING,
                            RatingId.of("C"))),
            new TotalLimits(Ratio.ZERO, Ratio.of(120)),
            new ScoreRounding.PerLine(Rounding.halfUp(0), Rounding.halfEven(2)),
            RatingBasis.AS_PUBLISHED,
            List.of(
                    new RatingBand(RatingId.of("C"), LocalizedText.same("C"), Ratio.ZERO, Ratio.of(60)),
                    new RatingBand(RatingId.of("A"), LocalizedText.same("A"), Ratio.of(60), Ratio.of(120))));

    private ScorecardDocuments() {}
}
