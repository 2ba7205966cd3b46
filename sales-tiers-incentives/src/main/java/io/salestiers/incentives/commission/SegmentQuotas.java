package io.salestiers.incentives.commission;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.quota.Quota;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The quotas of segments over which a running total goes on. */
public final class SegmentQuotas {
    private SegmentQuotas() {}

    /**
     * The quota of a segment and all before it.
     *
     * @param pieces the segments, by time
     * @param index the segment
     * @return the sum; empty if one of them has none
     */
    public static Optional<Quota> upTo(List<CommissionPiece> pieces, int index) {
        if (index == 0) {
            return pieces.get(0).quota();
        }
        List<Explanation> steps = new ArrayList<>();
        for (CommissionPiece piece : pieces.subList(0, index + 1)) {
            if (piece.quota().isEmpty()) {
                return Optional.empty();
            }
            steps.add(piece.quota().get().explanation());
        }
        Quantity first = steps.get(0).value().orElseThrow();
        Quantity sum = new Quantity(
                Ratio.sum(steps.stream()
                        .map(step -> step.value().orElseThrow().value())
                        .toList()),
                first.unit(),
                first.currency());
        return Optional.of(new Quota(
                sum,
                List.of(),
                Optional.empty(),
                Explanation.of("incentives.explain.quota-of-pieces", Operation.SUM, sum, steps)));
    }
}
