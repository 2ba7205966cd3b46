package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.commission.Measured;
import io.salestiers.incentives.commission.NegativePeriod;
import io.salestiers.incentives.commission.SegmentQuotas;
import io.salestiers.incentives.commission.TrueUp;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.plan.ResolvedCommission;
import io.salestiers.incentives.quota.EarlierPay;
import io.salestiers.incentives.quota.Quota;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Credits by the bands of a rate table, changed by modifiers, rounded once, less what is paid already. */
final class CommissionRule {
    private final ResolvedCommission resolved;
    private final RateCommission component;
    private final Currency currency;
    private final CreditSum sum;
    private final boolean truedUp;
    private final Explanation credited;
    private final Explanation total;

    private CommissionRule(ResolvedCommission resolved, Currency currency) {
        this.resolved = resolved;
        this.component = resolved.component();
        this.currency = currency;
        this.sum = new CreditSum(component.base(), currency);
        this.truedUp = component.counting().trueUp() == TrueUp.EARNED_LESS_PAID;
        this.credited = sum.credited(resolved.credits());
        this.total = component.counting().addsUp() ? toDate() : credited;
    }

    static PartResult calculate(ResolvedCommission resolved) {
        if (resolved.gap().isPresent()) {
            return PartResult.of(resolved, gap(resolved));
        }
        return new CommissionRule(resolved, resolved.currency().orElseThrow()).earn();
    }

    private static Unpaid gap(ResolvedCommission resolved) {
        List<Explanation> steps = new ArrayList<>();
        resolved.pieces()
                .forEach(piece -> piece.quota().ifPresent(quota -> steps.add(quotaStep("quota", resolved, quota))));
        SortedMap<String, List<Credit>> byUnit = new TreeMap<>();
        for (Credit credit : resolved.credits()) {
            byUnit.computeIfAbsent(credit.value().currency().map(Currency::code).orElse(""), each -> new ArrayList<>())
                    .add(credit);
        }
        byUnit.values().forEach(credits -> steps.add(asTheyAre(credits)));
        return Unpaid.of(
                resolved, resolved.payee(), resolved.gap().orElseThrow().key(), steps);
    }

    private static Explanation asTheyAre(List<Credit> credits) {
        List<Explanation> deals = new ArrayList<>();
        for (Credit credit : credits) {
            deals.add(Explanation.given(key("credit"), credit.value())
                    .with("transaction", credit.transaction().toString())
                    .with("day", Argument.day(credit.day()))
                    .concerning(credit.payee().value()));
        }
        Quantity first = credits.get(0).value();
        Ratio sum = Ratio.sum(deals.stream().map(Steps::value).toList());
        return Explanation.of(key("credited"), Operation.SUM, new Quantity(sum, first.unit(), first.currency()), deals);
    }

    private static Explanation quotaStep(String name, ResolvedCommission resolved, Quota quota) {
        return Explanation.of(key(name), Operation.CHOSEN, quota.value(), List.of(quota.explanation()))
                .concerning(resolved.payee().value());
    }

    /* What was credited in all periods that are added up. */
    private Explanation toDate() {
        List<Explanation> steps = new ArrayList<>();
        resolved.earlier()
                .forEach(each -> steps.add(Explanation.given(key("credited-in-period"), each.total())
                        .with("period", each.period().name())
                        .concerning(resolved.payee().value())));
        steps.add(credited);
        return sum.sum("credited-to-date", steps);
    }

    private PartResult earn() {
        CommissionPay gross = CommissionPay.of(resolved, sum, currency, value(total));
        ModifiedPay modified = ModifierSteps.apply(resolved.modifiers(), context(gross));
        if (modified.waiting().isPresent()) {
            return PartResult.of(
                    resolved,
                    Unpaid.of(
                            resolved,
                            resolved.payee(),
                            key("waits"),
                            List.of(modified.waiting().get())));
        }
        Rounded rounded = Rounded.of(modified, component.rounding(), currency);
        Explanation due = truedUp ? lessPaid(rounded.step()) : rounded.step();
        Money amount = new ExactMoney(value(due), currency)
                .rounded(component.rounding().mode());
        Ratio deducted = value(rounded.step()).minus(value(due));
        List<Explanation> steps = new ArrayList<>(List.of(due));
        steps.add(attainment().orElse(total));
        Explanation explanation = Explanation.of(key("commission"), Operation.CHOSEN, Quantity.money(amount), steps)
                .with("component", Argument.name(component.name()))
                .concerning(resolved.payee().value());
        return PartResult.of(
                resolved,
                new Earning(
                                resolved.payee(),
                                component.id(),
                                new ExactMoney(rounded.exact().amount().minus(deducted), currency),
                                amount,
                                rounded.withheld(),
                                explanation)
                        .withShortfall(gross.shortfall()));
    }

    private PayContext context(CommissionPay gross) {
        PayContext context = PayContext.of(currency, gross.pay())
                .withTransactions(gross.byTransaction())
                .withCarried(resolved.carried());
        if (component.base().measured() == Measured.AMOUNT) {
            context = context.withCredits(truedUp ? total : credited, resolved.credits());
            Optional<Quota> quota = truedUp ? resolved.quotaToDate() : ofPeriod();
            context = quota.isPresent() ? context.withQuota(quota.get()) : context;
        }
        return component.counting().addsUp() ? context.withAttainment(shortAttainment()) : context;
    }

    private Optional<Quota> ofPeriod() {
        return SegmentQuotas.upTo(resolved.pieces(), resolved.pieces().size() - 1);
    }

    private Optional<Quota> measuredOn() {
        return component.counting().addsUp() ? resolved.quotaToDate() : ofPeriod();
    }

    private Optional<Explanation> attainment() {
        return measuredOn()
                .map(quota -> Explanation.of(
                        key("attainment"),
                        Operation.QUOTIENT,
                        Quantity.ratio(value(total).dividedBy(quota.value().value())),
                        List.of(total, quotaStep("quota", resolved, quota))));
    }

    /* The attainment with numbers that are explained elsewhere. */
    private Optional<Explanation> shortAttainment() {
        return measuredOn()
                .map(quota -> Explanation.of(
                        key("attainment"),
                        Operation.QUOTIENT,
                        Quantity.ratio(value(total).dividedBy(quota.value().value())),
                        List.of(
                                Explanation.given(key("credited-to-date"), sum.quantity(value(total))),
                                Explanation.given(key("quota"), quota.value()))));
    }

    /* Subtracted after rounding, so that all periods together have paid what is earned to date, rounded. */
    private Explanation lessPaid(Explanation earned) {
        List<Explanation> items = new ArrayList<>();
        for (EarlierPay.Item item : resolved.paid()) {
            items.add(Explanation.given(key("paid-in-period"), Quantity.money(item.earned()))
                    .with("period", item.period().name()));
        }
        Explanation paid = Steps.sum("paid-before", items, currency);
        Explanation due = Explanation.of(
                key("trued-up"),
                Operation.DIFFERENCE,
                Steps.money(value(earned).minus(value(paid)), currency),
                List.of(earned, paid));
        if (component.counting().negative() == NegativePeriod.PAYS_NEGATIVE
                || value(due).signum() >= 0) {
            return due;
        }
        return Explanation.of(
                key("not-below-zero"),
                Operation.GREATEST,
                Steps.money(Ratio.ZERO, currency),
                List.of(Steps.given("nothing", Ratio.ZERO, currency), due));
    }
}
