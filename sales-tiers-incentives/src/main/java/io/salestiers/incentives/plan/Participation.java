package io.salestiers.incentives.plan;

import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.OrganizationPiece;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.assignment.Eligibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * On which days of a period a payee is in positions that earn something, cut where one of these positions changes. What
 * changes for others cuts nothing.
 */
final class Participation {
    /** A position with what may change about it. */
    record Held(PositionId position, Optional<TierId> tier, Optional<RoleId> role, Optional<UnitId> unit) {}

    /**
     * Days without a change.
     *
     * @param range the days
     * @param held the positions that earn
     * @param starts whether the payee was in none on the day before
     * @param leaves whether the payee is in none on the day after
     */
    record Stretch(DateRange range, List<Held> held, boolean starts, boolean leaves) {}

    private final Resolution resolution;
    private final Eligibility eligibility;
    private final PersonId payee;

    private Participation(Resolution resolution, Eligibility eligibility, PersonId payee) {
        this.resolution = resolution;
        this.eligibility = eligibility;
        this.payee = payee;
    }

    static List<Stretch> of(Resolution resolution, Eligibility eligibility, PersonId payee) {
        return new Participation(resolution, eligibility, payee).stretches();
    }

    private List<Stretch> stretches() {
        List<DateRange> ranges = new ArrayList<>();
        List<List<Held>> facts = new ArrayList<>();
        for (OrganizationPiece each : resolution.pieces()) {
            DateRange piece = each.range();
            List<Held> held = held(each.day());
            int last = facts.size() - 1;
            if (last >= 0 && facts.get(last).equals(held)) {
                ranges.set(
                        last, DateRange.of(ranges.get(last).from(), piece.to().orElseThrow()));
            } else {
                ranges.add(piece);
                facts.add(held);
            }
        }
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < ranges.size(); i++) {
            if (!facts.get(i).isEmpty()) {
                boolean starts = i == 0
                        ? absentOn(ranges.get(i).from().minusDays(1))
                        : facts.get(i - 1).isEmpty();
                boolean leaves = i == ranges.size() - 1
                        ? absentOn(ranges.get(i).to().orElseThrow())
                        : facts.get(i + 1).isEmpty();
                stretches.add(new Stretch(ranges.get(i), facts.get(i), starts, leaves));
            }
        }
        return stretches;
    }

    private boolean absentOn(LocalDate day) {
        return held(resolution.organization().on(day)).isEmpty();
    }

    private List<Held> held(OrganizationDay day) {
        List<Held> held = new ArrayList<>();
        for (PositionId position : day.positionsOf(payee)) {
            if (resolution.eligible(eligibility, payee, position, day)) {
                held.add(new Held(position, day.tier(position), day.role(position), day.unitOf(position)));
            }
        }
        held.sort(java.util.Comparator.comparing(Held::position));
        return held;
    }
}
