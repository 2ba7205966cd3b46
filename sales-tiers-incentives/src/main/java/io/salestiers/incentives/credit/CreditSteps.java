package io.salestiers.incentives.credit;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.credit.Valuation.Level;
import io.salestiers.incentives.credit.Valuation.Paid;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps from the transactions of a sale to somebody's part of it. */
final class CreditSteps {
    private final Valuation valuation;
    private final Optional<Currency> currency;

    CreditSteps(Valuation valuation) {
        this.valuation = valuation;
        this.currency = valuation.currency();
    }

    /** What an event changes for a recipient: the part after it, less the part before it. */
    Explanation change(Level before, Level after, int recipient) {
        Explanation now = part(after, recipient);
        if (before.parts().get(recipient).signum() == 0) {
            return now;
        }
        Explanation then = part(before, recipient);
        return step("change", Operation.DIFFERENCE, value(now).minus(value(then)), List.of(now, then));
    }

    private Explanation part(Level level, int recipient) {
        Sharing sharing = valuation.sharing();
        Recipient own = sharing.recipients().get(recipient);
        Ratio part = level.parts().get(recipient);
        Explanation total = total(level);
        if (sharing.recipients().size() == 1 && own.share().equals(Ratio.ONE)) {
            return total;
        }
        if (currency.isEmpty()) {
            return named(own, step("part-exact", Operation.PRODUCT, part, List.of(total, share(own))));
        }
        if (sharing.way() == Sharing.Way.LARGEST_REMAINDER) {
            return named(own, apportioned(level.total(), part, total, own));
        }
        if (sharing.way() == Sharing.Way.LAST_TAKES_REST
                && recipient == sharing.recipients().size() - 1) {
            List<Explanation> others = new ArrayList<>();
            for (int i = 0; i < recipient; i++) {
                Recipient other = sharing.recipients().get(i);
                others.add(concerning(
                        other,
                        Explanation.given(
                                        key("part-of-other"),
                                        money(level.parts().get(i)))
                                .with("who", who(other))));
            }
            Explanation rest = step("part-others", Operation.SUM, level.total().minus(part), others);
            return named(own, step("part-rest", Operation.DIFFERENCE, part, List.of(total, rest)));
        }
        Explanation exact = step(
                "part-exact", Operation.PRODUCT, level.total().multipliedBy(own.share()), List.of(total, share(own)));
        return named(own, rounded("part-rounded", named(own, exact), part));
    }

    private Explanation apportioned(Ratio whole, Ratio part, Explanation total, Recipient own) {
        Ratio minor = Ratio.of(currency.orElseThrow().minorPerUnit());
        // Towards zero, as the parts of a negative amount are those of the positive one with the sign turned.
        Ratio down = Ratio.of(
                whole.abs().multipliedBy(own.share()).multipliedBy(minor).floor(), BigInteger.ONE);
        Ratio extra = part.abs().multipliedBy(minor).minus(down);
        return step(
                        "part-apportioned",
                        Operation.APPORTIONED,
                        part,
                        List.of(total, share(own), Explanation.given(key("shares"), Quantity.ratio(Ratio.ONE))))
                .with("extra", extra.toArgument());
    }

    private static Explanation share(Recipient own) {
        return Explanation.given(key("share"), Quantity.ratio(own.share()));
    }

    private static Explanation named(Recipient own, Explanation step) {
        return concerning(own, step.with("who", who(own)));
    }

    private static Explanation concerning(Recipient recipient, Explanation step) {
        return recipient.person().map(person -> step.concerning(person.value())).orElse(step);
    }

    private static Argument who(Recipient recipient) {
        return recipient
                .person()
                .map(person -> Argument.text(person.value()))
                .orElseGet(() -> Argument.term("incentives.house.account"));
    }

    private Explanation total(Level level) {
        Explanation worth = worth(level);
        if (level.released().equals(Ratio.ONE) && trivialRelease(level)) {
            return worth;
        }
        Explanation exact = step(
                "released-exact",
                Operation.PRODUCT,
                level.worth().multipliedBy(level.released()),
                List.of(worth, released(level)));
        return currency.isEmpty() ? exact : rounded("released", exact, level.total());
    }

    private boolean trivialRelease(Level level) {
        return valuation.terms().release() == CreditRelease.WITH_THE_SALE
                || level.state().figures().isEmpty();
    }

    private Explanation worth(Level level) {
        Explanation weighted = weighted(level);
        Explanation capped = weighted;
        if (valuation.cap().isPresent() && !level.capped().equals(level.weighted())) {
            boolean above = level.weighted().signum() > 0;
            Ratio cap = above ? valuation.cap().get() : valuation.cap().get().negated();
            capped = step(
                    "capped",
                    above ? Operation.LEAST : Operation.GREATEST,
                    level.capped(),
                    List.of(weighted, Explanation.given(key("cap"), quantity(cap))));
        }
        return currency.isEmpty() || level.worth().equals(level.capped())
                ? capped
                : rounded("worth", capped, level.worth());
    }

    private Explanation weighted(Level level) {
        Explanation basis = basis(level);
        if (valuation.weights().isEmpty()) {
            return basis;
        }
        List<Explanation> steps = new ArrayList<>(List.of(basis));
        for (int i = 0; i < valuation.weights().size(); i++) {
            steps.add(Explanation.given(
                            key("weight"), Quantity.ratio(valuation.weights().get(i)))
                    .with(
                            "dimension",
                            valuation.terms().weights().get(i).dimension().value()));
        }
        return step("weighted", Operation.PRODUCT, level.weighted(), steps);
    }

    private Explanation basis(Level level) {
        SaleState state = level.state();
        if (valuation.emptied(state)) {
            return Explanation.given(key("all-returned"), quantity(Ratio.ZERO))
                    .with("transaction", state.figures().get(0).id().toString());
        }
        CreditBasis basis = valuation.terms().basis();
        if (basis == CreditBasis.QUANTITY) {
            return figures("quantity", state, state.quantity(), Transaction::quantity);
        }
        Explanation amount = figures(
                "amount",
                state,
                state.amount(),
                each -> Optional.of(each.amount().ratio()));
        if (basis.withoutTax()) {
            Explanation tax =
                    figures("tax", state, state.tax(), each -> each.tax().map(Money::ratio));
            amount = step("without-tax", Operation.DIFFERENCE, value(amount).minus(value(tax)), List.of(amount, tax));
        }
        if (basis.withoutCost()) {
            Explanation cost =
                    figures("cost", state, state.cost(), each -> each.cost().map(Money::ratio));
            amount =
                    step("without-cost", Operation.DIFFERENCE, value(amount).minus(value(cost)), List.of(amount, cost));
        }
        return amount;
    }

    private Explanation figures(
            String name, SaleState state, Ratio sum, java.util.function.Function<Transaction, Optional<Ratio>> figure) {
        List<Explanation> steps = new ArrayList<>();
        for (Transaction each : state.figures()) {
            figure.apply(each)
                    .ifPresent(value -> steps.add(Explanation.given(key(name), quantity(value))
                            .with("transaction", each.id().toString())
                            .with("kind", Argument.term(each.kind().key()))));
        }
        return steps.size() == 1 ? steps.get(0) : step(name + "-after-all", Operation.SUM, sum, steps);
    }

    private Explanation released(Level level) {
        SaleState state = level.state();
        if (valuation.terms().release() == CreditRelease.WITH_THE_SALE) {
            return due(state);
        }
        List<Explanation> steps = new ArrayList<>();
        for (Paid paid : valuation.paid(state)) {
            Explanation counts = counts(state, paid);
            Ratio factor = paid.receipt().factor();
            steps.add(
                    factor.equals(Ratio.ONE)
                            ? counts
                            : ratio(
                                    "receipt-counts",
                                    Operation.PRODUCT,
                                    paid.counts().multipliedBy(factor),
                                    List.of(counts, Explanation.given(key("overdue-factor"), Quantity.ratio(factor)))));
        }
        return ratio("released-share", Operation.SUM, level.released(), steps);
    }

    private Explanation counts(SaleState state, Paid paid) {
        Explanation cash = Explanation.given(
                        key("cash"), quantityOfMoney(state, paid.receipt().cash()))
                .with("transaction", paid.receipt().transaction().toString());
        Explanation share = ratio("receipt-share", Operation.QUOTIENT, paid.share(), List.of(cash, amountDue(state)));
        if (paid.counts().equals(paid.share())) {
            return share;
        }
        Explanation limit = limit(state);
        Explanation rest = ratio(
                "receipt-room",
                Operation.DIFFERENCE,
                value(limit).minus(paid.before()),
                List.of(limit, Explanation.given(key("receipts-before"), Quantity.ratio(paid.before()))));
        Explanation least =
                ratio("receipt-limited", Operation.LEAST, paid.share().min(value(rest)), List.of(share, rest));
        return value(least).signum() >= 0
                ? least
                : ratio(
                        "receipt-limited",
                        Operation.GREATEST,
                        Ratio.ZERO,
                        List.of(least, Explanation.given(key("nothing"), Quantity.ratio(Ratio.ZERO))));
    }

    private Explanation limit(SaleState state) {
        Explanation due = due(state);
        if (valuation.badDebt() == BadDebtEffect.STOPS_THE_REMAINDER
                || state.givenUp().signum() == 0) {
            return due;
        }
        Explanation paid = ratio(
                "paid-share",
                Operation.QUOTIENT,
                state.cash().dividedBy(state.amount()),
                List.of(Explanation.given(key("cash-all"), quantityOfMoney(state, state.cash())), amountDue(state)));
        Explanation least = ratio("paid-share-due", Operation.LEAST, value(paid).min(value(due)), List.of(paid, due));
        Explanation lost = Explanation.given(key("given-up-share"), Quantity.ratio(Ratio.ONE.minus(value(due))));
        Explanation left =
                ratio("paid-less-lost", Operation.DIFFERENCE, value(least).minus(value(lost)), List.of(least, lost));
        return ratio(
                "paid-limit",
                Operation.GREATEST,
                value(left).max(Ratio.ZERO),
                List.of(left, Explanation.given(key("nothing"), Quantity.ratio(Ratio.ZERO))));
    }

    /** 1 − given up ÷ amount, from 0 to 1. */
    private Explanation due(SaleState state) {
        Ratio due = Valuation.dueShare(state)
                .orElse(valuation.terms().release() == CreditRelease.WITH_THE_SALE ? Ratio.ONE : Ratio.ZERO);
        if (state.givenUp().signum() == 0 || state.amount().signum() == 0) {
            return Explanation.given(key("due-all"), Quantity.ratio(due));
        }
        Explanation lost = ratio(
                "given-up",
                Operation.QUOTIENT,
                state.givenUp().dividedBy(state.amount()),
                List.of(
                        Explanation.given(key("given-up-amount"), quantityOfMoney(state, state.givenUp())),
                        amountDue(state)));
        Explanation left = ratio(
                "due",
                Operation.DIFFERENCE,
                Ratio.ONE.minus(value(lost)),
                List.of(Explanation.given(key("due-all"), Quantity.ratio(Ratio.ONE)), lost));
        if (value(left).equals(due)) {
            return left;
        }
        Operation limited = value(left).compareTo(due) < 0 ? Operation.GREATEST : Operation.LEAST;
        return ratio("due", limited, due, List.of(left, Explanation.given(key("due-limit"), Quantity.ratio(due))));
    }

    private Explanation amountDue(SaleState state) {
        return Explanation.given(key("amount-due"), quantityOfMoney(state, state.amount()))
                .with("transaction", state.figures().get(0).id().toString());
    }

    private static Quantity quantityOfMoney(SaleState state, Ratio amount) {
        return Quantity.money(
                new ExactMoney(amount, state.figures().get(0).amount().currency()));
    }

    private Explanation rounded(String name, Explanation exact, Ratio rounded) {
        return step(name, Operation.ROUNDED, rounded, List.of(exact))
                .with("decimals", Argument.number(currency.orElseThrow().digits()))
                .with("mode", Argument.term(valuation.terms().rounding().key()));
    }

    private Explanation step(String name, Operation operation, Ratio value, List<Explanation> steps) {
        return Explanation.of(key(name), operation, quantity(value), steps);
    }

    private static Explanation ratio(String name, Operation operation, Ratio value, List<Explanation> steps) {
        return Explanation.of(key(name), operation, Quantity.ratio(value), steps);
    }

    Quantity quantity(Ratio value) {
        return currency.map(in -> Quantity.money(new ExactMoney(value, in)))
                .orElseGet(() -> Quantity.of(value, Unit.COUNT));
    }

    private Quantity money(Ratio value) {
        return quantity(value);
    }

    private static Ratio value(Explanation step) {
        return step.value().orElseThrow().value();
    }

    static String key(String name) {
        return "incentives.crediting." + name;
    }
}
