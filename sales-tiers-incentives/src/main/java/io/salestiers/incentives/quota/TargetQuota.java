package io.salestiers.incentives.quota;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.target.TargetValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A target as a quota. */
final class TargetQuota {
    private TargetQuota() {}

    static Optional<Quota> of(TargetValue target) {
        return target.reading()
                .quantity()
                .map(value -> new Quota(
                        value,
                        target.pieces().size() > 1 ? target.pieces() : List.of(),
                        Optional.empty(),
                        explained(target, value)));
    }

    /* What a target explains is mostly its value; if it is rounded besides, the step that is shown is the value. */
    private static Explanation explained(TargetValue target, Quantity value) {
        return target.explanation().value().equals(Optional.of(value))
                ? target.explanation()
                : new Explanation(
                        "incentives.explain.target-for-pay",
                        Map.of(),
                        Operation.GIVEN,
                        Optional.of(value),
                        target.explanation().person(),
                        List.of(target.explanation()));
    }
}
