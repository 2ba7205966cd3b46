package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Apportionment;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.plan.ResolvedPool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A fund from what a unit is credited with, divided among its members to the last minor unit. */
final class PoolRule {
    private PoolRule() {}

    static PartResult calculate(ResolvedPool resolved) {
        Currency currency = resolved.currency();
        Explanation fundStep = fund(resolved);
        Money fund = new ExactMoney(value(fundStep), currency)
                .rounded(resolved.component().fundRounding().mode());
        SortedMap<PersonId, Explanation> own = new TreeMap<>();
        SortedMap<PersonId, Ratio> weights = new TreeMap<>();
        resolved.members().forEach((member, credits) -> {
            Explanation weight =
                    Steps.credited("pool-weight", credits, currency).concerning(member.value());
            if (value(weight).signum() > 0) {
                own.put(member, weight);
                weights.put(member, value(weight));
            }
        });
        if (fund.signum() <= 0) {
            List<Unpaid> nobody = new ArrayList<>();
            weights.keySet().forEach(member -> nobody.add(nothing(resolved, member)));
            return new PartResult(resolved, List.of(), nobody, List.of());
        }
        if (weights.isEmpty()) {
            return PartResult.of(
                    resolved,
                    new Unassigned(
                            resolved.component().id(),
                            Subject.of(resolved.unit()),
                            fund,
                            fundStep.with(
                                    "component",
                                    Argument.name(resolved.component().name()))));
        }
        Explanation total = total(weights, currency);
        List<Earning> earnings = new ArrayList<>();
        Map<PersonId, Money> shares = Apportionment.divide(fund, weights, Comparator.naturalOrder());
        shares.forEach((member, amount) -> earnings.add(
                share(resolved, member, amount, List.of(fundStep, own.getOrDefault(member, total), total))));
        return new PartResult(resolved, earnings, List.of(), List.of());
    }

    private static Explanation fund(ResolvedPool resolved) {
        Explanation exact = Steps.product(
                "fund-exact",
                Steps.rate("rate", resolved.component().rate()),
                Steps.creditedTogether("unit-credited", resolved.credits(), resolved.currency()),
                resolved.currency());
        return Steps.rounded("fund", exact, resolved.component().fundRounding(), resolved.currency())
                .with("unit", resolved.unit().value());
    }

    private static Explanation total(SortedMap<PersonId, Ratio> weights, Currency currency) {
        List<Explanation> steps = new ArrayList<>();
        weights.forEach((member, weight) -> steps.add(Steps.given("member-weight", weight, currency)
                .with("person", member.value())
                .concerning(member.value())));
        return Steps.sum("pool-weights", steps, currency);
    }

    private static Earning share(ResolvedPool resolved, PersonId member, Money amount, List<Explanation> steps) {
        Currency currency = resolved.currency();
        Ratio exact = value(steps.get(0)).multipliedBy(value(steps.get(1))).dividedBy(value(steps.get(2)));
        Ratio down =
                Ratio.of(exact.multipliedBy(Ratio.of(currency.minorPerUnit())).floor(), java.math.BigInteger.ONE);
        Ratio extra = Ratio.of(amount.minorUnits()).minus(down);
        Explanation explanation = Explanation.of(
                        key("pool-share"), Operation.APPORTIONED, Quantity.money(amount), steps)
                .with("component", Argument.name(resolved.component().name()))
                .with("extra", extra.toArgument())
                .concerning(member.value());
        return new Earning(member, resolved.component().id(), new ExactMoney(exact, currency), amount, explanation);
    }

    private static Unpaid nothing(ResolvedPool resolved, PersonId member) {
        return new Unpaid(
                member,
                resolved.component().id(),
                Explanation.none(key("no-fund"), List.of())
                        .with("component", Argument.name(resolved.component().name()))
                        .with("unit", resolved.unit().value())
                        .concerning(member.value()));
    }
}
