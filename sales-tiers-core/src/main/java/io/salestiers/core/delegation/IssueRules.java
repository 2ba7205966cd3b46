package io.salestiers.core.delegation;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.authority.SeparationOfDuty;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Whether somebody may issue a grant, anew or in a wider form: every rule that speaks against it, at once. */
final class IssueRules {
    private final Situation situation;
    private final Actor issuer;
    private final CommandHeader header;
    private final StaticSeparation separation;
    private final List<Finding> findings = new ArrayList<>();

    IssueRules(Situation situation, Actor issuer, CommandHeader header, StaticSeparation separation) {
        this.situation = situation;
        this.issuer = issuer;
        this.header = header;
        this.separation = separation;
    }

    List<Finding> check(Grant grant) {
        grantee(grant);
        scope(grant);
        Optional<Grant> parent = grant.parent().flatMap(situation.state.grants()::find);
        if (grant.parent().isEmpty()) {
            office(grant);
        } else if (parent.isEmpty()) {
            add(
                    DelegationFindings.UNKNOWN_GRANT,
                    grant,
                    "grant",
                    grant.parent().get().value());
        } else {
            holding(grant, parent.get());
            attenuation(grant, parent.get());
        }
        ownAffairs(grant);
        highestTier(situation, header, grant.grantee(), key(grant)).ifPresent(findings::add);
        separation(grant);
        return findings;
    }

    static AuditKey key(Grant grant) {
        return AuditKey.of("grant", grant.id().value());
    }

    private Finding of(DelegationFindings code, Grant grant) {
        return Draft.finding(code, key(grant));
    }

    private void add(DelegationFindings code, Grant grant, String name, String value) {
        findings.add(of(code, grant).with(name, value));
    }

    private void grantee(Grant grant) {
        // A grant may be prepared for somebody who begins later.
        Instant begin = grant.validity().from();
        LocalDate date = begin.isAfter(situation.instant) ? situation.organization.dayOf(begin) : situation.today();
        boolean known;
        if (grant.grantee() instanceof Grantee.OfPosition position) {
            known = situation
                    .organization
                    .findPosition(position.position())
                    .filter(found -> found.existence().contains(date))
                    .isPresent();
        } else {
            Grantee.OfPerson person = (Grantee.OfPerson) grant.grantee();
            List<PositionId> seats = situation.seats(person.person(), date);
            known = !seats.isEmpty()
                    && (person.restingOn().isEmpty()
                            || seats.contains(person.restingOn().get()));
        }
        if (!known) {
            findings.add(of(DelegationFindings.UNKNOWN_GRANTEE, grant)
                    .with("grantee", grant.grantee().key())
                    .with("day", date));
        }
    }

    private void scope(Grant grant) {
        boolean known = true;
        if (grant.scope() instanceof Scope.UnitScope scope) {
            known = situation.organization.findUnit(scope.unit()).isPresent();
        } else if (grant.scope() instanceof Scope.TerritoryScope scope) {
            known = situation.organization.findTerritory(scope.territory()).isPresent();
        }
        if (!known) {
            add(DelegationFindings.UNKNOWN_SCOPE, grant, "scope", grant.scope().key());
        }
    }

    /** What comes from no other grant comes from the root office. */
    private void office(Grant grant) {
        if (situation.rootVacant()) {
            findings.add(rootVacant(situation, key(grant)));
        } else if (!situation.fromRootOffice(issuer)) {
            add(
                    DelegationFindings.WITHOUT_PARENT,
                    grant,
                    "actor",
                    issuer.person().value());
        }
    }

    static Finding rootVacant(Situation situation, AuditKey about) {
        return Draft.finding(DelegationFindings.ROOT_VACANT, about)
                .with(
                        "since",
                        situation.rootVacantSince().map(Instant::toString).orElse("-"));
    }

    /** G4: granting on is a right of its own, and only of who holds it now. */
    private void holding(Grant grant, Grant parent) {
        String name = parent.id().value();
        if (issuer.speaksFor().isPresent() || !situation.holds(issuer.person(), parent.grantee())) {
            findings.add(of(DelegationFindings.PARENT_NOT_HELD, grant)
                    .with("actor", issuer.person().value())
                    .with("parent", name));
        }
        if (!situation.authority.live(parent.id(), situation.instant)) {
            findings.add(of(DelegationFindings.PARENT_NOT_EFFECTIVE, grant)
                    .with("parent", name)
                    .with("instant", situation.instant.toString()));
        }
        if (parent.onward().depth() == 0) {
            add(DelegationFindings.NO_ONWARD, grant, "parent", name);
        }
    }

    /** G1, each part by itself. */
    private void attenuation(Grant grant, Grant parent) {
        within(
                DelegationFindings.BEYOND_USE,
                grant,
                grant.use(),
                parent.onward().use());
        within(
                DelegationFindings.BEYOND_ADMINISTER,
                grant,
                grant.administer(),
                parent.onward().administer());
        Set<Capability> onward = new TreeSet<>(grant.onward().use());
        onward.removeAll(parent.onward().use());
        Set<Capability> administered = new TreeSet<>(grant.onward().administer());
        administered.removeAll(parent.onward().administer());
        onward.addAll(administered);
        if (!onward.isEmpty()) {
            Set<Capability> allowed = new TreeSet<>(parent.onward().use());
            allowed.addAll(parent.onward().administer());
            findings.add(of(DelegationFindings.BEYOND_ONWARD, grant)
                    .with("allowed", texts(allowed))
                    .with("excess", texts(onward)));
        }
        // With depth 0 nothing may be handed on at all, which has its own finding.
        if (parent.onward().depth() > 0
                && grant.onward().depth() > parent.onward().depth() - 1) {
            findings.add(of(DelegationFindings.BEYOND_DEPTH, grant)
                    .with("allowed", parent.onward().depth() - 1L)
                    .with("depth", grant.onward().depth()));
        }
        if (!parent.validity().encloses(grant.validity())) {
            findings.add(of(DelegationFindings.BEYOND_VALIDITY, grant)
                    .with("allowed", parent.validity().toString())
                    .with("validity", grant.validity().toString()));
        }
        if (grant.scope().surelyWiderThan(parent.scope())
                || !situation.authority.covers(parent.id(), grant.scope(), grant.grantee(), situation.instant)) {
            findings.add(of(DelegationFindings.BEYOND_SCOPE, grant)
                    .with("allowed", parent.scope().key())
                    .with("day", situation.today())
                    .with("scope", grant.scope().key()));
        }
        if (grant.peerExceptionUntil().isPresent()
                && parent.peerExceptionUntil()
                        .filter(end -> !end.isBefore(grant.peerExceptionUntil().get()))
                        .isEmpty()) {
            findings.add(of(DelegationFindings.BEYOND_PEERS, grant)
                    .with("parent", parent.id().value())
                    .with("until", grant.peerExceptionUntil().get().toString()));
        }
    }

    private void within(
            DelegationFindings code, Grant grant, Collection<Capability> some, Collection<Capability> allowed) {
        Set<Capability> excess = new TreeSet<>(some);
        excess.removeAll(allowed);
        if (!excess.isEmpty()) {
            findings.add(of(code, grant).with("allowed", texts(allowed)).with("excess", texts(excess)));
        }
    }

    static Argument texts(Collection<Capability> capabilities) {
        return Argument.texts(capabilities.stream().map(Capability::toString).toList());
    }

    /** G5: not to oneself, nor back to somebody from whose hands it comes. */
    private void ownAffairs(Grant grant) {
        if (situation.concerns(issuer, grant.grantee())) {
            findings.add(concernsSelf(issuer, grant));
        }
        Set<PersonId> givers = new TreeSet<>();
        if (grant.parent().flatMap(situation.state.grants()::find).isPresent()) {
            for (Grant link : situation.state.grants().chain(grant.parent().get())) {
                givers.add(link.issuer());
                givers.addAll(situation.people(link.grantee()));
            }
        }
        givers.remove(issuer.person());
        givers.retainAll(situation.people(grant.grantee()));
        if (!givers.isEmpty()) {
            findings.add(of(DelegationFindings.RETURNS_TO_GIVER, grant)
                    .with("grantee", grant.grantee().key())
                    .with("parent", grant.parent().map(GrantId::value).orElse("")));
        }
    }

    static Finding concernsSelf(Actor actor, Grant grant) {
        return Draft.finding(DelegationFindings.CONCERNS_SELF, key(grant))
                .with("grantee", grant.grantee().key())
                .with("actor", actor.person().value());
    }

    /** G16: what concerns the highest tier needs a decision of the registered outside body. */
    static Optional<Finding> highestTier(Situation situation, CommandHeader header, Grantee grantee, AuditKey about) {
        return situation.highest(situation.tiers(grantee))
                ? bodyDecision(situation, header, grantee.key(), about)
                : Optional.empty();
    }

    static Optional<Finding> bodyDecision(Situation situation, CommandHeader header, String grantee, AuditKey about) {
        if (situation.state.outsideBody().isEmpty()) {
            return Optional.of(Draft.finding(DelegationFindings.NO_COMPETENT_DECIDER, about)
                    .with("grantee", grantee));
        }
        String body = situation.state.outsideBody().get().id().value();
        return header.bodyDecision()
                        .filter(decision -> decision.body().value().equals(body))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Draft.finding(DelegationFindings.BODY_DECISION_MISSING, about)
                        .with("grantee", grantee)
                        .with("body", body));
    }

    /** G12, static: in this grant, and together with what the same people or the same position have already. */
    private void separation(Grant grant) {
        for (SeparationOfDuty pair : situation.authority.policy().separations()) {
            if (grant.use().contains(pair.first()) && grant.use().contains(pair.second())) {
                separated(grant, grant, pair, pair.first(), pair.second());
            }
        }
        for (Grant other : situation.standing()) {
            if (!other.id().equals(grant.id())
                    && sameHands(grant, other)
                    && grant.validity().intersection(other.validity()).isPresent()
                    && mayOverlap(grant, other)) {
                for (SeparationOfDuty pair : situation.authority.policy().separations()) {
                    across(grant, other, pair, pair.first(), pair.second());
                    across(grant, other, pair, pair.second(), pair.first());
                }
            }
        }
    }

    private void across(Grant grant, Grant other, SeparationOfDuty pair, Capability mine, Capability its) {
        if (grant.use().contains(mine) && other.use().contains(its)) {
            separated(grant, other, pair, mine, its);
        }
    }

    private void separated(Grant grant, Grant by, SeparationOfDuty pair, Capability mine, Capability its) {
        DelegationFindings code = separation == StaticSeparation.REFUSE
                ? DelegationFindings.SEPARATION
                : DelegationFindings.SEPARATION_REPORTED;
        findings.add(of(code, grant)
                .with("grantee", grant.grantee().key())
                .with("capability", mine.toString())
                .with("other", its.toString())
                .with("grant", by.id().value())
                .with("rule", pair.first() + " | " + pair.second()));
    }

    private boolean sameHands(Grant grant, Grant other) {
        if (grant.grantee().equals(other.grantee())) {
            return true;
        }
        Set<PersonId> both = new TreeSet<>(situation.people(grant.grantee()));
        both.retainAll(situation.people(other.grantee()));
        return !both.isEmpty();
    }

    /** Two sets of units may be told apart; anything else is taken to overlap. */
    private boolean mayOverlap(Grant grant, Grant other) {
        Optional<Set<UnitId>> mine = units(grant);
        Optional<Set<UnitId>> its = units(other);
        if (mine.isEmpty() || its.isEmpty()) {
            return true;
        }
        Set<UnitId> both = new TreeSet<>(mine.get());
        both.retainAll(its.get());
        return !both.isEmpty();
    }

    private Optional<Set<UnitId>> units(Grant grant) {
        if (!(grant.scope() instanceof Scope.UnitScope scope)
                || situation.organization.findUnit(scope.unit()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (scope.depth()) {
                    case NODE -> Set.of(scope.unit());
                    case CHILDREN -> {
                        Set<UnitId> units = new TreeSet<>(situation.day.children(scope.unit()));
                        units.add(scope.unit());
                        yield units;
                    }
                    case SUBTREE -> {
                        Set<UnitId> units = new TreeSet<>(situation.day.subtree(scope.unit()));
                        units.add(scope.unit());
                        yield units;
                    }
                });
    }
}
