package io.salestiers.kpi.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.target.Targets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private static final Subject WHO = Subject.of(PersonId.of("p1"));
    private static final Period Q2 = FiscalCalendar.CALENDAR_YEAR.parse("2025-Q2");
    private static final AchievementCurve LINEAR =
            AchievementCurve.of(AchievementForm.ACTUAL_OVER_TARGET, Ratio.ZERO, Ratio.parse("1.5"));
    private static final MissingPolicy RENORMALISE = new MissingPolicy.Renormalise(Ratio.parse("0.5"));

    private static ScorecardLine line(String kpi, String weight, MissingPolicy missing) {
        return new ScorecardLine(
                KpiId.of(kpi), Ratio.parse(weight), new LineTarget.Constant(Ratio.ONE), LINEAR, missing);
    }

    private static List<RatingBand> ratings() {
        return List.of(band("C", "0", "80"), band("B", "80", "100"), band("A", "100", "150"));
    }

    private static RatingBand band(String id, String from, String to) {
        return new RatingBand(RatingId.of(id), LocalizedText.same(id), Ratio.parse(from), Ratio.parse(to));
    }

    private static ScorecardTemplate template(RatingBasis basis, ScorecardLine... lines) {
        return new ScorecardTemplate(
                LocalizedText.same("Card"), List.of(lines), Rounding.halfEven(2), basis, ratings());
    }

    private static KpiValue value(String kpi, Reading reading) {
        Explanation none = Explanation.none("kpi.explain.kpi-without-value", List.of());
        return new KpiValue(
                KpiId.of(kpi),
                WHO,
                Q2,
                reading,
                reading.quantity().map(quantity -> quantity.value().rounded(Rounding.halfEven(4))),
                none,
                List.of());
    }

    private static KpiValue value(String kpi, String ratio) {
        return value(kpi, Reading.known(Quantity.ratio(Ratio.parse(ratio))));
    }

    private static Scorecard score(ScorecardTemplate template, KpiValue... values) {
        return ScorecardCalculator.DEFAULT.calculate(template, WHO, Q2, List.of(values), Targets.none());
    }

    private static Reading points(String points) {
        return Reading.known(Quantity.of(Ratio.parse(points), Unit.POINTS));
    }

    @Test
    void scoreIsTheWeightedSum() {
        Scorecard card = score(
                template(RatingBasis.EXACT, line("a", "0.6", RENORMALISE), line("b", "0.4", RENORMALISE)),
                value("a", "1.1"),
                value("b", "0.5"));
        // 100 × (0.6 × 1.1 + 0.4 × 0.5) = 66 + 20
        assertThat(card.score()).isEqualTo(points("86"));
        assertThat(card.published()).contains(new BigDecimal("86.00"));
        assertThat(card.rating().map(RatingBand::rating)).contains(RatingId.of("B"));
        assertThat(card.explanation().value()).contains(Quantity.of(Ratio.of(86), Unit.POINTS));
    }

    @Nested
    class Missing {
        private final KpiValue a = value("a", "1");
        private final KpiValue b = value("b", "0.8");

        private Scorecard card(MissingPolicy policy) {
            return score(
                    template(
                            RatingBasis.EXACT,
                            line("a", "0.5", RENORMALISE),
                            line("b", "0.3", RENORMALISE),
                            line("c", "0.2", policy)),
                    a,
                    b,
                    value("c", Reading.notMeaningful(Reason.ZERO_DIVISOR)));
        }

        @Test
        void renormalisedWeightsAreShared() {
            // (0.5 × 1 + 0.3 × 0.8) ÷ 0.8 = 0.74 ÷ 0.8 = 0.925
            assertThat(card(RENORMALISE).score()).isEqualTo(points("92.5"));
            assertThat(card(RENORMALISE).lines().get(0).weight()).isEqualTo(Ratio.parse("0.625"));
        }

        @Test
        void floorCounts() {
            assertThat(card(new MissingPolicy.Floor()).score()).isEqualTo(points("74"));
        }

        @Test
        void blockGivesNoScore() {
            Scorecard card = card(new MissingPolicy.Block());
            assertThat(card.score()).isEqualTo(Reading.missing("c"));
            assertThat(card.findings()).extracting(Finding::code).containsExactly(ScorecardFinding.BLOCKED);
            assertThat(card.rating()).isEmpty();
        }

        @Test
        void tooLittleWeightGivesNoScore() {
            Scorecard card = card(new MissingPolicy.Renormalise(Ratio.parse("0.81")));
            assertThat(card.score()).isEqualTo(Reading.missing("c"));
            assertThat(card.findings()).extracting(Finding::code).containsExactly(ScorecardFinding.TOO_LITTLE_WEIGHT);
        }
    }

    @Nested
    class Ratings {
        @Test
        void exactScoreBelowTheEdgeIsNotRoundedUpUnlessSaid() {
            KpiValue almost = value("a", "0.99996");
            Scorecard exact = score(template(RatingBasis.EXACT, line("a", "1", RENORMALISE)), almost);
            Scorecard published = score(template(RatingBasis.AS_PUBLISHED, line("a", "1", RENORMALISE)), almost);
            assertThat(exact.published()).contains(new BigDecimal("100.00"));
            assertThat(exact.rating().map(RatingBand::rating)).contains(RatingId.of("B"));
            assertThat(published.rating().map(RatingBand::rating)).contains(RatingId.of("A"));
        }

        @Test
        void topBandIncludesItsEnd() {
            Scorecard top = score(template(RatingBasis.EXACT, line("a", "1", RENORMALISE)), value("a", "7"));
            assertThat(top.score()).isEqualTo(points("150"));
            assertThat(top.rating().map(RatingBand::rating)).contains(RatingId.of("A"));
        }
    }

    @Test
    void allThatIsWrongIsFoundAtOnce() {
        assertThatThrownBy(() -> new ScorecardTemplate(
                        LocalizedText.same("Card"),
                        List.of(line("a", "0.6", RENORMALISE), line("a", "0.3", RENORMALISE)),
                        Rounding.halfEven(2),
                        RatingBasis.EXACT,
                        List.of(band("C", "0", "80"), band("C", "81", "150"))))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(new ArrayList<>(e.findings()))
                                .extracting(Finding::code)
                                .containsExactly(
                                        ScorecardFinding.KPI_TWICE,
                                        ScorecardFinding.WEIGHTS_NOT_ONE,
                                        ScorecardFinding.RATING_TWICE,
                                        ScorecardFinding.RATINGS_NOT_CONTIGUOUS));
    }

    @Nested
    class LowerIsBetter {
        private Optional<Ratio> achieve(AchievementForm form, String worst, String actual, String target) {
            AchievementCurve curve = new AchievementCurve(
                    form,
                    Ratio.ZERO,
                    Ratio.parse("1.5"),
                    form == AchievementForm.WORST_MINUS ? Optional.of(Ratio.parse(worst)) : Optional.empty());
            return curve.achievement(Ratio.parse(actual), Ratio.parse(target));
        }

        @Test
        void formsDiffer() {
            assertThat(achieve(AchievementForm.TARGET_OVER_ACTUAL, "", "50", "40"))
                    .contains(Ratio.parse("0.8"));
            assertThat(achieve(AchievementForm.TWO_MINUS, "", "50", "40")).contains(Ratio.parse("0.75"));
            assertThat(achieve(AchievementForm.WORST_MINUS, "90", "50", "40")).contains(Ratio.parse("0.8"));
        }

        @Test
        void zeroActualIsAtTheCapAndZeroTargetHasNone() {
            assertThat(achieve(AchievementForm.TARGET_OVER_ACTUAL, "", "0", "40"))
                    .contains(Ratio.parse("1.5"));
            assertThat(achieve(AchievementForm.TWO_MINUS, "", "10", "0")).isEmpty();
            assertThat(achieve(AchievementForm.WORST_MINUS, "40", "10", "40")).isEmpty();
        }
    }
}
