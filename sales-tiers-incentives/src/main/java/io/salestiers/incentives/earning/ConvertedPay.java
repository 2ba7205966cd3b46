package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;
import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.modifier.PayoutCurrency;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.kpi.measure.ExchangeRates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a payee is paid for a period in one currency: USD 100.00 and EUR 50.00 at 7.10 and 7.80 are CNY 1,100.00. The sum is exact
 * and rounded once, so that many small amounts lose nothing.
 *
 * @param payee who is paid
 * @param amount the amount in the payee's currency
 * @param explanation what was converted by which rates; its value is the amount
 */
public record ConvertedPay(PersonId payee, Money amount, Explanation explanation) {
    /** Refuses absent parts. */
    public ConvertedPay {
        requireNonNull(payee, "payee");
        requireNonNull(amount, "amount");
        requireNonNull(explanation, "explanation");
    }

    static WithFindings<ConvertedPay> of(
            PeriodPay pay, PayoutCurrency rule, ExchangeRates rates, Period period, LocalDate paymentDay) {
        LocalDate day = rule.date().of(period, paymentDay);
        Currency to = rule.currency();
        List<Finding> findings = new ArrayList<>();
        List<Explanation> steps = new ArrayList<>();
        for (Money total : pay.totals().values()) {
            if (total.currency().equals(to)) {
                steps.add(Steps.given("earned-together", total.ratio(), to));
                continue;
            }
            Optional<Ratio> rate = rates.rate(total.currency(), to, day);
            rate.ifPresent(known -> steps.add(exchanged(total, known, to, day)));
            if (rate.isEmpty()) {
                findings.add(Finding.of(
                                PlanFinding.NO_EXCHANGE_RATE,
                                Place.about(total.currency().code()))
                        .with("from", total.currency().code())
                        .with("to", to.code())
                        .with("day", Argument.day(day)));
            }
        }
        if (!findings.isEmpty()) {
            return WithFindings.failed(findings);
        }
        Explanation exact = Steps.sum("paid-together", steps, to);
        Explanation rounded = Steps.rounded("exchange-rounded", exact, rule.rounding(), to)
                .concerning(pay.payee().value());
        Money amount =
                new ExactMoney(Steps.value(exact), to).rounded(rule.rounding().mode());
        return WithFindings.of(new ConvertedPay(pay.payee(), amount, rounded), List.of());
    }

    private static Explanation exchanged(Money total, Ratio rate, Currency to, LocalDate day) {
        return Explanation.of(
                key("exchanged"),
                Operation.PRODUCT,
                Quantity.money(new ExactMoney(total.ratio().multipliedBy(rate), to)),
                List.of(
                        Explanation.given(key("units-of-currency"), Quantity.of(total.ratio(), Unit.COUNT))
                                .with("from", total.currency().code()),
                        Explanation.given(key("exchange-rate"), Quantity.money(new ExactMoney(rate, to)))
                                .with("from", total.currency().code())
                                .with("day", Argument.day(day))));
    }
}
