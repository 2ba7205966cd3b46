package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.plan.ResolvedComponent;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Divides one earning by the weights of its deals. Used once. */
final class DealDivision {
    private final Earning earning;
    private final Currency currency;
    private final DealWeights.Kind kind;
    private final SortedMap<TransactionId, Ratio> weights;
    private final Ratio total;
    private final Ratio sum;
    private final Ratio sizes;

    DealDivision(ResolvedComponent part, Earning earning) {
        this(earning, DealWeights.of(part, earning));
    }

    private DealDivision(Earning earning, DealWeights of) {
        this(earning, of.weights(), of.kind());
    }

    DealDivision(Earning earning, SortedMap<TransactionId, Ratio> weights, DealWeights.Kind kind) {
        this.earning = earning;
        this.currency = earning.amount().currency();
        this.kind = kind;
        this.weights = weights;
        this.total = earning.amount().ratio();
        this.sum = Ratio.sum(this.weights.values());
        this.sizes = Ratio.sum(this.weights.values().stream().map(Ratio::abs).toList());
    }

    DealPay divide() {
        if (weights.isEmpty()) {
            return new DealPay(earning, total.signum() == 0 ? List.of() : List.of(ofNoDeal()));
        }
        SortedMap<TransactionId, Ratio> exact = new TreeMap<>();
        weights.forEach((deal, weight) -> exact.put(deal, exact(weight)));
        List<DealPay.Part> parts = new ArrayList<>();
        rounded(exact).forEach((deal, amount) -> {
            if (amount.signum() != 0) {
                parts.add(part(deal, amount));
            }
        });
        return new DealPay(earning, parts);
    }

    private DealPay.Part ofNoDeal() {
        return new DealPay.Part(
                Optional.empty(),
                earning.amount(),
                Explanation.given(key("pay-of-no-deal"), Quantity.money(earning.amount()))
                        .concerning(earning.payee().value()));
    }

    /* Whether the pay is a part, from nothing to all, of what the deals gave together, or of their credits. */
    private boolean inProportion() {
        return sum.signum() != 0
                && total.signum() * sum.signum() >= 0
                && (kind == DealWeights.Kind.PIECES || total.abs().compareTo(sum.abs()) <= 0);
    }

    private Ratio exact(Ratio weight) {
        if (inProportion()) {
            return weight.multipliedBy(total.dividedBy(sum));
        }
        Ratio size = weight.abs().dividedBy(sizes);
        return kind == DealWeights.Kind.PAY
                ? weight.plus(total.minus(sum).multipliedBy(size))
                : total.multipliedBy(size);
    }

    private Map<TransactionId, Money> rounded(SortedMap<TransactionId, Ratio> exact) {
        boolean turned = total.signum() < 0;
        Ratio perUnit = Ratio.of(currency.minorPerUnit());
        BigInteger rest = BigInteger.valueOf(earning.amount().minorUnits());
        rest = turned ? rest.negate() : rest;
        SortedMap<TransactionId, BigInteger> units = new TreeMap<>();
        Map<TransactionId, Ratio> remainders = new TreeMap<>();
        for (Map.Entry<TransactionId, Ratio> each : exact.entrySet()) {
            Ratio share = each.getValue().multipliedBy(perUnit);
            share = turned ? share.negated() : share;
            BigInteger down = share.floor();
            units.put(each.getKey(), down);
            remainders.put(each.getKey(), share.minus(Ratio.of(down, BigInteger.ONE)));
            rest = rest.subtract(down);
        }
        List<TransactionId> order = new ArrayList<>(exact.keySet());
        order.sort(Comparator.comparing((TransactionId deal) -> remainders.getOrDefault(deal, Ratio.ZERO))
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        for (int i = 0; i < rest.intValueExact(); i++) {
            units.merge(order.get(i), BigInteger.ONE, BigInteger::add);
        }
        Map<TransactionId, Money> amounts = new TreeMap<>();
        units.forEach((deal, count) ->
                amounts.put(deal, Money.ofMinor((turned ? count.negate() : count).longValueExact(), currency)));
        return amounts;
    }

    private DealPay.Part part(TransactionId deal, Money amount) {
        Explanation share = share(weights.getOrDefault(deal, Ratio.ZERO));
        // The remainder went one way or the other; either is a rounding that anybody can do again.
        RoundingMode mode =
                amount.ratio().compareTo(Steps.value(share)) < 0 ? RoundingMode.FLOOR : RoundingMode.CEILING;
        Explanation explanation = Explanation.of(
                        key("deal-pay"),
                        Operation.ROUNDED,
                        Quantity.money(new ExactMoney(amount.ratio(), currency)),
                        List.of(share))
                .with("transaction", deal.toString())
                .with("decimals", Argument.number(currency.digits()))
                .with("mode", Argument.term(new Rounding(currency.digits(), mode).modeKey()))
                .concerning(earning.payee().value());
        return new DealPay.Part(Optional.of(deal), amount, explanation);
    }

    private Explanation share(Ratio weight) {
        if (inProportion()) {
            Explanation part = Explanation.of(
                    key("deal-part"),
                    Operation.QUOTIENT,
                    Quantity.ratio(weight.dividedBy(sum)),
                    List.of(weight("deal-weight", weight), weight("deal-weights", sum)));
            return Steps.product("deal-share", earned(), part, currency);
        }
        Explanation part = Explanation.of(
                key("deal-part"),
                Operation.QUOTIENT,
                Quantity.ratio(weight.abs().dividedBy(sizes)),
                List.of(weight("deal-size", weight.abs()), weight("deal-sizes", sizes)));
        if (kind != DealWeights.Kind.PAY) {
            return Steps.product("deal-share", earned(), part, currency);
        }
        Explanation more = Explanation.of(
                key("deal-more"),
                Operation.DIFFERENCE,
                Steps.money(total.minus(sum), currency),
                List.of(earned(), weight("deal-weights", sum)));
        return Steps.sum(
                "deal-share",
                List.of(weight("deal-weight", weight), Steps.product("deal-part-of-more", more, part, currency)),
                currency);
    }

    private Explanation weight(String name, Ratio weight) {
        return kind == DealWeights.Kind.PIECES
                ? Explanation.given(key(name), Quantity.of(weight, Unit.COUNT))
                : Steps.given(name, weight, currency);
    }

    private Explanation earned() {
        return Steps.given("deal-earned", total, currency);
    }
}
