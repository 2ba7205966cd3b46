package io.salestiers.incentives.dispute;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityDecision;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.CompetentDecider;
import io.salestiers.core.authority.Target;
import io.salestiers.core.org.PersonId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Who can decide about a dispute. */
final class Deciders {
    private final Dispute dispute;
    private final Authority authority;
    private final Instant instant;

    Deciders(Dispute dispute, Authority authority, Instant instant) {
        this.dispute = dispute;
        this.authority = authority;
        this.instant = instant;
    }

    Target target() {
        return Target.of(dispute.payee()).on("dispute/" + dispute.id(), dispute.involvements());
    }

    /** Whether somebody is the payee, has filed, had a part in the line, or has decided before. */
    boolean involved(PersonId person) {
        return person.equals(dispute.payee())
                || person.equals(dispute.filedBy())
                || dispute.involvements().stream()
                        .anyMatch(each -> each.person().equals(person));
    }

    boolean competent(Actor actor) {
        AuthorityDecision decision = authority.decide(actor, Capabilities.PAY_APPROVE, target(), instant);
        return decision.permit() && !decision.secondApproval() && !involved(actor.person());
    }

    /** The next person up the payee's line who can decide; empty if there is none. */
    Optional<PersonId> first() {
        return next(target(), new HashSet<>());
    }

    /** The next person up the line of somebody who can decide; empty if there is none. */
    Optional<PersonId> above(PersonId person) {
        return next(Target.of(person), new HashSet<>(Set.of(person)));
    }

    private Optional<PersonId> next(Target start, Set<PersonId> seen) {
        Target below = start;
        while (true) {
            CompetentDecider found = authority.competentDecider(Capabilities.PAY_APPROVE, below, instant);
            if (found instanceof CompetentDecider.OnePerson one) {
                if (!seen.add(one.person())) {
                    return Optional.empty();
                }
                if (competent(Actor.of(one.person()))) {
                    return Optional.of(one.person());
                }
                below = Target.of(one.person());
            } else if (found instanceof CompetentDecider.Outside outside) {
                return seen.add(outside.member())
                                && competent(Actor.outside(outside.body().id(), outside.member()))
                        ? Optional.of(outside.member())
                        : Optional.empty();
            } else {
                return Optional.empty();
            }
        }
    }
}
