package io.salestiers.incentives.earning;

import io.salestiers.core.money.Apportionment;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.team.PoolCap;
import io.salestiers.incentives.team.RemainderTies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Divides a fund to the last minor unit.
 *
 * @param shares what each member gets, with what it is a part of
 * @param left what nobody gets, because of the cap
 */
record PoolDivision(SortedMap<PersonId, Share> shares, Money left) {
    /**
     * The share of a member.
     *
     * @param amount what the member gets
     * @param part the part by weight, before the cap
     * @param of what is divided when this share is formed: the fund without the shares of those whom the cap has stopped before
     * @param among the weights of those among whom it is divided
     * @param stopped who was stopped by the cap before
     */
    record Share(Money amount, Money part, Money of, SortedMap<PersonId, Ratio> among, Set<PersonId> stopped) {}

    /** Divides a positive fund by positive weights, at least one. */
    static PoolDivision of(Money fund, SortedMap<PersonId, Ratio> weights, Optional<PoolCap> cap, RemainderTies ties) {
        Comparator<PersonId> order = order(weights, ties);
        if (cap.isEmpty()) {
            return new PoolDivision(divided(fund, weights, new TreeSet<>(), order), Money.zero(fund.currency()));
        }
        return cap.get().excess() == PoolCap.Excess.KEPT
                ? kept(fund, weights, cap.get().most(), order)
                : redistributed(fund, weights, cap.get().most(), order);
    }

    private static Comparator<PersonId> order(SortedMap<PersonId, Ratio> weights, RemainderTies ties) {
        return switch (ties) {
            case LOWER_ID -> Comparator.naturalOrder();
            case LARGER_WEIGHT ->
                Comparator.<PersonId, Ratio>comparing(id -> weights.getOrDefault(id, Ratio.ZERO))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder());
        };
    }

    private static SortedMap<PersonId, Share> divided(
            Money fund, SortedMap<PersonId, Ratio> weights, Set<PersonId> stopped, Comparator<PersonId> order) {
        SortedMap<PersonId, Share> shares = new TreeMap<>();
        for (Map.Entry<PersonId, Money> part :
                Apportionment.divide(fund, weights, order).entrySet()) {
            shares.put(part.getKey(), new Share(part.getValue(), part.getValue(), fund, weights, Set.copyOf(stopped)));
        }
        return shares;
    }

    private static PoolDivision kept(
            Money fund, SortedMap<PersonId, Ratio> weights, Money most, Comparator<PersonId> order) {
        SortedMap<PersonId, Share> shares = divided(fund, weights, new TreeSet<>(), order);
        shares.replaceAll((id, share) ->
                new Share(least(share.part(), most), share.part(), share.of(), share.among(), share.stopped()));
        Money left = fund;
        for (Share share : shares.values()) {
            left = left.minus(share.amount());
        }
        return new PoolDivision(shares, left);
    }

    /* Who would get more than the most gets the most, and the others divide the rest, until nobody would get more. */
    private static PoolDivision redistributed(
            Money fund, SortedMap<PersonId, Ratio> weights, Money most, Comparator<PersonId> order) {
        SortedMap<PersonId, Share> shares = new TreeMap<>();
        SortedMap<PersonId, Ratio> among = new TreeMap<>(weights);
        Money left = fund;
        List<PersonId> over = over(left, among, most);
        while (!over.isEmpty()) {
            Money of = left;
            SortedMap<PersonId, Ratio> all = new TreeMap<>(among);
            Set<PersonId> stopped = new TreeSet<>(shares.keySet());
            for (PersonId id : over) {
                shares.put(id, new Share(most, down(of, all, id), of, all, stopped));
                among.remove(id);
                left = left.minus(most);
            }
            over = over(left, among, most);
        }
        if (among.isEmpty()) {
            return new PoolDivision(shares, left);
        }
        shares.putAll(divided(left, among, new TreeSet<>(shares.keySet()), order));
        return new PoolDivision(shares, Money.zero(fund.currency()));
    }

    private static List<PersonId> over(Money fund, SortedMap<PersonId, Ratio> weights, Money most) {
        List<PersonId> over = new ArrayList<>();
        for (PersonId id : weights.keySet()) {
            if (exact(fund, weights, id).compareTo(Ratio.of(most.minorUnits())) > 0) {
                over.add(id);
            }
        }
        return over;
    }

    private static Ratio exact(Money fund, SortedMap<PersonId, Ratio> weights, PersonId id) {
        return Ratio.of(fund.minorUnits())
                .multipliedBy(weights.getOrDefault(id, Ratio.ZERO))
                .dividedBy(Ratio.sum(weights.values()));
    }

    private static Money down(Money fund, SortedMap<PersonId, Ratio> weights, PersonId id) {
        return Money.ofMinor(exact(fund, weights, id).floor().longValueExact(), fund.currency());
    }

    private static Money least(Money one, Money other) {
        return one.minorUnits() <= other.minorUnits() ? one : other;
    }
}
