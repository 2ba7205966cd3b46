package io.salestiers.core.authority;

import io.salestiers.core.internal.PreOrder;
import io.salestiers.core.org.Holder;
import io.salestiers.core.org.LadderId;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.NotFoundException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where everybody and everything is on one day, by number instead of by id. */
final class PreparedPlaces {
    static final int NONE = -1;

    private final Map<PersonId, Integer> personNumbers = new HashMap<>();
    private final Map<PositionId, Integer> positionNumbers = new HashMap<>();
    private final Map<UnitId, Integer> unitNumbers = new HashMap<>();
    private final Map<TerritoryId, Integer> territoryNumbers = new HashMap<>();

    final PreOrder units;
    final PreOrder territories;
    final PreOrder lines;
    /** By person: the main position, and all to which the person is appointed. */
    final int[] main;

    final int[][] seats;
    /** By position. */
    final int[] unit;

    final int[][] claims;
    final int[] ladder;
    final int[] rank;
    final boolean[] highest;
    final boolean[] staff;
    final int[] occupant;
    /** The first superior of a position and of a person, if sight is direct. */
    final int[] positionBoss;

    final int[] personBoss;
    /** By unit: the head; whether the highest tier of a line is in it or below. */
    final int[] head;

    final boolean[] unitHighest;
    /** By territory. */
    final int[][] claimants;

    final boolean[] territoryHighest;
    final List<LadderId> ladders;

    PreparedPlaces(AuthorityDay facts) {
        Organization organization = facts.organization;
        OrganizationDay day = facts.day;
        organization.people().forEach(person -> number(personNumbers, person));
        facts.state.interests().forEach(interest -> number(personNumbers, interest.person()));
        facts.state.sightShares().forEach(share -> {
            number(personNumbers, share.from());
            number(personNumbers, share.with());
        });
        facts.state.outsideBody().ifPresent(body -> body.members().forEach(person -> number(personNumbers, person)));
        for (Position position : organization.positions()) {
            number(positionNumbers, position.id());
        }
        organization.units().forEach(each -> number(unitNumbers, each.id()));
        organization.territories().forEach(each -> number(territoryNumbers, each.id()));
        ladders = day.ladders().all().stream().map(each -> each.id()).toList();

        units = new PreOrder(parents(unitNumbers, day::parent));
        territories = new PreOrder(parents(territoryNumbers, territory -> {
            List<TerritoryId> path = day.territoryPath(territory);
            return path.size() > 1 ? Optional.of(path.get(1)) : Optional.empty();
        }));
        lines = new PreOrder(parents(positionNumbers, day::managerPosition));
        int positions = positionNumbers.size();
        unit = new int[positions];
        claims = new int[positions][];
        ladder = new int[positions];
        rank = new int[positions];
        highest = new boolean[positions];
        staff = new boolean[positions];
        occupant = new int[positions];
        positionBoss = new int[positions];
        main = new int[personNumbers.size()];
        seats = new int[personNumbers.size()][];
        personBoss = new int[personNumbers.size()];
        head = new int[unitNumbers.size()];
        unitHighest = new boolean[unitNumbers.size()];
        claimants = new int[territoryNumbers.size()][];
        territoryHighest = new boolean[territoryNumbers.size()];
        Sight sight = new Sight(facts);
        positionNumbers.forEach((id, number) -> position(facts, sight, id, number));
        personNumbers.forEach((id, number) -> person(facts, sight, id, number));
        unitNumbers.forEach((id, number) ->
                head[number] = day.head(id).map(positionNumbers::get).orElse(NONE));
        territoryNumbers.forEach((id, number) -> claimants[number] = numbers(day.claimants(id), positionNumbers));
    }

    private static <T> void number(Map<T, Integer> numbers, T id) {
        numbers.putIfAbsent(id, numbers.size());
    }

    private static <T> int[] numbers(List<T> ids, Map<T, Integer> numbers) {
        return ids.stream().mapToInt(numbers::get).toArray();
    }

    private interface Upward<T> {
        Optional<T> of(T id);
    }

    private static <T> int[] parents(Map<T, Integer> numbers, Upward<T> upward) {
        int[] parents = new int[numbers.size()];
        numbers.forEach((id, number) ->
                parents[number] = upward.of(id).map(numbers::get).orElse(NONE));
        return parents;
    }

    private void position(AuthorityDay facts, Sight sight, PositionId id, int number) {
        unit[number] = facts.day.unitOf(id).map(unitNumbers::get).orElse(NONE);
        claims[number] = numbers(facts.day.territoriesOf(id), territoryNumbers);
        Optional<TargetRow.Standing> standing = facts.standing(id);
        ladder[number] = standing.map(own -> ladders.indexOf(own.ladder())).orElse(NONE);
        rank[number] = standing.map(TargetRow.Standing::rank).orElse(0);
        highest[number] = standing.filter(facts::highest).isPresent();
        staff[number] = facts.staff(id);
        Optional<PersonId> does = facts.day.holders(id).stream().findFirst().map(Holder::person);
        occupant[number] = does.map(personNumbers::get).orElse(NONE);
        positionBoss[number] = boss(facts, sight.superiors(id, does.orElse(null)));
        if (facts.day.exists(id) && facts.leadsALine(id)) {
            mark(unit[number], units, unitHighest);
            for (int claim : claims[number]) {
                mark(claim, territories, territoryHighest);
            }
        }
    }

    private int boss(AuthorityDay facts, List<PersonId> superiors) {
        return facts.policy.sight() != SightLevel.DIRECT || superiors.isEmpty() ? NONE : person(superiors.get(0));
    }

    static boolean within(PreOrder forest, int node, int top, Depth depth) {
        return switch (depth) {
            case NODE -> node == top;
            case CHILDREN -> node == top || forest.above(node) == top;
            case SUBTREE -> forest.liesIn(node, top);
        };
    }

    private static void mark(int node, PreOrder forest, boolean[] marks) {
        for (int above = node; above != NONE && !marks[above]; above = forest.above(above)) {
            marks[above] = true;
        }
    }

    private void person(AuthorityDay facts, Sight sight, PersonId id, int number) {
        Optional<PositionId> own = Appointed.main(id, facts.day);
        main[number] = own.map(positionNumbers::get).orElse(NONE);
        seats[number] = numbers(facts.seats(id), positionNumbers);
        personBoss[number] =
                own.map(position -> boss(facts, sight.superiors(position, id))).orElse(NONE);
    }

    int person(PersonId id) {
        Integer number = personNumbers.get(id);
        return number == null ? NONE : number;
    }

    int position(PositionId id) {
        Integer number = positionNumbers.get(id);
        if (number == null) {
            throw new NotFoundException("position", id);
        }
        return number;
    }

    int unit(UnitId id) {
        Integer number = unitNumbers.get(id);
        if (number == null) {
            throw new NotFoundException("unit", id);
        }
        return number;
    }

    int territory(TerritoryId id) {
        Integer number = territoryNumbers.get(id);
        if (number == null) {
            throw new NotFoundException("territory", id);
        }
        return number;
    }

    /** Whether ids are known; else the numbers above refuse them. */
    boolean knows(PositionId id) {
        return positionNumbers.containsKey(id);
    }

    boolean knows(UnitId id) {
        return unitNumbers.containsKey(id);
    }

    boolean knows(TerritoryId id) {
        return territoryNumbers.containsKey(id);
    }

    Map<PersonId, Integer> people() {
        return new LinkedHashMap<>(personNumbers);
    }

    boolean inUnit(int position, int above) {
        return unit[position] != NONE && units.liesIn(unit[position], above);
    }

    boolean inTerritory(int position, int above) {
        for (int claim : claims[position]) {
            if (territories.liesIn(claim, above)) {
                return true;
            }
        }
        return false;
    }

    boolean seated(int person, int position) {
        for (int seat : seats[person]) {
            if (seat == position) {
                return true;
            }
        }
        return false;
    }
}
