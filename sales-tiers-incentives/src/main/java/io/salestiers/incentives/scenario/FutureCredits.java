package io.salestiers.incentives.scenario;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditRuleId;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionReference;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The credits of periods to come, as they follow from those of the history. */
final class FutureCredits {
    private static final String SOURCE = "forecast";

    private final Credits history;
    private final int months;
    private final LocalDate first;
    private final LocalDate end;
    private final List<Growth> growths;

    FutureCredits(Credits history, int months, LocalDate first, LocalDate end, List<Growth> growths) {
        this.history = history;
        this.months = months;
        this.first = first;
        this.end = end;
        this.growths = growths;
    }

    Credits in(Worlds.World world) {
        List<Credit> credits = new ArrayList<>();
        for (Credit credit : history.all()) {
            if (credit.day().isBefore(first)) {
                credits.add(credit);
                LocalDate day = credit.day().plusMonths(months);
                if (!day.isBefore(first) && day.isBefore(end)) {
                    Ratio factor = factor(credit).multipliedBy(world.factor());
                    if (factor.signum() > 0) {
                        credits.add(later(credit, day, factor));
                    }
                }
            }
        }
        world.won().forEach(deal -> credits.addAll(deal.credits()));
        return Credits.of(credits);
    }

    private Ratio factor(Credit credit) {
        Ratio factor = Ratio.ONE;
        for (Growth growth : growths) {
            if (growth.of().concerns(credit)) {
                factor = factor.multipliedBy(growth.factor());
            }
        }
        return factor;
    }

    private Credit later(Credit credit, LocalDate day, Ratio factor) {
        Quantity value = grown(credit.value(), factor);
        TransactionId id = later(credit.transaction());
        Credit.Builder builder = value.currency()
                .map(currency ->
                        Credit.builder(id, credit.payee(), credit.position(), credit.units(), day, amount(value)))
                .orElseGet(() -> Credit.builder(id, credit.payee(), credit.position(), credit.units(), day, value));
        SortedMap<DateName, LocalDate> dates = new TreeMap<>();
        credit.dates().forEach((name, date) -> dates.put(name, date.plusMonths(months)));
        builder.event(credit.event())
                .type(credit.type())
                .kind(credit.kind())
                .share(credit.share())
                .dates(dates)
                .dimensions(credit.dimensions())
                .explanation(Explanation.given("incentives.scenario.explain.expected-credit", value)
                        .with("transaction", credit.transaction().toString())
                        .with("factor", factor.toArgument())
                        .with("day", Argument.day(credit.day()))
                        .concerning(credit.payee().value()));
        credit.quantity().ifPresent(pieces -> builder.quantity(pieces.multipliedBy(factor)));
        credit.reference()
                .ifPresent(to -> builder.reference(new TransactionReference(later(to.transaction()), to.relation())));
        Optional<CreditRuleId> rule = credit.rule();
        rule.ifPresent(builder::rule);
        credit.from().ifPresent(from -> builder.from(from, credit.fromPayee()));
        return builder.build();
    }

    private static TransactionId later(TransactionId id) {
        return TransactionId.of(SOURCE, id.toString());
    }

    private static Quantity grown(Quantity value, Ratio factor) {
        Ratio exact = value.value().multipliedBy(factor);
        return value.currency()
                .map(currency -> Quantity.money(new ExactMoney(exact, currency).rounded(RoundingMode.HALF_EVEN)))
                .orElseGet(() -> Quantity.of(Ratio.of(exact.rounded(Rounding.halfEven(0))), value.unit()));
    }

    private static Money amount(Quantity value) {
        return new ExactMoney(value.value(), value.currency().orElseThrow()).rounded(RoundingMode.HALF_EVEN);
    }
}
