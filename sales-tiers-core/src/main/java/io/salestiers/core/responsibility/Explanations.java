package io.salestiers.core.responsibility;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityDecision;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Target;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Argument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/* How an answer was found: the rule of the matrix, the way up to a unit with a position of the role, and who is in it. */
final class Explanations {
    private static final String KEY = "core.responsibility.explain.";

    private final ResponsibilityMatrix matrix;
    private final ResolvedColumns resolved;
    private final @Nullable Authority authority;
    private final PlaceNames names;
    private final LocalDate day;

    Explanations(
            ResponsibilityMatrix matrix,
            ResolvedColumns resolved,
            @Nullable Authority authority,
            PlaceNames names,
            LocalDate day) {
        this.matrix = matrix;
        this.authority = authority;
        this.resolved = resolved;
        this.names = names;
        this.day = day;
    }

    Explanation of(DutyId duty, Subject place, Accountability accountability) {
        List<Explanation> steps = new ArrayList<>();
        accountability.match(
                held -> steps.addAll(found(duty, place)) && entitled(duty, place, held.holder(), steps),
                gap -> steps.addAll(found(duty, place))
                        && gap.reason() instanceof GapReason.WithoutCapability unable
                        && entitled(duty, place, unable.holder(), steps),
                several -> steps.addAll(found(duty, place)),
                parts -> {
                    for (Accountability.Part part : parts.parts()) {
                        steps.add(of(duty, new Subject.OfPosition(part.position()), part.accountability()));
                    }
                    return true;
                });
        Explanation answer = Explanation.none(KEY + answerKey(accountability), steps)
                .with("duty", Argument.name(matrix.duty(duty).name()))
                .with("place", names.of(place, day))
                .with("day", Argument.day(day))
                .with("people", CoverageTexts.holders(accountability.holders()));
        return accountability instanceof Accountability.Held held
                ? answer.concerning(held.holder().person().value())
                : answer;
    }

    /** What the authority says to the capability that the duty needs, if it was asked. */
    private boolean entitled(DutyId duty, Subject place, DutyHolder holder, List<Explanation> steps) {
        Optional<Capability> needs = matrix.duty(duty).needs();
        if (authority == null || needs.isEmpty()) {
            return false;
        }
        Subject target = place;
        if (matrix.duty(duty).reach() == Reach.UNIT && place instanceof Subject.OfPosition position) {
            int number = resolved.columns().position(position.id());
            Integer unit = resolved.columns().unitOf.get(number).on(day.toEpochDay());
            target = unit == null
                    ? place
                    : new Subject.OfUnit(resolved.columns().units.get(unit));
        }
        AuthorityDecision decision = authority.decide(
                Actor.of(holder.person()),
                needs.get(),
                Target.of(target),
                authority.organization().startOf(day));
        return steps.add(
                Explanation.none(KEY + "capability", List.of(decision.decision().explanation()))
                        .with("capability", needs.get().toString()));
    }

    private static String answerKey(Accountability accountability) {
        return accountability.match(
                held -> held.holder().acting() ? "acting" : "held",
                gap -> gap.reason()
                        .match(
                                rule -> "no-rule",
                                absent -> "not-there",
                                none -> "no-position",
                                vacant -> "vacant",
                                unable -> "without-capability"),
                several -> several.kind() == Accountability.Several.Kind.HANDOVER ? "handover" : "overlap",
                parts -> "parts");
    }

    private List<Explanation> found(DutyId duty, Subject place) {
        List<Explanation> steps = new ArrayList<>();
        boolean ofUnits = matrix.duty(duty).reach() == Reach.UNIT;
        OrgColumns columns = resolved.columns();
        Integer unit = place instanceof Subject.OfUnit own
                ? Integer.valueOf(columns.unit(own.id()))
                : place instanceof Subject.OfPosition position
                        ? columns.unitOf.get(columns.position(position.id())).on(day.toEpochDay())
                        : null;
        if (ofUnits && unit == null) {
            return steps;
        }
        int type = resolved.type(unit == null ? -1 : unit);
        RoleSet roles = resolved.rules()
                .on(resolved.rules().duty(duty), resolved.variant().accountable(), type, day.toEpochDay());
        if (roles == null) {
            steps.add(Explanation.none(KEY + "matrix-silent", List.of())
                    .with("matrix", Argument.days(matrix.effective())));
            return steps;
        }
        for (int role : roles.roles) {
            steps.add(rule(duty, columns.roles.get(role), unit));
            if (ofUnits && unit != null) {
                way(role, unit, steps);
            } else if (place instanceof Subject.OfPosition position) {
                occupants(columns.position(position.id()), steps);
            }
        }
        return steps;
    }

    /** The assignment that holds: one for the type of the unit before one for all. */
    private Explanation rule(DutyId duty, RoleId role, @Nullable Integer unit) {
        Assignment best = null;
        for (Assignment assignment : matrix.assignments()) {
            boolean holds = assignment.duty().equals(duty)
                    && assignment.role().equals(role)
                    && assignment.letter() == resolved.variant().accountable()
                    && assignment.effective().contains(day);
            boolean special = holds
                    && unit != null
                    && assignment.unitType().isPresent()
                    && assignment.unitType().equals(resolved.columns().type(unit));
            if (special || (holds && assignment.unitType().isEmpty() && best == null)) {
                best = assignment;
            }
        }
        if (best == null) {
            throw new AssertionError("a rule without an assignment: " + duty + " " + role);
        }
        Explanation step = Explanation.none(KEY + (best.unitType().isPresent() ? "rule-of-type" : "rule"), List.of())
                .with("role", Argument.name(matrix.findRole(role).orElseThrow().name()))
                .with("days", Argument.days(best.effective()));
        return best.unitType().isPresent()
                ? step.with("type", best.unitType().get().value())
                : step;
    }

    private void way(int role, int from, List<Explanation> steps) {
        OrgColumns columns = resolved.columns();
        boolean[] seen = new boolean[columns.units.size()];
        Integer unit = from;
        while (unit != null && !seen[unit]) {
            seen[unit] = true;
            Occupancies here = columns.direct(role, unit).on(day.toEpochDay());
            if (here != null) {
                steps.add(unit(here.all.length == 1 ? "found" : "found-several", unit, role));
                for (Occupancy one : here.all) {
                    occupants(one.position, steps);
                }
                return;
            }
            steps.add(unit("not-here", unit, role));
            unit = columns.parents.get(unit).on(day.toEpochDay());
        }
    }

    private Explanation unit(String key, int unit, int role) {
        RoleId id = resolved.columns().roles.get(role);
        return Explanation.none(KEY + key, List.of())
                .with("unit", Argument.name(names.path(resolved.columns().units.get(unit), day)))
                .with("role", Argument.name(matrix.findRole(id).orElseThrow().name()));
    }

    private void occupants(int position, List<Explanation> steps) {
        OrgColumns columns = resolved.columns();
        Occupancy now = columns.occupancies.get(position).on(day.toEpochDay());
        if (now == null) {
            return;
        }
        String id = columns.positions.get(position).value();
        if (now.vacant()) {
            steps.add(Explanation.none(KEY + "position-vacant", List.of())
                    .with("position", id)
                    .with("days", Argument.days(Stretches.range(now.from, now.to))));
        }
        for (int person : now.people) {
            steps.add(Explanation.none(KEY + (now.acting ? "position-acting" : "position-held"), List.of())
                    .with("position", id)
                    .with("person", columns.people.get(person).value())
                    .with("since", Argument.day(since(position, person, now.acting)))
                    .concerning(columns.people.get(person).value()));
        }
    }

    /** The first day of this person in this way up to the day, whoever was beside them. */
    private LocalDate since(int position, int person, boolean acting) {
        Stretches<Occupancy> all = resolved.columns().occupancies.get(position);
        int i = all.firstEndingAfter(day.toEpochDay());
        while (i > 0 && all.value(i - 1).acting == acting && all.value(i - 1).has(person)) {
            i--;
        }
        return LocalDate.ofEpochDay(all.from(i));
    }
}
