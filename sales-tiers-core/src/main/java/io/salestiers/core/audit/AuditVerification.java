package io.salestiers.core.audit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What a stream of entries was found to be.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param stream the stream
 * @param entries how many entries were looked at
 * @param findings everything that is wrong, by sequence; its places are such as {@code grants#17}
 * @param firstBad the lowest sequence at which something is wrong, empty if nothing is
 */
public record AuditVerification(AuditStreamId stream, int entries, List<Finding> findings, Optional<Long> firstBad) {
    /** Copies the list; refuses findings without a first sequence, and the reverse. */
    public AuditVerification {
        requireNonNull(stream, "stream");
        findings = List.copyOf(findings);
        if (findings.isEmpty() == firstBad.isPresent()) {
            throw new IllegalArgumentException(
                    "there is a first bad sequence exactly when there are findings, but it is " + firstBad + " with "
                            + findings);
        }
    }

    /**
     * Whether nothing is wrong.
     *
     * @return true if there are no findings
     */
    public boolean intact() {
        return findings.isEmpty();
    }
}
