package io.salestiers.kpi.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Disclosure;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.table.Cell;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.scorecard.AchievementForm;
import io.salestiers.kpi.scorecard.Adjustments;
import io.salestiers.kpi.scorecard.EvidenceId;
import io.salestiers.kpi.scorecard.ItemId;
import io.salestiers.kpi.scorecard.LineInput;
import io.salestiers.kpi.scorecard.MissingPolicy;
import io.salestiers.kpi.scorecard.RatingBand;
import io.salestiers.kpi.scorecard.RatingBasis;
import io.salestiers.kpi.scorecard.RatingId;
import io.salestiers.kpi.scorecard.ScoreRounding;
import io.salestiers.kpi.scorecard.ScoreScale;
import io.salestiers.kpi.scorecard.Scorecard;
import io.salestiers.kpi.scorecard.ScorecardCalculator;
import io.salestiers.kpi.scorecard.ScorecardInputs;
import io.salestiers.kpi.scorecard.ScorecardLine;
import io.salestiers.kpi.scorecard.ScorecardTemplate;
import io.salestiers.kpi.scorecard.ScoringCurve;
import io.salestiers.kpi.scorecard.StatedVeto;
import io.salestiers.kpi.scorecard.TotalLimits;
import io.salestiers.kpi.scorecard.VetoEffect;
import io.salestiers.kpi.scorecard.VetoItem;
import io.salestiers.kpi.scorecard.VetoTrigger;
import io.salestiers.kpi.target.Targets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AppraisalTest {
    private static final PersonId WHO = PersonId.of("p1");
    private static final Period Q2 = FiscalCalendar.CALENDAR_YEAR.parse("2025-Q2");
    private static final AppraisalDimensionId PERFORMANCE = AppraisalDimensionId.of("performance");
    private static final AppraisalDimensionId ATTITUDE = AppraisalDimensionId.of("attitude");
    private static final MissingPolicy.OfThisPeriod SHARE = new MissingPolicy.Renormalise(Ratio.parse("0.1"));
    /** 1 is 0 points, 5 is 100. */
    private static final ScoringCurve LEVELS = new ScoringCurve.PiecewiseLinear(
            ScoringCurve.OutsideKnots.FLAT,
            ScoringCurve.OutsideKnots.FLAT,
            List.of(new ScoringCurve.Knot(Ratio.ONE, Ratio.ZERO), new ScoringCurve.Knot(Ratio.of(5), Ratio.of(100))));

    private static RatingBand band(String id, String from, String to) {
        return new RatingBand(RatingId.of(id), LocalizedText.same(id), Ratio.parse(from), Ratio.parse(to));
    }

    private static GroupRule group(RaterGroup group, String weight, int minimum) {
        return new GroupRule(group, Ratio.parse(weight), minimum, group.mayBeAnonymous());
    }

    private static Question question(String id, String weight) {
        return new Question(QuestionId.of(id), LocalizedText.of(id, "题" + id), Ratio.parse(weight));
    }

    private static DimensionSource.FromAnswers answers(MissingPolicy.OfThisPeriod missing, GroupRule... groups) {
        return new DimensionSource.FromAnswers(
                List.of(question("helps", "0.75"), question("learns", "0.25")),
                new AnswerScale(1, 5),
                List.of(groups),
                missing,
                LEVELS);
    }

    private static AppraisalDimension attitude(
            String weight, DimensionSource source, MissingPolicy.OfThisPeriod missing) {
        return new AppraisalDimension(
                ATTITUDE, LocalizedText.of("Attitude", "工作态度"), Ratio.parse(weight), source, missing);
    }

    private static AppraisalDimension performance(String weight, MissingPolicy.OfThisPeriod missing) {
        return new AppraisalDimension(
                PERFORMANCE,
                LocalizedText.of("Performance", "绩效"),
                Ratio.parse(weight),
                new DimensionSource.FromScorecard(Optional.empty()),
                missing);
    }

    private static AppraisalForm form(ScorecardVetoes vetoes, AppraisalDimension... dimensions) {
        return new AppraisalForm(
                LocalizedText.of("Appraisal", "综合考评表"),
                ScoreScale.HUNDRED,
                List.of(dimensions),
                vetoes,
                new ScoreRounding.AtEnd(Rounding.halfUp(1)),
                RatingBasis.EXACT,
                List.of(band("C", "0", "60"), band("B", "60", "80"), band("A", "80", "100")));
    }

    private static AppraisalForm form(AppraisalDimension... dimensions) {
        return form(ScorecardVetoes.CARRIED, dimensions);
    }

    private static AnswerSheet sheet(String rater, RaterGroup group, int helps, int learns) {
        return AnswerSheet.of(
                RaterId.of(rater),
                group,
                WHO,
                Q2,
                Map.of(QuestionId.of("helps"), helps, QuestionId.of("learns"), learns));
    }

    private static Scorecard card(ScoreScale scale, Period period, PersonId who, String attainment, boolean veto) {
        VetoItem breach = new VetoItem(
                ItemId.of("breach"),
                LocalizedText.of("Breach", "违规"),
                new VetoTrigger.Stated(),
                VetoEffect.SETS_RATING,
                RatingId.of("C"));
        ScorecardTemplate template = new ScorecardTemplate(
                LocalizedText.same("Card"),
                scale,
                List.of(ScorecardLine.of(
                        KpiId.of("a"),
                        Ratio.ONE,
                        LineInput.achievement(Ratio.ONE, new AchievementForm.ActualOverTarget()),
                        new ScoringCurve.Linear(scale.least(), scale.most()),
                        new MissingPolicy.Block())),
                Adjustments.NONE,
                List.of(breach),
                new TotalLimits(scale.least(), scale.most()),
                new ScoreRounding.AtEnd(Rounding.halfUp(0)),
                RatingBasis.EXACT,
                List.of(
                        new RatingBand(
                                RatingId.of("C"),
                                LocalizedText.same("C"),
                                scale.least(),
                                scale.onTarget().min(scale.most().minus(Ratio.ONE))),
                        new RatingBand(
                                RatingId.of("S"),
                                LocalizedText.same("S"),
                                scale.onTarget().min(scale.most().minus(Ratio.ONE)),
                                scale.most())));
        Subject subject = Subject.of(who);
        List<KpiValue> values = attainment.isEmpty()
                ? List.of()
                : List.of(new KpiValue(
                        KpiId.of("a"),
                        subject,
                        period,
                        Reading.known(Quantity.ratio(Ratio.parse(attainment))),
                        Optional.of(new BigDecimal(attainment)),
                        Explanation.none("kpi.explain.kpi-without-value", List.of()),
                        List.of()));
        return ScorecardCalculator.DEFAULT.calculate(
                template,
                subject,
                period,
                ScorecardInputs.of(values, Targets.none())
                        .withVetoes(
                                veto
                                        ? List.of(new StatedVeto(
                                                breach.id(), subject, period, EvidenceId.of("HR-1"), PersonId.of("m")))
                                        : List.of()));
    }

    private static Scorecard card(String attainment) {
        return card(ScoreScale.HUNDRED, Q2, WHO, attainment, false);
    }

    private static Appraisal appraise(AppraisalForm form, Scorecard card, AnswerSheet... sheets) {
        return appraise(form, Map.of(PERFORMANCE, card), sheets);
    }

    private static Appraisal appraise(
            AppraisalForm form, Map<AppraisalDimensionId, Scorecard> cards, AnswerSheet... sheets) {
        Appraisal appraisal =
                AppraisalCalculator.DEFAULT.calculate(form, WHO, Q2, AppraisalInputs.of(cards, List.of(sheets)));
        Recalculation.verify(appraisal.explanation());
        return appraisal;
    }

    private static Reading points(String points) {
        return Reading.known(Quantity.of(Ratio.parse(points), Unit.POINTS));
    }

    private static Optional<RatingId> rating(Appraisal appraisal) {
        return appraisal.rating().map(RatingBand::rating);
    }

    @Nested
    class Scores {
        private final AppraisalForm form = form(
                performance("0.6", SHARE),
                attitude(
                        "0.4",
                        answers(
                                SHARE,
                                group(RaterGroup.SELF, "0", 1),
                                group(RaterGroup.MANAGER, "0.5", 1),
                                group(RaterGroup.PEER, "0.5", 3)),
                        SHARE));

        @Test
        void dimensionsAreWeighted() {
            Appraisal appraisal = appraise(
                    form,
                    card("0.9"),
                    sheet("p1", RaterGroup.SELF, 5, 5),
                    sheet("boss", RaterGroup.MANAGER, 4, 4),
                    sheet("a", RaterGroup.PEER, 1, 5),
                    sheet("b", RaterGroup.PEER, 2, 5),
                    sheet("c", RaterGroup.PEER, 3, 5));
            // peers: 0.75 × 2 + 0.25 × 5 = 2.75; with the manager's 4: 3.375, which is (3.375 − 1) ÷ 4 = 59.375 points
            assertThat(appraisal.dimensions().get(1).score()).isEqualTo(points("59.375"));
            // 0.6 × 90 + 0.4 × 59.375
            assertThat(appraisal.score()).isEqualTo(points("77.75"));
            assertThat(appraisal.published()).contains(new BigDecimal("77.8"));
            assertThat(rating(appraisal)).contains(RatingId.of("B"));
            List<GroupResult> groups = appraisal.dimensions().get(1).groups();
            assertThat(groups)
                    .extracting(GroupResult::weight)
                    .containsExactly(Ratio.ZERO, Ratio.of(1, 2), Ratio.of(1, 2));
            assertThat(groups.get(0).mean()).contains(Ratio.of(5));
            assertThat(groups.get(2).raters()).hasValue(3);
            assertThat(groups.get(2).questions())
                    .extracting(QuestionResult::mean)
                    .containsExactly(Ratio.of(2), Ratio.of(5));
            assertThat(appraisal.findings()).isEmpty();
        }

        @Test
        void groupBelowItsMinimumIsNotShownAndSharesItsWeight() {
            Appraisal appraisal = appraise(
                    form,
                    card("0.9"),
                    sheet("boss", RaterGroup.MANAGER, 4, 4),
                    sheet("a", RaterGroup.PEER, 1, 5),
                    sheet("b", RaterGroup.PEER, 2, 5));
            // The manager's 4 alone is 75 points.
            assertThat(appraisal.dimensions().get(1).score()).isEqualTo(points("75"));
            GroupResult peers = appraisal.dimensions().get(1).groups().get(2);
            assertThat(peers.raters()).isEqualTo(OptionalInt.empty());
            assertThat(peers.mean()).isEmpty();
            assertThat(peers.questions()).isEmpty();
            assertThat(appraisal.findings())
                    .extracting(Finding::code)
                    .containsExactly(AppraisalFinding.GROUP_TOO_SMALL, AppraisalFinding.GROUP_TOO_SMALL);
            Texts zh = Texts.of(Language.ZH, List.of(CoreMessages.catalogue(), KpiMessages.catalogue()));
            assertThat(appraisal.explanation().print(zh)).contains("同级：评价人数少于 3 人，不计入也不显示");
        }

        @Test
        void dimensionWithoutAnswersIsLeftOut() {
            Appraisal appraisal = appraise(form, card("0.9"));
            assertThat(appraisal.score()).isEqualTo(points("90"));
            assertThat(appraisal.dimensions().get(1).score()).isEqualTo(Reading.missing("answers(attitude)"));
            assertThat(appraisal.table().rows()).hasSize(2);
            // 90 of the dimension that is there, and nothing of the other one: never 0.
            assertThat(appraisal.table().rows().get(0).get(3)).isEqualTo(new Cell.Text("90"));
            assertThat(appraisal.table().rows().get(1).subList(2, 4))
                    .containsExactly(new Cell.Text("attitude"), new Cell.Absent("kpi.analysis.absent.missing"));
            assertThat(appraisal.table().rows().get(1).get(5)).isEqualTo(new Cell.Text("90"));
        }

        @Test
        void policiesForMissingDimensions() {
            DimensionSource source = answers(SHARE, group(RaterGroup.MANAGER, "1", 1));
            Appraisal floor = appraise(
                    form(performance("0.6", SHARE), attitude("0.4", source, new MissingPolicy.Floor())), card("0.9"));
            assertThat(floor.score()).isEqualTo(points("54"));
            Appraisal block = appraise(
                    form(performance("0.6", SHARE), attitude("0.4", source, new MissingPolicy.Block())), card("0.9"));
            assertThat(block.score()).isEqualTo(Reading.missing("attitude"));
            assertThat(block.findings()).extracting(Finding::code).contains(AppraisalFinding.BLOCKED);
            Appraisal tooLittle = appraise(
                    form(
                            performance("0.6", SHARE),
                            attitude("0.4", source, new MissingPolicy.Renormalise(Ratio.parse("0.61")))),
                    card("0.9"));
            assertThat(tooLittle.findings()).extracting(Finding::code).contains(AppraisalFinding.TOO_LITTLE_WEIGHT);
            assertThat(tooLittle.published()).isEmpty();
            Appraisal nothing = appraise(form, Map.of());
            assertThat(nothing.score()).isEqualTo(Reading.missing("performance", "attitude"));
        }

        @Test
        void groupPolicyBlocksWhereSaid() {
            DimensionSource source = answers(
                    new MissingPolicy.Block(), group(RaterGroup.MANAGER, "0.5", 1), group(RaterGroup.PEER, "0.5", 3));
            Appraisal appraisal =
                    appraise(form(attitude("1", source, SHARE)), Map.of(), sheet("boss", RaterGroup.MANAGER, 4, 4));
            assertThat(appraisal.score()).isEqualTo(Reading.missing("attitude"));
            assertThat(appraisal.dimensions().get(0).groups().get(0).mean()).contains(Ratio.of(4));
            assertThat(appraisal.dimensions().get(0).groups().get(0).weight()).isEqualTo(Ratio.ZERO);
        }
    }

    @Nested
    class Conflicts {
        private final AppraisalForm form = form(attitude(
                "1",
                answers(SHARE, group(RaterGroup.SELF, "0", 1), group(RaterGroup.MANAGER, "1", 1)),
                new MissingPolicy.Block()));

        private List<Object> found(AnswerSheet... sheets) {
            return appraise(form, Map.of(), sheets).findings().stream()
                    .<Object>map(Finding::code)
                    .filter(code -> code != AppraisalFinding.GROUP_TOO_SMALL && code != AppraisalFinding.BLOCKED)
                    .toList();
        }

        private AnswerSheet partly(String rater, Map<String, Integer> answers) {
            Map<QuestionId, Integer> all = new TreeMap<>();
            answers.forEach((id, level) -> all.put(QuestionId.of(id), level));
            return AnswerSheet.of(RaterId.of(rater), RaterGroup.MANAGER, WHO, Q2, all);
        }

        @Test
        void nobodyRatesTwice() {
            Appraisal twice = appraise(
                    form,
                    Map.of(),
                    sheet("boss", RaterGroup.MANAGER, 5, 5),
                    sheet("boss", RaterGroup.MANAGER, 1, 1),
                    sheet("other", RaterGroup.MANAGER, 3, 3));
            // Only the other manager's 3 counts: 50 points.
            assertThat(twice.score()).isEqualTo(points("50"));
            assertThat(twice.findings())
                    .extracting(Finding::code)
                    .containsExactly(AppraisalFinding.RATED_TWICE, AppraisalFinding.GROUP_TOO_SMALL);
        }

        @Test
        void oneselfRatesAsOneselfOnly() {
            assertThat(found(sheet("p1", RaterGroup.MANAGER, 5, 5))).containsExactly(AppraisalFinding.SELF_IN_GROUP);
            assertThat(found(sheet("p2", RaterGroup.SELF, 5, 5))).containsExactly(AppraisalFinding.NOT_SELF);
            assertThat(found(sheet("p1", RaterGroup.SELF, 5, 5))).isEmpty();
            assertThat(found(sheet("p1", RaterGroup.SELF, 5, 5), sheet("p1", RaterGroup.MANAGER, 5, 5)))
                    .containsExactly(AppraisalFinding.SELF_IN_GROUP);
        }

        @Test
        void sheetsThatDoNotFitAreLeftOut() {
            assertThat(found(sheet("c", RaterGroup.CUSTOMER, 5, 5))).containsExactly(AppraisalFinding.GROUP_NOT_ASKED);
            assertThat(found(sheet("boss", RaterGroup.MANAGER, 6, 5)))
                    .containsExactly(AppraisalFinding.ANSWER_OUT_OF_RANGE);
            assertThat(found(sheet("boss", RaterGroup.MANAGER, 5, 0)))
                    .containsExactly(AppraisalFinding.ANSWER_OUT_OF_RANGE);
            assertThat(found(partly("boss", Map.of("helps", 5, "learns", 5, "sings", 5))))
                    .containsExactly(AppraisalFinding.UNKNOWN_QUESTION);
            assertThat(found(partly("boss", Map.of("helps", 5)))).containsExactly(AppraisalFinding.INCOMPLETE);
            assertThat(found(partly("boss", Map.of()))).isEmpty();
        }

        @Test
        void otherPeopleAndPeriodsArePassedOver() {
            AnswerSheet other = AnswerSheet.of(
                    RaterId.of("boss"), RaterGroup.MANAGER, PersonId.of("p2"), Q2, Map.of(QuestionId.of("x"), 9));
            AnswerSheet earlier = AnswerSheet.of(
                    RaterId.of("boss"),
                    RaterGroup.MANAGER,
                    WHO,
                    FiscalCalendar.CALENDAR_YEAR.parse("2025-Q1"),
                    Map.of(QuestionId.of("x"), 9));
            assertThat(found(other, earlier, sheet("boss", RaterGroup.MANAGER, 5, 5)))
                    .isEmpty();
        }

        @Test
        void ratersAreNotTold() {
            AnswerSheet sheet = sheet("very-secret", RaterGroup.PEER, 1, 2);
            assertThat(sheet.toString()).isEqualTo("sheet PEER p1 " + Q2);
            assertThat(sheet.rater().toString()).isEqualTo("rater");
        }

        /** Nothing of an appraisal concerns anybody but the person, so that nothing need be hidden from them. */
        @Test
        void personSeesTheWholeExplanation() {
            Appraisal appraisal = appraise(form, Map.of(), sheet("boss", RaterGroup.MANAGER, 3, 3));
            assertThat(Disclosure.DEFAULT.visibleTo(appraisal.explanation(), WHO.value()))
                    .isEqualTo(appraisal.explanation());
        }

        @Test
        void partOfAGroupIsNeverTold() {
            GroupRule rule = group(RaterGroup.PEER, "1", 3);
            assertThatThrownBy(() -> new GroupResult(rule, OptionalInt.of(2), Optional.empty(), List.of(), Ratio.ZERO))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new GroupResult(
                            rule,
                            OptionalInt.empty(),
                            Optional.empty(),
                            List.of(new QuestionResult(question("q", "1"), Ratio.ONE)),
                            Ratio.ZERO))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Scorecards {
        private final ScoreScale wide = new ScoreScale(Ratio.ZERO, Ratio.of(100), Ratio.of(150));

        @Test
        void otherScaleNeedsAConversion() {
            Scorecard card = card(wide, Q2, WHO, "1.2", false);
            Appraisal without = appraise(form(performance("1", SHARE)), card);
            assertThat(without.score()).isEqualTo(Reading.missing("performance"));
            assertThat(without.findings())
                    .extracting(Finding::code)
                    .containsExactly(AppraisalFinding.SCORECARD_SCALE, AppraisalFinding.TOO_LITTLE_WEIGHT);
            ScoringCurve conversion = new ScoringCurve.PiecewiseLinear(
                    ScoringCurve.OutsideKnots.FLAT,
                    ScoringCurve.OutsideKnots.FLAT,
                    List.of(
                            new ScoringCurve.Knot(Ratio.ZERO, Ratio.ZERO),
                            new ScoringCurve.Knot(Ratio.of(150), Ratio.of(100))));
            Appraisal with = appraise(
                    form(new AppraisalDimension(
                            PERFORMANCE,
                            LocalizedText.same("P"),
                            Ratio.ONE,
                            new DimensionSource.FromScorecard(Optional.of(conversion)),
                            SHARE)),
                    card);
            // 120 of 150
            assertThat(with.score()).isEqualTo(points("80"));
        }

        @Test
        void otherPeopleAndPeriodsDoNotCount() {
            Period other = FiscalCalendar.CALENDAR_YEAR.parse("2025-Q1");
            assertThat(appraise(form(performance("1", SHARE)), card(ScoreScale.HUNDRED, other, WHO, "1", true))
                            .findings())
                    .extracting(Finding::code)
                    .containsExactly(AppraisalFinding.SCORECARD_PERIOD, AppraisalFinding.TOO_LITTLE_WEIGHT);
            assertThat(appraise(
                                    form(performance("1", SHARE)),
                                    card(ScoreScale.HUNDRED, Q2, PersonId.of("p2"), "1", true))
                            .findings())
                    .extracting(Finding::code)
                    .containsExactly(AppraisalFinding.SCORECARD_SUBJECT, AppraisalFinding.TOO_LITTLE_WEIGHT);
        }

        @Test
        void vetoesAreCarriedWhereSaid() {
            Scorecard vetoed = card(ScoreScale.HUNDRED, Q2, WHO, "1", true);
            assertThat(rating(appraise(form(ScorecardVetoes.CARRIED, performance("1", SHARE)), vetoed)))
                    .contains(RatingId.of("C"));
            assertThat(rating(appraise(form(ScorecardVetoes.NOT_CARRIED, performance("1", SHARE)), vetoed)))
                    .contains(RatingId.of("A"));
            Scorecard noScore = card(ScoreScale.HUNDRED, Q2, WHO, "", true);
            assertThat(rating(appraise(form(performance("1", SHARE)), noScore))).contains(RatingId.of("C"));
        }

        @Test
        void vetoWithARatingThatTheFormDoesNotHaveLeavesNoRating() {
            AppraisalForm other = new AppraisalForm(
                    LocalizedText.same("F"),
                    ScoreScale.HUNDRED,
                    List.of(performance("1", SHARE)),
                    ScorecardVetoes.CARRIED,
                    new ScoreRounding.AtEnd(Rounding.halfUp(1)),
                    RatingBasis.EXACT,
                    List.of(band("X", "0", "100")));
            Appraisal appraisal = appraise(other, card(ScoreScale.HUNDRED, Q2, WHO, "1", true));
            assertThat(appraisal.rating()).isEmpty();
            assertThat(appraisal.ratingByScore()).isPresent();
            assertThat(appraisal.findings())
                    .extracting(Finding::code)
                    .containsExactly(AppraisalFinding.VETO_RATING_UNKNOWN);
        }
    }

    @Nested
    class Forms {
        private List<String> findings(ScoreScale scale, List<RatingBand> ratings, AppraisalDimension... dimensions) {
            InvalidDefinitionException e = catchThrowableOfType(
                    InvalidDefinitionException.class,
                    () -> new AppraisalForm(
                            LocalizedText.same("F"),
                            scale,
                            List.of(dimensions),
                            ScorecardVetoes.CARRIED,
                            new ScoreRounding.AtEnd(Rounding.halfUp(1)),
                            RatingBasis.AS_PUBLISHED,
                            ratings));
            if (e == null) {
                return List.of();
            }
            List<String> shown = new ArrayList<>();
            for (Finding finding : e.findings()) {
                for (Language language : Language.values()) {
                    Texts texts = Texts.of(language, List.of(CoreMessages.catalogue(), KpiMessages.catalogue()));
                    assertThat(finding.message(texts)).doesNotContain("[", "{");
                }
                shown.add(finding.code().code().replaceFirst("kpi\\.", "") + " "
                        + finding.place().toString().replace("appraisal-form#", ""));
            }
            return shown;
        }

        @Test
        void everythingIsFoundAtOnce() {
            DimensionSource bad = new DimensionSource.FromAnswers(
                    List.of(question("q", "0"), question("q", "0.5")),
                    new AnswerScale(5, 5),
                    List.of(
                            new GroupRule(RaterGroup.SELF, Ratio.ZERO, 2, true),
                            new GroupRule(RaterGroup.MANAGER, Ratio.parse("-0.1"), 0, false),
                            new GroupRule(RaterGroup.PEER, Ratio.parse("0.5"), 2, true),
                            new GroupRule(RaterGroup.PEER, Ratio.parse("0.5"), 3, true)),
                    new MissingPolicy.Floor(),
                    new ScoringCurve.Linear(Ratio.ZERO, Ratio.of(100)));
            assertThat(findings(
                            ScoreScale.HUNDRED,
                            List.of(band("A", "0", "90")),
                            attitude("0.5", bad, new MissingPolicy.Renormalise(Ratio.ZERO)),
                            attitude(
                                    "-0.5",
                                    new DimensionSource.FromScorecard(
                                            Optional.of(new ScoringCurve.Linear(Ratio.ZERO, Ratio.ONE))),
                                    SHARE)))
                    .containsExactly(
                            "scorecard.least-weight-range /dimensions/0/missing/leastPresentWeight",
                            "appraisal.answers-order /dimensions/0/source/answers",
                            "scorecard.weight-not-positive /dimensions/0/source/questions/0/weight",
                            "appraisal.question-twice /dimensions/0/source/questions/1/id",
                            "scorecard.weights-not-one /dimensions/0/source/questions",
                            "appraisal.group-known /dimensions/0/source/groups/0/anonymous",
                            "appraisal.minimum-too-low /dimensions/0/source/groups/0/minimumRaters",
                            "appraisal.self-is-one /dimensions/0/source/groups/0/minimumRaters",
                            "scorecard.weight-not-positive /dimensions/0/source/groups/1/weight",
                            "appraisal.minimum-too-low /dimensions/0/source/groups/1/minimumRaters",
                            "appraisal.minimum-too-low /dimensions/0/source/groups/2/minimumRaters",
                            "appraisal.group-twice /dimensions/0/source/groups/3/group",
                            "scorecard.weights-not-one /dimensions/0/source/groups",
                            "appraisal.group-at-floor /dimensions/0/source/missingGroup/type",
                            "scorecard.curve-needs-achievement /dimensions/0/source/conversion/type",
                            "appraisal.dimension-twice /dimensions/1/id",
                            "scorecard.weight-not-positive /dimensions/1/weight",
                            "scorecard.curve-needs-achievement /dimensions/1/source/conversion/type",
                            "scorecard.weights-not-one /dimensions",
                            "scorecard.ratings-do-not-cover /ratings");
            assertThat(findings(new ScoreScale(Ratio.ONE, Ratio.ONE, Ratio.ONE), List.of()))
                    .containsExactly(
                            "scorecard.scale-order /scale",
                            "appraisal.no-dimensions /dimensions",
                            "scorecard.no-ratings /ratings");
        }

        @Test
        void ownAnswersThatCountAreNoted() {
            AppraisalForm form = form(attitude(
                    "1", answers(SHARE, group(RaterGroup.SELF, "0.1", 1), group(RaterGroup.MANAGER, "0.9", 1)), SHARE));
            assertThat(form.check("form.json", ""))
                    .extracting(finding -> finding.code() + " " + finding.place())
                    .containsExactly("SELF_COUNTS form.json#/dimensions/0/source/groups/0/weight");
            assertThat(form(attitude(
                                    "1",
                                    answers(SHARE, group(RaterGroup.SELF, "0", 1), group(RaterGroup.MANAGER, "1", 1)),
                                    SHARE))
                            .check("form.json", ""))
                    .isEmpty();
        }
    }
}
