package io.salestiers.kpi.testkit.target;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.target.Breakdown;
import io.salestiers.kpi.target.PersonalRules;
import io.salestiers.kpi.target.PlannedAmount;
import io.salestiers.kpi.target.Proration;
import io.salestiers.kpi.target.Ramp;
import io.salestiers.kpi.target.Relief;
import io.salestiers.kpi.target.SplitBy;
import io.salestiers.kpi.target.Spread;
import io.salestiers.kpi.target.TargetPlan;
import io.salestiers.kpi.target.TargetPlanId;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Plans of revenue for the root of an organization, valid for it: kinds, spread, breakdown, days, ramp and relief vary, and
 * amounts are often zero, one fen, or not divisible. Each method gives a narrower copy.
 */
public final class TargetPlanArbitrary {
    /** The year of the amounts. */
    public static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");

    private final boolean plainDays;
    private final boolean adjustments;
    private final boolean revisions;

    TargetPlanArbitrary() {
        this(false, true, true);
    }

    private TargetPlanArbitrary(boolean plainDays, boolean adjustments, boolean revisions) {
        this.plainDays = plainDays;
        this.adjustments = adjustments;
        this.revisions = revisions;
    }

    /**
     * Only with days that add up: both ends counted, nothing snapped, pieces cut.
     *
     * @return a copy
     */
    public TargetPlanArbitrary withPlainDays() {
        return new TargetPlanArbitrary(true, adjustments, revisions);
    }

    /**
     * Without ramp and relief.
     *
     * @return a copy
     */
    public TargetPlanArbitrary withoutAdjustments() {
        return new TargetPlanArbitrary(plainDays, false, revisions);
    }

    /**
     * Without amounts that are revised within the year.
     *
     * @return a copy
     */
    public TargetPlanArbitrary withoutRevisions() {
        return new TargetPlanArbitrary(plainDays, adjustments, false);
    }

    /**
     * The plans for an organization.
     *
     * @param organization a sound organization over {@link #YEAR} that has one root
     * @return plans that it can resolve
     */
    public Arbitrary<TargetPlan> in(Organization organization) {
        // Edge cases are mixed in by weight; all combinations of those of the parts would leave no room for others.
        return TargetArbitraries.kinds()
                .flatMap(kinds -> in(organization, kinds))
                .withoutEdgeCases();
    }

    private Arbitrary<TargetPlan> in(Organization organization, SortedSet<PeriodKind> kinds) {
        return Combinators.combine(
                        amounts(organization),
                        TargetArbitraries.joinings(false),
                        TargetArbitraries.spreads(kinds.first()),
                        breakdowns(organization),
                        people(organization),
                        Combinators.combine(
                                        Arbitraries.integers().between(0, 2),
                                        Arbitraries.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN))
                                .as(Rounding::new))
                .as((amounts, joining, spread, breakdown, people, rounding) ->
                        plan(kinds, amounts, joining, spread, breakdown, people, rounding));
    }

    private static TargetPlan plan(
            SortedSet<PeriodKind> kinds,
            List<PlannedAmount> amounts,
            PieceJoining revisions,
            Spread spread,
            Breakdown breakdown,
            PersonalRules people,
            Rounding rounding) {
        return new TargetPlan(
                TargetPlanId.of("plan"),
                LocalizedText.of("Plan", "方案"),
                MeasureId.of("revenue"),
                true,
                kinds,
                amounts,
                revisions,
                spread,
                Optional.of(breakdown),
                people,
                rounding);
    }

    private Arbitrary<List<PlannedAmount>> amounts(Organization organization) {
        Subject root = Subject.of(organization.on(YEAR.from()).root().orElseThrow());
        Arbitrary<Quantity> values = Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.of(0L, 1L, 100L)),
                        Tuple.of(6, Arbitraries.longs().between(0, 10_000_000_00L)))
                .map(fen -> Quantity.money(Money.ofMinor(fen, Currency.of("CNY"))));
        Arbitrary<PlannedAmount> first = values.map(value -> PlannedAmount.of(root, "2025", value));
        if (!revisions) {
            return first.map(List::of);
        }
        Arbitrary<List<Integer>> days =
                Arbitraries.integers().between(1, 364).set().ofMaxSize(2).map(List::copyOf);
        return Combinators.combine(first, days, values.list().ofSize(2)).as((amount, starts, later) -> {
            List<PlannedAmount> all = new ArrayList<>(List.of(amount));
            for (int i = 0; i < starts.size(); i++) {
                LocalDate from = YEAR.from().plusDays(starts.get(i));
                all.add(new PlannedAmount(root, "2025", later.get(i), Optional.of(from)));
            }
            return List.copyOf(all);
        });
    }

    private static Arbitrary<Breakdown> breakdowns(Organization organization) {
        TierId lowest = organization.ladder().lowest().id();
        Arbitrary<SplitBy> by =
                Arbitraries.of(new SplitBy.Equal(), new SplitBy.ListedPositions(), new SplitBy.Headcount());
        Arbitrary<Ratio> factors = Arbitraries.of(Ratio.ONE, Ratio.parse("1.05"), Ratio.of(4, 3), Ratio.parse("0.9"));
        Arbitrary<List<Breakdown.Step>> steps =
                Combinators.combine(by, factors).as(Breakdown.Step::new).list().ofSize(8);
        return Combinators.combine(
                        Arbitraries.of(PlacementDay.class),
                        steps,
                        Arbitraries.of(Breakdown.Vacancies.class),
                        Arbitraries.of(Breakdown.Heads.class))
                .as((placement, list, vacancies, heads) -> new Breakdown(placement, list, lowest, vacancies, heads));
    }

    private Arbitrary<PersonalRules> people(Organization organization) {
        Arbitrary<Ramp> ramps = adjustments ? TargetArbitraries.ramps() : Arbitraries.just(new Ramp.None());
        Arbitrary<List<Relief>> reliefs =
                adjustments ? TargetArbitraries.reliefs(organization.people(), YEAR) : Arbitraries.just(List.of());
        Arbitrary<Proration> prorations = TargetArbitraries.prorations(plainDays);
        return Combinators.combine(
                        prorations,
                        TargetArbitraries.joinings(plainDays),
                        Arbitraries.of(PersonalRules.Acting.class),
                        ramps,
                        reliefs)
                .as(PersonalRules::new);
    }
}
