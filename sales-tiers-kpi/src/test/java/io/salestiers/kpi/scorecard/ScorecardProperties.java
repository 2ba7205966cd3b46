package io.salestiers.kpi.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.target.Targets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ScorecardProperties {
    @Property(tries = 200)
    void achievementNeverRisesAsALowerIsBetterKpiWorsens(
            @ForAll AchievementForm form,
            @ForAll @IntRange(min = -50, max = 500) int actual,
            @ForAll @IntRange(min = 0, max = 300) int worse,
            @ForAll @IntRange(min = 1, max = 300) int target) {
        boolean higher = form == AchievementForm.ACTUAL_OVER_TARGET;
        AchievementCurve curve = new AchievementCurve(
                form,
                Ratio.ZERO,
                Ratio.of(2),
                form == AchievementForm.WORST_MINUS ? Optional.of(Ratio.of(301)) : Optional.empty());
        Ratio before = curve.achievement(Ratio.of(actual), Ratio.of(target)).orElseThrow();
        Ratio after = curve.achievement(Ratio.of(higher ? actual - worse : actual + worse), Ratio.of(target))
                .orElseThrow();
        assertThat(after).isLessThanOrEqualTo(before);
    }

    /** A score over the lines that are there is their weighted mean, whichever are left out. */
    @Property(tries = 200)
    void renormalisationIsExact(
            @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 9) Integer> weights,
            @ForAll @Size(6) List<@IntRange(min = 0, max = 20) Integer> tenths,
            @ForAll @Size(6) List<Boolean> there) {
        Subject who = Subject.of(PersonId.of("p"));
        Period period = FiscalCalendar.CALENDAR_YEAR.parse("2025-Q2");
        int total = weights.stream().mapToInt(Integer::intValue).sum();
        List<ScorecardLine> lines = new ArrayList<>();
        List<KpiValue> values = new ArrayList<>();
        long weighted = 0;
        long present = 0;
        for (int i = 0; i < weights.size(); i++) {
            KpiId kpi = KpiId.of("k" + i);
            lines.add(new ScorecardLine(
                    kpi,
                    Ratio.of(weights.get(i), total),
                    new LineTarget.Constant(Ratio.ONE),
                    AchievementCurve.of(AchievementForm.ACTUAL_OVER_TARGET, Ratio.ZERO, Ratio.of(2)),
                    new MissingPolicy.Renormalise(Ratio.of(1, 1000))));
            if (there.get(i)) {
                weighted += (long) weights.get(i) * tenths.get(i);
                present += weights.get(i);
                Quantity quantity = Quantity.ratio(Ratio.of(tenths.get(i), 10));
                values.add(new KpiValue(
                        kpi,
                        who,
                        period,
                        Reading.known(quantity),
                        Optional.of(quantity.value().rounded(Rounding.halfEven(2))),
                        Explanation.given("kpi.explain.actual", quantity),
                        List.of()));
            }
        }
        ScorecardTemplate template = new ScorecardTemplate(
                LocalizedText.same("Card"),
                lines,
                Rounding.halfEven(2),
                RatingBasis.EXACT,
                List.of(new RatingBand(RatingId.of("X"), LocalizedText.same("X"), Ratio.ZERO, Ratio.of(200))));
        Scorecard card = ScorecardCalculator.DEFAULT.calculate(template, who, period, values, Targets.none());
        if (present == 0) {
            assertThat(card.score()).isInstanceOf(Reading.Missing.class);
        } else {
            assertThat(card.score())
                    .isEqualTo(Reading.known(Quantity.of(Ratio.of(weighted * 10, present), Unit.POINTS)));
            assertThat(Ratio.sum(card.lines().stream().map(LineResult::weight).toList()))
                    .isEqualTo(Ratio.ONE);
        }
    }
}
