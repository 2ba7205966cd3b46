package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Ids;
import io.salestiers.incentives.credit.HouseAccountId;
import java.util.Optional;

/** To whom an override goes: to a person, to nobody because a position is vacant, or to the house instead. */
public sealed interface OverrideRecipient extends Comparable<OverrideRecipient> {
    /**
     * A person.
     *
     * @param id who is paid
     */
    record Payee(PersonId id) implements OverrideRecipient {
        /** Refuses an absent id. */
        public Payee {
            requireNonNull(id, "id");
        }

        @Override
        public String key() {
            return Subject.of(id).key();
        }
    }

    /**
     * Nobody.
     *
     * @param position the vacant position
     */
    record Nobody(PositionId position) implements OverrideRecipient {
        /** Refuses an absent position. */
        public Nobody {
            requireNonNull(position, "position");
        }

        @Override
        public String key() {
            return Subject.of(position).key();
        }
    }

    /**
     * The house.
     *
     * @param account its account
     * @param position the vacant position
     */
    record House(HouseAccountId account, PositionId position) implements OverrideRecipient {
        /** Refuses absent parts. */
        public House {
            requireNonNull(account, "account");
            requireNonNull(position, "position");
        }

        @Override
        public String key() {
            return Subject.of(position).key() + " house:" + account;
        }
    }

    /**
     * A text that no other recipient has.
     *
     * @return for example {@code person:Mara}
     */
    String key();

    /**
     * Who is paid.
     *
     * @return empty for nobody and the house
     */
    default Optional<PersonId> payee() {
        return this instanceof Payee person ? Optional.of(person.id()) : Optional.empty();
    }

    /** People first, then by key. */
    @Override
    default int compareTo(OverrideRecipient other) {
        int byKind = Boolean.compare(other.payee().isPresent(), payee().isPresent());
        return byKind != 0 ? byKind : Ids.compare(key(), other.key());
    }
}
