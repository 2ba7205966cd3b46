package io.salestiers.kpi.target;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.measure.PlacementDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The targets of units in one of the smallest periods, broken down to positions. */
final class BreakdownRun {
    /**
     * A position with a target.
     *
     * @param stays whether the position itself has it, also while nobody holds it
     * @param owner whose target it is a part of, a unit's or, if it is stated, its own; empty for that of a unit's head, which
     *     others have as well
     */
    record Carried(Subject position, Portion portion, boolean stays, Optional<Subject> owner) {}

    private record Head(PositionId position, UnitId unit, Portion portion) {}

    private final PlanContext context;
    private final TargetPlan plan;
    private final Period period;
    private final SortedMap<Subject, Portion> statedUnits;
    private final SortedMap<Subject, Portion> statedPositions;
    private final SortedMap<Subject, Portion> units = new TreeMap<>();
    private final SortedMap<Subject, Carried> carried = new TreeMap<>();
    private final List<Head> heads = new ArrayList<>();
    private final SortedMap<Subject, Subject> roots = new TreeMap<>();

    BreakdownRun(PlanContext context, PlanAmounts amounts, Period period) {
        this.context = context;
        this.plan = context.plan();
        this.period = period;
        this.statedUnits = amounts.units(period);
        this.statedPositions = amounts.positions(period);
    }

    SortedMap<Subject, Portion> units() {
        return units;
    }

    /** From whose stated amount the target of a unit or position comes. */
    Optional<Subject> root(Subject subject) {
        return Optional.ofNullable(roots.get(subject));
    }

    List<Carried> carried() {
        return List.copyOf(carried.values());
    }

    void run() {
        Map<Subject, OrganizationDay> days = new LinkedHashMap<>();
        for (Subject unit : statedUnits.keySet()) {
            day(unit).ifPresentOrElse(day -> days.put(unit, context.on(day)), () -> noPlace(unit));
        }
        // A unit that lies in another one with an amount is met on the way down from it.
        days.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Subject, OrganizationDay>>comparingInt(
                                each -> each.getValue().path(id(each.getKey())).size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(each -> {
                    Portion portion = statedUnits.get(each.getKey());
                    if (portion != null && !units.containsKey(each.getKey())) {
                        unit(id(each.getKey()), portion, 0, each.getValue(), each.getKey());
                    }
                });
        heads();
        statedPositions.forEach((position, portion) -> {
            if (!exists(position)) {
                noPlace(position);
            } else if (!carried.containsKey(position)) {
                carried.put(position, new Carried(position, portion, true, Optional.of(position)));
            }
        });
    }

    private void noPlace(Subject subject) {
        context.add(PlanRun.at(TargetFinding.NO_PLACE, subject, period));
    }

    private static UnitId id(Subject subject) {
        if (subject instanceof Subject.OfUnit unit) {
            return unit.id();
        }
        throw new AssertionError(subject);
    }

    private Optional<LocalDate> day(Subject subject) {
        PlacementDay placement = plan.breakdown().map(Breakdown::placement).orElse(PlacementDay.AT_START);
        return context.values().places(placement).day(subject, period.range());
    }

    private boolean exists(Subject subject) {
        return subject instanceof Subject.OfPosition position
                && context.cuts(period.range()).stream()
                        .anyMatch(piece -> context.on(piece.from()).exists(position.id()));
    }

    private void unit(UnitId unit, Portion portion, int depth, OrganizationDay day, Subject root) {
        Subject subject = Subject.of(unit);
        units.put(subject, portion);
        roots.put(subject, root);
        if (plan.breakdown().isEmpty()) {
            return;
        }
        Breakdown breakdown = plan.breakdown().get();
        head(breakdown, unit, portion, day);
        BreakdownWeights weights = BreakdownWeights.in(context, breakdown, unit, day, period);
        if (weights.receivers().isEmpty()) {
            context.add(PlanRun.at(TargetFinding.NO_RECEIVERS, subject, period)
                    .with("tier", breakdown.tier().value())
                    .with("value", portion.quantity().toArgument()));
            return;
        }
        if (depth >= breakdown.steps().size()) {
            context.add(PlanRun.at(TargetFinding.NO_STEP, subject, period)
                    .with("steps", breakdown.steps().size())
                    .with("value", portion.quantity().toArgument()));
            return;
        }
        Breakdown.Step step = breakdown.steps().get(depth);
        Optional<Map<Subject, Portion.Weight>> split = weights.by(step.by());
        if (split.isEmpty()) {
            return;
        }
        Explanation factor = Explanation.given("kpi.explain.over-assignment", Quantity.ratio(step.overAssignment()))
                .with("unit", unit.value());
        Portion whole = portion.times(step.overAssignment(), factor, plan.rounding());
        Ratio sum = Ratio.sum(
                split.get().values().stream().map(Portion.Weight::value).toList());
        Map<Subject, Portion> parts =
                whole.divide(split.get(), weights.sum(step.by(), sum, split.get()), Comparator.naturalOrder());
        long given = 0;
        for (Map.Entry<Subject, Portion> part : parts.entrySet()) {
            given = Math.addExact(given, receiver(subject, part.getKey(), part.getValue(), depth, day, weights));
        }
        compare(subject, whole, given);
    }

    /* A receiver with an amount of its own keeps it; the comparison then tells the difference. */
    private long receiver(
            Subject unit, Subject receiver, Portion part, int depth, OrganizationDay day, BreakdownWeights weights) {
        if (receiver instanceof Subject.OfUnit below) {
            Portion own = statedUnits.getOrDefault(receiver, part);
            unit(below.id(), own, depth + 1, day, roots.getOrDefault(unit, unit));
            return own.units();
        }
        roots.put(receiver, roots.getOrDefault(unit, unit));
        Portion own = statedPositions.getOrDefault(receiver, part);
        boolean vacant = weights.vacant(receiver);
        Breakdown.Vacancies rule = plan.breakdown().map(Breakdown::vacancies).orElseThrow();
        if (!vacant || rule != Breakdown.Vacancies.SHARED_BY_OTHERS || own.units() > 0) {
            carried.put(
                    receiver,
                    new Carried(
                            receiver,
                            own,
                            !vacant || rule == Breakdown.Vacancies.STAY_WITH_POSITION,
                            Optional.of(unit)));
        }
        return own.units();
    }

    private void compare(Subject unit, Portion whole, long given) {
        if (given != whole.units()) {
            Quantity sum = whole.grain().quantity(given);
            context.add(PlanRun.at(TargetFinding.UNITS_DIFFER, unit, period)
                    .with("measure", plan.measure().value())
                    .with("whole", whole.quantity().toArgument())
                    .with("sum", sum.toArgument())
                    .with(
                            "difference",
                            whole.grain()
                                    .quantity(Math.subtractExact(given, whole.units()))
                                    .toArgument()));
        }
    }

    private void head(Breakdown breakdown, UnitId unit, Portion portion, OrganizationDay day) {
        if (breakdown.heads() == Breakdown.Heads.HAVE_NONE) {
            return;
        }
        day.head(unit)
                // A position that receives a part of the unit's target does not carry the whole of it as well.
                .filter(position -> !day.tier(position).equals(Optional.of(breakdown.tier())))
                .filter(position -> heads.stream()
                        .noneMatch(other -> other.position().equals(position) && day.liesIn(unit, other.unit())))
                .ifPresent(position -> heads.add(new Head(position, unit, portion)));
    }

    private void heads() {
        Map<PositionId, List<Head>> byPosition = new TreeMap<>();
        heads.forEach(head -> byPosition
                .computeIfAbsent(head.position(), each -> new ArrayList<>())
                .add(head));
        byPosition.forEach((position, list) -> {
            Subject subject = Subject.of(position);
            Portion portion = list.get(0).portion();
            if (list.size() > 1) {
                long sum =
                        list.stream().mapToLong(head -> head.portion().units()).reduce(0, Math::addExact);
                portion = new Portion(
                        portion.grain(),
                        sum,
                        Explanation.of(
                                        "kpi.explain.target-units-led",
                                        io.salestiers.core.explain.Operation.SUM,
                                        portion.grain().quantity(sum),
                                        list.stream()
                                                .map(head -> head.portion().explanation())
                                                .toList())
                                .with("position", position.value()));
            }
            Portion own = statedPositions.getOrDefault(subject, portion);
            carried.putIfAbsent(subject, new Carried(subject, own, true, Optional.empty()));
            Subject led = Subject.of(list.get(0).unit());
            roots.putIfAbsent(subject, roots.getOrDefault(led, led));
        });
    }

    /** Tells for each unit, and each position with an amount of its own, what nobody carries. */
    void openFindings(PeopleRun people) {
        SortedMap<Subject, List<Carried>> byOwner = new TreeMap<>();
        people.open()
                .keySet()
                .forEach(each -> each.owner()
                        .ifPresent(owner -> byOwner.computeIfAbsent(owner, key -> new ArrayList<>())
                                .add(each)));
        byOwner.forEach((owner, list) -> {
            long open = list.stream()
                    .mapToLong(each -> people.open().getOrDefault(each, 0L))
                    .reduce(0, Math::addExact);
            Portion whole = units.getOrDefault(owner, list.get(0).portion());
            context.add(PlanRun.at(TargetFinding.OPEN_QUOTA, owner, period)
                    .with("measure", plan.measure().value())
                    .with("value", whole.grain().quantity(open).toArgument())
                    .with("whole", whole.quantity().toArgument())
                    .with(
                            "positions",
                            Argument.texts(list.stream()
                                    .map(each -> each.position().key())
                                    .toList())));
        });
    }
}
