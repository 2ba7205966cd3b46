package io.salestiers.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.FindingCode;
import io.salestiers.kpi.analysis.AnalysisFinding;
import io.salestiers.kpi.analysis.forecast.UnforecastRule;
import io.salestiers.kpi.analysis.ranking.QuantileMethod;
import io.salestiers.kpi.analysis.ranking.RankMethod;
import io.salestiers.kpi.analysis.trend.TrendDirection;
import io.salestiers.kpi.analysis.variance.Driver;
import io.salestiers.kpi.analysis.warning.WarningSeverity;
import io.salestiers.kpi.appraisal.AppraisalFinding;
import io.salestiers.kpi.appraisal.RaterGroup;
import io.salestiers.kpi.calibration.CalibrationFinding;
import io.salestiers.kpi.catalog.CatalogFinding;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.catalog.KpiAggregation;
import io.salestiers.kpi.catalog.SamplePurpose;
import io.salestiers.kpi.catalog.WhenMissing;
import io.salestiers.kpi.catalog.WhenNegative;
import io.salestiers.kpi.catalog.WhenZero;
import io.salestiers.kpi.cycle.CycleFinding;
import io.salestiers.kpi.cycle.CyclePhase;
import io.salestiers.kpi.cycle.EntryStage;
import io.salestiers.kpi.derivation.DerivationFinding;
import io.salestiers.kpi.evaluation.EvaluationFinding;
import io.salestiers.kpi.improvement.ImprovementFinding;
import io.salestiers.kpi.improvement.PlanPhase;
import io.salestiers.kpi.measure.MeasureFinding;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.scorecard.AchievementForm;
import io.salestiers.kpi.scorecard.Comparison;
import io.salestiers.kpi.scorecard.ScorecardFinding;
import io.salestiers.kpi.target.TargetFinding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KpiCodesTest {
    private static List<FindingCode> codes() {
        return Stream.<FindingCode[]>of(
                        MeasureFinding.values(),
                        CatalogFinding.values(),
                        DerivationFinding.values(),
                        TargetFinding.values(),
                        EvaluationFinding.values(),
                        ScorecardFinding.values(),
                        AppraisalFinding.values(),
                        CalibrationFinding.values(),
                        CycleFinding.values(),
                        ImprovementFinding.values(),
                        AnalysisFinding.values())
                .flatMap(Stream::of)
                .toList();
    }

    /** The catalogue itself refuses a key that has no text in one of the languages. */
    @Test
    void everyCodeAndTermHasATextInBothLanguages() {
        assertThat(KpiMessages.catalogue().keys())
                .containsAll(codes().stream().map(FindingCode::code).toList())
                .containsAll(Stream.of(Reason.values()).map(Reason::key).toList())
                .containsAll(Stream.of(Direction.values()).map(Direction::key).toList())
                .containsAll(Stream.of(UnforecastRule.values())
                        .map(UnforecastRule::key)
                        .toList())
                .containsAll(Stream.of(QuantileMethod.values())
                        .map(QuantileMethod::key)
                        .toList())
                .containsAll(Stream.of(RankMethod.values()).map(RankMethod::key).toList())
                .containsAll(Stream.of(TrendDirection.values())
                        .map(TrendDirection::key)
                        .toList())
                .containsAll(Stream.of(Driver.values()).map(Driver::key).toList())
                .containsAll(Stream.of(WarningSeverity.values())
                        .map(WarningSeverity::key)
                        .toList())
                .containsAll(Stream.of(KpiAggregation.values())
                        .map(KpiAggregation::key)
                        .toList())
                .containsAll(
                        Stream.of(WhenMissing.values()).map(WhenMissing::key).toList())
                .containsAll(Stream.of(WhenZero.values()).map(WhenZero::key).toList())
                .containsAll(
                        Stream.of(WhenNegative.values()).map(WhenNegative::key).toList())
                .containsAll(Stream.of(SamplePurpose.values())
                        .map(SamplePurpose::key)
                        .toList())
                .containsAll(Stream.of(
                                new AchievementForm.ActualOverTarget(),
                                new AchievementForm.TargetOverActual(),
                                new AchievementForm.TwoMinus(),
                                new AchievementForm.WorstMinus(Ratio.ONE),
                                new AchievementForm.Deviation(Ratio.ONE))
                        .map(AchievementForm::key)
                        .toList())
                .containsAll(Stream.of(Comparison.values()).map(Comparison::key).toList())
                .containsAll(Stream.of(RaterGroup.values()).map(RaterGroup::key).toList())
                .containsAll(Stream.of(CyclePhase.values()).map(CyclePhase::key).toList())
                .containsAll(Stream.of(EntryStage.values()).map(EntryStage::key).toList())
                .containsAll(Stream.of(PlanPhase.values()).map(PlanPhase::key).toList());
    }

    @Test
    void codesAreUnique() {
        assertThat(codes().stream().map(FindingCode::code)).doesNotHaveDuplicates();
    }
}
