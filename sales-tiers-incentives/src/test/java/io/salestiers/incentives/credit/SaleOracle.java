package io.salestiers.incentives.credit;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.testkit.credit.CreditingCase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * What a sale is worth in the end, from what is left of it, with each cent of its money as a coin: a receipt lays coins on a
 * stack, each with the factor of its delay; a refund takes them from the top; coins count from the bottom.
 */
final class SaleOracle {
    private SaleOracle() {}

    static Ratio worth(CreditingCase each, Transaction sale, CreditTerms terms) {
        CreditingPlan plan = each.plan();
        boolean own = plan.returns() == ReturnCrediting.BY_ITS_OWN_DAY;
        Transaction root = own ? inherited(each, sale) : sale;
        List<Transaction> followers = each.transactions().stream()
                .filter(one -> one.reference()
                        .map(to -> to.transaction().equals(sale.id()))
                        .orElse(false))
                .filter(one ->
                        !own || (one.kind() != TransactionKind.RETURN && one.kind() != TransactionKind.CORRECTION))
                .toList();
        long amount = root.amount().minorUnits();
        long tax = cents(root.tax());
        long cost = cents(root.cost());
        Ratio quantity = root.quantity().orElse(Ratio.ZERO);
        long lost = 0;
        List<Transaction> receipts = new ArrayList<>();
        for (Transaction one : followers) {
            switch (one.kind()) {
                case RECEIPT -> receipts.add(one);
                case BAD_DEBT -> lost -= one.amount().minorUnits();
                default -> {
                    amount += one.amount().minorUnits();
                    tax += cents(one.tax());
                    cost += cents(one.cost());
                    quantity = quantity.plus(one.quantity().orElse(Ratio.ZERO));
                }
            }
        }
        int sign = root.amount().signum() < 0 ? -1 : 1;
        boolean gone = plan.excess() == ExcessReturn.TAKES_BACK_WHAT_WAS_CREDITED
                && Long.signum(amount) * root.amount().signum() < 0;
        Ratio figure = gone ? Ratio.ZERO : figure(terms, amount, tax, cost, quantity);
        for (CreditWeight weight : terms.weights()) {
            figure = figure.multipliedBy(weight(weight, root));
        }
        if (!terms.caps().isEmpty()) {
            Ratio cap = terms.caps().get(0).value();
            figure = figure.compareTo(cap) > 0 ? cap : figure.compareTo(cap.negated()) < 0 ? cap.negated() : figure;
        }
        Ratio worth = rounded(figure, terms);
        Ratio released = released(plan, terms, root, amount, lost, receipts, sign);
        return rounded(worth.multipliedBy(released), terms);
    }

    private static Ratio figure(CreditTerms terms, long amount, long tax, long cost, Ratio quantity) {
        return switch (terms.basis()) {
            case GROSS -> Ratio.of(amount, 100);
            case NET_OF_TAX -> Ratio.of(amount - tax, 100);
            case MARGIN -> Ratio.of(amount - cost, 100);
            case MARGIN_NET_OF_TAX -> Ratio.of(amount - tax - cost, 100);
            case QUANTITY -> quantity;
        };
    }

    private static Ratio weight(CreditWeight weight, Transaction root) {
        String value = root.dimensions().getOrDefault(weight.dimension(), "");
        OtherValues others = weight instanceof CreditWeight.ByValue byValue
                ? byValue.others()
                : ((CreditWeight.ByBand) weight).others();
        Ratio other = others instanceof OtherValues.Weigh weigh ? weigh.weight() : Ratio.of(-1000);
        return switch (value) {
            case "goods", "0", "0.1" -> Ratio.ONE;
            case "service" -> Ratio.parse("0.8");
            case "0.2" -> Ratio.parse("0.75");
            case "0.75" -> Ratio.parse("0.5");
            default -> other;
        };
    }

    private static Ratio released(
            CreditingPlan plan,
            CreditTerms terms,
            Transaction root,
            long amount,
            long lost,
            List<Transaction> receipts,
            int sign) {
        if (amount == 0) {
            return terms.release() == CreditRelease.WITH_THE_SALE ? Ratio.ONE : Ratio.ZERO;
        }
        // All cents with the sign of what is left of the sale.
        int left = Long.signum(amount);
        long whole = Math.abs(amount);
        long due = Math.min(whole, Math.max(0, whole - lost * left));
        if (terms.release() == CreditRelease.WITH_THE_SALE) {
            return plan.badDebt() == BadDebtEffect.TAKES_BACK ? Ratio.of(due, whole) : Ratio.ONE;
        }
        Deque<Ratio> coins = coins(plan, root, receipts, sign);
        if (left != sign) {
            // Money for the sale says nothing about what is owed to the customer.
            return Ratio.ZERO;
        }
        long counting = Math.min(coins.size(), due);
        if (plan.badDebt() == BadDebtEffect.TAKES_BACK && lost != 0) {
            counting = Math.max(0, counting - (whole - due));
        }
        long full = 0;
        long most = 0;
        for (Ratio factor : coins) {
            if (counting-- <= 0) {
                break;
            }
            full += factor.equals(Ratio.ONE) ? 1 : 0;
            most += factor.equals(Ratio.parse("0.9")) ? 1 : 0;
        }
        return Ratio.of(full * 10 + most * 9, whole * 10);
    }

    private static Deque<Ratio> coins(CreditingPlan plan, Transaction root, List<Transaction> receipts, int sign) {
        LocalDate order = root.findDate(DateName.ORDER).orElseThrow();
        List<Transaction> sorted = new ArrayList<>(receipts);
        sorted.sort(Comparator.<Transaction, LocalDate>comparing(one -> {
                    LocalDate paid = one.findDate(DateName.PAYMENT).orElseThrow();
                    return paid.isBefore(order) ? order : paid;
                })
                .thenComparing(Transaction::id));
        Deque<Ratio> coins = new ArrayDeque<>();
        long owed = 0;
        for (Transaction one : sorted) {
            long days = ChronoUnit.DAYS.between(
                    root.findDate(DateName.DUE).orElse(order),
                    one.findDate(DateName.PAYMENT).orElseThrow());
            Ratio factor =
                    plan.overdue().isEmpty() || days <= 0 ? Ratio.ONE : days <= 30 ? Ratio.parse("0.9") : Ratio.ZERO;
            long cents = one.amount().minorUnits() * sign;
            for (long i = 0; i < Math.abs(cents); i++) {
                if (cents > 0 && owed > 0) {
                    owed--;
                } else if (cents > 0) {
                    coins.addLast(factor);
                } else if (coins.pollLast() == null) {
                    owed++;
                }
            }
        }
        return coins;
    }

    private static Transaction inherited(CreditingCase each, Transaction own) {
        Transaction.Builder builder = own.toBuilder();
        own.reference()
                .flatMap(to -> each.transactions().stream()
                        .filter(one -> one.id().equals(to.transaction()))
                        .findFirst())
                .ifPresent(root -> root.dimensions().forEach((dimension, value) -> {
                    if (!own.dimensions().containsKey(dimension)) {
                        builder.dimension(dimension, value);
                    }
                }));
        return builder.build();
    }

    private static long cents(java.util.Optional<Money> money) {
        return money.map(Money::minorUnits).orElse(0L);
    }

    private static Ratio rounded(Ratio exact, CreditTerms terms) {
        if (terms.basis() == CreditBasis.QUANTITY) {
            return exact;
        }
        BigInteger hundred = BigInteger.valueOf(100);
        BigDecimal cents = new BigDecimal(exact.numerator().multiply(hundred))
                .divide(new BigDecimal(exact.denominator()), 0, terms.rounding().mode());
        return Ratio.of(cents.toBigIntegerExact(), hundred);
    }
}
