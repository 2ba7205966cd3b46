package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.figure.ResolvedCondition;
import io.salestiers.incentives.figure.ResolvedCondition.Outcome;
import io.salestiers.incentives.plan.ResolvedPool;
import io.salestiers.incentives.team.PoolCap;
import io.salestiers.incentives.team.PoolFunding;
import io.salestiers.incentives.team.PoolMember;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A fund of a unit, divided among its members to the last minor unit. */
final class PoolRule {
    private final ResolvedPool resolved;
    private final EarningsBefore before;
    private final Currency currency;
    private final PoolWeights weigher;
    private final List<Unpaid> unpaid = new ArrayList<>();
    private final Map<Set<PersonId>, Explanation> totals = new HashMap<>();

    private PoolRule(ResolvedPool resolved, EarningsBefore before, Currency currency) {
        this.resolved = resolved;
        this.before = before;
        this.currency = currency;
        this.weigher = new PoolWeights(resolved, before, currency);
    }

    static PartResult calculate(ResolvedPool resolved, EarningsBefore before) {
        List<ResolvedCondition> all = new ArrayList<>(resolved.gates());
        resolved.members().values().forEach(member -> all.addAll(member.qualifiers()));
        if (all.stream().anyMatch(each -> each.outcome() == Outcome.WAITS)) {
            return nothing(resolved, "pool-waits");
        }
        if (resolved.gates().stream().anyMatch(each -> each.outcome() == Outcome.NOT_MET)) {
            return nothing(resolved, "pool-gate");
        }
        List<PartResult> results = new ArrayList<>();
        for (Currency currency : currencies(resolved, before)) {
            results.add(new PoolRule(resolved, before, currency).calculate());
        }
        return PartResult.together(resolved, results);
    }

    private static PartResult nothing(ResolvedPool resolved, String reason) {
        List<Unpaid> all = new ArrayList<>();
        List<Explanation> gates = ConditionSteps.all(resolved.gates());
        resolved.members().keySet().forEach(member -> all.add(unpaid(resolved, member, reason, gates)));
        return new PartResult(resolved, List.of(), all, List.of());
    }

    private static Unpaid unpaid(ResolvedPool resolved, PersonId member, String reason, List<Explanation> steps) {
        return new Unpaid(
                member,
                resolved.component().id(),
                Explanation.none(key(reason), steps)
                        .with("component", Argument.name(resolved.component().name()))
                        .with("unit", resolved.unit().value())
                        .concerning(member.value()));
    }

    /* By code. */
    private static Set<Currency> currencies(ResolvedPool resolved, EarningsBefore before) {
        Set<Currency> currencies = new TreeSet<>();
        resolved.currency().ifPresent(currencies::add);
        if (currencies.isEmpty()) {
            resolved.members()
                    .keySet()
                    .forEach(member -> resolved.component()
                            .funding()
                            .reads()
                            .forEach(read -> before.of(read, member)
                                    .forEach(earning ->
                                            currencies.add(earning.amount().currency()))));
        }
        return currencies;
    }

    private PartResult calculate() {
        SortedMap<PersonId, Explanation> own = new TreeMap<>();
        SortedMap<PersonId, Ratio> weights = new TreeMap<>();
        resolved.members().forEach((person, member) -> weigh(person, member, own, weights));
        Explanation fund = fund(weights.keySet());
        Money amount = new ExactMoney(value(fund), currency)
                .rounded(resolved.component().fundRounding().mode());
        if (amount.signum() <= 0) {
            weights.keySet().forEach(member -> unpaid.add(unpaid(resolved, member, "no-fund", List.of())));
            return new PartResult(resolved, List.of(), unpaid, List.of());
        }
        Optional<PoolCap> cap = resolved.component().cap();
        boolean otherCurrency =
                cap.filter(each -> !each.most().currency().equals(currency)).isPresent();
        if (weights.isEmpty() || otherCurrency) {
            return new PartResult(resolved, List.of(), unpaid, List.of(unassigned(amount, fund)));
        }
        PoolDivision division =
                PoolDivision.of(amount, weights, cap, resolved.component().ties());
        List<Earning> earnings = new ArrayList<>();
        division.shares().forEach((person, share) -> earnings.add(share(person, share, fund, own)));
        List<Unassigned> left = new ArrayList<>();
        if (division.left().signum() > 0) {
            left.add(unassigned(division.left(), left(fund, division)));
        }
        return new PartResult(resolved, earnings, unpaid, left);
    }

    private void weigh(
            PersonId person,
            PoolMember member,
            SortedMap<PersonId, Explanation> own,
            SortedMap<PersonId, Ratio> weights) {
        if (member.qualifiers().stream().anyMatch(each -> each.outcome() == Outcome.NOT_MET)) {
            unpaid.add(unpaid(resolved, person, "not-qualified", ConditionSteps.all(member.qualifiers())));
            return;
        }
        weigher.of(person, member).filter(weight -> value(weight).signum() > 0).ifPresent(weight -> {
            own.put(person, weight);
            weights.put(person, value(weight));
        });
    }

    private Explanation fund(Set<PersonId> sharers) {
        PoolFunding funding = resolved.component().funding();
        Explanation exact;
        if (funding instanceof PoolFunding.RateOnCredits rate) {
            exact = Steps.product(
                    "fund-exact",
                    Steps.rate("rate", rate.rate()),
                    Steps.creditedTogether("unit-credited", resolved.credits(), currency),
                    currency);
        } else if (funding instanceof PoolFunding.FixedAmount fixed) {
            exact = new Explanation(
                    key("fund-fixed"),
                    Map.of(),
                    Operation.GIVEN,
                    Optional.of(Quantity.money(fixed.amount())),
                    Optional.empty(),
                    sharers.stream().map(PoolRule::sharer).toList());
        } else if (funding instanceof PoolFunding.RateOnEarnings rate) {
            exact = Steps.product("fund-on-earnings", Steps.rate("rate", rate.rate()), earned(rate), currency);
        } else {
            throw new AssertionError(funding);
        }
        if (!resolved.gates().isEmpty()) {
            List<Explanation> steps = new ArrayList<>(List.of(exact));
            steps.addAll(ConditionSteps.all(resolved.gates()));
            exact = Explanation.of(key("fund-gated"), Operation.CHOSEN, Steps.money(value(exact), currency), steps);
        }
        return Steps.rounded("fund", exact, resolved.component().fundRounding(), currency)
                .with("unit", resolved.unit().value());
    }

    /* Who shares a stated fund: where two do, the fund would tell one of them what the other has. */
    private static Explanation sharer(PersonId person) {
        return Explanation.none(key("fund-sharer"), List.of())
                .with("person", person.value())
                .concerning(person.value());
    }

    private Explanation earned(PoolFunding.RateOnEarnings rate) {
        List<Explanation> people = new ArrayList<>();
        resolved.members()
                .forEach((person, member) -> EarnedSteps.of(before, rate.components(), person, currency)
                        .map(all -> member.earned().equals(Ratio.ONE)
                                ? all
                                : Steps.product(
                                                "part-of-days",
                                                Steps.rate("days-share", member.earned()),
                                                all,
                                                currency)
                                        .concerning(person.value()))
                        .ifPresent(people::add));
        return Steps.sum("unit-earned", people, currency);
    }

    private Earning share(
            PersonId person, PoolDivision.Share share, Explanation fund, SortedMap<PersonId, Explanation> own) {
        Explanation weight = own.get(person);
        if (weight == null) {
            throw new AssertionError(person);
        }
        Explanation total = totals.computeIfAbsent(share.stopped(), stopped -> weigher.sum(share.among(), own));
        Explanation part = apportioned(share.part(), List.of(of(share, fund), weight, total));
        if (resolved.component().cap().isPresent()
                && share.amount().minorUnits() < share.part().minorUnits()) {
            Money most = resolved.component().cap().get().most();
            part = Explanation.of(
                            key("pool-capped"),
                            Operation.LEAST,
                            Quantity.money(share.amount()),
                            List.of(part, Explanation.given(key("cap"), Quantity.money(most))))
                    .with("component", Argument.name(resolved.component().name()));
        } else if (!share.amount().equals(share.part())) {
            throw new AssertionError(share);
        }
        PoolMember member = resolved.members().get(person);
        if (member != null && !member.qualifiers().isEmpty()) {
            List<Explanation> steps = new ArrayList<>(List.of(part));
            steps.addAll(ConditionSteps.all(member.qualifiers()));
            part = Explanation.of(key("pool-qualified"), Operation.CHOSEN, Quantity.money(share.amount()), steps);
        }
        Explanation explanation = part.with(
                        "component", Argument.name(resolved.component().name()))
                .concerning(person.value());
        Ratio exact = share.amount().equals(share.part())
                ? value(of(share, fund)).multipliedBy(value(weight)).dividedBy(value(total))
                : share.amount().ratio();
        return new Earning(
                person, resolved.component().id(), new ExactMoney(exact, currency), share.amount(), explanation);
    }

    private Explanation apportioned(Money amount, List<Explanation> steps) {
        Ratio exact = value(steps.get(0)).multipliedBy(value(steps.get(1))).dividedBy(value(steps.get(2)));
        Ratio down =
                Ratio.of(exact.multipliedBy(Ratio.of(currency.minorPerUnit())).floor(), BigInteger.ONE);
        return Explanation.of(key("pool-share"), Operation.APPORTIONED, Quantity.money(amount), steps)
                .with("component", Argument.name(resolved.component().name()))
                .with("extra", Ratio.of(amount.minorUnits()).minus(down).toArgument());
    }

    /* What is divided: the fund, or what those have left of it whom the cap has stopped. */
    private Explanation of(PoolDivision.Share share, Explanation fund) {
        return share.stopped().isEmpty()
                ? fund
                : Explanation.of(
                        key("pool-rest"),
                        Operation.DIFFERENCE,
                        Quantity.money(share.of()),
                        List.of(fund, stopped(share.stopped())));
    }

    private Explanation stopped(Set<PersonId> people) {
        Money most = resolved.component().cap().orElseThrow().most();
        List<Explanation> steps = new ArrayList<>();
        for (PersonId person : new TreeSet<>(people)) {
            steps.add(given(person, most));
        }
        return Steps.sum("pool-stopped", steps, currency);
    }

    private Explanation left(Explanation fund, PoolDivision division) {
        List<Explanation> steps = new ArrayList<>();
        division.shares().forEach((person, share) -> steps.add(given(person, share.amount())));
        return Explanation.of(
                key("pool-left"),
                Operation.DIFFERENCE,
                Quantity.money(division.left()),
                List.of(fund, Steps.sum("pool-shares", steps, currency)));
    }

    private static Explanation given(PersonId person, Money amount) {
        return Explanation.given(key("member-share"), Quantity.money(amount))
                .with("person", person.value())
                .concerning(person.value());
    }

    private Unassigned unassigned(Money amount, Explanation why) {
        return new Unassigned(
                resolved.component().id(),
                Subject.of(resolved.unit()),
                amount,
                why.with("component", Argument.name(resolved.component().name())));
    }
}
