package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.Period;

/**
 * A person states that the case of a veto item has come.
 *
 * @param item the item
 * @param subject whose scorecard
 * @param period when
 * @param evidence where the host keeps the reason
 * @param statedBy who states it, not the subject
 */
public record StatedVeto(ItemId item, Subject subject, Period period, EvidenceId evidence, PersonId statedBy) {
    /** Refuses absent parts. */
    public StatedVeto {
        requireNonNull(item, "item");
        requireNonNull(subject, "subject");
        requireNonNull(period, "period");
        requireNonNull(evidence, "evidence");
        requireNonNull(statedBy, "statedBy");
    }
}
