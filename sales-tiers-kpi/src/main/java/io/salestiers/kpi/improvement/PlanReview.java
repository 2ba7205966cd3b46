package io.salestiers.kpi.improvement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.org.PersonId;
import java.time.LocalDate;

/**
 * That manager and person looked at a plan together.
 *
 * @param day when
 * @param by who held the review
 * @param finding what was found, as a code of the host or the reference of the minutes; no free text
 */
public record PlanReview(LocalDate day, PersonId by, AuditCode finding) {
    /** Refuses absent parts. */
    public PlanReview {
        requireNonNull(day, "day");
        requireNonNull(by, "by");
        requireNonNull(finding, "finding");
    }
}
