package io.salestiers.kpi.evaluation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.core.time.Period;
import io.salestiers.kpi.catalog.KpiId;
import java.util.List;

/**
 * The KPIs of everybody in a period: what {@link Evaluator#evaluate} makes. Immutable and safe for use by several threads.
 *
 * @param period the period
 * @param policy what became of joiners, leavers and movers
 * @param stays who was evaluated, by subject and days
 * @param tooShort who was there, but on fewer days than the policy asks for; they have no values
 */
public record Evaluation(Period period, EvaluationPolicy policy, List<EvaluatedStay> stays, List<Stay> tooShort) {
    /** Copies the lists. */
    public Evaluation {
        requireNonNull(period, "period");
        requireNonNull(policy, "policy");
        stays = List.copyOf(stays);
        tooShort = List.copyOf(tooShort);
    }

    /**
     * The pieces of one subject.
     *
     * @param subject who
     * @return by days; empty for those who were not evaluated
     */
    public List<EvaluatedStay> of(Subject subject) {
        return stays.stream()
                .filter(each -> each.stay().subject().equals(subject))
                .toList();
    }

    /**
     * The values of one KPI.
     *
     * @param kpi which
     * @return by subject and days
     */
    public List<KpiValue> of(KpiId kpi) {
        return stays.stream().flatMap(each -> each.find(kpi).stream()).toList();
    }

    /**
     * All values.
     *
     * @return by subject, days and the order of the catalogue
     */
    public List<KpiValue> values() {
        return stays.stream().flatMap(each -> each.values().stream()).toList();
    }
}
