package io.salestiers.incentives.fairness;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.plan.CreditNeed;
import io.salestiers.incentives.plan.ResolvedCommission;
import io.salestiers.incentives.plan.ResolvedComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Equal inputs, equal pay: payees with the same plan, quota, credits and days must be paid the same. What differs comes from
 * something else: an adjustment by hand, a rating that multiplies pay, a plan that names people.
 *
 * <p>Commissions of a run are compared. Pay of teams, pools and contests depends on others and is not; hosts compare it, or what was
 * really paid, by cases of their own. Stateless and safe for use by several threads.
 */
public final class EqualPayCheck {
    private record Same(ComponentId component, SortedMap<String, String> inputs) {}

    private EqualPayCheck() {}

    /**
     * Finds who is paid differently for the same.
     *
     * @param cases what was paid for what, in any order
     * @return by component and inputs; empty if equal inputs are paid equally
     */
    public static List<UnequalPay> find(Collection<EqualPayCase> cases) {
        Map<Same, SortedMap<PersonId, Money>> bySame = cases.stream()
                .collect(Collectors.groupingBy(
                        each -> new Same(each.component(), each.inputs()),
                        Collectors.toMap(EqualPayCase::payee, EqualPayCase::pay, Money::plus, TreeMap::new)));
        return bySame.entrySet().stream()
                .filter(entry -> entry.getValue().values().stream().distinct().count() > 1)
                .map(entry -> new UnequalPay(
                        entry.getKey().component(), entry.getKey().inputs(), entry.getValue()))
                .sorted(Comparator.comparing(UnequalPay::component)
                        .thenComparing(each -> each.inputs().toString()))
                .toList();
    }

    /**
     * What the commissions of a run have paid for what.
     *
     * @param run the run
     * @return a case for each earning by a commission, by payee and component
     */
    public static List<EqualPayCase> cases(EarningRun run) {
        List<EqualPayCase> cases = new ArrayList<>();
        for (ResolvedComponent part : run.resolved().components()) {
            if (part instanceof ResolvedCommission commission) {
                for (Earning earning : run.of(commission.payee())) {
                    if (earning.component().equals(commission.component().id())) {
                        cases.add(new EqualPayCase(
                                commission.payee(), earning.component(), inputs(run, commission), earning.amount()));
                    }
                }
            }
        }
        return cases;
    }

    private static SortedMap<String, String> inputs(EarningRun run, ResolvedCommission commission) {
        SortedMap<String, String> inputs = new TreeMap<>();
        inputs.put("plan", run.resolved().plan().id().value());
        inputs.put("period", run.resolved().period().name());
        inputs.put(
                "days",
                commission.pieces().stream()
                        .map(piece -> piece.range().toString())
                        .collect(Collectors.joining(" ")));
        inputs.put(
                "quota",
                commission.pieces().stream()
                        .map(piece -> piece.quota()
                                .map(quota -> quota.value().toString())
                                .orElse("none"))
                        .collect(Collectors.joining(" ")));
        inputs.put(
                "credits",
                commission.pieces().stream()
                        .map(piece -> credits(commission, piece.credits()))
                        .collect(Collectors.joining(" | ")));
        inputs.put(
                "earlier",
                commission.earlier().stream()
                        .map(each -> each.period().name() + " " + each.total())
                        .collect(Collectors.joining(" | ")));
        inputs.put(
                "paid",
                commission.paid().stream()
                        .map(each -> each.period().name() + " " + each.earned())
                        .collect(Collectors.joining(" ")));
        inputs.put(
                "carried",
                commission.carried().map(Money::toString).orElse("")
                        + commission.shortfall().map(Quantity::toString).orElse(""));
        return inputs;
    }

    /* Where the sum of credits decides, their sum; else each by itself, in order, without what names a deal or a payee. */
    private static String credits(ResolvedCommission commission, List<Credit> credits) {
        if (commission.component().creditNeed() == CreditNeed.SUMS) {
            SortedMap<String, Ratio> sums = new TreeMap<>();
            credits.forEach(credit -> sums.merge(kind(credit), credit.value().value(), Ratio::plus));
            return sums.toString();
        }
        return credits.stream()
                .map(credit -> credit.day() + " " + kind(credit) + " "
                        + credit.value().value() + " " + credit.share() + " " + credit.dates())
                .collect(Collectors.joining(", "));
    }

    private static String kind(Credit credit) {
        return credit.type() + " " + credit.kind() + " " + credit.event() + " "
                + credit.value().unit()
                + credit.value()
                        .currency()
                        .map(currency -> " " + currency.code())
                        .orElse("");
    }
}
