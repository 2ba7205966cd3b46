package io.salestiers.core.cadence;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who is to be told of overdue actions, along the reporting line of the day.
 *
 * <p>Vacant positions are passed over, and so are those of the owner. Where the line is shorter than the step reaches, it is its
 * top. For an owner who holds no position any more it is the chair of the series. Stateless.
 */
public final class Escalations {
    /** The one engine. */
    public static final Escalations DEFAULT = new Escalations();

    private Escalations() {}

    /**
     * The actions that are to be taken up the line on a day.
     *
     * @param log what the meetings agreed on
     * @param series the series
     * @param policy after how long to whom
     * @param organization the reporting line is that of the day
     * @param calendar tells working days
     * @param day the day of asking
     * @return each overdue action for which a step holds, with the furthest such step, by due day
     */
    public List<Escalation> on(
            MeetingLog log,
            MeetingSeries series,
            EscalationPolicy policy,
            Organization organization,
            BusinessCalendar calendar,
            LocalDate day) {
        OrganizationDay ofDay = organization.on(day);
        List<Escalation> escalations = new ArrayList<>();
        log.actions().stream()
                .filter(action -> action.overdueOn(day))
                .sorted()
                .forEach(action ->
                        escalation(action, series, policy, ofDay, calendar).ifPresent(escalations::add));
        return List.copyOf(escalations);
    }

    private static Optional<Escalation> escalation(
            ActionItem action,
            MeetingSeries series,
            EscalationPolicy policy,
            OrganizationDay day,
            BusinessCalendar calendar) {
        long late = calendar.workingDaysIn(DateRange.closed(action.due().plusDays(1), day.day()));
        Optional<EscalationStep> reached = policy.steps().stream()
                .filter(step -> step.workingDays() <= late)
                .reduce((first, second) -> second);
        if (reached.isEmpty()) {
            return Optional.empty();
        }
        EscalationStep step = reached.get();
        List<PersonId> line = line(action.owner(), day);
        boolean gone = day.positionOf(action.owner()).isEmpty();
        Optional<PersonId> to = gone
                ? chair(series, day).filter(chair -> !chair.equals(action.owner()))
                : line.isEmpty() ? Optional.empty() : Optional.of(line.get(Math.min(step.levels(), line.size()) - 1));
        LocalDate since = calendar.plus(action.due(), step.workingDays());
        return Optional.of(
                new Escalation(action, since, late, step, to, explanation(action, step, since, late, line, gone, to)));
    }

    private static Optional<PersonId> chair(MeetingSeries series, OrganizationDay day) {
        return day.exists(series.chair()) ? day.occupant(series.chair()) : Optional.empty();
    }

    /** Those above somebody, each once, the nearest first. */
    private static List<PersonId> line(PersonId owner, OrganizationDay day) {
        Set<PersonId> line = new LinkedHashSet<>();
        Optional<PositionId> own = day.positionOf(owner);
        if (own.isPresent()) {
            for (PositionId above : day.chain(own.get())) {
                day.occupant(above).filter(person -> !person.equals(owner)).ifPresent(line::add);
            }
        }
        return List.copyOf(line);
    }

    private static Explanation explanation(
            ActionItem action,
            EscalationStep step,
            LocalDate since,
            long late,
            List<PersonId> line,
            boolean gone,
            Optional<PersonId> to) {
        Map<String, Argument> inputs = new LinkedHashMap<>();
        inputs.put("action", Argument.text(action.id().value()));
        inputs.put("due", Argument.day(action.due()));
        inputs.put("since", Argument.day(since));
        inputs.put("step", Argument.number(step.workingDays()));
        inputs.put("levels", Argument.number(step.levels()));
        String why = gone
                ? "core.cadence.why.owner-gone"
                : to.isEmpty()
                        ? "core.cadence.why.nobody-above"
                        : line.size() < step.levels() ? "core.cadence.why.top-of-line" : "core.cadence.why.line";
        Explanation way = new Explanation(
                why,
                Map.of(
                        "line",
                                Argument.texts(
                                        line.stream().map(PersonId::value).toList()),
                        "to", Argument.text(to.map(PersonId::value).orElse("–"))),
                Operation.NONE,
                Optional.empty(),
                to.map(PersonId::value),
                List.of());
        return new Explanation(
                "core.cadence.why.escalation",
                inputs,
                Operation.GIVEN,
                Optional.of(Quantity.of(Ratio.of(late), Unit.DAYS)),
                Optional.of(action.owner().value()),
                List.of(way));
    }
}
