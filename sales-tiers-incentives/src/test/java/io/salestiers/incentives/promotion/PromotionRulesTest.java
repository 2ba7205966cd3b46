package io.salestiers.incentives.promotion;

import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.LEAD;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.REP;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.SALES;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.UP;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.quarters;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.rules;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.LadderId;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.Ladders;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.responsibility.Charters;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.training.CertificateId;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.AssignmentSnapping;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.scorecard.RatingId;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PromotionRulesTest {
    private static final Texts EN =
            Texts.of(Locale.ENGLISH, CoreMessages.catalogue(), KpiMessages.catalogue(), IncentivesMessages.catalogue());

    private static final PromotionGate CERTIFICATE =
            new PromotionGate.ValidCertificates(List.of(CertificateId.of("leading")));

    private static final FigureSource SKILL = new FigureSource.Stated(MeasureId.of("skill"), Whose.PAYEE);

    private static final FigureSource COMPANY = new FigureSource.Stated(MeasureId.of("sales"), Whose.COMPANY);

    private static List<Finding> refused(Supplier<?> definition) {
        return catchThrowableOfType(InvalidDefinitionException.class, definition::get)
                .findings();
    }

    private static void found(Supplier<?> definition, PromotionFinding code, String pointer) {
        assertThat(refused(definition)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.place()).isEqualTo(Place.document("promotion-rules", pointer));
            assertThat(finding.message(EN)).doesNotContain("{");
        });
    }

    private static PromotionScore score(Ratio performance, Ratio skill, long passing) {
        return new PromotionScore(
                List.of(
                        new ScorePart(PartKind.PERFORMANCE, performance, SALES, PeriodKind.QUARTER, 4),
                        new ScorePart(PartKind.SKILL, skill, SKILL, PeriodKind.QUARTER, 1)),
                Ratio.of(100),
                Ratio.of(passing),
                new MissingScorePart.Waits(),
                new LeavePeriods.AnyDay());
    }

    private static PromotionTrack manager(PromotionGate... gates) {
        return track(gates).withKind(TrackKind.MANAGER);
    }

    private static CareerLadder ladder(String id, CareerLevel... levels) {
        return CareerLadder.builder()
                .id(CareerLadderId.of(id))
                .name(LocalizedText.same(id))
                .period(PeriodKind.MONTH)
                .addLevels(levels)
                .reach(LevelReach.HIGHEST_MET)
                .title(new TitleRule.Kept())
                .leave(new LeavePeriods.AnyDay())
                .paidAsOnLeave(PaidAsOnLeave.KEEPS_LAST)
                .build();
    }

    private static PromotionRules with(List<PromotionTrack> tracks, CareerLadder... ladders) {
        return PromotionRules.builder()
                .id(PromotionRulesId.of("rules"))
                .name(LocalizedText.of("Promotion", "晋升制度"))
                .effective(DateRange.parse("2026-01-01/"))
                .addAllTracks(tracks)
                .addLadders(ladders)
                .build();
    }

    private static CareerLevel level(String id) {
        return new CareerLevel(LevelId.of(id), LocalizedText.same(id), List.of());
    }

    @Test
    void whatSaysNothingOrTwoThingsIsRefused() {
        found(PromotionRulesTest.this::nothing, PromotionFinding.NOTHING_RULED, "");
        found(() -> rules(track()), PromotionFinding.NO_GATE, "/tracks/0/gates");
        found(
                () -> rules(track(quarters(1, 1)), track(quarters(1, 2))),
                PromotionFinding.DUPLICATE_TRACK,
                "/tracks/1/id");
        found(() -> rules(track(quarters(1, 1)).withTo(REP)), PromotionFinding.SAME_TIER, "/tracks/0/to");
        found(() -> with(List.of(), ladder("a")), PromotionFinding.NO_LEVEL, "/ladders/0/levels");
        found(
                () -> with(List.of(), ladder("a", level("x")), ladder("a", level("y"))),
                PromotionFinding.DUPLICATE_LADDER,
                "/ladders/1/id");
        found(
                () -> with(List.of(), ladder("a", level("x"), level("x"))),
                PromotionFinding.DUPLICATE_LEVEL,
                "/ladders/0/levels/1/id");
        assertThat(with(List.of(), ladder("a", level("x")), ladder("b", level("x")))
                        .ladders())
                .hasSize(2);
    }

    private PromotionRules nothing() {
        return with(List.of());
    }

    @Test
    void weightsAddUpToExactlyOne() {
        found(
                () -> rules(track(CERTIFICATE).withScore(score(Ratio.of(1, 3), Ratio.parse("0.6666"), 50))),
                PromotionFinding.WEIGHTS_NOT_ONE,
                "/tracks/0/score/parts");
        rules(track(CERTIFICATE).withScore(score(Ratio.of(1, 3), Ratio.of(2, 3), 50)));
    }

    @Test
    void aNumberCountsOnce() {
        PromotionScore twice = new PromotionScore(
                List.of(
                        new ScorePart(PartKind.PERFORMANCE, Ratio.of(1, 2), SALES, PeriodKind.QUARTER, 4),
                        new ScorePart(PartKind.ATTITUDE, Ratio.of(1, 2), SALES, PeriodKind.QUARTER, 1)),
                Ratio.of(100),
                Ratio.of(60),
                new MissingScorePart.Waits(),
                new LeavePeriods.AnyDay());
        found(
                () -> rules(track(CERTIFICATE).withScore(twice)),
                PromotionFinding.FIGURE_TWICE,
                "/tracks/0/score/parts/1/figure");
    }

    @Test
    void numbersOfTheCompanySayNothingAboutAPerson() {
        PromotionGate recent = new PromotionGate.RecentPeriods(
                PeriodKind.MONTH,
                1,
                1,
                new PeriodCondition.OfFigure(
                        new Condition(COMPANY, Condition.Relation.AT_LEAST, Ratio.ONE, Condition.IfMissing.WAITS)),
                PeriodScope.IN_TIER,
                new LeavePeriods.AnyDay());
        PromotionGate average = new PromotionGate.RollingAverage(
                PeriodKind.MONTH,
                1,
                COMPANY,
                Condition.Relation.AT_LEAST,
                Ratio.ONE,
                PeriodScope.IN_TIER,
                new LeavePeriods.AnyDay());
        found(
                () -> rules(track(recent)),
                PromotionFinding.COMPANY_FIGURE,
                "/tracks/0/gates/0/condition/condition/figure");
        found(() -> rules(track(CERTIFICATE, average)), PromotionFinding.COMPANY_FIGURE, "/tracks/0/gates/1/figure");
        PromotionGate ways = new PromotionGate.AnyOf(List.of(
                new PromotionGate.AnyOf.Way(LocalizedText.same("a"), List.of(CERTIFICATE)),
                new PromotionGate.AnyOf.Way(LocalizedText.same("b"), List.of(CERTIFICATE, average))));
        found(() -> rules(track(ways)), PromotionFinding.COMPANY_FIGURE, "/tracks/0/gates/0/ways/1/gates/1/figure");
        PromotionScore score = new PromotionScore(
                List.of(new ScorePart(PartKind.PERFORMANCE, Ratio.ONE, COMPANY, PeriodKind.QUARTER, 4)),
                Ratio.of(100),
                Ratio.of(60),
                new MissingScorePart.Waits(),
                new LeavePeriods.AnyDay());
        found(
                () -> rules(track(CERTIFICATE).withScore(score)),
                PromotionFinding.COMPANY_FIGURE,
                "/tracks/0/score/parts/0/figure");
        found(
                () -> with(
                        List.of(),
                        ladder(
                                "a",
                                level("x"),
                                new CareerLevel(
                                        LevelId.of("y"),
                                        LocalizedText.same("y"),
                                        List.of(new Condition(
                                                COMPANY,
                                                Condition.Relation.AT_LEAST,
                                                Ratio.ONE,
                                                Condition.IfMissing.WAITS))))),
                PromotionFinding.COMPANY_FIGURE,
                "/ladders/0/levels/1/needs/0/figure");
        CareerLadder retained = CareerLadder.builder()
                .id(CareerLadderId.of("a"))
                .name(LocalizedText.same("a"))
                .period(PeriodKind.MONTH)
                .addLevels(level("x"))
                .reach(LevelReach.HIGHEST_MET)
                .title(new TitleRule.Retained(COMPANY, 3, Ratio.ONE))
                .leave(new LeavePeriods.AnyDay())
                .paidAsOnLeave(PaidAsOnLeave.KEEPS_LAST)
                .build();
        found(() -> with(List.of(), retained), PromotionFinding.COMPANY_FIGURE, "/ladders/0/title/figure");
    }

    @Test
    void titlesThatAreAskedForExist() {
        PromotionGate gate = new PromotionGate.LeastLevel(CareerLadderId.of("a"), LevelId.of("y"));
        found(() -> rules(track(gate)), PromotionFinding.UNKNOWN_LADDER, "/tracks/0/gates/0/ladder");
        found(
                () -> with(List.of(track(gate)), ladder("a", level("x"))),
                PromotionFinding.UNKNOWN_LEVEL,
                "/tracks/0/gates/0/level");
        with(List.of(track(gate)), ladder("a", level("x"), level("y")));
    }

    @Nested
    class Managers {
        @Test
        void resultsAloneDoNotOpenAWayToLeadingOthers() {
            PromotionGate time = new PromotionGate.TimeInTier(List.of(), 12, TenureBasis.UNBROKEN);
            found(
                    () -> rules(manager(
                            quarters(1, 1),
                            time,
                            new PromotionGate.Vacancy(),
                            new PromotionGate.NoOpenImprovementPlan())),
                    PromotionFinding.RESULTS_ALONE,
                    "/tracks/0");
            rules(track(quarters(1, 1), time));
            rules(manager(quarters(1, 1), CERTIFICATE));
            rules(manager(
                    quarters(1, 1),
                    new PromotionGate.StatedEvidence(EvidenceId.of("x"), LocalizedText.same("x"), Optional.empty())));
            assertThat(refused(() -> rules(manager(quarters(1, 1)))).get(0).message(EN))
                    .contains("results alone must not open it", "\nMaybe ask for a certificate");
        }

        @Test
        void oneWayByResultsAloneIsEnoughToBeRefused() {
            PromotionGate.AnyOf.Way results =
                    new PromotionGate.AnyOf.Way(LocalizedText.same("a"), List.of(quarters(1, 1)));
            PromotionGate.AnyOf.Way more =
                    new PromotionGate.AnyOf.Way(LocalizedText.same("b"), List.of(quarters(1, 1), CERTIFICATE));
            found(
                    () -> rules(manager(new PromotionGate.AnyOf(List.of(results, more)))),
                    PromotionFinding.RESULTS_ALONE,
                    "/tracks/0");
            rules(manager(new PromotionGate.AnyOf(List.of(more, more))));
        }

        /* 60 points of performance reach 60 by themselves, but not 61. */
        @Test
        void aScoreAsksForMoreIfResultsAloneDoNotReachIt() {
            found(
                    () -> rules(manager(quarters(1, 1)).withScore(score(Ratio.of(6, 10), Ratio.of(4, 10), 60))),
                    PromotionFinding.RESULTS_ALONE,
                    "/tracks/0");
            rules(manager(quarters(1, 1)).withScore(score(Ratio.of(6, 10), Ratio.of(4, 10), 61)));
        }
    }

    @Nested
    class Retention {
        private PromotionGate.RecentPeriods kept(PeriodScope scope, PeriodCondition condition) {
            return new PromotionGate.RecentPeriods(
                    PeriodKind.QUARTER, 1, 2, condition, scope, new LeavePeriods.AnyDay());
        }

        private PeriodCondition waits() {
            return quarters(1, 1).condition();
        }

        private PromotionTrack down(PromotionGate... gates) {
            return track(gates).withKind(TrackKind.RETENTION).withFrom(LEAD).withTo(REP);
        }

        @Test
        void aTierIsKeptByResultsInIt() {
            rules(down(kept(PeriodScope.IN_TIER, waits())));
            found(
                    () -> rules(down(kept(PeriodScope.IN_ANY_TIER, waits()))),
                    PromotionFinding.RETENTION_GATE,
                    "/tracks/0/gates/0");
            found(
                    () -> rules(down(kept(PeriodScope.IN_TIER, waits()), CERTIFICATE)),
                    PromotionFinding.RETENTION_GATE,
                    "/tracks/0/gates/1");
            for (PeriodScope scope : PeriodScope.values()) {
                PromotionGate average = new PromotionGate.RollingAverage(
                        PeriodKind.MONTH,
                        3,
                        SALES,
                        Condition.Relation.AT_LEAST,
                        Ratio.ONE,
                        scope,
                        new LeavePeriods.AnyDay());
                if (scope == PeriodScope.IN_TIER) {
                    rules(down(average));
                } else {
                    found(() -> rules(down(average)), PromotionFinding.RETENTION_GATE, "/tracks/0/gates/0");
                }
            }
        }

        @Test
        void whatIsMissingCostsNobodyATier() {
            found(
                    () -> rules(down(kept(
                            PeriodScope.IN_TIER,
                            new PeriodCondition.OfFigure(
                                    io.salestiers.incentives.testkit.promotion.PromotionDrafts.atLeast(
                                            1, Condition.IfMissing.NOT_MET))))),
                    PromotionFinding.RETENTION_MISSING,
                    "/tracks/0/gates/0/condition");
            found(
                    () -> rules(down(kept(
                            PeriodScope.IN_TIER,
                            new PeriodCondition.OfRating(List.of(RatingId.of("A")), Condition.IfMissing.NOT_MET)))),
                    PromotionFinding.RETENTION_MISSING,
                    "/tracks/0/gates/0/condition");
            rules(down(kept(
                    PeriodScope.IN_TIER,
                    new PeriodCondition.OfRating(List.of(RatingId.of("A")), Condition.IfMissing.WAITS))));
        }

        @Test
        void thereIsNeitherScoreNorTrial() {
            PromotionTrack sound = down(kept(PeriodScope.IN_TIER, waits()));
            found(
                    () -> rules(sound.withTrial(new TrialRule(3, ReturnRule.FORMER_TIER))),
                    PromotionFinding.RETENTION_EXTRAS,
                    "/tracks/0");
            found(
                    () -> rules(sound.withScore(score(Ratio.of(1, 2), Ratio.of(1, 2), 50))),
                    PromotionFinding.RETENTION_EXTRAS,
                    "/tracks/0");
        }
    }

    /** The gates and conditions see one person at a time: none has a rank, a percentile or other people in it. */
    @Test
    void noRuleComparesPeopleWithEachOther() {
        List<String> parts = new ArrayList<>();
        Stream.of(PromotionGate.class, PeriodCondition.class, FigureSource.class, TitleRule.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .forEach(variant -> {
                    for (RecordComponent part : variant.getRecordComponents()) {
                        parts.add(part.getName());
                    }
                });
        assertThat(parts)
                .isNotEmpty()
                .noneMatch(name -> name.matches("(?i).*(rank|percentile|quantile|lowest|bottom|worst|people|peers).*"));
    }

    @Nested
    class Tiers {
        private final Ladders sales = Ladders.of(List.of(
                Charters.standard().ladder(),
                Ladder.of(
                        LadderId.of("staff"),
                        LadderKind.STAFF,
                        LocalizedText.same("Staff"),
                        List.of(new Tier(TierId.of("clerk"), 1, LocalizedText.same("Clerk"))))));

        private List<Finding> findings(PromotionTrack track) {
            return rules(track).findings(sales);
        }

        @Test
        void tracksLeadWhereTheySay() {
            assertThat(findings(track(CERTIFICATE))).isEmpty();
            assertThat(findings(track(CERTIFICATE).withTo(TierId.of("clerk")))).isEmpty();
            assertThat(findings(track(CERTIFICATE).withFrom(LEAD).withTo(REP)))
                    .extracting(Finding::code)
                    .containsExactly(PromotionFinding.LEADS_NOT_UP);
            assertThat(findings(track(CERTIFICATE).withFrom(TierId.of("x")).withTo(TierId.of("y"))))
                    .extracting(Finding::code)
                    .containsExactly(PromotionFinding.UNKNOWN_TIER, PromotionFinding.UNKNOWN_TIER);
            assertThat(findings(
                            track(new PromotionGate.TimeInTier(List.of(TierId.of("x"), REP), 1, TenureBasis.TOTAL))))
                    .extracting(Finding::place)
                    .containsExactly(Place.document("promotion-rules", "/tracks/0/gates/0/tiers"));
        }

        @Test
        void retentionNamesALowerTierOfTheSameLadder() {
            PromotionTrack down = track(new PromotionGate.RollingAverage(
                            PeriodKind.MONTH,
                            3,
                            SALES,
                            Condition.Relation.AT_LEAST,
                            Ratio.ONE,
                            PeriodScope.IN_TIER,
                            new LeavePeriods.AnyDay()))
                    .withKind(TrackKind.RETENTION);
            assertThat(findings(down.withFrom(LEAD).withTo(REP))).isEmpty();
            assertThat(findings(down)).extracting(Finding::code).containsExactly(PromotionFinding.LEADS_NOT_DOWN);
            assertThat(findings(down.withTo(TierId.of("clerk"))))
                    .extracting(Finding::code)
                    .containsExactly(PromotionFinding.LEADS_NOT_DOWN);
        }
    }

    @Test
    void tracksAndLaddersAreFoundByTheirIds() {
        PromotionRules rules = with(List.of(track(CERTIFICATE)), ladder("a", level("x"), level("y")));
        assertThat(rules.track(UP)).isEqualTo(track(CERTIFICATE));
        assertThat(rules.find(TrackId.of("x"))).isEmpty();
        assertThatThrownBy(() -> rules.track(TrackId.of("x"))).isInstanceOf(NotFoundException.class);
        CareerLadder ladder = rules.find(CareerLadderId.of("a")).orElseThrow();
        assertThat(ladder.rank(LevelId.of("y"))).hasValue(2);
        assertThat(ladder.rank(LevelId.of("z"))).isEmpty();
    }

    @Test
    void panelsTrialsAndTitlesHaveLimits() {
        assertThatThrownBy(() -> PanelRules.moreThanHalf(1, PanelTie.CHAIR_DECIDES))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PanelRules(2, PanelMajority.MORE_THAN_HALF, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PanelRules(2, PanelMajority.ALL, Optional.of(PanelTie.CHAIR_DECIDES)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new PanelRules(2, PanelMajority.TWO_THIRDS, Optional.empty()).tie())
                .isEmpty();
        for (int months : new int[] {0, 13}) {
            assertThatThrownBy(() -> new TrialRule(months, ReturnRule.FORMER_TIER))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new TrialRule(12, ReturnRule.FORMER_TIER).months()).isEqualTo(12);
        assertThat(new TrialRule(1, ReturnRule.FORMER_TIER).months()).isEqualTo(1);
        assertThatThrownBy(() -> new TitleRule.Retained(SALES, 0, Ratio.ONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TitleRule.Retained(SALES, 1, Ratio.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Promotions of 1, 10, 15 and 20 March 2020. */
    @Test
    void effectiveDaysSnap() {
        assertThat(snapped(new AssignmentSnapping.Exact()))
                .containsExactly("2020-03-01", "2020-03-10", "2020-03-15", "2020-03-20");
        assertThat(snapped(new AssignmentSnapping.ToMonth(15, AssignmentSnapping.ToMonth.OnTheDay.THIS_MONTH)))
                .containsExactly("2020-03-01", "2020-03-01", "2020-03-01", "2020-04-01");
        assertThat(snapped(new AssignmentSnapping.ToMonth(15, AssignmentSnapping.ToMonth.OnTheDay.NEXT_MONTH)))
                .containsExactly("2020-03-01", "2020-03-01", "2020-04-01", "2020-04-01");
        assertThat(snapped(new AssignmentSnapping.NextMonth(AssignmentSnapping.ToMonth.OnTheDay.THIS_MONTH)))
                .containsExactly("2020-03-01", "2020-04-01", "2020-04-01", "2020-04-01");
        assertThat(snapped(new AssignmentSnapping.NextMonth(AssignmentSnapping.ToMonth.OnTheDay.NEXT_MONTH)))
                .containsExactly("2020-04-01", "2020-04-01", "2020-04-01", "2020-04-01");
    }

    private static List<String> snapped(AssignmentSnapping snapping) {
        return Stream.of("2020-03-01", "2020-03-10", "2020-03-15", "2020-03-20")
                .map(day -> snapping.snap(java.time.LocalDate.parse(day)).toString())
                .toList();
    }

    @Nested
    class Documents {
        private PromotionRules everything() {
            PromotionGate.AnyOf ways = new PromotionGate.AnyOf(List.of(
                    new PromotionGate.AnyOf.Way(
                            LocalizedText.of("Internal", "内部晋升"),
                            List.of(new PromotionGate.StatedEvidence(
                                    EvidenceId.of("x"), LocalizedText.same("x"), Optional.empty()))),
                    new PromotionGate.AnyOf.Way(LocalizedText.of("Certification", "认证"), List.of(CERTIFICATE))));
            PromotionTrack all = manager(
                            new PromotionGate.TimeInTier(List.of(REP, LEAD), 12, TenureBasis.TOTAL),
                            quarters(3, 4),
                            new PromotionGate.RecentPeriods(
                                    PeriodKind.HALF_YEAR,
                                    1,
                                    2,
                                    new PeriodCondition.OfRating(List.of(RatingId.of("A")), Condition.IfMissing.MET),
                                    PeriodScope.IN_TIER,
                                    new LeavePeriods.FromShare(Ratio.of(1, 3))),
                            new PromotionGate.RollingAverage(
                                    PeriodKind.MONTH,
                                    6,
                                    new FigureSource.KpiResult(KpiId.of("attainment"), Whose.UNIT),
                                    Condition.Relation.ABOVE,
                                    Ratio.parse("0.9"),
                                    PeriodScope.IN_ANY_TIER,
                                    new LeavePeriods.AnyDay()),
                            CERTIFICATE,
                            new PromotionGate.NoOpenImprovementPlan(),
                            new PromotionGate.Vacancy(),
                            new PromotionGate.LeastLevel(CareerLadderId.of("a"), LevelId.of("x")),
                            ways)
                    .withScore(score(Ratio.of(6, 10), Ratio.of(4, 10), 61))
                    .withPanel(new PanelRules(3, PanelMajority.TWO_THIRDS, Optional.empty()))
                    .withEffective(new AssignmentSnapping.ToMonth(15, AssignmentSnapping.ToMonth.OnTheDay.NEXT_MONTH))
                    .withTrial(new TrialRule(3, ReturnRule.FORMER_POSITION));
            PromotionTrack other = track(CERTIFICATE)
                    .withId(TrackId.of("other"))
                    .withScore(new PromotionScore(
                            List.of(new ScorePart(
                                    PartKind.ATTITUDE,
                                    Ratio.ONE,
                                    new FigureSource.Score(Whose.PAYEE),
                                    PeriodKind.YEAR,
                                    1)),
                            Ratio.of(10),
                            Ratio.of(5),
                            new MissingScorePart.Renormalise(Ratio.of(1, 2)),
                            new LeavePeriods.AnyDay()))
                    .withEffective(new AssignmentSnapping.NextMonth(AssignmentSnapping.ToMonth.OnTheDay.THIS_MONTH));
            PromotionTrack third = other.withId(TrackId.of("third"))
                    .withScore(new PromotionScore(
                            other.score().orElseThrow().parts(),
                            Ratio.of(10),
                            Ratio.of(5),
                            new MissingScorePart.CountsAs(Ratio.of(2)),
                            new LeavePeriods.AnyDay()));
            CareerLadder retained = CareerLadder.builder()
                    .id(CareerLadderId.of("b"))
                    .name(LocalizedText.of("Agents", "代理人"))
                    .period(PeriodKind.MONTH)
                    .addLevels(
                            level("x"),
                            new CareerLevel(
                                    LevelId.of("y"),
                                    LocalizedText.same("y"),
                                    List.of(new Condition(
                                            SALES,
                                            Condition.Relation.AT_LEAST,
                                            Ratio.of(10),
                                            Condition.IfMissing.NOT_MET))))
                    .reach(LevelReach.UNBROKEN)
                    .title(new TitleRule.Retained(SALES, 3, Ratio.parse("0.8")))
                    .leave(new LeavePeriods.FromShare(Ratio.of(1, 2)))
                    .paidAsOnLeave(PaidAsOnLeave.BETTER_OF)
                    .build();
            return with(
                    List.of(all, other, third, StandardTracks.TIER_ADMINISTRATOR), ladder("a", level("x")), retained);
        }

        @Test
        void rulesAreWrittenAndReadAgainAlikeByBothJacksons() {
            PromotionRules rules = everything();
            byte[] bytes = SalesTiersJson.jackson3().write(rules, IncentiveDocuments.PROMOTION_RULES);
            assertThat(SalesTiersJson.jackson2().write(rules, IncentiveDocuments.PROMOTION_RULES))
                    .isEqualTo(bytes);
            for (SalesTiersJson json : List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3())) {
                assertThat(json.read("rules.json", bytes, IncentiveDocuments.PROMOTION_RULES)
                                .orThrow())
                        .isEqualTo(rules);
            }
        }

        @Test
        void findingsAreAtTheirPlaceInTheDocument() {
            String text = new String(
                            SalesTiersJson.jackson3()
                                    .write(rules(manager(CERTIFICATE)), IncentiveDocuments.PROMOTION_RULES),
                            StandardCharsets.UTF_8)
                    .replace("\"supervisor\"", "\"representative\"");
            for (SalesTiersJson json : List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3())) {
                WithFindings<PromotionRules> read = json.read(
                        "rules.json", text.getBytes(StandardCharsets.UTF_8), IncentiveDocuments.PROMOTION_RULES);
                assertThat(read.findings()).extracting(Finding::code).containsExactly(PromotionFinding.SAME_TIER);
                assertThat(read.findings())
                        .extracting(Finding::place)
                        .containsExactly(Place.document("rules.json", "/tracks/0/to"));
            }
        }
    }

    @Nested
    class Standard {
        @Test
        void theWayToTierAdministratorFitsTheStandardTiers() {
            PromotionRules rules = rules(StandardTracks.all().toArray(PromotionTrack[]::new));
            assertThat(rules.findings(Ladders.of(Charters.standard().ladder()))).isEmpty();
            PromotionTrack track = StandardTracks.TIER_ADMINISTRATOR;
            assertThat(track.to())
                    .isEqualTo(Charters.standard().ladder().highest().id());
            assertThat(track.name().zh()).isEqualTo("分级管理员晋升通道");
            assertThat(track.kind()).isEqualTo(TrackKind.MANAGER);
            assertThat(track.score().orElseThrow().fromResultsAlone()).isEqualTo(Ratio.of(50));
        }
    }
}
