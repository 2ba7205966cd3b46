package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.given;
import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.rate;
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
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.bonus.ChainFund;
import io.salestiers.incentives.bonus.ChainFunding;
import io.salestiers.incentives.bonus.FundUse;
import io.salestiers.incentives.bonus.NegativeFund;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.plan.ResolvedChain;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Divides the fund of a coefficient chain among its members, to the last minor unit. Used once, by one thread. */
final class ChainShares {
    private final ResolvedChain resolved;
    private final ResolvedChain.Fund fund;
    private final ChainFunding.Funded funded;
    private final Currency currency;
    private final SortedMap<PersonId, Explanation> own = new TreeMap<>();
    private final List<Unpaid> unpaid;

    ChainShares(
            ResolvedChain resolved,
            ResolvedChain.Fund fund,
            SortedMap<PersonId, Explanation> products,
            List<Unpaid> unpaid) {
        this.resolved = resolved;
        this.fund = fund;
        this.funded = (ChainFunding.Funded) resolved.component().funding();
        this.currency = fund.currency();
        this.unpaid = new ArrayList<>(unpaid);
        products.forEach((payee, product) -> {
            if (value(product).signum() > 0) {
                own.put(payee, product);
            } else {
                this.unpaid.add(Unpaid.of(resolved, payee, key("chain-no-product"), List.of(product)));
            }
        });
    }

    PartResult divide() {
        Optional<Explanation> exact = exact();
        if (exact.isEmpty()) {
            List<Explanation> why =
                    fund.stated().map(Figure::explanation).map(List::of).orElse(List.of());
            return nobody("chain-fund-missing", why, List.of());
        }
        Explanation step = Steps.rounded("fund", exact.get(), rounding(), currency)
                .with("unit", fund.unit().value());
        Money amount =
                new ExactMoney(value(exact.get()), currency).rounded(rounding().mode());
        if (amount.signum() == 0) {
            return nobody("no-fund", List.of(), List.of());
        }
        if (amount.signum() < 0 && funded.negative() == NegativeFund.PAYS_NOTHING) {
            return nobody("no-fund", List.of(), List.of(unassigned(amount, step)));
        }
        if (own.isEmpty()) {
            return nobody("no-fund", List.of(), List.of(unassigned(amount, step)));
        }
        if (amount.signum() > 0 && funded.use() == FundUse.ONLY_SCALE_DOWN) {
            SortedMap<PersonId, Earning> asTheyAre = new TreeMap<>();
            own.forEach((payee, product) -> asTheyAre.put(
                    payee, BonusPay.rounded(resolved, payee, ModifiedPay.of(product), rounding(), currency)));
            Money sum = Money.zero(currency);
            for (Earning each : asTheyAre.values()) {
                sum = sum.plus(each.amount());
            }
            if (sum.compareTo(amount) <= 0) {
                return unscaled(asTheyAre, sum, amount, step);
            }
        }
        return scaled(amount, step);
    }

    private AmountRounding rounding() {
        return resolved.component().rounding();
    }

    private Optional<Explanation> exact() {
        if (funded.fund() instanceof ChainFund.FixedAmount fixed) {
            return Optional.of(given("stated-fund", inCurrency(Quantity.money(fixed.amount())), currency));
        }
        if (funded.fund() instanceof ChainFund.RateOnCredits on) {
            return Optional.of(Steps.product(
                    "fund-exact",
                    rate("rate", on.rate()),
                    Steps.creditedTogether("unit-credited", fund.credits(), currency),
                    currency));
        }
        Figure stated = fund.stated().orElseThrow();
        return stated.quantity()
                .filter(quantity -> quantity.unit() == Unit.MONEY)
                .map(quantity -> quantity.currency().equals(Optional.of(currency))
                        ? Explanation.of(key("stated-fund"), Operation.CHOSEN, quantity, List.of(stated.explanation()))
                        : given("stated-fund", Ratio.ZERO, currency));
    }

    /* What is stated in one currency is no fund for those whose base is in another. */
    private Ratio inCurrency(Quantity amount) {
        return amount.currency().equals(Optional.of(currency)) ? amount.value() : Ratio.ZERO;
    }

    private PartResult nobody(String reason, List<Explanation> steps, List<Unassigned> unassigned) {
        own.keySet()
                .forEach(payee -> unpaid.add(new Unpaid(
                        payee,
                        resolved.component().id(),
                        Explanation.none(key(reason), steps)
                                .with(
                                        "component",
                                        Argument.name(resolved.component().name()))
                                .with("unit", fund.unit().value())
                                .concerning(payee.value()))));
        return new PartResult(resolved, List.of(), unpaid, unassigned);
    }

    private Unassigned unassigned(Money amount, Explanation why) {
        return new Unassigned(
                resolved.component().id(),
                Subject.of(fund.unit()),
                amount,
                why.with("component", Argument.name(resolved.component().name())));
    }

    private PartResult unscaled(SortedMap<PersonId, Earning> asTheyAre, Money sum, Money amount, Explanation fundStep) {
        List<Explanation> members = new ArrayList<>();
        asTheyAre.forEach((payee, earning) ->
                members.add(memberStep(payee, earning.amount().ratio(), "chain-member-pay")));
        Explanation together = Steps.sum("chain-together", members, currency);
        List<Earning> earnings = new ArrayList<>();
        asTheyAre.forEach((payee, earning) -> earnings.add(new Earning(
                payee,
                earning.component(),
                earning.exact(),
                earning.amount(),
                Explanation.of(
                                key("chain-within-fund"),
                                Operation.CHOSEN,
                                Quantity.money(earning.amount()),
                                List.of(earning.explanation(), together, fundStep))
                        .with("component", Argument.name(resolved.component().name()))
                        .concerning(payee.value()))));
        Money left = amount.minus(sum);
        List<Unassigned> rest = left.signum() == 0
                ? List.of()
                : List.of(unassigned(
                        left,
                        Explanation.of(
                                key("chain-rest"),
                                Operation.DIFFERENCE,
                                Quantity.money(left),
                                List.of(fundStep, together))));
        return new PartResult(resolved, earnings, unpaid, rest);
    }

    private PartResult scaled(Money amount, Explanation fundStep) {
        SortedMap<PersonId, Ratio> weights = new TreeMap<>();
        List<Explanation> members = new ArrayList<>();
        own.forEach((payee, product) -> {
            weights.put(payee, value(product));
            members.add(memberStep(payee, value(product), "chain-member-product"));
        });
        Explanation together = Steps.sum("chain-products", members, currency);
        Map<PersonId, Money> shares = Apportionment.divide(amount, weights, Comparator.naturalOrder());
        List<Earning> earnings = new ArrayList<>();
        own.forEach((payee, product) ->
                earnings.add(share(payee, shares.getOrDefault(payee, amount), List.of(fundStep, product, together))));
        return new PartResult(resolved, earnings, unpaid, List.of());
    }

    private Explanation memberStep(PersonId payee, Ratio amount, String name) {
        return given(name, amount, currency).with("person", payee.value()).concerning(payee.value());
    }

    private Earning share(PersonId payee, Money amount, List<Explanation> steps) {
        Ratio exact = value(steps.get(0)).multipliedBy(value(steps.get(1))).dividedBy(value(steps.get(2)));
        BigInteger down =
                exact.abs().multipliedBy(Ratio.of(currency.minorPerUnit())).floor();
        long extra = Math.abs(amount.minorUnits()) - down.longValueExact();
        Explanation explanation = Explanation.of(
                        key("chain-share"), Operation.APPORTIONED, Quantity.money(amount), steps)
                .with("component", Argument.name(resolved.component().name()))
                .with("extra", Argument.number(extra))
                .concerning(payee.value());
        return new Earning(payee, resolved.component().id(), new ExactMoney(exact, currency), amount, explanation);
    }
}
