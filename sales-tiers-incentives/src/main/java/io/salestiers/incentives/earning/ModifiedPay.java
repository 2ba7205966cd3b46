package io.salestiers.incentives.earning;

import io.salestiers.core.explain.Explanation;
import io.salestiers.incentives.modifier.CapExcess;
import java.util.Optional;

/**
 * What a component pays after its modifiers.
 *
 * @param pay the exact pay; if something is waited for, the pay before
 * @param uncapped what it would be without the last cap, if that cap keeps its excess; else empty
 * @param excess what becomes of the difference; empty together with {@code uncapped}
 * @param waiting why nothing is paid yet, without a value; empty if nothing is waited for
 */
record ModifiedPay(
        Explanation pay, Optional<Explanation> uncapped, Optional<CapExcess> excess, Optional<Explanation> waiting) {
    static ModifiedPay of(Explanation pay) {
        return new ModifiedPay(pay, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static ModifiedPay waiting(Explanation pay, Explanation reason) {
        return new ModifiedPay(pay, Optional.empty(), Optional.empty(), Optional.of(reason));
    }
}
