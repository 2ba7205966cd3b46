package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import java.time.LocalDate;
import java.util.List;

/**
 * One evaluation of a person: what came of each track that leads from the person's tier.
 *
 * @param person who
 * @param day when
 * @param tracks what came of each, in the order of the rules
 */
public record MoveReview(PersonId person, LocalDate day, List<Eligibility> tracks) {
    /** Copies the list. */
    public MoveReview {
        requireNonNull(person, "person");
        requireNonNull(day, "day");
        tracks = List.copyOf(tracks);
    }

    /**
     * The ways up that are open.
     *
     * @return those of which everything is met
     */
    public List<Eligibility> rises() {
        return tracks.stream()
                .filter(each -> each.track().kind() != TrackKind.RETENTION && each.outcome() == GateOutcome.MET)
                .toList();
    }

    /**
     * Where the tier is not kept, so that a move to the lower one may be proposed. Nothing follows by itself.
     *
     * @return those of which a gate is missed; none while a way up is open, and none for what is only not known
     */
    public List<Eligibility> shortfalls() {
        return rises().isEmpty()
                ? tracks.stream()
                        .filter(each ->
                                each.track().kind() == TrackKind.RETENTION && each.outcome() == GateOutcome.NOT_MET)
                        .toList()
                : List.of();
    }
}
