package io.salestiers.incentives.testkit.promotion;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.training.CertificateId;
import io.salestiers.incentives.assignment.AssignmentSnapping;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.promotion.CareerLadder;
import io.salestiers.incentives.promotion.CareerLadderId;
import io.salestiers.incentives.promotion.CareerLevel;
import io.salestiers.incentives.promotion.EvidenceId;
import io.salestiers.incentives.promotion.LeavePeriods;
import io.salestiers.incentives.promotion.LevelId;
import io.salestiers.incentives.promotion.LevelReach;
import io.salestiers.incentives.promotion.MissingScorePart;
import io.salestiers.incentives.promotion.PaidAsOnLeave;
import io.salestiers.incentives.promotion.PanelMajority;
import io.salestiers.incentives.promotion.PanelRules;
import io.salestiers.incentives.promotion.PanelTie;
import io.salestiers.incentives.promotion.PartKind;
import io.salestiers.incentives.promotion.PeriodCondition;
import io.salestiers.incentives.promotion.PeriodScope;
import io.salestiers.incentives.promotion.PromotionGate;
import io.salestiers.incentives.promotion.PromotionRules;
import io.salestiers.incentives.promotion.PromotionRulesId;
import io.salestiers.incentives.promotion.PromotionScore;
import io.salestiers.incentives.promotion.PromotionTrack;
import io.salestiers.incentives.promotion.ReturnRule;
import io.salestiers.incentives.promotion.ScorePart;
import io.salestiers.incentives.promotion.TenureBasis;
import io.salestiers.incentives.promotion.TitleRule;
import io.salestiers.incentives.promotion.TrackId;
import io.salestiers.incentives.promotion.TrackKind;
import io.salestiers.incentives.promotion.TrialRule;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.scorecard.RatingId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary rules, cases and absences of promotion. Statistics prove that what matters occurs. */
public final class PromotionArbitraries {
    /** The ladder of {@link #rules()}. */
    private static final CareerLadderId LADDER = CareerLadderId.of("levels");

    private PromotionArbitraries() {}

    /**
     * Cases in which anybody tries anything.
     *
     * @return walks of 10 to 60 commands
     */
    public static Arbitrary<PromotionWalk> walks() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(10, 60))
                .as(PromotionWalk::of);
    }

    /**
     * Days of protected leave within some days: none, single days, long ones, such as overlap, and such as begin or end with a
     * month.
     *
     * @param within the days, with an end
     * @return leaves in any order
     */
    public static Arbitrary<List<DateRange>> leaves(DateRange within) {
        int days = (int) within.lengthInDays();
        Arbitrary<LocalDate> from = Arbitraries.integers()
                .between(0, days - 1)
                .map(within.from()::plusDays)
                .map(day -> day.getDayOfMonth() > 25 ? day.withDayOfMonth(1) : day)
                .map(day -> day.isBefore(within.from()) ? within.from() : day);
        Arbitrary<Integer> length = Arbitraries.oneOf(
                Arbitraries.just(1), Arbitraries.integers().between(2, 10), Arbitraries.of(31, 90, 120));
        return Combinators.combine(from, length)
                .as((start, count) -> DateRange.of(start, start.plusDays(count)))
                .list()
                .ofMaxSize(3);
    }

    private static LocalizedText name(String id) {
        return LocalizedText.of("Name of " + id, id + "的名称");
    }

    private static Arbitrary<Ratio> share() {
        return Arbitraries.integers().between(1, 12).map(part -> Ratio.of(part, 12));
    }

    private static Arbitrary<LeavePeriods> leavePeriods() {
        return Arbitraries.oneOf(Arbitraries.just(new LeavePeriods.AnyDay()), share().map(LeavePeriods.FromShare::new));
    }

    private static Arbitrary<FigureSource> figures() {
        Arbitrary<Whose> whose = Arbitraries.of(Whose.PAYEE, Whose.UNIT);
        return Arbitraries.oneOf(
                whose.map(FigureSource.Score::new),
                Combinators.combine(Arbitraries.of("attainment", "win-rate"), whose)
                        .as((kpi, of) -> new FigureSource.KpiResult(KpiId.of(kpi), of)),
                Combinators.combine(Arbitraries.of("sales", "team_sales"), whose)
                        .as((name, of) -> new FigureSource.Stated(MeasureId.of(name), of)));
    }

    private static Arbitrary<Condition> conditions() {
        return Combinators.combine(
                        figures(),
                        Arbitraries.of(Condition.Relation.class),
                        Arbitraries.integers().between(-3, 200),
                        Arbitraries.of(Condition.IfMissing.MET, Condition.IfMissing.WAITS))
                .as((figure, relation, value, missing) -> new Condition(figure, relation, Ratio.of(value), missing));
    }

    private static Arbitrary<PeriodCondition> periodConditions() {
        return Arbitraries.oneOf(
                conditions().map(PeriodCondition.OfFigure::new),
                Combinators.combine(
                                Arbitraries.of("A", "B", "C")
                                        .map(RatingId::of)
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(3),
                                Arbitraries.of(Condition.IfMissing.MET, Condition.IfMissing.WAITS))
                        .as(PeriodCondition.OfRating::new));
    }

    private static Arbitrary<PromotionGate> recent(Arbitrary<PeriodScope> scopes) {
        return Combinators.combine(
                        Arbitraries.of(PeriodKind.class),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 4),
                        periodConditions(),
                        scopes,
                        leavePeriods())
                .as((kind, least, more, condition, scope, leave) ->
                        new PromotionGate.RecentPeriods(kind, least, least + more, condition, scope, leave));
    }

    private static Arbitrary<PromotionGate> average(Arbitrary<PeriodScope> scopes) {
        return Combinators.combine(
                        Arbitraries.of(PeriodKind.class),
                        Arbitraries.integers().between(1, 12),
                        figures(),
                        Arbitraries.of(Condition.Relation.class),
                        share(),
                        scopes,
                        leavePeriods())
                .as(PromotionGate.RollingAverage::new);
    }

    private static Arbitrary<PromotionGate> certificates() {
        return Arbitraries.of("license", "team-leading", "谈判")
                .map(CertificateId::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(PromotionGate.ValidCertificates::new);
    }

    private static Arbitrary<PromotionGate> evidence() {
        return Combinators.combine(
                        Arbitraries.of("assessment", "recommendation"),
                        Arbitraries.integers().between(1, 36).optional())
                .as((id, months) -> new PromotionGate.StatedEvidence(EvidenceId.of(id), name(id), months));
    }

    /**
     * Gates of every kind, for a person's rise; those for a title ask for the one of {@link #rules()}.
     *
     * @return gates, of which one in several is a choice of ways
     */
    public static Arbitrary<PromotionGate> gates() {
        Arbitrary<PeriodScope> scopes = Arbitraries.of(PeriodScope.class);
        Arbitrary<PromotionGate> time = Combinators.combine(
                        Arbitraries.of(Charters.REPRESENTATIVE, Charters.SUPERVISOR)
                                .list()
                                .ofMaxSize(2),
                        Arbitraries.integers().between(1, 60),
                        Arbitraries.of(TenureBasis.class))
                .as(PromotionGate.TimeInTier::new);
        Arbitrary<PromotionGate> plain = Arbitraries.oneOf(
                time,
                recent(scopes),
                average(scopes),
                certificates(),
                Arbitraries.just(new PromotionGate.NoOpenImprovementPlan()),
                Arbitraries.just(new PromotionGate.Vacancy()),
                Arbitraries.just(new PromotionGate.LeastLevel(LADDER, LevelId.of("senior"))),
                evidence());
        Arbitrary<PromotionGate> ways = plain.list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(gates -> new PromotionGate.AnyOf.Way(name("way"), gates))
                .list()
                .ofMinSize(2)
                .ofMaxSize(3)
                .map(PromotionGate.AnyOf::new);
        return Arbitraries.frequencyOf(Tuple.of(8, plain), Tuple.of(1, ways));
    }

    private static Arbitrary<PromotionScore> scores() {
        Arbitrary<MissingScorePart> missing = Arbitraries.oneOf(
                Arbitraries.just(new MissingScorePart.Waits()),
                share().map(MissingScorePart.CountsAs::new),
                share().map(MissingScorePart.Renormalise::new));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 11),
                        Arbitraries.integers().between(0, 100),
                        missing,
                        leavePeriods(),
                        Arbitraries.of(PeriodKind.class))
                .as((part, passing, gap, leave, period) -> new PromotionScore(
                        List.of(
                                new ScorePart(
                                        PartKind.PERFORMANCE,
                                        Ratio.of(part, 12),
                                        new FigureSource.Score(Whose.PAYEE),
                                        period,
                                        part),
                                new ScorePart(
                                        PartKind.ATTITUDE,
                                        Ratio.of(12 - part, 12),
                                        new FigureSource.Stated(MeasureId.of("attitude"), Whose.PAYEE),
                                        period,
                                        1)),
                        Ratio.of(100),
                        Ratio.of(passing),
                        gap,
                        leave));
    }

    private static Arbitrary<PanelRules> panels() {
        return Combinators.combine(
                        Arbitraries.integers().between(2, 7),
                        Arbitraries.of(PanelMajority.class),
                        Arbitraries.of(PanelTie.class))
                .as((quorum, majority, tie) -> new PanelRules(
                        quorum,
                        majority,
                        majority == PanelMajority.MORE_THAN_HALF ? Optional.of(tie) : Optional.empty()));
    }

    private static Arbitrary<AssignmentSnapping> snappings(boolean backwards) {
        Arbitrary<AssignmentSnapping.ToMonth.OnTheDay> on = Arbitraries.of(AssignmentSnapping.ToMonth.OnTheDay.class);
        Arbitrary<AssignmentSnapping> forwards = Arbitraries.oneOf(
                Arbitraries.just(new AssignmentSnapping.Exact()), on.map(AssignmentSnapping.NextMonth::new));
        return backwards
                ? Arbitraries.oneOf(
                        forwards,
                        Combinators.combine(Arbitraries.integers().between(2, 28), on)
                                .as(AssignmentSnapping.ToMonth::new))
                : forwards;
    }

    private static Arbitrary<PromotionTrack> rises() {
        return Combinators.combine(
                        Arbitraries.of(TrackKind.PROFESSIONAL, TrackKind.MANAGER),
                        gates().list().ofMinSize(1).ofMaxSize(4),
                        scores().optional(),
                        panels(),
                        snappings(true),
                        Combinators.combine(Arbitraries.integers().between(1, 12), Arbitraries.of(ReturnRule.class))
                                .as(TrialRule::new)
                                .optional())
                .as((kind, gates, score, panel, snapping, trial) -> {
                    PromotionTrack.Builder track = PromotionTrack.builder()
                            .id(TrackId.of("up"))
                            .name(name("up"))
                            .kind(kind)
                            .from(Charters.REPRESENTATIVE)
                            .to(Charters.SUPERVISOR)
                            .addAllGates(gates)
                            .panel(panel)
                            .effective(snapping)
                            .score(score)
                            .trial(trial);
                    // Results alone open no way to leading others.
                    return kind == TrackKind.MANAGER
                            ? track.addGates(new PromotionGate.ValidCertificates(List.of(CertificateId.of("license"))))
                                    .build()
                            : track.build();
                });
    }

    private static Arbitrary<PromotionTrack> retentions() {
        Arbitrary<PeriodScope> inTier = Arbitraries.just(PeriodScope.IN_TIER);
        return Combinators.combine(Arbitraries.oneOf(recent(inTier), average(inTier)), panels(), snappings(false))
                .as((gate, panel, snapping) -> PromotionTrack.builder()
                        .id(TrackId.of("keep"))
                        .name(name("keep"))
                        .kind(TrackKind.RETENTION)
                        .from(Charters.SUPERVISOR)
                        .to(Charters.REPRESENTATIVE)
                        .addGates(gate)
                        .panel(panel)
                        .effective(snapping)
                        .build());
    }

    private static Arbitrary<CareerLadder> ladders() {
        return Combinators.combine(
                        Arbitraries.of(PeriodKind.class),
                        conditions().list().ofMaxSize(3),
                        Arbitraries.of(LevelReach.class),
                        Arbitraries.oneOf(
                                Arbitraries.just(new TitleRule.Kept()),
                                Combinators.combine(
                                                figures(),
                                                Arbitraries.integers().between(1, 12),
                                                share())
                                        .as(TitleRule.Retained::new)),
                        leavePeriods(),
                        Arbitraries.of(PaidAsOnLeave.class))
                .as((period, needs, reach, title, leave, onLeave) -> CareerLadder.builder()
                        .id(LADDER)
                        .name(name("levels"))
                        .period(period)
                        .addLevels(
                                new CareerLevel(LevelId.of("junior"), name("junior"), List.of()),
                                new CareerLevel(LevelId.of("senior"), name("senior"), needs))
                        .reach(reach)
                        .title(title)
                        .leave(leave)
                        .paidAsOnLeave(onLeave)
                        .build());
    }

    /**
     * Sound rules for the tiers of {@link Charters#standard()}: a way from representative to supervisor, in half of them the
     * retention of that tier, and a ladder of two levels.
     *
     * @return rules with gates and choices of every kind
     */
    public static Arbitrary<PromotionRules> rules() {
        return Combinators.combine(rises(), retentions().optional(), ladders())
                .as((rise, retention, ladder) -> PromotionRules.builder()
                        .id(PromotionRulesId.of("rules"))
                        .name(name("rules"))
                        .effective(DateRange.parse("2025-01-01/"))
                        .addTracks(rise)
                        .addAllTracks(retention.map(List::of).orElse(List.of()))
                        .addLadders(ladder)
                        .build());
    }
}
