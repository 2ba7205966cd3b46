package io.salestiers.core.responsibility;

import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.RoleId;
import java.util.ArrayList;
import java.util.List;

/* What the positions with a part in a duty, and the people in them, mean. */
final class Verdicts {
    private Verdicts() {}

    /** For at least one position. */
    static Accountability of(Occupancies occupancies, OrgColumns columns) {
        return switch (occupancies.people) {
            case 0 -> new Accountability.Gap(vacant(occupancies, columns));
            case 1 -> new Accountability.Held(holders(occupancies, columns).get(0));
            default ->
                new Accountability.Several(
                        positions(occupancies) == 1
                                ? Accountability.Several.Kind.HANDOVER
                                : Accountability.Several.Kind.OVERLAP,
                        holders(occupancies, columns));
        };
    }

    private static int positions(Occupancies occupancies) {
        int filled = 0;
        for (Occupancy one : occupancies.all) {
            if (!one.vacant()) {
                filled++;
            }
        }
        return filled;
    }

    /** In the order of positions and people, which are numbered in the order of their ids. */
    static List<DutyHolder> holders(Occupancies occupancies, OrgColumns columns) {
        List<DutyHolder> holders = new ArrayList<>();
        for (Occupancy one : occupancies.all) {
            for (int person : one.people) {
                holders.add(new DutyHolder(
                        columns.people.get(person),
                        columns.positions.get(one.position),
                        one.acting ? AppointmentKind.ACTING : AppointmentKind.PRIMARY));
            }
        }
        return List.copyOf(holders);
    }

    /** Whom the matrix means, able or not. */
    static List<DutyHolder> meant(Accountability accountability) {
        return accountability instanceof Accountability.Gap gap
                        && gap.reason() instanceof GapReason.WithoutCapability without
                ? List.of(without.holder())
                : accountability.holders();
    }

    static GapReason.Vacant vacant(Occupancies occupancies, OrgColumns columns) {
        List<GapReason.Vacancy> vacancies = new ArrayList<>();
        for (Occupancy one : occupancies.all) {
            vacancies.add(
                    new GapReason.Vacancy(columns.positions.get(one.position), Stretches.range(one.from, one.to)));
        }
        return new GapReason.Vacant(vacancies);
    }

    static GapReason.NoPosition noPosition(RoleSet roles, OrgColumns columns) {
        List<RoleId> ids = new ArrayList<>();
        for (int role : roles.roles) {
            ids.add(columns.roles.get(role));
        }
        return new GapReason.NoPosition(ids);
    }
}
