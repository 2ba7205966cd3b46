package io.salestiers.kpi.calibration;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A value that a participant of a calibration session proposes for a person: the computed one confirmed, or another one.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param number its place among the proposals of the session, 1 for the first
 * @param person for whom
 * @param rating the rating
 * @param score the score in points that goes with it; empty: the rating alone
 * @param reason why, as a code of the host
 * @param by who proposed it
 * @param supporters who supports it, the proposer among them
 * @param state what has become of it
 */
public record Proposal(
        int number,
        PersonId person,
        RatingId rating,
        Optional<Ratio> score,
        AuditCode reason,
        PersonId by,
        SortedSet<PersonId> supporters,
        ProposalState state) {
    /**
     * Copies the supporters.
     *
     * @throws IllegalArgumentException if the number is not 1 or more, or the proposer is not among the supporters
     */
    public Proposal {
        requireNonNull(person, "person");
        requireNonNull(rating, "rating");
        requireNonNull(score, "score");
        requireNonNull(reason, "reason");
        requireNonNull(by, "by");
        requireNonNull(state, "state");
        supporters = Collections.unmodifiableSortedSet(new TreeSet<>(supporters));
        if (number < 1) {
            throw new IllegalArgumentException("number of a proposal must be 1 or more, but was " + number);
        }
        if (!supporters.contains(by)) {
            throw new IllegalArgumentException("who proposes supports it, but '" + by + "' is not among " + supporters);
        }
    }

    Proposal supportedBy(PersonId supporter) {
        SortedSet<PersonId> more = new TreeSet<>(supporters);
        more.add(supporter);
        return new Proposal(number, person, rating, score, reason, by, more, state);
    }

    Proposal with(ProposalState next) {
        return new Proposal(number, person, rating, score, reason, by, supporters, next);
    }
}
