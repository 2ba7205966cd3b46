package io.salestiers.incentives.columns;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.UnitId;
import io.salestiers.incentives.columns.internal.LargestRemainders;
import io.salestiers.incentives.columns.internal.RoundedQuotient;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.plan.ResolvedPool;
import io.salestiers.incentives.plan.TeamPool;
import io.salestiers.incentives.team.PoolAllocation;
import io.salestiers.incentives.team.PoolFunding;
import io.salestiers.incentives.team.PoolMember;
import io.salestiers.incentives.team.RemainderTies;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A pool of each unit: its fund, and who shares it by which weight. */
final class PoolColumns {
    /**
     * The pool of one unit.
     *
     * @param resolved the pool with credits that stand for sums
     * @param gates the gates that deals can open
     * @param open whether the other gates are open
     * @param members the places of all members, by id
     * @param sharing whether each of them may share
     * @param waiting whether the pool waits for a figure of the member
     * @param certain whether each of them is a member even without credits
     * @param earned which part of each member's earnings counts, over the scale
     * @param present for which part each member was there, over the scale
     * @param fund the sums of which the fund is a rate, as one part
     * @param weights the sums of which each member's weight is made
     * @param rounding rounds the fund, divided by the scale
     */
    @SuppressWarnings("ArrayRecordComponent") // private, and never compared
    private record Pool(
            ResolvedPool resolved,
            List<AttainmentGate> gates,
            boolean open,
            int[] members,
            boolean[] sharing,
            boolean[] waiting,
            boolean[] certain,
            long[] earned,
            long[] present,
            PartCells fund,
            PartCells weights,
            RoundedQuotient rounding) {}

    /** The largest number that makes parts of members whole: days of a year times days of a year have less bits. */
    private static final int SCALE_BITS = 30;

    private final TeamPool component;
    private final List<Pool> pools;
    private final int[] read;
    private final int[] weighing;
    private final long rate;
    private final long fixed;
    private final boolean overlapping;

    private PoolColumns(TeamPool component, List<Pool> pools, PayProgramCompiler compiler) {
        this.component = component;
        this.pools = List.copyOf(pools);
        this.read = compiler.places(component.funding().reads());
        this.weighing = compiler.places(component.allocation().reads());
        this.rate = rate(component.funding()).numerator().longValueExact();
        this.fixed = component.funding() instanceof PoolFunding.FixedAmount amount
                ? amount.amount().minorUnits()
                : 0;
        this.overlapping =
                pools.stream().mapToInt(pool -> pool.members().length).sum()
                        > pools.stream()
                                .flatMapToInt(pool -> Arrays.stream(pool.members()))
                                .distinct()
                                .count();
    }

    TeamPool component() {
        return component;
    }

    /** Whether all pools of a component can be shared here. */
    static boolean fits(TeamPool component, List<ResolvedPool> resolved, Currency currency) {
        Ratio rate = rate(component.funding());
        boolean simple = component.cap().isEmpty()
                && component.ties() == RemainderTies.LOWER_ID
                && !(component.allocation() instanceof PoolAllocation.ByPoints)
                && rate.numerator().bitLength() <= SCALE_BITS
                && rate.denominator().bitLength() <= SCALE_BITS;
        return simple
                && resolved.stream()
                        .allMatch(pool -> pool.currency().map(currency::equals).orElse(true)
                                && scale(pool).bitLength() <= SCALE_BITS);
    }

    private static BigInteger scale(ResolvedPool pool) {
        BigInteger scale = BigInteger.ONE;
        for (PoolMember member : pool.members().values()) {
            for (Ratio part : List.of(member.earned(), member.presence())) {
                scale = scale.multiply(part.denominator()).divide(scale.gcd(part.denominator()));
            }
        }
        return scale;
    }

    private static Ratio rate(PoolFunding funding) {
        return funding instanceof PoolFunding.RateOnCredits credits
                ? credits.rate()
                : funding instanceof PoolFunding.RateOnEarnings earnings ? earnings.rate() : Ratio.ONE;
    }

    static PoolColumns of(
            TeamPool component, List<ResolvedPool> resolved, List<ResolvedPool> bare, PayProgramCompiler compiler) {
        Map<UnitId, Set<PersonId>> certain = new TreeMap<>();
        bare.forEach(each -> certain.put(each.unit(), each.members().keySet()));
        return new PoolColumns(
                component,
                resolved.stream()
                        .map(each -> pool(component, each, certain.getOrDefault(each.unit(), Set.of()), compiler))
                        .toList(),
                compiler);
    }

    private static Pool pool(
            TeamPool component, ResolvedPool resolved, Set<PersonId> bare, PayProgramCompiler compiler) {
        boolean byCredits = component.allocation() instanceof PoolAllocation.ByCredits;
        List<AttainmentGate> gates = new ArrayList<>();
        boolean open = compiler.open(resolved.gates(), resolved.unit(), gates);
        BigInteger scale = scale(resolved);
        List<List<Credit>> weights = new ArrayList<>();
        int size = resolved.members().size();
        int[] members = new int[size];
        boolean[] sharing = new boolean[size];
        boolean[] waiting = new boolean[size];
        boolean[] certain = new boolean[size];
        long[] earned = new long[size];
        long[] present = new long[size];
        for (Map.Entry<PersonId, PoolMember> each : resolved.members().entrySet()) {
            int m = weights.size();
            PoolMember member = each.getValue();
            members[m] = compiler.credits().placeOf(each.getKey());
            sharing[m] = compiler.met(member.qualifiers());
            waiting[m] = compiler.waits(member.qualifiers());
            certain[m] = !byCredits || bare.contains(each.getKey());
            earned[m] = whole(member.earned(), scale);
            present[m] = whole(member.presence(), scale);
            weights.add(member.credits());
        }
        RoundedQuotient rounding = RoundedQuotient.by(
                rate(component.funding())
                        .denominator()
                        .multiply(component.funding().reads().isEmpty() ? BigInteger.ONE : scale)
                        .longValueExact(),
                component.fundRounding().mode());
        return new Pool(
                resolved,
                gates,
                open,
                members,
                sharing,
                waiting,
                certain,
                earned,
                present,
                PartCells.of(List.of(resolved.credits())),
                PartCells.of(weights),
                rounding);
    }

    private static long whole(Ratio part, BigInteger scale) {
        return part.multipliedBy(Ratio.of(scale, BigInteger.ONE)).numerator().longValueExact();
    }

    /** The pools that read a changed sum, or a changed amount of a member; their members are marked too. */
    boolean[] changed(boolean[] changedCells, boolean[] changedPayees) {
        boolean[] changed = new boolean[pools.size()];
        for (int i = 0; i < changed.length; i++) {
            Pool pool = pools.get(i);
            boolean[] fund = new boolean[1];
            pool.fund().mark(changedCells, fund);
            boolean[] weights = new boolean[pool.members().length];
            pool.weights().mark(changedCells, weights);
            changed[i] = fund[0] || pool.gates().stream().anyMatch(gate -> gate.reads(changedCells));
            for (int m = 0; m < weights.length; m++) {
                changed[i] |= weights[m] || changedPayees[pool.members()[m]];
            }
        }
        for (int i = 0; i < changed.length; i++) {
            for (int member : pools.get(i).members()) {
                changedPayees[member] |= changed[i];
            }
        }
        return changed;
    }

    /**
     * Shares the funds.
     *
     * @param values the sums
     * @param which the pools that are shared; null for all, and where somebody is in several
     * @param totals what components give
     * @param place the place of this component
     */
    void run(long[] values, boolean @Nullable [] which, PayTotals totals, int place) {
        boolean[] some = overlapping ? null : which;
        int largest =
                pools.stream().mapToInt(pool -> pool.members().length).max().orElse(0);
        Space space = new Space(new LargestRemainders(), new long[largest], new long[largest]);
        for (int i = 0; i < pools.size(); i++) {
            if (some == null || some[i]) {
                for (int member : pools.get(i).members()) {
                    totals.pay[place][member] = 0;
                    totals.status[place][member] = PayTotals.UNPAID;
                }
            }
        }
        for (int i = 0; i < pools.size(); i++) {
            if (some == null || some[i]) {
                share(pools.get(i), values, totals, place, space);
            }
        }
    }

    /** Where shares are formed. */
    @SuppressWarnings("ArrayRecordComponent") // private, and never compared
    private record Space(LargestRemainders division, long[] weights, long[] shares) {}

    private void share(Pool pool, long[] values, PayTotals totals, int place, Space space) {
        UnitId unit = pool.resolved().unit();
        totals.unassigned.get(place).remove(unit);
        if (!pool.open() || !pool.gates().stream().allMatch(gate -> gate.open(values))) {
            return;
        }
        for (int m = 0; m < pool.members().length; m++) {
            if (pool.waiting()[m] && isMember(pool, m, values)) {
                return;
            }
        }
        long fund = fund(pool, values, totals);
        if (fund <= 0) {
            return;
        }
        int[] members = pool.members();
        long[] weights = space.weights();
        boolean any = false;
        for (int m = 0; m < members.length; m++) {
            weights[m] = pool.sharing()[m] ? Math.max(0, weight(pool, m, values, totals)) : 0;
            any |= weights[m] > 0;
        }
        if (!any) {
            totals.unassigned.get(place).put(unit, fund);
            return;
        }
        space.division().divide(fund, weights, members.length, space.shares());
        for (int m = 0; m < members.length; m++) {
            if (weights[m] > 0) {
                totals.pay[place][members[m]] += space.shares()[m];
                totals.status[place][members[m]] = PayTotals.EARNED;
            }
        }
    }

    private long fund(Pool pool, long[] values, PayTotals totals) {
        if (component.funding() instanceof PoolFunding.FixedAmount) {
            return fixed;
        }
        long base = 0;
        if (component.funding() instanceof PoolFunding.RateOnCredits) {
            base = pool.fund().sum(0, values);
        } else {
            for (int m = 0; m < pool.members().length; m++) {
                base = Math.addExact(
                        base, Math.multiplyExact(earned(pool.members()[m], read, totals), pool.earned()[m]));
            }
        }
        return pool.rounding().of(Math.multiplyExact(base, rate));
    }

    private long weight(Pool pool, int member, long[] values, PayTotals totals) {
        PoolAllocation allocation = component.allocation();
        if (allocation instanceof PoolAllocation.Equal) {
            return pool.present()[member];
        }
        return allocation instanceof PoolAllocation.ByCredits
                ? pool.weights().sum(member, values)
                : Math.multiplyExact(earned(pool.members()[member], weighing, totals), pool.earned()[member]);
    }

    private static long earned(int payee, int[] components, PayTotals totals) {
        long sum = 0;
        for (int component : components) {
            sum = Math.addExact(sum, totals.pay[component][payee]);
        }
        return sum;
    }

    /** The pools in which somebody is, with the gates that deals can open. */
    List<Map.Entry<ResolvedPool, List<AttainmentGate>>> of(PersonId payee, long[] values) {
        return pools.stream()
                .map(pool -> Map.entry(actual(pool, values), pool.gates()))
                .filter(each -> each.getKey().members().containsKey(payee))
                .toList();
    }

    /* Without those who would be members by credits, but have none. */
    private static ResolvedPool actual(Pool pool, long[] values) {
        ResolvedPool all = pool.resolved();
        SortedMap<PersonId, PoolMember> members = new TreeMap<>();
        int m = 0;
        for (Map.Entry<PersonId, PoolMember> each : all.members().entrySet()) {
            if (isMember(pool, m++, values)) {
                members.put(each.getKey(), each.getValue());
            }
        }
        return new ResolvedPool(all.component(), all.unit(), all.currency(), all.gates(), all.credits(), members);
    }

    private static boolean isMember(Pool pool, int member, long[] values) {
        return pool.certain()[member] || pool.weights().any(member, values);
    }
}
