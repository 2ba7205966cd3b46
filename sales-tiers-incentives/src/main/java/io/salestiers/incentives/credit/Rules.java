package io.salestiers.incentives.credit;

import java.util.Optional;

/** What the rules of a plan have in common. */
final class Rules {
    private Rules() {}

    /** Empty for a roll-up, which takes the worth of a transaction as it is credited already. */
    static Optional<CreditTerms> terms(CreditRule rule) {
        if (rule instanceof CreditRule.Direct direct) {
            return Optional.of(direct.terms());
        }
        if (rule instanceof CreditRule.Split split) {
            return Optional.of(split.terms());
        }
        if (rule instanceof CreditRule.Overlay overlay) {
            return Optional.of(overlay.terms());
        }
        if (rule instanceof CreditRule.House house) {
            return Optional.of(house.terms());
        }
        if (rule instanceof CreditRule.RollUp) {
            return Optional.empty();
        }
        throw new AssertionError(rule);
    }
}
