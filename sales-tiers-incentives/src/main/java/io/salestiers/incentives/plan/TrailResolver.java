package io.salestiers.incentives.plan;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.commission.Instalment;
import io.salestiers.incentives.commission.TrailClock;
import io.salestiers.incentives.commission.TrailLate;
import io.salestiers.incentives.commission.TrailLeaver;
import io.salestiers.incentives.commission.TrailStep;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Relation;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which instalments of which credits fall into the period. */
final class TrailResolver {
    private final Trail component;
    private final Resolution resolution;
    private final DateRange days;

    private TrailResolver(Trail component, Resolution resolution) {
        this.component = component;
        this.resolution = resolution;
        this.days = resolution.period().range();
    }

    static List<ResolvedTrail> resolve(Trail component, Resolution resolution) {
        TrailResolver resolver = new TrailResolver(component, resolution);
        List<ResolvedTrail> resolved = new ArrayList<>();
        for (PersonId payee : new TreeSet<>(resolution.inputs().credits().payees())) {
            resolved.addAll(resolver.resolve(payee));
        }
        return resolved;
    }

    private List<ResolvedTrail> resolve(PersonId payee) {
        List<Credit> all = resolution.inputs().credits().of(payee);
        List<Credit> known = all.stream()
                .filter(credit -> days.to().filter(credit.day()::isBefore).isPresent()
                        && component.credits().matches(credit)
                        && eligible(credit))
                .toList();
        SortedMap<Currency, List<Instalment>> due = new TreeMap<>();
        MoneyCredits.byCurrency(component, resolution, payee, known).forEach((currency, credits) -> {
            List<Instalment> instalments = component.clock() instanceof TrailClock.Months months
                    ? byMonths(months, payee, credits)
                    : byReceipts(all, credits);
            List<Instalment> paid = instalments.stream()
                    .filter(each -> component.leaver() == TrailLeaver.CONTINUES || there(payee, day(each)))
                    .toList();
            if (!paid.isEmpty()) {
                due.put(currency, paid);
            }
        });
        List<ResolvedTrail> resolved = new ArrayList<>();
        due.forEach((currency, instalments) -> {
            resolution.checkLimits(component, currency);
            resolved.add(new ResolvedTrail(
                    component,
                    payee,
                    currency,
                    instalments,
                    resolution.modifiers(component, payee),
                    resolution.carried(component, payee, currency)));
        });
        return resolved;
    }

    private boolean eligible(Credit credit) {
        Period period =
                resolution.inputs().calendar().periodOf(resolution.period().kind(), credit.day());
        return resolution.at(period).eligible(component.earners(), credit);
    }

    private boolean there(PersonId payee, LocalDate day) {
        OrganizationDay view = resolution.day(day);
        return view.positionsOf(payee).stream()
                .anyMatch(position -> resolution.eligible(component.earners(), payee, position, view));
    }

    /* The day on which an instalment is paid: when it is due, or when its credit is there. */
    private static LocalDate day(Instalment instalment) {
        LocalDate arrived = instalment.credit().day();
        return instalment.due().isBefore(arrived) ? arrived : instalment.due();
    }

    private List<Instalment> byMonths(TrailClock.Months months, PersonId payee, List<Credit> credits) {
        List<Instalment> instalments = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Credit credit : credits) {
            Optional<LocalDate> start = months.start(credit);
            if (start.isEmpty()) {
                if (days.contains(credit.day())) {
                    without.add(credit.transaction().toString());
                }
                continue;
            }
            // Numbers whose month begins at most one month before the period, and all before if the credit is new.
            long first = days.contains(credit.day())
                    ? 1
                    : ChronoUnit.MONTHS.between(
                            start.get().withDayOfMonth(1), days.from().withDayOfMonth(1));
            for (int number = (int) Math.max(1, first);
                    TrailClock.Months.due(start.get(), number)
                            .isBefore(days.to().orElseThrow());
                    number++) {
                add(instalments, credit, number, TrailClock.Months.due(start.get(), number));
            }
        }
        if (!without.isEmpty()) {
            resolution.add(resolution
                    .finding(PlanFinding.TRAIL_WITHOUT_START, component)
                    .at(Place.during(payee.value(), days))
                    .with("payee", payee.value())
                    .with("transactions", Argument.texts(without)));
        }
        return instalments;
    }

    private void add(List<Instalment> instalments, Credit credit, int number, LocalDate due) {
        if (due.isBefore(credit.day()) && component.late() == TrailLate.LOST) {
            return;
        }
        for (TrailStep step : component.steps()) {
            Instalment instalment = new Instalment(credit, number, due, step.rate());
            if (step.has(number) && days.contains(day(instalment))) {
                instalments.add(instalment);
            }
        }
    }

    private List<Instalment> byReceipts(List<Credit> all, List<Credit> credits) {
        Map<TransactionId, SortedMap<TransactionId, Credit>> receipts = new HashMap<>();
        Map<TransactionId, List<Credit>> inOrder = new HashMap<>();
        for (Credit credit : all) {
            boolean pays = credit.event() == TransactionKind.RECEIPT
                    && credit.value().value().signum() > 0
                    && credit.reference()
                            .filter(reference -> reference.relation() == Relation.PAYS)
                            .isPresent();
            if (pays) {
                TransactionId original = credit.reference().orElseThrow().transaction();
                // A receipt that is credited by several types or kinds is one receipt.
                if (receipts.computeIfAbsent(original, each -> new TreeMap<>()).put(credit.transaction(), credit)
                        == null) {
                    inOrder.computeIfAbsent(original, each -> new ArrayList<>()).add(credit);
                }
            }
        }
        List<Instalment> instalments = new ArrayList<>();
        for (Credit credit : credits) {
            List<Credit> paying = inOrder.getOrDefault(credit.transaction(), List.of());
            for (int i = 0; i < paying.size(); i++) {
                add(instalments, credit, i + 1, paying.get(i).day());
            }
        }
        return instalments;
    }
}
