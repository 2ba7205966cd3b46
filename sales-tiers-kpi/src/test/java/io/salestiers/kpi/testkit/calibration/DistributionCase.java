package io.salestiers.kpi.testkit.calibration;

import io.salestiers.kpi.calibration.DistributionReport;
import io.salestiers.kpi.calibration.ForcedDistribution;
import io.salestiers.kpi.calibration.LeftOut;
import io.salestiers.kpi.calibration.RatedPerson;
import java.util.List;
import java.util.Optional;

/**
 * A group of people, and how their ratings are expected to spread.
 *
 * @param expected what is expected, if anything is
 * @param rated who counts
 * @param leftOut who does not
 */
public record DistributionCase(Optional<ForcedDistribution> expected, List<RatedPerson> rated, List<LeftOut> leftOut) {
    /** Copies the lists. */
    public DistributionCase {
        rated = List.copyOf(rated);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The report of the group.
     *
     * @return the report
     */
    public DistributionReport report() {
        return DistributionReport.of(expected, rated, leftOut);
    }
}
