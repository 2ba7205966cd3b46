package io.salestiers.core.json;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The form of explanations, and how they are read again. {@link ExplanationJson} writes them. */
final class ExplanationForm {
    /** A value inside a step. */
    static final Shape INPUT = LeafShape.accepted(FreeShape.VALUE, ExplanationForm::argument);

    private static final ObjectShape FIELDS = Shape.object()
            .required("key", Shape.text())
            .optional("label", Shape.text())
            .optional("inputs", Shape.map(INPUT))
            .required("operation", LeafShape.choice(ValueForms.names(List.of(Operation.values()))))
            .optional("value", Shape.exactQuantity())
            .optional("person", Shape.text())
            .optional("steps", Shape.list(LeafShape.later(() -> ExplanationForm.STEP)));

    /** A step with all that is below it. */
    static final Shape STEP = LeafShape.object(FIELDS, (step, check) -> {
        boolean none = ValueForms.text(step, "operation").equals(ValueForms.name(Operation.NONE));
        boolean value = step.values().containsKey("value");
        if (!none && !value) {
            check.add(check.found(JsonFinding.MISSING_FIELD).with("name", "value"));
        } else if (none && value) {
            check.add(check.foundAt(JsonFinding.UNKNOWN_FIELD, "value")
                    .with("name", "value")
                    .with("allowed", Argument.texts(List.of("key", "inputs", "operation", "person", "steps"))));
        }
    });

    private ExplanationForm() {}

    static Explanation read(JsonValue json) {
        Map<String, Argument> inputs = new LinkedHashMap<>();
        if (optional(json, "inputs").orElse(JsonValue.object()) instanceof JsonValue.Fields fields) {
            fields.values().forEach((name, value) -> inputs.put(name, argument(value)));
        }
        List<JsonValue> steps =
                optional(json, "steps").orElse(JsonValue.list(List.of())) instanceof JsonValue.Items items
                        ? items.values()
                        : List.of();
        return new Explanation(
                text(json, "key"),
                inputs,
                ValueForms.named(Operation.values(), text(json, "operation")),
                optional(json, "value").map(ExplanationForm::quantity),
                optional(json, "person").map(ValueForms::text),
                steps.stream().map(ExplanationForm::read).toList());
    }

    private static Quantity quantity(JsonValue value) {
        return ValueForms.quantity(value);
    }

    private static String text(JsonValue json, String field) {
        return ValueForms.text(ValueForms.field(json, field));
    }

    private static Optional<JsonValue> optional(JsonValue json, String field) {
        return json instanceof JsonValue.Fields fields
                ? Optional.ofNullable(fields.values().get(field))
                : Optional.empty();
    }

    /* Without an exponent, which would be a million digits when it is shown, and without a denominator of zero. */
    private static String exact(JsonValue json, String field) {
        String number = text(json, field);
        ExactNumbers.parse(number);
        return number;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a day must be like 2025-04-01, but was '" + text + "'", e);
        }
    }

    static Argument argument(JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            return Argument.text(text.value());
        }
        if (value instanceof JsonValue.Items items) {
            return new Argument.Many(
                    items.values().stream().map(ExplanationForm::argument).toList());
        }
        if (optional(value, "term").isPresent()) {
            return Argument.term(text(value, "term"));
        }
        if (optional(value, "number").isPresent()) {
            String number = exact(value, "number");
            int slash = number.indexOf('/');
            return slash < 0
                    ? Argument.number(new BigDecimal(number))
                    : new Argument.Fraction(number.substring(0, slash), number.substring(slash + 1));
        }
        if (optional(value, "amount").isPresent()) {
            String amount = exact(value, "amount");
            int slash = amount.indexOf('/');
            String currency = text(value, "currency");
            return slash < 0
                    ? new Argument.Amount(new BigDecimal(amount), currency)
                    : new Argument.AmountFraction(amount.substring(0, slash), amount.substring(slash + 1), currency);
        }
        if (optional(value, "percent").isPresent()) {
            return new Argument.Percent(new BigDecimal(exact(value, "percent")));
        }
        if (optional(value, "day").isPresent()) {
            return Argument.day(day(text(value, "day")));
        }
        if (optional(value, "from").isPresent()) {
            day(text(value, "from"));
            optional(value, "to").ifPresent(to -> day(ValueForms.text(to)));
            return Argument.days(ValueForms.dateRange(value));
        }
        if (optional(value, "en").isPresent()) {
            return Argument.name(ValueForms.localized(value));
        }
        throw new IllegalArgumentException(
                "an input must be a text, a list, or an object with term, number, amount, percent, day, from or en");
    }
}
