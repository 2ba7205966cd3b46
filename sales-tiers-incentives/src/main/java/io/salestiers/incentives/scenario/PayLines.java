package io.salestiers.incentives.scenario;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.LimitedPay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a run pays, line by line, and why. */
final class PayLines {
    private PayLines() {}

    static SortedMap<PayLine, Money> of(EarningRun run) {
        SortedMap<PayLine, Money> lines = new TreeMap<>();
        for (PersonId payee : run.payees()) {
            lines.putAll(of(run, payee));
        }
        return lines;
    }

    static SortedMap<PayLine, Money> of(EarningRun run, PersonId payee) {
        SortedMap<PayLine, Money> lines = new TreeMap<>();
        for (Earning earning : run.of(payee)) {
            lines.merge(
                    new PayLine(
                            payee,
                            Optional.of(earning.component()),
                            earning.amount().currency()),
                    earning.amount(),
                    Money::plus);
        }
        for (LimitedPay limit : run.limitsOf(payee)) {
            lines.merge(new PayLine(payee, Optional.empty(), limit.change().currency()), limit.change(), Money::plus);
        }
        return lines;
    }

    /** Why each amount of a payee is what it is; the values add up to the pay in the currency. */
    static List<Explanation> explanations(EarningRun run, PersonId payee, Currency currency) {
        List<Explanation> steps = new ArrayList<>();
        for (Earning earning : run.of(payee)) {
            if (earning.amount().currency().equals(currency)) {
                steps.add(earning.explanation());
            }
        }
        for (LimitedPay limit : run.limitsOf(payee)) {
            if (limit.change().currency().equals(currency)) {
                steps.add(limit.explanation());
            }
        }
        return steps;
    }
}
