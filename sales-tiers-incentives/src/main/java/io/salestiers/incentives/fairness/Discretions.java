package io.salestiers.incentives.fairness;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what people have decided about the pay of groups. */
final class Discretions {
    private final SortedMap<GroupKey, List<PaidPerson>> groups;
    private final GroupKey reference;
    private final FairnessRules rules;
    private final Map<PersonId, GroupKey> groupOf = new HashMap<>();
    private final SortedMap<PersonId, Money> changes = new TreeMap<>();
    private final SortedMap<PersonId, SortedMap<PersonId, Money>> byDecider = new TreeMap<>();

    Discretions(
            List<Discretion> discretions,
            SortedMap<GroupKey, List<PaidPerson>> groups,
            GroupKey reference,
            FairnessRules rules) {
        this.groups = groups;
        this.reference = reference;
        this.rules = rules;
        groups.forEach((group, people) -> people.forEach(person -> groupOf.put(person.person(), group)));
        for (Discretion some : discretions) {
            if (groupOf.containsKey(some.payee())) {
                changes.merge(some.payee(), some.amount(), Money::plus);
                byDecider
                        .computeIfAbsent(some.decider(), id -> new TreeMap<>())
                        .merge(some.payee(), some.amount(), Money::plus);
            }
        }
        // what was given and taken back tells nothing about anybody, and hides nobody
        changes.values().removeIf(change -> change.signum() == 0);
        byDecider.values().forEach(payees -> payees.values().removeIf(change -> change.signum() == 0));
        byDecider.values().removeIf(Map::isEmpty);
    }

    List<GroupDiscretion> byGroup() {
        List<GroupDiscretion> result = new ArrayList<>();
        groups.forEach((group, people) -> result.add(of(group, people)));
        return result;
    }

    private GroupDiscretion of(GroupKey group, List<PaidPerson> people) {
        Explanation share = Figures.of(group, Figures.share("affected", affected(people), people.size()));
        Explanation each = tells(people) ? Figures.none("too-few-affected") : each(group, people);
        List<PaidPerson> others = groups.get(reference);
        if (others == null || group.equals(reference)) {
            Explanation none = Figures.none("is-reference");
            return new GroupDiscretion(group, people.size(), share, each, none, none, false);
        }
        if (tells(people) || tells(others)) {
            Explanation none = Figures.none("too-few-affected");
            return new GroupDiscretion(group, people.size(), share, each, none, none, false);
        }
        Explanation with = Figures.gap(
                "gap-with",
                GroupPays.mean(PayPart.TOTAL, reference, others),
                GroupPays.mean(PayPart.TOTAL, group, people));
        Explanation without = Figures.gap("gap-without", without(reference, others), without(group, people));
        return new GroupDiscretion(
                group,
                people.size(),
                share,
                each,
                Figures.of(group, without),
                Figures.of(group, with),
                beyondChance(people, others));
    }

    private int affected(List<PaidPerson> people) {
        return (int) people.stream()
                .filter(person -> changes.containsKey(person.person()))
                .count();
    }

    private boolean tells(List<PaidPerson> people) {
        int affected = affected(people);
        return affected != 0 && affected < rules.leastGroup();
    }

    private Explanation each(GroupKey group, List<PaidPerson> people) {
        return Figures.of(
                group, Figures.mean("discretion-each", Ratio.sum(amounts(people)), people.size(), currency(people)));
    }

    private Explanation without(GroupKey group, List<PaidPerson> people) {
        Ratio paid =
                Ratio.sum(people.stream().map(person -> person.total().ratio()).toList());
        return Figures.of(
                group,
                Figures.mean("mean-without", paid.minus(Ratio.sum(amounts(people))), people.size(), currency(people)));
    }

    private List<Ratio> amounts(List<PaidPerson> people) {
        return people.stream()
                .map(person -> changes.getOrDefault(
                                person.person(), Money.zero(person.fixed().currency()))
                        .ratio())
                .toList();
    }

    private static Currency currency(List<PaidPerson> people) {
        return people.get(0).fixed().currency();
    }

    /* The difference of two means, squared, against the sum of their variances (B. L. Welch, Biometrika 34, 1947). */
    private boolean beyondChance(List<PaidPerson> people, List<PaidPerson> others) {
        Moments here = Moments.of(rows(people), amounts(people));
        Moments there = Moments.of(rows(others), amounts(others));
        Ratio difference = there.pay().minus(here.pay());
        Ratio variance = variance(here).plus(variance(there));
        Ratio limit =
                rules.standardErrors().multipliedBy(rules.standardErrors()).multipliedBy(variance);
        return difference.multipliedBy(difference).compareTo(limit) > 0;
    }

    private static List<List<Ratio>> rows(List<PaidPerson> people) {
        return people.stream().map(person -> List.<Ratio>of()).toList();
    }

    private static Ratio variance(Moments moments) {
        return moments.variation().dividedBy(Ratio.of((long) moments.people() * (moments.people() - 1)));
    }

    List<DeciderDiscretion> byDecider() {
        SortedMap<PersonId, SortedMap<GroupKey, Set<PersonId>>> cells = new TreeMap<>();
        byDecider.forEach((decider, payees) -> {
            SortedMap<GroupKey, Set<PersonId>> row = new TreeMap<>();
            payees.keySet()
                    .forEach(payee -> row.computeIfAbsent(
                                    groupOf.getOrDefault(payee, reference), group -> new TreeSet<>())
                            .add(payee));
            cells.put(decider, row);
        });
        SortedSet<PersonId> shown = ShownParts.rows(cells, rules.leastGroup());
        List<DeciderDiscretion> result = new ArrayList<>();
        for (PersonId decider : shown) {
            SortedMap<GroupKey, List<Money>> amounts = new TreeMap<>();
            byDecider
                    .getOrDefault(decider, new TreeMap<>())
                    .forEach((payee, amount) -> amounts.computeIfAbsent(
                                    groupOf.getOrDefault(payee, reference), group -> new ArrayList<>())
                            .add(amount));
            SortedMap<GroupKey, Explanation> each = new TreeMap<>();
            amounts.forEach((group, some) -> each.put(
                    group,
                    Figures.of(
                            group,
                            Figures.mean(
                                    "decider-each",
                                    Ratio.sum(some.stream().map(Money::ratio).toList()),
                                    some.size(),
                                    some.get(0).currency()))));
            result.add(new DeciderDiscretion(decider, each));
        }
        return result;
    }

    int notShownDeciders(int shown) {
        return byDecider.size() - shown;
    }
}
