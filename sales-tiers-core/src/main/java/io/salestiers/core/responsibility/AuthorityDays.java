package io.salestiers.core.responsibility;

import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.Interest;
import io.salestiers.core.authority.PendingApproval;
import io.salestiers.core.authority.Revocation;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.authority.SightShare;
import io.salestiers.core.org.Organization;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/*
 * The days on which an answer of an authority may become another one: something of its organization or of its state starts
 * or ends. Answers are asked at the start of a day, so what changes during a day counts from the next one on.
 */
final class AuthorityDays {
    /** Before anything that a company would record. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private final Authority authority;
    private final long[] days;

    /** Sees the stretches between two such days. */
    interface Visitor {
        void visit(long from, long to);
    }

    AuthorityDays(Authority authority) {
        this.authority = authority;
        Organization organization = authority.organization();
        TreeSet<LocalDate> changes = new TreeSet<>();
        for (DateRange piece : organization.cuts(DateRange.startingOn(EVER))) {
            changes.add(piece.from());
        }
        AuthorityState state = authority.state();
        TreeSet<Instant> instants = new TreeSet<>();
        for (Grant grant : state.grants().all()) {
            add(grant.validity(), instants);
            grant.peerExceptionUntil().ifPresent(instants::add);
        }
        for (Revocation revocation : state.grants().revocations()) {
            instants.add(revocation.at());
        }
        for (RootAdministrator root : state.rootAdministrators()) {
            add(root.validity(), instants);
        }
        for (SightShare share : state.sightShares()) {
            add(share.validity(), instants);
        }
        for (PendingApproval pending : state.pending()) {
            instants.add(pending.requestedAt());
        }
        for (Interest interest : state.interests()) {
            changes.add(interest.days().from());
            interest.days().to().ifPresent(changes::add);
        }
        for (Instant instant : instants) {
            // Far instants, such as "for ever", have no day.
            if (instant.isAfter(organization.startOf(EVER))
                    && instant.isBefore(organization.startOf(EVER.plusYears(9998)))) {
                LocalDate day = organization.dayOf(instant);
                changes.add(organization.startOf(day).isBefore(instant) ? day.plusDays(1) : day);
            }
        }
        this.days = changes.stream().mapToLong(LocalDate::toEpochDay).toArray();
    }

    private static void add(InstantRange range, Set<Instant> instants) {
        instants.add(range.from());
        range.to().ifPresent(instants::add);
    }

    Authority authority() {
        return authority;
    }

    /** All of them by time. */
    void forEach(Visitor visitor) {
        for (int i = 0; i < days.length; i++) {
            visitor.visit(days[i], i + 1 < days.length ? days[i + 1] : Stretches.FOREVER);
        }
    }
}
