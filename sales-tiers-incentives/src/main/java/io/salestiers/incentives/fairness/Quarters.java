package io.salestiers.incentives.fairness;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/*
 * How many people of each group are in each quarter of all people by pay. Quarters are of exactly equal size: of 10 people each
 * has 2½. Who stands across a bound, and all who are paid the same as somebody who does, count in both quarters by the parts of
 * their common places that lie there. So the result depends on no order of people with equal pay.
 */
final class Quarters {
    private static final Ratio FOUR = Ratio.of(4);

    private Quarters() {}

    /**
     * The people of each group in each quarter.
     *
     * @param pay by group, what its people are paid
     * @return by group, four numbers of people, the lowest paid first
     */
    static SortedMap<GroupKey, List<Ratio>> of(SortedMap<GroupKey, List<Money>> pay) {
        SortedMap<Money, SortedMap<GroupKey, Integer>> byPay = new TreeMap<>();
        pay.forEach((group, amounts) -> amounts.forEach(
                amount -> byPay.computeIfAbsent(amount, same -> new TreeMap<>()).merge(group, 1, Integer::sum)));
        int all = pay.values().stream().mapToInt(List::size).sum();
        SortedMap<GroupKey, List<Ratio>> quarters = new TreeMap<>();
        pay.keySet().forEach(group -> quarters.put(group, new ArrayList<>()));
        for (int quarter = 0; quarter < 4; quarter++) {
            Ratio from = Ratio.of((long) quarter * all, 4);
            Ratio to = from.plus(Ratio.of(all).dividedBy(FOUR));
            for (Map.Entry<GroupKey, List<Ratio>> each : quarters.entrySet()) {
                each.getValue().add(inside(each.getKey(), byPay, from, to));
            }
        }
        return quarters;
    }

    private static Ratio inside(
            GroupKey group, SortedMap<Money, SortedMap<GroupKey, Integer>> byPay, Ratio from, Ratio to) {
        Ratio sum = Ratio.ZERO;
        long before = 0;
        for (SortedMap<GroupKey, Integer> same : byPay.values()) {
            int together = same.values().stream().mapToInt(Integer::intValue).sum();
            Ratio start = Ratio.of(before).max(from);
            Ratio end = Ratio.of(before + together).min(to);
            if (end.compareTo(start) > 0) {
                Ratio part = end.minus(start).dividedBy(Ratio.of(together));
                sum = sum.plus(part.multipliedBy(Ratio.of(same.getOrDefault(group, 0))));
            }
            before += together;
        }
        return sum;
    }
}
