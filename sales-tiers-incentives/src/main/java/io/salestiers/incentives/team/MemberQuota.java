package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import io.salestiers.incentives.quota.QuotaForPart;
import io.salestiers.incentives.quota.QuotaRule;

/**
 * On which quota each member of a team is measured: the member's own.
 *
 * @param rule the quota
 * @param part what counts of it for who is in the team for a part of the period
 */
public record MemberQuota(QuotaRule rule, QuotaForPart part) {
    /** Refuses absent parts. */
    public MemberQuota {
        requireNonNull(rule, "rule");
        requireNonNull(part, "part");
    }
}
