package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.formula.Extent;
import io.salestiers.kpi.formula.Inputs;
import io.salestiers.kpi.formula.Kind;
import io.salestiers.kpi.formula.Level;
import io.salestiers.kpi.formula.Reference;
import io.salestiers.kpi.measure.MeasureTrace;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.measure.Places;
import io.salestiers.kpi.measure.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the references of a formula mean for a subject in a period.
 *
 * <p>The team, office and company are those of the subject in the period itself, by the named {@link PlacementDay}, for
 * earlier spans too: {@code prior(team(revenue))} is what the present team sold in the period before, each deal by the
 * organization of its day. The target of a unit that has none of its own is the sum of the targets of its members of the
 * lowest tier. Immutable and safe for use by several threads.
 */
public final class FormulaInputs implements Inputs {
    private final MeasureValues values;
    private final Targets targets;
    private final FiscalCalendar calendar;
    private final Places places;
    private final Subject subject;
    private final Period period;
    private final DateRange days;
    private final Ratio targetShare;
    private final boolean deep;

    /**
     * The meaning of references for a subject in a period.
     *
     * @param values the measures
     * @param targets the targets
     * @param calendar the calendar in which periods before are found
     * @param placement which day of the period decides on team, office and company
     * @param subject whose value is computed
     * @param period for which period
     */
    public FormulaInputs(
            MeasureValues values,
            Targets targets,
            FiscalCalendar calendar,
            PlacementDay placement,
            Subject subject,
            Period period) {
        this(values, targets, calendar, values.places(placement), subject, period, period.range(), Ratio.ONE, false);
    }

    private FormulaInputs(
            MeasureValues values,
            Targets targets,
            FiscalCalendar calendar,
            Places places,
            Subject subject,
            Period period,
            DateRange days,
            Ratio targetShare,
            boolean deep) {
        this.values = requireNonNull(values, "values");
        this.targets = requireNonNull(targets, "targets");
        this.calendar = requireNonNull(calendar, "calendar");
        this.places = places;
        this.subject = requireNonNull(subject, "subject");
        this.period = requireNonNull(period, "period");
        this.days = days;
        this.targetShare = targetShare;
        this.deep = deep;
    }

    /**
     * The same references for a part of the period: somebody who left Suzhou for Hangzhou on 15 May is seen, for the first
     * piece of the second quarter, from 1 April to 14 May, with the team of Suzhou.
     *
     * <p>Figures of the period are those of the piece; {@code ytd} and {@code rolling} end with it; {@code prior} and
     * {@code yearAgo} mean whole periods as before. Targets of the period are multiplied by a stated share, those of other
     * periods are not.
     *
     * @param piece days in the period, with an end
     * @param share the share of the period's targets that the piece is held against, exact; 1 for the whole
     * @return a copy
     * @throws IllegalArgumentException if the piece is not in the period
     */
    public FormulaInputs within(DateRange piece, Ratio share) {
        if (!period.range().encloses(piece)) {
            throw new IllegalArgumentException("a piece must lie in " + period.range() + ", but was " + piece);
        }
        return new FormulaInputs(
                values, targets, calendar, places, subject, period, piece, requireNonNull(share, "share"), deep);
    }

    /**
     * The same inputs, which explain figures down to every observation.
     *
     * @return a copy that reads the same
     */
    public FormulaInputs deep() {
        return new FormulaInputs(values, targets, calendar, places, subject, period, days, targetShare, true);
    }

    @Override
    public Optional<Explanation> explanation(Reference reference) {
        if (reference.kind() == Kind.ACTUAL) {
            return trace(reference).map(trace -> trace.explain(deep));
        }
        // A sum of several targets has no explanation of its own; the formula then states its value.
        return reference.span().extent() == Extent.PERIOD
                ? targetValue(reference).map(value -> shared(reference, value))
                : Optional.empty();
    }

    @Override
    public Reading read(Reference reference) {
        Optional<Subject> whose = subject(reference.level());
        if (whose.isEmpty()) {
            // Somebody without a place in the period has no team; the name says which input that was.
            return Reading.missing(reference.toString());
        }
        return reference.kind() == Kind.TARGET
                ? target(reference, whose.get())
                : values.read(reference.measure(), reference.filter(), whose.get(), days(reference));
    }

    /**
     * Whose figures a level means.
     *
     * @param level the level
     * @return the subject itself, or the unit; empty if the subject has no place in the period, or its team is the root and
     *     the office is asked for
     */
    public Optional<Subject> subject(Level level) {
        return switch (level) {
            case OWN -> Optional.of(subject);
            case TEAM -> places.team(subject, days).map(Subject::of);
            case OFFICE -> places.office(subject, days).map(Subject::of);
            case COMPANY -> places.company(subject, days).map(Subject::of);
        };
    }

    /**
     * What lies behind a reference to a measure.
     *
     * @param reference a reference
     * @return the observations; empty for a target, and where the level means nobody
     */
    public Optional<MeasureTrace> trace(Reference reference) {
        return reference.kind() == Kind.TARGET
                ? Optional.empty()
                : subject(reference.level())
                        .map(whose -> values.trace(reference.measure(), reference.filter(), whose, days(reference)));
    }

    /**
     * The target behind a reference, if it is one target and not a sum.
     *
     * @param reference a reference
     * @return the target of the last period of the span; empty for a measure, and where nobody has a target
     */
    public Optional<TargetValue> targetValue(Reference reference) {
        return reference.kind() != Kind.TARGET
                ? Optional.empty()
                : subject(reference.level())
                        .flatMap(whose -> targets.find(
                                reference.measure(), whose, reference.span().last(calendar, period)));
    }

    /**
     * What must be known of the figures that references read, such as days that are not observed.
     *
     * @param references the references
     * @return all findings in the order of the references
     */
    public List<Finding> findings(List<Reference> references) {
        List<Finding> findings = new ArrayList<>();
        for (Reference reference : references) {
            if (reference.kind() == Kind.ACTUAL) {
                subject(reference.level())
                        .ifPresent(whose ->
                                findings.addAll(values.observation(reference.measure(), whose, days(reference))));
            } else {
                subject(reference.level()).ifPresent(whose -> membersWithout(reference, whose, findings));
            }
        }
        return findings.stream().distinct().toList();
    }

    private DateRange days(Reference reference) {
        DateRange all = reference.span().days(calendar, period);
        if (days.equals(period.range())
                || !reference.span().last(calendar, period).equals(period)) {
            return all;
        }
        return reference.span().extent() == Extent.PERIOD
                ? days
                : DateRange.of(all.from(), days.to().orElseThrow());
    }

    private Explanation shared(Reference reference, TargetValue value) {
        Reading whole = value.reading();
        if (targetShare.equals(Ratio.ONE)
                || !(whole instanceof Reading.Known known)
                || !reference.span().last(calendar, period).equals(period)) {
            return value.explanation();
        }
        return Explanation.of(
                        "kpi.explain.target-of-piece",
                        Operation.PRODUCT,
                        shared(known.value()),
                        List.of(
                                value.explanation(),
                                Explanation.given("kpi.explain.share-of-target", Quantity.ratio(targetShare))))
                .with("days", Argument.days(days));
    }

    private Quantity shared(Quantity target) {
        return new Quantity(target.value().multipliedBy(targetShare), target.unit(), target.currency());
    }

    private Reading shared(Reading target, Period when) {
        return target instanceof Reading.Known known && when.equals(period) && !targetShare.equals(Ratio.ONE)
                ? Reading.known(shared(known.value()))
                : target;
    }

    /* A unit without a target of its own has the sum of its members'; who of them has none must be known. */
    private void membersWithout(Reference reference, Subject whose, List<Finding> findings) {
        if (!(whose instanceof Subject.OfUnit unit)) {
            return;
        }
        for (Period when : calendar.periodsIn(period.kind(), reference.span().days(calendar, period))) {
            if (targets.find(reference.measure(), whose, when).isEmpty()) {
                List<PersonId> members = places.members(unit.id(), when.range());
                List<String> without = members.stream()
                        .filter(member -> targets.find(reference.measure(), Subject.of(member), when)
                                .isEmpty())
                        .map(PersonId::value)
                        .toList();
                if (!without.isEmpty() && without.size() < members.size()) {
                    findings.add(TargetCheck.without(reference.measure(), whose, when, members.size(), without));
                }
            }
        }
    }

    /* A span of several periods has the sum of their targets. */
    private Reading target(Reference reference, Subject whose) {
        List<Reading> readings = new ArrayList<>();
        for (Period each : calendar.periodsIn(period.kind(), reference.span().days(calendar, period))) {
            readings.add(shared(target(reference, whose, each), each));
        }
        return sum(readings);
    }

    private Reading target(Reference reference, Subject whose, Period when) {
        Optional<TargetValue> own = targets.find(reference.measure(), whose, when);
        if (own.isPresent()) {
            return own.get().reading();
        }
        if (whose instanceof Subject.OfUnit unit) {
            List<Reading> members = members(reference, unit.id(), when);
            if (!members.isEmpty()) {
                return sum(members);
            }
        }
        return Reading.missing("target(" + reference.measure() + ") " + when + " " + whose.key());
    }

    private List<Reading> members(Reference reference, UnitId unit, Period when) {
        List<Reading> readings = new ArrayList<>();
        for (PersonId member : places.members(unit, when.range())) {
            targets.find(reference.measure(), Subject.of(member), when)
                    .ifPresent(value -> readings.add(value.reading()));
        }
        return readings;
    }

    private static Reading sum(List<Reading> readings) {
        Optional<Reading> gap = Reading.gap(readings);
        if (gap.isPresent()) {
            return gap.get();
        }
        List<Quantity> quantities = readings.stream()
                .flatMap(reading -> reading.quantity().stream())
                .toList();
        Quantity first = quantities.get(0);
        if (quantities.stream().anyMatch(quantity -> !quantity.currency().equals(first.currency()))) {
            return Reading.notMeaningful(io.salestiers.kpi.measure.Reason.MIXED_CURRENCIES);
        }
        return Reading.known(new Quantity(
                Ratio.sum(quantities.stream().map(Quantity::value).toList()), first.unit(), first.currency()));
    }
}
