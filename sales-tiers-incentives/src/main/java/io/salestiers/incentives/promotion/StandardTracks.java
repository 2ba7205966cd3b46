package io.salestiers.incentives.promotion;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.training.CertificateId;
import io.salestiers.incentives.assignment.AssignmentSnapping;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import java.util.List;
import java.util.Optional;

/**
 * Tracks as shipped, for the tiers of {@link Charters#standard()}. A host takes one as it is or changes a copy:
 * {@code StandardTracks.TIER_ADMINISTRATOR.withTrial(…)}.
 */
public final class StandardTracks {
    /** The certificate of tier administrators. */
    public static final CertificateId TIER_ADMINISTRATION = CertificateId.of("tier-administration");

    /** That a leadership assessment was passed. */
    public static final EvidenceId LEADERSHIP_ASSESSMENT = EvidenceId.of("leadership-assessment");

    /** That the superior recommends somebody. */
    public static final EvidenceId RECOMMENDATION = EvidenceId.of("recommendation");

    /** Points from 0 to 100 for professional skill, which the host states for each half-year. */
    public static final MeasureId SKILL_POINTS = MeasureId.of("skill_points");

    /** Points from 0 to 100 for attitude, which the host states for each half-year. */
    public static final MeasureId ATTITUDE_POINTS = MeasureId.of("attitude_points");

    /**
     * The way to tier administrator (分级管理员).
     *
     * <p>Experience: 12 months as a regional manager without a break, and 36 months in all as a supervisor or regional manager.
     * Record: 80 points or more on the scorecard in 3 of the last 4 half-years, no open improvement plan. Leadership: a passed
     * assessment that is not older than 24 months. Internal promotion with the recommendation of the superior, or training with
     * the {@linkplain #TIER_ADMINISTRATION certificate}. An open position. Then a score of 50 % performance, 30 % skill and 20 %
     * attitude, 75 of 100 points to pass, a panel of three, the first of the next month, and six months of trial. The tier
     * is the highest of its ladder, so the outside body approves.
     */
    public static final PromotionTrack TIER_ADMINISTRATOR = PromotionTrack.builder()
            .id(TrackId.of("tier-administrator"))
            .name(LocalizedText.of("Way to tier administrator", "分级管理员晋升通道"))
            .kind(TrackKind.MANAGER)
            .from(Charters.REGIONAL_MANAGER)
            .to(Charters.ADMINISTRATOR)
            .addGates(
                    new PromotionGate.TimeInTier(List.of(), 12, TenureBasis.UNBROKEN),
                    new PromotionGate.TimeInTier(
                            List.of(Charters.SUPERVISOR, Charters.REGIONAL_MANAGER), 36, TenureBasis.TOTAL),
                    new PromotionGate.RecentPeriods(
                            PeriodKind.HALF_YEAR,
                            3,
                            4,
                            new PeriodCondition.OfFigure(new Condition(
                                    new FigureSource.Score(Whose.PAYEE),
                                    Condition.Relation.AT_LEAST,
                                    Ratio.of(80),
                                    Condition.IfMissing.WAITS)),
                            PeriodScope.IN_ANY_TIER,
                            new LeavePeriods.AnyDay()),
                    new PromotionGate.NoOpenImprovementPlan(),
                    new PromotionGate.StatedEvidence(
                            LEADERSHIP_ASSESSMENT, LocalizedText.of("Leadership assessment", "领导力评估"), Optional.of(24)),
                    new PromotionGate.AnyOf(List.of(
                            new PromotionGate.AnyOf.Way(
                                    LocalizedText.of("Internal promotion", "内部晋升"),
                                    List.of(new PromotionGate.StatedEvidence(
                                            RECOMMENDATION,
                                            LocalizedText.of("Recommendation of the superior", "上级推荐"),
                                            Optional.of(12)))),
                            new PromotionGate.AnyOf.Way(
                                    LocalizedText.of("Training and certification", "培训与认证"),
                                    List.of(new PromotionGate.ValidCertificates(List.of(TIER_ADMINISTRATION)))))),
                    new PromotionGate.Vacancy())
            .score(new PromotionScore(
                    List.of(
                            new ScorePart(
                                    PartKind.PERFORMANCE,
                                    Ratio.of(1, 2),
                                    new FigureSource.Score(Whose.PAYEE),
                                    PeriodKind.HALF_YEAR,
                                    2),
                            new ScorePart(
                                    PartKind.SKILL,
                                    Ratio.of(3, 10),
                                    new FigureSource.Stated(SKILL_POINTS, Whose.PAYEE),
                                    PeriodKind.HALF_YEAR,
                                    1),
                            new ScorePart(
                                    PartKind.ATTITUDE,
                                    Ratio.of(1, 5),
                                    new FigureSource.Stated(ATTITUDE_POINTS, Whose.PAYEE),
                                    PeriodKind.HALF_YEAR,
                                    1)),
                    Ratio.of(100),
                    Ratio.of(75),
                    new MissingScorePart.Waits(),
                    new LeavePeriods.AnyDay()))
            .panel(PanelRules.moreThanHalf(3, PanelTie.NOT_RECOMMENDED))
            .effective(new AssignmentSnapping.NextMonth(AssignmentSnapping.ToMonth.OnTheDay.THIS_MONTH))
            .trial(new TrialRule(6, ReturnRule.FORMER_POSITION))
            .build();

    private StandardTracks() {}

    /**
     * All tracks of this class.
     *
     * @return the tracks
     */
    public static List<PromotionTrack> all() {
        return List.of(TIER_ADMINISTRATOR);
    }
}
