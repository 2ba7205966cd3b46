package io.salestiers.kpi.evaluation;

import io.salestiers.core.time.Period;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.kpi.catalog.CompiledCatalog;
import io.salestiers.kpi.catalog.CompiledKpi;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.target.FormulaInputs;
import java.util.ArrayList;
import java.util.List;

/**
 * Evaluates a period: organization × facts × catalogue × targets gives the KPIs of everybody who took part in it, cut at
 * the day where people join, leave and move.
 *
 * <!-- sample: EvaluatorTest#evaluate -->
 * <pre>{@code
 * EvaluationPolicy policy = new EvaluationPolicy(PieceJoining.SEGMENTED, PieceTarget.BY_PERIOD_DAYS, 30);
 * Evaluation quarter = Evaluator.DEFAULT.evaluate(inputs, CATALOG, policy, Q2);
 * EvaluatedStay suzhou = quarter.of(ANNA).get(0); // 44 of 91 days
 * Reading sold = suzhou.find(SALES).orElseThrow().reading(); // CNY 400.00
 * Reading attained = suzhou.find(ATTAINMENT).orElseThrow().reading(); // 400 ÷ (910 × 44/91) = 10/11
 * List<Stay> tooShort = quarter.tooShort(); // Carl, 21 days
 * }</pre>
 *
 * <p>Stateless: the same inputs give the same values, whoever asks and in whatever order. Safe for use by several threads.
 */
public final class Evaluator {
    /** The evaluator of this release. */
    public static final Evaluator DEFAULT = new Evaluator();

    private Evaluator() {}

    /**
     * The KPIs of all people who held a position in the period, by their main position.
     *
     * @param inputs measures and targets
     * @param catalog the catalogue; each tier has its own KPIs, and a tier for which it has none gets no values:
     *     {@link io.salestiers.kpi.catalog.KpiCatalog#check(io.salestiers.core.org.Ladder)} finds KPIs whose tiers have other ids
     * @param policy what becomes of joiners, leavers and movers
     * @param period the period
     * @return the values, by person and days; who took part too shortly is named apart
     */
    public Evaluation evaluate(
            EvaluationInputs inputs, CompiledCatalog catalog, EvaluationPolicy policy, Period period) {
        List<EvaluatedStay> stays = new ArrayList<>();
        List<Stay> tooShort = new ArrayList<>();
        for (Stay stay :
                Stays.ofPeople(inputs.values().organization(), period.range(), policy.joining(), inputs.placement())) {
            if (stay.participation() < policy.minimumDays()) {
                tooShort.add(stay);
            } else {
                stays.add(evaluate(inputs, catalog.forTier(stay.tier().orElseThrow()), policy, stay, period));
            }
        }
        return new Evaluation(period, policy, stays, tooShort);
    }

    /**
     * All KPIs of all units that are there in the period, whatever tiers the KPIs are for: what people did counts for the
     * unit in which they were on that day, and for all above it. So ratios of regions roll up as ratios of sums.
     *
     * @param inputs measures and targets
     * @param catalog the catalogue
     * @param policy a unit that is there on fewer days than the minimum is named apart; its pieces are not cut
     * @param period the period
     * @return the values, by unit
     */
    public Evaluation evaluateUnits(
            EvaluationInputs inputs, CompiledCatalog catalog, EvaluationPolicy policy, Period period) {
        List<EvaluatedStay> stays = new ArrayList<>();
        List<Stay> tooShort = new ArrayList<>();
        for (Stay stay : Stays.ofUnits(inputs.values().organization(), period.range())) {
            if (stay.participation() < policy.minimumDays()) {
                tooShort.add(stay);
            } else {
                stays.add(evaluate(inputs, catalog.kpis(), policy, stay, period));
            }
        }
        return new Evaluation(period, policy, stays, tooShort);
    }

    /**
     * Why a value of an evaluation is what it is, down to every fact.
     *
     * @param inputs the inputs of the evaluation
     * @param catalog its catalogue
     * @param evaluation the evaluation
     * @param stay whose and on which days: one of the evaluation
     * @param kpi which KPI
     * @return the same value with its whole explanation
     * @throws IllegalArgumentException if the evaluation has no such value
     * @throws IllegalStateException if the inputs now give another value
     */
    public KpiValue explain(
            EvaluationInputs inputs, CompiledCatalog catalog, Evaluation evaluation, Stay stay, KpiId kpi) {
        KpiValue kept = evaluation.stays().stream()
                .filter(each -> each.stay().equals(stay))
                .flatMap(each -> each.find(kpi).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the evaluation of " + evaluation.period()
                        + " has no value of " + kpi + " for " + stay.subject().key() + " on " + stay.days()));
        KpiValue anew = value(inputs, catalog.kpi(kpi), evaluation.policy(), stay, evaluation.period(), true);
        if (!anew.reading().equals(kept.reading())) {
            throw new IllegalStateException("the value of " + kpi + " for "
                    + stay.subject().key() + " in " + evaluation.period() + " was " + kept.reading()
                    + " in the evaluation, but the inputs now give " + anew.reading()
                    + "\nMaybe the evaluation was made from other inputs");
        }
        return anew;
    }

    private static EvaluatedStay evaluate(
            EvaluationInputs inputs, List<CompiledKpi> kpis, EvaluationPolicy policy, Stay stay, Period period) {
        return new EvaluatedStay(
                stay,
                kpis.stream()
                        .map(kpi -> value(inputs, kpi, policy, stay, period, false))
                        .toList());
    }

    private static KpiValue value(
            EvaluationInputs inputs, CompiledKpi kpi, EvaluationPolicy policy, Stay stay, Period period, boolean deep) {
        FormulaInputs references = placed(inputs, policy.joining())
                .of(stay.subject(), period)
                .within(
                        stay.days(),
                        policy.target()
                                .share(
                                        stay.lengthInDays(),
                                        stay.participation(),
                                        period.range().lengthInDays()));
        return KpiEvaluator.value(references, kpi, stay.subject(), period, deep);
    }

    /* Who is evaluated once, by the first or last place, has the team of that place too. */
    private static EvaluationInputs placed(EvaluationInputs inputs, PieceJoining joining) {
        return switch (joining) {
            case AT_START -> inputs.at(PlacementDay.AT_START);
            case AT_END -> inputs.at(PlacementDay.AT_END);
            case SEGMENTED, BLENDED -> inputs;
        };
    }
}
