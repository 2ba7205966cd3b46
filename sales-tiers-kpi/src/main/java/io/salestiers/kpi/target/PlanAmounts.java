package io.salestiers.kpi.target;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Cuts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.AggregationClass;
import io.salestiers.kpi.measure.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a plan states, spread over the smallest periods; and what is wrong with it in view of organization and calendar. */
final class PlanAmounts {
    /** All amounts of one subject and period, the first one first. */
    private record Stated(Subject subject, Period period, List<PlannedAmount> versions) {}

    private static final Comparator<PlannedAmount> BY_START =
            Comparator.comparing(amount -> amount.from().orElse(LocalDate.MIN));

    private final PlanContext context;
    private final TargetPlan plan;
    private final Grain grain;
    private final SortedMap<Subject, List<Stated>> stated = new TreeMap<>();
    private final Map<PlannedAmount, Map<Period, Portion>> spread = new HashMap<>();

    private PlanAmounts(PlanContext context) {
        this.context = context;
        this.plan = context.plan();
        this.grain = Grain.of(plan.amounts().get(0).value());
    }

    static PlanAmounts of(PlanContext context) {
        PlanAmounts amounts = new PlanAmounts(context);
        amounts.checkMeasure();
        amounts.bind();
        amounts.checkPeople();
        plan(context).breakdown().ifPresent(breakdown -> BreakdownWeights.check(context, breakdown));
        return amounts;
    }

    private static TargetPlan plan(PlanContext context) {
        return context.plan();
    }

    private static Place at(String pointer) {
        return Place.document(TargetPlan.DOCUMENT, pointer);
    }

    private void checkMeasure() {
        Optional<Measure> measure = context.values().measures().stream()
                .filter(each -> each.id().equals(plan.measure()))
                .findFirst();
        if (measure.isEmpty()) {
            context.add(Finding.of(TargetFinding.UNKNOWN_MEASURE, at("/measure"))
                    .with("measure", plan.measure().value()));
            return;
        }
        if (measure.get().unit() != grain.unit()) {
            context.add(Finding.of(TargetFinding.UNIT_DIFFERS, at("/amounts/0/value"))
                    .with("measure", plan.measure().value())
                    .with("unit", Argument.term(measure.get().unit().key()))
                    .with("found", Argument.term(grain.unit().key())));
        }
        AggregationClass aggregation = measure.get().aggregation();
        if (!aggregation.adds()) {
            context.add(Finding.of(
                            aggregation == AggregationClass.DISTINCT
                                    ? TargetFinding.PARTS_OVERLAP
                                    : TargetFinding.NOT_ADDITIVE,
                            at("/measure"))
                    .with("measure", plan.measure().value())
                    .with("class", Argument.term(aggregation.key())));
        }
    }

    private void bind() {
        Map<List<Object>, List<PlannedAmount>> groups = new LinkedHashMap<>();
        Map<List<Object>, Period> periods = new HashMap<>();
        for (int i = 0; i < plan.amounts().size(); i++) {
            PlannedAmount amount = plan.amounts().get(i);
            String pointer = "/amounts/" + i;
            checkSubject(amount.subject(), pointer + "/subject");
            Optional<Period> period = period(amount.period(), pointer + "/period");
            if (period.isEmpty()) {
                continue;
            }
            Period whole = period.get();
            if (whole.kind().compareTo(plan.smallestKind()) < 0) {
                context.add(Finding.of(TargetFinding.PERIOD_TOO_SMALL, at(pointer + "/period"))
                        .with("period", amount.period())
                        .with("kind", Argument.term(plan.smallestKind().key())));
                continue;
            }
            amount.from()
                    .filter(from -> !whole.range().contains(from)
                            || from.equals(whole.range().from()))
                    .ifPresent(from -> context.add(Finding.of(TargetFinding.REVISION_OUTSIDE, at(pointer + "/from"))
                            .with("from", from)
                            .with("days", Argument.days(whole.range()))));
            List<Object> key = List.of(amount.subject(), whole);
            groups.computeIfAbsent(key, each -> new ArrayList<>()).add(amount);
            periods.put(key, whole);
        }
        groups.forEach((key, versions) -> {
            versions.sort(BY_START);
            Subject subject = versions.get(0).subject();
            stated.computeIfAbsent(subject, each -> new ArrayList<>())
                    .add(new Stated(subject, periods.getOrDefault(key, wholeOf(versions)), List.copyOf(versions)));
        });
        // The smallest that contains a period comes first.
        stated.values()
                .forEach(list -> list.sort(
                        Comparator.comparing((Stated each) -> each.period().kind())
                                .thenComparing(Stated::period)));
    }

    private Period wholeOf(List<PlannedAmount> versions) {
        return context.calendar().parse(versions.get(0).period());
    }

    private Optional<Period> period(String name, String pointer) {
        try {
            return Optional.of(context.calendar().parse(name));
        } catch (IllegalArgumentException e) {
            context.add(Finding.of(TargetFinding.UNKNOWN_PERIOD, at(pointer)).with("period", name));
            return Optional.empty();
        }
    }

    private void checkSubject(Subject subject, String pointer) {
        Organization organization = context.organization();
        boolean known = subject instanceof Subject.OfUnit unit
                ? organization.findUnit(unit.id()).isPresent()
                : subject instanceof Subject.OfPosition position
                        ? organization.findPosition(position.id()).isPresent()
                        : subject instanceof Subject.OfPerson person && context.knows(person.id());
        if (!known) {
            context.add(Finding.of(TargetFinding.UNKNOWN_SUBJECT, at(pointer)).with("subject", subject.key()));
        }
    }

    private void checkPeople() {
        List<Relief> reliefs = plan.people().reliefs();
        for (int i = 0; i < reliefs.size(); i++) {
            checkSubject(Subject.of(reliefs.get(i).person()), "/people/reliefs/" + i + "/person");
        }
    }

    Grain grain() {
        return grain;
    }

    /** All smallest periods for which something is stated. */
    SortedSet<Period> periods() {
        SortedSet<Period> all = new TreeSet<>();
        stated.keySet().forEach(subject -> all.addAll(periodsOf(subject)));
        return all;
    }

    SortedSet<Period> periodsOf(Subject subject) {
        SortedSet<Period> all = new TreeSet<>();
        for (Stated each : stated.getOrDefault(subject, List.of())) {
            all.addAll(parts(each.period()));
        }
        return all;
    }

    private List<Period> parts(Period whole) {
        return context.calendar().periodsIn(plan.smallestKind(), whole.range());
    }

    /** The subjects of a kind with an amount in a smallest period. */
    SortedMap<Subject, Portion> units(Period period) {
        return in(period, Subject.OfUnit.class);
    }

    SortedMap<Subject, Portion> positions(Period period) {
        return in(period, Subject.OfPosition.class);
    }

    SortedMap<Subject, Portion> persons(Period period) {
        return in(period, Subject.OfPerson.class);
    }

    private SortedMap<Subject, Portion> in(Period period, Class<? extends Subject> kind) {
        SortedMap<Subject, Portion> found = new TreeMap<>();
        stated.forEach((subject, list) -> {
            if (kind.isInstance(subject)) {
                list.stream()
                        .filter(each -> each.period().range().encloses(period.range()))
                        .findFirst()
                        .flatMap(each -> portion(each, period))
                        .ifPresent(portion -> found.put(subject, portion));
            }
        });
        return found;
    }

    private Optional<Portion> portion(Stated stated, Period period) {
        List<PlannedAmount> versions = stated.versions();
        PlannedAmount only =
                plan.revisions() == PieceJoining.AT_END ? versions.get(versions.size() - 1) : versions.get(0);
        if (!plan.revisions().cuts() || versions.size() == 1) {
            return spread(stated, only, period);
        }
        Cuts cuts = Cuts.of(period.range());
        versions.forEach(version -> version.from().ifPresent(cuts::at));
        List<DateRange> pieces = cuts.pieces();
        if (pieces.size() == 1) {
            return spread(stated, inForce(versions, period.range().from()), period);
        }
        return joined(stated, period, pieces);
    }

    private static PlannedAmount inForce(List<PlannedAmount> versions, LocalDate day) {
        PlannedAmount last = versions.get(0);
        for (PlannedAmount version : versions) {
            if (version.from().filter(from -> !day.isBefore(from)).isPresent()) {
                last = version;
            }
        }
        return last;
    }

    /* Each piece has the part of its version by days; only their sum is rounded. */
    private Optional<Portion> joined(Stated stated, Period period, List<DateRange> pieces) {
        Proration.DayCount count = plan.people().proration().dayCount();
        long all = count.days(period.range(), context.business());
        if (all == 0) {
            context.add(PlanRun.at(TargetFinding.NO_DAYS, stated.subject(), period));
            return Optional.empty();
        }
        List<Explanation> steps = new ArrayList<>();
        Ratio sum = Ratio.ZERO;
        for (DateRange piece : pieces) {
            Optional<Portion> part = spread(stated, inForce(stated.versions(), piece.from()), period);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            long days = count.days(piece, context.business());
            Ratio share = Ratio.of(days, all);
            Explanation why = Explanation.of(
                    "kpi.explain.target-day-share",
                    Operation.QUOTIENT,
                    Quantity.ratio(share),
                    List.of(days(piece, count, days), days(period.range(), count, all)));
            Quantity exact = grain.quantity(part.get().quantity().value().multipliedBy(share));
            sum = sum.plus(exact.value());
            steps.add(Explanation.of(
                    "kpi.explain.target-times",
                    Operation.PRODUCT,
                    exact,
                    List.of(part.get().explanation(), why)));
        }
        Quantity exact = grain.quantity(sum);
        Explanation why = Explanation.of("kpi.explain.target-revised", Operation.SUM, exact, steps)
                .with("period", period.name());
        return Optional.of(Portion.rounded(grain, exact, why, plan.rounding()));
    }

    static Explanation days(DateRange range, Proration.DayCount count, long days) {
        return Explanation.given("kpi.explain.target-days", Quantity.of(Ratio.of(days), Unit.DAYS))
                .with("days", Argument.days(range))
                .with("count", Argument.term(count.key()));
    }

    private Optional<Portion> spread(Stated stated, PlannedAmount version, Period period) {
        return Optional.ofNullable(
                spread.computeIfAbsent(version, each -> spread(stated, each)).get(period));
    }

    private Map<Period, Portion> spread(Stated stated, PlannedAmount version) {
        long units = grain.units(version.value()).orElseThrow();
        Explanation given = Explanation.given("kpi.explain.target-stated", version.value())
                .with("measure", plan.measure().value())
                .with("subject", stated.subject().key())
                .with("period", stated.period().name());
        if (stated.subject() instanceof Subject.OfPerson person) {
            given = given.concerning(person.id().value());
        }
        Portion whole = new Portion(grain, units, given);
        List<Period> parts = parts(stated.period());
        if (parts.size() == 1) {
            return Map.of(parts.get(0), whole);
        }
        Map<Period, Portion.Weight> weights = new LinkedHashMap<>();
        Ratio sum = Ratio.ZERO;
        for (Period part : parts) {
            Ratio weight = plan.spread().weight(part, context.calendar(), context.business());
            sum = sum.plus(weight);
            weights.put(
                    part,
                    new Portion.Weight(
                            weight,
                            Explanation.given(
                                            "kpi.explain.target-weight",
                                            plan.spread().shown(weight))
                                    .with("receiver", part.name())
                                    .with("by", Argument.term(plan.spread().key()))));
        }
        if (sum.signum() == 0) {
            context.add(PlanRun.at(TargetFinding.NO_WEIGHTS, stated.subject(), stated.period())
                    .with(
                            "receivers",
                            Argument.texts(parts.stream().map(Period::name).toList())));
            return Map.of();
        }
        Explanation all = Explanation.given(
                        "kpi.explain.target-weights", plan.spread().shown(sum))
                .with("count", Argument.number(parts.size()));
        return whole.divide(weights, all, Comparator.naturalOrder());
    }

    /** Compares the sum of the smallest periods with what is stated for a larger one. */
    void checkSum(Subject subject, Period larger, Quantity sum) {
        if (subject instanceof Subject.OfPerson) {
            return; // Days, ramp and relief lower it as the plan says.
        }
        stated.getOrDefault(subject, List.of()).stream()
                .filter(each -> each.period().equals(larger) && each.versions().size() == 1)
                .map(each -> each.versions().get(0).value())
                .filter(value -> !value.equals(sum))
                .forEach(value -> context.add(PlanRun.at(TargetFinding.PERIODS_DIFFER, subject, larger)
                        .with("measure", plan.measure().value())
                        .with("kind", Argument.term(plan.smallestKind().key()))
                        .with("whole", value.toArgument())
                        .with("sum", sum.toArgument())
                        .with(
                                "difference",
                                grain.quantity(sum.value().minus(value.value())).toArgument())));
    }

    /**
     * Tells of persons with an amount who have no target in any period: who joins in March is no finding in January. Units and
     * positions are told of in each period.
     */
    void checkPersons(Set<Subject> withTargets) {
        stated.forEach((subject, list) -> {
            if (subject instanceof Subject.OfPerson && !withTargets.contains(subject)) {
                context.add(
                        PlanRun.at(TargetFinding.NO_PLACE, subject, list.get(0).period()));
            }
        });
    }
}
