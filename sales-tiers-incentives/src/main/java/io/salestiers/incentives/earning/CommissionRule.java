package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.given;
import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.money;
import static io.salestiers.incentives.earning.Steps.product;
import static io.salestiers.incentives.earning.Steps.rate;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.plan.Quota;
import io.salestiers.incentives.plan.RateCommission;
import io.salestiers.incentives.plan.ResolvedCommission;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandSlice;
import io.salestiers.incentives.rate.BandValue;
import io.salestiers.incentives.rate.RateBand;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Credits by bands of the quota, capped, rounded once. */
final class CommissionRule {
    private CommissionRule() {}

    static PartResult calculate(ResolvedCommission resolved) {
        if (resolved.quota().isEmpty()) {
            return PartResult.of(resolved, unpaid(resolved, "no-quota", List.of()));
        }
        Quota quota = resolved.quota().get();
        Currency currency = quota.amount().currency();
        if (quota.amount().signum() == 0) {
            return PartResult.of(resolved, unpaid(resolved, "zero-quota", List.of(quotaStep(resolved, quota))));
        }
        if (resolved.credits().stream()
                .anyMatch(credit -> !credit.amount().currency().equals(currency))) {
            return PartResult.of(resolved, unpaid(resolved, "other-currency", List.of(quotaStep(resolved, quota))));
        }
        return earning(resolved, quota);
    }

    private static Unpaid unpaid(ResolvedCommission resolved, String reason, List<Explanation> before) {
        SortedMap<Currency, List<Credit>> byCurrency = new TreeMap<>();
        for (Credit credit : resolved.credits()) {
            byCurrency
                    .computeIfAbsent(credit.amount().currency(), c -> new ArrayList<>())
                    .add(credit);
        }
        List<Explanation> steps = new ArrayList<>(before);
        byCurrency.forEach((currency, credits) -> steps.add(Steps.credited("credited", credits, currency)));
        return new Unpaid(
                resolved.payee(),
                resolved.component().id(),
                Explanation.none(key(reason), steps)
                        .with("component", Argument.name(resolved.component().name()))
                        .concerning(resolved.payee().value()));
    }

    private static Explanation quotaStep(ResolvedCommission resolved, Quota quota) {
        return Explanation.of(
                        key("quota"), Operation.CHOSEN, Quantity.money(quota.amount()), List.of(quota.explanation()))
                .concerning(resolved.payee().value());
    }

    private static PartResult earning(ResolvedCommission resolved, Quota quota) {
        RateCommission component = resolved.component();
        Currency currency = quota.amount().currency();
        Explanation credited = Steps.credited("credited", resolved.credits(), currency);
        Explanation gross = gross(component, value(credited), quota.amount().ratio(), currency);
        ModifiedPay modified = ModifierSteps.apply(
                resolved.modifiers(),
                PayContext.of(currency, gross)
                        .withCredits(credited, resolved.credits())
                        .withQuota(quota)
                        .withCarried(resolved.carried()));
        if (modified.waiting().isPresent()) {
            return PartResult.of(
                    resolved,
                    unpaid(resolved, "waits", List.of(modified.waiting().get())));
        }
        Rounded rounded = Rounded.of(modified, component.rounding(), currency);
        Explanation attainment = Explanation.of(
                key("attainment"),
                Operation.QUOTIENT,
                Quantity.ratio(value(credited).dividedBy(quota.amount().ratio())),
                List.of(credited, quotaStep(resolved, quota)));
        Explanation explanation = Explanation.of(
                        key("commission"),
                        Operation.CHOSEN,
                        Quantity.money(rounded.amount()),
                        List.of(rounded.step(), attainment))
                .with("component", Argument.name(component.name()))
                .concerning(resolved.payee().value());
        return PartResult.of(
                resolved,
                new Earning(
                        resolved.payee(),
                        component.id(),
                        rounded.exact(),
                        rounded.amount(),
                        rounded.withheld(),
                        explanation));
    }

    private static Explanation gross(RateCommission component, Ratio credited, Ratio quota, Currency currency) {
        List<Explanation> steps = new ArrayList<>();
        List<BandSlice> slices = component.rates().slices(credited, quota);
        for (int i = 0; i < slices.size(); i++) {
            BandSlice slice = slices.get(i);
            Application application = component.rates().application();
            String name = application == Application.INTERPOLATED
                    ? "slice-interpolated"
                    : application == Application.HIGHEST_RATE_ON_EXCESS && i > 0
                            ? "slice-excess"
                            : slice.above().isEmpty() && slice.band() > 1 ? "slice-whole" : "slice";
            Explanation base = application == Application.INTERPOLATED
                    ? given("credited", credited, currency)
                    : part(slice, credited, quota, currency);
            BandValue.Rate counted = (BandValue.Rate) slice.value();
            steps.add(product(name, base, rate("rate", counted.rate()), currency)
                    .with("band", Argument.number(slice.band()))
                    .with("range", range(slice.range())));
        }
        return Steps.sum("slices", steps, currency);
    }

    /* The part of the credits in a slice, as a calculation that can be done again: min(credits, upper edge) − lower edge. */
    private static Explanation part(BandSlice slice, Ratio credited, Ratio quota, Currency currency) {
        Explanation part = given("credited", credited, currency);
        if (slice.upTo().isPresent()) {
            Explanation edge = edge("upper-edge", slice.upTo().get().dividedBy(quota), quota, currency);
            part = Explanation.of(
                    key("up-to-edge"),
                    Operation.LEAST,
                    money(value(part).min(value(edge)), currency),
                    List.of(part, edge));
        }
        if (slice.above().isPresent()) {
            Explanation edge = edge("lower-edge", slice.above().get().dividedBy(quota), quota, currency);
            part = Explanation.of(
                    key("above-edge"),
                    Operation.DIFFERENCE,
                    money(value(part).minus(value(edge)), currency),
                    List.of(part, edge));
        }
        return part;
    }

    private static Explanation edge(String name, Ratio share, Ratio quota, Currency currency) {
        return product(name, rate("share", share), given("quota", quota, currency), currency);
    }

    private static Argument range(RateBand band) {
        return band.to().isEmpty()
                ? Argument.text("> " + shown(band.from()))
                : Argument.text(shown(band.from()) + " – " + shown(band.to().get()));
    }

    private static String shown(Ratio share) {
        return share.decimal() ? share.multipliedBy(Ratio.of(100)) + " %" : share.toString();
    }
}
