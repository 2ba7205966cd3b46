package io.salestiers.kpi.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.testkit.money.BigRational;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.testkit.scorecard.ScorecardArbitraries;
import io.salestiers.kpi.testkit.scorecard.ScorecardCase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ScorecardProperties {
    @Provide
    Arbitrary<ScorecardCase> cases() {
        return ScorecardArbitraries.cases();
    }

    @Provide
    Arbitrary<Ratio> values() {
        return ScorecardArbitraries.values();
    }

    record Curved(ScoringCurve curve, ScoreScale scale, boolean rising) {}

    @Provide
    Arbitrary<Curved> curves() {
        return Combinators.combine(
                        ScorecardArbitraries.scales(), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .flatAs((scale, rising, ofAchievement) -> ScorecardArbitraries.curves(
                                scale, rising || ofAchievement, ofAchievement)
                        .map(curve -> new Curved(curve, scale, rising || ofAchievement)));
    }

    @Provide
    Arbitrary<AchievementForm> forms() {
        return Arbitraries.oneOf(
                ScorecardArbitraries.forms(true),
                ScorecardArbitraries.forms(false),
                Arbitraries.integers().between(1, 6).map(n -> new AchievementForm.Deviation(Ratio.of(n, 3))));
    }

    @Property(tries = 300)
    void achievementNeverRisesWhenTheKpiWorsens(
            @ForAll("forms") AchievementForm form,
            @ForAll("values") Ratio one,
            @ForAll("values") Ratio other,
            @ForAll("values") Ratio target) {
        Optional<BigRational> a = achievement(form, one, target);
        Optional<BigRational> b = achievement(form, other, target);
        assertThat(a.isPresent()).isEqualTo(b.isPresent());
        if (a.isEmpty()) {
            return;
        }
        int better = form instanceof AchievementForm.ActualOverTarget
                ? one.compareTo(other)
                : form instanceof AchievementForm.Deviation
                        ? other.minus(target).abs().compareTo(one.minus(target).abs())
                        : other.compareTo(one);
        if (better >= 0) {
            assertThat(a.get()).isGreaterThanOrEqualTo(b.get());
        }
    }

    private static Optional<BigRational> achievement(AchievementForm form, Ratio actual, Ratio target) {
        Achievements.Outcome outcome = Achievements.of(form, Quantity.ratio(actual), Quantity.ratio(target));
        if (outcome instanceof Achievements.Outcome.None) {
            return Optional.empty();
        }
        if (outcome instanceof Achievements.Outcome.Known known) {
            Recalculation.verify(known.step());
            return Optional.of(BigRational.of(known.step().value().orElseThrow().value()));
        }
        return Optional.of(BigRational.of(Long.MAX_VALUE));
    }

    @Property(tries = 500)
    void curvesAreMonotoneAndStayBetweenTheirEnds(
            @ForAll("curves") Curved curved, @ForAll("values") Ratio one, @ForAll("values") Ratio other) {
        assertThat(CurveChecks.check(curved.curve(), curved.scale(), curved.rising(), true, "", ""))
                .isEmpty();
        Ratio a = points(curved, one);
        Ratio b = points(curved, other);
        if (one.compareTo(other) >= 0 == curved.rising()) {
            assertThat(a).isGreaterThanOrEqualTo(b);
        }
        assertThat(a)
                .isBetween(Curves.least(curved.curve(), curved.scale()), Curves.most(curved.curve(), curved.scale()));
        assertThat(curved.scale().contains(a)).isTrue();
    }

    private static Ratio points(Curved curved, Ratio at) {
        Explanation step = Curves.score(
                curved.curve(), curved.scale(), Explanation.given("kpi.explain.actual", Quantity.ratio(at)));
        Recalculation.verify(step);
        return step.value().orElseThrow().value();
    }

    /** The ends of a curve are reached, or neared: a curve that promised more than it gives would leave ratings empty. */
    @Property(tries = 200)
    void endsOfCurvesAreReachedFarOut(@ForAll("curves") Curved curved) {
        Ratio far = Ratio.of(1_000_000);
        Ratio low = points(curved, far.negated());
        Ratio high = points(curved, far);
        assertThat(low.min(high)).isEqualTo(Curves.least(curved.curve(), curved.scale()));
        assertThat(low.max(high)).isEqualTo(Curves.most(curved.curve(), curved.scale()));
    }

    @Property(tries = 500)
    void explanationsCanBeRecalculated(@ForAll("cases") ScorecardCase each) {
        Scorecard card = each.scorecard();
        Recalculation.verify(card.explanation());
        assertThat(card.explanation().value()).isEqualTo(card.score().quantity());
    }

    @Property(tries = 100)
    void explanationsAndFindingsReadInBothLanguages(@ForAll("cases") ScorecardCase each) {
        Scorecard card = each.scorecard();
        for (Language language : Language.values()) {
            Texts texts =
                    Texts.of(language, List.of(io.salestiers.core.CoreMessages.catalogue(), KpiMessages.catalogue()));
            assertThat(card.explanation().print(texts)).doesNotContain("[", "{");
            card.findings()
                    .forEach(finding -> assertThat(finding.message(texts)).doesNotContain("[", "{"));
        }
    }

    /** The score once more, from the lines alone and in the arithmetic of big integers. */
    @Property(tries = 500)
    void scoreIsTheSumOfItsParts(@ForAll("cases") ScorecardCase each) {
        Scorecard card = each.scorecard();
        if (card.parts().isEmpty()) {
            assertThat(card.lines()).allMatch(line -> line.points().signum() == 0);
            return;
        }
        BigRational present = BigRational.ZERO;
        for (LineResult line : card.lines()) {
            if (line.origin() != LineOrigin.NONE) {
                present = present.plus(BigRational.of(line.line().weight()));
            }
        }
        BigRational weighted = BigRational.ZERO;
        for (LineResult line : card.lines()) {
            if (line.origin() != LineOrigin.NONE) {
                BigRational points = BigRational.of(
                                line.score().quantity().orElseThrow().value())
                        .times(BigRational.of(line.line().weight()))
                        .times(present.inverse());
                if (each.template().rounding() instanceof ScoreRounding.PerLine rounding) {
                    points = points.rounded(
                            rounding.line().scale(), rounding.line().mode());
                }
                weighted = weighted.plus(points);
            }
        }
        Adjustments outside = each.template().adjustments();
        BigRational total = weighted.plus(outside(card, AdjustmentKind.ADDITION, outside.mostAdded()))
                .plus(outside(card, AdjustmentKind.DEDUCTION, outside.mostDeducted())
                        .negated());
        BigRational floor = BigRational.of(each.template().total().floor());
        BigRational cap = BigRational.of(each.template().total().cap());
        BigRational expected = total.compareTo(floor) < 0 ? floor : total.compareTo(cap) > 0 ? cap : total;
        assertThat(BigRational.of(card.score().quantity().orElseThrow().value()))
                .isEqualTo(expected);
    }

    private static BigRational outside(Scorecard card, AdjustmentKind kind, Ratio most) {
        BigRational sum = BigRational.ZERO;
        for (AdjustmentResult item : card.adjustments()) {
            if (item.item().kind() == kind) {
                assertThat(item.points()).isBetween(Ratio.ZERO, item.item().limit());
                sum = sum.plus(BigRational.of(item.points()));
            }
        }
        BigRational limit = BigRational.of(most);
        return sum.compareTo(limit) > 0 ? limit : sum;
    }

    @Property(tries = 300)
    void orderOfLinesAndInputsDoesNotMatter(@ForAll("cases") ScorecardCase each, @ForAll Random random) {
        ScorecardTemplate template = each.template();
        ScorecardInputs inputs = each.inputs();
        ScorecardTemplate other = new ScorecardTemplate(
                template.name(),
                template.scale(),
                shuffled(template.lines(), random),
                new Adjustments(
                        shuffled(template.adjustments().items(), random),
                        template.adjustments().mostAdded(),
                        template.adjustments().mostDeducted()),
                shuffled(template.vetoes(), random),
                template.total(),
                template.rounding(),
                template.ratingBasis(),
                template.ratings());
        ScorecardInputs mixed = new ScorecardInputs(
                shuffled(inputs.values(), random),
                inputs.targets(),
                inputs.previous(),
                shuffled(inputs.adjustments(), random),
                shuffled(inputs.vetoes(), random));
        Scorecard a = each.scorecard();
        Scorecard b = new ScorecardCase(other, mixed).scorecard();
        assertThat(b.score()).isEqualTo(a.score());
        assertThat(b.published()).isEqualTo(a.published());
        assertThat(b.rating()).isEqualTo(a.rating());
        assertThat(b.findings()).containsExactlyInAnyOrderElementsOf(a.findings());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** Score and rating never fall when one KPI gets better and all else stays. */
    @Property(tries = 800)
    void betterKpiNeverGivesLess(
            @ForAll("cases") ScorecardCase each,
            @ForAll @IntRange(max = 4) int which,
            @ForAll("values") Ratio one,
            @ForAll("values") Ratio other) {
        KpiValue value = each.inputs().values().get(which);
        boolean higher =
                ScorecardArbitraries.catalog().find(value.kpi()).orElseThrow().direction()
                        == Direction.HIGHER_IS_BETTER;
        Ratio worse = higher ? one.min(other) : one.max(other);
        Ratio better = higher ? one.max(other) : one.min(other);
        Scorecard a = with(each, which, worse).scorecard();
        Scorecard b = with(each, which, better).scorecard();
        assertThat(b.score().quantity().isPresent())
                .isEqualTo(a.score().quantity().isPresent());
        if (a.score().quantity().isPresent()) {
            assertThat(b.score().quantity().orElseThrow().value())
                    .isGreaterThanOrEqualTo(a.score().quantity().orElseThrow().value());
            assertThat(rank(each, b.rating())).isGreaterThanOrEqualTo(rank(each, a.rating()));
        }
    }

    private static int rank(ScorecardCase each, Optional<RatingBand> band) {
        return each.template().ratings().indexOf(band.orElseThrow());
    }

    private static ScorecardCase with(ScorecardCase each, int which, Ratio value) {
        List<KpiValue> values = new ArrayList<>(each.inputs().values());
        values.set(which, ScorecardArbitraries.value(values.get(which).kpi(), Reading.known(Quantity.ratio(value))));
        return new ScorecardCase(
                each.template(),
                new ScorecardInputs(
                        values,
                        each.inputs().targets(),
                        each.inputs().previous(),
                        each.inputs().adjustments(),
                        each.inputs().vetoes()));
    }

    @Property(tries = 300)
    void weightsThatCountAddUpToOneOrNone(@ForAll("cases") ScorecardCase each) {
        Scorecard card = each.scorecard();
        Ratio sum = Ratio.sum(card.lines().stream().map(LineResult::weight).toList());
        assertThat(sum).isEqualTo(card.parts().isPresent() ? Ratio.ONE : Ratio.ZERO);
    }

    @Property(tries = 300)
    void vetoesNeverRaiseTheRating(@ForAll("cases") ScorecardCase each) {
        Scorecard card = each.scorecard();
        List<RatingBand> ratings = each.template().ratings();
        for (VetoResult veto : card.vetoes()) {
            int most = RatingBands.rank(ratings, veto.item().rating());
            card.rating()
                    .ifPresent(rating -> assertThat(ratings.indexOf(rating)).isLessThanOrEqualTo(most));
            if (veto.item().effect() == VetoEffect.SETS_RATING) {
                assertThat(card.rating()).isPresent();
            }
        }
        card.ratingByScore()
                .ifPresent(byScore -> assertThat(ratings.indexOf(card.rating().orElseThrow()))
                        .isLessThanOrEqualTo(ratings.indexOf(byScore)));
        if (card.vetoes().isEmpty()) {
            assertThat(card.rating()).isEqualTo(card.ratingByScore());
        }
    }

    @Property(tries = 200)
    void everyPossibleScoreHasExactlyOneBand(
            @ForAll("cases") ScorecardCase each, @ForAll @IntRange(max = 1000) int where) {
        TotalLimits total = each.template().total();
        Ratio score = total.floor().plus(total.cap().minus(total.floor()).multipliedBy(Ratio.of(where, 1000)));
        List<RatingBand> ratings = each.template().ratings();
        long bands = 0;
        for (int i = 0; i < ratings.size(); i++) {
            boolean top = i == ratings.size() - 1;
            RatingBand band = ratings.get(i);
            boolean in = score.compareTo(band.from()) >= 0
                    && (top ? score.compareTo(band.to()) <= 0 : score.compareTo(band.to()) < 0);
            bands += in ? 1 : 0;
            if (in) {
                assertThat(each.template().rating(score)).contains(band);
            }
        }
        assertThat(bands).isEqualTo(1);
    }

    /** What the test-kit makes is valid against its catalogue. */
    @Property(tries = 100)
    void templatesOfTheTestKitAreValid(@ForAll("cases") ScorecardCase each) {
        assertThat(each.template().check(ScorecardArbitraries.catalog(), "cycle.json", "/scorecards/x"))
                .isEmpty();
        assertThat(each.template().kpis())
                .containsAll(
                        each.template().lines().stream().map(ScorecardLine::kpi).toList());
        assertThat(each.scorecard().score().quantity().map(Quantity::unit))
                .isIn(Optional.of(Unit.POINTS), Optional.empty());
    }
}
