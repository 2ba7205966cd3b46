package io.salestiers.core.customer.crm;

import io.salestiers.core.result.Finding;
import java.util.List;

/**
 * What a run has done (同步报告).
 *
 * @param read how many records were read, those read again counted
 * @param changed how many of them changed something
 * @param waiting how many could not be taken over and are tried again with the next run
 * @param findings what was found: conflicts with both sides, records not taken over with all reasons, fields that nobody has
 *     mapped (once each)
 */
public record SyncReport(long read, long changed, long waiting, List<Finding> findings) {
    /** Copies the list. */
    public SyncReport {
        findings = List.copyOf(findings);
    }
}
