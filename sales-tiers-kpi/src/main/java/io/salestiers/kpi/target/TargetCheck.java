package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.measure.Places;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether targets agree with the sum of their parts, over time and over the organization, and by how much they do not.
 *
 * <p>A year of 1,200 with quarters of 300, 300, 300 and 290 gives one finding: the quarters add up to 1,190, which is 10 less.
 * A team of 100 with two representatives of 50 and 55 agrees with an over-assignment of 1.05. It looks only at what is there:
 * a year of which a quarter has no target is not compared. For targets from any source: files, rules and plans. Immutable and
 * safe for use by several threads.
 */
public final class TargetCheck {
    private TargetCheck() {}

    /**
     * Compares the target of each larger period with the sum of those of each smaller kind in it.
     *
     * @param targets the targets
     * @param calendar the periods
     * @return a finding for each larger period and smaller kind that differ, by period, measure and subject
     */
    public static List<Finding> overTime(Targets targets, FiscalCalendar calendar) {
        List<Finding> findings = new ArrayList<>();
        for (TargetValue whole : targets.all()) {
            for (PeriodKind kind : PeriodKind.values()) {
                if (kind.compareTo(whole.period().kind()) < 0) {
                    overTime(targets, whole, kind, calendar).ifPresent(findings::add);
                }
            }
        }
        return List.copyOf(findings);
    }

    private static Optional<Finding> overTime(
            Targets targets, TargetValue whole, PeriodKind kind, FiscalCalendar calendar) {
        List<Quantity> parts = new ArrayList<>();
        List<Period> periods = calendar.periodsIn(kind, whole.period().range());
        for (Period part : periods) {
            known(targets, whole.measure(), whole.subject(), part).ifPresent(parts::add);
        }
        if (whole.reading().quantity().isEmpty() || parts.size() < periods.size()) {
            return Optional.empty();
        }
        return different(whole.reading().quantity().get(), parts)
                .map(sum -> PlanRun.at(TargetFinding.PERIODS_DIFFER, whole.subject(), whole.period())
                        .with("measure", whole.measure().value())
                        .with("kind", Argument.term(kind.key()))
                        .with("whole", whole.reading().quantity().get().toArgument())
                        .with("sum", sum.toArgument())
                        .with(
                                "difference",
                                minus(sum, whole.reading().quantity().get()).toArgument()));
    }

    /**
     * Compares the target of each unit with the sum of those directly below it: of the units below it, if these have targets,
     * else of its members of the lowest tier.
     *
     * @param targets the targets
     * @param places who belongs to which unit
     * @param day the organization of the deciding day of a period, for the units below a unit; empty leaves the unit out
     * @param overAssignment what the parts of a unit together are to be, in proportion to its target: 1 for exactly the same
     * @param rounding how the target × over-assignment is rounded before it is compared
     * @return a finding for each unit and period that differ, and for each in which only some members have a target, by period,
     *     measure and subject
     */
    public static List<Finding> overUnits(
            Targets targets,
            Places places,
            Function<Period, Optional<OrganizationDay>> day,
            Function<UnitId, Ratio> overAssignment,
            Rounding rounding) {
        requireNonNull(rounding, "rounding");
        List<Finding> findings = new ArrayList<>();
        for (TargetValue whole : targets.all()) {
            if (whole.subject() instanceof Subject.OfUnit unit
                    && whole.reading().quantity().isPresent()) {
                day.apply(whole.period())
                        .filter(on -> on.units().contains(unit.id()))
                        .ifPresent(on -> overUnit(
                                targets,
                                whole,
                                unit.id(),
                                places,
                                on,
                                overAssignment.apply(unit.id()),
                                rounding,
                                findings));
            }
        }
        return List.copyOf(findings);
    }

    private static void overUnit(
            Targets targets,
            TargetValue whole,
            UnitId unit,
            Places places,
            OrganizationDay day,
            Ratio factor,
            Rounding rounding,
            List<Finding> findings) {
        List<Quantity> parts = new ArrayList<>();
        for (UnitId child : day.children(unit)) {
            known(targets, whole.measure(), Subject.of(child), whole.period()).ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            List<PersonId> members = places.members(unit, whole.period().range());
            List<String> without = new ArrayList<>();
            for (PersonId member : members) {
                known(targets, whole.measure(), Subject.of(member), whole.period())
                        .ifPresentOrElse(parts::add, () -> without.add(member.value()));
            }
            if (!without.isEmpty() && !parts.isEmpty()) {
                findings.add(without(whole.measure(), whole.subject(), whole.period(), members.size(), without));
            }
        }
        if (parts.isEmpty()) {
            return;
        }
        Quantity own = whole.reading().quantity().orElseThrow();
        Quantity expected = factor.equals(Ratio.ONE)
                ? own
                : new Quantity(
                        Ratio.of(own.value().multipliedBy(factor).rounded(rounding)), own.unit(), own.currency());
        different(expected, parts)
                .ifPresent(sum -> findings.add(PlanRun.at(TargetFinding.UNITS_DIFFER, whole.subject(), whole.period())
                        .with("measure", whole.measure().value())
                        .with("whole", expected.toArgument())
                        .with("sum", sum.toArgument())
                        .with("difference", minus(sum, expected).toArgument())));
    }

    /** Some members have a target, others have none. */
    static Finding without(MeasureId measure, Subject unit, Period period, int members, List<String> without) {
        return Finding.of(TargetFinding.MEMBERS_WITHOUT_TARGET, Place.during(unit.key(), period.range()))
                .with("measure", measure.value())
                .with("subject", unit.key())
                .with("period", period.name())
                .with("count", without.size())
                .with("members", members)
                .with("persons", Argument.texts(without));
    }

    /**
     * What changed from one set of targets to another, for instance from the version of before to the new one.
     *
     * @param before the targets of before
     * @param after the targets of now
     * @return the targets that were added, removed or have another value, by period, measure and subject; of a target whose
     *     value is not known on one side that side is empty
     */
    public static List<Difference> differences(Targets before, Targets after) {
        List<Difference> differences = new ArrayList<>();
        Map<List<Object>, TargetValue> earlier = new java.util.LinkedHashMap<>();
        before.all().forEach(value -> earlier.put(List.of(value.measure(), value.subject(), value.period()), value));
        for (TargetValue value : after.all()) {
            Optional<Quantity> old = Optional.ofNullable(
                            earlier.remove(List.of(value.measure(), value.subject(), value.period())))
                    .flatMap(each -> each.reading().quantity());
            add(differences, value, old, value.reading().quantity());
        }
        earlier.values()
                .forEach(value -> add(differences, value, value.reading().quantity(), Optional.empty()));
        differences.sort(Comparator.comparing(Difference::period)
                .thenComparing(Difference::measure)
                .thenComparing(Difference::subject));
        return List.copyOf(differences);
    }

    private static void add(
            List<Difference> differences, TargetValue value, Optional<Quantity> before, Optional<Quantity> after) {
        if (!before.equals(after)) {
            differences.add(new Difference(value.measure(), value.subject(), value.period(), before, after));
        }
    }

    /**
     * A target that is another one than before.
     *
     * @param measure the measure
     * @param subject who
     * @param period when
     * @param before what it was, empty if there was none
     * @param after what it is, empty if there is none
     */
    public record Difference(
            MeasureId measure, Subject subject, Period period, Optional<Quantity> before, Optional<Quantity> after) {
        /** Refuses absent parts. */
        public Difference {
            requireNonNull(measure, "measure");
            requireNonNull(subject, "subject");
            requireNonNull(period, "period");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }
    }

    private static Optional<Quantity> known(Targets targets, MeasureId measure, Subject subject, Period period) {
        return targets.find(measure, subject, period)
                .flatMap(value -> value.reading().quantity());
    }

    /** The sum of the parts if it is another one; amounts of another currency are not compared. */
    private static Optional<Quantity> different(Quantity whole, List<Quantity> parts) {
        if (parts.stream()
                .anyMatch(
                        part -> part.unit() != whole.unit() || !part.currency().equals(whole.currency()))) {
            return Optional.empty();
        }
        Quantity sum =
                new Quantity(Ratio.sum(parts.stream().map(Quantity::value).toList()), whole.unit(), whole.currency());
        return sum.equals(whole) ? Optional.empty() : Optional.of(sum);
    }

    private static Quantity minus(Quantity sum, Quantity whole) {
        return new Quantity(sum.value().minus(whole.value()), whole.unit(), whole.currency());
    }

    /**
     * The organization that decides for a period, for {@link #overUnits}.
     *
     * @param values whose organization
     * @param placement the first or the last day of the period
     * @return the look-up
     */
    public static Function<Period, Optional<OrganizationDay>> decidingDay(
            io.salestiers.kpi.measure.MeasureValues values, PlacementDay placement) {
        return period -> Optional.of(values.organization()
                .on(
                        placement == PlacementDay.AT_START
                                ? period.range().from()
                                : period.range().to().orElseThrow().minusDays(1)));
    }
}
