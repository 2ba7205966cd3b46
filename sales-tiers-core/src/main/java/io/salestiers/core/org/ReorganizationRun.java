package io.salestiers.core.org;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Suggestions;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/*
 * Applies a reorganization, day by day.
 *
 * Each day goes through the phases that Reorganization states. What is opened is registered before anything is looked up,
 * so that the order of the list cannot matter, and something refused does not make everything that refers to it look wrong
 * too. A change with an error is skipped; with any error there is no result, so what is skipped is never seen.
 *
 * What the changes cause together and no single one of them (a circle that a planned move closes later) is found by the
 * checks of the new organization: an error that the old one did not have on these days.
 */
final class ReorganizationRun {
    private static final String DOCUMENT = "reorganization";
    /** How many ids a message names. */
    private static final int NAMED = 10;

    /** What an id is of. */
    enum Kind {
        UNIT,
        POSITION,
        TERRITORY,
        ROLE;

        Argument term() {
            return Argument.term("core.org.kind." + name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** A finding of one change. */
    private record Found(int change, Finding finding) {}

    private final Organization organization;
    private final List<Change> changes;
    private final ReorganizationState state;
    private final Set<RoleId> roles;
    private final List<Found> found = new ArrayList<>();
    /** When something is first opened, so that a change before that day is told from a misspelt id. */
    private final Map<Object, LocalDate> opens = new HashMap<>();

    // Of the day at hand.
    private LocalDate day = LocalDate.MIN;
    private final Set<UnitId> closingUnits = new HashSet<>();
    private final Set<PositionId> closingPositions = new HashSet<>();
    private final Set<TerritoryId> closingTerritories = new HashSet<>();
    private final Set<UnitId> newUnits = new HashSet<>();

    // Of the change at hand.
    private int index;

    private ReorganizationRun(Organization organization, Reorganization reorganization) {
        this.organization = organization;
        this.changes = reorganization.changes();
        this.state = new ReorganizationState(organization.definition());
        this.roles = new TreeSet<>();
        organization.roles().forEach(role -> roles.add(role.id()));
        for (Change change : changes) {
            opened(change).forEach(id -> opens.merge(id, change.day(), (a, b) -> a.isBefore(b) ? a : b));
        }
    }

    static WithFindings<Organization> apply(Organization organization, Reorganization reorganization) {
        return new ReorganizationRun(organization, reorganization).run();
    }

    private WithFindings<Organization> run() {
        TreeMap<LocalDate, List<Integer>> byDay = new TreeMap<>();
        for (int i = 0; i < changes.size(); i++) {
            byDay.computeIfAbsent(changes.get(i).day(), any -> new ArrayList<>())
                    .add(i);
        }
        byDay.forEach(this::day);
        List<Finding> findings = new ArrayList<>(found.stream()
                .sorted(Comparator.comparingInt(Found::change))
                .map(Found::finding)
                .toList());
        if (failed(findings)) {
            return WithFindings.failed(findings);
        }
        Organization after = Organization.of(state.definition());
        findings.addAll(newErrors(after));
        return failed(findings) ? WithFindings.failed(findings) : WithFindings.of(after, findings);
    }

    private static boolean failed(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** Errors on days on which the organization before did not have them. */
    private List<Finding> newErrors(Organization after) {
        List<Finding> errors = errors(after);
        if (!errors.isEmpty()) {
            List<Finding> known = errors(organization);
            errors.removeIf(finding -> known.stream()
                    .anyMatch(old -> old.code() == finding.code() && encloses(old.place(), finding.place())));
        }
        return errors;
    }

    private static List<Finding> errors(Organization any) {
        return new ArrayList<>(any.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList());
    }

    private static boolean encloses(Place old, Place place) {
        if (old instanceof Place.During before && place instanceof Place.During now) {
            return before.subject().equals(now.subject()) && before.days().encloses(now.days());
        }
        return old.equals(place);
    }

    private void day(LocalDate today, List<Integer> indexes) {
        day = today;
        closingUnits.clear();
        closingPositions.clear();
        closingTerritories.clear();
        newUnits.clear();
        List<Integer> sound = withoutContradictions(indexes);
        each(sound, this::closing);
        each(sound, this::register);
        each(sound, this::openings);
        each(sound, this::moves);
        each(sound, this::circles);
        each(sound, change -> {
            if (change instanceof Change.SplitUnit split) {
                split(split);
            }
        });
        each(sound, change -> {
            if (change instanceof Change.MergeUnits merge) {
                merge(merge);
            }
        });
        each(sound, this::ends);
        each(sound, this::starts);
        each(sound, change -> {
            if (change instanceof Change.ClosePosition close) {
                closePosition(close);
            }
        });
        each(sound, this::closeEmpty);
        each(sound, this::reportsLeft);
    }

    private void each(List<Integer> indexes, java.util.function.Consumer<Change> step) {
        for (int i : indexes) {
            index = i;
            step.accept(changes.get(i));
        }
    }

    // Contradictions

    /** One thing of which one change a day may say something. */
    private record Said(Kind kind, String id, String what) {}

    private List<Integer> withoutContradictions(List<Integer> indexes) {
        Map<Said, Integer> first = new HashMap<>();
        List<Integer> sound = new ArrayList<>();
        for (int i : indexes) {
            index = i;
            Set<Said> says = says(changes.get(i));
            Optional<Said> other = says.stream().filter(first::containsKey).findFirst();
            if (other.isPresent()) {
                add(found(ReorganizationFindings.CONTRADICTION, "")
                        .with("kind", other.get().kind().term())
                        .with("id", other.get().id())
                        .with("day", Argument.day(day))
                        .with("other", "/changes/" + first.get(other.get())));
            } else {
                says.forEach(each -> first.put(each, i));
                sound.add(i);
            }
        }
        return sound;
    }

    private static Set<Said> says(Change change) {
        Set<Said> says = new java.util.LinkedHashSet<>();
        if (change instanceof Change.OpenUnit open) {
            says(says, Kind.UNIT, open.unit(), "existence", "parent");
        } else if (change instanceof Change.MoveUnit move) {
            says(says, Kind.UNIT, move.unit(), "parent");
        } else if (change instanceof Change.ChangeHead head) {
            says(says, Kind.UNIT, head.unit(), "head");
        } else if (change instanceof Change.SplitUnit split) {
            says(says, Kind.UNIT, split.unit(), "existence", "parent", "head");
            for (Change.Part part : split.parts()) {
                says(says, Kind.UNIT, part.unit(), "existence");
                part.positions().forEach(position -> says(says, Kind.POSITION, position, "unit"));
                part.children().forEach(child -> says(says, Kind.UNIT, child, "parent"));
            }
        } else if (change instanceof Change.MergeUnits merge) {
            merge.units().forEach(unit -> says(says, Kind.UNIT, unit, "existence", "parent", "head"));
        } else if (change instanceof Change.CloseUnit close) {
            says(says, Kind.UNIT, close.unit(), "existence", "parent", "head");
        } else if (change instanceof Change.OpenPosition open) {
            says(says, Kind.POSITION, open.position(), "existence", "unit", "manager", "role");
        } else if (change instanceof Change.MovePosition move) {
            says(says, Kind.POSITION, move.position(), "unit");
        } else if (change instanceof Change.ChangeManager manager) {
            says(says, Kind.POSITION, manager.position(), "manager");
        } else if (change instanceof Change.ChangeRole role) {
            says(says, Kind.POSITION, role.position(), "role");
        } else if (change instanceof Change.ClosePosition close) {
            says(says, Kind.POSITION, close.position(), "existence", "unit", "manager", "role");
        } else if (change instanceof Change.Appoint appoint) {
            says(says, Kind.POSITION, appoint.position(), "start of " + appoint.person());
        } else if (change instanceof Change.ActFor act) {
            says(says, Kind.POSITION, act.position(), "start of " + act.person());
        } else if (change instanceof Change.EndAppointment end) {
            says(says, Kind.POSITION, end.position(), "end of " + end.person());
        } else if (change instanceof Change.OpenTerritory open) {
            says(says, Kind.TERRITORY, open.territory(), "existence", "parent");
        } else if (change instanceof Change.MoveTerritory move) {
            says(says, Kind.TERRITORY, move.territory(), "parent");
        } else if (change instanceof Change.CloseTerritory close) {
            says(says, Kind.TERRITORY, close.territory(), "existence", "parent");
        } else if (change instanceof Change.Claim claim) {
            says(says, Kind.TERRITORY, claim.territory(), "start of " + claim.position());
        } else if (change instanceof Change.EndClaim end) {
            says(says, Kind.TERRITORY, end.territory(), "end of " + end.position());
        } else {
            throw new AssertionError(change);
        }
        return says;
    }

    private static void says(Set<Said> into, Kind kind, Object id, String... what) {
        for (String each : what) {
            into.add(new Said(kind, id.toString(), each));
        }
    }

    // What opens and closes on the day

    private static List<Object> opened(Change change) {
        if (change instanceof Change.OpenUnit open) {
            return List.of(open.unit());
        } else if (change instanceof Change.SplitUnit split) {
            return split.parts().stream().<Object>map(Change.Part::unit).toList();
        } else if (change instanceof Change.OpenPosition open) {
            return List.of(open.position());
        } else if (change instanceof Change.OpenTerritory open) {
            return List.of(open.territory());
        }
        return List.of();
    }

    private void closing(Change change) {
        if (change instanceof Change.CloseUnit close) {
            closingUnits.add(close.unit());
        } else if (change instanceof Change.SplitUnit split) {
            closingUnits.add(split.unit());
        } else if (change instanceof Change.MergeUnits merge) {
            closingUnits.addAll(merge.units());
        } else if (change instanceof Change.ClosePosition close) {
            closingPositions.add(close.position());
        } else if (change instanceof Change.CloseTerritory close) {
            closingTerritories.add(close.territory());
        }
    }

    private void register(Change change) {
        DateRange since = DateRange.startingOn(day);
        if (change instanceof Change.OpenUnit open) {
            OrgUnit unit = new OrgUnit(open.unit(), open.unitType(), open.name(), timeline(since, open.parent()));
            if (isFree(Kind.UNIT, open.unit(), state.units, "/unit")) {
                state.units.put(unit.id(), unit);
                newUnits.add(unit.id());
            }
        } else if (change instanceof Change.SplitUnit split) {
            // A unit that is not there is found when it is split.
            Optional<OrgUnit> whole = Optional.ofNullable(state.units.get(split.unit()));
            for (int i = 0; i < split.parts().size(); i++) {
                Change.Part part = split.parts().get(i);
                if (isFree(Kind.UNIT, part.unit(), state.units, "/parts/" + i + "/unit")) {
                    Timeline<UnitId> parent = whole.map(unit -> TimelineEdits.from(unit.parent(), day))
                            .orElseGet(Timeline::empty);
                    state.units.put(
                            part.unit(), new OrgUnit(part.unit(), whole.flatMap(OrgUnit::type), part.name(), parent));
                    newUnits.add(part.unit());
                }
            }
        } else if (change instanceof Change.OpenPosition open) {
            if (isFree(Kind.POSITION, open.position(), state.positions, "/position")) {
                state.positions.put(
                        open.position(),
                        new Position(
                                open.position(),
                                since,
                                Timeline.of(since, open.role()),
                                Timeline.of(since, open.unit()),
                                timeline(since, open.reportsTo())));
            }
        } else if (change instanceof Change.OpenTerritory open) {
            if (isFree(Kind.TERRITORY, open.territory(), state.territories, "/territory")) {
                state.territories.put(
                        open.territory(), new Territory(open.territory(), open.name(), timeline(since, open.parent())));
            }
        }
    }

    private static <T> Timeline<T> timeline(DateRange range, Optional<T> value) {
        return value.map(known -> Timeline.of(range, known)).orElseGet(Timeline::empty);
    }

    private boolean isFree(Kind kind, Object id, Map<?, ?> known, String field) {
        if (!known.containsKey(id)) {
            return true;
        }
        add(found(ReorganizationFindings.TAKEN, field).with("kind", kind.term()).with("id", id.toString()));
        return false;
    }

    private void openings(Change change) {
        if (change instanceof Change.OpenUnit open) {
            open.parent().ifPresent(parent -> target(parent, "/parent"));
        } else if (change instanceof Change.OpenPosition open) {
            role(open.role());
            target(open.unit(), "/unit");
            open.reportsTo().ifPresent(manager -> target(manager, "/reportsTo"));
        } else if (change instanceof Change.OpenTerritory open) {
            open.parent().ifPresent(parent -> target(parent, "/parent"));
        }
    }

    // Moves

    private void moves(Change change) {
        if (change instanceof Change.MoveUnit move) {
            boolean known =
                    move.parent().map(parent -> target(parent, "/parent")).orElse(true);
            Optional<OrgUnit> unit = subject(move.unit(), "/unit");
            if (known && unit.isPresent()) {
                state.parent(
                        move.unit(), set(unit.get().parent(), move.parent(), Optional.empty(), Kind.UNIT, move.unit()));
            }
        } else if (change instanceof Change.ChangeHead headed) {
            boolean known = headed.head().map(head -> target(head, "/head")).orElse(true);
            Optional<OrgUnit> unit = subject(headed.unit(), "/unit");
            if (known && unit.isPresent()) {
                state.head(
                        headed.unit(),
                        set(unit.get().head(), headed.head(), Optional.empty(), Kind.UNIT, headed.unit()));
            }
        } else if (change instanceof Change.MovePosition move) {
            boolean known = target(move.unit(), "/unit");
            Optional<Position> position = subject(move.position(), "/position");
            if (known && position.isPresent()) {
                state.unit(
                        move.position(),
                        set(position.get().unit(), Optional.of(move.unit()), position, Kind.POSITION, move.position()));
            }
        } else if (change instanceof Change.ChangeManager manager) {
            boolean known = manager.reportsTo()
                    .map(above -> target(above, "/reportsTo"))
                    .orElse(true);
            Optional<Position> position = subject(manager.position(), "/position");
            if (known && position.isPresent()) {
                state.reportsTo(
                        manager.position(),
                        set(
                                position.get().reportsTo(),
                                manager.reportsTo(),
                                position,
                                Kind.POSITION,
                                manager.position()));
            }
        } else if (change instanceof Change.ChangeRole role) {
            boolean known = role(role.role());
            Optional<Position> position = subject(role.position(), "/position");
            if (known && position.isPresent()) {
                state.role(
                        role.position(),
                        set(position.get().role(), Optional.of(role.role()), position, Kind.POSITION, role.position()));
            }
        } else if (change instanceof Change.MoveTerritory move) {
            boolean known =
                    move.parent().map(parent -> target(parent, "/parent")).orElse(true);
            Optional<Territory> territory = subject(move.territory(), "/territory");
            if (known && territory.isPresent()) {
                state.parent(
                        move.territory(),
                        set(
                                territory.get().parent(),
                                move.parent(),
                                Optional.empty(),
                                Kind.TERRITORY,
                                move.territory()));
            }
        }
    }

    /** A timeline with another value from the day on; says so if nothing changes, or not for long. */
    private <T> Timeline<T> set(
            Timeline<T> timeline, Optional<T> value, Optional<Position> position, Kind kind, Object id) {
        if (timeline.on(day).equals(value)) {
            add(found(ReorganizationFindings.WITHOUT_EFFECT, "")
                    .with("kind", kind.term())
                    .with("id", id.toString())
                    .with("day", Argument.day(day)));
            return timeline;
        }
        TimelineEdits.plannedAfter(timeline, day)
                .filter(planned ->
                        position.map(each -> each.existence().contains(planned)).orElse(true))
                .ifPresent(planned -> add(found(ReorganizationFindings.PLANNED_LATER, "")
                        .with("kind", kind.term())
                        .with("id", id.toString())
                        .with("day", Argument.day(planned))));
        return TimelineEdits.set(timeline, day, value);
    }

    /** Once all have moved, so that two that go below each other are both found. */
    private void circles(Change change) {
        if (change instanceof Change.OpenUnit open) {
            open.parent().ifPresent(parent -> unitCircle(open.unit(), parent, "/parent"));
        } else if (change instanceof Change.MoveUnit move) {
            move.parent().ifPresent(parent -> unitCircle(move.unit(), parent, "/parent"));
        } else if (change instanceof Change.OpenPosition open) {
            open.reportsTo().ifPresent(above -> managerCircle(open.position(), above));
        } else if (change instanceof Change.ChangeManager manager) {
            manager.reportsTo().ifPresent(above -> managerCircle(manager.position(), above));
        } else if (change instanceof Change.OpenTerritory open) {
            open.parent().ifPresent(parent -> territoryCircle(open.territory(), parent));
        } else if (change instanceof Change.MoveTerritory move) {
            move.parent().ifPresent(parent -> territoryCircle(move.territory(), parent));
        }
    }

    private void unitCircle(UnitId unit, UnitId above, String field) {
        if (leads(above, unit, id -> state.parentOn(id, day))) {
            circle(Kind.UNIT, unit, above, field);
        }
    }

    private void managerCircle(PositionId position, PositionId above) {
        if (leads(above, position, id -> state.managerOn(id, day))) {
            circle(Kind.POSITION, position, above, "/reportsTo");
        }
    }

    private void territoryCircle(TerritoryId territory, TerritoryId above) {
        if (leads(above, territory, id -> state.parentOn(id, day))) {
            circle(Kind.TERRITORY, territory, above, "/parent");
        }
    }

    private void circle(Kind kind, Object id, Object above, String field) {
        add(found(ReorganizationFindings.INTO_ITSELF, field)
                .with("kind", kind.term())
                .with("id", id.toString())
                .with("above", above.toString())
                .with("day", Argument.day(day)));
    }

    /** Whether the way up from one leads to another one. */
    private static <K> boolean leads(K from, K to, Function<K, Optional<K>> up) {
        Set<K> seen = new HashSet<>();
        Optional<K> next = Optional.of(from);
        while (next.isPresent() && seen.add(next.get())) {
            if (next.get().equals(to)) {
                return true;
            }
            next = up.apply(next.get());
        }
        return false;
    }

    // Splits and merges

    private void split(Change.SplitUnit split) {
        tooFew("/parts", 2, split.parts().size());
        Optional<OrgUnit> whole = subject(split.unit(), "/unit");
        if (whole.isEmpty()) {
            return;
        }
        Set<PositionId> positions = state.positionsFrom(split.unit(), day);
        positions.removeAll(closingPositions);
        Set<UnitId> children = state.childrenFrom(split.unit(), day);
        children.removeAll(closingUnits);
        Map<PositionId, UnitId> positionTo = new TreeMap<>();
        Map<UnitId, UnitId> childTo = new TreeMap<>();
        for (int i = 0; i < split.parts().size(); i++) {
            Change.Part part = split.parts().get(i);
            String field = "/parts/" + i;
            goes(part.positions(), part.unit(), positions, positionTo, Kind.POSITION, field + "/positions");
            goes(part.children(), part.unit(), children, childTo, Kind.UNIT, field + "/children");
        }
        forgotten(split.unit(), positions, positionTo, Kind.POSITION);
        forgotten(split.unit(), children, childTo, Kind.UNIT);
        positionTo.forEach((id, part) -> relocate(id, split.unit(), part));
        childTo.forEach((id, part) -> reparent(id, split.unit(), part));
        state.close(whole.get(), day);
    }

    private <K> void goes(List<K> named, UnitId part, Set<K> members, Map<K, UnitId> goesTo, Kind kind, String field) {
        for (int j = 0; j < named.size(); j++) {
            K id = named.get(j);
            String place = field + "/" + j;
            if (!members.contains(id)) {
                add(found(ReorganizationFindings.NOT_IN_UNIT, place)
                        .with("kind", kind.term())
                        .with("id", id.toString())
                        .with("day", Argument.day(day))
                        .with("allowed", some(members)));
            } else if (goesTo.putIfAbsent(id, part) != null) {
                twice(kind, id, place);
            }
        }
    }

    private void forgotten(UnitId unit, Set<?> members, Map<?, UnitId> goesTo, Kind kind) {
        for (Object member : members) {
            if (!goesTo.containsKey(member)) {
                add(found(ReorganizationFindings.FORGOTTEN, "/parts")
                        .with("kind", kind.term())
                        .with("id", member.toString())
                        .with("unit", unit.value()));
            }
        }
    }

    private void merge(Change.MergeUnits merge) {
        tooFew("/units", 1, merge.units().size());
        boolean known =
                merge.units().contains(merge.into()) ? !into(merge, merge.into()) : target(merge.into(), "/into");
        Set<UnitId> seen = new HashSet<>();
        for (int i = 0; i < merge.units().size(); i++) {
            UnitId unit = merge.units().get(i);
            if (!seen.add(unit)) {
                twice(Kind.UNIT, unit, "/units/" + i);
                continue;
            }
            Optional<OrgUnit> closing = subject(unit, "/units/" + i);
            if (known && closing.isPresent()) {
                if (leads(merge.into(), unit, id -> state.parentOn(id, day))) {
                    into(merge, unit);
                } else {
                    state.positionsFrom(unit, day).forEach(id -> relocate(id, unit, merge.into()));
                    state.childrenFrom(unit, day).forEach(id -> reparent(id, unit, merge.into()));
                    // Read again: it may have been a child of another one that is merged.
                    state.close(state.units.getOrDefault(unit, closing.get()), day);
                }
            }
        }
    }

    private boolean into(Change.MergeUnits merge, UnitId unit) {
        circle(Kind.UNIT, unit, merge.into(), "/into");
        return true;
    }

    private void relocate(PositionId position, UnitId from, UnitId to) {
        Position known = state.positions.get(position);
        if (known != null) {
            state.unit(position, TimelineEdits.mapFrom(known.unit(), day, unit -> unit.equals(from) ? to : unit));
        }
    }

    private void reparent(UnitId child, UnitId from, UnitId to) {
        OrgUnit known = state.units.get(child);
        if (known != null) {
            state.parent(
                    child, TimelineEdits.mapFrom(known.parent(), day, parent -> parent.equals(from) ? to : parent));
        }
    }

    private void tooFew(String field, int least, int actual) {
        if (actual < least) {
            add(found(ReorganizationFindings.TOO_FEW, field)
                    .with("least", least)
                    .with("actual", actual));
        }
    }

    private void twice(Kind kind, Object id, String field) {
        add(found(ReorganizationFindings.NAMED_TWICE, field)
                .with("kind", kind.term())
                .with("id", id.toString()));
    }

    // Appointments and claims

    private void ends(Change change) {
        if (change instanceof Change.EndAppointment end) {
            if (position(end.position(), "/position").isEmpty()) {
                return;
            }
            List<Appointment> own = state.appointments(end.position()).stream()
                    .filter(appointment -> appointment.person().equals(end.person()))
                    .toList();
            List<Appointment> running = own.stream()
                    .filter(appointment -> appointment.range().contains(day))
                    .toList();
            if (running.isEmpty()) {
                add(found(ReorganizationFindings.NOT_APPOINTED, "/person")
                        .with("person", end.person().value())
                        .with("position", end.position().value())
                        .with("day", Argument.day(day))
                        .with(
                                "allowed",
                                someDays(own.stream().map(Appointment::range).toList())));
            }
            for (Appointment appointment : running) {
                if (beganEarlier(appointment.range(), "/day")) {
                    state.end(appointment, day);
                }
            }
        } else if (change instanceof Change.EndClaim end) {
            boolean known = territory(end.territory(), "/territory").isPresent();
            if (position(end.position(), "/position").isEmpty() || !known) {
                return;
            }
            List<TerritoryClaim> own = state.claims(end.territory()).stream()
                    .filter(claim -> claim.position().equals(end.position()))
                    .toList();
            List<TerritoryClaim> running =
                    own.stream().filter(claim -> claim.range().contains(day)).toList();
            if (running.isEmpty()) {
                add(found(ReorganizationFindings.NOT_CLAIMED, "/position")
                        .with("position", end.position().value())
                        .with("territory", end.territory().value())
                        .with("day", Argument.day(day))
                        .with(
                                "allowed",
                                someDays(own.stream().map(TerritoryClaim::range).toList())));
            }
            for (TerritoryClaim claim : running) {
                if (beganEarlier(claim.range(), "/day")) {
                    state.end(claim, day);
                }
            }
        }
    }

    private boolean beganEarlier(DateRange range, String field) {
        if (range.from().isBefore(day)) {
            return true;
        }
        add(found(ReorganizationFindings.ENDS_ON_FIRST_DAY, field).with("day", Argument.day(day)));
        return false;
    }

    private void starts(Change change) {
        if (change instanceof Change.Appoint appoint) {
            Ratio share = appoint.share().orElse(Ratio.ONE);
            boolean possible = share.signum() > 0 && share.compareTo(Ratio.ONE) <= 0;
            if (!possible) {
                add(found(ReorganizationFindings.SHARE, "/share").with("share", share.toString()));
            }
            Optional<DateRange> range = range(appoint.until());
            if (target(appoint.position(), "/position") && possible && range.isPresent()) {
                appoint(Appointment.primary(appoint.person(), appoint.position(), range.get())
                        .withShare(share));
            }
        } else if (change instanceof Change.ActFor act) {
            Optional<DateRange> range = range(act.until());
            if (target(act.position(), "/position") && range.isPresent()) {
                appoint(Appointment.acting(act.person(), act.position(), range.get()));
            }
        } else if (change instanceof Change.Claim claim) {
            Optional<DateRange> range = range(claim.until());
            boolean known = target(claim.territory(), "/territory");
            if (target(claim.position(), "/position") && known && range.isPresent()) {
                claim(new TerritoryClaim(claim.territory(), claim.position(), range.get()));
            }
        }
    }

    private void appoint(Appointment appointment) {
        for (Appointment other : state.appointments(appointment.position())) {
            Optional<DateRange> common = other.range().intersection(appointment.range());
            if (common.isEmpty() || other.kind() != appointment.kind()) {
                continue;
            }
            boolean same = other.person().equals(appointment.person());
            if (same) {
                add(found(ReorganizationFindings.ALREADY_APPOINTED, "/person")
                        .with("person", other.person().value())
                        .with("position", other.position().value())
                        .with("days", Argument.days(common.get())));
            } else if (appointment.kind() == AppointmentKind.PRIMARY) {
                add(found(ReorganizationFindings.HELD, "/position")
                        .with("position", other.position().value())
                        .with("person", other.person().value())
                        .with("days", Argument.days(common.get())));
            }
        }
        state.add(appointment);
    }

    private void claim(TerritoryClaim claim) {
        for (TerritoryClaim other : state.claims(claim.territory())) {
            Optional<DateRange> common = other.range().intersection(claim.range());
            if (common.isPresent() && other.position().equals(claim.position())) {
                add(found(ReorganizationFindings.ALREADY_CLAIMED, "/position")
                        .with("position", claim.position().value())
                        .with("territory", claim.territory().value())
                        .with("days", Argument.days(common.get())));
            }
        }
        state.add(claim);
    }

    private Optional<DateRange> range(Optional<LocalDate> until) {
        if (until.isEmpty()) {
            return Optional.of(DateRange.startingOn(day));
        }
        if (until.get().isAfter(day)) {
            return Optional.of(DateRange.of(day, until.get()));
        }
        add(found(ReorganizationFindings.UNTIL_ORDER, "/until")
                .with("day", Argument.day(day))
                .with("until", Argument.day(until.get())));
        return Optional.empty();
    }

    // Closing

    private void closePosition(Change.ClosePosition close) {
        Optional<Position> position = subject(close.position(), "/position");
        if (position.isEmpty() || !beganEarlier(position.get().existence(), "/day")) {
            return;
        }
        List<DateRange> planned = new ArrayList<>();
        state.appointments(close.position()).forEach(appointment -> planned.add(appointment.range()));
        state.claims(close.position()).forEach(claim -> planned.add(claim.range()));
        planned.removeIf(range -> range.from().isBefore(day));
        if (!planned.isEmpty()) {
            add(found(ReorganizationFindings.PLANNED_IN_VAIN, "/position")
                    .with("position", close.position().value())
                    .with("days", someDays(planned.stream().sorted().toList())));
        }
        state.close(position.get(), day);
    }

    private void closeEmpty(Change change) {
        if (change instanceof Change.CloseUnit close) {
            subject(close.unit(), "/unit").ifPresent(unit -> {
                List<Object> content = new ArrayList<>(state.positionsFrom(unit.id(), day));
                Set<UnitId> children = state.childrenFrom(unit.id(), day);
                children.removeAll(closingUnits);
                content.addAll(children);
                notEmpty(Kind.UNIT, unit.id(), content, "/unit");
                state.close(unit, day);
            });
        } else if (change instanceof Change.CloseTerritory close) {
            subject(close.territory(), "/territory").ifPresent(territory -> {
                Set<TerritoryId> children = state.childrenFrom(territory.id(), day);
                children.removeAll(closingTerritories);
                List<Object> content = new ArrayList<>(children);
                // A claim that begins later would keep it open; it cannot be ended before it has begun.
                state.claims(territory.id()).stream()
                        .filter(claim -> !claim.range().from().isBefore(day))
                        .forEach(claim -> content.add(claim.position()));
                notEmpty(Kind.TERRITORY, territory.id(), content, "/territory");
                state.close(territory, day);
            });
        }
    }

    private void notEmpty(Kind kind, Object id, List<Object> content, String field) {
        if (!content.isEmpty()) {
            add(found(ReorganizationFindings.NOT_EMPTY, field)
                    .with("kind", kind.term())
                    .with("id", id.toString())
                    .with("day", Argument.day(day))
                    .with("content", some(content)));
        }
    }

    /** Once the day is over: who still reports to a position that has closed. */
    private void reportsLeft(Change change) {
        if (change instanceof Change.ClosePosition close) {
            List<PositionId> left = state.positions.values().stream()
                    .filter(position -> state.managerOn(position.id(), day).equals(Optional.of(close.position())))
                    .map(Position::id)
                    .toList();
            if (!left.isEmpty()) {
                add(found(ReorganizationFindings.REPORTS_LEFT, "/position")
                        .with("position", close.position().value())
                        .with("positions", some(left)));
            }
        }
    }

    // What a change refers to

    private Optional<OrgUnit> subject(UnitId id, String field) {
        Optional<OrgUnit> unit = known(Kind.UNIT, id, state.units, field);
        if (unit.isPresent() && !newUnits.contains(id) && !state.open(unit.get(), day)) {
            notOpen(Kind.UNIT, id, state.openDays(unit.get()), field);
            return Optional.empty();
        }
        return unit;
    }

    private Optional<Position> subject(PositionId id, String field) {
        Optional<Position> position = position(id, field);
        if (position.isPresent() && !position.get().existence().contains(day)) {
            notOpen(Kind.POSITION, id, List.of(position.get().existence()), field);
            return Optional.empty();
        }
        return position;
    }

    private Optional<Territory> subject(TerritoryId id, String field) {
        Optional<Territory> territory = territory(id, field);
        if (territory.isPresent() && !state.open(territory.get(), day)) {
            notOpen(Kind.TERRITORY, id, state.openDays(territory.get()), field);
            return Optional.empty();
        }
        return territory;
    }

    private boolean target(UnitId id, String field) {
        return subject(id, field).isPresent() && stays(Kind.UNIT, id, closingUnits, field);
    }

    private boolean target(PositionId id, String field) {
        return subject(id, field).isPresent() && stays(Kind.POSITION, id, closingPositions, field);
    }

    private boolean target(TerritoryId id, String field) {
        return subject(id, field).isPresent() && stays(Kind.TERRITORY, id, closingTerritories, field);
    }

    private boolean stays(Kind kind, Object id, Set<?> closing, String field) {
        if (!closing.contains(id)) {
            return true;
        }
        add(found(ReorganizationFindings.CLOSES_THAT_DAY, field)
                .with("kind", kind.term())
                .with("id", id.toString())
                .with("day", Argument.day(day)));
        return false;
    }

    private Optional<Position> position(PositionId id, String field) {
        return known(Kind.POSITION, id, state.positions, field);
    }

    private Optional<Territory> territory(TerritoryId id, String field) {
        return known(Kind.TERRITORY, id, state.territories, field);
    }

    private boolean role(RoleId id) {
        if (roles.contains(id)) {
            return true;
        }
        unknown(Kind.ROLE, id, roles, "/role");
        return false;
    }

    private <K, V> Optional<V> known(Kind kind, K id, Map<K, V> all, String field) {
        V value = all.get(id);
        if (value != null) {
            return Optional.of(value);
        }
        LocalDate opening = opens.get(id);
        if (opening != null && opening.isAfter(day)) {
            notOpen(kind, id, List.of(DateRange.startingOn(opening)), field);
        } else {
            unknown(kind, id, all.keySet(), field);
        }
        return Optional.empty();
    }

    private void unknown(Kind kind, Object id, Set<?> all, String field) {
        List<String> ids = all.stream().map(Object::toString).toList();
        // The nearest one is what was meant, most likely; else some show what ids look like.
        Argument allowed = Suggestions.nearest(id.toString(), ids)
                .map(near -> Argument.texts(List.of(near)))
                .orElseGet(() -> some(ids));
        add(found(ReorganizationFindings.UNKNOWN, field)
                .with("kind", kind.term())
                .with("id", id.toString())
                .with("allowed", allowed));
    }

    private void notOpen(Kind kind, Object id, List<DateRange> days, String field) {
        add(found(ReorganizationFindings.NOT_OPEN, field)
                .with("kind", kind.term())
                .with("id", id.toString())
                .with("day", Argument.day(day))
                .with("allowed", someDays(days)));
    }

    // Findings

    private static Argument some(Collection<?> ids) {
        List<String> some =
                new ArrayList<>(ids.stream().limit(NAMED).map(Object::toString).toList());
        if (ids.size() > NAMED) {
            some.add("…");
        } else if (some.isEmpty()) {
            some.add("–");
        }
        return Argument.texts(some);
    }

    private static Argument someDays(List<DateRange> ranges) {
        return ranges.isEmpty()
                ? some(ranges)
                : new Argument.Many(
                        ranges.stream().limit(NAMED).map(Argument::days).toList());
    }

    private Finding found(ReorganizationFindings code, String field) {
        return Finding.of(code, Place.document(DOCUMENT, "/changes/" + index + field));
    }

    private void add(Finding finding) {
        found.add(new Found(index, finding));
    }
}
