package io.salestiers.core.testkit.org;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Change;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Role;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.TerritoryClaim;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/*
 * Makes a change of some numbers, with what the organization has on the day. The change is often possible, not always: who
 * asks tries it. Smaller numbers make simpler changes, so that a list of numbers shrinks to a simple reorganization.
 */
final class ReorganizationDraft {
    enum Kind {
        MOVE_UNIT(Change.MoveUnit.class),
        MOVE_POSITION(Change.MovePosition.class),
        CHANGE_MANAGER(Change.ChangeManager.class),
        CHANGE_ROLE(Change.ChangeRole.class),
        CHANGE_HEAD(Change.ChangeHead.class),
        END_APPOINTMENT(Change.EndAppointment.class),
        APPOINT(Change.Appoint.class),
        ACT_FOR(Change.ActFor.class),
        OPEN_UNIT(Change.OpenUnit.class),
        OPEN_POSITION(Change.OpenPosition.class),
        CLOSE_POSITION(Change.ClosePosition.class),
        CLOSE_UNIT(Change.CloseUnit.class),
        SPLIT_UNIT(Change.SplitUnit.class),
        MERGE_UNITS(Change.MergeUnits.class),
        OPEN_TERRITORY(Change.OpenTerritory.class),
        MOVE_TERRITORY(Change.MoveTerritory.class),
        CLOSE_TERRITORY(Change.CloseTerritory.class),
        CLAIM(Change.Claim.class),
        END_CLAIM(Change.EndClaim.class);

        private final Class<? extends Change> type;

        Kind(Class<? extends Change> type) {
            this.type = type;
        }

        Class<? extends Change> type() {
            return type;
        }
    }

    record Pick(Kind kind, LocalDate day, int first, int second, int third) {}

    private final Organization organization;
    private final OrganizationDay view;
    private final Pick pick;
    private final int number;

    private ReorganizationDraft(Organization organization, Pick pick, int number) {
        this.organization = organization;
        this.view = organization.on(pick.day());
        this.pick = pick;
        this.number = number;
    }

    /** One change, or some that need each other; none if the organization has nothing for it. */
    static List<Change> changes(Organization organization, Pick pick, int number) {
        ReorganizationDraft draft = new ReorganizationDraft(organization, pick, number);
        List<Change> changes = new ArrayList<>();
        draft.change().ifPresent(change -> {
            changes.addAll(draft.firstOf(change));
            changes.add(change);
        });
        if (pick.kind() == Kind.OPEN_TERRITORY && pick.third() % 2 == 0) {
            changes.addAll(draft.claimOf(changes));
        }
        return changes;
    }

    /** What must leave before. */
    private List<Change> firstOf(Change change) {
        List<Change> first = new ArrayList<>();
        if (change instanceof Change.Appoint appoint) {
            organization.appointments().stream()
                    .filter(each -> each.position().equals(appoint.position())
                            && each.kind() == AppointmentKind.PRIMARY
                            && each.range().contains(pick.day()))
                    .forEach(each -> first.add(new Change.EndAppointment(pick.day(), each.person(), each.position())));
        } else if (change instanceof Change.CloseUnit close) {
            List<UnitId> units = organization.units().stream()
                    .map(unit -> unit.id())
                    .filter(id -> !id.equals(close.unit()))
                    .toList();
            of(units, pick.second())
                    .ifPresent(other -> view.positionsDirectlyIn(close.unit())
                            .forEach(id -> first.add(new Change.MovePosition(pick.day(), id, other))));
        }
        return first;
    }

    private List<Change> claimOf(List<Change> opened) {
        List<PositionId> positions = view.positions();
        return opened.stream()
                .flatMap(change -> change instanceof Change.OpenTerritory open
                        ? of(positions, pick.first()).stream()
                                .map(id -> (Change) new Change.Claim(pick.day(), open.territory(), id, until()))
                        : java.util.stream.Stream.empty())
                .toList();
    }

    private Optional<Change> change() {
        LocalDate day = pick.day();
        List<UnitId> units =
                organization.units().stream().map(unit -> unit.id()).toList();
        List<PositionId> positions = organization.positions().stream()
                .filter(position -> position.existence().contains(day))
                .map(Position::id)
                .toList();
        Optional<UnitId> unit = of(units, pick.first());
        Optional<UnitId> other = of(units, pick.second());
        Optional<PositionId> position = of(positions, pick.first());
        Optional<PositionId> above = of(positions, pick.second());
        Optional<TerritoryId> territory = of(territories(), pick.second());
        return switch (pick.kind()) {
            case MOVE_UNIT -> unit.map(id -> new Change.MoveUnit(day, id, seldomNone(other)));
            case MOVE_POSITION -> position.flatMap(id -> other.map(there -> new Change.MovePosition(day, id, there)));
            case CHANGE_MANAGER -> position.map(id -> new Change.ChangeManager(day, id, seldomNone(above)));
            case CHANGE_ROLE -> position.flatMap(id -> role().map(role -> new Change.ChangeRole(day, id, role)));
            case CHANGE_HEAD -> unit.map(id -> new Change.ChangeHead(day, id, seldomNone(above)));
            case END_APPOINTMENT ->
                of(
                                organization.appointments().stream()
                                        .filter(each -> each.range().contains(day))
                                        .toList(),
                                pick.first())
                        .map(each -> new Change.EndAppointment(day, each.person(), each.position()));
            case APPOINT ->
                position.map(id -> new Change.Appoint(
                        day, person(), id, until(), pick.third() % 2 == 0 ? Optional.empty() : Optional.of(share())));
            case ACT_FOR -> position.map(id -> new Change.ActFor(day, person(), id, until()));
            case OPEN_UNIT ->
                Optional.of(new Change.OpenUnit(
                        day, newUnit(""), Optional.empty(), LocalizedText.of("New unit", "新部门"), seldomNone(unit)));
            case OPEN_POSITION ->
                unit.flatMap(id ->
                        role().map(role -> new Change.OpenPosition(day, newPosition(), role, id, seldomNone(above))));
            case CLOSE_POSITION -> position.map(id -> new Change.ClosePosition(day, id));
            case CLOSE_UNIT -> unit.map(id -> new Change.CloseUnit(day, id));
            case SPLIT_UNIT -> unit.map(this::split);
            case MERGE_UNITS -> unit.flatMap(id -> other.map(into -> merge(units, id, into)));
            case OPEN_TERRITORY ->
                Optional.of(new Change.OpenTerritory(
                        day, newTerritory(), LocalizedText.of("New territory", "新区域"), seldomNone(territory)));
            case MOVE_TERRITORY ->
                of(territories(), pick.first()).map(id -> new Change.MoveTerritory(day, id, seldomNone(territory)));
            case CLOSE_TERRITORY -> territory.map(id -> new Change.CloseTerritory(day, id));
            case CLAIM -> position.flatMap(id -> territory.map(claimed -> new Change.Claim(day, claimed, id, until())));
            case END_CLAIM ->
                of(
                                organization.claims().stream()
                                        .filter(each -> each.range().contains(day))
                                        .toList(),
                                pick.first())
                        .map((TerritoryClaim each) -> new Change.EndClaim(day, each.territory(), each.position()));
        };
    }

    private Change split(UnitId unit) {
        List<PositionId> left = new ArrayList<>();
        List<PositionId> right = new ArrayList<>();
        List<PositionId> positions = view.positionsDirectlyIn(unit);
        for (int i = 0; i < positions.size(); i++) {
            (goesRight(i) ? right : left).add(positions.get(i));
        }
        List<UnitId> leftChildren = new ArrayList<>();
        List<UnitId> rightChildren = new ArrayList<>();
        List<UnitId> children = view.children(unit);
        for (int i = 0; i < children.size(); i++) {
            (goesRight(i + positions.size()) ? rightChildren : leftChildren).add(children.get(i));
        }
        return new Change.SplitUnit(
                pick.day(),
                unit,
                List.of(
                        new Change.Part(newUnit("a"), LocalizedText.of("Part A", "甲部"), left, leftChildren),
                        new Change.Part(newUnit("b"), LocalizedText.of("Part B", "乙部"), right, rightChildren)));
    }

    /** Bit by bit, over and over. */
    private boolean goesRight(int index) {
        return (pick.third() >> (index % 16) & 1) == 1;
    }

    private Change merge(List<UnitId> units, UnitId unit, UnitId into) {
        List<UnitId> merged = new ArrayList<>(List.of(unit));
        of(units, pick.third())
                .filter(third -> pick.third() % 3 == 0 && !third.equals(unit) && !third.equals(into))
                .ifPresent(merged::add);
        return new Change.MergeUnits(pick.day(), merged, into);
    }

    private List<TerritoryId> territories() {
        return organization.territories().stream()
                .map(territory -> territory.id())
                .toList();
    }

    private Optional<RoleId> role() {
        return of(organization.roles().stream().map(Role::id).toList(), pick.third());
    }

    private PersonId person() {
        List<PersonId> people = organization.people();
        int index = pick.second() % (people.size() + 1);
        return index == people.size() ? PersonId.of("新员工-" + number) : people.get(index);
    }

    private Optional<LocalDate> until() {
        return pick.third() % 3 == 0 ? Optional.empty() : Optional.of(pick.day().plusDays(1 + pick.third() % 90));
    }

    private Ratio share() {
        return Ratio.of(1 + pick.third() % 10, 10);
    }

    private <T> Optional<T> seldomNone(Optional<T> value) {
        return pick.third() % 8 == 7 ? Optional.empty() : value;
    }

    private static <T> Optional<T> of(List<T> list, int index) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(index % list.size()));
    }

    private UnitId newUnit(String part) {
        UnitId id = UnitId.of("新部门-" + number + part);
        while (organization.findUnit(id).isPresent()) {
            id = UnitId.of(id + "'");
        }
        return id;
    }

    private PositionId newPosition() {
        PositionId id = PositionId.of("N-" + number);
        while (organization.findPosition(id).isPresent()) {
            id = PositionId.of(id + "'");
        }
        return id;
    }

    private TerritoryId newTerritory() {
        TerritoryId id = TerritoryId.of("新区域-" + number);
        while (organization.findTerritory(id).isPresent()) {
            id = TerritoryId.of(id + "'");
        }
        return id;
    }
}
