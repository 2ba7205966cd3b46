package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import java.util.Comparator;
import java.util.Optional;

/**
 * Who took part in a transaction, and in what part: the person {@code li} as {@code seller}, with a stated share of 60 %.
 *
 * @param role in what part
 * @param who a person, or a position, whoever holds it on the day that counts
 * @param share the share that the source states: 0.6 is 60 %; empty if it states none
 */
public record Participant(ParticipantRole role, Subject who, Optional<Ratio> share) implements Comparable<Participant> {
    private static final Comparator<Participant> ORDER = Comparator.comparing(Participant::role)
            .thenComparing(Participant::who)
            .thenComparing(each -> each.share().orElse(Ratio.ZERO))
            .thenComparing(each -> each.share().isPresent());

    /** Refuses units and territories, which nobody can be in person. */
    public Participant {
        requireNonNull(role, "role");
        requireNonNull(who, "who");
        requireNonNull(share, "share");
        if (!(who instanceof Subject.OfPerson || who instanceof Subject.OfPosition)) {
            throw new IllegalArgumentException("a participant must be a person or a position, but was " + who.key());
        }
    }

    /**
     * A person without a stated share.
     *
     * @param role in what part
     * @param who the person
     * @return the participant
     */
    public static Participant of(String role, PersonId who) {
        return new Participant(ParticipantRole.of(role), Subject.of(who), Optional.empty());
    }

    /**
     * A position without a stated share.
     *
     * @param role in what part
     * @param who the position
     * @return the participant
     */
    public static Participant of(String role, PositionId who) {
        return new Participant(ParticipantRole.of(role), Subject.of(who), Optional.empty());
    }

    /**
     * The same participant with a stated share.
     *
     * @param stated the share: 0.6 is 60 %
     * @return a copy
     */
    public Participant withShare(Ratio stated) {
        return new Participant(role, who, Optional.of(stated));
    }

    /** By role, then by who it is, then by share. */
    @Override
    public int compareTo(Participant other) {
        return ORDER.compare(this, other);
    }
}
