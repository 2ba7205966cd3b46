package io.salestiers.kpi.cycle;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.TierId;
import io.salestiers.kpi.calibration.DistributionReport;
import java.util.Optional;

/**
 * The report of one group.
 *
 * @param tier the tier; empty for everybody in the cycle
 * @param report the report
 */
public record DistributionGroup(Optional<TierId> tier, DistributionReport report) {
    /** Refuses absent parts. */
    public DistributionGroup {
        requireNonNull(tier, "tier");
        requireNonNull(report, "report");
    }
}
