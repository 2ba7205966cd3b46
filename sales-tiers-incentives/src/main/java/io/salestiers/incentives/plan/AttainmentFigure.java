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
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
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
        Set<Unit> units = EnumSet.noneOf(Unit.class);
        NavigableSet<Currency> currencies = new TreeSet<>();
        for (Period period : periods) {
            Optional<Quota> quota = lookup.find(source.measure(), subject, period);
            quota.ifPresent(present -> {
                quotas.put(period, present);
                units.add(present.value().unit());
                present.value().currency().ifPresent(currencies::add);
            });
            if (quota.isEmpty()) {
                missing.add(source.measure().value() + " " + period.name());
            }
        }
        if (!missing.isEmpty()) {
            return none(new Reading.Missing(missing), "attainment-without-quota", List.of());
        }
        boolean money = units.contains(Unit.MONEY);
        List<Credit> selected = selected(credits);
        if (units.size() > 1
                || selected.stream().anyMatch(credit -> value(credit, money).isEmpty())) {
            return none(Reading.notMeaningful(Reason.INVALID_INPUT), "attainment-other-unit", List.of());
        }
        if (money) {
            currencies.addAll(Credits.totals(selected).keySet());
        }
        if (currencies.size() > 1) {
            return none(Reading.notMeaningful(Reason.MIXED_CURRENCIES), "attainment-mixed-currencies", List.of());
        }
        Explanation quota = quota(quotas);
        Quantity target = quota.value().orElseThrow();
        if (target.value().signum() <= 0) {
            boolean zero = target.value().signum() == 0;
            return none(
                    Reading.notMeaningful(zero ? Reason.ZERO_DIVISOR : Reason.NEGATIVE_BASE),
                    zero ? "attainment-zero-quota" : "attainment-negative-quota",
                    List.of(quota));
        }
        Explanation credited = credited(selected, target);
        Quantity attainment =
                Quantity.ratio(credited.value().orElseThrow().value().dividedBy(target.value()));
        return figure(
                Reading.known(attainment),
                Explanation.of(key("attainment"), Operation.QUOTIENT, attainment, List.of(credited, quota)));
    }

    /* What a credit counts in the unit of the quota; empty if it counts nothing in it. */
    private static Optional<Ratio> value(Credit credit, boolean money) {
        if (credit.inMoney()) {
            return money ? Optional.of(credit.value().value()) : credit.quantity();
        }
        return money ? Optional.empty() : Optional.of(credit.value().value());
    }

    private static Quantity like(Quantity unit, Ratio value) {
        return new Quantity(value, unit.unit(), unit.currency());
    }

    private List<Credit> selected(Credits credits) {
        List<Credit> all = subject instanceof Subject.OfPerson person
                ? credits.of(person.id())
                : subject instanceof Subject.OfUnit unit ? credits.in(unit.id()) : List.of();
        return all.stream().filter(source.credits()::matches).toList();
    }

    private Explanation quota(SortedMap<Period, Quota> quotas) {
        Quota first = quotas.values().iterator().next();
        if (quotas.size() == 1) {
            return concerning(
                    Explanation.of(key("quota"), Operation.CHOSEN, first.value(), List.of(first.explanation())));
        }
        List<Explanation> steps = new ArrayList<>();
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<Period, Quota> each : quotas.entrySet()) {
            Quota quota = each.getValue();
            sum = sum.plus(quota.value().value());
            steps.add(concerning(Explanation.of(
                            key("quota-of-period"), Operation.CHOSEN, quota.value(), List.of(quota.explanation()))
                    .with("period", each.getKey().name())));
        }
        return concerning(Explanation.of(key("quotas"), Operation.SUM, like(first.value(), sum), steps));
    }

    private Explanation credited(List<Credit> selected, Quantity unit) {
        if (subject instanceof Subject.OfPerson) {
            return concerning(deals("credited", selected, unit));
        }
        SortedMap<PersonId, List<Credit>> byPayee = new TreeMap<>();
        selected.forEach(credit ->
                byPayee.computeIfAbsent(credit.payee(), id -> new ArrayList<>()).add(credit));
        List<Explanation> people = new ArrayList<>();
        byPayee.forEach((person, own) -> people.add(deals("person-credited", own, unit)
                .with("person", person.value())
                .concerning(person.value())));
        return sum("unit-credited", people, unit);
    }

    private static Explanation deals(String name, List<Credit> credits, Quantity unit) {
        List<Explanation> deals = new ArrayList<>();
        for (Credit credit : credits) {
            Ratio value = value(credit, unit.unit() == Unit.MONEY).orElseThrow();
            deals.add(Explanation.given(key("credit"), like(unit, value))
                    .with("transaction", credit.transaction().toString())
                    .with("day", Argument.day(credit.day()))
                    .concerning(credit.payee().value()));
        }
        return sum(name, deals, unit);
    }

    private static Explanation sum(String name, List<Explanation> steps, Quantity unit) {
        Ratio sum = Ratio.ZERO;
        for (Explanation step : steps) {
            sum = sum.plus(step.value().orElseThrow().value());
        }
        return Explanation.of(key(name), Operation.SUM, like(unit, sum), steps);
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
