package io.salestiers.kpi.target;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Cuts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The targets of people in one of the smallest periods: by days, ramp and relief of what their positions have. */
final class PeopleRun {
    /** A part of a person's target. */
    record Part(DateRange range, Portion portion, Optional<Subject> carrier) {}

    /** Days in a row on which one person carries a target. */
    private record Segment(PersonId person, DateRange range, boolean starts, boolean leaves) {}

    private record Weighed(Segment segment, DateRange counted, Portion.Weight weight) {}

    /** Who shares a target, in the order of ties: people by time, then what is open. */
    private record Slot(int index) implements Comparable<Slot> {
        static final Slot OPEN = new Slot(Integer.MAX_VALUE);

        @Override
        public int compareTo(Slot other) {
            return Integer.compare(index, other.index);
        }
    }

    private final PlanContext context;
    private final PersonalRules rules;
    private final Period period;
    private final long all;
    private final SortedMap<Subject, List<Part>> results = new TreeMap<>();
    private final Map<BreakdownRun.Carried, Long> open = new LinkedHashMap<>();

    PeopleRun(PlanContext context, Period period) {
        this.context = context;
        this.rules = context.plan().people();
        this.period = period;
        this.all = rules.proration().dayCount().days(period.range(), context.business());
    }

    /** The parts of each person, by their days. */
    SortedMap<Subject, List<Part>> results() {
        results.values()
                .forEach(parts -> parts.sort(Comparator.comparing(Part::range)
                        .thenComparing(part -> part.carrier().map(Subject::key).orElse(""))));
        return results;
    }

    /** What nobody carries of each position's target. */
    Map<BreakdownRun.Carried, Long> open() {
        return open;
    }

    void position(BreakdownRun.Carried carried) {
        if (!(carried.position() instanceof Subject.OfPosition position)) {
            throw new AssertionError(carried);
        }
        if (noDays(carried.position())) {
            open.put(carried, carried.portion().units());
            return;
        }
        List<Segment> segments = segments(day -> context.carrier(position.id(), day));
        long left = share(carried.portion(), segments, Optional.of(position.id()), false);
        if (left > 0) {
            open.put(carried, left);
        }
    }

    /** A stated target of a person goes before what the person's positions give. */
    void person(Subject subject, Portion portion) {
        if (!(subject instanceof Subject.OfPerson person)) {
            throw new AssertionError(subject);
        }
        List<Segment> segments =
                segments(day -> context.on(day).positionOf(person.id()).map(any -> person.id()));
        if (segments.isEmpty() || noDays(subject)) {
            return;
        }
        results.remove(subject);
        share(portion, segments, Optional.empty(), true);
    }

    private boolean noDays(Subject subject) {
        if (all > 0) {
            return false;
        }
        context.add(PlanRun.at(TargetFinding.NO_DAYS, subject, period));
        return true;
    }

    private List<Segment> segments(Function<LocalDate, Optional<PersonId>> carrier) {
        DateRange range = period.range();
        LocalDate last = range.to().orElseThrow().minusDays(1);
        if (!rules.moves().cuts()) {
            LocalDate day = rules.moves() == PieceJoining.AT_START ? range.from() : last;
            return carrier.apply(day)
                    .map(person -> List.of(new Segment(person, range, false, false)))
                    .orElseGet(List::of);
        }
        List<Segment> segments = new ArrayList<>();
        Optional<PersonId> current = Optional.empty();
        LocalDate start = range.from();
        for (DateRange piece : context.cuts(range)) {
            Optional<PersonId> now = carrier.apply(piece.from());
            if (!now.equals(current)) {
                add(segments, current, start, piece.from(), carrier);
                current = now;
                start = piece.from();
            }
        }
        add(segments, current, start, last.plusDays(1), carrier);
        return segments;
    }

    private static void add(
            List<Segment> segments,
            Optional<PersonId> person,
            LocalDate from,
            LocalDate to,
            Function<LocalDate, Optional<PersonId>> carrier) {
        if (person.isPresent()) {
            boolean starts = !carrier.apply(from.minusDays(1)).equals(person);
            boolean leaves = !carrier.apply(to).equals(person);
            segments.add(new Segment(person.get(), DateRange.of(from, to), starts, leaves));
        }
    }

    /** Gives each segment its part; what is left is open. */
    private long share(Portion portion, List<Segment> segments, Optional<PositionId> position, boolean stated) {
        List<Weighed> weighed = new ArrayList<>();
        for (Segment segment : segments) {
            rules.proration()
                    .counted(segment.range(), segment.starts(), segment.leaves(), period.range(), context.calendar())
                    .ifPresent(days -> weighed.add(new Weighed(segment, days, weight(segment, days, position))));
        }
        Map<Slot, Portion.Weight> weights = new LinkedHashMap<>();
        for (int i = 0; i < weighed.size(); i++) {
            weights.put(new Slot(i), weighed.get(i).weight());
        }
        Ratio sum =
                Ratio.sum(weights.values().stream().map(Portion.Weight::value).toList());
        Ratio total = Ratio.of(all);
        Explanation whole = PlanAmounts.days(period.range(), rules.proration().dayCount(), all);
        // Never above the whole: people follow each other, and of two that meet in a month only one has it by snapping.
        if (sum.compareTo(total) < 0) {
            weights.put(Slot.OPEN, new Portion.Weight(total.minus(sum), whole));
        }
        Map<Slot, Portion> parts = portion.divide(weights, whole, Comparator.naturalOrder());
        for (int i = 0; i < weighed.size(); i++) {
            Weighed each = weighed.get(i);
            Portion part = parts.getOrDefault(new Slot(i), portion);
            Subject person = Subject.of(each.segment().person());
            List<Part> list = results.computeIfAbsent(person, key -> new ArrayList<>());
            if (!stated) {
                overlap(person, each.counted(), part, list);
            }
            list.add(new Part(each.counted(), part, position.map(Subject::of)));
        }
        return Optional.ofNullable(parts.get(Slot.OPEN)).map(Portion::units).orElse(0L);
    }

    private void overlap(Subject person, DateRange days, Portion part, List<Part> others) {
        boolean several = part.units() > 0
                && others.stream()
                        .anyMatch(other ->
                                other.portion().units() > 0 && other.range().overlaps(days));
        if (several) {
            context.add(
                    PlanRun.at(TargetFinding.SEVERAL_POSITIONS, person, period).with("days", Argument.days(days)));
        }
    }

    private static Quantity days(Ratio days) {
        return Quantity.of(days, Unit.DAYS);
    }

    /* The days of each piece with one share of the ramp and one relief, times both. */
    private Portion.Weight weight(Segment segment, DateRange counted, Optional<PositionId> position) {
        List<Explanation> steps = new ArrayList<>();
        Ratio sum = Ratio.ZERO;
        LocalDate start = tenureStart(segment, position);
        for (DateRange piece : pieces(segment.person(), counted, start)) {
            long days = rules.proration().dayCount().days(piece, context.business());
            LocalDate first = piece.from().isBefore(start) ? start : piece.from();
            Ratio ramp = rules.ramp().share(start, first, context.calendar());
            Ratio left = relief(segment.person(), piece.from());
            Ratio weight = Ratio.of(days).multipliedBy(ramp).multipliedBy(left);
            sum = sum.plus(weight);
            steps.add(step(piece, days, start, ramp, left, weight));
        }
        if (steps.size() == 1) {
            return new Portion.Weight(sum, steps.get(0));
        }
        return new Portion.Weight(
                sum,
                Explanation.of("kpi.explain.target-days-weighed", Operation.SUM, days(sum), steps)
                        .with("days", Argument.days(counted)));
    }

    private Explanation step(DateRange piece, long days, LocalDate start, Ratio ramp, Ratio left, Ratio weight) {
        Explanation counted = PlanAmounts.days(piece, rules.proration().dayCount(), days);
        List<Explanation> factors = new ArrayList<>(List.of(counted));
        if (!ramp.equals(Ratio.ONE)) {
            factors.add(Explanation.given("kpi.explain.target-ramp", Quantity.ratio(ramp))
                    .with("start", Argument.day(start)));
        }
        if (!left.equals(Ratio.ONE)) {
            factors.add(Explanation.given("kpi.explain.target-relief", Quantity.ratio(left))
                    .with("days", Argument.days(piece)));
        }
        return factors.size() == 1
                ? counted
                : Explanation.of("kpi.explain.target-days-weighed", Operation.PRODUCT, days(weight), factors)
                        .with("days", Argument.days(piece));
    }

    private List<DateRange> pieces(PersonId person, DateRange counted, LocalDate start) {
        Cuts cuts = Cuts.of(counted);
        if (rules.ramp() instanceof Ramp.ByMonth) {
            context.calendar()
                    .periodsIn(PeriodKind.MONTH, counted)
                    .forEach(month -> cuts.at(month.range().from()));
        } else if (rules.ramp() instanceof Ramp.ByDay ramp) {
            ramp.steps().forEach(step -> cuts.at(start.plusDays(step.from() - 1L)));
        }
        rules.reliefs().stream()
                .filter(relief -> relief.person().equals(person))
                .forEach(relief -> cuts.at(relief.range()));
        return cuts.pieces();
    }

    private Ratio relief(PersonId person, LocalDate day) {
        return rules.reliefs().stream()
                .filter(relief ->
                        relief.person().equals(person) && relief.range().contains(day))
                .findFirst()
                .map(relief -> relief.extent().left())
                .orElse(Ratio.ONE);
    }

    private LocalDate tenureStart(Segment segment, Optional<PositionId> position) {
        Ramp.TenureStart kind = rules.ramp() instanceof Ramp.ByMonth months
                ? months.start()
                : rules.ramp() instanceof Ramp.ByDay days ? days.start() : Ramp.TenureStart.POSITION;
        LocalDate day = segment.range().from();
        List<Appointment> own = context.appointments(segment.person());
        if (kind == Ramp.TenureStart.FIRST_APPOINTMENT) {
            return own.stream()
                    .filter(appointment -> appointment.kind() == AppointmentKind.PRIMARY
                            || rules.acting() == PersonalRules.Acting.CARRIES)
                    .map(appointment -> appointment.range().from())
                    .filter(from -> !from.isAfter(day))
                    .min(Comparator.naturalOrder())
                    .orElse(day);
        }
        Optional<PositionId> held = position.or(() -> context.on(day).positionOf(segment.person()));
        // Appointments to one position that follow each other are one tenure.
        LocalDate start = day;
        for (int i = own.size() - 1; i >= 0; i--) {
            Appointment appointment = own.get(i);
            LocalDate earlier = start;
            if (Optional.of(appointment.position()).equals(held)
                    && appointment.range().from().isBefore(earlier)
                    && appointment
                            .range()
                            .to()
                            .map(end -> !end.isBefore(earlier))
                            .orElse(true)) {
                start = appointment.range().from();
            }
        }
        return start;
    }
}
