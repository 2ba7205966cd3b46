package io.salestiers.incentives.release;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import java.util.ArrayList;
import java.util.List;

/**
 * A share of pay and what it is kept for: half until the set-up is paid.
 *
 * @param share the share, above 0 up to 1
 * @param on what releases it; {@link EarningEvents#WHEN_CALCULATED} for what is not kept at all
 */
public record ReleaseStep(Ratio share, EarningEvent on) {
    /** Refuses a share outside of 0 to 1, and of 0. */
    public ReleaseStep {
        requireNonNull(on, "on");
        if (share.signum() <= 0 || share.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("share must be above 0 and at most 1, but was " + share);
        }
    }

    /**
     * A step.
     *
     * @param share for example {@code "0.5"} or {@code "1/3"}
     * @param on what releases it
     * @return the step
     */
    public static ReleaseStep of(String share, EarningEvent on) {
        return new ReleaseStep(Ratio.parse(share), on);
    }

    /**
     * Everything is released by one event, or at once.
     *
     * @param on what releases it
     * @return one step
     */
    public static List<ReleaseStep> all(EarningEvent on) {
        return List.of(new ReleaseStep(Ratio.ONE, on));
    }

    /**
     * Equal instalments, the first when it is calculated: three, 12 months apart, are a third at once, a third 12 months after the
     * period, a third 24 months after it.
     *
     * @param count how many, 1 or more
     * @param monthsApart how many months lie between two of them, 1 or more
     * @return the steps
     */
    public static List<ReleaseStep> instalments(int count, int monthsApart) {
        if (count < 1 || monthsApart < 1) {
            throw new IllegalArgumentException(
                    "count and monthsApart must be 1 or more, but were " + count + " and " + monthsApart);
        }
        List<ReleaseStep> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(new ReleaseStep(
                    Ratio.of(1, count),
                    i == 0 ? EarningEvents.WHEN_CALCULATED : new EarningEvent.MonthsLater(i * monthsApart)));
        }
        return List.copyOf(steps);
    }
}
