package io.salestiers.kpi.calibration;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.org.PersonId;

/**
 * Somebody who does not count in a distribution, and why: new, on leave, gone.
 *
 * @param person who
 * @param reason why, as a code of the host
 */
public record LeftOut(PersonId person, AuditCode reason) implements Comparable<LeftOut> {
    /** Refuses absent parts. */
    public LeftOut {
        requireNonNull(person, "person");
        requireNonNull(reason, "reason");
    }

    /** By person, then reason. */
    @Override
    public int compareTo(LeftOut other) {
        int byPerson = person.compareTo(other.person);
        return byPerson != 0 ? byPerson : reason.compareTo(other.reason);
    }
}
