package io.salestiers.kpi.calibration;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The value that people decided on in a calibration or an appeal, who they were, and why. It stands beside the computed value
 * and never in its place: both are kept.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param rating the rating
 * @param score the score in points that goes with it; empty: the rating alone was decided
 * @param decidedBy who decided
 * @param supporters who supported it, the decider among them or not
 * @param session where; empty for the outcome of an appeal
 * @param reason why, as a code of the host
 */
public record CalibratedValue(
        RatingId rating,
        Optional<Ratio> score,
        PersonId decidedBy,
        SortedSet<PersonId> supporters,
        Optional<SessionId> session,
        AuditCode reason) {
    /** Copies the supporters. */
    public CalibratedValue {
        requireNonNull(rating, "rating");
        requireNonNull(score, "score");
        requireNonNull(decidedBy, "decidedBy");
        supporters = Collections.unmodifiableSortedSet(new TreeSet<>(supporters));
        requireNonNull(session, "session");
        requireNonNull(reason, "reason");
    }

    /**
     * This value as JSON, for digests.
     *
     * @return an object
     */
    public JsonValue.Fields json() {
        JsonValue.Fields json = JsonValue.object()
                .with("rating", rating.value())
                .with("decidedBy", decidedBy.value())
                .with(
                        "supporters",
                        JsonValue.list(supporters.stream()
                                .map(person -> JsonValue.text(person.value()))
                                .toList()))
                .with("reason", reason.value());
        if (score.isPresent()) {
            json = json.with("score", score.get().toString());
        }
        if (session.isPresent()) {
            json = json.with("session", session.get().value());
        }
        return json;
    }
}
