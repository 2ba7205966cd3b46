package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.commission.CreditBase;
import io.salestiers.incentives.commission.Measured;
import io.salestiers.incentives.credit.Credit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up what of credits is measured, money or pieces, with a step for each deal. */
final class CreditSum {
    private final CreditBase base;
    private final Quantity one;

    CreditSum(CreditBase base, Currency currency) {
        this.base = base;
        this.one = base.measured() == Measured.AMOUNT
                ? new Quantity(Ratio.ONE, Unit.MONEY, Optional.of(currency))
                : Quantity.of(Ratio.ONE, Unit.COUNT);
    }

    /** The unit in which is measured. */
    Quantity one() {
        return one;
    }

    Quantity quantity(Ratio value) {
        return new Quantity(value, one.unit(), one.currency());
    }

    Ratio of(Credit credit) {
        return base.valueOf(credit).orElseThrow().value();
    }

    Ratio of(List<Credit> credits) {
        return Ratio.sum(credits.stream().map(this::of).toList());
    }

    Explanation deal(Credit credit) {
        Map<String, Argument> inputs = new LinkedHashMap<>();
        inputs.put("transaction", Argument.text(credit.transaction().toString()));
        inputs.put("day", Argument.day(credit.day()));
        return Explanation.given(
                key("credit"), quantity(of(credit)), inputs, credit.payee().value());
    }

    Explanation credited(List<Credit> credits) {
        List<Explanation> deals = new ArrayList<>();
        credits.forEach(credit -> deals.add(deal(credit)));
        return sum("credited", deals);
    }

    Explanation sum(String name, List<Explanation> steps) {
        return Explanation.of(
                key(name),
                Operation.SUM,
                quantity(Ratio.sum(steps.stream().map(Steps::value).toList())),
                steps);
    }
}
