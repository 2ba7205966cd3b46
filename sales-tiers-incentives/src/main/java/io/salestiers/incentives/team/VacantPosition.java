package io.salestiers.incentives.team;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.incentives.credit.HouseAccountId;

/**
 * Who is paid the override of a day on which nobody holds the manager's position. The examples have 1 % on 10,000 that the
 * team sold while the position was vacant.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = VacantPosition.Unpaid.class, name = "unpaid"),
    @JsonSubTypes.Type(value = VacantPosition.NextAbove.class, name = "next-above"),
    @JsonSubTypes.Type(value = VacantPosition.ToHouse.class, name = "to-house")
})
public sealed interface VacantPosition {
    /** Nobody: the 100 are listed in the run as unassigned and are not paid. */
    record Unpaid() implements VacantPosition {}

    /**
     * The holder of the nearest position above that has one, whichever its tier: the 100 go to the next manager up. Without
     * any, nobody.
     */
    record NextAbove() implements VacantPosition {}

    /**
     * The house: the 100 are listed in the run as the house's, which the host books to that account.
     *
     * @param account the account
     */
    record ToHouse(HouseAccountId account) implements VacantPosition {
        /** Refuses an absent account. */
        public ToHouse {
            requireNonNull(account, "account");
        }
    }

    /** Nobody. */
    VacantPosition UNPAID = new Unpaid();
    /** The next above. */
    VacantPosition NEXT_ABOVE = new NextAbove();
}
