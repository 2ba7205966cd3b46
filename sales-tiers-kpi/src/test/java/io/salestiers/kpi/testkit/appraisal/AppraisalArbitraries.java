package io.salestiers.kpi.testkit.appraisal;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.Period;
import io.salestiers.kpi.appraisal.AnswerScale;
import io.salestiers.kpi.appraisal.AnswerSheet;
import io.salestiers.kpi.appraisal.AppraisalDimension;
import io.salestiers.kpi.appraisal.AppraisalDimensionId;
import io.salestiers.kpi.appraisal.AppraisalForm;
import io.salestiers.kpi.appraisal.AppraisalInputs;
import io.salestiers.kpi.appraisal.DimensionSource;
import io.salestiers.kpi.appraisal.GroupRule;
import io.salestiers.kpi.appraisal.Question;
import io.salestiers.kpi.appraisal.QuestionId;
import io.salestiers.kpi.appraisal.RaterGroup;
import io.salestiers.kpi.appraisal.RaterId;
import io.salestiers.kpi.appraisal.ScorecardVetoes;
import io.salestiers.kpi.scorecard.MissingPolicy;
import io.salestiers.kpi.scorecard.RatingBasis;
import io.salestiers.kpi.scorecard.ScoreScale;
import io.salestiers.kpi.scorecard.Scorecard;
import io.salestiers.kpi.scorecard.ScoringCurve;
import io.salestiers.kpi.testkit.scorecard.ScorecardArbitraries;
import io.salestiers.kpi.testkit.scorecard.ScorecardCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Forms with a scorecard for performance and answers for professional skill and attitude, and the sheets about
 * {@link #PERSON} for {@link #PERIOD}.
 *
 * <p>Groups have often one rater fewer than their minimum, exactly as many, or none; some sheets are incomplete.
 */
public final class AppraisalArbitraries {
    /** Who is appraised: whose the scorecards of {@link ScorecardArbitraries} are. */
    public static final PersonId PERSON = PersonId.of("P-1");

    /** When. */
    public static final Period PERIOD = ScorecardArbitraries.PERIOD;

    /** The dimension that a scorecard feeds. */
    public static final AppraisalDimensionId PERFORMANCE = AppraisalDimensionId.of("performance");

    private static final AnswerScale LEVELS = new AnswerScale(1, 5);

    private AppraisalArbitraries() {}

    private static Arbitrary<MissingPolicy.OfThisPeriod> shareOrBlock() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Arbitraries.integers().between(1, 10).map(n -> new MissingPolicy.Renormalise(Ratio.of(n, 10)))),
                Tuple.of(1, Arbitraries.just(new MissingPolicy.Block())));
    }

    private static Arbitrary<MissingPolicy.OfThisPeriod> missing() {
        return Arbitraries.oneOf(shareOrBlock(), Arbitraries.just(new MissingPolicy.Floor()));
    }

    /** From the levels 1 to 5 to the scale, straight or with a bend. */
    private static Arbitrary<ScoringCurve> fromLevels(ScoreScale scale) {
        return Arbitraries.of(Ratio.of(2), Ratio.of(3), Ratio.of(4))
                .map(bend -> new ScoringCurve.PiecewiseLinear(
                        ScoringCurve.OutsideKnots.FLAT,
                        ScoringCurve.OutsideKnots.FLAT,
                        List.of(
                                new ScoringCurve.Knot(Ratio.ONE, scale.least()),
                                new ScoringCurve.Knot(bend, scale.onTarget()),
                                new ScoringCurve.Knot(Ratio.of(5), scale.most()))));
    }

    private static Arbitrary<List<GroupRule>> groups() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5).list().ofSize(4),
                        Arbitraries.integers()
                                .between(GroupRule.LEAST_ANONYMOUS, 4)
                                .list()
                                .ofSize(3),
                        Arbitraries.of(0, 0, 1))
                .as((weights, minimum, self) -> {
                    int sum = weights.stream().mapToInt(Integer::intValue).sum() + self;
                    return List.of(
                            new GroupRule(RaterGroup.SELF, Ratio.of(self, sum), 1, false),
                            new GroupRule(RaterGroup.MANAGER, Ratio.of(weights.get(0), sum), 1, false),
                            new GroupRule(RaterGroup.PEER, Ratio.of(weights.get(1), sum), minimum.get(0), true),
                            new GroupRule(RaterGroup.SUBORDINATE, Ratio.of(weights.get(2), sum), minimum.get(1), true),
                            new GroupRule(RaterGroup.CUSTOMER, Ratio.of(weights.get(3), sum), minimum.get(2), true));
                });
    }

    private static Arbitrary<DimensionSource> answers(String name, ScoreScale scale) {
        Arbitrary<List<Question>> questions = Arbitraries.integers()
                .between(1, 4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(weights -> {
                    int sum = weights.stream().mapToInt(Integer::intValue).sum();
                    List<Question> all = new ArrayList<>();
                    for (int i = 0; i < weights.size(); i++) {
                        all.add(new Question(
                                QuestionId.of(name + "-" + i),
                                LocalizedText.of("Question " + i, "题目" + i),
                                Ratio.of(weights.get(i), sum)));
                    }
                    return all;
                });
        return Combinators.combine(questions, groups(), shareOrBlock(), fromLevels(scale))
                .as((all, groups, missing, curve) ->
                        new DimensionSource.FromAnswers(all, LEVELS, groups, missing, curve));
    }

    /**
     * Forms of the three dimensions.
     *
     * @param card the scale of the scorecard, which is converted piecewise
     * @return valid forms
     */
    public static Arbitrary<AppraisalForm> forms(ScoreScale card) {
        return ScorecardArbitraries.scales()
                .flatMap(scale -> Combinators.combine(
                                Arbitraries.integers().between(1, 5).list().ofSize(3),
                                answers("skill", scale),
                                answers("attitude", scale),
                                missing().list().ofSize(3),
                                Arbitraries.of(ScorecardVetoes.class),
                                ScorecardArbitraries.scoreRoundings(),
                                Arbitraries.of(RatingBasis.class),
                                ScorecardArbitraries.ratings(scale.least(), scale.most()))
                        .as((weights, skill, attitude, missing, vetoes, rounding, basis, ratings) -> {
                            int sum =
                                    weights.stream().mapToInt(Integer::intValue).sum();
                            DimensionSource performance = new DimensionSource.FromScorecard(
                                    card.equals(scale)
                                            ? Optional.empty()
                                            : Optional.of(new ScoringCurve.PiecewiseLinear(
                                                    ScoringCurve.OutsideKnots.FLAT,
                                                    ScoringCurve.OutsideKnots.EXTENDED,
                                                    List.of(
                                                            new ScoringCurve.Knot(card.least(), scale.least()),
                                                            new ScoringCurve.Knot(card.most(), scale.most())))));
                            return new AppraisalForm(
                                    LocalizedText.of("Appraisal", "综合考评表"),
                                    scale,
                                    List.of(
                                            new AppraisalDimension(
                                                    PERFORMANCE,
                                                    LocalizedText.of("Performance", "绩效"),
                                                    Ratio.of(weights.get(0), sum),
                                                    performance,
                                                    missing.get(0)),
                                            new AppraisalDimension(
                                                    AppraisalDimensionId.of("skill"),
                                                    LocalizedText.of("Professional skill", "专业能力"),
                                                    Ratio.of(weights.get(1), sum),
                                                    skill,
                                                    missing.get(1)),
                                            new AppraisalDimension(
                                                    AppraisalDimensionId.of("attitude"),
                                                    LocalizedText.of("Attitude", "工作态度"),
                                                    Ratio.of(weights.get(2), sum),
                                                    attitude,
                                                    missing.get(2))),
                                    vetoes,
                                    rounding,
                                    basis,
                                    ratings);
                        }));
    }

    /**
     * Sheets of all groups, one a rater, most of them complete.
     *
     * @param form the form
     * @return up to five sheets a group, one by the person themself
     */
    public static Arbitrary<List<AnswerSheet>> sheets(AppraisalForm form) {
        List<QuestionId> questions = questions(form);
        Arbitrary<Map<QuestionId, Integer>> complete = Arbitraries.integers()
                .between(LEVELS.least(), LEVELS.most())
                .list()
                .ofSize(questions.size())
                .map(levels -> {
                    Map<QuestionId, Integer> answers = new TreeMap<>();
                    for (int i = 0; i < levels.size(); i++) {
                        answers.put(questions.get(i), levels.get(i));
                    }
                    return answers;
                });
        Arbitrary<Map<QuestionId, Integer>> partly = Combinators.combine(complete, Arbitraries.of(questions))
                .as((answers, without) -> {
                    Map<QuestionId, Integer> fewer = new TreeMap<>(answers);
                    fewer.remove(without);
                    return fewer;
                });
        Arbitrary<List<Map<QuestionId, Integer>>> group = Arbitraries.frequencyOf(
                        Tuple.of(9, complete), Tuple.of(1, partly))
                .list()
                .ofMaxSize(5);
        return group.list().ofSize(RaterGroup.values().length).map(groups -> {
            List<AnswerSheet> sheets = new ArrayList<>();
            List<RaterGroup> sides = List.of(RaterGroup.values());
            for (int side = 0; side < sides.size(); side++) {
                RaterGroup each = sides.get(side);
                List<Map<QuestionId, Integer>> answers = groups.get(side);
                for (int i = 0; i < (each == RaterGroup.SELF ? Math.min(1, answers.size()) : answers.size()); i++) {
                    RaterId rater = each == RaterGroup.SELF
                            ? RaterId.of(PERSON)
                            : RaterId.of("secret-" + each.name().toLowerCase(java.util.Locale.ROOT) + "-" + i);
                    sheets.add(AnswerSheet.of(rater, each, PERSON, PERIOD, answers.get(i)));
                }
            }
            return sheets;
        });
    }

    /**
     * All questions of a form.
     *
     * @param form the form
     * @return in the order of the form
     */
    public static List<QuestionId> questions(AppraisalForm form) {
        List<QuestionId> questions = new ArrayList<>();
        for (AppraisalDimension dimension : form.dimensions()) {
            if (dimension.source() instanceof DimensionSource.FromAnswers source) {
                source.questions().forEach(question -> questions.add(question.id()));
            }
        }
        return questions;
    }

    /**
     * A form with a scorecard and sheets.
     *
     * @return cases
     */
    public static Arbitrary<AppraisalCase> cases() {
        Arbitrary<ScorecardCase> cards = ScorecardArbitraries.cases();
        return cards.flatMap(card -> forms(card.template().scale())
                        .flatMap(form -> sheets(form).map(sheets -> {
                            Scorecard filled = card.scorecard();
                            return new AppraisalCase(form, AppraisalInputs.of(Map.of(PERFORMANCE, filled), sheets));
                        })))
                .withoutEdgeCases();
    }
}
