package io.salestiers.core.testkit.org;

import io.salestiers.core.org.Organization;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Sound organizations over some days. The highest tier has one position; every position but those of the lowest tier
 * leads a unit of its own. Each method gives a copy.
 */
public final class OrganizationArbitrary extends ArbitraryDecorator<Organization> {
    private final int tiers;
    private final int ladders;
    private final int territories;
    private final int minPeople;
    private final int maxPeople;
    private final DateRange days;
    private final List<OrganizationDraft.Kind> kinds;

    OrganizationArbitrary() {
        // A leap year with 29 February inside.
        this(3, 1, 0, 1, 20, DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)), List.of());
    }

    private OrganizationArbitrary(
            int tiers,
            int ladders,
            int territories,
            int minPeople,
            int maxPeople,
            DateRange days,
            List<OrganizationDraft.Kind> kinds) {
        this.tiers = tiers;
        this.ladders = ladders;
        this.territories = territories;
        this.minPeople = minPeople;
        this.maxPeople = maxPeople;
        this.days = days;
        this.kinds = kinds;
    }

    /**
     * With a number of tiers. With few people the lower tiers stay empty.
     *
     * @param number 1 or more
     * @return a copy
     */
    public OrganizationArbitrary withTiers(int number) {
        return new OrganizationArbitrary(number, ladders, territories, minPeople, maxPeople, days, kinds);
    }

    /**
     * With several ladders side by side: the second is staff, the third a line, and so on in turn. Some positions of the
     * lowest tier belong to them instead.
     *
     * @param number 1 or more
     * @return a copy
     */
    public OrganizationArbitrary withLadders(int number) {
        return new OrganizationArbitrary(tiers, number, territories, minPeople, maxPeople, days, kinds);
    }

    /**
     * With territories, which move into others, and positions that claim them on some days, also the same ones.
     *
     * @param number how many, 1 or more
     * @return a copy
     */
    public OrganizationArbitrary withTerritories(int number) {
        return new OrganizationArbitrary(tiers, ladders, number, minPeople, maxPeople, days, kinds)
                .with(
                        OrganizationDraft.Kind.CLAIM,
                        OrganizationDraft.Kind.CLAIM,
                        OrganizationDraft.Kind.TERRITORY_TRANSFER);
    }

    /**
     * With a number of people, which is also that of the positions.
     *
     * @param min the least, 1 or more
     * @param max the most
     * @return a copy
     */
    public OrganizationArbitrary withPeople(int min, int max) {
        return new OrganizationArbitrary(tiers, ladders, territories, min, max, days, kinds);
    }

    /**
     * Over other days: before them nothing exists, after them nothing changes. Without this it is the leap year 2024.
     *
     * @param range the days, with an end
     * @return a copy
     */
    public OrganizationArbitrary over(DateRange range) {
        return new OrganizationArbitrary(tiers, ladders, territories, minPeople, maxPeople, range, kinds);
    }

    /**
     * With people who change positions, positions that change managers and open or close, and units that change parents.
     *
     * @return a copy
     */
    public OrganizationArbitrary withMoves() {
        return with(
                OrganizationDraft.Kind.EXCHANGE,
                OrganizationDraft.Kind.TRANSFER,
                OrganizationDraft.Kind.OPEN,
                OrganizationDraft.Kind.CLOSE);
    }

    /**
     * With positions of the lowest tier that get another role, of their tier or of the next higher one.
     *
     * @return a copy
     */
    public OrganizationArbitrary withRoles() {
        return with(OrganizationDraft.Kind.ROLE);
    }

    /**
     * With units whose head is stated, in the unit or outside it.
     *
     * @return a copy
     */
    public OrganizationArbitrary withHeads() {
        return with(OrganizationDraft.Kind.HEAD);
    }

    /**
     * With people who hold two or more positions for some days, dividing their time.
     *
     * @return a copy
     */
    public OrganizationArbitrary withShares() {
        return with(OrganizationDraft.Kind.SHARE);
    }

    /**
     * With positions that nobody holds for some days.
     *
     * @return a copy
     */
    public OrganizationArbitrary withVacancies() {
        return with(OrganizationDraft.Kind.VACANCY);
    }

    /**
     * With positions that nobody holds for some days, and people who act for them on some of these days.
     *
     * @return a copy
     */
    public OrganizationArbitrary withActing() {
        return with(OrganizationDraft.Kind.ACTING);
    }

    /**
     * With everything that a sound organization may have: three ladders, four territories and all kinds of change.
     *
     * @return a copy
     */
    public OrganizationArbitrary withEverything() {
        return withLadders(3)
                .withTerritories(4)
                .withMoves()
                .withRoles()
                .withHeads()
                .withShares()
                .withVacancies()
                .withActing();
    }

    private OrganizationArbitrary with(OrganizationDraft.Kind... more) {
        List<OrganizationDraft.Kind> all = new ArrayList<>(kinds);
        all.addAll(List.of(more));
        return new OrganizationArbitrary(tiers, ladders, territories, minPeople, maxPeople, days, List.copyOf(all));
    }

    @Override
    protected Arbitrary<Organization> arbitrary() {
        Arbitrary<Integer> people = Arbitraries.integers().between(minPeople, maxPeople);
        Arbitrary<Integer> span = Arbitraries.integers().between(1, 6);
        Arbitrary<Integer> step = Arbitraries.integers().between(1, 96);
        return Combinators.combine(people, span, step, changes()).as((size, reports, idStep, changes) -> {
            OrganizationDraft draft = new OrganizationDraft(tiers, ladders, territories, size, reports, idStep, days);
            changes.forEach(draft::apply);
            return draft.organization();
        });
    }

    private Arbitrary<List<OrganizationDraft.Change>> changes() {
        if (kinds.isEmpty()) {
            return Arbitraries.just(List.of());
        }
        int last = Math.toIntExact(days.lengthInDays() - 1);
        Arbitrary<OrganizationDraft.Change> change = Combinators.combine(
                        Arbitraries.of(kinds),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.integers().between(0, last)),
                                Tuple.of(1, Arbitraries.of(edges(last)))),
                        Arbitraries.integers().between(1, last + 1),
                        Arbitraries.integers().between(0, maxPeople - 1),
                        Arbitraries.integers().between(0, maxPeople - 1))
                .as(OrganizationDraft.Change::new);
        return change.list().ofMaxSize(8 + kinds.size());
    }

    /** The first day, the last, and the 29 February between them. */
    private List<Integer> edges(int last) {
        List<Integer> edges = new ArrayList<>(List.of(0, last));
        for (int i = 0; i <= last; i++) {
            LocalDate day = days.from().plusDays(i);
            if (day.getMonthValue() == 2 && day.getDayOfMonth() == 29) {
                edges.add(i);
            }
        }
        return edges;
    }
}
