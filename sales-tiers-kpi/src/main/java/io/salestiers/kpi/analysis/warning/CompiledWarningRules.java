package io.salestiers.kpi.analysis.warning;

import io.salestiers.kpi.formula.CompiledFormula;
import java.util.List;

/**
 * Warning rules whose conditions are bound to measures. Made by {@link WarningRules#compile}. Immutable and safe for use by
 * several threads.
 */
public final class CompiledWarningRules {
    record Bound(WarningRule rule, CompiledFormula condition) {}

    private final List<Bound> bound;

    CompiledWarningRules(List<Bound> bound) {
        this.bound = List.copyOf(bound);
    }

    /**
     * The rules.
     *
     * @return in the order of the definition
     */
    public List<WarningRule> rules() {
        return bound.stream().map(Bound::rule).toList();
    }

    List<Bound> bound() {
        return bound;
    }
}
