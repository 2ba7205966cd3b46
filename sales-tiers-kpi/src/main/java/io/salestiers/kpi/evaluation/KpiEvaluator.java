package io.salestiers.kpi.evaluation;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Tier;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.kpi.catalog.CompiledCatalog;
import io.salestiers.kpi.catalog.CompiledKpi;
import io.salestiers.kpi.catalog.Kpi;
import io.salestiers.kpi.catalog.KpiReading;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.target.FormulaInputs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Computes KPIs. Stateless: the same inputs give the same values, whoever asks and in whatever order. Safe for use by
 * several threads.
 */
public final class KpiEvaluator {
    /** The evaluator of this release. */
    public static final KpiEvaluator DEFAULT = new KpiEvaluator();

    private KpiEvaluator() {}

    /**
     * One KPI of one subject, explained down to the values of measures.
     *
     * @param inputs measures and targets
     * @param kpi the KPI; its tiers play no part here
     * @param subject a person, position or unit
     * @param period the period
     * @return the value
     */
    public KpiValue evaluate(EvaluationInputs inputs, CompiledKpi kpi, Subject subject, Period period) {
        return evaluate(inputs, kpi, subject, period, false);
    }

    /**
     * One KPI of one subject, explained down to every observation. The value is the same as without.
     *
     * @param inputs measures and targets
     * @param kpi the KPI
     * @param subject a person, position or unit
     * @param period the period
     * @return the value
     */
    public KpiValue evaluateDeep(EvaluationInputs inputs, CompiledKpi kpi, Subject subject, Period period) {
        return evaluate(inputs, kpi, subject, period, true);
    }

    /**
     * All KPIs of the tiers for all persons who have a primary position of the tier on the deciding day of the period.
     *
     * @param inputs measures and targets
     * @param catalog the catalogue
     * @param period the period
     * @return from the highest tier to the lowest, persons by id, KPIs in the order of the catalogue
     */
    public List<KpiValue> evaluateTiers(EvaluationInputs inputs, CompiledCatalog catalog, Period period) {
        List<Tier> tiers =
                new ArrayList<>(inputs.values().organization().ladder().tiers());
        tiers.sort(java.util.Comparator.comparingInt(Tier::rank).reversed());
        List<KpiValue> values = new ArrayList<>();
        for (Tier tier : tiers) {
            List<CompiledKpi> kpis = catalog.forTier(tier.id());
            for (PersonId person : inputs.values().places(inputs.placement()).persons(tier.id(), period.range())) {
                for (CompiledKpi kpi : kpis) {
                    values.add(evaluate(inputs, kpi, Subject.of(person), period));
                }
            }
        }
        return List.copyOf(values);
    }

    private static KpiValue evaluate(
            EvaluationInputs inputs, CompiledKpi compiled, Subject subject, Period period, boolean deep) {
        return value(inputs.of(subject, period), compiled, subject, period, deep);
    }

    static KpiValue value(FormulaInputs inputs, CompiledKpi compiled, Subject subject, Period period, boolean deep) {
        Kpi kpi = compiled.kpi();
        FormulaInputs references = deep ? inputs.deep() : inputs;
        KpiReading read = compiled.read(references, Place.during(subject.key(), period.range()));
        List<Explanation> steps = read.steps();
        Optional<BigDecimal> published = Optional.empty();
        Explanation explanation;
        if (read.reading() instanceof Reading.Known known) {
            BigDecimal rounded = known.value().value().rounded(kpi.rounding());
            published = Optional.of(rounded);
            explanation = Explanation.of(
                            read.sample().isPresent() ? "kpi.explain.kpi-sample" : "kpi.explain.kpi",
                            Operation.CHOSEN,
                            known.value(),
                            steps)
                    .with("published", Argument.number(rounded));
        } else {
            explanation = Explanation.none("kpi.explain.kpi-without-value", steps);
        }
        explanation = explanation
                .with("kpi", Argument.name(kpi.name()))
                .with("subject", subject.key())
                .with("period", period.name())
                .with("formula", kpi.formula());
        if (read.sample().isPresent()) {
            explanation = explanation.with("sample", read.sample().get().toArgument());
        }
        if (subject instanceof Subject.OfPerson person) {
            explanation = explanation.concerning(person.id().value());
        }
        List<Finding> findings = new ArrayList<>(references.findings(compiled.references()));
        findings.addAll(read.findings());
        return new KpiValue(kpi.id(), subject, period, read.reading(), published, explanation, findings);
    }
}
