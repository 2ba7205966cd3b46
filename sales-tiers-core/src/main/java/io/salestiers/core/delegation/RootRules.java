package io.salestiers.core.delegation;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.RecoveryRegistrant;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of the root office (G10). */
final class RootRules {
    private final Situation situation;
    private final List<Finding> findings = new ArrayList<>();
    private final AuditKey about;

    RootRules(Situation situation, AuditKey about) {
        this.situation = situation;
        this.about = about;
    }

    List<Finding> findings() {
        return findings;
    }

    private Finding of(DelegationFindings code) {
        return Draft.finding(code, about);
    }

    /** A root capability: denied to everybody while the office is vacant. */
    RootRules byRoot(Actor actor) {
        if (situation.rootVacant()) {
            findings.add(IssueRules.rootVacant(situation, about));
        } else if (!situation.fromRootOffice(actor)) {
            findings.add(
                    of(DelegationFindings.NOT_ROOT).with("actor", actor.person().value()));
        }
        return this;
    }

    RootRules notAboutOneself(Actor actor, PersonId person) {
        if (situation.concerns(actor, person)) {
            findings.add(of(DelegationFindings.CONCERNS_SELF)
                    .with("grantee", person.value())
                    .with("actor", actor.person().value()));
        }
        return this;
    }

    RootRules appointed(PersonId person) {
        if (situation.seats(person).isEmpty()) {
            findings.add(of(DelegationFindings.UNKNOWN_GRANTEE)
                    .with("grantee", person.value())
                    .with("day", situation.today()));
        }
        return this;
    }

    RootRules notRootYet(PersonId person) {
        if (situation.root(person)) {
            findings.add(of(DelegationFindings.ALREADY_ROOT).with("person", person.value()));
        }
        return this;
    }

    RootRules outside(PersonId person) {
        if (!situation.seats(person).isEmpty() || situation.root(person)) {
            findings.add(of(DelegationFindings.INSIDE_ORGANIZATION).with("person", person.value()));
        }
        return this;
    }

    RootRules noRequestYet(PersonId person) {
        if (situation.state.rootRequests().stream()
                .anyMatch(request -> request.person().equals(person))) {
            findings.add(of(DelegationFindings.ALREADY_PENDING).with("subject", person.value()));
        }
        return this;
    }

    /** Of an earlier vacancy a request may be left, which nobody can approve any more. */
    RootRules noRequestInThisVacancy(PersonId person) {
        Optional<Instant> since = situation.rootVacantSince();
        if (situation.state.rootRequests().stream()
                .anyMatch(request -> request.person().equals(person)
                        && request.origin() == RootAdministrator.Origin.RECOVERED
                        && since.filter(start -> !request.requestedAt().isBefore(start))
                                .isPresent())) {
            findings.add(of(DelegationFindings.ALREADY_PENDING).with("subject", person.value()));
        }
        return this;
    }

    /** A recovery needs a vacant office, and people who were outside and registered before it fell vacant. */
    RootRules recovering(PersonId registrant) {
        if (!situation.rootVacant()) {
            findings.add(of(DelegationFindings.NOT_VACANT)
                    .with(
                            "roots",
                            Argument.texts(situation.authority.rootAdministrators(situation.instant).stream()
                                    .map(PersonId::value)
                                    .toList())));
            return this;
        }
        Optional<Instant> registered = situation.state.recoveryRegistrants().stream()
                .filter(each -> each.person().equals(registrant))
                .map(RecoveryRegistrant::since)
                .min(Instant::compareTo);
        if (registered.isEmpty()) {
            findings.add(of(DelegationFindings.NOT_RECOVERY_PERSON).with("actor", registrant.value()));
            return this;
        }
        Optional<Instant> since = situation.rootVacantSince();
        // An office that nobody ever filled was vacant before any registration.
        if (since.isEmpty() || !registered.get().isBefore(since.get())) {
            findings.add(of(DelegationFindings.REGISTERED_TOO_LATE)
                    .with("actor", registrant.value())
                    .with("registered", registered.get().toString())
                    .with("since", since.map(Instant::toString).orElse("-")));
        }
        return outside(registrant);
    }

    /** G10: somebody must stay, and not only until a date. */
    RootRules somebodyStays(AuthorityState after, PersonId leaving) {
        Authority then = situation.authority.with(after);
        List<PersonId> active = then.rootAdministrators(situation.instant);
        boolean stays = after.rootAdministrators().stream()
                .anyMatch(administrator -> active.contains(administrator.person())
                        && administrator.validity().contains(situation.instant)
                        && administrator.validity().to().isEmpty());
        if (!stays) {
            findings.add(of(DelegationFindings.LAST_ROOT).with("person", leaving.value()));
        }
        return this;
    }

    static List<RootAdministrator> without(List<RootAdministrator> all, PersonId person, Instant instant) {
        List<RootAdministrator> rest = new ArrayList<>();
        for (RootAdministrator each : all) {
            if (!each.person().equals(person)) {
                rest.add(each);
            } else if (each.validity().to().filter(end -> !end.isAfter(instant)).isPresent()) {
                rest.add(each);
            } else if (each.validity().from().isBefore(instant)) {
                rest.add(new RootAdministrator(
                        person, InstantRange.of(each.validity().from(), instant), each.origin()));
            }
        }
        return rest;
    }
}
