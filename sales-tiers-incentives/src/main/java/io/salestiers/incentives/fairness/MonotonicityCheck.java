package io.salestiers.incentives.fairness;

import io.salestiers.core.money.Money;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.scenario.OneMore;
import io.salestiers.incentives.scenario.OneMoreCalculator;
import io.salestiers.incentives.scenario.PayDifference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * More sales never cost pay: checked by real runs with the sales of a period, each with something more. The linter finds
 * where a table makes pay fall; this finds whose pay would fall, whatever the reason, among all components and limits together.
 *
 * <p>Stateless and safe for use by several threads.
 */
public final class MonotonicityCheck {
    private MonotonicityCheck() {}

    /**
     * Runs the plan once more for each credit that would come on top.
     *
     * @param plan the plan
     * @param inputs what is there
     * @param period the period
     * @param more credits of money, each tried by itself; see {@link #more}
     * @return whose pay would fall by what, in the order of the credits; no result if the plan can't be bound to the inputs. A payee
     *     whose pay would fall in one currency and rise in another is listed
     */
    public static WithFindings<List<PayDrop>> check(
            IncentivePlan plan, PlanInputs inputs, Period period, Collection<Credit> more) {
        List<PayDrop> drops = new ArrayList<>();
        Set<Finding> findings = new LinkedHashSet<>();
        for (Credit credit : more) {
            WithFindings<OneMore> one =
                    OneMoreCalculator.DEFAULT.credits(plan, inputs, period, credit.payee(), List.of(credit));
            if (one.value().isEmpty()) {
                return WithFindings.failed(one.findings());
            }
            findings.addAll(one.findings());
            OneMore result = one.value().get();
            result.change().forEach((currency, change) -> {
                if (change.signum() < 0) {
                    Money before = result.lines().entrySet().stream()
                            .filter(entry -> entry.getKey().currency().equals(currency))
                            .map(entry -> entry.getValue())
                            .map(PayDifference::baseline)
                            .reduce(Money.zero(currency), Money::plus);
                    drops.add(new PayDrop(credit.payee(), credit.amount(), before, before.plus(change)));
                }
            });
        }
        return WithFindings.of(List.copyOf(drops), List.copyOf(findings));
    }

    /**
     * Credits to be tried: for each payee one like the last of the payee's, of each amount, under a transaction of its own.
     *
     * @param credits what is credited
     * @param days the period
     * @param amounts how much more is tried, such as a minor unit, a usual deal and ten of them
     * @return a credit for each payee and amount, by payee; of those only who have a credit of money in the days and the currency
     */
    public static List<Credit> more(Credits credits, Period days, Collection<Money> amounts) {
        List<Credit> more = new ArrayList<>();
        Credits within = credits.within(days.range());
        for (var payee : within.payees()) {
            List<Credit> some = within.of(payee);
            int number = 0;
            for (Money amount : amounts) {
                number++;
                String transaction = "one-more-" + number;
                some.stream()
                        .filter(credit ->
                                credit.inMoney() && credit.amount().currency().equals(amount.currency()))
                        .reduce((first, second) -> second)
                        .ifPresent(last -> more.add(Credit.builder(
                                        TransactionId.parse(transaction),
                                        payee,
                                        last.position(),
                                        last.units(),
                                        last.day(),
                                        amount)
                                .type(last.type())
                                .dates(last.dates())
                                .dimensions(last.dimensions())
                                .build()));
            }
        }
        return more;
    }
}
