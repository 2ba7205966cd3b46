package io.salestiers.core.testkit.org;

import io.salestiers.core.org.Change;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.Reorganization;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.ArbitraryDecorator;

/**
 * Reorganizations of one organization that can be applied to it. Each method gives a copy.
 *
 * <pre>{@code
 * organizations().flatMap(organization -> ReorganizationArbitraries.of(organization)
 *         .over(year)
 *         .only(List.of(Change.MoveUnit.class, Change.MovePosition.class)));
 * }</pre>
 */
public final class ReorganizationArbitrary extends ArbitraryDecorator<Reorganization> {
    private static final int MANY = 1 << 16;

    private final Organization organization;
    private final DateRange days;
    private final int most;
    private final List<ReorganizationDraft.Kind> kinds;
    private final boolean sound;

    ReorganizationArbitrary(Organization organization) {
        this(
                organization,
                DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 1, 1)),
                6,
                List.of(ReorganizationDraft.Kind.values()),
                true);
    }

    private ReorganizationArbitrary(
            Organization organization, DateRange days, int most, List<ReorganizationDraft.Kind> kinds, boolean sound) {
        this.organization = organization;
        this.days = days;
        this.most = most;
        this.kinds = kinds;
        this.sound = sound;
    }

    /**
     * With changes on other days. Without this they are those of the leap year 2024, as of arbitrary organizations.
     *
     * @param range the days of the changes, with an end
     * @return a copy
     */
    public ReorganizationArbitrary over(DateRange range) {
        return new ReorganizationArbitrary(organization, range, most, kinds, sound);
    }

    /**
     * With at most some steps, each a change or a few that need each other, such as a successor and the end before. Often
     * there are fewer, because what cannot be applied is left out. Without this, 6.
     *
     * @param number zero or more
     * @return a copy
     */
    public ReorganizationArbitrary withAtMost(int number) {
        return new ReorganizationArbitrary(organization, days, number, kinds, sound);
    }

    /**
     * With changes of some types only.
     *
     * @param types one or more types of changes
     * @return a copy
     */
    public ReorganizationArbitrary only(List<Class<? extends Change>> types) {
        List<ReorganizationDraft.Kind> some = List.of(ReorganizationDraft.Kind.values()).stream()
                .filter(kind -> types.contains(kind.type()))
                .toList();
        return new ReorganizationArbitrary(organization, days, most, some, sound);
    }

    /**
     * With changes that cannot be applied too, alone or together.
     *
     * @return a copy
     */
    public ReorganizationArbitrary alsoUnsound() {
        return new ReorganizationArbitrary(organization, days, most, kinds, false);
    }

    @Override
    protected Arbitrary<Reorganization> arbitrary() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, MANY);
        Arbitrary<ReorganizationDraft.Pick> pick = Combinators.combine(
                        Arbitraries.of(kinds), OrganizationArbitraries.days(organization, days), number, number, number)
                .as(ReorganizationDraft.Pick::new);
        // Edge cases of the numbers say nothing here, and those of several lists multiply.
        return pick.withoutEdgeCases().list().ofMaxSize(most).map(this::reorganization);
    }

    private Reorganization reorganization(List<ReorganizationDraft.Pick> picks) {
        List<Change> changes = new ArrayList<>();
        Organization current = organization;
        for (int i = 0; i < picks.size(); i++) {
            List<Change> more = new ArrayList<>(changes);
            more.addAll(ReorganizationDraft.changes(current, picks.get(i), i));
            Optional<Organization> next =
                    organization.apply(new Reorganization(more)).value();
            if (next.isPresent() || !sound) {
                changes = more;
                current = next.orElse(current);
            }
        }
        return new Reorganization(changes);
    }
}
