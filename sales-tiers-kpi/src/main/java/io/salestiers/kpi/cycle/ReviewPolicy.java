package io.salestiers.kpi.cycle;

import static java.util.Objects.requireNonNull;

import io.salestiers.kpi.calibration.ForcedDistribution;
import java.util.Optional;

/**
 * How a company holds its reviews: what it chooses about scoring, calibration and appeals. Each choice is required.
 *
 * <p>Who may do what, and whether somebody calibrates in the own reporting line, is the company's
 * {@link io.salestiers.core.authority.AuthorityPolicy}. With a window of 5 working days, a result that is published on Friday
 * 2025-07-11 can be appealed against until Friday 2025-07-18. Immutable and safe for use by several threads.
 *
 * @param selfAssessment whether people score themselves first
 * @param quorum how many participants of a calibration session must support a value before it can be decided, 1 or more
 * @param distribution how ratings are expected to spread; empty: the report only counts
 * @param distributionBase over which groups that is reported
 * @param appealWindow how many working days after publication a result can be appealed against, 1 to 366
 * @param appealRounds how often a person can appeal in one cycle, 1 to 10
 */
public record ReviewPolicy(
        SelfAssessment selfAssessment,
        int quorum,
        Optional<ForcedDistribution> distribution,
        DistributionBase distributionBase,
        int appealWindow,
        int appealRounds) {
    /** Refuses numbers that mean nothing. */
    public ReviewPolicy {
        requireNonNull(selfAssessment, "selfAssessment");
        requireNonNull(distribution, "distribution");
        requireNonNull(distributionBase, "distributionBase");
        if (quorum < 1 || quorum > 100) {
            throw new IllegalArgumentException("quorum must be 1 to 100, but was " + quorum);
        }
        if (appealWindow < 1 || appealWindow > 366) {
            throw new IllegalArgumentException("appealWindow must be 1 to 366 working days, but was " + appealWindow);
        }
        if (appealRounds < 1 || appealRounds > 10) {
            throw new IllegalArgumentException("appealRounds must be 1 to 10, but was " + appealRounds);
        }
    }
}
