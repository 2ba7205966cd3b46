package io.salestiers.incentives.scenario;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Forecasts what plans will cost, by running them in every combination of what may happen. Nothing is drawn unless the request
 * asks for it, with its seed. Stateless and pure; safe for use by several threads.
 *
 * <!-- sample: BudgetTest#budget -->
 * <pre>{@code
 * BudgetCase base = new BudgetCase(
 *         LocalizedText.of("Base", "基准情形"),
 *         List.of(new Growth(new GrowthOf.All(), Ratio.parse("1.1"))),
 *         List.of(),
 *         List.of(new ExpectedDeal(List.of(deal), Ratio.of(1, 2))));
 * BudgetForecast forecast = BudgetCalculator.DEFAULT
 *         .forecast(new BudgetRequest(
 *                 List.of(plan), inputs, months, 12, List.of(base), new BudgetWorlds.Enumerated(1_000)))
 *         .orThrow();
 * PeriodCost august = forecast.cases().get(0).costs().get(1);
 * ExactMoney expected = august.expected(); // 13.20 or 22.00, each with 1/2: 17.60
 * List<Explanation> assumptions = forecast.cases().get(0).assumptions(); // growth, deal, how it was counted
 * }</pre>
 */
public final class BudgetCalculator {
    /** The calculator. */
    public static final BudgetCalculator DEFAULT = new BudgetCalculator();

    private BudgetCalculator() {}

    /**
     * Forecasts the cost of plans.
     *
     * @param request plans, history, periods and assumptions
     * @return the forecast, and what was noticed in any combination; none if a plan can't be bound to a period, or there are more
     *     combinations than the request allows
     */
    public WithFindings<BudgetForecast> forecast(BudgetRequest request) {
        Set<Finding> findings = new LinkedHashSet<>();
        List<CaseForecast> cases = new ArrayList<>();
        if (request.worlds() instanceof BudgetWorlds.Enumerated all) {
            for (BudgetCase assumed : request.cases()) {
                BigInteger count = Worlds.count(assumed);
                if (count.compareTo(BigInteger.valueOf(all.most())) > 0) {
                    findings.add(Finding.of(
                                    ScenarioFinding.TOO_MANY_WORLDS,
                                    Place.about(assumed.name().en()))
                            .with("name", Argument.name(assumed.name()))
                            .with("count", new BigDecimal(count))
                            .with("most", all.most()));
                }
            }
        }
        if (!findings.isEmpty()) {
            return WithFindings.failed(List.copyOf(findings));
        }
        boolean failed = false;
        for (BudgetCase assumed : request.cases()) {
            WithFindings<CaseForecast> one = forecast(request, assumed);
            findings.addAll(one.findings());
            failed |= one.value().isEmpty();
            one.value().ifPresent(cases::add);
        }
        return failed
                ? WithFindings.failed(List.copyOf(findings))
                : WithFindings.of(new BudgetForecast(request.worlds(), cases), List.copyOf(findings));
    }

    private static WithFindings<CaseForecast> forecast(BudgetRequest request, BudgetCase assumed) {
        List<Worlds.World> worlds = request.worlds() instanceof BudgetWorlds.Sampled sampled
                ? Worlds.drawn(assumed, sampled)
                : Worlds.all(assumed);
        Scenario scenario = new Scenario(assumed.name(), request.plans(), request.inputs(), request.periods());
        List<Period> periods = scenario.periods();
        FutureCredits credits = new FutureCredits(
                request.inputs().credits(),
                request.monthsAfterHistory(),
                periods.get(0).range().from(),
                periods.get(periods.size() - 1).range().to().orElseThrow(),
                assumed.growths());
        Set<Finding> findings = new LinkedHashSet<>();
        SortedMap<Integer, SortedMap<Currency, SortedMap<Money, Ratio>>> costs = new TreeMap<>();
        for (Worlds.World world : worlds) {
            WithFindings<ScenarioRun> run = ScenarioCalculator.DEFAULT.run(new Scenario(
                    assumed.name(), request.plans(), request.inputs().withCredits(credits.in(world)), periods));
            findings.addAll(run.findings());
            if (run.value().isEmpty()) {
                return WithFindings.failed(List.copyOf(findings));
            }
            for (int i = 0; i < periods.size(); i++) {
                SortedMap<Currency, SortedMap<Money, Ratio>> ofPeriod =
                        costs.computeIfAbsent(i, key -> new TreeMap<>());
                run.value()
                        .get()
                        .cost(periods.get(i))
                        .forEach((currency, cost) -> ofPeriod.computeIfAbsent(currency, key -> new TreeMap<>())
                                .merge(cost, world.probability(), Ratio::plus));
            }
        }
        List<PeriodCost> result = new ArrayList<>();
        costs.forEach((i, ofPeriod) ->
                ofPeriod.forEach((currency, possible) -> result.add(cost(periods.get(i), currency, possible))));
        return WithFindings.of(
                new CaseForecast(assumed, worlds.size(), assumptions(request, assumed, worlds.size()), result),
                List.copyOf(findings));
    }

    /* Where nothing is paid in a currency there is no cost in it: what lacks of all probability is a cost of zero. */
    private static PeriodCost cost(Period period, Currency currency, SortedMap<Money, Ratio> possible) {
        Ratio lacking = Ratio.ONE.minus(Ratio.sum(possible.values()));
        if (lacking.signum() > 0) {
            possible.merge(Money.zero(currency), lacking, Ratio::plus);
        }
        List<Explanation> steps = new ArrayList<>();
        Ratio expected = Ratio.ZERO;
        for (var each : possible.entrySet()) {
            Ratio part = each.getKey().ratio().multipliedBy(each.getValue());
            expected = expected.plus(part);
            steps.add(Explanation.of(
                    "incentives.scenario.explain.cost-part",
                    Operation.PRODUCT,
                    Quantity.money(new ExactMoney(part, currency)),
                    List.of(
                            Explanation.given("incentives.scenario.explain.cost", Quantity.money(each.getKey())),
                            Explanation.given(
                                    "incentives.scenario.explain.probability", Quantity.ratio(each.getValue())))));
        }
        ExactMoney sum = new ExactMoney(expected, currency);
        return new PeriodCost(
                period,
                sum,
                possible.firstKey(),
                possible.lastKey(),
                Explanation.of("incentives.scenario.explain.expected-cost", Operation.SUM, Quantity.money(sum), steps)
                        .with("period", period.name()));
    }

    private static List<Explanation> assumptions(BudgetRequest request, BudgetCase assumed, int worlds) {
        List<Explanation> all = new ArrayList<>();
        all.add(Explanation.given("incentives.scenario.assume.months", Quantity.count(request.monthsAfterHistory())));
        for (Growth growth : assumed.growths()) {
            all.add(Explanation.given(
                            growth.of() instanceof GrowthOf.All
                                    ? "incentives.scenario.assume.growth-all"
                                    : "incentives.scenario.assume.growth",
                            Quantity.ratio(growth.factor()))
                    .with("of", growth.of().label()));
        }
        for (SpreadOutcome outcome : assumed.spread()) {
            all.add(Explanation.given("incentives.scenario.assume.spread", Quantity.ratio(outcome.probability()))
                    .with("factor", outcome.factor().toArgument()));
        }
        for (ExpectedDeal deal : assumed.deals()) {
            all.add(Explanation.given("incentives.scenario.assume.deal", Quantity.ratio(deal.probability()))
                    .with("transaction", deal.credits().get(0).transaction().toString()));
        }
        all.add(
                request.worlds() instanceof BudgetWorlds.Sampled sampled
                        ? Explanation.given("incentives.scenario.assume.drawn", Quantity.count(worlds))
                                .with("seed", Argument.number(sampled.seed()))
                        : Explanation.given("incentives.scenario.assume.enumerated", Quantity.count(worlds)));
        return all;
    }
}
