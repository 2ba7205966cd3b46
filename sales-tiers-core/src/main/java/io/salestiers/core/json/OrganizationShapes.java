package io.salestiers.core.json;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The shapes of organizations and of their changes. */
final class OrganizationShapes {
    static final String FROM = "from";
    static final String TO = "to";

    static final Shape TIER = Shape.object()
            .required("id", Shape.id())
            .required("rank", Shape.whole(Integer.MIN_VALUE, Integer.MAX_VALUE))
            .required("name", Shape.localized());

    static final Shape LADDER = Shape.object()
            .required("id", Shape.id())
            .required("kind", Shape.oneOf("line", "staff"))
            .required("name", Shape.localized())
            .required("tiers", Shape.list(TIER));

    static final Shape ORGANIZATION = Shape.object()
            .required("zone", LeafShape.ZONE)
            .required("ladders", Shape.list(LADDER))
            .optional(
                    "roles",
                    Shape.list(Shape.object()
                            .required("id", Shape.id())
                            .required("tier", Shape.id())
                            .required("name", Shape.localized())))
            .optional(
                    "units",
                    Shape.list(Shape.object()
                            .required("id", Shape.id())
                            .optional("type", Shape.id())
                            .required("name", Shape.localized())
                            .optional("parent", timeline("unit"))
                            .optional("head", timeline("position"))))
            .optional(
                    "territories",
                    Shape.list(Shape.object()
                            .required("id", Shape.id())
                            .required("name", Shape.localized())
                            .optional("parent", timeline("territory"))))
            .optional(
                    "positions",
                    Shape.list(Shape.object()
                            .required("id", Shape.id())
                            .required("existence", Shape.dateRange())
                            .optional("role", timeline("role"))
                            .optional("unit", timeline("unit"))
                            .optional("reportsTo", timeline("position"))))
            .optional(
                    "people",
                    Shape.list(Shape.object()
                            .required("id", Shape.id())
                            .optional("employment", Shape.list(Shape.dateRange()))))
            .optional(
                    "appointments",
                    Shape.list(dated(Shape.object()
                            .required("person", Shape.id())
                            .required("position", Shape.id())
                            .required("kind", Shape.oneOf("primary", "acting"))
                            .optional("share", LeafShape.SHARE))))
            .optional(
                    "claims",
                    Shape.list(dated(
                            Shape.object().required("territory", Shape.id()).required("position", Shape.id()))));

    private static final Shape PART = Shape.object()
            .required("unit", Shape.id())
            .required("name", Shape.localized())
            .required("positions", Shape.list(Shape.id()))
            .required("children", Shape.list(Shape.id()));

    /* The share of an appointment is left to the reorganization, which finds it together with all else. */
    static final Shape REORGANIZATION = Shape.object()
            .required(
                    "changes",
                    Shape.list(Shape.variants(Map.ofEntries(
                            Map.entry(
                                    "open-unit",
                                    change("unit")
                                            .optional("unitType", Shape.id())
                                            .required("name", Shape.localized())
                                            .optional("parent", Shape.id())),
                            Map.entry("move-unit", change("unit").optional("parent", Shape.id())),
                            Map.entry("change-head", change("unit").optional("head", Shape.id())),
                            Map.entry("split-unit", change("unit").required("parts", Shape.list(PART))),
                            Map.entry(
                                    "merge-units",
                                    Shape.object()
                                            .required("day", Shape.date())
                                            .required("units", Shape.list(Shape.id()))
                                            .required("into", Shape.id())),
                            Map.entry("close-unit", change("unit")),
                            Map.entry(
                                    "open-position",
                                    change("position")
                                            .required("role", Shape.id())
                                            .required("unit", Shape.id())
                                            .optional("reportsTo", Shape.id())),
                            Map.entry("move-position", change("position").required("unit", Shape.id())),
                            Map.entry("change-manager", change("position").optional("reportsTo", Shape.id())),
                            Map.entry("change-role", change("position").required("role", Shape.id())),
                            Map.entry("close-position", change("position")),
                            Map.entry(
                                    "appoint",
                                    change("person", "position")
                                            .optional("until", Shape.date())
                                            .optional("share", Shape.ratio())),
                            Map.entry("act-for", change("person", "position").optional("until", Shape.date())),
                            Map.entry("end-appointment", change("person", "position")),
                            Map.entry(
                                    "open-territory",
                                    change("territory")
                                            .required("name", Shape.localized())
                                            .optional("parent", Shape.id())),
                            Map.entry("move-territory", change("territory").optional("parent", Shape.id())),
                            Map.entry("close-territory", change("territory")),
                            Map.entry("claim", change("territory", "position").optional("until", Shape.date())),
                            Map.entry("end-claim", change("territory", "position"))))));

    private OrganizationShapes() {}

    private static ObjectShape change(String... ids) {
        ObjectShape shape = Shape.object().required("day", Shape.date());
        for (String id : ids) {
            shape = shape.required(id, Shape.id());
        }
        return shape;
    }

    /** Something on some days, the days beside its fields. */
    private static Shape dated(ObjectShape shape) {
        return LeafShape.object(
                shape.required(FROM, Shape.date()).optional(TO, Shape.date()), OrganizationShapes::order);
    }

    private static void order(JsonValue.Fields fields, ShapeCheck check) {
        LocalDate from = LocalDate.parse(text(fields, FROM));
        if (fields.values().containsKey(TO)) {
            LocalDate to = LocalDate.parse(text(fields, TO));
            if (!to.isAfter(from)) {
                check.add(
                        check.found(JsonFinding.RANGE_ORDER).with("from", from).with("to", to));
            }
        }
    }

    /** Ids by day: {@code [{"unit": "east", "from": "2025-01-01"}]}, no two on one day. */
    private static Shape timeline(String field) {
        Shape entry = dated(Shape.object().required(field, Shape.id()));
        return apart(entry);
    }

    /** A list of entries with days, no two of which share one. */
    static Shape apart(Shape entry) {
        return LeafShape.list(Shape.list(entry), OrganizationShapes::overlaps);
    }

    /** An entry of a list with the place at which it stands. */
    private record Numbered(int index, DateRange range) {}

    private static void overlaps(JsonValue.Items items, ShapeCheck check) {
        List<Numbered> entries = new ArrayList<>();
        for (int i = 0; i < items.values().size(); i++) {
            entries.add(new Numbered(i, range(items.values().get(i))));
        }
        entries.sort(Comparator.comparing(Numbered::range).thenComparing(Numbered::index));
        // By first day, so if one shares a day with any before, then with the one that reaches farthest.
        Numbered farthest = entries.isEmpty() ? null : entries.get(0);
        for (Numbered next : entries.subList(Math.min(1, entries.size()), entries.size())) {
            if (farthest != null && farthest.range().overlaps(next.range())) {
                DateRange days = farthest.range().intersection(next.range()).orElseThrow();
                check.add(check.foundAt(JsonFinding.SHARED_DAYS, Integer.toString(next.index()))
                        .with("days", Argument.days(days))
                        .with("other", farthest.index()));
            }
            if (farthest == null || reachesFarther(next.range(), farthest.range())) {
                farthest = next;
            }
        }
    }

    private static boolean reachesFarther(DateRange range, DateRange other) {
        return !other.openEnded()
                && range.to().map(end -> end.isAfter(other.to().orElseThrow())).orElse(true);
    }

    static DateRange range(JsonValue value) {
        if (!(value instanceof JsonValue.Fields fields)) {
            throw new IllegalArgumentException("must be an object, but was " + value);
        }
        LocalDate from = LocalDate.parse(text(fields, FROM));
        return fields.values().containsKey(TO)
                ? DateRange.of(from, LocalDate.parse(text(fields, TO)))
                : DateRange.startingOn(from);
    }

    private static String text(JsonValue.Fields fields, String name) {
        if (fields.values().get(name) instanceof JsonValue.Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("field '" + name + "' must be a text");
    }
}
