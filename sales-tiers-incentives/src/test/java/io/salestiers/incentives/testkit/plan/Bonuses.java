package io.salestiers.incentives.testkit.plan;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.bonus.ChainFunding;
import io.salestiers.incentives.bonus.MissingPart;
import io.salestiers.incentives.bonus.WeightedFigure;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.MissingFigure;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.plan.BonusMeasure;
import io.salestiers.incentives.plan.Coefficient;
import io.salestiers.incentives.plan.CoefficientChain;
import io.salestiers.incentives.plan.CoefficientSource;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.ObjectiveList;
import io.salestiers.incentives.plan.Objectives;
import io.salestiers.incentives.plan.ScoreMeasure;
import io.salestiers.incentives.plan.ScorecardBonus;
import io.salestiers.incentives.plan.TargetBonus;
import io.salestiers.incentives.quota.TargetPay;
import io.salestiers.incentives.quota.TargetPayDays;
import io.salestiers.incentives.quota.TargetPayLookup;
import io.salestiers.incentives.quota.TargetPayRule;
import io.salestiers.incentives.quota.WithoutTargetPay;
import io.salestiers.incentives.rate.BeyondLast;
import io.salestiers.incentives.rate.CurveForm;
import io.salestiers.incentives.rate.Knot;
import io.salestiers.incentives.rate.PayoutCurve;
import io.salestiers.incentives.rate.TieRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Bonuses of the representatives of {@link SmallCompany} for tests. Each has the id of its kind, such as {@code bonus}, and
 * is rounded half-even.
 */
public final class Bonuses {
    /** The id of each bonus here. */
    public static final ComponentId BONUS = ComponentId.of("bonus");
    /** Representatives. */
    public static final Eligibility REPS = Eligibility.of(TierId.of("rep"));
    /** Who has no target pay is paid nothing; it is not lowered by days. */
    public static final TargetPayRule TARGET =
            new TargetPayRule(WithoutTargetPay.PAYS_NOTHING, new TargetPayDays.AsStated());

    private Bonuses() {}

    /**
     * A stated number.
     *
     * @param name its name
     * @param whose of whom
     * @return the source
     */
    public static FigureSource stated(String name, Whose whose) {
        return new FigureSource.Stated(MeasureId.of(name), whose);
    }

    /**
     * A curve of lines that is flat beyond its last knot, pays nothing below its first one, and all of it exactly there.
     *
     * @param knots attainment and share in turn: {@code "0.7", "0", "1", "1", "1.5", "2"}
     * @return the curve
     */
    public static PayoutCurve lines(String... knots) {
        return curve(CurveForm.LINES, knots);
    }

    /**
     * A curve of steps, each reached exactly at its beginning.
     *
     * @param knots as for {@link #lines}
     * @return the curve
     */
    public static PayoutCurve steps(String... knots) {
        return curve(CurveForm.STEPS, knots);
    }

    private static PayoutCurve curve(CurveForm form, String... knots) {
        var builder = PayoutCurve.builder()
                .form(form)
                .below(Ratio.ZERO)
                .ties(TieRule.EDGE_IN_UPPER_BAND)
                .beyond(BeyondLast.FLAT);
        for (int i = 0; i < knots.length; i += 2) {
            builder.addKnots(Knot.of(knots[i], knots[i + 1]));
        }
        return builder.build();
    }

    /**
     * A target bonus.
     *
     * @param measure which share is paid
     * @param modifiers what changes it
     * @return the component {@code bonus}
     */
    public static TargetBonus bonus(BonusMeasure measure, Modifier... modifiers) {
        return new TargetBonus(
                BONUS,
                LocalizedText.of("Bonus", "奖金"),
                REPS,
                TARGET,
                measure,
                List.of(modifiers),
                AmountRounding.HALF_EVEN);
    }

    /**
     * A bonus on one number.
     *
     * @param source the number
     * @param curve the curve
     * @param missing what follows where it is missing
     * @return the measure
     */
    public static BonusMeasure on(FigureSource source, PayoutCurve curve, MissingPart missing) {
        return new BonusMeasure.Weighted(List.of(new WeightedFigure(Ratio.ONE, source, curve)), missing);
    }

    /**
     * A scorecard bonus.
     *
     * @param measure which share is paid
     * @param missing what follows where there is no score
     * @return the component {@code bonus}
     */
    public static ScorecardBonus scorecard(ScoreMeasure measure, MissingFigure missing) {
        return new ScorecardBonus(
                BONUS,
                LocalizedText.of("Scorecard bonus", "绩效奖金"),
                REPS,
                TARGET,
                measure,
                missing,
                List.of(),
                AmountRounding.HALF_EVEN);
    }

    /**
     * Objectives.
     *
     * @param objectives where they are written
     * @param highest the highest score, such as {@code 1}
     * @param missing what follows where a score is missing
     * @return the component {@code bonus}
     */
    public static Objectives objectives(ObjectiveList objectives, String highest, MissingPart missing) {
        return new Objectives(
                BONUS,
                LocalizedText.of("Objectives", "目标管理奖金"),
                REPS,
                TARGET,
                objectives,
                Ratio.parse(highest),
                missing,
                List.of(),
                AmountRounding.HALF_EVEN);
    }

    /**
     * A chain of the coefficients {@code company} (of the company), {@code team} (of the unit), {@code person} and
     * {@code attendance} (of the payee), as they are.
     *
     * @param funding whether there is a fund
     * @param missing what follows where a number is missing
     * @param modifiers what changes the products
     * @return the component {@code bonus}
     */
    public static CoefficientChain chain(ChainFunding funding, MissingFigure missing, Modifier... modifiers) {
        return new CoefficientChain(
                BONUS,
                LocalizedText.of("Performance pay", "绩效工资"),
                REPS,
                TARGET,
                List.of(
                        coefficient("company", "公司系数", Whose.COMPANY),
                        coefficient("team", "部门系数", Whose.UNIT),
                        coefficient("person", "个人系数", Whose.PAYEE),
                        coefficient("attendance", "出勤系数", Whose.PAYEE)),
                missing,
                funding,
                List.of(modifiers),
                AmountRounding.HALF_EVEN);
    }

    private static Coefficient coefficient(String name, String chinese, Whose whose) {
        return new Coefficient(
                LocalizedText.of(name, chinese),
                new CoefficientSource.OfFigure(stated(name, whose), java.util.Optional.empty()));
    }

    /**
     * Target pay of the component {@code bonus} in every period.
     *
     * @param amounts the amounts by the id of the payee
     * @return the look-up
     */
    public static TargetPayLookup targets(Map<String, Money> amounts) {
        Map<PersonId, TargetPay> stated = new TreeMap<>();
        amounts.forEach((payee, amount) -> stated.put(PersonId.of(payee), TargetPay.stated(amount)));
        return TargetPayLookup.of(BONUS, stated);
    }
}
