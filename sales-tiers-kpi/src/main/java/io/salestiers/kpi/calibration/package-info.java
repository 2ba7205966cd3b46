/**
 * Calibration (校准): managers compare how they rated, so that an A means the same everywhere. A person decides each value and
 * says why; the value that was computed stays beside it.
 *
 * <p>A {@link io.salestiers.kpi.calibration.CalibrationSession} has participants, a quorum, the people whose ratings are
 * compared, and their {@link io.salestiers.kpi.calibration.Proposal}s; what is decided is a
 * {@link io.salestiers.kpi.calibration.CalibratedValue}. A {@link io.salestiers.kpi.calibration.ForcedDistribution} (强制分布)
 * says how ratings are expected to spread, and a {@link io.salestiers.kpi.calibration.DistributionReport} how they do. The
 * report is all there is: nothing in this library moves anybody's rating to fit a distribution, and nothing acts on a rank.
 */
package io.salestiers.kpi.calibration;
