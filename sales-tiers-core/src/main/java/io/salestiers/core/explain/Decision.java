package io.salestiers.core.explain;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Severity;
import java.util.List;

/**
 * A yes or a no, with all reasons and how it was found: whether somebody may do something, is eligible, may move up.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param permit the answer
 * @param findings every rule that speaks against it, and what else is worth knowing; for a no at least one error, for a
 *     yes none
 * @param explanation how the answer was found
 */
public record Decision(boolean permit, List<Finding> findings, Explanation explanation) {
    /** Refuses a no without a reason, and a yes against one. */
    public Decision {
        findings = List.copyOf(findings);
        requireNonNull(explanation, "explanation");
        boolean vetoed = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        if (permit == vetoed) {
            throw new IllegalArgumentException("a decision is no exactly when a finding is an error, but it is "
                    + (permit ? "yes" : "no") + " with " + findings);
        }
    }
}
