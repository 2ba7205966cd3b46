package io.salestiers.incentives.columns.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** The passes over columns against decimals of any size, deal by deal. */
class CreditKernelProperties {
    private static final int FIRST_DAY = 17_000;
    private static final int PAYEES = 4;
    private static final List<RoundingMode> MODES =
            List.of(RoundingMode.HALF_EVEN, RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.UP);

    /**
     * Rules of a kernel.
     *
     * @param factors by dimension the factor of each code
     * @param kept whether sums keep the first dimension apart
     * @param divisor the divisor of all factors
     * @param cap the most over the divisor; empty for no cap
     * @param mode how a worth is rounded
     * @param shareMode how the part of the first is rounded
     * @param whole the parts of one whole
     */
    record Rules(
            List<List<Long>> factors,
            boolean kept,
            long divisor,
            Optional<Long> cap,
            RoundingMode mode,
            RoundingMode shareMode,
            int whole) {
        int groups() {
            return kept && !factors.isEmpty() ? factors.get(0).size() : 1;
        }

        int[] starts() {
            int stretch = PAYEES * groups();
            return new int[] {0, 0, stretch, stretch, stretch};
        }

        int cells() {
            return 2 * PAYEES * groups();
        }

        CreditKernel kernel() {
            CreditKernel.Codes[] codes = new CreditKernel.Codes[factors.size()];
            for (int d = 0; d < codes.length; d++) {
                long[] numbers =
                        factors.get(d).stream().mapToLong(Long::longValue).toArray();
                int @Nullable [] groups = null;
                if (kept && d == 0) {
                    groups = new int[numbers.length];
                    for (int i = 0; i < groups.length; i++) {
                        groups[i] = i * PAYEES;
                    }
                }
                codes[d] = new CreditKernel.Codes(numbers, groups);
            }
            return new CreditKernel(
                    FIRST_DAY, starts(), PAYEES, codes, divisor, mode, cap.orElse(Long.MAX_VALUE), whole, shareMode);
        }
    }

    /**
     * A deal.
     *
     * @param day the day, from the first one
     * @param amount the amount
     * @param tax the tax
     * @param cost the cost
     * @param first the first payee
     * @param second the second; below zero for nobody
     * @param share the share of the first, in thousandths of a whole
     * @param missing what the stated share of the second has too little
     * @param codes three codes
     */
    record Deal(
            int day,
            long amount,
            long tax,
            long cost,
            int first,
            int second,
            int share,
            int missing,
            List<Integer> codes) {
        int part(int whole) {
            return share == 1000 ? whole : (int) Math.floorDiv((long) share * whole, 1000L);
        }
    }

    /**
     * Which columns there are.
     *
     * @param taxes taxes
     * @param costs costs
     * @param seconds second payees with shares
     * @param secondShares stated shares of the second
     * @param trail a trail
     */
    record Form(boolean taxes, boolean costs, boolean seconds, boolean secondShares, boolean trail) {}

    /**
     * A batch.
     *
     * @param rules the rules
     * @param form the columns
     * @param deals the deals
     */
    record Batch(Rules rules, Form form, List<Deal> deals) {
        DealArrays arrays() {
            int[][] codes = new int[rules.factors.size()][];
            for (int d = 0; d < codes.length; d++) {
                int dimension = d;
                codes[d] = deals.stream()
                        .mapToInt(deal -> deal.codes.get(dimension))
                        .toArray();
            }
            return new DealArrays(
                    deals.stream().mapToInt(deal -> FIRST_DAY + deal.day).toArray(),
                    deals.stream().mapToLong(Deal::amount).toArray(),
                    form.taxes ? deals.stream().mapToLong(Deal::tax).toArray() : null,
                    form.costs ? deals.stream().mapToLong(Deal::cost).toArray() : null,
                    deals.stream().mapToInt(Deal::first).toArray(),
                    form.seconds ? deals.stream().mapToInt(Deal::second).toArray() : null,
                    form.seconds
                            ? deals.stream()
                                    .mapToInt(deal -> deal.part(rules.whole))
                                    .toArray()
                            : null,
                    form.seconds && form.secondShares
                            ? deals.stream()
                                    .mapToInt(deal -> rules.whole - deal.part(rules.whole) - deal.missing)
                                    .toArray()
                            : null,
                    codes);
        }
    }

    /** What deals add up to by decimals. */
    static final class Plain {
        final BigInteger[] sums;
        final long[] counts = new long[CreditKernel.OUTCOMES];
        final List<Long> refused = new ArrayList<>();
        final List<String> lines = new ArrayList<>();
        boolean exact;

        Plain(Batch batch) {
            sums = new BigInteger[batch.rules.cells()];
            Arrays.fill(sums, BigInteger.ZERO);
            for (int row = 0; row < batch.deals.size(); row++) {
                int outcome = add(batch, batch.deals.get(row), row);
                counts[outcome]++;
                if (outcome > CreditKernel.OUTSIDE) {
                    refused.add(16L * row + outcome);
                }
            }
        }

        private int add(Batch batch, Deal deal, int row) {
            Rules rules = batch.rules;
            if (deal.day < 0 || deal.day > 4) {
                return CreditKernel.OUTSIDE;
            }
            BigDecimal worth = BigDecimal.valueOf(deal.amount);
            worth = batch.form.taxes ? worth.subtract(BigDecimal.valueOf(deal.tax)) : worth;
            worth = batch.form.costs ? worth.subtract(BigDecimal.valueOf(deal.cost)) : worth;
            for (int d = 0; d < rules.factors.size(); d++) {
                int code = deal.codes.get(d);
                List<Long> known = rules.factors.get(d);
                if (code < 0 || code >= known.size() || known.get(code) < 0) {
                    return CreditKernel.NO_WEIGHT;
                }
                worth = worth.multiply(BigDecimal.valueOf(known.get(code)));
            }
            boolean two = batch.form.seconds && deal.second >= 0;
            if (deal.first < 0 || deal.first >= PAYEES || (two && deal.second >= PAYEES)) {
                return CreditKernel.NO_PAYEE;
            }
            int part = batch.form.seconds ? deal.part(rules.whole) : rules.whole;
            boolean wholes = two
                    ? part >= 0
                            && part <= rules.whole
                            && (!batch.form.secondShares
                                    || (deal.missing == 0 && rules.whole - part - deal.missing >= 0))
                    : part == rules.whole;
            if (!wholes) {
                return CreditKernel.SHARES_NOT_WHOLE;
            }
            exact |= worth.abs().toBigInteger().bitLength() > 63;
            if (rules.cap.isPresent()) {
                BigDecimal cap = BigDecimal.valueOf(rules.cap.get());
                worth = worth.signum() < 0 ? worth.max(cap.negate()) : worth.min(cap);
            }
            BigDecimal credit = worth.divide(BigDecimal.valueOf(rules.divisor), 0, rules.mode);
            int cell = (deal.day < 2 ? 0 : PAYEES * rules.groups())
                    + (rules.groups() > 1 ? deal.codes.get(0) * PAYEES : 0);
            BigDecimal its = two
                    ? credit.multiply(BigDecimal.valueOf(part))
                            .divide(BigDecimal.valueOf(rules.whole), 0, rules.shareMode)
                    : credit;
            note(cell + deal.first, its.toBigIntegerExact(), row);
            if (two) {
                note(cell + deal.second, credit.subtract(its).toBigIntegerExact(), row);
            }
            return CreditKernel.CREDITED;
        }

        private void note(int cell, BigInteger amount, int row) {
            sums[cell] = sums[cell].add(amount);
            lines.add(row + " " + cell + " " + amount);
        }
    }

    private static Arbitrary<Rules> rules() {
        Arbitrary<Long> factor = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.longs().between(1, 20)),
                Tuple.of(1, Arbitraries.of(0L, -1L)),
                Tuple.of(1, Arbitraries.longs().between(1, 1_000_000)));
        Arbitrary<List<List<Long>>> factors = Arbitraries.of(0, 1, 1, 2, 3)
                .flatMap(dimensions ->
                        factor.list().ofMinSize(2).ofMaxSize(3).list().ofSize(dimensions));
        Arbitrary<Long> divisors = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(1L, 2L, 3L, 10L, 100L, 10_000L)),
                Tuple.of(1, Arbitraries.longs().between(1, 1L << 40)));
        Arbitrary<Optional<Long>> caps = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Optional.empty())),
                Tuple.of(1, Arbitraries.longs().between(1, 1_000_000).map(Optional::of)),
                Tuple.of(1, Arbitraries.longs().between(1L << 40, 1L << 61).map(Optional::of)));
        Arbitrary<Tuple.Tuple2<List<List<Long>>, Long>> fine = Combinators.combine(
                        Arbitraries.longs()
                                .between(1L << 38, 1L << 40)
                                .list()
                                .ofSize(2)
                                .list()
                                .ofSize(1),
                        Arbitraries.longs().between(1L << 39, 1L << 40))
                .as(Tuple::of);
        Arbitrary<Tuple.Tuple2<List<List<Long>>, Long>> weights = Arbitraries.frequencyOf(
                Tuple.of(5, Combinators.combine(factors, divisors).as(Tuple::of)), Tuple.of(1, fine));
        return Combinators.combine(
                        weights,
                        Arbitraries.of(true, false),
                        caps,
                        Arbitraries.of(MODES),
                        Arbitraries.of(MODES),
                        Arbitraries.of(1, 2, 3, 100, 10_000, 1_000_000_000))
                .as((weight, kept, cap, mode, shareMode, whole) ->
                        new Rules(weight.get1(), kept, weight.get2(), cap, mode, shareMode, whole));
    }

    private static Arbitrary<List<Deal>> deals() {
        Arbitrary<Integer> bits = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(8, 30)),
                Tuple.of(2, Arbitraries.integers().between(30, 50)),
                Tuple.of(3, Arbitraries.integers().between(50, 57)));
        return bits.flatMap(size -> {
            Arbitrary<Long> amounts = Arbitraries.longs().between(-(1L << size), 1L << size);
            Arbitrary<Integer> payees = Arbitraries.frequencyOf(
                    Tuple.of(40, Arbitraries.integers().between(0, PAYEES - 1)),
                    Tuple.of(1, Arbitraries.of(-1, -7, PAYEES, 1000)));
            Arbitrary<Integer> seconds = Arbitraries.frequencyOf(
                    Tuple.of(20, Arbitraries.integers().between(0, PAYEES - 1)),
                    Tuple.of(20, Arbitraries.of(-1, Integer.MIN_VALUE)),
                    Tuple.of(1, Arbitraries.of(PAYEES, Integer.MAX_VALUE)));
            Arbitrary<Integer> codes = Arbitraries.frequencyOf(
                    Tuple.of(40, Arbitraries.integers().between(0, 1)), Tuple.of(1, Arbitraries.of(-1, 2, 3)));
            Arbitrary<int[]> shares = Arbitraries.frequencyOf(
                    Tuple.of(20, Arbitraries.integers().between(0, 1000).map(part -> new int[] {part, 0})),
                    Tuple.of(20, Arbitraries.just(new int[] {1000, 0})),
                    Tuple.of(1, Arbitraries.of(new int[] {-1000, 0}, new int[] {1500, 0}, new int[] {500, 1})));
            return Combinators.combine(
                            Arbitraries.frequencyOf(
                                    Tuple.of(12, Arbitraries.integers().between(0, 4)),
                                    Tuple.of(1, Arbitraries.of(-1, 5, -17_001, Integer.MAX_VALUE - FIRST_DAY))),
                            amounts,
                            amounts,
                            amounts,
                            payees,
                            seconds,
                            shares,
                            codes.list().ofSize(3))
                    .as((day, amount, tax, cost, first, second, share, some) -> new Deal(
                            day,
                            amount,
                            tax,
                            cost,
                            first,
                            // alone most often with all of it
                            second,
                            second < 0 && share[0] >= 0 && share[0] < 900 ? 1000 : share[0],
                            share[1],
                            some))
                    .list()
                    .ofMaxSize(25);
        });
    }

    @Provide
    Arbitrary<Batch> batches() {
        Arbitrary<Boolean> seldom = Arbitraries.of(true, false, false);
        Arbitrary<Form> forms = Combinators.combine(seldom, seldom, Arbitraries.of(true, true, false), seldom, seldom)
                .as(Form::new);
        Arbitrary<Form> all = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(new Form(false, false, true, false, false))), Tuple.of(1, forms));
        Arbitrary<Batch> usual = Combinators.combine(usualRules(), Arbitraries.of(true, true, false), deals())
                .as((rules, seconds, deals) -> new Batch(rules, new Form(false, false, seconds, false, false), deals));
        return Arbitraries.frequencyOf(
                Tuple.of(3, Combinators.combine(rules(), all, deals()).as(Batch::new)), Tuple.of(1, usual));
    }

    private static Arbitrary<Rules> usualRules() {
        return Combinators.combine(rules(), Arbitraries.of(1L, 10L, 100L, 1000L), Arbitraries.of(1, 100, 10_000))
                .as((any, divisor, whole) -> new Rules(
                        any.factors.subList(0, Math.min(1, any.factors.size())),
                        any.kept,
                        divisor,
                        Optional.empty(),
                        RoundingMode.HALF_EVEN,
                        RoundingMode.HALF_EVEN,
                        whole));
    }

    @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
    void allPassesEqualDecimals(@ForAll("batches") Batch batch) {
        Plain plain = new Plain(batch);
        CreditKernel kernel = batch.rules.kernel();
        CreditCells cells = new CreditCells(batch.rules.cells());
        TrailLines trail = new TrailLines();
        boolean refusedAll = false;
        long[] refused = {};
        try {
            refused = kernel.add(batch.arrays(), 0, batch.deals.size(), 1, cells, batch.form.trail ? trail : null, 7);
        } catch (ArithmeticException e) {
            refusedAll = true;
        }
        boolean quick = !refusedAll && quick(batch);
        boolean usual = !refusedAll && usual(batch);
        occurs("nothing is added", refusedAll, 1);
        occurs("usual deals", usual, 10);
        occurs("usual deals of one payee", usual && !batch.form.seconds, 2);
        occurs("usual deals of another day with something wrong", usual && wrongOutside(batch), 0.05);
        occurs(
                "usual deals of two stretches of days",
                usual && batch.deals.stream().anyMatch(each -> each.day >= 2),
                3);
        occurs("too large for usual deals", usual(batch.rules, batch.form) && !refusedAll && !usual, 2);
        occurs("other quick deals", quick && !usual, 12);
        occurs("not quick", !refusedAll && !quick, 15);
        occurs("products beyond a long", !refusedAll && plain.exact, 2);
        occurs("a cap", !refusedAll && batch.rules.cap.isPresent(), 25);
        for (int outcome = 0; outcome < CreditKernel.OUTCOMES; outcome++) {
            occurs("outcome " + outcome, !refusedAll && plain.counts[outcome] > 0, 8);
        }
        if (refusedAll) {
            assertThat(cells.values).containsOnly(0);
            assertThat(cells.counts).containsOnly(0);
            assertThat(cells.lines).isZero();
            assertThat(trail.size).isZero();
            return;
        }
        assertThat(Arrays.stream(cells.values).mapToObj(BigInteger::valueOf)).containsExactly(plain.sums);
        assertThat(cells.counts).isEqualTo(plain.counts);
        assertThat(cells.lines).isEqualTo(plain.lines.size());
        assertThat(Arrays.stream(refused).boxed()).isEqualTo(plain.refused);
        if (batch.form.trail) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < trail.size; i++) {
                lines.add((trail.deals[i] - 7) + " " + trail.cells[i] + " " + trail.amounts[i]);
            }
            assertThat(lines).isEqualTo(plain.lines);
        }
    }

    /* The largest of all amounts, taxes and costs, times the largest factors. */
    private static BigInteger largest(Batch batch) {
        return largest(batch, true);
    }

    private static BigInteger largest(Batch batch, boolean takenOff) {
        BigInteger largest = BigInteger.ZERO;
        for (Deal deal : batch.deals) {
            for (long amount : takenOff ? new long[] {deal.amount, deal.tax, deal.cost} : new long[] {deal.amount}) {
                largest = largest.max(BigInteger.valueOf(amount).abs());
            }
        }
        for (List<Long> factors : batch.rules.factors) {
            largest = largest.multiply(BigInteger.valueOf(
                    Math.max(1, factors.stream().max(Long::compare).orElseThrow())));
        }
        return largest;
    }

    /* Whether no product of any of the amounts leaves what a multiplication instead of a division can take. */
    private static boolean quick(Batch batch) {
        BigInteger largest = largest(batch);
        RoundedQuotient worth = RoundedQuotient.by(batch.rules.divisor, batch.rules.mode);
        BigInteger part = largest.divide(BigInteger.valueOf(batch.rules.divisor))
                .add(BigInteger.ONE)
                .multiply(BigInteger.valueOf(batch.rules.whole));
        long limit = RoundedQuotient.by(batch.rules.whole, batch.rules.mode).limit();
        return largest.compareTo(BigInteger.valueOf(worth.limit())) <= 0
                && part.compareTo(BigInteger.valueOf(limit)) <= 0;
    }

    private static boolean usual(Rules rules, Form form) {
        return !form.trail
                && !form.taxes
                && !form.costs
                && !form.secondShares
                && rules.cap.isEmpty()
                && rules.factors.size() < 2
                && rules.mode == RoundingMode.HALF_EVEN
                && rules.shareMode == RoundingMode.HALF_EVEN;
    }

    /* Whether all numbers are such that the pass for usual deals takes them. */
    private static boolean usual(Batch batch) {
        BigInteger largest = largest(batch, false);
        BigInteger part = largest.divide(BigInteger.valueOf(batch.rules.divisor))
                .add(BigInteger.ONE)
                .multiply(BigInteger.valueOf(batch.rules.whole));
        return usual(batch.rules, batch.form) && largest.max(part).compareTo(BigInteger.valueOf(HalfEven.LIMIT)) <= 0;
    }

    private static boolean wrongOutside(Batch batch) {
        return batch.deals.stream()
                .filter(each -> each.day < 0 || each.day > 4)
                .anyMatch(each -> each.first < 0
                        || each.first >= PAYEES
                        || (!batch.rules.factors.isEmpty()
                                && (each.codes.get(0) < 0
                                        || each.codes.get(0)
                                                >= batch.rules.factors.get(0).size())));
    }

    private static void occurs(String what, boolean when, double percent) {
        Statistics.label(what)
                .collect(when)
                .coverage(coverage -> coverage.check(true).percentage(share -> share >= percent));
    }

    /** Whether there is a trail, and whether columns of zeros are there, changes the way of a pass but no sum. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void anyFormOfTheSameDealsGivesTheSame(@ForAll("batches") Batch given) {
        List<Deal> plain = given.deals.stream()
                .map(deal ->
                        new Deal(deal.day, deal.amount / 8, 0, 0, deal.first, deal.second, deal.share, 0, deal.codes))
                .toList();
        List<String> results = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Batch batch =
                    new Batch(given.rules, new Form((i & 1) > 0, (i & 2) > 0, true, (i & 4) > 0, (i & 8) > 0), plain);
            CreditCells cells = new CreditCells(given.rules.cells());
            String result;
            try {
                long[] refused = given.rules
                        .kernel()
                        .add(batch.arrays(), 0, plain.size(), 1, cells, batch.form.trail ? new TrailLines() : null, 0);
                result = Arrays.toString(refused);
            } catch (ArithmeticException e) {
                result = "too large";
            }
            results.add(result + Arrays.toString(cells.values) + Arrays.toString(cells.counts) + cells.lines);
        }
        assertThat(results.stream().distinct()).hasSize(1);
    }

    /** Added whole, in two parts, by another way of the pass: what is taken back leaves zeros. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsTakenBackLeavesNothing(@ForAll("batches") Batch batch, @ForAll @IntRange(max = 25) int cut) {
        int size = batch.deals.size();
        int at = Math.min(cut, size);
        CreditCells cells = new CreditCells(batch.rules.cells());
        CreditKernel kernel = batch.rules.kernel();
        BigInteger most = largest(batch).multiply(BigInteger.valueOf(3L * size));
        if (most.divide(BigInteger.valueOf(batch.rules.divisor)).bitLength() > 58) {
            return; // what is taken back needs room, too
        }
        long[] refused = kernel.add(batch.arrays(), 0, size, 1, cells, null, 0);
        long[] first = kernel.add(batch.arrays(), 0, at, -1, cells, null, 0);
        long[] rest = kernel.add(batch.arrays(), at, size, -1, cells, null, 0);

        assertThat(cells.values).containsOnly(0);
        assertThat(cells.counts).containsOnly(0);
        assertThat(cells.lines).isZero();
        long[] both = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, both, first.length, rest.length);
        assertThat(both).isEqualTo(refused);
    }

    /** Sums of up to 2^62 are kept; what might be more is refused before a number is written. */
    @Example
    void sumsStayWithin62Bits() {
        Rules rules =
                new Rules(List.of(), false, 1, Optional.empty(), RoundingMode.HALF_EVEN, RoundingMode.HALF_EVEN, 100);
        Form form = new Form(false, false, true, false, true);
        CreditCells cells = new CreditCells(rules.cells());
        TrailLines trail = new TrailLines();
        Deal large = new Deal(0, 1L << 60, 0, 0, 1, -1, 1000, 0, List.of(0, 0, 0));
        Batch one = new Batch(rules, form, List.of(large));
        for (int i = 0; i < 3; i++) {
            assertThat(rules.kernel().add(one.arrays(), 0, 1, 1, cells, trail, i))
                    .isEmpty();
        }
        assertThatThrownBy(() -> rules.kernel().add(one.arrays(), 0, 1, 1, cells, trail, 3))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage(
                        "sums must stay within 2^62 minor units, but there are 3458764513820540928 already and up to"
                                + " 1152921504606846977 more");
        assertThat(cells.values[1]).isEqualTo(3 * (1L << 60));
        assertThat(trail.size).isEqualTo(3);

        // what came back in returns makes room again
        Deal back = new Deal(0, -(1L << 59), 0, 0, 1, -1, 1000, 0, List.of(0, 0, 0));
        for (int i = 0; i < 4; i++) {
            rules.kernel().add(new Batch(rules, form, List.of(back)).arrays(), 0, 1, 1, cells, null, 0);
        }
        rules.kernel().add(one.arrays(), 0, 1, 1, cells, null, 0);
        assertThat(cells.values[1]).isEqualTo(2 * (1L << 60));

        for (long amount : new long[] {Long.MIN_VALUE, Long.MAX_VALUE, -(1L << 62), 1L << 62}) {
            Deal deal = new Deal(0, amount, 0, 0, 1, -1, 1000, 0, List.of(0, 0, 0));
            assertThatThrownBy(() -> rules.kernel()
                            .add(new Batch(rules, form, List.of(deal)).arrays(), 0, 1, 1, cells, trail, 3))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageContaining("amounts are too large to be added up: up to "
                            + BigInteger.valueOf(amount).abs());
        }
    }
}
