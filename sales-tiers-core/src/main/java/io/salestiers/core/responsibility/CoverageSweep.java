package io.salestiers.core.responsibility;

import io.salestiers.core.org.Subject;
import java.util.function.IntPredicate;

/*
 * Walks over all duties and all places that answer for them: for a duty of units the units without units below, for a
 * duty of which each position has its own part the positions. Plain loops over columns; what is found goes to a visitor.
 */
final class CoverageSweep {
    /** Sees each duty at each place once, with all its days by time. */
    interface Visitor {
        /**
         * A duty at a place.
         *
         * @param accountable who is accountable, on all days on which the place answers for the duty
         * @param unworked why nobody does the work, on the days on which nobody does
         */
        void visit(int duty, Subject leaf, Stretches<Accountability> accountable, Stretches<GapReason> unworked);
    }

    private final RuleColumns rules;
    private final OrgColumns columns;
    private final DutyRows rows;
    private final boolean authority;
    private final long from;
    private final long to;

    CoverageSweep(ResolvedColumns resolved, long from, long to) {
        this.rules = resolved.rules();
        this.columns = resolved.columns();
        this.rows = new DutyRows(resolved, from, to);
        this.authority = resolved.withAuthority();
        this.from = from;
        this.to = to;
    }

    /** All of it. */
    void run(Visitor visitor) {
        run(unit -> true, position -> true, visitor);
    }

    /** Some units and positions only, by number. */
    void run(IntPredicate ofUnits, IntPredicate ofPositions, Visitor visitor) {
        if (authority) {
            // Only to learn what will be asked about capabilities.
            walk(ofUnits, ofPositions, (duty, leaf, accountable, unworked) -> {});
            rows.settle();
        }
        walk(ofUnits, ofPositions, visitor);
    }

    private void walk(IntPredicate ofUnits, IntPredicate ofPositions, Visitor visitor) {
        int duties = rules.duties.size();
        for (int unit = 0; unit < columns.units.size(); unit++) {
            if (ofUnits.test(unit)) {
                Subject leaf = new Subject.OfUnit(columns.units.get(unit));
                for (int duty = 0; duty < duties; duty++) {
                    unit(duty, unit, leaf, visitor);
                }
            }
        }
        for (int position = 0; position < columns.positions.size(); position++) {
            if (ofPositions.test(position)) {
                Subject leaf = new Subject.OfPosition(columns.positions.get(position));
                for (int duty = 0; duty < duties; duty++) {
                    if (rules.duties.get(duty).reach() == Reach.POSITION) {
                        position(duty, position, leaf, visitor);
                    }
                }
            }
        }
    }

    private void unit(int duty, int unit, Subject leaf, Visitor visitor) {
        Stretches<Accountability> row = new Stretches<>();
        Stretches<GapReason> unworked = new Stretches<>();
        Stretches<Boolean> presence = columns.presence.get(unit);
        boolean whole = rules.duties.get(duty).reach() == Reach.UNIT;
        for (int i = presence.firstEndingAfter(from); i < presence.size() && presence.from(i) < to; i++) {
            if (presence.value(i)) {
                long start = Math.max(from, presence.from(i));
                long end = Math.min(to, presence.to(i));
                if (whole) {
                    rows.accountable(duty, unit, start, end, row);
                    rows.unworked(duty, unit, start, end, unworked);
                } else {
                    rows.withoutRule(duty, unit, start, end, row);
                }
            }
        }
        if (row.size() > 0) {
            visitor.visit(duty, leaf, row, unworked);
        }
    }

    private void position(int duty, int position, Subject leaf, Visitor visitor) {
        Stretches<Accountability> row = new Stretches<>();
        Stretches<GapReason> unworked = new Stretches<>();
        rows.part(duty, position, row, unworked);
        if (row.size() > 0) {
            visitor.visit(duty, leaf, row, unworked);
        }
    }
}
