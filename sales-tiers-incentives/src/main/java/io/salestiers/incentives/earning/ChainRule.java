package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.rate;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.bonus.ChainFunding;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.MissingFigure;
import io.salestiers.incentives.plan.Coefficient;
import io.salestiers.incentives.plan.CoefficientSource;
import io.salestiers.incentives.plan.ResolvedChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Base × coefficients of each member; paid as it is, or as the weight in a fund. */
final class ChainRule {
    private ChainRule() {}

    static PartResult calculate(ResolvedChain resolved) {
        List<Unpaid> unpaid = new ArrayList<>();
        SortedMap<PersonId, ModifiedPay> products = new TreeMap<>();
        boolean waits = false;
        for (Map.Entry<PersonId, ResolvedChain.Member> each : resolved.members().entrySet()) {
            PersonId payee = each.getKey();
            Share product = product(resolved, payee, each.getValue());
            Optional<ModifiedPay> modified = product.paid()
                    .map(paid -> BonusPay.modified(
                            paid,
                            each.getValue().base().orElseThrow(),
                            each.getValue().modifiers(),
                            each.getValue().carried()));
            if (modified.isEmpty()) {
                unpaid.add(Unpaid.of(resolved, payee, key(product.reason()), product.steps()));
                waits |= product.reason().equals("bonus-waits");
            } else if (modified.get().waiting().isPresent()) {
                unpaid.add(Unpaid.of(
                        resolved,
                        payee,
                        key("waits"),
                        List.of(modified.get().waiting().get())));
                waits = true;
            } else {
                products.put(payee, modified.get());
            }
        }
        if (resolved.fund().isPresent()) {
            SortedMap<PersonId, Explanation> own = new TreeMap<>();
            products.forEach((payee, product) -> own.put(payee, product.pay().concerning(payee.value())));
            return waits
                    ? waiting(resolved, own, unpaid)
                    : new ChainShares(resolved, resolved.fund().get(), own, unpaid).divide();
        }
        List<Earning> earnings = new ArrayList<>();
        products.forEach((payee, product) -> earnings.add(
                BonusPay.rounded(resolved, payee, product, resolved.component().rounding(), currency(product.pay()))));
        return new PartResult(resolved, earnings, unpaid, List.of());
    }

    private static Currency currency(Explanation amount) {
        return amount.value().orElseThrow().currency().orElseThrow();
    }

    /* While one number is missing nobody's part of the fund is known. Whose it is, is not said to the others. */
    private static PartResult waiting(
            ResolvedChain resolved, SortedMap<PersonId, Explanation> products, List<Unpaid> unpaid) {
        List<Unpaid> all = new ArrayList<>(unpaid);
        products.forEach(
                (payee, product) -> all.add(Unpaid.of(resolved, payee, key("chain-fund-waits"), List.of(product))));
        return new PartResult(resolved, List.of(), all, List.of());
    }

    private static Share product(ResolvedChain resolved, PersonId payee, ResolvedChain.Member member) {
        if (member.base().isEmpty()) {
            return Share.none("no-target-pay", List.of());
        }
        if (resolved.fund().isEmpty() && resolved.component().funding() instanceof ChainFunding.Funded) {
            return Share.none("chain-outside-fund", List.of());
        }
        List<Explanation> factors = new ArrayList<>();
        factors.add(BonusPay.target(member.base().get(), payee));
        List<Explanation> absent = new ArrayList<>();
        Ratio product = member.base().get().amount().amount();
        for (int i = 0; i < member.figures().size(); i++) {
            Coefficient coefficient = resolved.component().coefficients().get(i);
            Optional<Explanation> value =
                    coefficient(coefficient, member.figures().get(i));
            if (value.isEmpty()) {
                Explanation why = member.figures().get(i).orElseThrow().explanation();
                absent.add(why);
                if (resolved.component().missing() instanceof MissingFigure.CountsAs fixed) {
                    value = Optional.of(BonusRule.countsAs(fixed.value(), List.of(why)));
                }
            }
            if (value.isPresent()) {
                product = product.multipliedBy(value(value.get()));
                factors.add(named(coefficient, value.get()));
            }
        }
        if (factors.size() <= member.figures().size()) {
            boolean waits = resolved.component().missing() instanceof MissingFigure.Waits;
            return Share.none(waits ? "bonus-waits" : "bonus-without-figure", absent);
        }
        Currency currency = member.base().get().amount().currency();
        Explanation exact =
                Explanation.of(key("chain-product"), Operation.PRODUCT, Steps.money(product, currency), factors);
        return Share.of(exact);
    }

    private static Explanation named(Coefficient coefficient, Explanation value) {
        return Explanation.of(
                        key("coefficient"), Operation.CHOSEN, value.value().orElseThrow(), List.of(value))
                .with("coefficient", Argument.name(coefficient.name()));
    }

    private static Optional<Explanation> coefficient(Coefficient coefficient, Optional<Figure> figure) {
        if (coefficient.source() instanceof CoefficientSource.Fixed fixed) {
            return Optional.of(rate("coefficient-fixed", fixed.value()));
        }
        CoefficientSource.OfFigure source = (CoefficientSource.OfFigure) coefficient.source();
        Figure found = figure.orElseThrow();
        if (found.quantity().isEmpty()) {
            return Optional.empty();
        }
        if (source.curve().isPresent()) {
            return Optional.of(CurveSteps.share(source.curve().get(), found.explanation()));
        }
        Explanation number = found.explanation();
        return Optional.of(
                value(number).signum() >= 0
                        ? number
                        : Explanation.of(
                                key("coefficient-floor"),
                                Operation.GREATEST,
                                Quantity.ratio(Ratio.ZERO),
                                List.of(number, rate("coefficient-least", Ratio.ZERO))));
    }
}
