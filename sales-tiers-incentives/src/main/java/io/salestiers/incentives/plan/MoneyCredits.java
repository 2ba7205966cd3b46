package io.salestiers.incentives.plan;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.credit.Credit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Credits of a component that pays in the currency of each credit. */
final class MoneyCredits {
    private MoneyCredits() {}

    /** By currency; credits of pieces are left out and noticed. */
    static SortedMap<Currency, List<Credit>> byCurrency(
            PlanComponent component, Resolution resolution, PersonId payee, List<Credit> credits) {
        SortedMap<Currency, List<Credit>> byCurrency = new TreeMap<>();
        List<String> pieces = new ArrayList<>();
        for (Credit credit : credits) {
            if (credit.inMoney()) {
                Resolution.add(byCurrency, credit.amount().currency(), credit);
            } else {
                pieces.add(credit.transaction().toString());
            }
        }
        if (!pieces.isEmpty()) {
            resolution.add(resolution
                    .finding(PlanFinding.NOT_MONEY, component)
                    .at(Place.during(payee.value(), resolution.period().range()))
                    .with("payee", payee.value())
                    .with("transactions", Argument.texts(pieces)));
        }
        return byCurrency;
    }
}
