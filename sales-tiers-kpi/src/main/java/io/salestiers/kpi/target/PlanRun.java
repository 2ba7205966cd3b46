package io.salestiers.kpi.target;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/*
 * From a plan to targets. Everything happens in the smallest periods, one after the other: the amounts that hold in it
 * (PlanAmounts), the breakdown of units (BreakdownRun), the people in positions (PeopleRun). Larger periods are sums.
 */
final class PlanRun {
    private final TargetPlan plan;
    private final FiscalCalendar calendar;
    private final PlanContext context;
    private final PlanAmounts amounts;
    private final SortedMap<Period, SortedMap<Subject, TargetValue>> smallest = new TreeMap<>();
    private final SortedMap<Subject, SortedSet<Period>> covered = new TreeMap<>();

    private PlanRun(PlanContext context, PlanAmounts amounts) {
        this.plan = context.plan();
        this.calendar = context.calendar();
        this.context = context;
        this.amounts = amounts;
    }

    static WithFindings<Targets> resolve(
            TargetPlan plan, MeasureValues values, FiscalCalendar calendar, BusinessCalendar business) {
        PlanContext context = new PlanContext(plan, values, calendar, business);
        PlanAmounts amounts = PlanAmounts.of(context);
        if (context.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            return WithFindings.failed(context.findings());
        }
        PlanRun run = new PlanRun(context, amounts);
        List<TargetValue> all = run.values();
        return WithFindings.of(Targets.ofValues(all), context.findings());
    }

    private List<TargetValue> values() {
        for (Period period : amounts.periods()) {
            in(period);
        }
        List<TargetValue> all = new ArrayList<>();
        smallest.values().forEach(values -> all.addAll(values.values()));
        all.addAll(sums());
        amounts.checkPersons(covered.keySet());
        return all;
    }

    private void in(Period period) {
        SortedMap<Subject, TargetValue> values = new TreeMap<>();
        BreakdownRun breakdown = new BreakdownRun(context, amounts, period);
        breakdown.run();
        breakdown.units().forEach((unit, portion) -> values.put(unit, planned(unit, period, portion)));
        PeopleRun people = new PeopleRun(context, period);
        for (BreakdownRun.Carried carried : breakdown.carried()) {
            if (carried.stays()) {
                values.put(carried.position(), planned(carried.position(), period, carried.portion()));
            }
            people.position(carried);
        }
        amounts.persons(period).forEach(people::person);
        people.results().forEach((person, parts) -> values.put(person, personal(person, period, parts)));
        breakdown.openFindings(people);
        smallest.put(period, values);
        // Who has no target in a period that is stated for it has no place in that period: it is covered all the same.
        values.keySet().forEach(subject -> cover(subject, subject, breakdown));
        people.results()
                .forEach((person, parts) ->
                        parts.forEach(part -> part.carrier().ifPresent(carrier -> cover(person, carrier, breakdown))));
    }

    private void cover(Subject subject, Subject source, BreakdownRun breakdown) {
        SortedSet<Period> periods = covered.computeIfAbsent(subject, key -> new TreeSet<>());
        periods.addAll(amounts.periodsOf(source));
        breakdown.root(source).ifPresent(root -> periods.addAll(amounts.periodsOf(root)));
    }

    private TargetValue planned(Subject subject, Period period, Portion portion) {
        return value(
                subject,
                period,
                portion.quantity(),
                List.of(new TargetPiece(period.range(), portion.quantity(), Optional.empty())),
                TargetOrigin.PLAN,
                headed(
                        "kpi.explain.target-planned",
                        Operation.CHOSEN,
                        subject,
                        period,
                        portion.quantity(),
                        List.of(portion.explanation())));
    }

    private TargetValue personal(Subject person, Period period, List<PeopleRun.Part> parts) {
        List<TargetPiece> pieces = new ArrayList<>();
        List<Explanation> steps = new ArrayList<>();
        long units = 0;
        for (PeopleRun.Part part : parts) {
            pieces.add(new TargetPiece(part.range(), part.portion().quantity(), part.carrier()));
            steps.add(part.portion().explanation());
            units = Math.addExact(units, part.portion().units());
        }
        Quantity sum = amounts.grain().quantity(units);
        return value(
                person,
                period,
                sum,
                plan.people().moves() == PieceJoining.SEGMENTED
                        ? pieces
                        : List.of(new TargetPiece(period.range(), sum, Optional.empty())),
                TargetOrigin.PLAN,
                headed("kpi.explain.target-personal", Operation.SUM, person, period, sum, steps));
    }

    private Explanation headed(
            String key, Operation operation, Subject subject, Period period, Quantity value, List<Explanation> steps) {
        Explanation step = Explanation.of(key, operation, value, steps)
                .with("plan", plan.id().value())
                .with("measure", plan.measure().value())
                .with("subject", subject.key())
                .with("period", period.name());
        return subject instanceof Subject.OfPerson person
                ? step.concerning(person.id().value())
                : step;
    }

    private TargetValue value(
            Subject subject,
            Period period,
            Quantity value,
            List<TargetPiece> pieces,
            TargetOrigin origin,
            Explanation explanation) {
        return new TargetValue(
                plan.measure(), subject, period, Reading.known(value), plan.forPay(), origin, explanation, pieces);
    }

    private List<TargetValue> sums() {
        List<TargetValue> sums = new ArrayList<>();
        covered.forEach((subject, periods) -> plan.kinds().stream()
                .filter(kind -> kind != plan.smallestKind())
                .flatMap(kind -> periods.stream()
                        .map(period -> calendar.periodOf(kind, period.range().from())))
                .distinct()
                .sorted()
                .forEach(larger -> sum(subject, larger, periods).ifPresent(sums::add)));
        return sums;
    }

    private Optional<TargetValue> sum(Subject subject, Period larger, SortedSet<Period> periods) {
        List<Period> parts = calendar.periodsIn(plan.smallestKind(), larger.range());
        if (!periods.containsAll(parts)) {
            return Optional.empty();
        }
        List<TargetValue> there = parts.stream()
                .map(part -> Optional.ofNullable(smallest.getOrDefault(part, Collections.emptySortedMap())
                        .get(subject)))
                .flatMap(Optional::stream)
                .toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Quantity sum = amounts.grain()
                .quantity(Ratio.sum(there.stream()
                        .flatMap(value -> value.reading().quantity().stream())
                        .map(Quantity::value)
                        .toList()));
        amounts.checkSum(subject, larger, sum);
        return Optional.of(value(
                subject,
                larger,
                sum,
                pieces(there, larger, sum),
                TargetOrigin.SUM,
                headed(
                        "kpi.explain.target-sum",
                        Operation.SUM,
                        subject,
                        larger,
                        sum,
                        there.stream().map(TargetValue::explanation).toList())));
    }

    /** One piece, unless pieces count by themselves; then neighbours with one carrier are one. */
    private List<TargetPiece> pieces(List<TargetValue> parts, Period larger, Quantity sum) {
        if (plan.people().moves() != PieceJoining.SEGMENTED) {
            return List.of(new TargetPiece(larger.range(), sum, Optional.empty()));
        }
        List<TargetPiece> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.pieces()));
        all.sort(Comparator.comparing(TargetPiece::range)
                .thenComparing(piece -> piece.carrier().map(Subject::key).orElse("")));
        Map<Optional<Subject>, Integer> last = new java.util.HashMap<>();
        List<TargetPiece> joined = new ArrayList<>();
        for (TargetPiece piece : all) {
            Integer before = last.get(piece.carrier());
            if (before != null
                    && joined.get(before)
                            .range()
                            .to()
                            .equals(Optional.of(piece.range().from()))) {
                TargetPiece earlier = joined.get(before);
                joined.set(
                        before,
                        new TargetPiece(
                                io.salestiers.core.time.DateRange.of(
                                        earlier.range().from(),
                                        piece.range().to().orElseThrow()),
                                amounts.grain()
                                        .quantity(earlier.value()
                                                .value()
                                                .plus(piece.value().value())),
                                piece.carrier()));
            } else {
                last.put(piece.carrier(), joined.size());
                joined.add(piece);
            }
        }
        return joined;
    }

    static Finding at(TargetFinding code, Subject subject, Period period) {
        return Finding.of(code, Place.during(subject.key(), period.range()))
                .with("subject", subject.key())
                .with("period", period.name());
    }
}
