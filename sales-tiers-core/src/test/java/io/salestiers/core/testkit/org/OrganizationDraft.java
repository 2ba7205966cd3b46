package io.salestiers.core.testkit.org;

import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.OrgUnit;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/*
 * An organization as a grid: for each position and day a holder, somebody acting, a manager, by number. A change writes
 * into the grid and can be applied whatever came before, so that any list of changes makes a sound organization, and a
 * shorter list a simpler one.
 */
final class OrganizationDraft {
    private static final int NOBODY = -1;
    /** Larger than the number of people that a test asks for, and prime, so that all ids differ. */
    private static final int PRIME = 9973;

    enum Kind {
        EXCHANGE,
        TRANSFER,
        OPEN,
        CLOSE,
        VACANCY,
        ACTING
    }

    record Change(Kind kind, int day, int length, int first, int second) {}

    private final DateRange days;
    private final int length;
    private final Ladder ladder;
    private final int idStep;
    /** By position: 0 for the highest tier. */
    private final int[] level;

    private final int lowest;
    private final int[][] manager;
    private final int[][] holder;
    private final int[][] acting;
    private final boolean[][] exists;

    OrganizationDraft(int tiers, int positions, int span, int idStep, DateRange days) {
        this.days = days;
        this.length = Math.toIntExact(days.lengthInDays());
        this.ladder = OrganizationArbitraries.ladder(tiers);
        this.idStep = idStep;
        this.lowest = tiers - 1;
        this.level = new int[positions];
        this.manager = new int[positions][length];
        this.holder = new int[positions][length];
        this.acting = new int[positions][length];
        this.exists = new boolean[positions][length];
        List<Integer> above = List.of();
        List<Integer> same = new ArrayList<>();
        for (int i = 0; i < positions; i++) {
            boolean full = !above.isEmpty() && same.size() == above.size() * span;
            boolean first = i == 1;
            int reached = i == 0 ? 0 : level[i - 1];
            if ((first || full) && reached < lowest) {
                above = List.copyOf(same);
                same.clear();
                reached++;
            }
            level[i] = reached;
            Arrays.fill(manager[i], above.isEmpty() ? NOBODY : above.get(same.size() % above.size()));
            Arrays.fill(holder[i], i);
            Arrays.fill(acting[i], NOBODY);
            Arrays.fill(exists[i], true);
            same.add(i);
        }
    }

    void apply(Change change) {
        int a = change.first() % level.length;
        int b = change.second() % level.length;
        int from = change.day();
        int to = Math.min(length, from + change.length());
        switch (change.kind()) {
            case EXCHANGE -> {
                for (int day = from; day < length; day++) {
                    int person = holder[a][day];
                    holder[a][day] = holder[b][day];
                    holder[b][day] = person;
                }
            }
            case TRANSFER -> {
                if (level[b] == level[a] - 1) {
                    Arrays.fill(manager[a], from, length, b);
                }
            }
            case OPEN -> {
                if (closable(a)) {
                    Arrays.fill(exists[a], 0, from, false);
                }
            }
            case CLOSE -> {
                // Not the whole existence: a position without a day is none.
                if (closable(a) && from > 0 && exists[a][from - 1]) {
                    Arrays.fill(exists[a], from, length, false);
                }
            }
            case VACANCY -> Arrays.fill(holder[a], from, to, NOBODY);
            case ACTING -> {
                Arrays.fill(holder[a], from, to, NOBODY);
                // Some cover begins late, some ends early.
                int late = Math.min(to - 1, from + change.second() % 3);
                Arrays.fill(acting[a], late, to, b);
            }
            default -> throw new AssertionError(change);
        }
    }

    /** Positions that lead a unit stay: somebody reports to them. */
    private boolean closable(int position) {
        return level[position] == lowest && level[position] > 0 && exists[position][length - 1];
    }

    private boolean leads(int position) {
        return position == 0 || level[position] < lowest;
    }

    private int unit(int position, int day) {
        // On a ladder of one tier all are in the unit of the first.
        return leads(position) ? position : Math.max(0, manager[position][day]);
    }

    Organization organization() {
        List<OrgUnit> units = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        List<Appointment> appointments = new ArrayList<>();
        for (int i = 0; i < level.length; i++) {
            int position = i;
            DateRange existence =
                    runs(day -> exists[position][day] ? 0 : NOBODY).get(0).range();
            if (leads(position)) {
                units.add(OrgUnit.of(
                        unitId(position),
                        LocalizedText.of("Unit " + position, "部门" + position),
                        timeline(day -> above(position, day), this::unitId)));
            }
            positions.add(Position.of(
                    positionId(position),
                    ladder.tiers().get(level[position]).id(),
                    existence,
                    timeline(day -> unit(position, day), this::unitId).within(existence),
                    timeline(day -> manager[position][day], this::positionId).within(existence)));
            for (Timeline.Entry<Integer> run : runs(day -> exists[position][day] ? holder[position][day] : NOBODY)) {
                appointments.add(Appointment.primary(personId(run.value()), positionId(position), run.range()));
            }
            for (Timeline.Entry<Integer> run : runs(day -> cover(position, day))) {
                appointments.add(Appointment.acting(personId(run.value()), positionId(position), run.range()));
            }
        }
        return Organization.of(ladder, units, positions, appointments);
    }

    private int above(int position, int day) {
        int above = manager[position][day];
        return above == NOBODY ? NOBODY : unit(above, day);
    }

    private int cover(int position, int day) {
        return exists[position][day] && holder[position][day] == NOBODY ? acting[position][day] : NOBODY;
    }

    private UnitId unitId(int number) {
        return UnitId.of("部门-" + scattered(number));
    }

    private PositionId positionId(int number) {
        return PositionId.of("P-" + scattered(number));
    }

    private PersonId personId(int number) {
        return PersonId.of("员工-" + scattered(number));
    }

    /** So that the order of ids is not that of the tree. */
    private int scattered(int number) {
        return (number + 1) * idStep % PRIME;
    }

    private interface Grid {
        int on(int day);
    }

    private interface Named<T> {
        T id(int number);
    }

    private <T> Timeline<T> timeline(Grid grid, Named<T> named) {
        List<Timeline.Entry<T>> entries = new ArrayList<>();
        for (Timeline.Entry<Integer> run : runs(grid)) {
            entries.add(new Timeline.Entry<>(run.range(), named.id(run.value())));
        }
        return Timeline.of(entries);
    }

    /** The longest stretches of one value; the last goes on for ever. */
    private List<Timeline.Entry<Integer>> runs(Grid grid) {
        List<Timeline.Entry<Integer>> runs = new ArrayList<>();
        int start = 0;
        for (int day = 1; day <= length; day++) {
            if (day == length || grid.on(day) != grid.on(start)) {
                if (grid.on(start) != NOBODY) {
                    LocalDate from = days.from().plusDays(start);
                    runs.add(new Timeline.Entry<>(
                            day == length
                                    ? DateRange.startingOn(from)
                                    : DateRange.of(from, days.from().plusDays(day)),
                            grid.on(start)));
                }
                start = day;
            }
        }
        return runs;
    }
}
