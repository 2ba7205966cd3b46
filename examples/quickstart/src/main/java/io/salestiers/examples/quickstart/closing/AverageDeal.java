package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.Credit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The size of one more deal in a currency: the average of the period's credited deals, returns left aside, rounded half up to the
 * whole unit.
 *
 * @param amount the size
 * @param why the average and its rounding
 */
record AverageDeal(Money amount, Explanation why) {
    private static final Rounding WHOLE = Rounding.halfUp(0);

    /** No entry for a currency without deals, and where the average rounds to nothing. */
    static SortedMap<Currency, AverageDeal> of(List<Credit> credits) {
        SortedMap<Currency, List<Credit>> deals = new TreeMap<>();
        credits.stream()
                .filter(credit -> credit.amount().signum() > 0)
                .forEach(credit -> deals.computeIfAbsent(credit.amount().currency(), key -> new ArrayList<>())
                        .add(credit));
        SortedMap<Currency, AverageDeal> averages = new TreeMap<>();
        deals.forEach((currency, each) -> of(currency, each).ifPresent(average -> averages.put(currency, average)));
        return averages;
    }

    private static Optional<AverageDeal> of(Currency currency, List<Credit> deals) {
        Explanation sum = Totals.deals(deals, currency);
        Ratio average = sum.value().orElseThrow().value().dividedBy(Ratio.of(deals.size()));
        Money amount = Money.of(average.rounded(WHOLE), currency);
        if (amount.signum() == 0) {
            return Optional.empty();
        }
        Explanation exact = Explanation.of(
                "quickstart.closing.scenario.average",
                Operation.QUOTIENT,
                Quantity.money(new ExactMoney(average, currency)),
                List.of(sum, Explanation.given("quickstart.closing.scenario.deals", Quantity.count(deals.size()))));
        return Optional.of(new AverageDeal(
                amount,
                Explanation.of(
                                "quickstart.closing.scenario.deal-size",
                                Operation.ROUNDED,
                                Quantity.money(amount),
                                List.of(exact))
                        .with("decimals", Argument.number(WHOLE.scale()))
                        .with("mode", Argument.term(WHOLE.modeKey()))));
    }
}
