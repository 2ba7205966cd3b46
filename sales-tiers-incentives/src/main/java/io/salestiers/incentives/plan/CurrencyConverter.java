package io.salestiers.incentives.plan;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.Conversion;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.modifier.PlanCurrency;
import io.salestiers.incentives.modifier.RateDate;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.kpi.measure.ExchangeRates;
import io.salestiers.kpi.target.TargetPiece;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Brings the credits and quotas of a plan into its currency, and says which rates are missing. */
final class CurrencyConverter {
    private final PlanCurrency rule;
    private final ExchangeRates rates;
    private final Period period;
    private final PlanInputs inputs;
    private final TreeSet<String> missing = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();

    CurrencyConverter(PlanCurrency rule, PlanInputs inputs, Period period) {
        this.rule = rule;
        this.rates = inputs.rates();
        this.period = period;
        this.inputs = inputs;
    }

    /** What cannot be converted, once for each pair of currencies and day. Complete after the credits were converted. */
    List<Finding> findings() {
        return findings;
    }

    Credits credits() {
        List<Credit> converted = new ArrayList<>();
        for (Credit credit : inputs.credits().all()) {
            if (!credit.inMoney() || credit.amount().currency().equals(rule.currency())) {
                converted.add(credit);
                continue;
            }
            Optional<LocalDate> day = rule.creditDate().of(credit, periodOf(credit));
            if (day.isEmpty()) {
                findings.add(Finding.of(
                                PlanFinding.NO_RATE_DATE,
                                Place.about(credit.transaction().toString()))
                        .with("transaction", credit.transaction().toString())
                        .with(
                                "date",
                                ((RateDate.Named) rule.creditDate()).date().value()));
                continue;
            }
            rate(credit.amount().currency(), day.get())
                    .ifPresent(rate -> converted.add(credit.convertedTo(Conversion.of(
                            credit.amount(),
                            rate,
                            rule.currency(),
                            day.get(),
                            rule.rounding().mode()))));
        }
        return Credits.of(converted);
    }

    /* Credits of earlier periods are converted as they were then. */
    private Period periodOf(Credit credit) {
        return period.range().contains(credit.day())
                ? period
                : inputs.calendar().periodOf(period.kind(), credit.day());
    }

    QuotaLookup quotas() {
        return (measure, subject, when) ->
                inputs.quotas().find(measure, subject, when).map(quota -> inPlanCurrency(quota, when));
    }

    /* A quota of pieces is not money, so there is nothing to convert. */
    private Quota inPlanCurrency(Quota quota, Period when) {
        Quota converted = quota.value().currency().isEmpty()
                        || quota.value().currency().get().equals(rule.currency())
                ? quota
                : convert(quota, when);
        return quota.published()
                .map(published -> converted.withPublished(inPlanCurrency(published, when)))
                .orElse(converted);
    }

    private Quota convert(Quota quota, Period when) {
        LocalDate day = rule.quotaDate().ofPeriod(when);
        Optional<Ratio> rate = rate(quota.amount().currency(), day);
        if (rate.isEmpty()) {
            // found and reported: the plan is not calculated
            return quota;
        }
        Conversion conversion = Conversion.of(
                quota.amount(),
                rate.get(),
                rule.currency(),
                day,
                rule.rounding().mode());
        return new Quota(
                Quantity.money(conversion.converted()),
                pieces(quota, conversion.converted()),
                Optional.empty(),
                conversion.explain(quota.explanation()));
    }

    /* Its parts have the same shares of it as before, exactly. */
    private static List<TargetPiece> pieces(Quota quota, Money converted) {
        if (quota.signum() == 0) {
            return List.of();
        }
        Ratio factor = converted.ratio().dividedBy(quota.value().value());
        return quota.pieces().stream()
                .map(piece -> new TargetPiece(
                        piece.range(),
                        Quantity.money(
                                new ExactMoney(piece.value().value().multipliedBy(factor), converted.currency())),
                        piece.carrier()))
                .toList();
    }

    private Optional<Ratio> rate(Currency from, LocalDate day) {
        Optional<Ratio> rate = rates.rate(from, rule.currency(), day);
        if (rate.isEmpty() && missing.add(from + " " + day)) {
            findings.add(Finding.of(PlanFinding.NO_EXCHANGE_RATE, Place.about(from.code()))
                    .with("from", from.code())
                    .with("to", rule.currency().code())
                    .with("day", Argument.day(day)));
        }
        return rate;
    }
}
