package io.salestiers.incentives.columns;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.observation.DimensionId;
import io.salestiers.incentives.columns.CreditProgramProperties.Case;
import io.salestiers.incentives.credit.CreditRule;
import io.salestiers.incentives.credit.CreditTerms;
import io.salestiers.incentives.credit.CreditingPlan;
import io.salestiers.incentives.credit.SplitRemainder;
import io.salestiers.incentives.testkit.credit.ColumnCrediting;
import io.salestiers.incentives.testkit.credit.ColumnDeals;
import io.salestiers.incentives.testkit.credit.ColumnDeals.Deal;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** Deals read from values against the same deals in columns. */
class DealReaderProperties {
    /** What readers put into columns at once. */
    private static final int BLOCK = 1000;

    /**
     * Many deals.
     *
     * @param given some of them, with the plan
     * @param count how many there are; those that are given come again and again
     * @param large every how many deals one has an amount that is not usual; 0 for none
     * @param before what the totals have already, for the first payee
     */
    record Many(Case given, int count, int large, long before) {
        boolean two() {
            return given.plan().rules().stream().anyMatch(CreditRule.Split.class::isInstance);
        }

        List<Deal> deals() {
            List<Deal> deals = new ArrayList<>();
            for (int i = 0; i < count && !given.deals().isEmpty(); i++) {
                Deal each = given.deals().get(i % given.deals().size());
                long cents = large > 0 && i % large == large - 1 ? each.cents() << (25 + i % 18) : each.cents();
                deals.add(new Deal(
                        each.day(),
                        cents,
                        each.tax(),
                        each.cost(),
                        each.first(),
                        each.second(),
                        each.percent(),
                        each.category()));
            }
            return deals;
        }

        DealReader<Integer> reader(DealColumns columns) {
            int[] second = requireNonNull(columns.second);
            int[] shares = requireNonNull(columns.firstShares);
            long[] taxes = requireNonNull(columns.taxes);
            long[] costs = requireNonNull(columns.costs);
            int[] categories = requireNonNull(columns.codes.get(ColumnCrediting.CATEGORY));
            DealReader.Builder<Integer> builder =
                    DealReader.<Integer>builder(i -> columns.days[i], i -> columns.amounts[i]);
            if (two()) {
                builder.payees(i -> columns.first[i], i -> second[i], i -> shares[i]);
            } else {
                builder.payee(i -> columns.first[i]);
            }
            return builder.tax(i -> taxes[i])
                    .cost(i -> costs[i])
                    .value(DimensionId.of("another"), i -> -7)
                    .value(ColumnCrediting.CATEGORY, i -> categories[i])
                    .build();
        }
    }

    @Provide
    Arbitrary<Many> many() {
        Arbitrary<Integer> counts = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(0, 50)),
                Tuple.of(2, Arbitraries.of(BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK)),
                Tuple.of(1, Arbitraries.integers().between(BLOCK, 3 * BLOCK)));
        Arbitrary<Case> any = new CreditProgramProperties().cases();
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(1, any), Tuple.of(1, any.map(DealReaderProperties::plain))),
                        counts,
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(1, 1500))),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just(0L)),
                                Tuple.of(
                                        1,
                                        Arbitraries.of(
                                                (1L << 62) - (1L << 58), -(1L << 62) + (1L << 50), (1L << 62) - 1000))))
                .as(Many::new);
    }

    /* The same deals by a plan that takes them one by one. */
    private static Case plain(Case given) {
        CreditTerms terms = ColumnCrediting.terms().build();
        List<CreditRule> rules = given.plan().rules().stream()
                .map(rule -> rule instanceof CreditRule.Split
                        ? ColumnCrediting.split(terms, SplitRemainder.LAST_TAKES_REST)
                        : rule instanceof CreditRule.Direct direct
                                ? new CreditRule.Direct(direct.id(), terms, ColumnCrediting.FIRST)
                                : rule)
                .toList();
        CreditingPlan plan =
                ColumnCrediting.plan(rules, given.plan().placing(), given.plan().excess());
        return new Case(given.organization(), plan, given.kept(), given.deals());
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void valuesAreAddedAsColumns(@ForAll("many") Many many) {
        CreditProgram program = many.given.program();
        List<Deal> deals = many.deals();
        DealColumns columns = ColumnDeals.columns(program, deals);
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < deals.size(); i++) {
            rows.add(i);
        }
        Optional<Added> whole = added(many, program, totals -> program.add(columns, 0, rows.size(), totals));
        Optional<Added> each = added(many, program, totals -> {
            List<RefusedDeal> refused = new ArrayList<>();
            rows.forEach(row -> refused.addAll(program.add(columns, row, row + 1, totals)));
            return refused;
        });
        Optional<Added> read = added(
                many, program, totals -> many.reader(columns).add(program, Collections.unmodifiableList(rows), totals));

        // where there is no room for all at once, there may be for a block after the other
        assertThat(read).isIn(whole.isPresent() ? List.of(whole) : List.of(each, Optional.empty()));

        boolean ordinary = deals.stream().allMatch(deal -> Math.abs(deal.cents()) <= 1L << 36);
        boolean oneByOne = program.start(shape(many, columns), program.bind(columns), 5, program.newTotals()) != null;

        occurs("one by one", oneByOne && ordinary, 15);
        occurs("one by one up to a large amount", oneByOne && !ordinary, 1.5);
        occurs("in columns", !oneByOne, 30);
        occurs(
                "several blocks with refused deals",
                rows.size() > BLOCK
                        && read.filter(some -> some.refused.size() > 1).isPresent(),
                20);
        occurs("little room", many.before != 0 && read.isPresent(), 4);
        occurs("no room", each.isEmpty(), 1);
        occurs("one payee each", oneByOne && !many.two(), 3);
    }

    /**
     * What totals are then.
     *
     * @param totals as bytes
     * @param refused the refused deals
     */
    private record Added(String totals, List<RefusedDeal> refused) {}

    private static Optional<Added> added(
            Many many, CreditProgram program, Function<CreditTotals, List<RefusedDeal>> adding) {
        CreditTotals totals = filled(program, many.before);
        try {
            List<RefusedDeal> refused = adding.apply(totals);
            return Optional.of(new Added(Arrays.toString(totals.toBytes()), List.copyOf(refused)));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static DealColumns shape(Many many, DealColumns columns) {
        DealColumns.Builder builder = DealColumns.builder(columns.days, columns.amounts);
        return (many.two()
                        ? builder.payees(
                                columns.first, requireNonNull(columns.second), requireNonNull(columns.firstShares))
                        : builder.payees(columns.first))
                .build();
    }

    private static CreditTotals filled(CreditProgram program, long before) {
        CreditTotals totals = program.newTotals();
        totals.cells.values[0] = before;
        totals.cells.reserve(Math.abs(before));
        return totals;
    }

    private static void occurs(String what, boolean when, double percent) {
        Statistics.label(what)
                .collect(when)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= percent));
    }

    /** 1,001 deals of 1.00 are 1,001.00; the last but one has no payee. A function that fails leaves the totals of deals before. */
    @Example
    void aFailureLeavesTheDealsBefore() {
        CreditProgram program = CreditProgram.builder(
                        ColumnCrediting.plan(List.of(ColumnCrediting.split(
                                ColumnCrediting.terms().build(), SplitRemainder.LAST_TAKES_REST))),
                        SmallCompany.organization(),
                        QUARTER.range(),
                        USD)
                .values(ColumnCrediting.CATEGORY, ColumnCrediting.CATEGORIES)
                .build()
                .orThrow();
        int day = (int) QUARTER.range().from().toEpochDay();
        Integer[] rows = new Integer[1001];
        Arrays.setAll(rows, i -> i);
        int[] failing = {-1};
        DealReader<Integer> reader = DealReader.<Integer>builder(i -> day, i -> 100)
                .payee(i -> {
                    if (i == failing[0]) {
                        throw new IllegalStateException("unreadable");
                    }
                    return i == 999 ? -1 : 0;
                })
                .value(ColumnCrediting.CATEGORY, i -> 0)
                .build();
        CreditTotals totals = program.newTotals();
        assertThat(reader.add(program, List.of(rows), totals))
                .containsExactly(new RefusedDeal(999, DealOutcome.NO_PAYEE));
        assertThat(totals.direct(program.payees().get(0))).isEqualTo(SmallCompany.usd("1000"));
        assertThat(totals.lines()).isEqualTo(1000);

        failing[0] = 3;
        CreditTotals some = program.newTotals();
        assertThatThrownBy(() -> reader.add(program, List.of(rows), some)).hasMessage("unreadable");
        assertThat(some.direct(program.payees().get(0))).isEqualTo(SmallCompany.usd("3"));
        assertThat(some.deals(DealOutcome.CREDITED)).isEqualTo(3);
        assertThat(reader.add(program, List.of(), some)).isEmpty();
        assertThatThrownBy(() -> reader.add(program, List.of(0), another(program)))
                .hasMessage("the totals must be of this program");
    }

    private static CreditTotals another(CreditProgram program) {
        return CreditProgram.builder(program.plan(), SmallCompany.organization(), QUARTER.range(), USD)
                .values(ColumnCrediting.CATEGORY, ColumnCrediting.CATEGORIES)
                .build()
                .orThrow()
                .newTotals();
    }
}
