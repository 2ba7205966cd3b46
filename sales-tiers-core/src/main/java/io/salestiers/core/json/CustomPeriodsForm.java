package io.salestiers.core.json;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.time.CustomPeriods;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The form of divisions of time that are not those of a fiscal calendar. */
final class CustomPeriodsForm {
    static final ObjectShape SHAPE = Shape.object()
            .required("name", LeafShape.parsed("division", CustomPeriods::ofHalfMonths))
            .required(
                    "rule",
                    Shape.variants(Map.of(
                            "weeks",
                            Shape.object().required("weeks", Shape.whole(1, 53)).required("first", Shape.date()),
                            "months",
                            Shape.object()
                                    .required("months", Shape.whole(1, 120))
                                    .required("first", Shape.date()),
                            "half-months",
                            Shape.object(),
                            "listed",
                            Shape.object().required("ranges", OrganizationShapes.apart(ValueForms.CLOSED_RANGE)))));

    private CustomPeriodsForm() {}

    static JsonValue write(CustomPeriods value) {
        return JsonValue.object().with("name", value.name()).with("rule", rule(value.rule()));
    }

    private static JsonValue rule(CustomPeriods.Rule rule) {
        if (rule instanceof CustomPeriods.Rule.Weeks weeks) {
            return type("weeks")
                    .with("weeks", JsonValue.number(weeks.weeks()))
                    .with("first", weeks.first().toString());
        }
        if (rule instanceof CustomPeriods.Rule.Months months) {
            return type("months")
                    .with("months", JsonValue.number(months.months()))
                    .with("first", months.first().toString());
        }
        if (rule instanceof CustomPeriods.Rule.Listed listed) {
            return type("listed")
                    .with(
                            "ranges",
                            JsonValue.list(listed.ranges().stream()
                                    .map(ValueForms::write)
                                    .toList()));
        }
        return type("half-months");
    }

    private static JsonValue.Fields type(String name) {
        return JsonValue.object().with("type", name);
    }

    static CustomPeriods read(JsonValue value) {
        String name = ValueForms.text(value, "name");
        JsonValue rule = ValueForms.field(value, "rule");
        return switch (ValueForms.text(rule, "type")) {
            case "weeks" -> CustomPeriods.ofWeeks(name, number(rule, "weeks"), first(rule));
            case "months" -> CustomPeriods.ofMonths(name, number(rule, "months"), first(rule));
            case "half-months" -> CustomPeriods.ofHalfMonths(name);
            case "listed" -> CustomPeriods.of(name, ranges(ValueForms.field(rule, "ranges")));
            default ->
                throw new IllegalArgumentException("type must be weeks, months, half-months or listed, but was '"
                        + ValueForms.text(rule, "type") + "'");
        };
    }

    private static int number(JsonValue rule, String field) {
        return Integer.parseInt(ValueForms.text(rule, field));
    }

    private static LocalDate first(JsonValue rule) {
        return LocalDate.parse(ValueForms.text(rule, "first"));
    }

    private static List<DateRange> ranges(JsonValue value) {
        if (value instanceof JsonValue.Items items) {
            return items.values().stream().map(ValueForms::dateRange).toList();
        }
        throw new IllegalArgumentException("must be a list, but was " + value);
    }
}
