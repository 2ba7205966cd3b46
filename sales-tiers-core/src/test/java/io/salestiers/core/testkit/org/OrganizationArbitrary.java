package io.salestiers.core.testkit.org;

import io.salestiers.core.org.Organization;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Sound organizations over some days. The highest tier has one position; every position but those of the lowest tier
 * leads a unit of its own. Each method gives a copy.
 */
public final class OrganizationArbitrary extends ArbitraryDecorator<Organization> {
    private final int tiers;
    private final int minPeople;
    private final int maxPeople;
    private final DateRange days;
    private final List<OrganizationDraft.Kind> kinds;

    OrganizationArbitrary() {
        // A leap year with 29 February inside.
        this(3, 1, 20, DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)), List.of());
    }

    private OrganizationArbitrary(
            int tiers, int minPeople, int maxPeople, DateRange days, List<OrganizationDraft.Kind> kinds) {
        this.tiers = tiers;
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
        return new OrganizationArbitrary(number, minPeople, maxPeople, days, kinds);
    }

    /**
     * With a number of people, which is also that of the positions.
     *
     * @param min the least, 1 or more
     * @param max the most
     * @return a copy
     */
    public OrganizationArbitrary withPeople(int min, int max) {
        return new OrganizationArbitrary(tiers, min, max, days, kinds);
    }

    /**
     * Over other days: before them nothing exists, after them nothing changes. Without this it is the leap year 2024.
     *
     * @param range the days, with an end
     * @return a copy
     */
    public OrganizationArbitrary over(DateRange range) {
        return new OrganizationArbitrary(tiers, minPeople, maxPeople, range, kinds);
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

    private OrganizationArbitrary with(OrganizationDraft.Kind... more) {
        List<OrganizationDraft.Kind> all = new ArrayList<>(kinds);
        all.addAll(List.of(more));
        return new OrganizationArbitrary(tiers, minPeople, maxPeople, days, List.copyOf(all));
    }

    @Override
    protected Arbitrary<Organization> arbitrary() {
        Arbitrary<Integer> people = Arbitraries.integers().between(minPeople, maxPeople);
        Arbitrary<Integer> span = Arbitraries.integers().between(1, 6);
        Arbitrary<Integer> step = Arbitraries.integers().between(1, 96);
        return Combinators.combine(people, span, step, changes()).as((size, reports, idStep, changes) -> {
            OrganizationDraft draft = new OrganizationDraft(tiers, size, reports, idStep, days);
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
                        Arbitraries.integers().between(0, last),
                        Arbitraries.integers().between(1, last + 1),
                        Arbitraries.integers().between(0, maxPeople - 1),
                        Arbitraries.integers().between(0, maxPeople - 1))
                .as(OrganizationDraft.Change::new);
        return change.list().ofMaxSize(8);
    }
}
