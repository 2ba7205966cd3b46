package io.salestiers.core.json;

import io.salestiers.core.audit.AuditEntry;
import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.cadence.AgendaTemplate;
import io.salestiers.core.cadence.Cadence;
import io.salestiers.core.cadence.MeetingSeries;
import io.salestiers.core.cadence.Schedule;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.message.Audience;
import io.salestiers.core.message.MessageTemplate;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Decimals;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.CustomPeriods;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.FiscalMonths;
import io.salestiers.core.time.FiscalWeeks;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.WeekPattern;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the values of the core are written in JSON and read again: said once, used for Jackson 2 and 3 alike, and by
 * {@link ExplanationJson}.
 */
final class ValueForms {
    /** Texts and objects by turns: the form of one type. */
    record Form<T>(Class<T> type, Function<T, JsonValue> write, Function<JsonValue, T> read) {}

    private static final List<RoundingMode> MODES = Arrays.stream(RoundingMode.values())
            .filter(m -> m != RoundingMode.UNNECESSARY)
            .toList();

    static final Shape LOCALIZED =
            LeafShape.object(Shape.object().required("en", Shape.text()).optional("zh", Shape.text()), (v, c) -> {});
    static final Shape DATE_RANGE = LeafShape.object(
            Shape.object().required("from", Shape.date()).optional("to", Shape.date()), ValueForms::ordered);
    /** With an end. */
    static final Shape CLOSED_RANGE = LeafShape.object(
            Shape.object().required("from", Shape.date()).required("to", Shape.date()), ValueForms::ordered);

    static final Shape MONEY = LeafShape.object(
            Shape.object().required("currency", Shape.currency()).required("amount", Shape.decimal()),
            (money, check) -> {
                Currency currency = Currency.of(text(money, "currency"));
                BigDecimal amount = Decimals.parse(text(money, "amount"));
                try {
                    Money.of(amount, currency);
                } catch (IllegalArgumentException | ArithmeticException e) {
                    Finding finding = check.foundAt(JsonFinding.AMOUNT, "amount");
                    check.add(finding.with("currency", currency.code())
                            .with("digits", currency.digits())
                            .with("value", amount));
                }
            });
    static final Shape ROUNDING =
            Shape.object().required("scale", Shape.whole(0, 12)).required("mode", LeafShape.choice(names(MODES)));
    static final Shape UNIT = LeafShape.choice(names(List.of(Unit.values())));
    static final Shape PERIOD_KIND = LeafShape.choice(names(List.of(PeriodKind.values())));
    static final Shape QUANTITY = quantity(Shape.ratio());
    static final Shape EXACT_QUANTITY = quantity(LeafShape.EXACT);
    static final Shape SUBJECT = Shape.variants(Map.of(
            "person", Shape.object().required("id", Shape.id()),
            "position", Shape.object().required("id", Shape.id()),
            "unit", Shape.object().required("id", Shape.id()),
            "territory", Shape.object().required("id", Shape.id())));
    private static final ObjectShape FISCAL_WEEKS = Shape.object()
            .required("pattern", LeafShape.choice(List.of("4-4-5", "4-5-4", "5-4-4")))
            .required("yearEnd", LeafShape.choice(names(List.of(FiscalWeeks.YearEnd.values()))))
            .required("lastDay", LeafShape.choice(names(List.of(DayOfWeek.values()))))
            .required("endMonth", LeafShape.choice(names(List.of(Month.values()))))
            .required("leapMonth", Shape.whole(1, 12))
            .required("yearName", LeafShape.choice(names(List.of(FiscalWeeks.YearName.values()))));
    static final Shape FISCAL_CALENDAR = LeafShape.object(
            Shape.object()
                    .optional("yearStart", LeafShape.choice(names(List.of(Month.values()))))
                    .optional("weeks", FISCAL_WEEKS),
            (calendar, check) -> {
                if (calendar.values().isEmpty()) {
                    check.add(check.found(JsonFinding.MISSING_FIELD).with("name", "yearStart"));
                } else if (calendar.values().size() > 1) {
                    check.add(check.foundAt(JsonFinding.UNKNOWN_FIELD, "weeks")
                            .with("name", "weeks")
                            .with("allowed", Argument.texts(List.of("yearStart"))));
                }
            });

    /** All of them. A list, because a type may come before one that uses it. */
    static final List<Form<?>> ALL = List.of(
            new Form<>(Ratio.class, value -> JsonValue.text(value.toString()), value -> Ratio.parse(number(value))),
            new Form<>(
                    BigDecimal.class,
                    value -> JsonValue.text(value.toPlainString()),
                    value -> Decimals.parse(number(value))),
            new Form<>(
                    LocalDate.class, value -> JsonValue.text(value.toString()), value -> LocalDate.parse(text(value))),
            new Form<>(Instant.class, value -> JsonValue.text(value.toString()), value -> Instant.parse(text(value))),
            new Form<>(AuditRecord.class, AuditRecord::json, AuditRecord::from),
            new Form<>(AuthorityState.class, AuthorityStateForm::write, AuthorityStateForm::read),
            new Form<>(AuditEntry.class, ValueForms::write, AuditEntry::from),
            new Form<>(Currency.class, value -> JsonValue.text(value.code()), value -> Currency.of(text(value))),
            new Form<>(Money.class, ValueForms::write, ValueForms::money),
            new Form<>(DateRange.class, ValueForms::write, ValueForms::dateRange),
            new Form<>(Rounding.class, ValueForms::write, ValueForms::rounding),
            new Form<>(LocalizedText.class, ValueForms::write, ValueForms::localized),
            new Form<>(Quantity.class, ValueForms::write, ValueForms::quantity),
            new Form<>(Explanation.class, ExplanationJson::of, ExplanationForm::read),
            new Form<>(Argument.class, ExplanationJson::of, ExplanationForm::argument),
            new Form<>(JsonValue.Fields.class, value -> value, ValueForms::fields),
            new Form<>(Subject.class, ValueForms::write, ValueForms::subject),
            new Form<>(FiscalCalendar.class, ValueForms::write, ValueForms::fiscalCalendar),
            new Form<>(CustomPeriods.class, CustomPeriodsForm::write, CustomPeriodsForm::read),
            new Form<>(Cadence.class, ScheduleForm::write, ScheduleForm::cadence),
            new Form<>(Audience.class, MeetingForm::write, MeetingForm::audience),
            new Form<>(AgendaTemplate.class, MeetingForm::write, MeetingForm::agenda),
            new Form<>(MeetingSeries.class, MeetingForm::write, MeetingForm::series),
            new Form<>(MessageTemplate.class, MeetingForm::write, MeetingForm::template),
            new Form<>(Schedule.class, ScheduleForm::write, ScheduleForm::schedule),
            new Form<>(Organization.class, OrganizationForm::write, OrganizationForm::read),
            new Form<>(Unit.class, value -> JsonValue.text(name(value)), value -> named(Unit.values(), text(value))),
            new Form<>(
                    PeriodKind.class,
                    value -> JsonValue.text(name(value)),
                    value -> named(PeriodKind.values(), text(value))));

    private ValueForms() {}

    private static void ordered(JsonValue.Fields range, ShapeCheck check) {
        LocalDate from = LocalDate.parse(text(range, "from"));
        optional(range, "to").map(LocalDate::parse).ifPresent(to -> {
            if (!to.isAfter(from)) {
                check.add(
                        check.found(JsonFinding.RANGE_ORDER).with("from", from).with("to", to));
            }
        });
    }

    private static Shape quantity(Shape value) {
        return LeafShape.object(
                Shape.object().required("value", value).required("unit", UNIT).optional("currency", Shape.currency()),
                (quantity, check) -> {
                    boolean money = text(quantity, "unit").equals(name(Unit.MONEY));
                    boolean currency = quantity.values().containsKey("currency");
                    if (money && !currency) {
                        check.add(check.found(JsonFinding.MISSING_FIELD).with("name", "currency"));
                    } else if (!money && currency) {
                        check.add(check.foundAt(JsonFinding.UNKNOWN_FIELD, "currency")
                                .with("name", "currency")
                                .with("allowed", Argument.texts(List.of("value", "unit"))));
                    }
                });
    }

    private static JsonValue.Fields fields(JsonValue value) {
        if (value instanceof JsonValue.Fields fields) {
            return fields;
        }
        throw new IllegalArgumentException("must be an object, but was " + value);
    }

    static JsonValue write(Money value) {
        return JsonValue.object()
                .with("currency", value.currency().code())
                .with("amount", value.amount().toPlainString());
    }

    private static Money money(JsonValue value) {
        return Money.of(text(value, "amount"), Currency.of(text(value, "currency")));
    }

    static JsonValue write(DateRange value) {
        JsonValue.Fields from = JsonValue.object().with("from", value.from().toString());
        return value.to().map(to -> from.with("to", to.toString())).orElse(from);
    }

    static DateRange dateRange(JsonValue value) {
        LocalDate from = LocalDate.parse(text(value, "from"));
        return optional(value, "to")
                .map(to -> DateRange.of(from, LocalDate.parse(to)))
                .orElseGet(() -> DateRange.startingOn(from));
    }

    static JsonValue write(Rounding value) {
        return JsonValue.object().with("scale", JsonValue.number(value.scale())).with("mode", name(value.mode()));
    }

    private static Rounding rounding(JsonValue value) {
        return new Rounding(Integer.parseInt(text(value, "scale")), named(RoundingMode.values(), text(value, "mode")));
    }

    static JsonValue write(LocalizedText value) {
        return JsonValue.object().with("en", value.en()).with("zh", value.zh());
    }

    static LocalizedText localized(JsonValue value) {
        String en = text(value, "en");
        return LocalizedText.of(en, optional(value, "zh").orElse(en));
    }

    static JsonValue write(Quantity value) {
        JsonValue.Fields plain =
                JsonValue.object().with("value", value.value().toString()).with("unit", name(value.unit()));
        return value.currency().map(c -> plain.with("currency", c.code())).orElse(plain);
    }

    static Quantity quantity(JsonValue value) {
        // Of as many digits as there are: a document whose form allows fewer was checked before.
        return new Quantity(
                ExactNumbers.parse(text(value, "value")),
                named(Unit.values(), text(value, "unit")),
                optional(value, "currency").map(Currency::of));
    }

    static JsonValue.Fields write(Subject value) {
        // The key is kind and id, joined by the first colon.
        int colon = value.key().indexOf(':');
        return JsonValue.object()
                .with("type", value.key().substring(0, colon))
                .with("id", value.key().substring(colon + 1));
    }

    static Subject subject(JsonValue value) {
        String id = text(value, "id");
        return switch (text(value, "type")) {
            case "person" -> Subject.of(PersonId.of(id));
            case "position" -> Subject.of(PositionId.of(id));
            case "unit" -> Subject.of(UnitId.of(id));
            case "territory" -> Subject.of(TerritoryId.of(id));
            default ->
                throw new IllegalArgumentException(
                        "type must be person, position, unit or territory, but was '" + text(value, "type") + "'");
        };
    }

    /** Without what the document around it says. */
    private static JsonValue write(AuditEntry value) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(value.json().values());
        fields.remove("document");
        fields.remove("formatVersion");
        return new JsonValue.Fields(fields);
    }

    static JsonValue write(FiscalCalendar value) {
        if (value instanceof FiscalMonths months) {
            return JsonValue.object().with("yearStart", name(months.yearStart()));
        }
        if (value instanceof FiscalWeeks weeks) {
            return JsonValue.object()
                    .with(
                            "weeks",
                            JsonValue.object()
                                    .with("pattern", pattern(weeks.pattern()))
                                    .with("yearEnd", name(weeks.yearEnd()))
                                    .with("lastDay", name(weeks.lastDay()))
                                    .with("endMonth", name(weeks.endMonth()))
                                    .with("leapMonth", JsonValue.number(weeks.leapMonth()))
                                    .with("yearName", name(weeks.yearName())));
        }
        throw new AssertionError(value);
    }

    static FiscalCalendar fiscalCalendar(JsonValue value) {
        if (value instanceof JsonValue.Fields fields
                && fields.values().get("weeks") instanceof JsonValue.Fields weeks) {
            return new FiscalWeeks(
                    Arrays.stream(WeekPattern.values())
                            .filter(pattern -> pattern(pattern).equals(text(weeks, "pattern")))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "must be 4-4-5, 4-5-4 or 5-4-4, but was '" + text(weeks, "pattern") + "'")),
                    named(FiscalWeeks.YearEnd.values(), text(weeks, "yearEnd")),
                    named(DayOfWeek.values(), text(weeks, "lastDay")),
                    named(Month.values(), text(weeks, "endMonth")),
                    Integer.parseInt(text(weeks, "leapMonth")),
                    named(FiscalWeeks.YearName.values(), text(weeks, "yearName")));
        }
        return FiscalCalendar.startingIn(named(Month.values(), text(value, "yearStart")));
    }

    private static String pattern(WeekPattern pattern) {
        return pattern.weeks(1) + "-" + pattern.weeks(2) + "-" + pattern.weeks(3);
    }

    /** A constant as it is written: {@code HALF_EVEN} as {@code half-even}. */
    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> names(List<? extends Enum<?>> constants) {
        return constants.stream().map(ValueForms::name).toList();
    }

    static <E extends Enum<E>> E named(E[] constants, String name) {
        return Arrays.stream(constants)
                .filter(constant -> name(constant).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be one of " + names(List.of(constants)) + ", but was '" + name + "'"));
    }

    static String number(JsonValue value) {
        String text = LeafShape.numberText(value);
        if (text == null) {
            throw new IllegalArgumentException("must be a number, but was " + value);
        }
        return text;
    }

    static String text(JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("must be a text, but was " + value);
    }

    static JsonValue field(JsonValue object, String name) {
        JsonValue value =
                object instanceof JsonValue.Fields fields ? fields.values().get(name) : null;
        if (value == null) {
            throw new IllegalArgumentException("field '" + name + "' is missing");
        }
        return value;
    }

    static String text(JsonValue object, String field) {
        return optional(object, field)
                .orElseThrow(() -> new IllegalArgumentException("field '" + field + "' is missing"));
    }

    /** Text or digits of a field. That nothing else is there matters to a bare mapper only; a document was checked. */
    private static Optional<String> optional(JsonValue object, String field) {
        if (!(object instanceof JsonValue.Fields fields)) {
            throw new IllegalArgumentException("must be an object, but was " + object);
        }
        JsonValue value = fields.values().get(field);
        return value == null ? Optional.empty() : Optional.of(number(value));
    }
}
