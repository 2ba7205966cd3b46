package io.salestiers.incentives.credit;

import io.salestiers.core.money.Apportionment;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who has which part of what a sale is worth, and how the parts become whole minor units.
 *
 * @param recipients who has a share
 * @param way how the parts are rounded
 */
record Sharing(List<Recipient> recipients, Way way) {
    /** How parts become whole minor units. */
    enum Way {
        LARGEST_REMAINDER,
        LAST_TAKES_REST,
        EACH_BY_ITSELF
    }

    static Sharing conserving(List<Recipient> recipients, SplitRemainder remainder) {
        return new Sharing(
                Recipient.merged(recipients),
                remainder == SplitRemainder.LAST_TAKES_REST ? Way.LAST_TAKES_REST : Way.LARGEST_REMAINDER);
    }

    static Sharing eachByItself(List<Recipient> recipients) {
        return new Sharing(Recipient.merged(recipients), Way.EACH_BY_ITSELF);
    }

    /** The parts in the order of the recipients. */
    List<Ratio> parts(Ratio total, Optional<Currency> currency, AmountRounding rounding) {
        if (currency.isEmpty()) {
            return recipients.stream()
                    .map(each -> total.multipliedBy(each.share()))
                    .toList();
        }
        Currency in = currency.get();
        Money whole = new ExactMoney(total, in).rounded(java.math.RoundingMode.DOWN);
        if (way == Way.LARGEST_REMAINDER) {
            Map<Integer, Ratio> weights = new TreeMap<>();
            for (int i = 0; i < recipients.size(); i++) {
                weights.put(i, recipients.get(i).share());
            }
            return Apportionment.divide(whole, weights, Comparator.naturalOrder()).values().stream()
                    .map(Money::ratio)
                    .toList();
        }
        List<Ratio> parts = new ArrayList<>();
        Ratio rest = total;
        for (int i = 0; i < recipients.size(); i++) {
            boolean last = way == Way.LAST_TAKES_REST && i == recipients.size() - 1;
            Ratio part = last
                    ? rest
                    : new ExactMoney(total.multipliedBy(recipients.get(i).share()), in)
                            .rounded(rounding.mode())
                            .ratio();
            parts.add(part);
            rest = rest.minus(part);
        }
        return parts;
    }
}
