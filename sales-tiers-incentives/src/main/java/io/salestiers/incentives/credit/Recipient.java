package io.salestiers.incentives.credit;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who has a share of a sale: a person in a position, or the house.
 *
 * @param share the share
 * @param person the person; empty for the house
 * @param position the position; empty where there is none
 * @param units the unit of the position and those above it; empty for the house
 * @param owner who was named
 * @param reason why the house has it; empty for a person
 */
record Recipient(
        Ratio share,
        Optional<PersonId> person,
        Optional<PositionId> position,
        List<UnitId> units,
        Optional<Subject> owner,
        Optional<HouseReason> reason) {
    static Recipient house(Ratio share, HouseReason reason, Optional<PositionId> position, Optional<Subject> owner) {
        return new Recipient(share, Optional.empty(), position, List.of(), owner, Optional.of(reason));
    }

    static Recipient of(Ratio share, PersonId person, PositionId position, List<UnitId> units, Subject owner) {
        return new Recipient(
                share, Optional.of(person), Optional.of(position), units, Optional.of(owner), Optional.empty());
    }

    private Recipient withShare(Ratio other) {
        return new Recipient(other, person, position, units, owner, reason);
    }

    /** One for each person and position, and for each named owner whose part the house has, at the first place of each. */
    static List<Recipient> merged(List<Recipient> recipients) {
        Map<List<Object>, Recipient> merged = new LinkedHashMap<>();
        for (Recipient each : recipients) {
            List<Object> key = each.person().isPresent()
                    ? List.of(each.person(), each.position())
                    : List.of(each.owner(), each.reason());
            merged.merge(key, each, (one, other) -> one.withShare(one.share().plus(other.share())));
        }
        return new ArrayList<>(merged.values());
    }
}
