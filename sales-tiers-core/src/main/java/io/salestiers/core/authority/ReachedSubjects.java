package io.salestiers.core.authority;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What grants reach on one day, subject by subject: for findings and impacts, which are not in a hurry. */
final class ReachedSubjects {
    private final AuthorityDay facts;
    private final Map<Subject, TargetRow> rows = new LinkedHashMap<>();

    ReachedSubjects(AuthorityDay facts) {
        this.facts = facts;
        List<Subject> subjects = new ArrayList<>();
        Set<PersonId> people = new TreeSet<>();
        for (PositionId position : facts.day.positions()) {
            subjects.add(Subject.of(position));
            facts.day.holders(position).forEach(holder -> people.add(holder.person()));
        }
        people.forEach(person -> subjects.add(Subject.of(person)));
        facts.day.units().forEach(unit -> subjects.add(Subject.of(unit)));
        facts.organization.territories().forEach(territory -> subjects.add(Subject.of(territory.id())));
        subjects.stream().sorted().forEach(subject -> rows.put(subject, facts.row(subject)));
    }

    Set<Subject> of(Grant grant) {
        return of(facts.reach(grant));
    }

    Set<Subject> of(Optional<ScopeConjunction> scope) {
        Set<Subject> reached = new TreeSet<>();
        if (scope.isPresent()) {
            rows.forEach((subject, row) -> {
                if (scope.get().contains(row, facts.day)) {
                    reached.add(subject);
                }
            });
        }
        return reached;
    }
}
