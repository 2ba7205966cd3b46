package io.salestiers.incentives.fairness;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/*
 * A part of pay within one category of equal work.
 *
 * R² is that of a least-squares regression of pay on the factors and a constant. The explained part of a gap takes what a unit of
 * each factor pays from a second regression, which has a constant for each group: else what in truth is paid for the group would
 * be taken for what is paid for a factor that goes along with it (B. Jann, The Blinder-Oaxaca decomposition for linear regression
 * models, Stata Journal 8(4), 2008, section 2). The unexplained part is the difference of these constants, and its variance that
 * of the same regression: s² · (1/n + 1/m + d′ S⁻¹ d), with d the difference of the groups' mean factors and S the sums of squares
 * and products within groups.
 */
final class CategoryPays {
    private final PayPart part;
    private final SortedMap<GroupKey, Moments> groups;
    private final Moments all;
    private final List<FactorId> factors;
    private final GroupKey reference;
    private final FairnessRules rules;
    private final Currency currency;

    CategoryPays(
            PayPart part,
            SortedMap<GroupKey, List<PaidPerson>> groups,
            SortedSet<FactorId> factors,
            GroupKey reference,
            FairnessRules rules) {
        this.part = part;
        this.factors = List.copyOf(factors);
        this.reference = reference;
        this.rules = rules;
        this.groups = new TreeMap<>();
        groups.forEach((group, people) -> this.groups.put(group, moments(people)));
        List<PaidPerson> everybody =
                groups.values().stream().flatMap(List::stream).toList();
        this.all = moments(everybody);
        this.currency = everybody.get(0).fixed().currency();
    }

    private Moments moments(List<PaidPerson> people) {
        List<List<Ratio>> rows = new ArrayList<>();
        for (PaidPerson person : people) {
            rows.add(factors.stream()
                    .map(factor -> Ratio.of(
                            person.factors().getOrDefault(factor, Ratio.ZERO).rounded(rules.factors())))
                    .toList());
        }
        return Moments.of(
                rows, people.stream().map(person -> part.of(person).ratio()).toList());
    }

    CategoryPay of(CategoryId category) {
        List<CategoryGap> gaps = new ArrayList<>();
        Moments base = groups.get(reference);
        if (base != null) {
            groups.forEach((group, moments) -> {
                if (!group.equals(reference)) {
                    gaps.add(gap(group, moments, base));
                }
            });
        }
        return new CategoryPay(category, part, all.people(), determination(), gaps);
    }

    private Explanation determination() {
        if (all.people() < FairnessRules.LEAST_SAMPLE) {
            return Figures.none("too-few-people");
        }
        if (all.variation().signum() == 0) {
            return Figures.none("no-spread");
        }
        Optional<List<Ratio>> slopes = LinearSystem.solve(all.squares(), all.products());
        if (slopes.isEmpty()) {
            return Figures.none("dependent-factors");
        }
        Ratio explained = Moments.dot(slopes.get(), all.products());
        return Figures.quotient(
                        "determination",
                        Figures.given("explained-variation", Quantity.ratio(explained)),
                        Figures.given("variation", Quantity.ratio(all.variation())))
                .with("people", Argument.number(all.people()));
    }

    private CategoryGap gap(GroupKey group, Moments moments, Moments base) {
        Explanation reference = mean(this.reference, base);
        Explanation gap = Figures.of(group, Figures.gap("mean-gap", reference, mean(group, moments)));
        if (gap.value().isEmpty()) {
            return without(group, moments, gap, gap);
        }
        int free = all.people() - groups.size() - factors.size();
        if (all.people() < FairnessRules.LEAST_SAMPLE || free < 1) {
            return without(group, moments, gap, Figures.none("too-few-people"));
        }
        List<Moments> within = List.copyOf(groups.values());
        List<List<Ratio>> squares = Moments.squares(within);
        List<Ratio> products = Moments.products(within);
        List<Ratio> difference = Moments.minus(base.means(), moments.means());
        Optional<List<Ratio>> slopes = LinearSystem.solve(squares, products);
        Optional<List<Ratio>> spread = LinearSystem.solve(squares, difference);
        if (slopes.isEmpty() || spread.isEmpty()) {
            return without(group, moments, gap, Figures.none("dependent-factors"));
        }
        Explanation explained = Figures.of(
                group,
                Figures.quotient("explained-gap", explained(slopes.get(), base, moments, difference), reference));
        Explanation unexplained = Figures.of(group, Figures.difference("unexplained-gap", gap, explained));
        Ratio residual = Moments.variation(within).minus(Moments.dot(slopes.get(), products));
        Ratio variance = residual.dividedBy(Ratio.of(free))
                .multipliedBy(Ratio.of(1, base.people())
                        .plus(Ratio.of(1, moments.people()))
                        .plus(Moments.dot(difference, spread.get())));
        Ratio left = Figures.value(unexplained);
        Ratio square = left.multipliedBy(left);
        Ratio mean = Figures.value(reference);
        Ratio relative = variance.dividedBy(mean.multipliedBy(mean));
        Ratio limit = rules.standardErrors().multipliedBy(rules.standardErrors());
        return new CategoryGap(
                group,
                moments.people(),
                gap,
                explained,
                unexplained,
                relative.signum() == 0
                        ? Figures.none("no-residual")
                        : Figures.quotient(
                                "squared-errors",
                                Figures.product("gap-squared", Quantity.ratio(square), unexplained, unexplained),
                                Figures.given("gap-variance", Quantity.ratio(relative))),
                square.compareTo(limit.multipliedBy(relative)) > 0);
    }

    private static CategoryGap without(GroupKey group, Moments moments, Explanation gap, Explanation reason) {
        return new CategoryGap(group, moments.people(), gap, reason, reason, reason, false);
    }

    private Explanation mean(GroupKey group, Moments moments) {
        return Figures.of(
                group,
                Figures.mean(
                        "mean", moments.pay().multipliedBy(Ratio.of(moments.people())), moments.people(), currency));
    }

    private Explanation explained(List<Ratio> slopes, Moments base, Moments moments, List<Ratio> difference) {
        List<Explanation> parts = new ArrayList<>();
        Ratio sum = Ratio.ZERO;
        for (int i = 0; i < factors.size(); i++) {
            Ratio pays = slopes.get(i).multipliedBy(difference.get(i));
            sum = sum.plus(pays);
            String factor = factors.get(i).value();
            Explanation means = Figures.difference(
                    "factor-difference",
                    Figures.given(
                            "factor-mean-reference", Quantity.ratio(base.means().get(i))),
                    Figures.given("factor-mean", Quantity.ratio(moments.means().get(i))));
            parts.add(Figures.product(
                            "factor-pays",
                            Figures.money(pays, currency),
                            Figures.given("factor-unit", Figures.money(slopes.get(i), currency)),
                            means)
                    .with("factor", factor));
        }
        return Figures.sum("factors-pay", Figures.money(sum, currency), parts);
    }
}
