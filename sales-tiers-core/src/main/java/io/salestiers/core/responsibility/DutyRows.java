package io.salestiers.core.responsibility;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/*
 * Who is accountable for a duty somewhere, day by day as stretches, and on which days nobody does its work.
 *
 * ## Reuse
 * Who has a role for a unit is found once for all days that are looked at and kept; all duties whose rule names the same
 * roles share it. A row then only walks along the rule of the duty and those stretches. For one thread and one range.
 */
final class DutyRows {
    private static final Accountability NO_RULE = new Accountability.Gap(new GapReason.NoRule());

    private final RuleColumns rules;
    private final OrgColumns columns;
    private final Nearest nearest;
    private final CapabilityCheck capability;
    private final Letter accountable;
    private final Letter responsible;
    private final long from;
    private final long to;
    private final @Nullable Stretches<Occupancies>[][] found;
    private final ResolvedColumns resolved;

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of generics can't be made otherwise
    DutyRows(ResolvedColumns resolved, long from, long to) {
        this.rules = resolved.rules();
        this.columns = resolved.columns();
        this.capability = resolved.capability();
        this.accountable = resolved.variant().accountable();
        this.responsible = resolved.variant().responsible();
        this.nearest = new Nearest(columns);
        this.from = from;
        this.to = to;
        this.found = (Stretches<Occupancies>[][]) new Stretches[columns.units.size()][];
        this.resolved = resolved;
    }

    void settle() {
        capability.settle();
    }

    /** Makes a walk, once more if its questions about capabilities are only known after it. */
    <T> T settled(Supplier<T> walk) {
        T first = walk.get();
        return capability.settle() ? walk.get() : first;
    }

    /** The positions for a unit on all days of the range. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    Stretches<Occupancies> positions(RoleSet roles, int unit) {
        @Nullable Stretches<Occupancies>[] ofUnit = found[unit];
        if (ofUnit == null) {
            ofUnit = (Stretches<Occupancies>[]) new Stretches[rules.sets];
            found[unit] = ofUnit;
        }
        Stretches<Occupancies> known = ofUnit[roles.number];
        if (known == null) {
            known = nearest.of(roles, unit, from, to);
            ofUnit[roles.number] = known;
        }
        return known;
    }

    /** Who is accountable for a duty of units, on these days of the range. */
    void accountable(int duty, int unit, long start, long end, Stretches<Accountability> row) {
        Stretches<RoleSet> rule = rules.rule(duty, accountable, resolved.type(unit));
        long day = start;
        for (int i = rule.firstEndingAfter(start); i < rule.size() && rule.from(i) < end; i++) {
            if (rule.from(i) > day) {
                row.add(day, rule.from(i), NO_RULE);
            }
            long last = Math.min(end, rule.to(i));
            along(duty, unit, rule.value(i), Math.max(start, rule.from(i)), last, row);
            day = last;
        }
        if (day < end) {
            row.add(day, end, NO_RULE);
        }
    }

    private void along(int duty, int unit, RoleSet roles, long start, long end, Stretches<Accountability> row) {
        Stretches<Occupancies> positions = positions(roles, unit);
        for (int i = positions.firstEndingAfter(start); i < positions.size() && positions.from(i) < end; i++) {
            Occupancies now = positions.value(i);
            long first = Math.max(start, positions.from(i));
            long last = Math.min(end, positions.to(i));
            if (now.all.length == 0) {
                row.add(first, last, new Accountability.Gap(Verdicts.noPosition(roles, columns)));
            } else {
                judged(duty, unit, now.verdict(columns), first, last, row);
            }
        }
    }

    private void judged(
            int duty, int unit, Accountability verdict, long start, long end, Stretches<Accountability> row) {
        if (verdict instanceof Accountability.Held held) {
            capability.check(duty, unit, held, start, end, row);
        } else {
            row.add(start, end, verdict);
        }
    }

    /** The days on which a duty of units has no rule at all. */
    void withoutRule(int duty, int unit, long start, long end, Stretches<Accountability> row) {
        Stretches<RoleSet> rule = rules.rule(duty, accountable, resolved.type(unit));
        long day = start;
        for (int i = rule.firstEndingAfter(start); i < rule.size() && rule.from(i) < end; i++) {
            if (rule.from(i) > day) {
                row.add(day, rule.from(i), NO_RULE);
            }
            day = Math.min(end, rule.to(i));
        }
        if (day < end) {
            row.add(day, end, NO_RULE);
        }
    }

    /** Why nobody does the work of a duty of units, on these days of the range on which nobody does. */
    void unworked(int duty, int unit, long start, long end, Stretches<GapReason> row) {
        Stretches<RoleSet> rule = rules.rule(duty, responsible, resolved.type(unit));
        long day = start;
        for (int i = rule.firstEndingAfter(start); i < rule.size() && rule.from(i) < end; i++) {
            if (rule.from(i) > day) {
                row.add(day, rule.from(i), new GapReason.NoRule());
            }
            long last = Math.min(end, rule.to(i));
            unworked(positions(rule.value(i), unit), rule.value(i), Math.max(start, rule.from(i)), last, row);
            day = last;
        }
        if (day < end) {
            row.add(day, end, new GapReason.NoRule());
        }
    }

    private void unworked(
            Stretches<Occupancies> positions, RoleSet roles, long start, long end, Stretches<GapReason> row) {
        for (int i = positions.firstEndingAfter(start); i < positions.size() && positions.from(i) < end; i++) {
            Occupancies now = positions.value(i);
            if (now.people == 0) {
                row.add(
                        Math.max(start, positions.from(i)),
                        Math.min(end, positions.to(i)),
                        now.all.length == 0 ? Verdicts.noPosition(roles, columns) : Verdicts.vacant(now, columns));
            }
        }
    }

    /** The stretches on which a position has a role and lies in a unit, or in none: then the number is -1. */
    interface PlaceVisitor {
        void visit(int role, int unit, long start, long end);
    }

    /** In the order of time, inside the range. */
    void places(int position, PlaceVisitor visitor) {
        Stretches<Integer> roles = columns.roleOf.get(position);
        Stretches<Integer> units = columns.unitOf.get(position);
        for (int r = roles.firstEndingAfter(from); r < roles.size() && roles.from(r) < to; r++) {
            long end = Math.min(to, roles.to(r));
            long day = Math.max(from, roles.from(r));
            for (int u = units.firstEndingAfter(day); u < units.size() && units.from(u) < end; u++) {
                if (units.from(u) > day) {
                    visitor.visit(roles.value(r), -1, day, units.from(u));
                    day = units.from(u);
                }
                long last = Math.min(end, units.to(u));
                visitor.visit(roles.value(r), units.value(u), day, last);
                day = last;
            }
            if (day < end) {
                visitor.visit(roles.value(r), -1, day, end);
            }
        }
    }

    /** Who answers for the own part of a position, and why nobody does its work. */
    void part(int duty, int position, Stretches<Accountability> row, Stretches<GapReason> unworked) {
        Stretches<Occupancies> own = own(position);
        places(position, (role, unit, start, end) -> {
            Stretches<RoleSet> rule = rules.rule(duty, accountable, resolved.type(unit));
            for (int i = rule.firstEndingAfter(start); i < rule.size() && rule.from(i) < end; i++) {
                if (rule.value(i).contains(role)) {
                    long first = Math.max(start, rule.from(i));
                    long last = Math.min(end, rule.to(i));
                    for (int o = own.firstEndingAfter(first); o < own.size() && own.from(o) < last; o++) {
                        judged(
                                duty,
                                unit,
                                own.value(o).verdict(columns),
                                Math.max(first, own.from(o)),
                                Math.min(last, own.to(o)),
                                row);
                    }
                    unworkedPart(duty, own, role, unit, first, last, unworked);
                }
            }
        });
    }

    private void unworkedPart(
            int duty, Stretches<Occupancies> own, int role, int unit, long start, long end, Stretches<GapReason> row) {
        Stretches<RoleSet> rule = rules.rule(duty, responsible, resolved.type(unit));
        long day = start;
        for (int i = rule.firstEndingAfter(start); i < rule.size() && rule.from(i) < end; i++) {
            if (rule.from(i) > day) {
                row.add(day, rule.from(i), new GapReason.NoRule());
            }
            day = Math.max(day, rule.from(i));
            long last = Math.min(end, rule.to(i));
            unworked(working(rule.value(i), own, role, unit, day, last), rule.value(i), day, last, row);
            day = last;
        }
        if (day < end) {
            row.add(day, end, new GapReason.NoRule());
        }
    }

    /** The position itself if it has one of the roles; for other roles those of its unit, as for a duty of units. */
    Stretches<Occupancies> working(
            RoleSet roles, Stretches<Occupancies> own, int role, int unit, long start, long end) {
        Stretches<Occupancies> all = new Stretches<>();
        all.add(start, end, Occupancies.NONE);
        for (int one : roles.roles) {
            if (one == role) {
                all = Nearest.union(all, own.within(start, end));
            } else if (unit >= 0) {
                all = Nearest.union(all, nearest.of(one, unit, start, end));
            }
        }
        return all;
    }

    /** The position alone, on the days of its existence. */
    Stretches<Occupancies> own(int position) {
        Stretches<Occupancy> occupied = columns.occupancies.get(position);
        Stretches<Occupancies> own = new Stretches<>();
        for (int i = 0; i < occupied.size(); i++) {
            own.add(occupied.from(i), occupied.to(i), new Occupancies(new Occupancy[] {occupied.value(i)}));
        }
        return own;
    }
}
