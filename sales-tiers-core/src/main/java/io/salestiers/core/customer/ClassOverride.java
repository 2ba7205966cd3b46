package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;

/**
 * That somebody decided on the class of a customer by hand, for a time (人工调整等级).
 *
 * @param customerClass the class, whatever the rule says
 * @param days for which days; with an end
 * @param reason why, as a code of the host; no free text
 * @param by who decided
 */
public record ClassOverride(CustomerClassId customerClass, DateRange days, AuditCode reason, PersonId by) {
    /** Refuses an override without an end. */
    public ClassOverride {
        requireNonNull(customerClass, "customerClass");
        requireNonNull(reason, "reason");
        requireNonNull(by, "by");
        if (days.openEnded()) {
            throw new IllegalArgumentException("an override must have an end, but was " + days);
        }
    }
}
