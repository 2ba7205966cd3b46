package io.salestiers.incentives.plan;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The attainment of somebody: all credits of the basis that the source selects, divided by all quotas of the basis. It
 * depends on nothing else, so everybody who asks gets the same number, however the credits came in.
 */
final class AttainmentFigure {
    private final FigureSource.QuotaAttainment source;
    private final Subject subject;
    private final List<Period> periods;

    AttainmentFigure(FigureSource.QuotaAttainment source, Subject subject, List<Period> periods) {
        this.source = source;
        this.subject = subject;
        this.periods = periods;
    }

    Figure of(QuotaLookup lookup, Credits credits) {
        SortedMap<Period, Quota> quotas = new TreeMap<>();
        SortedSet<String> missing = new TreeSet<>();
        SortedSet<Currency> currencies = new TreeSet<>();
        for (Period period : periods) {
            Optional<Quota> quota = lookup.find(source.measure(), subject, period);
            quota.ifPresent(present -> quotas.put(period, present));
            quota.flatMap(present -> present.value().currency()).ifPresent(currencies::add);
            if (quota.isEmpty()) {
                missing.add(source.measure().value() + " " + period.name());
            }
        }
        if (!missing.isEmpty()) {
            return none(new Reading.Missing(missing), "attainment-without-quota", List.of());
        }
        List<Credit> selected = selected(credits);
        if (quotas.values().stream().anyMatch(quota -> quota.value().currency().isEmpty())) {
            return none(Reading.notMeaningful(Reason.INVALID_INPUT), "attainment-not-money", List.of());
        }
        if (!selected.stream().allMatch(Credit::inMoney)) {
            return none(Reading.notMeaningful(Reason.INVALID_INPUT), "attainment-not-money", List.of());
        }
        currencies.addAll(Credits.totals(selected).keySet());
        if (currencies.size() > 1) {
            return none(Reading.notMeaningful(Reason.MIXED_CURRENCIES), "attainment-mixed-currencies", List.of());
        }
        Currency currency = currencies.first();
        Explanation quota = quota(quotas);
        Ratio target = quota.value().orElseThrow().value();
        if (target.signum() <= 0) {
            return none(
                    Reading.notMeaningful(target.signum() == 0 ? Reason.ZERO_DIVISOR : Reason.NEGATIVE_BASE),
                    target.signum() == 0 ? "attainment-zero-quota" : "attainment-negative-quota",
                    List.of(quota));
        }
        Explanation credited = credited(selected, currency);
        Quantity attainment =
                Quantity.ratio(credited.value().orElseThrow().value().dividedBy(target));
        return figure(
                Reading.known(attainment),
                Explanation.of(key("attainment"), Operation.QUOTIENT, attainment, List.of(credited, quota)));
    }

    private List<Credit> selected(Credits credits) {
        List<Credit> all = subject instanceof Subject.OfPerson person
                ? credits.of(person.id())
                : subject instanceof Subject.OfUnit unit ? credits.in(unit.id()) : List.of();
        return all.stream().filter(source.credits()::matches).toList();
    }

    private Explanation quota(SortedMap<Period, Quota> quotas) {
        if (quotas.size() == 1) {
            Quota only = quotas.get(quotas.firstKey());
            return concerning(
                    Explanation.of(key("quota"), Operation.CHOSEN, only.value(), List.of(only.explanation())));
        }
        List<Explanation> steps = new ArrayList<>();
        Quantity first = quotas.get(quotas.firstKey()).value();
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<Period, Quota> each : quotas.entrySet()) {
            Quota quota = each.getValue();
            sum = sum.plus(quota.value().value());
            steps.add(concerning(Explanation.of(
                            key("quota-of-period"), Operation.CHOSEN, quota.value(), List.of(quota.explanation()))
                    .with("period", each.getKey().name())));
        }
        return concerning(
                Explanation.of(key("quotas"), Operation.SUM, new Quantity(sum, first.unit(), first.currency()), steps));
    }

    private Explanation credited(List<Credit> selected, Currency currency) {
        if (subject instanceof Subject.OfPerson) {
            return concerning(deals("credited", selected, currency));
        }
        SortedMap<PersonId, List<Credit>> byPayee = new TreeMap<>();
        selected.forEach(credit ->
                byPayee.computeIfAbsent(credit.payee(), id -> new ArrayList<>()).add(credit));
        List<Explanation> people = new ArrayList<>();
        byPayee.forEach((person, own) -> people.add(deals("person-credited", own, currency)
                .with("person", person.value())
                .concerning(person.value())));
        return Explanation.of(
                key("unit-credited"), Operation.SUM, Quantity.money(Resolution.sum(selected, currency)), people);
    }

    private static Explanation deals(String name, List<Credit> credits, Currency currency) {
        List<Explanation> deals = new ArrayList<>();
        for (Credit credit : credits) {
            deals.add(Explanation.given(key("credit"), Quantity.money(credit.amount()))
                    .with("transaction", credit.transaction().toString())
                    .with("day", Argument.day(credit.day()))
                    .concerning(credit.payee().value()));
        }
        return Explanation.of(key(name), Operation.SUM, Quantity.money(Resolution.sum(credits, currency)), deals);
    }

    private Figure none(Reading reading, String name, List<Explanation> steps) {
        Explanation explanation = Explanation.none(key(name), steps)
                .with("measure", source.measure().value());
        return figure(
                reading,
                reading instanceof Reading.Missing missing
                        ? explanation.with("missing", Argument.texts(List.copyOf(missing.inputs())))
                        : explanation);
    }

    private Figure figure(Reading reading, Explanation explanation) {
        return new Figure(reading, concerning(explanation));
    }

    private Explanation concerning(Explanation step) {
        return subject instanceof Subject.OfPerson person
                ? step.concerning(person.id().value())
                : step;
    }

    private static String key(String name) {
        return "incentives.explain." + name;
    }
}
