package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import java.time.LocalDate;

/**
 * What a host states about somebody: the leadership assessment of 12 May was passed, see document LA-17.
 *
 * @param evidence what
 * @param met whether it speaks for the person
 * @param day when that was found
 * @param reference where it can be looked up, as a code of the host; no free text
 */
public record StatedFact(EvidenceId evidence, boolean met, LocalDate day, AuditCode reference) {
    /** Refuses absent parts. */
    public StatedFact {
        requireNonNull(evidence, "evidence");
        requireNonNull(day, "day");
        requireNonNull(reference, "reference");
    }
}
