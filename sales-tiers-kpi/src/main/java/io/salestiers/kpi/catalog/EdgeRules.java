package io.salestiers.kpi.catalog;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.formula.CompiledFormula;
import io.salestiers.kpi.formula.Explained;
import io.salestiers.kpi.formula.Inputs;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** One reading of a KPI: the formula, then its edge cases. */
final class EdgeRules {
    private static final String HIDDEN = "kpi.explain.too-few-hidden";

    private final CompiledKpi compiled;
    private final Kpi kpi;
    private final Inputs inputs;
    private final Place place;
    private final SortedSet<String> missing = new TreeSet<>(Ids::compare);
    private final SortedSet<Reason> reasons = new TreeSet<>();
    private final List<Explanation> rules = new ArrayList<>();
    private final List<Finding> flags = new ArrayList<>();
    private Optional<Quantity> cases = Optional.empty();
    private boolean hidden;

    EdgeRules(CompiledKpi compiled, Inputs inputs, Place place) {
        this.compiled = compiled;
        this.kpi = compiled.kpi();
        this.inputs = inputs;
        this.place = place;
    }

    KpiReading read() {
        Explained formula = compiled.formula().explain(inputs);
        kpi.edgeCases().sample().ifPresent(this::sample);
        for (int i = 0; i < compiled.bases().size(); i++) {
            base(kpi.edgeCases().bases().get(i), compiled.bases().get(i));
        }
        if (formula.reading() instanceof Reading.Missing gap) {
            missing.addAll(gap.inputs());
        }
        if (hidden) {
            // Nothing else may be told of so small a group, not even that nobody answered.
            reasons.clear();
            reasons.add(Reason.TOO_FEW);
            rules.removeIf(rule -> !rule.key().equals(HIDDEN));
        }
        Reading reading = reading(formula.reading());
        if (reading.quantity().isEmpty()) {
            flags.removeIf(flag -> flag.code() == CatalogFinding.NEGATIVE_BASE_USED);
        }
        List<Explanation> steps = new ArrayList<>();
        if (!hidden) {
            steps.add(formula.explanation());
        }
        steps.addAll(rules);
        return new KpiReading(reading, steps, cases, flags);
    }

    private Reading reading(Reading formula) {
        if (!missing.isEmpty()) {
            return new Reading.Missing(missing);
        }
        if (!reasons.isEmpty()) {
            return new Reading.NotMeaningful(reasons);
        }
        Optional<Limits> limits = kpi.edgeCases().limits();
        if (limits.isEmpty()
                || formula.quantity()
                        .filter(value -> !limits.get().allow(value.value()))
                        .isEmpty()) {
            return formula;
        }
        Quantity quantity = formula.quantity().orElseThrow();
        Argument value = quantity.toArgument();
        Argument least = limit(limits.get().least(), quantity);
        Argument most = limit(limits.get().most(), quantity);
        flags.add(Finding.of(CatalogFinding.OUTSIDE_LIMITS, place)
                .with("kpi", kpi.id().value())
                .with("value", value)
                .with("least", least)
                .with("most", most));
        rules.add(Explanation.none("kpi.explain.outside-limits", List.of())
                .with("value", value)
                .with("least", least)
                .with("most", most));
        return Reading.notMeaningful(Reason.INVALID_INPUT);
    }

    private static Argument limit(Optional<Ratio> limit, Quantity of) {
        return limit.map(value -> new Quantity(value, of.unit(), of.currency()).toArgument())
                .orElse(Argument.term("kpi.catalog.no-limit"));
    }

    private void sample(MinimumSample minimum) {
        CompiledFormula program = compiled.sample().orElseThrow();
        Reading reading = program.evaluate(inputs);
        Optional<Quantity> count = reading.quantity();
        boolean enough = count.filter(c -> c.value().compareTo(Ratio.of(minimum.least())) >= 0)
                .isPresent();
        if (enough) {
            cases = count;
            return;
        }
        // Without a count nobody knows whether the group is large enough, so nothing of it is shown either.
        hidden = minimum.purpose() == SamplePurpose.ANONYMITY;
        if (reading instanceof Reading.Missing gap) {
            missing.addAll(gap.inputs());
        } else if (reading instanceof Reading.NotMeaningful gap) {
            reasons.addAll(gap.reasons());
        } else {
            reasons.add(Reason.TOO_FEW);
        }
        if (hidden) {
            rules.add(Explanation.none(HIDDEN, List.of()).with("least", Argument.number(minimum.least())));
        } else {
            cases = count;
            rules.add(rule("kpi.explain.too-few", program).with("least", Argument.number(minimum.least())));
        }
    }

    private void base(KpiBase base, CompiledFormula program) {
        Optional<Quantity> value = program.evaluate(inputs).quantity();
        int sign = value.map(Quantity::value).map(Ratio::signum).orElse(1);
        if (sign == 0) {
            base.whenZero().reason().ifPresent(reason -> not(reason, "kpi.explain.base-zero", program));
        } else if (sign < 0) {
            base.whenNegative().reason().ifPresent(reason -> not(reason, "kpi.explain.base-negative", program));
            if (base.whenNegative() == WhenNegative.FLAGGED) {
                flags.add(Finding.of(CatalogFinding.NEGATIVE_BASE_USED, place)
                        .with("kpi", kpi.id().value())
                        .with("base", program.toString())
                        .with("value", value.orElseThrow().toArgument()));
            }
        }
    }

    private void not(Reason reason, String key, CompiledFormula program) {
        reasons.add(reason);
        rules.add(rule(key, program).with("base", program.toString()).with("reason", reason.toArgument()));
    }

    private Explanation rule(String key, CompiledFormula program) {
        return Explanation.none(key, List.of(program.explain(inputs).explanation()));
    }
}
