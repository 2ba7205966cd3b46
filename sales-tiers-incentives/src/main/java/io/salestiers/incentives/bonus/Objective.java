package io.salestiers.incentives.bonus;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.rate.PayoutCurve;
import java.util.Optional;

/**
 * Something to be achieved in a period that somebody judges (目标任务): open the Suzhou office, 30 %.
 *
 * @param id the id
 * @param name what it is called
 * @param weight which part of the target pay depends on it: 0.3 is 30 %; the weights of all objectives add up to exactly 1
 * @param curve which share is paid at which score; without one the score is the share
 */
public record Objective(ObjectiveId id, LocalizedText name, Ratio weight, Optional<PayoutCurve> curve) {
    /** Refuses absent parts; weights are checked where all objectives are there. */
    public Objective {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(weight, "weight");
        requireNonNull(curve, "curve");
    }

    /**
     * An objective whose score is its share.
     *
     * @param id the id
     * @param name what it is called
     * @param weight which part depends on it, for example {@code 0.3}
     * @return the objective
     */
    public static Objective of(String id, LocalizedText name, String weight) {
        return new Objective(ObjectiveId.of(id), name, Ratio.parse(weight), Optional.empty());
    }
}
