package io.salestiers.core.authority;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What is worth knowing about grants in an organization at an instant. Nothing of it makes a decision wrong. */
final class StateChecks {
    private final AuthorityDay facts;
    private final ReachedSubjects subjects;
    private final Map<GrantId, Set<Subject>> reached = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    StateChecks(AuthorityDay facts) {
        this.facts = facts;
        this.subjects = new ReachedSubjects(facts);
    }

    List<Finding> findings() {
        for (Grant grant : facts.state.grants().activeAt(facts.instant)) {
            definitions(grant);
            if (facts.live(grant)) {
                reach(grant);
            }
        }
        separations();
        return List.copyOf(findings);
    }

    private static Finding finding(AuthorityFindings code, Grant grant) {
        return Finding.of(code, Place.about(grant.id().value()))
                .with("grant", grant.id().value());
    }

    private void definitions(Grant grant) {
        List<String> unknown = grant.use().stream()
                .filter(capability -> facts.policy.find(capability).isEmpty())
                .map(Capability::toString)
                .toList();
        if (!unknown.isEmpty()) {
            findings.add(
                    finding(AuthorityFindings.UNKNOWN_CAPABILITY, grant).with("capabilities", Argument.texts(unknown)));
        }
        Optional<PositionId> position = grant.grantee() instanceof Grantee.OfPosition of
                ? Optional.of(of.position())
                : ((Grantee.OfPerson) grant.grantee()).restingOn();
        if (position.isPresent()
                && facts.organization.findPosition(position.get()).isEmpty()) {
            findings.add(finding(AuthorityFindings.UNKNOWN_IN_SCOPE, grant)
                    .with("unknown", grant.grantee().key()));
        }
        boolean missing = grant.scope() instanceof Scope.UnitScope unit
                ? facts.organization.findUnit(unit.unit()).isEmpty()
                : grant.scope() instanceof Scope.TerritoryScope territory
                        && facts.organization
                                .findTerritory(territory.territory())
                                .isEmpty();
        if (missing) {
            findings.add(finding(AuthorityFindings.UNKNOWN_IN_SCOPE, grant)
                    .with("unknown", grant.scope().key()));
        }
    }

    private Set<Subject> reached(Grant grant) {
        return reached.computeIfAbsent(grant.id(), id -> subjects.of(grant));
    }

    private void reach(Grant grant) {
        if (reached(grant).isEmpty()) {
            findings.add(finding(AuthorityFindings.EMPTY_SCOPE, grant)
                    .with("scope", grant.scope().key()));
        } else if (grant.parent().isPresent()
                && !reached(grant).containsAll(subjects.of(facts.meaning(grant.scope(), grant.grantee())))) {
            findings.add(finding(AuthorityFindings.SCOPE_CUT, grant)
                    .with("scope", grant.scope().key())
                    .with("parent", grant.parent().get().value()));
        }
    }

    /** G12, without a record: one finding a person and pair, for the first grants that show it. */
    private void separations() {
        for (PersonId person : facts.organization.people()) {
            List<Grant> grants = facts.liveGrants(person);
            Map<SeparationOfDuty, Finding> held = new TreeMap<>();
            for (SeparationOfDuty pair : facts.policy.separations()) {
                for (Grant one : grants) {
                    for (Grant other : grants) {
                        if (!held.containsKey(pair)
                                && one.use().contains(pair.first())
                                && other.use().contains(pair.second())
                                && !Collections.disjoint(reached(one), reached(other))) {
                            held.put(
                                    pair,
                                    Finding.of(AuthorityFindings.SEPARATION_HELD, Place.about(person.value()))
                                            .with("person", person.value())
                                            .with("first", pair.first().toString())
                                            .with("firstGrant", one.id().value())
                                            .with("second", pair.second().toString())
                                            .with("secondGrant", other.id().value()));
                        }
                    }
                }
            }
            findings.addAll(held.values());
        }
    }
}
