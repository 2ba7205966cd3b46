package io.salestiers.incentives.fairness;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares the pay of groups as a whole. */
final class GroupPays {
    private final SortedMap<GroupKey, List<PaidPerson>> groups;
    private final GroupKey reference;
    private final FairnessRules rules;

    GroupPays(SortedMap<GroupKey, List<PaidPerson>> groups, GroupKey reference, FairnessRules rules) {
        this.groups = groups;
        this.reference = reference;
        this.rules = rules;
    }

    List<GroupPay> all() {
        SortedMap<GroupKey, List<Money>> totals = new TreeMap<>();
        groups.forEach((group, people) ->
                totals.put(group, people.stream().map(PaidPerson::total).toList()));
        SortedMap<GroupKey, List<Ratio>> quarters = Quarters.of(totals);
        int everybody = groups.values().stream().mapToInt(List::size).sum();
        List<GroupPay> result = new ArrayList<>();
        groups.forEach((group, people) -> {
            int receiving = (int) people.stream()
                    .filter(person -> person.variable().signum() != 0)
                    .count();
            result.add(new GroupPay(
                    group,
                    people.size(),
                    Figures.of(group, Figures.share("receiving", receiving, people.size())),
                    quartiles(group, quarters.getOrDefault(group, List.of()), everybody),
                    gaps(group, people)));
        });
        return result;
    }

    private static List<Explanation> quartiles(GroupKey group, List<Ratio> people, int everybody) {
        List<Explanation> steps = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            Explanation share = Figures.quotient(
                    "quartile",
                    Figures.given("in-quartile", Quantity.ratio(people.get(i))),
                    Figures.given("quarter-of-all", Quantity.ratio(Ratio.of(everybody, 4))));
            steps.add(Figures.of(group, share).with("quartile", Argument.number(i + 1L)));
        }
        return steps;
    }

    private SortedMap<PayPart, PartGap> gaps(GroupKey group, List<PaidPerson> people) {
        SortedMap<PayPart, PartGap> gaps = new TreeMap<>();
        List<PaidPerson> others = groups.get(reference);
        if (others == null || group.equals(reference)) {
            return gaps;
        }
        for (PayPart part : PayPart.values()) {
            gaps.put(part, gap(part, group, people, others));
        }
        return gaps;
    }

    private PartGap gap(PayPart part, GroupKey group, List<PaidPerson> people, List<PaidPerson> others) {
        if (tells(part, people) || tells(part, others)) {
            return new PartGap(Figures.none("too-few-paid"), Figures.none("too-few-paid"));
        }
        Ratio median = median(part, others);
        Explanation medians = median.signum() <= 0
                ? Figures.none("no-reference-pay")
                : Figures.of(
                        group,
                        Figures.given(
                                "median-gap",
                                Quantity.ratio(
                                        median.minus(median(part, people)).dividedBy(median))));
        Explanation means = Figures.gap("mean-gap", mean(part, reference, others), mean(part, group, people));
        return new PartGap(Figures.of(group, means), medians);
    }

    /* A zero hides nobody: the mean of a group of which one is paid is what that one is paid, divided. */
    private boolean tells(PayPart part, List<PaidPerson> people) {
        long paid =
                people.stream().filter(person -> part.of(person).signum() != 0).count();
        return paid != 0 && paid < rules.leastGroup();
    }

    static Explanation mean(PayPart part, GroupKey group, List<PaidPerson> people) {
        Currency currency = people.get(0).fixed().currency();
        Ratio sum =
                Ratio.sum(people.stream().map(person -> part.of(person).ratio()).toList());
        return Figures.of(group, Figures.mean("mean", sum, people.size(), currency));
    }

    private static Ratio median(PayPart part, List<PaidPerson> people) {
        List<Ratio> sorted =
                people.stream().map(person -> part.of(person).ratio()).sorted().toList();
        int upper = sorted.size() / 2;
        int lower = (sorted.size() - 1) / 2;
        return sorted.get(lower).plus(sorted.get(upper)).dividedBy(Ratio.of(2));
    }

    static SortedMap<GroupKey, Integer> sizes(Map<GroupKey, List<PaidPerson>> groups) {
        SortedMap<GroupKey, Integer> sizes = new TreeMap<>();
        groups.forEach((group, people) -> sizes.put(group, people.size()));
        return sizes;
    }
}
