package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Organization;
import io.salestiers.core.result.Finding;
import io.salestiers.core.time.DateRange;
import java.util.List;

/**
 * What a re-organization (组织调整) would do to the coverage of duties before anybody carries it out.
 *
 * <!-- sample: GovernanceSamplesTest#reorganization -->
 * <pre>{@code
 * Reorganization plan =
 *         Reorganization.of(new Change.ClosePosition(LocalDate.of(2026, 5, 1), PositionId.of("suzhou-lead")));
 * List<CoverageGap> gaps = resolved.whatIf(plan, DateRange.parse("2026-04-01/2026-07-01"))
 *         .orThrow()
 *         .appears()
 *         .gaps();
 * // break-down-targets in suzhou, 2026-05-01/2026-07-01: there is no position of the role
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class WhatIf {
    private final ResolvedMatrix after;
    private final DateRange range;
    private final CoverageDelta appears;
    private final CoverageDelta heals;

    WhatIf(ResolvedMatrix after, DateRange range, CoverageDelta appears, CoverageDelta heals) {
        this.after = requireNonNull(after, "after");
        this.range = requireNonNull(range, "range");
        this.appears = requireNonNull(appears, "appears");
        this.heals = requireNonNull(heals, "heals");
    }

    /**
     * The organization as it would be.
     *
     * @return the organization
     */
    public Organization organization() {
        return after.organization();
    }

    /**
     * The matrix in the organization as it would be, for further questions.
     *
     * @return the same matrix in the other organization
     */
    public ResolvedMatrix after() {
        return after;
    }

    /**
     * The days that were compared.
     *
     * @return the range
     */
    public DateRange range() {
        return range;
    }

    /**
     * What it would leave uncovered or doubled: on these days there would be a gap or an overlap where there is none now, or
     * where the place itself is new.
     *
     * @return the gaps and overlaps, as they would be
     */
    public CoverageDelta appears() {
        return appears;
    }

    /**
     * What it would put right: on these days there is a gap or an overlap now, and would be none. Where the place itself
     * would be gone, nothing is put right.
     *
     * @return the gaps and overlaps, as they are
     */
    public CoverageDelta heals() {
        return heals;
    }

    /**
     * What would appear, as findings, as grave as they usually are.
     *
     * @return the findings by duty, place and days; empty if nothing would be worse
     */
    public List<Finding> findings() {
        return findings(MatrixPolicy.STANDARD);
    }

    /**
     * What would appear, as findings.
     *
     * @param policy how grave each rule is, and which are looked at
     * @return the findings by duty, place and days; empty if nothing would be worse
     */
    public List<Finding> findings(MatrixPolicy policy) {
        return new CoverageTexts(after.matrix(), after.names(), policy)
                .of(appears.gaps(), appears.overlaps(), appears.unworked(), List.of());
    }

    /** For logs and failing tests. */
    @Override
    public String toString() {
        return "WhatIf[" + range + " appears " + appears + " heals " + heals + "]";
    }
}
