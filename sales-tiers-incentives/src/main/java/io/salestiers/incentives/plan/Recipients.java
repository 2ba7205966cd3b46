package io.salestiers.incentives.plan;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Holder;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.OrganizationPiece;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.incentives.team.ActingHolder;
import io.salestiers.incentives.team.OverrideRecipient;
import io.salestiers.incentives.team.VacantPosition;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who is paid for a position: its holder, who acts for it, or, while it is vacant, who the plan says. Used by one thread. */
final class Recipients {
    private record Key(PositionId position, LocalDate since) {}

    private final List<OrganizationPiece> pieces;
    private final VacantPosition vacant;
    private final ActingHolder acting;
    private final Map<Key, SortedMap<OverrideRecipient, Ratio>> onDays = new HashMap<>();
    private final Map<PositionId, SortedMap<OverrideRecipient, Ratio>> byDays = new HashMap<>();

    Recipients(List<OrganizationPiece> pieces, VacantPosition vacant, ActingHolder acting) {
        this.pieces = pieces;
        this.vacant = vacant;
        this.acting = acting;
    }

    /** Who is paid for the position, and which part of it; the parts add up to 1. */
    SortedMap<OverrideRecipient, Ratio> of(PositionId position, OrganizationDay day) {
        if (acting == ActingHolder.BY_DAYS) {
            return byDays.computeIfAbsent(position, this::sharedByDays);
        }
        return onDays.computeIfAbsent(new Key(position, day.day()), key -> {
            SortedMap<OverrideRecipient, Ratio> one = new TreeMap<>();
            one.put(on(position, day), Ratio.ONE);
            return one;
        });
    }

    private SortedMap<OverrideRecipient, Ratio> sharedByDays(PositionId position) {
        SortedMap<OverrideRecipient, Ratio> shares = new TreeMap<>();
        long days = 0;
        for (OrganizationPiece piece : pieces) {
            if (piece.day().exists(position)) {
                long length = piece.range().lengthInDays();
                shares.merge(on(position, piece.day()), Ratio.of(length), Ratio::plus);
                days += length;
            }
        }
        Ratio whole = Ratio.of(days);
        shares.replaceAll((recipient, part) -> part.dividedBy(whole));
        return shares;
    }

    private OverrideRecipient on(PositionId position, OrganizationDay day) {
        Optional<PersonId> person = person(position, day);
        if (person.isEmpty() && vacant instanceof VacantPosition.NextAbove) {
            person = day.chain(position).stream()
                    .flatMap(above -> person(above, day).stream())
                    .findFirst();
        }
        if (person.isPresent()) {
            return new OverrideRecipient.Payee(person.get());
        }
        return vacant instanceof VacantPosition.ToHouse house
                ? new OverrideRecipient.House(house.account(), position)
                : new OverrideRecipient.Nobody(position);
    }

    /** Who does the work of a position in the sense of the plan. */
    Optional<PersonId> person(PositionId position, OrganizationDay day) {
        List<Holder> holders = day.holders(position);
        Optional<PersonId> acts = first(holders, AppointmentKind.ACTING);
        Optional<PersonId> holds = first(holders, AppointmentKind.PRIMARY);
        return acting == ActingHolder.HOLDER ? holds : acts.or(() -> holds);
    }

    private static Optional<PersonId> first(List<Holder> holders, AppointmentKind kind) {
        return holders.stream()
                .filter(holder -> holder.kind() == kind)
                .map(Holder::person)
                .findFirst();
    }
}
