package io.salestiers.core.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.org.OrgUnit;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Territory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Asks a question and, since authority has several faces, looks whether all of them say the same to the same actor at the
 * same instant: about this target, and about everybody and everything else with every capability.
 */
final class Faces {
    private Faces() {}

    static AuthorityDecision decide(
            Authority authority, Actor actor, Capability capability, Target target, Instant instant) {
        AuthorityDecision decision = authority.decide(actor, capability, target, instant);
        PreparedAuthority prepared = authority.at(instant);
        assertThat(prepared.decide(actor, capability, target)).isEqualTo(decision);
        assertThat(prepared.permits(actor, capability, target)).isEqualTo(decision.permit());
        List<Subject> subjects = subjects(authority);
        for (CapabilityDefinition definition : authority.policy().capabilities()) {
            Capability any = definition.capability();
            ScopeFilter filter = authority.effectiveScope(actor, any, instant);
            for (Subject subject : subjects) {
                Target on = subject.equals(target.subject()) ? target : Target.of(subject);
                AuthorityDecision asked = prepared.decide(actor, any, on);
                assertThat(prepared.permits(actor, any, on))
                        .as("prepared: %s %s %s", actor, any, on)
                        .isEqualTo(asked.permit());
                boolean residualAlone = AuthorityProperties.codes(asked).equals(Set.of(AuthorityFindings.SEPARATION));
                TargetRow row = authority.row(subject, instant);
                assertThat(filter.matches(row))
                        .as("filter: %s %s %s", actor, any, on)
                        .isEqualTo(asked.permit() || residualAlone);
                assertThat(filter.condition().matches(row))
                        .as("condition: %s %s %s", actor, any, on)
                        .isEqualTo(filter.matches(row));
            }
        }
        return decision;
    }

    static AuthorityDecision decide(
            Authority authority, Actor actor, Right right, Capability capability, Target target, Instant instant) {
        AuthorityDecision decision = authority.decide(actor, right, capability, target, instant);
        assertThat(authority.at(instant).decide(actor, right, capability, target))
                .isEqualTo(decision);
        return decision;
    }

    private static List<Subject> subjects(Authority authority) {
        List<Subject> subjects = new ArrayList<>();
        authority.organization().people().forEach(person -> subjects.add(Subject.of(person)));
        authority.organization().positions().stream().map(Position::id).forEach(id -> subjects.add(Subject.of(id)));
        authority.organization().units().stream().map(OrgUnit::id).forEach(id -> subjects.add(Subject.of(id)));
        authority.organization().territories().stream().map(Territory::id).forEach(id -> subjects.add(Subject.of(id)));
        return subjects;
    }
}
