package io.salestiers.incentives.ledger;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.earning.DealPay;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.LimitedPay;
import io.salestiers.incentives.earning.PeriodPay;
import io.salestiers.incentives.earning.Withheld;
import io.salestiers.incentives.modifier.CapExcess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes lines of earnings and of what limits change. */
final class RunLines {
    private record Part(Money amount, Explanation explanation) {}

    private final SortedMap<LineKey, List<Part>> parts = new TreeMap<>();
    private final IdentityHashMap<Earning, List<DealPay.Part>> deals = new IdentityHashMap<>();

    private RunLines() {}

    static RunLines of(PeriodResult result) {
        RunLines lines = new RunLines();
        if (result.detail() == RunDetail.BY_DEAL) {
            for (EarningRun run : result.runs()) {
                DealPay.of(run).forEach(pay -> lines.deals.put(pay.earning(), pay.parts()));
            }
        }
        Set<PersonId> payees = new TreeSet<>();
        result.runs().forEach(run -> payees.addAll(run.payees()));
        for (PersonId payee : payees) {
            lines.add(payee, result);
        }
        return lines;
    }

    /** By line. */
    SortedMap<RunLine, Explanation> explanations() {
        SortedMap<RunLine, Explanation> explanations = new TreeMap<>();
        parts.forEach((key, several) -> {
            Part all = together(key.payee(), several);
            explanations.put(
                    new RunLine(key.payee(), key.source(), all.amount(), key.balance(), Evidence.of(all.explanation())),
                    all.explanation());
        });
        return Collections.unmodifiableSortedMap(explanations);
    }

    private void add(PersonId payee, PeriodResult result) {
        int ofPlans = 0;
        for (EarningRun run : result.runs()) {
            PlanId plan = run.resolved().plan().id();
            for (Earning earning : run.of(payee)) {
                PaySource source = PaySource.of(result.period(), plan, earning.component());
                List<DealPay.Part> ofDeals = deals.getOrDefault(earning, List.of());
                if (ofDeals.isEmpty()) {
                    add(payee, source, earning.amount(), Balance.PAYABLE, earning.explanation());
                }
                ofDeals.forEach(part -> add(
                        payee,
                        part.deal().map(source::on).orElse(source),
                        part.amount(),
                        Balance.PAYABLE,
                        part.deal().isPresent() ? divided(part, earning) : earning.explanation()));
                deferred(payee, source, earning.withheld());
            }
            List<LimitedPay> limits = run.limitsOf(payee);
            ofPlans += limits.size();
            PaySource source = new PaySource(result.period(), Optional.of(plan), Optional.empty(), Optional.empty());
            limits.forEach(limit -> limited(payee, source, limit));
        }
        List<LimitedPay> all =
                PeriodPay.of(payee, result.runs(), result.limits()).limits();
        all.subList(ofPlans, all.size()).forEach(limit -> limited(payee, PaySource.of(result.period()), limit));
    }

    /* The part of a deal names the fingerprint of what it is a part of, which is explained once and not with each deal. */
    private static Explanation divided(DealPay.Part part, Earning earning) {
        return part.explanation()
                .with("earning", Evidence.of(earning.explanation()).hex());
    }

    private void limited(PersonId payee, PaySource source, LimitedPay limit) {
        add(payee, source, limit.change(), Balance.PAYABLE, limit.explanation());
        deferred(payee, source, limit.withheld());
    }

    private void deferred(PersonId payee, PaySource source, Optional<Withheld> withheld) {
        withheld.filter(kept -> kept.excess() == CapExcess.DEFERRED)
                .ifPresent(kept -> add(payee, source, kept.amount(), Balance.HELD, kept.explanation()));
    }

    private void add(PersonId payee, PaySource source, Money amount, Balance balance, Explanation explanation) {
        parts.computeIfAbsent(new LineKey(payee, source, amount.currency(), balance), key -> new ArrayList<>())
                .add(new Part(amount, explanation));
    }

    /* Two versions of a plan in one period, or several limits, are one amount of one source. */
    private static Part together(PersonId payee, List<Part> several) {
        if (several.size() == 1) {
            return several.get(0);
        }
        Money sum = several.stream().map(Part::amount).reduce(Money::plus).orElseThrow();
        return new Part(
                sum,
                Explanation.of(
                                "incentives.explain.run-together",
                                Operation.SUM,
                                Quantity.money(sum),
                                several.stream().map(Part::explanation).toList())
                        .concerning(payee.value()));
    }
}
