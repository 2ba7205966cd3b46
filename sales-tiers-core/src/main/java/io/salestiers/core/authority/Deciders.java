package io.salestiers.core.authority;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who decides about something: up the line, then outside. */
final class Deciders {
    private final AuthorityDay facts;
    private final Capability capability;
    private final Target target;

    Deciders(AuthorityDay facts, Capability capability, Target target) {
        this.facts = facts;
        this.capability = capability;
        this.target = target;
    }

    CompetentDecider find() {
        CapabilityDefinition definition = facts.policy.definition(capability);
        TargetRow row = facts.row(target.subject());
        if (definition.kind() == CapabilityKind.DECISION
                && definition.is(CapabilityFlag.CONCERNS_PEOPLE)
                && new Concern(facts).concernsHighest(row)) {
            return outside();
        }
        List<Finding> reasons = new ArrayList<>();
        for (PersonId person : line()) {
            AuthorityDecision decision =
                    new DecisionRules(facts, Actor.of(person), Right.USE, capability, target).decide();
            if (decision.permit()) {
                return new CompetentDecider.OnePerson(person, decision);
            }
            reasons.addAll(decision.vetoes());
        }
        reasons.add(nobody(AuthorityFindings.NO_COMPETENT_DECIDER));
        return new CompetentDecider.Nobody(reasons);
    }

    private Finding nobody(AuthorityFindings code) {
        return Finding.of(code, Place.about(target.subject().key()))
                .with("capability", capability.toString())
                .with("target", target.subject().key());
    }

    /** Any member who may speak: one who is concerned can't. */
    private CompetentDecider outside() {
        if (facts.state.outsideBody().isEmpty()) {
            return new CompetentDecider.Nobody(List.of(nobody(AuthorityFindings.NO_OUTSIDE_BODY)));
        }
        OutsideBody body = facts.state.outsideBody().get();
        List<Finding> reasons = new ArrayList<>();
        for (PersonId member : body.members()) {
            AuthorityDecision decision =
                    new DecisionRules(facts, Actor.outside(body.id(), member), Right.USE, capability, target).decide();
            if (decision.permit()) {
                return new CompetentDecider.Outside(body, member, decision);
            }
            reasons.addAll(decision.vetoes());
        }
        reasons.add(nobody(AuthorityFindings.NO_COMPETENT_DECIDER));
        return new CompetentDecider.Nobody(reasons);
    }

    /** The people up the line, the nearest first, each once. */
    private Set<PersonId> line() {
        Set<PositionId> positions = new LinkedHashSet<>();
        if (target.subject() instanceof Subject.OfPerson person) {
            Appointed.main(person.id(), facts.day).ifPresent(main -> positions.addAll(facts.day.chain(main)));
        } else if (target.subject() instanceof Subject.OfPosition position) {
            positions.addAll(facts.day.chain(position.id()));
        } else if (target.subject() instanceof Subject.OfUnit unit) {
            for (UnitId around : facts.day.path(unit.id())) {
                facts.day.head(around).ifPresent(head -> withAbove(head, positions));
            }
        } else if (target.subject() instanceof Subject.OfTerritory territory) {
            facts.day
                    .territoryPath(territory.id())
                    .forEach(around -> facts.day.claimants(around).forEach(claimant -> withAbove(claimant, positions)));
        }
        Set<PersonId> people = new LinkedHashSet<>();
        positions.forEach(position -> facts.day.occupant(position).ifPresent(people::add));
        return people;
    }

    private void withAbove(PositionId position, Set<PositionId> into) {
        into.add(position);
        into.addAll(facts.day.chain(position));
    }
}
