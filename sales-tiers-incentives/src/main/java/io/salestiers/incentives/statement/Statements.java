package io.salestiers.incentives.statement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Disclosure;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.Unpaid;
import io.salestiers.incentives.plan.ComponentId;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes statements of a run: {@code Statements.of(run)}.
 *
 * <p>Each line is reduced to what its payee may see. A total that is due is the sum of its lines.
 */
public final class Statements {
    private Statements() {}

    /**
     * The statements of all payees of a run, showing totals of two or more other people.
     *
     * @param run the run
     * @return by payee
     */
    public static List<Statement> of(EarningRun run) {
        return of(run, Disclosure.DEFAULT);
    }

    /**
     * The statements of all payees of a run.
     *
     * @param run the run
     * @param disclosure which totals of other people are shown
     * @return by payee
     */
    public static List<Statement> of(EarningRun run, Disclosure disclosure) {
        SortedMap<PersonId, List<Earning>> earnings = new TreeMap<>();
        SortedMap<PersonId, List<Unpaid>> unpaid = new TreeMap<>();
        run.earnings()
                .forEach(each -> earnings.computeIfAbsent(each.payee(), id -> new ArrayList<>())
                        .add(each));
        run.unpaid()
                .forEach(each -> unpaid.computeIfAbsent(each.payee(), id -> new ArrayList<>())
                        .add(each));
        return run.payees().stream()
                .map(payee -> statement(
                        run,
                        payee,
                        earnings.getOrDefault(payee, List.of()),
                        unpaid.getOrDefault(payee, List.of()),
                        requireNonNull(disclosure)))
                .toList();
    }

    private static Statement statement(
            EarningRun run, PersonId payee, List<Earning> earnings, List<Unpaid> unpaid, Disclosure disclosure) {
        IncentivePlan plan = run.resolved().plan();
        Map<ComponentId, LocalizedText> names = new TreeMap<>();
        for (PlanComponent component : plan.components()) {
            names.put(component.id(), component.name());
        }
        List<StatementLine> lines = new ArrayList<>();
        SortedMap<Currency, List<Explanation>> steps = new TreeMap<>();
        SortedMap<Currency, Money> sums = new TreeMap<>();
        for (Earning earning : earnings) {
            Explanation seen = disclosure.visibleTo(earning.explanation(), payee.value());
            lines.add(new StatementLine(
                    earning.component(),
                    names.getOrDefault(earning.component(), plan.name()),
                    Optional.of(earning.amount()),
                    seen));
            Currency currency = earning.amount().currency();
            steps.computeIfAbsent(currency, c -> new ArrayList<>()).add(seen);
            sums.merge(currency, earning.amount(), Money::plus);
        }
        for (Unpaid none : unpaid) {
            lines.add(new StatementLine(
                    none.component(),
                    names.getOrDefault(none.component(), plan.name()),
                    Optional.empty(),
                    disclosure.visibleTo(none.explanation(), payee.value())));
        }
        List<StatementTotal> totals = new ArrayList<>();
        sums.forEach((currency, sum) -> totals.add(new StatementTotal(
                sum,
                Explanation.of(
                                "incentives.explain.due",
                                Operation.SUM,
                                Quantity.money(sum),
                                steps.getOrDefault(currency, List.of()))
                        .concerning(payee.value()))));
        return new Statement(payee, run.resolved().period(), plan.id(), plan.name(), lines, totals);
    }
}
