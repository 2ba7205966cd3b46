package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A veto that took effect, and why.
 *
 * @param item the item
 * @param actual the value of the KPI; empty if it was stated
 * @param statements what was stated, by evidence; empty if a KPI drives it
 */
public record VetoResult(VetoItem item, Optional<Quantity> actual, List<StatedVeto> statements) {
    /** Copies the list. */
    public VetoResult {
        requireNonNull(item, "item");
        requireNonNull(actual, "actual");
        statements = List.copyOf(statements);
    }

    /**
     * Why the veto took effect, as a step without a value.
     *
     * @param rating what readers see of the rating it sets or limits to
     * @return the step, above the KPI and its bound or the evidence of what was stated
     */
    public Explanation explain(Argument rating) {
        List<Explanation> why = new ArrayList<>();
        if (item.trigger() instanceof VetoTrigger.OnKpi trigger) {
            Quantity value = actual.orElseThrow();
            why.add(Explanation.given("kpi.explain.veto-actual", value)
                    .with("kpi", trigger.kpi().value()));
            why.add(Explanation.given(
                            "kpi.explain.veto-bound", new Quantity(trigger.bound(), value.unit(), value.currency()))
                    .with("comparison", Argument.term(trigger.comparison().key())));
        }
        for (StatedVeto each : statements) {
            why.add(Explanation.none("kpi.explain.veto-statement", List.of())
                    .with("evidence", each.evidence().value())
                    .with("by", each.statedBy().value()));
        }
        return Explanation.none(
                        item.effect() == VetoEffect.SETS_RATING ? "kpi.explain.veto-sets" : "kpi.explain.veto-caps",
                        why)
                .with("item", Argument.name(item.name()))
                .with("rating", rating);
    }
}
