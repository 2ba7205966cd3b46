package io.salestiers.incentives.release;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of a component's pay when somebody leaves, by the reason of leaving.
 *
 * @param byReason rules for some reasons, each once
 * @param otherwise the rule for every other reason
 */
public record LeavingRules(List<ByReason> byReason, Rule otherwise) {
    /**
     * A rule.
     *
     * @param held what becomes of pay that is kept
     * @param deals what becomes of deals that are not closed yet
     */
    public record Rule(HeldOnLeaving held, DealsInProgress deals) {
        /** Refuses absent parts. */
        public Rule {
            requireNonNull(held, "held");
            requireNonNull(deals, "deals");
        }
    }

    /**
     * A rule for a reason.
     *
     * @param reason why somebody leaves
     * @param rule what then holds
     */
    public record ByReason(LeavingReason reason, Rule rule) {
        /** Refuses absent parts. */
        public ByReason {
            requireNonNull(reason, "reason");
            requireNonNull(rule, "rule");
        }
    }

    /** Copies the list; refuses a reason that is there twice. */
    public LeavingRules {
        byReason = List.copyOf(byReason);
        requireNonNull(otherwise, "otherwise");
        Set<LeavingReason> reasons = new HashSet<>();
        for (ByReason each : byReason) {
            if (!reasons.add(each.reason())) {
                throw new IllegalArgumentException(
                        "a reason is there once, but there are two rules of " + each.reason());
            }
        }
    }

    /**
     * One rule for all reasons.
     *
     * @param held what becomes of pay that is kept
     * @param deals what becomes of deals that are not closed yet
     * @return the rules
     */
    public static LeavingRules always(HeldOnLeaving held, DealsInProgress deals) {
        return new LeavingRules(List.of(), new Rule(held, deals));
    }

    /**
     * The rule for a reason.
     *
     * @param reason the reason
     * @return its own rule, else the one for all others
     */
    public Rule rule(LeavingReason reason) {
        Optional<ByReason> own =
                byReason.stream().filter(each -> each.reason().equals(reason)).findFirst();
        return own.map(ByReason::rule).orElse(otherwise);
    }

    List<Rule> all() {
        java.util.ArrayList<Rule> all = new java.util.ArrayList<>();
        byReason.forEach(each -> all.add(each.rule()));
        all.add(otherwise);
        return List.copyOf(all);
    }
}
