package io.salestiers.core.json;

import io.salestiers.core.cadence.Cadence;
import io.salestiers.core.cadence.DayRule;
import io.salestiers.core.cadence.DayShift;
import io.salestiers.core.cadence.Schedule;
import io.salestiers.core.cadence.ScheduleException;
import io.salestiers.core.cadence.ShortSpan;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.time.PeriodKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The form of cadences and schedules. */
final class ScheduleForm {
    private static final Shape WEEKDAY = choice(DayOfWeek.values());
    private static final Shape ORDINAL = Shape.whole(-DayRule.MOST_DAYS, DayRule.MOST_DAYS);

    private static final Shape DAY = Shape.variants(Map.of(
            "day",
            Shape.object().required("n", ORDINAL).required("whenShort", choice(ShortSpan.values())),
            "weekday",
            Shape.object().required("n", ORDINAL).required("weekday", WEEKDAY),
            "working-day",
            Shape.object().required("n", ORDINAL)));

    static final Shape CADENCE = LeafShape.accepted(
            Shape.variants(Map.of(
                    "weekly",
                    Shape.object().required("every", Shape.whole(1, 53)).required("days", Shape.list(WEEKDAY)),
                    "monthly",
                    Shape.object().required("every", Shape.whole(1, 60)).required("day", DAY),
                    "in-period",
                    Shape.object()
                            .required("period", Shape.periodKind())
                            .required("calendar", Shape.fiscalCalendar())
                            .required("day", DAY),
                    "in-month-of-period",
                    Shape.object()
                            .required("period", Shape.periodKind())
                            .required("calendar", Shape.fiscalCalendar())
                            .required("month", Shape.whole(-12, 12))
                            .required("day", DAY))),
            ScheduleForm::cadence);

    private static final Shape EXCEPTION = Shape.variants(Map.of(
            "dropped", Shape.object().required("planned", Shape.date()),
            "added", Shape.object().required("planned", Shape.date()),
            "moved", Shape.object().required("planned", Shape.date()).required("to", Shape.date())));

    static final Shape SCHEDULE = LeafShape.accepted(
            Shape.object()
                    .required("cadence", CADENCE)
                    .required("days", Shape.dateRange())
                    .required("shift", choice(DayShift.values()))
                    .optional("exceptions", Shape.list(EXCEPTION)),
            ScheduleForm::schedule);

    private ScheduleForm() {}

    private static Shape choice(Enum<?>[] constants) {
        return LeafShape.choice(ValueForms.names(List.of(constants)));
    }

    static JsonValue write(Schedule value) {
        JsonValue.Fields fields = JsonValue.object()
                .with("cadence", write(value.cadence()))
                .with("days", ValueForms.write(value.days()))
                .with("shift", ValueForms.name(value.shift()));
        return value.exceptions().isEmpty()
                ? fields
                : fields.with(
                        "exceptions",
                        JsonValue.list(value.exceptions().stream()
                                .map(ScheduleForm::write)
                                .toList()));
    }

    private static JsonValue write(ScheduleException value) {
        if (value instanceof ScheduleException.Moved moved) {
            return type("moved")
                    .with("planned", moved.planned().toString())
                    .with("to", moved.to().toString());
        }
        return type(value instanceof ScheduleException.Added ? "added" : "dropped")
                .with("planned", value.planned().toString());
    }

    static JsonValue write(Cadence value) {
        if (value instanceof Cadence.Weekly weekly) {
            return type("weekly")
                    .with("every", JsonValue.number(weekly.every()))
                    .with(
                            "days",
                            JsonValue.list(weekly.days().stream()
                                    .map(day -> JsonValue.text(ValueForms.name(day)))
                                    .toList()));
        }
        if (value instanceof Cadence.Monthly monthly) {
            return type("monthly")
                    .with("every", JsonValue.number(monthly.every()))
                    .with("day", write(monthly.day()));
        }
        if (value instanceof Cadence.InPeriod in) {
            return type("in-period")
                    .with("period", ValueForms.name(in.kind()))
                    .with("calendar", ValueForms.write(in.calendar()))
                    .with("day", write(in.day()));
        }
        if (value instanceof Cadence.InMonthOfPeriod in) {
            return type("in-month-of-period")
                    .with("period", ValueForms.name(in.kind()))
                    .with("calendar", ValueForms.write(in.calendar()))
                    .with("month", JsonValue.number(in.month()))
                    .with("day", write(in.day()));
        }
        throw new AssertionError(value);
    }

    private static JsonValue write(DayRule value) {
        if (value instanceof DayRule.NthDay day) {
            return type("day").with("n", JsonValue.number(day.n())).with("whenShort", ValueForms.name(day.whenShort()));
        }
        if (value instanceof DayRule.NthWeekday day) {
            return type("weekday").with("n", JsonValue.number(day.n())).with("weekday", ValueForms.name(day.weekday()));
        }
        return type("working-day").with("n", JsonValue.number(value.n()));
    }

    private static JsonValue.Fields type(String name) {
        return JsonValue.object().with("type", name);
    }

    static Schedule schedule(JsonValue value) {
        return new Schedule(
                cadence(ValueForms.field(value, "cadence")),
                ValueForms.dateRange(ValueForms.field(value, "days")),
                ValueForms.named(DayShift.values(), ValueForms.text(value, "shift")),
                value instanceof JsonValue.Fields fields && fields.values().containsKey("exceptions")
                        ? items(ValueForms.field(value, "exceptions")).stream()
                                .map(ScheduleForm::exception)
                                .toList()
                        : List.of());
    }

    private static ScheduleException exception(JsonValue value) {
        LocalDate planned = date(value, "planned");
        return switch (ValueForms.text(value, "type")) {
            case "dropped" -> new ScheduleException.Dropped(planned);
            case "moved" -> new ScheduleException.Moved(planned, date(value, "to"));
            case "added" -> new ScheduleException.Added(planned);
            default -> throw unknown(value);
        };
    }

    static Cadence cadence(JsonValue value) {
        return switch (ValueForms.text(value, "type")) {
            case "weekly" ->
                new Cadence.Weekly(
                        number(value, "every"),
                        items(ValueForms.field(value, "days")).stream()
                                .map(day -> ValueForms.named(DayOfWeek.values(), ValueForms.text(day)))
                                .collect(Collectors.toSet()));
            case "monthly" -> new Cadence.Monthly(number(value, "every"), day(value));
            case "in-period" ->
                new Cadence.InPeriod(
                        ValueForms.named(PeriodKind.values(), ValueForms.text(value, "period")),
                        ValueForms.fiscalCalendar(ValueForms.field(value, "calendar")),
                        day(value));
            case "in-month-of-period" ->
                new Cadence.InMonthOfPeriod(
                        ValueForms.named(PeriodKind.values(), ValueForms.text(value, "period")),
                        ValueForms.fiscalCalendar(ValueForms.field(value, "calendar")),
                        number(value, "month"),
                        day(value));
            default -> throw unknown(value);
        };
    }

    private static DayRule day(JsonValue cadence) {
        JsonValue value = ValueForms.field(cadence, "day");
        int n = number(value, "n");
        return switch (ValueForms.text(value, "type")) {
            case "day" ->
                new DayRule.NthDay(n, ValueForms.named(ShortSpan.values(), ValueForms.text(value, "whenShort")));
            case "weekday" ->
                new DayRule.NthWeekday(n, ValueForms.named(DayOfWeek.values(), ValueForms.text(value, "weekday")));
            case "working-day" -> new DayRule.NthWorkingDay(n);
            default -> throw unknown(value);
        };
    }

    private static IllegalArgumentException unknown(JsonValue value) {
        return new IllegalArgumentException("type is unknown: '" + ValueForms.text(value, "type") + "'");
    }

    private static int number(JsonValue value, String field) {
        return Integer.parseInt(ValueForms.text(value, field));
    }

    private static LocalDate date(JsonValue value, String field) {
        return LocalDate.parse(ValueForms.text(value, field));
    }

    private static List<JsonValue> items(JsonValue value) {
        if (value instanceof JsonValue.Items items) {
            return List.copyOf(items.values());
        }
        throw new IllegalArgumentException("must be a list, but was " + value);
    }
}
