package io.salestiers.incentives.columns;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Ids;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.columns.internal.CreditKernel;
import io.salestiers.incentives.columns.internal.DealArrays;
import io.salestiers.incentives.columns.internal.PlainRun;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditBasis;
import io.salestiers.incentives.credit.CreditingPlan;
import io.salestiers.incentives.credit.Credits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A crediting plan bound to an organization and some days, for deals in columns: what {@code CreditCalculator} credits one by one,
 * it adds up in one pass, to the same minor units.
 *
 * <!-- sample: ColumnSamplesTest#credits -->
 * <pre>{@code
 * CreditProgram credits = CreditProgram.builder(CREDITING, ORGANIZATION, QUARTER.range(), SmallCompany.USD)
 *         .values(ColumnCrediting.CATEGORY, List.of("goods", "service"))
 *         .build()
 *         .orThrow();
 * int ann = credits.placeOf(ANN);
 * int bo = credits.placeOf(BO);
 * long[] cents = {999_00, 400_00, 100_00, 500_00};
 * int[] first = {ann, ann, ann, bo};
 * int[] second = {-1, -1, bo, -1}; // Bo has helped with the third deal,
 * int[] percent = {100, 100, 60, 100}; // of which Ann has 60 %
 *
 * DealColumns deals = DealColumns.builder(days, cents)
 *         .payees(first, second, percent)
 *         .values(ColumnCrediting.CATEGORY, categories)
 *         .build();
 * CreditTotals totals = credits.newTotals();
 * List<RefusedDeal> refused = credits.add(deals, 0, 4, totals); // none
 * totals.direct(ANN); // USD 460.00
 * totals.direct(BO); // 40.00 + 80 % of 500.00, which is service: USD 440.00
 * }</pre>
 *
 * <p>Where the organization changes within the days, sums are kept apart before and after, so each credit goes up the line of its own
 * day. A plan fits into columns if it credits deals that stand alone, by one direct rule or one split by stated shares between two
 * roles, with the sale, with weights by value and at most one cap; roll-ups follow reporting lines or heads of units. What else
 * a plan says is named by the findings of {@link Builder#build()}. Sales with returns, receipts or corrections that refer to them
 * are credited by {@code CreditCalculator}.
 *
 * <p>Immutable and safe for use by several threads, each with {@link CreditTotals} of its own.
 */
public final class CreditProgram {
    private final CreditingPlan plan;
    private final Organization organization;
    private final DateRange days;
    private final Currency currency;
    private final List<PersonId> payees;
    private final SortedMap<DimensionId, List<String>> values;
    private final List<DimensionId> read;
    private final Set<DimensionId> kept;
    private final CreditKernel kernel;
    private final CellCredits cells;
    private final boolean alone;

    CreditProgram(
            CreditingPlan plan,
            Organization organization,
            DateRange days,
            Currency currency,
            List<PersonId> payees,
            SortedMap<DimensionId, List<String>> values,
            List<DimensionId> read,
            Set<DimensionId> kept,
            CreditKernel kernel,
            CellCredits cells) {
        this.plan = plan;
        this.organization = organization;
        this.days = days;
        this.currency = currency;
        this.payees = List.copyOf(payees);
        this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        this.read = List.copyOf(read);
        this.kept = Set.copyOf(kept);
        this.kernel = kernel;
        this.cells = cells;
        this.alone = ColumnRules.roles(plan) < 2;
    }

    /**
     * Starts a program.
     *
     * @param plan the crediting plan, which must hold on all of the days
     * @param organization who is where
     * @param days the days that count, with an end; deals of other days are left aside
     * @param currency the currency of all amounts
     * @return a builder
     */
    public static Builder builder(CreditingPlan plan, Organization organization, DateRange days, Currency currency) {
        return new Builder(plan, organization, days, currency);
    }

    /**
     * The plan.
     *
     * @return the crediting plan
     */
    public CreditingPlan plan() {
        return plan;
    }

    /**
     * The days that count.
     *
     * @return the days
     */
    public DateRange days() {
        return days;
    }

    /**
     * The currency of all amounts.
     *
     * @return the currency
     */
    public Currency currency() {
        return currency;
    }

    /**
     * Who can be named by deals, and in whose order results are: everybody who was ever appointed.
     *
     * @return by id
     */
    public List<PersonId> payees() {
        return payees;
    }

    /**
     * The place of a payee.
     *
     * @param payee the payee
     * @return the place among {@link #payees()}; below zero if the organization does not know the person
     */
    public int placeOf(PersonId payee) {
        return Math.max(-1, Collections.binarySearch(payees, payee));
    }

    /**
     * The values that a column of a dimension refers to.
     *
     * @param dimension a dimension that was given to the builder
     * @return in the order that was given
     * @throws IllegalArgumentException if the program does not know the dimension
     */
    public List<String> values(DimensionId dimension) {
        List<String> known = values.get(dimension);
        if (known == null) {
            throw new IllegalArgumentException(
                    "the program does not know the dimension " + dimension + ", only " + values.keySet());
        }
        return known;
    }

    /**
     * Starts totals.
     *
     * @return totals of nothing
     */
    public CreditTotals newTotals() {
        return new CreditTotals(this);
    }

    /**
     * Adds deals to totals: all rows, or none if it fails.
     *
     * @param deals the deals
     * @param from the first row
     * @param to the row after the last
     * @param totals where to
     * @return the refused deals, in order; none if every deal was credited or is of other days
     * @throws ArithmeticException if a sum might exceed 2<sup>62</sup> minor units
     */
    public List<RefusedDeal> add(DealColumns deals, int from, int to, CreditTotals totals) {
        return run(deals, bind(deals), from, to, 1, totals, null, 0);
    }

    /**
     * Adds deals to totals, and keeps which deal gave what to whom.
     *
     * @param deals the deals
     * @param from the first row
     * @param to the row after the last
     * @param totals where to
     * @param trail where each credit is noted
     * @param firstDeal the number by which the deal in the first row is noted; those of the next rows follow
     * @return the refused deals
     * @throws ArithmeticException if a sum might exceed 2<sup>62</sup> minor units
     */
    public List<RefusedDeal> add(
            DealColumns deals, int from, int to, CreditTotals totals, CreditTrail trail, int firstDeal) {
        return run(deals, bind(deals), from, to, 1, totals, requireNonNull(trail, "trail"), firstDeal);
    }

    /**
     * Takes back deals that were added, before they are added as they are now: what has changed among millions of deals costs as
     * much as the deals that changed.
     *
     * @param deals the deals as they were added
     * @param from the first row
     * @param to the row after the last
     * @param totals the totals that have them; as sums they cannot tell whether they do
     * @return the deals that had been refused
     * @throws ArithmeticException if a sum might exceed 2<sup>62</sup> minor units, as it may without what was added later
     */
    public List<RefusedDeal> remove(DealColumns deals, int from, int to, CreditTotals totals) {
        return run(deals, bind(deals), from, to, -1, totals, null, 0);
    }

    /* As the public one, for columns that are bound once and written again and again. */
    List<RefusedDeal> add(DealColumns deals, DealArrays bound, int from, int to, CreditTotals totals) {
        return run(deals, bound, from, to, 1, totals, null, 0);
    }

    private List<RefusedDeal> run(
            DealColumns deals,
            DealArrays bound,
            int from,
            int to,
            int sign,
            CreditTotals totals,
            @Nullable CreditTrail trail,
            int firstDeal) {
        if (totals.program() != this) {
            throw new IllegalArgumentException("the totals must be of this program");
        }
        java.util.Objects.checkFromToIndex(from, to, deals.rows());
        if (alone && deals.second != null) {
            for (int i = from; i < to; i++) {
                if (deals.second[i] >= 0) {
                    throw new IllegalArgumentException(
                            "the plan credits one payee of each deal, but the one in row " + i + " has two");
                }
            }
        }
        long[] refused = kernel.add(bound, from, to, sign, totals.cells, trail == null ? null : trail.lines, firstDeal);
        return RefusedDeal.of(refused);
    }

    /* Starts to add deals that are not in columns, whose form columns show; null if they must be put into them. */
    @Nullable
    PlainRun start(DealColumns deals, DealArrays bound, int count, CreditTotals totals) {
        boolean may = totals.program() == this && !(alone && deals.second != null);
        return may ? kernel.start(bound, count, totals.cells) : null;
    }

    /* The dimensions that are read of a deal. */
    List<DimensionId> read() {
        return read;
    }

    /* The columns that the plan reads; refuses those that lack one. */
    DealArrays bind(DealColumns deals) {
        TreeSet<DimensionId> absent = new TreeSet<>(read);
        absent.removeAll(deals.codes.keySet());
        CreditBasis basis = ColumnRules.terms(plan).basis();
        boolean taxes = basis.withoutTax();
        boolean costs = basis.withoutCost();
        if (!absent.isEmpty() || (taxes && deals.taxes == null) || (costs && deals.costs == null)) {
            throw new IllegalArgumentException("columns lack what the plan reads: dimensions " + absent
                    + (taxes && deals.taxes == null ? ", taxes" : "")
                    + (costs && deals.costs == null ? ", costs" : ""));
        }
        int[][] codes = new int[read.size()][];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = requireNonNull(deals.codes.get(read.get(i)), "codes");
        }
        return new DealArrays(
                deals.days,
                deals.amounts,
                taxes ? deals.taxes : null,
                costs ? deals.costs : null,
                deals.first,
                deals.second,
                deals.firstShares,
                deals.secondShares,
                codes);
    }

    Organization organization() {
        return organization;
    }

    Set<DimensionId> kept() {
        return kept;
    }

    CellCredits cellCredits() {
        return cells;
    }

    /**
     * Totals as credits, which any plan pays that may be {@linkplain io.salestiers.incentives.plan.IncentivePlan#creditSums paid
     * from sums}: one for each payee, stretch of days and group of kept values, and those that it gives upwards. Sums of zero are
     * left out.
     *
     * @param totals totals of this program
     * @return the credits, which end at the sums: their explanations do not know deals
     */
    public Credits credits(CreditTotals totals) {
        List<Credit> all = new ArrayList<>();
        for (CellCredits.Entry each : cells.entries()) {
            long value = totals.cells.values[each.cell()];
            if (value != 0) {
                all.add(each.worth(Money.ofMinor(value, currency)));
            }
        }
        return Credits.of(all);
    }

    /** Builds programs. Not for use by several threads. */
    public static final class Builder {
        final CreditingPlan plan;
        final Organization organization;
        final DateRange days;
        final Currency currency;
        final SortedMap<DimensionId, List<String>> values = new TreeMap<>();
        final SortedSet<DimensionId> kept = new TreeSet<>();
        int whole = 100;

        private Builder(CreditingPlan plan, Organization organization, DateRange days, Currency currency) {
            this.plan = requireNonNull(plan, "plan");
            this.organization = requireNonNull(organization, "organization");
            this.days = requireNonNull(days, "days");
            this.currency = requireNonNull(currency, "currency");
            if (days.to().isEmpty()) {
                throw new IllegalArgumentException("the days of columns must have an end, but were " + days);
            }
        }

        /**
         * In which parts shares are stated.
         *
         * @param parts how many parts one whole has: 100, the standard, for percent; at most 1,000,000,000
         * @return this
         */
        public Builder whole(int parts) {
            if (parts < 1 || parts > 1_000_000_000) {
                throw new IllegalArgumentException("a whole must have 1 to 1,000,000,000 parts, but was " + parts);
            }
            whole = parts;
            return this;
        }

        /**
         * The values of a dimension, which columns name by their places.
         *
         * @param dimension the dimension, such as category
         * @param all its values, one or more, each once, in the order of their places
         * @return this
         */
        public Builder values(DimensionId dimension, List<String> all) {
            List<String> normalized = all.stream().map(Ids::normalized).toList();
            if (all.isEmpty() || new TreeSet<>(normalized).size() < all.size()) {
                throw new IllegalArgumentException(
                        "values must be one or more, each there once, but were " + all + " (" + dimension + ")");
            }
            values.put(requireNonNull(dimension, "dimension"), normalized);
            return this;
        }

        /**
         * Keeps the values of a dimension apart, for plans that pay only for some of them. Totals take as much more memory as it
         * has values.
         *
         * @param dimension a dimension whose values are given
         * @return this
         */
        public Builder keep(DimensionId dimension) {
            kept.add(requireNonNull(dimension, "dimension"));
            return this;
        }

        /**
         * The program.
         *
         * @return the program; or all choices of the plan that do not fit into columns, each with its place in the plan
         */
        public WithFindings<CreditProgram> build() {
            return CreditProgramCompiler.compile(this);
        }
    }
}
