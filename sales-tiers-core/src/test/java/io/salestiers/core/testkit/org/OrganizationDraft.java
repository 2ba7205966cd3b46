package io.salestiers.core.testkit.org;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.Ladders;
import io.salestiers.core.org.OrgUnit;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDefinition;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Role;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.Territory;
import io.salestiers.core.org.TerritoryClaim;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
        ROLE,
        HEAD,
        SHARE,
        CLAIM,
        TERRITORY_TRANSFER,
        VACANCY,
        ACTING
    }

    record Change(Kind kind, int day, int length, int first, int second) {}

    private final DateRange days;
    private final int length;
    private final Ladder ladder;
    private final List<Ladder> others = new ArrayList<>();
    private final int idStep;
    /** By position: 0 for the highest tier. */
    private final int[] level;

    private final int lowest;
    private final int[][] manager;
    private final int[][] holder;
    private final int[][] acting;
    private final boolean[][] exists;
    /** 0 for the usual one, 1 for a special one of the same tier, 2 for that of the next higher tier. */
    private final int[][] role;

    private final int[][] head;
    private final int[][] territoryParent;
    private final List<TerritoryClaim> claims = new ArrayList<>();

    OrganizationDraft(int tiers, int ladders, int territories, int positions, int span, int idStep, DateRange days) {
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
        this.role = new int[positions][length];
        this.head = new int[positions][length];
        this.territoryParent = new int[territories][length];
        for (int i = 0; i < territories; i++) {
            Arrays.fill(territoryParent[i], (i + 1) / 2 - 1);
        }
        for (int i = 1; i < ladders; i++) {
            others.add(OrganizationArbitraries.ladder(
                    "side-" + (i + 1), i % 2 == 1 ? LadderKind.STAFF : LadderKind.LINE, 2));
        }
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
            Arrays.fill(head[i], NOBODY);
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
                if (level[a] > 0) {
                    List<Integer> above = new ArrayList<>();
                    for (int i = 0; i < level.length; i++) {
                        if (level[i] == level[a] - 1) {
                            above.add(i);
                        }
                    }
                    Arrays.fill(manager[a], from, length, above.get(b % above.size()));
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
            case ROLE -> {
                // Whoever leads a unit keeps the tier, so that nobody reports to a lower one.
                if (!leads(a)) {
                    Arrays.fill(role[a], from, to, 1 + b % 2);
                }
            }
            case HEAD -> {
                if (leads(a)) {
                    Arrays.fill(head[a], from, to, b);
                }
            }
            case SHARE -> {
                if (holder[a][from] != NOBODY) {
                    // Who divides their time until the person of the first position changes.
                    int person = holder[a][from];
                    for (int day = from; day < to && holder[a][day] == person; day++) {
                        holder[b][day] = person;
                    }
                }
            }
            case CLAIM -> {
                if (territoryParent.length > 0) {
                    LocalDate first = days.from().plusDays(from);
                    claims.add(new TerritoryClaim(
                            territoryId(change.second() % territoryParent.length),
                            positionId(a),
                            to == length
                                    ? DateRange.startingOn(first)
                                    : DateRange.of(first, days.from().plusDays(to))));
                }
            }
            case TERRITORY_TRANSFER -> {
                // Below one with a lower number, so that there is no cycle; the first of all stays a root.
                int inner = change.first() % Math.max(1, territoryParent.length);
                if (inner > 0) {
                    Arrays.fill(territoryParent[inner], from, length, change.second() % inner);
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
                units.add(new OrgUnit(
                        unitId(position),
                        Optional.of(UnitTypeId.of("level-" + level[position])),
                        LocalizedText.of("Unit " + position, "部门" + position),
                        timeline(day -> above(position, day), this::unitId),
                        timeline(day -> stated(position, day), this::positionId)));
            }
            positions.add(new Position(
                    positionId(position),
                    existence,
                    timeline(day -> role[position][day], kind -> roleId(position, kind))
                            .within(existence),
                    timeline(day -> unit(position, day), this::unitId).within(existence),
                    timeline(day -> manager[position][day], this::positionId).within(existence)));
            // A run ends where the holder changes or the number of their positions does.
            int size = level.length + 1;
            for (Timeline.Entry<Integer> run : runs(day -> held(position, day) == NOBODY
                    ? NOBODY
                    : held(position, day) * size + positionsOf(held(position, day), day))) {
                appointments.add(Appointment.primary(personId(run.value() / size), positionId(position), run.range())
                        .withShare(Ratio.of(1, run.value() % size)));
            }
            for (Timeline.Entry<Integer> run : runs(day -> cover(position, day))) {
                appointments.add(Appointment.acting(personId(run.value()), positionId(position), run.range()));
            }
        }
        List<Territory> territories = new ArrayList<>();
        for (int i = 0; i < territoryParent.length; i++) {
            int territory = i;
            territories.add(new Territory(
                    territoryId(i),
                    LocalizedText.of("Territory " + i, "区域" + i),
                    timeline(day -> territoryParent[territory][day], this::territoryId)));
        }
        List<Ladder> ladders = new ArrayList<>(others);
        ladders.add(ladder);
        return Organization.of(OrganizationDefinition.builder(Ladders.of(ladders))
                .zone(ZoneId.of("Asia/Shanghai"))
                .roles(ladders.stream()
                        .flatMap(each -> each.tiers().stream())
                        .map(tier -> new Role(special(tier.id()), tier.id(), tier.name()))
                        .toList())
                .units(units)
                .territories(territories)
                .positions(positions)
                .appointments(appointments)
                .claims(claims)
                .build());
    }

    private static RoleId special(TierId tier) {
        return RoleId.of("special-" + tier);
    }

    private RoleId roleId(int position, int kind) {
        // Some positions of the lowest tier belong to another ladder, which has two tiers.
        int other = leads(position) ? 0 : position % (others.size() + 1);
        List<Tier> tiers = other == 0 ? ladder.tiers() : others.get(other - 1).tiers();
        int own = other == 0 ? level[position] : 1;
        return switch (kind) {
            case 0 -> Role.impliedBy(tiers.get(own).id());
            case 1 -> special(tiers.get(own).id());
            default -> Role.impliedBy(tiers.get(Math.max(0, own - 1)).id());
        };
    }

    private int held(int position, int day) {
        return exists[position][day] ? holder[position][day] : NOBODY;
    }

    private int positionsOf(int person, int day) {
        int number = 0;
        for (int i = 0; i < level.length; i++) {
            number += held(i, day) == person ? 1 : 0;
        }
        return number;
    }

    /** Only on days on which its position exists. */
    private int stated(int unit, int day) {
        int stated = head[unit][day];
        return stated != NOBODY && exists[stated][day] ? stated : NOBODY;
    }

    private TerritoryId territoryId(int number) {
        return TerritoryId.of("区域-" + scattered(number));
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
