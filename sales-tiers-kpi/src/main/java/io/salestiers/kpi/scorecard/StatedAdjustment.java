package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.Period;

/**
 * Points that a person states for an item outside the weights, such as 3 points for training a colleague.
 *
 * @param item the item
 * @param subject whose scorecard
 * @param period when
 * @param points how many, 0 or more; the item says whether they are added or taken away
 * @param evidence where the host keeps the reason
 * @param statedBy who states it, not the subject
 */
public record StatedAdjustment(
        ItemId item, Subject subject, Period period, Ratio points, EvidenceId evidence, PersonId statedBy) {
    /** Refuses absent parts. */
    public StatedAdjustment {
        requireNonNull(item, "item");
        requireNonNull(subject, "subject");
        requireNonNull(period, "period");
        requireNonNull(points, "points");
        requireNonNull(evidence, "evidence");
        requireNonNull(statedBy, "statedBy");
    }
}
