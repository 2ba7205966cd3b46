package io.salestiers.core.testkit.responsibility;

import io.salestiers.core.authority.Capability;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.responsibility.MatrixVariant;
import io.salestiers.core.responsibility.ResponsibilityMatrix;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Responsibility matrices over some days, with duties {@code duty-1}, {@code duty-2} and so on of both reaches. Each method
 * gives a copy. {@link #withHandovers}, {@link #withLetters} and {@link #withUnitTypes} keep the matrix sound;
 * {@link #withGaps}, {@link #withOverlaps} and {@link #withTopics} may put errors into it.
 */
public final class ResponsibilityMatrixArbitrary extends ArbitraryDecorator<ResponsibilityMatrix> {
    /** What is asked for. Changed only while a copy is made of it. */
    private static final class Wish {
        private List<MatrixVariant> variants = List.of(MatrixVariant.RACI);
        // A leap year with 29 February inside, as for organizations.
        private DateRange days = DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1));
        private boolean limited;
        private List<RoleId> roles = tiers(3);
        private int minDuties = 1;
        private int maxDuties = 5;
        private List<UnitTypeId> types = List.of();
        private List<Capability> needs = List.of();
        private List<String> topics = List.of();
        private List<MatrixDraft.Kind> kinds = List.of();

        private Wish copy() {
            Wish copy = new Wish();
            copy.variants = variants;
            copy.days = days;
            copy.limited = limited;
            copy.roles = roles;
            copy.minDuties = minDuties;
            copy.maxDuties = maxDuties;
            copy.types = types;
            copy.needs = needs;
            copy.topics = topics;
            copy.kinds = kinds;
            return copy;
        }
    }

    private final Wish wish;

    ResponsibilityMatrixArbitrary() {
        this(new Wish());
    }

    private ResponsibilityMatrixArbitrary(Wish wish) {
        this.wish = wish;
    }

    private ResponsibilityMatrixArbitrary wishing(Consumer<Wish> change) {
        Wish copy = wish.copy();
        change.accept(copy);
        return new ResponsibilityMatrixArbitrary(copy);
    }

    private static List<RoleId> tiers(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> RoleId.of("tier-" + i))
                .toList();
    }

    /**
     * Of one of some variants.
     *
     * @param variants one or more; without this it is RACI
     * @return a copy
     */
    public ResponsibilityMatrixArbitrary withVariants(MatrixVariant... variants) {
        return wishing(copy -> copy.variants = List.of(variants));
    }

    /**
     * Over other days: it holds from the first of them on, without an end, and nothing changes after them. Without this it
     * is the leap year 2024.
     *
     * @param days the days, with an end
     * @return a copy
     */
    public ResponsibilityMatrixArbitrary over(DateRange days) {
        return wishing(copy -> copy.days = days);
    }

    /**
     * With matrices that hold on some of the days only, so that there may be no rule at the start or at the end.
     *
     * @return a copy
     */
    public ResponsibilityMatrixArbitrary withLimitedDays() {
        return wishing(copy -> copy.limited = true);
    }

    /**
     * With the roles that a ladder of the kit implies: {@code tier-1} (the lowest) and so on.
     *
     * @param number how many, 1 or more
     * @return a copy
     */
    public ResponsibilityMatrixArbitrary withTiers(int number) {
        return withRoles(tiers(number));
    }

    /**
     * With other roles.
     *
     * @param roles one or more, at most 30, all different
     * @return a copy
     */
    public ResponsibilityMatrixArbitrary withRoles(Collection<RoleId> roles) {
        return wishing(copy -> copy.roles = List.copyOf(roles));
    }

    /**
     * With a number of duties.
     *
     * @param min the least, 1 or more
     * @param max the most
     * @return a copy
     */
    public ResponsibilityMatrixArbitrary withDuties(int min, int max) {
        return wishing(copy -> {
            copy.minDuties = min;
            copy.maxDuties = max;
        });
    }

    /**
     * With duties that need one of some capabilities, others that need none.
     *
     * @param capabilities one or more
     * @return a copy
     */
    public ResponsibilityMatrixArbitrary withNeeds(Collection<Capability> capabilities) {
        return wishing(copy -> copy.needs = List.copyOf(capabilities));
    }

    /**
     * With duties about one of some topics, others about none. Two about the same may have different accountable roles.
     *
     * @param topics one or more
     * @return a copy
     */
    public ResponsibilityMatrixArbitrary withTopics(String... topics) {
        return wishing(copy -> copy.topics = List.of(topics));
    }

    /**
     * With another accountable role for some days in the units of some types.
     *
     * @param types one or more
     * @return a copy
     */
    public ResponsibilityMatrixArbitrary withUnitTypes(UnitTypeId... types) {
        return wishing(copy -> copy.types = List.of(types)).with(MatrixDraft.Kind.UNIT_TYPE);
    }

    /**
     * With duties whose accountable role changes, from one day to the next.
     *
     * @return a copy
     */
    public ResponsibilityMatrixArbitrary withHandovers() {
        return with(MatrixDraft.Kind.HANDOVER);
    }

    /**
     * With roles that are responsible, consulted, informed or supporting for some days.
     *
     * @return a copy
     */
    public ResponsibilityMatrixArbitrary withLetters() {
        return with(MatrixDraft.Kind.LETTER);
    }

    /**
     * With days on which nobody is accountable or nobody is responsible.
     *
     * @return a copy
     */
    public ResponsibilityMatrixArbitrary withGaps() {
        return with(MatrixDraft.Kind.GAP, MatrixDraft.Kind.IDLE);
    }

    /**
     * With days on which several roles are accountable.
     *
     * @return a copy
     */
    public ResponsibilityMatrixArbitrary withOverlaps() {
        return with(MatrixDraft.Kind.OVERLAP);
    }

    private ResponsibilityMatrixArbitrary with(MatrixDraft.Kind... more) {
        List<MatrixDraft.Kind> all = new ArrayList<>(wish.kinds);
        all.addAll(List.of(more));
        return wishing(copy -> copy.kinds = List.copyOf(all));
    }

    @Override
    protected Arbitrary<ResponsibilityMatrix> arbitrary() {
        return Combinators.combine(Arbitraries.of(wish.variants), effective(), lines(), changes())
                .as((variant, effective, lines, changes) -> {
                    MatrixDraft draft = new MatrixDraft(variant, wish.days, effective, wish.roles, wish.types);
                    lines.forEach(line -> draft.add(line, wish.needs, wish.topics));
                    changes.forEach(draft::apply);
                    return draft.matrix();
                });
    }

    private Arbitrary<DateRange> effective() {
        if (!wish.limited) {
            return Arbitraries.just(DateRange.startingOn(wish.days.from()));
        }
        int length = Math.toIntExact(wish.days.lengthInDays());
        Arbitrary<Integer> from = Arbitraries.integers().between(0, length - 1);
        Arbitrary<Integer> days = Arbitraries.integers().between(1, length);
        return Combinators.combine(from, days, Arbitraries.of(true, false)).as((start, size, ends) -> {
            LocalDate first = wish.days.from().plusDays(start);
            return ends ? DateRange.of(first, first.plusDays(size)) : DateRange.startingOn(first);
        });
    }

    private Arbitrary<List<MatrixDraft.Line>> lines() {
        int last = wish.roles.size() - 1;
        int roles = (1 << wish.roles.size()) - 1;
        Arbitrary<Integer> role = Arbitraries.integers().between(0, last);
        Arbitrary<Integer> some = Arbitraries.integers().between(0, roles);
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        role,
                        role,
                        some,
                        some,
                        Arbitraries.integers().between(0, 1000))
                .as(MatrixDraft.Line::new)
                .list()
                .ofMinSize(wish.minDuties)
                .ofMaxSize(wish.maxDuties);
    }

    private Arbitrary<List<MatrixDraft.Change>> changes() {
        if (wish.kinds.isEmpty()) {
            return Arbitraries.just(List.of());
        }
        int last = Math.toIntExact(wish.days.lengthInDays() - 1);
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 100);
        return Combinators.combine(
                        Arbitraries.of(wish.kinds),
                        any,
                        Arbitraries.integers().between(0, last),
                        Arbitraries.integers().between(1, last + 1),
                        any,
                        any)
                .as(MatrixDraft.Change::new)
                .list()
                .ofMaxSize(8);
    }
}
