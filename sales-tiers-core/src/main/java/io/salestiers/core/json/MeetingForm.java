package io.salestiers.core.json;

import io.salestiers.core.cadence.AgendaItem;
import io.salestiers.core.cadence.AgendaTemplate;
import io.salestiers.core.cadence.MeetingSeries;
import io.salestiers.core.cadence.SeriesId;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.message.ActingCover;
import io.salestiers.core.message.Audience;
import io.salestiers.core.message.AudienceRule;
import io.salestiers.core.message.MessageTemplate;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Severity;
import io.salestiers.core.text.LocalizedText;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The form of series of meetings, agendas, audiences and message templates. */
final class MeetingForm {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private static final Shape TIME_OF_DAY = LeafShape.parsed("time-of-day", MeetingForm::time);

    private static final Shape RULE = Shape.variants(Map.of(
            "person", Shape.object().required("person", Shape.id()),
            "position", Shape.object().required("position", Shape.id()),
            "positions",
                    Shape.object()
                            .optional("unit", Shape.id())
                            .required("below", Shape.flag())
                            .optional("tier", Shape.id())
                            .optional("role", Shape.id()),
            "heads", Shape.object().required("unit", Shape.id()).required("below", Shape.flag()),
            "reports", Shape.object().required("position", Shape.id()).required("all", Shape.flag())));

    static final Shape AUDIENCE = LeafShape.accepted(
            Shape.object()
                    .required("to", Shape.list(RULE))
                    .optional("except", Shape.list(RULE))
                    .required("acting", LeafShape.choice(ValueForms.names(List.of(ActingCover.values())))),
            MeetingForm::audience);

    private static final Shape MINUTES = Shape.whole(1, 480);

    private static final Shape ITEM = Shape.variants(Map.of(
            "topic",
            Shape.object()
                    .required("id", Shape.id())
                    .required("title", Shape.localized())
                    .required("minutes", MINUTES),
            "results",
            Shape.object()
                    .required("id", Shape.id())
                    .required("title", Shape.localized())
                    .required("minutes", MINUTES)
                    .required("table", Shape.text()),
            "open-actions",
            Shape.object()
                    .required("id", Shape.id())
                    .required("title", Shape.localized())
                    .required("minutes", MINUTES)));

    static final Shape AGENDA =
            LeafShape.accepted(Shape.object().required("items", Shape.list(ITEM)), MeetingForm::agenda);

    static final ObjectShape SERIES = Shape.object()
            .required("id", Shape.id())
            .required("name", Shape.localized())
            .required("unit", Shape.id())
            .required("schedule", Shape.schedule())
            .required("start", TIME_OF_DAY)
            .required("minutes", Shape.whole(1, 1440))
            .required("participants", AUDIENCE)
            .optional("guests", Shape.list(Shape.id()))
            .required("chair", Shape.id())
            .required("agenda", AGENDA);

    static final ObjectShape TEMPLATE = Shape.object()
            .required("id", Shape.id())
            .required("severity", LeafShape.choice(ValueForms.names(List.of(Severity.values()))))
            .required("title", Shape.localized())
            .required("paragraphs", Shape.list(Shape.localized()))
            .optional(
                    "parameters",
                    Shape.list(Shape.object()
                            .required("name", Shape.id())
                            .required(
                                    "kind",
                                    LeafShape.choice(ValueForms.names(List.of(MessageTemplate.Kind.values()))))));

    private MeetingForm() {}

    static JsonValue write(Audience value) {
        JsonValue.Fields fields = JsonValue.object().with("to", list(value.to(), MeetingForm::write));
        if (!value.except().isEmpty()) {
            fields = fields.with("except", list(value.except(), MeetingForm::write));
        }
        return fields.with("acting", ValueForms.name(value.acting()));
    }

    private static JsonValue write(AudienceRule rule) {
        if (rule instanceof AudienceRule.Person person) {
            return type("person").with("person", person.person().value());
        } else if (rule instanceof AudienceRule.Position position) {
            return type("position").with("position", position.position().value());
        } else if (rule instanceof AudienceRule.Heads heads) {
            return type("heads").with("unit", heads.unit().value()).with("below", new JsonValue.Flag(heads.below()));
        } else if (rule instanceof AudienceRule.Reports reports) {
            return type("reports")
                    .with("position", reports.position().value())
                    .with("all", new JsonValue.Flag(reports.all()));
        } else if (rule instanceof AudienceRule.Positions positions) {
            JsonValue.Fields fields = type("positions");
            if (positions.unit().isPresent()) {
                fields = fields.with("unit", positions.unit().get().value());
            }
            fields = fields.with("below", new JsonValue.Flag(positions.below()));
            if (positions.tier().isPresent()) {
                fields = fields.with("tier", positions.tier().get().value());
            }
            return positions.role().isPresent()
                    ? fields.with("role", positions.role().get().value())
                    : fields;
        }
        throw new AssertionError(rule);
    }

    static JsonValue write(AgendaTemplate value) {
        return JsonValue.object().with("items", list(value.items(), MeetingForm::write));
    }

    private static JsonValue write(AgendaItem item) {
        JsonValue.Fields fields = type(item instanceof AgendaItem.Topic
                        ? "topic"
                        : item instanceof AgendaItem.Results ? "results" : "open-actions")
                .with("id", item.id())
                .with("title", ValueForms.write(item.title()))
                .with("minutes", JsonValue.number(item.minutes()));
        return item instanceof AgendaItem.Results results ? fields.with("table", results.table()) : fields;
    }

    static JsonValue write(MeetingSeries value) {
        JsonValue.Fields fields = JsonValue.object()
                .with("id", value.id().value())
                .with("name", ValueForms.write(value.name()))
                .with("unit", value.unit().value())
                .with("schedule", ScheduleForm.write(value.schedule()))
                .with("start", TIME.format(value.start()))
                .with("minutes", JsonValue.number(value.minutes()))
                .with("participants", write(value.participants()));
        if (!value.guests().isEmpty()) {
            fields = fields.with("guests", list(value.guests(), guest -> JsonValue.text(guest.value())));
        }
        return fields.with("chair", value.chair().value()).with("agenda", write(value.agenda()));
    }

    static JsonValue write(MessageTemplate value) {
        JsonValue.Fields fields = JsonValue.object()
                .with("id", value.id())
                .with("severity", ValueForms.name(value.severity()))
                .with("title", ValueForms.write(value.title()))
                .with("paragraphs", list(value.paragraphs(), ValueForms::write));
        return value.parameters().isEmpty()
                ? fields
                : fields.with(
                        "parameters",
                        list(
                                value.parameters(),
                                parameter -> JsonValue.object()
                                        .with("name", parameter.name())
                                        .with("kind", ValueForms.name(parameter.kind()))));
    }

    private static JsonValue.Fields type(String name) {
        return JsonValue.object().with("type", name);
    }

    private static <T> JsonValue list(List<T> values, Function<T, JsonValue> write) {
        return JsonValue.list(values.stream().map(write).toList());
    }

    static Audience audience(JsonValue value) {
        return new Audience(
                items(value, "to").stream().map(MeetingForm::rule).toList(),
                items(value, "except").stream().map(MeetingForm::rule).toList(),
                ValueForms.named(ActingCover.values(), ValueForms.text(value, "acting")));
    }

    private static AudienceRule rule(JsonValue value) {
        return switch (ValueForms.text(value, "type")) {
            case "person" -> new AudienceRule.Person(PersonId.of(ValueForms.text(value, "person")));
            case "position" -> new AudienceRule.Position(PositionId.of(ValueForms.text(value, "position")));
            case "heads" -> new AudienceRule.Heads(UnitId.of(ValueForms.text(value, "unit")), flag(value, "below"));
            case "reports" ->
                new AudienceRule.Reports(PositionId.of(ValueForms.text(value, "position")), flag(value, "all"));
            case "positions" ->
                new AudienceRule.Positions(
                        optional(value, "unit").map(UnitId::of),
                        flag(value, "below"),
                        optional(value, "tier").map(TierId::of),
                        optional(value, "role").map(RoleId::of));
            default -> throw new IllegalArgumentException("type is unknown: '" + ValueForms.text(value, "type") + "'");
        };
    }

    static AgendaTemplate agenda(JsonValue value) {
        return new AgendaTemplate(
                items(value, "items").stream().map(MeetingForm::item).toList());
    }

    private static AgendaItem item(JsonValue value) {
        String id = ValueForms.text(value, "id");
        LocalizedText title = ValueForms.localized(ValueForms.field(value, "title"));
        int minutes = number(value, "minutes");
        return switch (ValueForms.text(value, "type")) {
            case "topic" -> new AgendaItem.Topic(id, title, minutes);
            case "results" -> new AgendaItem.Results(id, title, minutes, ValueForms.text(value, "table"));
            case "open-actions" -> new AgendaItem.OpenActions(id, title, minutes);
            default -> throw new IllegalArgumentException("type is unknown: '" + ValueForms.text(value, "type") + "'");
        };
    }

    static MeetingSeries series(JsonValue value) {
        return new MeetingSeries(
                SeriesId.of(ValueForms.text(value, "id")),
                ValueForms.localized(ValueForms.field(value, "name")),
                UnitId.of(ValueForms.text(value, "unit")),
                ScheduleForm.schedule(ValueForms.field(value, "schedule")),
                time(ValueForms.text(value, "start")),
                number(value, "minutes"),
                audience(ValueForms.field(value, "participants")),
                items(value, "guests").stream()
                        .map(guest -> PersonId.of(ValueForms.text(guest)))
                        .toList(),
                PositionId.of(ValueForms.text(value, "chair")),
                agenda(ValueForms.field(value, "agenda")));
    }

    static MessageTemplate template(JsonValue value) {
        return new MessageTemplate(
                ValueForms.text(value, "id"),
                ValueForms.named(Severity.values(), ValueForms.text(value, "severity")),
                ValueForms.localized(ValueForms.field(value, "title")),
                items(value, "paragraphs").stream().map(ValueForms::localized).toList(),
                items(value, "parameters").stream()
                        .map(parameter -> new MessageTemplate.Parameter(
                                ValueForms.text(parameter, "name"),
                                ValueForms.named(MessageTemplate.Kind.values(), ValueForms.text(parameter, "kind"))))
                        .toList());
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text, TIME);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a time of day such as 09:30, but was '" + text + "'", e);
        }
    }

    private static Optional<String> optional(JsonValue value, String name) {
        return value instanceof JsonValue.Fields fields && fields.values().containsKey(name)
                ? Optional.of(ValueForms.text(value, name))
                : Optional.empty();
    }

    private static boolean flag(JsonValue value, String name) {
        if (ValueForms.field(value, name) instanceof JsonValue.Flag flag) {
            return flag.value();
        }
        throw new IllegalArgumentException("field '" + name + "' must be true or false");
    }

    private static int number(JsonValue value, String field) {
        return Integer.parseInt(ValueForms.text(value, field));
    }

    /** The values of a list; none if it is left out. */
    private static List<JsonValue> items(JsonValue value, String name) {
        if (!(value instanceof JsonValue.Fields fields) || !fields.values().containsKey(name)) {
            return List.of();
        }
        if (fields.values().get(name) instanceof JsonValue.Items items) {
            return List.copyOf(items.values());
        }
        throw new IllegalArgumentException("field '" + name + "' must be a list");
    }
}
