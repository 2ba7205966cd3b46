package io.salestiers.incentives.columns;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.columns.internal.BandColumns;
import io.salestiers.incentives.columns.internal.RoundedQuotient;
import io.salestiers.incentives.commission.NegativePeriod;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.plan.ResolvedCommission;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.BandValue;
import io.salestiers.incentives.rate.NegativeAmount;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.TieRule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A commission of all payees. Who has one piece, a quota in whole minor units and plain limits is paid by {@link BandColumns};
 * others, such as somebody who moved within the period, by {@code IncentiveCalculator}.
 */
final class CommissionColumns {
    private final List<ResolvedCommission> parts;
    private final int[] payees;
    private final PartCells cells;
    private final @Nullable BandColumns bands;
    /** Whether loops pay each payee. */
    private final boolean[] quick;
    /** Whether each payee is not paid, whatever is credited. */
    private final boolean[] gap;
    /** The sums by which a commission concerns a payee, if only some do; no sum where it concerns the payee in any case. */
    private final PartCells concerning;

    private final boolean[] certain;

    private CommissionColumns(
            List<ResolvedCommission> parts,
            int[] payees,
            PartCells cells,
            @Nullable BandColumns bands,
            boolean[] quick,
            boolean[] gap,
            PartCells concerning,
            boolean[] certain) {
        this.concerning = concerning;
        this.certain = certain;
        this.parts = parts;
        this.payees = payees;
        this.cells = cells;
        this.bands = bands;
        this.quick = quick;
        this.gap = gap;
    }

    /**
     * Makes columns.
     *
     * @param component the commission
     * @param parts its parts, with credits that stand for sums
     * @param certain whom it concerns even without credits
     * @param eligible by payee the credits in positions that earn it, of all kinds
     * @param credits the program of the sums
     * @return the columns
     */
    static CommissionColumns of(
            RateCommission component,
            List<ResolvedCommission> parts,
            Set<PersonId> certain,
            Map<PersonId, List<Credit>> eligible,
            CreditProgram credits) {
        Currency currency = credits.currency();
        Optional<Scales> scales = Scales.of(component, currency);
        BandColumns bands = scales.map(each -> new BandColumns(each.table(component), parts.size()))
                .orElse(null);
        int[] payees = new int[parts.size()];
        boolean[] quick = new boolean[parts.size()];
        boolean[] gap = new boolean[parts.size()];
        boolean[] always = new boolean[parts.size()];
        for (int i = 0; i < payees.length; i++) {
            ResolvedCommission part = parts.get(i);
            payees[i] = credits.placeOf(part.payee());
            always[i] = certain.contains(part.payee());
            quick[i] = bands != null && scales.get().add(part, currency, bands);
            if (bands != null && !quick[i]) {
                bands.skip();
            }
            gap[i] = part.gap().isPresent();
        }
        PartCells concerning = PartCells.of(parts.stream()
                .map(part -> certain.contains(part.payee())
                        ? List.<Credit>of()
                        : eligible.getOrDefault(part.payee(), List.of()))
                .toList());
        PartCells cells =
                PartCells.of(parts.stream().map(ResolvedCommission::credits).toList());
        return new CommissionColumns(List.copyOf(parts), payees, cells, bands, quick, gap, concerning, always);
    }

    /** The part of a payee; empty for somebody whom the component does not concern. */
    Optional<ResolvedCommission> of(PersonId payee, long[] values) {
        for (int i = 0; i < payees.length; i++) {
            if (parts.get(i).payee().equals(payee)) {
                return concerns(i, values) ? Optional.of(parts.get(i)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean concerns(int part, long[] values) {
        return certain[part] || concerning.any(part, values);
    }

    /** How many payees are not paid by loops. */
    int oneByOne() {
        return (int) IntStream.range(0, payees.length)
                .filter(i -> !quick[i] && !gap[i])
                .count();
    }

    /** The parts that read a changed sum; their payees are marked too. */
    boolean[] changed(boolean[] changedCells, boolean[] changedPayees) {
        boolean[] changed = new boolean[payees.length];
        cells.mark(changedCells, changed);
        concerning.mark(changedCells, changed);
        for (int i = 0; i < changed.length; i++) {
            changedPayees[payees[i]] |= changed[i];
        }
        return changed;
    }

    /**
     * Pays.
     *
     * @param values the sums
     * @param which the parts that are paid; null for all
     * @param credited where the credits go, by payee
     * @param pay where the amounts go
     * @param status where the statuses go
     * @param one pays a part one by one
     */
    void run(long[] values, boolean @Nullable [] which, long[] credited, long[] pay, byte[] status, OneByOne one) {
        long[] sums = new long[payees.length];
        long[] amounts = new long[payees.length];
        for (int from = 0; from < payees.length; ) {
            int to = which == null ? payees.length : from + 1;
            if (which == null || which[from]) {
                cells.sums(values, from, to, sums);
                if (bands != null) {
                    bands.pay(sums, from, to, amounts);
                }
                write(values, from, to, sums, amounts, credited, pay, status, one);
            }
            from = to;
        }
    }

    private void write(
            long[] values,
            int from,
            int to,
            long[] sums,
            long[] amounts,
            long[] credited,
            long[] pay,
            byte[] status,
            OneByOne one) {
        for (int i = from; i < to; i++) {
            int payee = payees[i];
            credited[payee] = sums[i];
            if (!concerns(i, values)) {
                pay[payee] = 0;
                status[payee] = PayTotals.NONE;
            } else if (gap[i]) {
                status[payee] = PayTotals.UNPAID;
            } else if (bands != null && bands.fits(i, sums[i])) {
                pay[payee] = amounts[i];
                status[payee] = PayTotals.EARNED;
            } else {
                one.pay(parts.get(i), payee, pay, status);
            }
        }
    }

    /** Pays a part by the calculator that explains. */
    interface OneByOne {
        /** Writes amount and status of a payee. */
        void pay(ResolvedCommission part, int payee, long[] pay, byte[] status);
    }

    /**
     * The numbers that make everything whole.
     *
     * @param edges {@code E}
     * @param all {@code T}
     */
    private record Scales(BigInteger edges, BigInteger all) {
        static Optional<Scales> of(RateCommission component, Currency currency) {
            RateTable table = component.rates();
            boolean limits = component.modifiers().stream().allMatch(Scales::plain);
            boolean known = way(table).isPresent()
                    && table.bands().stream().allMatch(band -> band.value() instanceof BandValue.Rate);
            if (!limits || !known) {
                return Optional.empty();
            }
            BigInteger edges = BigInteger.ONE;
            BigInteger rates = BigInteger.ONE;
            for (RateBand band : table.bands()) {
                edges = common(edges, edge(table, band, currency).denominator());
                rates = common(rates, band.rate().orElseThrow().denominator());
            }
            BigInteger all = edges.multiply(rates);
            for (Modifier modifier : component.modifiers()) {
                if (limit(modifier) instanceof PayLimit.ShareOfQuota share) {
                    all = common(all, share.share().denominator());
                }
            }
            return all.bitLength() <= 60 ? Optional.of(new Scales(edges, all)) : Optional.empty();
        }

        private static BigInteger common(BigInteger one, BigInteger other) {
            return one.multiply(other).divide(one.gcd(other));
        }

        private static boolean plain(Modifier modifier) {
            boolean kept = modifier instanceof Modifier.Cap cap && cap.excess() != CapExcess.LOST;
            return (modifier instanceof Modifier.Cap || modifier instanceof Modifier.Floor)
                    && !kept
                    && !(limit(modifier) instanceof PayLimit.ShareOfTargetPay);
        }

        private static PayLimit limit(Modifier modifier) {
            return modifier instanceof Modifier.Cap cap ? cap.limit() : ((Modifier.Floor) modifier).limit();
        }

        private static Optional<BandColumns.Way> way(RateTable table) {
            return switch (table.application()) {
                case MARGINAL -> Optional.of(BandColumns.Way.MARGINAL);
                case WHOLE_AMOUNT -> Optional.of(BandColumns.Way.WHOLE_AMOUNT);
                case HIGHEST_RATE_ON_EXCESS -> Optional.of(BandColumns.Way.HIGHEST_RATE_ON_EXCESS);
                case INTERPOLATED, PER_BAND -> Optional.empty();
            };
        }

        /* In shares of the quota, or in minor units. */
        private static Ratio edge(RateTable table, RateBand band, Currency currency) {
            return table.bounds() == BandBounds.SHARE_OF_QUOTA
                    ? band.from()
                    : band.from().multipliedBy(Ratio.of(currency.minorPerUnit()));
        }

        BandColumns.Table table(RateCommission component) {
            RateTable table = component.rates();
            Ratio perEdge = Ratio.of(all.divide(edges), BigInteger.ONE);
            List<Modifier> modifiers = component.modifiers();
            boolean[] caps = new boolean[modifiers.size()];
            for (int i = 0; i < caps.length; i++) {
                caps[i] = modifiers.get(i) instanceof Modifier.Cap;
            }
            return new BandColumns.Table(
                    way(table).orElseThrow(),
                    table.ties() == TieRule.EDGE_IN_UPPER_BAND,
                    table.negative() == NegativeAmount.PAYS_NEGATIVE
                            && component.counting().negative() == NegativePeriod.PAYS_NEGATIVE,
                    edges.longValueExact(),
                    table.bands().stream()
                            .mapToLong(band -> band.rate()
                                    .orElseThrow()
                                    .multipliedBy(perEdge)
                                    .numerator()
                                    .longValueExact())
                            .toArray(),
                    caps,
                    RoundedQuotient.by(
                            all.longValueExact(), component.rounding().mode()));
        }

        /* Whether the payee is one for loops, who is added then. */
        boolean add(ResolvedCommission part, Currency currency, BandColumns bands) {
            if (part.gap().isPresent()
                    || !part.currency().equals(Optional.of(currency))
                    || part.pieces().size() != 1) {
                return false;
            }
            RateTable table = part.component().rates();
            boolean shares = table.bounds() == BandBounds.SHARE_OF_QUOTA;
            Optional<Ratio> quota = part.pieces()
                    .get(0)
                    .quota()
                    .map(Quota::value)
                    .map(Quantity::value)
                    .map(value -> value.multipliedBy(Ratio.of(currency.minorPerUnit())));
            if (quota.filter(minor -> !minor.whole() || minor.signum() <= 0).isPresent()
                    || (shares && quota.isEmpty())) {
                return false;
            }
            BigInteger minor = quota.map(Ratio::numerator).orElse(BigInteger.ZERO);
            List<BigInteger> from = new ArrayList<>();
            for (RateBand band : table.bands()) {
                BigInteger edge = edge(table, band, currency)
                        .multipliedBy(Ratio.of(edges, BigInteger.ONE))
                        .numerator();
                from.add(shares ? edge.multiply(minor) : edge);
            }
            List<BigInteger> limits = new ArrayList<>();
            for (Modifier modifier : part.component().modifiers()) {
                PayLimit limit = limit(modifier);
                if (limit instanceof PayLimit.Amount amount) {
                    limits.add(BigInteger.valueOf(amount.amount().minorUnits()).multiply(all));
                } else if (limit instanceof PayLimit.ShareOfQuota share && quota.isPresent()) {
                    limits.add(share.share()
                            .multipliedBy(Ratio.of(all, BigInteger.ONE))
                            .numerator()
                            .multiply(minor));
                } else {
                    return false;
                }
            }
            return bands.add(from, limits);
        }
    }
}
