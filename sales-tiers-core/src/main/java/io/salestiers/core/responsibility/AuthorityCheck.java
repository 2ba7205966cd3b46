package io.salestiers.core.responsibility;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.PreparedAuthority;
import io.salestiers.core.authority.Target;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/* Asks an authority at the start of each day on which its answer may be another one. */
final class AuthorityCheck implements CapabilityCheck {
    private record Question(PersonId person, Capability capability, Subject target) {}

    private final Authority authority;
    private final AuthorityDays days;
    private final RuleColumns rules;
    private final OrgColumns columns;
    private final Map<Question, DayCounts> asked = new LinkedHashMap<>();
    private final Map<Question, Stretches<Boolean>> answers = new LinkedHashMap<>();

    AuthorityCheck(AuthorityDays days, RuleColumns rules, OrgColumns columns) {
        this.authority = days.authority();
        this.days = days;
        this.rules = rules;
        this.columns = columns;
    }

    @Override
    public void check(int duty, int unit, Accountability.Held held, long from, long to, Stretches<Accountability> row) {
        MatrixDuty asking = rules.duties.get(duty);
        Optional<Capability> needs = asking.needs();
        if (needs.isEmpty()) {
            row.add(from, to, held);
            return;
        }
        DutyHolder holder = held.holder();
        Subject target = asking.reach() == Reach.UNIT
                ? new Subject.OfUnit(columns.units.get(unit))
                : new Subject.OfPosition(holder.position());
        Question question = new Question(holder.person(), needs.get(), target);
        Stretches<Boolean> known = answers.get(question);
        if (known == null) {
            asked.computeIfAbsent(question, any -> new DayCounts(1)).add(0, from, to);
            row.add(from, to, held);
            return;
        }
        Accountability gap = new Accountability.Gap(new GapReason.WithoutCapability(holder, needs.get()));
        for (int i = known.firstEndingAfter(from); i < known.size() && known.from(i) < to; i++) {
            row.add(Math.max(from, known.from(i)), Math.min(to, known.to(i)), known.value(i) ? held : gap);
        }
    }

    @Override
    public boolean settle() {
        if (asked.isEmpty()) {
            return false;
        }
        Map<Question, Stretches<Boolean>> open = new LinkedHashMap<>();
        asked.forEach((question, counts) -> {
            Stretches<Boolean> when = new Stretches<>();
            counts.forEach((from, to, now) -> {
                if (now[0] > 0) {
                    when.add(from, to, true);
                }
            });
            open.put(question, when);
            answers.put(question, new Stretches<>());
        });
        days.forEach((from, to) -> answer(from, to, open));
        asked.clear();
        return true;
    }

    /** On days on which no answer changes. */
    private void answer(long from, long to, Map<Question, Stretches<Boolean>> open) {
        PreparedAuthority prepared = null;
        for (Map.Entry<Question, Stretches<Boolean>> entry : open.entrySet()) {
            Stretches<Boolean> when = entry.getValue();
            for (int i = when.firstEndingAfter(from); i < when.size() && when.from(i) < to; i++) {
                long start = Math.max(from, when.from(i));
                if (prepared == null) {
                    prepared = authority.at(authority.organization().startOf(LocalDate.ofEpochDay(start)));
                }
                Question question = entry.getKey();
                boolean permit = prepared.permits(
                        Actor.of(question.person()), question.capability(), Target.of(question.target()));
                answers.getOrDefault(question, new Stretches<>()).add(start, Math.min(to, when.to(i)), permit);
            }
        }
    }
}
