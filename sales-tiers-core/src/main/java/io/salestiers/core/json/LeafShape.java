package io.salestiers.core.json;

import io.salestiers.core.authority.Capability;
import io.salestiers.core.canonical.CanonicalJson;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Decimals;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import io.salestiers.core.text.Suggestions;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A value that is looked at as a whole: a text, a number, a day, an amount. */
final class LeafShape extends Shape {
    private static final String FORM = "core.json.form.";
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT_FORM =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{3,9})?Z");
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern FRACTION = Pattern.compile("-?[0-9]+/[0-9]+");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    static final Shape TEXT = ofText("text", text -> !text.isBlank() && CanonicalJson.writable(text));
    static final Shape ID = ofText("id", LeafShape::idForm);
    static final Shape DATE = ofText("date", LeafShape::dateForm);
    static final Shape INSTANT = ofText("instant", LeafShape::instantForm);
    static final Shape CURRENCY = ofText("currency", code -> Currency.find(code).isPresent());
    static final Shape ZONE = ofText("zone", LeafShape::zoneForm);
    static final Shape CAPABILITY = ofText("capability", LeafShape::capabilityForm);
    static final Shape DECIMAL = ofNumber("decimal", false);
    static final Shape RATIO = ofNumber("ratio", true);
    /** A number that was computed: of as many digits as exact arithmetic has. */
    static final Shape EXACT = parsed("exact", ExactNumbers::parse);
    /** A part of a whole, above 0 and at most 1. */
    static final Shape SHARE =
            ofRatio(JsonFinding.SHARE, share -> share.signum() > 0 && share.compareTo(Ratio.ONE) <= 0);

    static final Shape NOT_NEGATIVE = ofRatio(JsonFinding.NEGATIVE, number -> number.signum() >= 0);

    static final Shape FLAG = new LeafShape((value, check) -> {
        if (!(value instanceof JsonValue.Flag)) {
            check.wrongType(FORM + "flag", value);
        }
    });

    private final BiConsumer<JsonValue, ShapeCheck> rule;

    private LeafShape(BiConsumer<JsonValue, ShapeCheck> rule) {
        this.rule = rule;
    }

    @Override
    void check(JsonValue value, ShapeCheck check) {
        rule.accept(value, check);
    }

    /** A shape that contains itself. */
    static Shape later(Supplier<Shape> shape) {
        return new LeafShape((value, check) -> shape.get().check(value, check));
    }

    /** An object that is well formed and, as a whole, follows one more rule. */
    static Shape object(ObjectShape shape, BiConsumer<JsonValue.Fields, ShapeCheck> rule) {
        return new LeafShape((value, check) -> {
            int before = check.findings().size();
            shape.check(value, check);
            if (check.findings().size() == before && value instanceof JsonValue.Fields fields) {
                rule.accept(fields, check);
            }
        });
    }

    /**
     * A value that is well formed and that its type accepts. What the type finds is put below the place of the value, so that
     * it is found together with all else that is wrong with the document.
     */
    static Shape accepted(Shape form, Consumer<JsonValue> type) {
        return new LeafShape((value, check) -> {
            int before = check.findings().size();
            form.check(value, check);
            if (check.findings().size() > before) {
                return;
            }
            try {
                type.accept(value);
            } catch (InvalidDefinitionException e) {
                e.findings().forEach(check::addBelow);
            } catch (IllegalArgumentException e) {
                check.add(check.found(JsonFinding.REFUSED).with("problem", String.valueOf(e.getMessage())));
            }
        });
    }

    /** A list that is well formed and, as a whole, follows one more rule. */
    static Shape list(Shape list, BiConsumer<JsonValue.Items, ShapeCheck> rule) {
        return new LeafShape((value, check) -> {
            int before = check.findings().size();
            list.check(value, check);
            if (check.findings().size() == before && value instanceof JsonValue.Items items) {
                rule.accept(items, check);
            }
        });
    }

    private static Shape ofText(String form, Predicate<String> rule) {
        return new LeafShape((value, check) -> {
            if (!(value instanceof JsonValue.Text text)) {
                check.wrongType(FORM + form, value);
            } else if (!rule.test(text.value())) {
                check.wrongForm(FORM + form, text.value());
            }
        });
    }

    /** A text that its type reads; what it refuses is of another form. */
    static Shape parsed(String form, Consumer<String> type) {
        return ofText(form, text -> {
            try {
                type.accept(text);
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        });
    }

    private static Shape ofNumber(String form, boolean fractions) {
        return new LeafShape((value, check) -> {
            String text = numberText(value);
            if (text == null) {
                check.wrongType(FORM + form, value);
            } else if (!PLAIN.matcher(text).matches()
                    && !(fractions && FRACTION.matcher(text).matches())) {
                check.wrongForm(FORM + form, text);
            } else if (!readable(text, fractions)) {
                boolean byZero = text.matches("[^/]*/0+");
                if (byZero) {
                    check.wrongForm(FORM + form, text);
                } else {
                    check.add(check.found(JsonFinding.NUMBER_TOO_LONG)
                            .with("digits", Decimals.MAX_PRECISION)
                            .with("decimals", Decimals.MAX_SCALE)
                            .with("value", ShapeCheck.shown(text)));
                }
            }
        });
    }

    private static boolean readable(String text, boolean fractions) {
        try {
            if (fractions) {
                Ratio.parse(text);
            } else {
                Decimals.parse(text);
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The number in a text or number; null if it is neither. */
    static @org.jspecify.annotations.Nullable String numberText(JsonValue value) {
        return value instanceof JsonValue.Text text
                ? text.value()
                : value instanceof JsonValue.Numeral number ? number.digits() : null;
    }

    private static Shape ofRatio(JsonFinding otherwise, Predicate<Ratio> rule) {
        return new LeafShape((value, check) -> {
            int before = check.findings().size();
            RATIO.check(value, check);
            String text = numberText(value);
            if (check.findings().size() == before && text != null && !rule.test(Ratio.parse(text))) {
                check.add(check.found(otherwise).with("value", ShapeCheck.shown(text)));
            }
        });
    }

    static Shape wholeNumber(long min, long max) {
        if (min > max) {
            throw new IllegalArgumentException("min must not be above max, but was " + min + " and " + max);
        }
        return new LeafShape((value, check) -> {
            if (!(value instanceof JsonValue.Numeral number)) {
                check.wrongType(FORM + "whole", value);
            } else if (!WHOLE.matcher(number.digits()).matches()) {
                check.wrongForm(FORM + "whole", number.digits());
            } else {
                BigDecimal whole = new BigDecimal(number.digits());
                if (whole.compareTo(BigDecimal.valueOf(min)) < 0 || whole.compareTo(BigDecimal.valueOf(max)) > 0) {
                    check.add(check.found(JsonFinding.OUT_OF_RANGE)
                            .with("min", min)
                            .with("max", max)
                            .with("value", whole));
                }
            }
        });
    }

    static Shape choice(List<String> values) {
        return new LeafShape((value, check) -> {
            if (!(value instanceof JsonValue.Text text)) {
                check.wrongType(FORM + "choice", value);
            } else if (!values.contains(text.value())) {
                String shown = ShapeCheck.shown(text.value());
                check.add(Suggestions.nearest(text.value(), values)
                        .map(near -> check.found(JsonFinding.MISSPELT)
                                .with("value", shown)
                                .with("allowed", Argument.texts(values))
                                .with("suggestion", near))
                        .orElseGet(() -> check.found(JsonFinding.NOT_ALLOWED)
                                .with("value", shown)
                                .with("allowed", Argument.texts(values))));
            }
        });
    }

    static boolean idForm(String text) {
        try {
            Ids.check("id", text);
            return CanonicalJson.writable(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean capabilityForm(String text) {
        try {
            Capability.of(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean zoneForm(String text) {
        try {
            // Only what is written again in the same way: "z" is read as "Z".
            return ZoneId.of(text).getId().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean dateForm(String text) {
        if (!DAY.matcher(text).matches() || text.startsWith("0000")) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean instantForm(String text) {
        if (!INSTANT_FORM.matcher(text).matches() || text.startsWith("0000")) {
            return false;
        }
        try {
            return Instant.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
