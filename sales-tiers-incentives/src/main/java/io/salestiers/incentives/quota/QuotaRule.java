package io.salestiers.incentives.quota;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.observation.MeasureId;

/**
 * Which quota a component is measured on.
 *
 * @param measure the measure whose target is the quota
 * @param withoutQuota what becomes of a payee without a quota
 */
public record QuotaRule(MeasureId measure, WithoutQuota withoutQuota) {
    /** Refuses absent parts. */
    public QuotaRule {
        requireNonNull(measure, "measure");
        requireNonNull(withoutQuota, "withoutQuota");
    }
}
