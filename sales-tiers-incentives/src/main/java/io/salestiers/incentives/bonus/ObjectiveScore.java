package io.salestiers.incentives.bonus;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.kpi.scorecard.EvidenceId;

/**
 * How far an objective was achieved, as somebody has judged it.
 *
 * @param score 0 for not at all, 1 for fully; more where the component allows it
 * @param scoredBy who judged
 * @param evidence the id under which the host keeps the reasons; their text never enters the library
 */
public record ObjectiveScore(Ratio score, PersonId scoredBy, EvidenceId evidence) {
    /** Refuses absent parts; the range is checked against the component. */
    public ObjectiveScore {
        requireNonNull(score, "score");
        requireNonNull(scoredBy, "scoredBy");
        requireNonNull(evidence, "evidence");
    }
}
