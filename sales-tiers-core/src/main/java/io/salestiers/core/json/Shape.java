package io.salestiers.core.json;

import io.salestiers.core.canonical.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * The form that a JSON value must have. A document is checked against its shape as a whole before anything is made of it,
 * so that all that is wrong is found at once.
 *
 * <!-- sample: BasicSamplesTest#shape -->
 * <pre>{@code
 * Shape band = Shape.object()
 *         .required("from", Shape.ratio())
 *         .optional("to", Shape.ratio())
 *         .required("rate", Shape.ratio());
 * Shape table = Shape.object()
 *         .required("application", Shape.oneOf("marginal", "whole-amount"))
 *         .required("bands", Shape.list(band));
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public abstract sealed class Shape permits FreeShape, LeafShape, ListShape, MapShape, ObjectShape, VariantsShape {
    Shape() {}

    /** Adds what is wrong with the value, which is not null. */
    abstract void check(JsonValue value, ShapeCheck check);

    /** The same value with its fields in the order in which they are declared. */
    JsonValue arranged(JsonValue value) {
        return value;
    }

    boolean forDocument() {
        return false;
    }

    /**
     * A text that is not blank, such as a formula.
     *
     * @return the shape
     */
    public static Shape text() {
        return LeafShape.TEXT;
    }

    /**
     * An id: 1 to 64 characters in Unicode form NFC, without control characters or blanks at its ends.
     *
     * @return the shape
     */
    public static Shape id() {
        return LeafShape.ID;
    }

    /**
     * An exact number, {@code 0.125}, {@code "0.125"} or {@code "1/3"}.
     *
     * @return the shape
     */
    public static Shape ratio() {
        return LeafShape.RATIO;
    }

    /**
     * An exact number that is zero or more, such as a factor.
     *
     * @return the shape
     */
    public static Shape notNegative() {
        return LeafShape.NOT_NEGATIVE;
    }

    /**
     * An exact number above 0 and at most 1, such as a part of a whole or a probability.
     *
     * @return the shape
     */
    public static Shape share() {
        return LeafShape.SHARE;
    }

    /**
     * A decimal number, {@code 0.125} or {@code "0.125"}, of at most 38 digits and 20 decimals, without an exponent.
     *
     * @return the shape
     */
    public static Shape decimal() {
        return LeafShape.DECIMAL;
    }

    /**
     * A day such as {@code "2025-04-01"}, of the years 0001 to 9999.
     *
     * @return the shape
     */
    public static Shape date() {
        return LeafShape.DATE;
    }

    /**
     * An instant such as {@code "2025-04-01T08:30:00Z"}, of the years 0001 to 9999, in the one form that {@code Instant}
     * writes: seconds always there, fractions in groups of three digits and not zero.
     *
     * @return the shape
     */
    public static Shape instant() {
        return LeafShape.INSTANT;
    }

    /**
     * True or false.
     *
     * @return the shape
     */
    public static Shape flag() {
        return LeafShape.FLAG;
    }

    /**
     * An ISO 4217 code such as {@code "CNY"}.
     *
     * @return the shape
     */
    public static Shape currency() {
        return LeafShape.CURRENCY;
    }

    /**
     * A whole number such as {@code 3}, written without a point.
     *
     * @param min the smallest that is allowed
     * @param max the largest that is allowed
     * @return the shape
     */
    public static Shape whole(long min, long max) {
        return LeafShape.wholeNumber(min, max);
    }

    /**
     * One of some texts, in lower-kebab case by custom.
     *
     * @param values the texts that are allowed, in the order in which messages name them
     * @return the shape
     */
    public static Shape oneOf(String... values) {
        return LeafShape.choice(List.of(values));
    }

    /**
     * A name in both languages, {@code {"en": "Sales supervisor", "zh": "销售主管"}}. Without {@code zh} the English one
     * is used.
     *
     * @return the shape
     */
    public static Shape localized() {
        return ValueForms.LOCALIZED;
    }

    /**
     * A range of days, {@code {"from": "2025-01-01", "to": "2025-04-01"}}, its end excluded; without {@code to} it has
     * none.
     *
     * @return the shape
     */
    public static Shape dateRange() {
        return ValueForms.DATE_RANGE;
    }

    /**
     * An amount of money, {@code {"currency": "CNY", "amount": "12.50"}}, with no more decimals than its currency.
     *
     * @return the shape
     */
    public static Shape money() {
        return ValueForms.MONEY;
    }

    /**
     * A rounding, {@code {"scale": 2, "mode": "half-even"}}.
     *
     * @return the shape
     */
    public static Shape rounding() {
        return ValueForms.ROUNDING;
    }

    /**
     * A quantity, {@code {"value": "12.5", "unit": "money", "currency": "CNY"}}; a currency with money only.
     *
     * @return the shape
     */
    public static Shape quantity() {
        return ValueForms.QUANTITY;
    }

    /**
     * A quantity that was computed, {@code {"value": "1/3", "unit": "ratio"}}: as {@link #quantity()}, but its value is always
     * a text and may have as many digits as exact arithmetic has.
     *
     * @return the shape
     */
    public static Shape exactQuantity() {
        return ValueForms.EXACT_QUANTITY;
    }

    /**
     * The steps of an explanation, as {@link ExplanationJson} writes them.
     *
     * @return the shape
     */
    public static Shape explanation() {
        return ExplanationForm.STEP;
    }

    /**
     * A value inside a message or a step, as {@link ExplanationJson} writes inputs.
     *
     * @return the shape
     */
    public static Shape input() {
        return ExplanationForm.INPUT;
    }

    /**
     * An object of whatever fields, with texts, numbers, lists and objects in them, none of them {@code null}: values that a
     * decision rests on, which are kept for its digest and that nobody calculates with.
     *
     * @return the shape, which writes fields in the order of their names
     */
    public static Shape anyObject() {
        return FreeShape.OBJECT;
    }

    /**
     * A person, position, unit or territory, {@code {"type": "unit", "id": "east"}}.
     *
     * @return the shape
     */
    public static Shape subject() {
        return ValueForms.SUBJECT;
    }

    /**
     * A fiscal calendar: {@code {"yearStart": "april"}}, or one of whole weeks, {@code {"weeks": {"pattern": "4-5-4",
     * "yearEnd": "nearest", "lastDay": "saturday", "endMonth": "january", "leapMonth": 12, "yearName": "before-end"}}}.
     *
     * @return the shape
     */
    public static Shape fiscalCalendar() {
        return ValueForms.FISCAL_CALENDAR;
    }

    /**
     * The rhythm in which something comes back, of one of these forms:
     *
     * <pre>{@code
     * {"type": "weekly", "every": 2, "days": ["monday", "thursday"]}
     * {"type": "monthly", "every": 1, "day": {"type": "day", "n": 31, "whenShort": "nearest"}}
     * {"type": "in-period", "period": "quarter", "calendar": {"yearStart": "april"}, "day": {"type": "working-day", "n": -1}}
     * {"type": "in-month-of-period", "period": "half-year", "calendar": {"yearStart": "january"}, "month": 2,
     *   "day": {"type": "weekday", "n": 1, "weekday": "tuesday"}}
     * }</pre>
     *
     * @return the shape
     */
    public static Shape cadence() {
        return ScheduleForm.CADENCE;
    }

    /**
     * A cadence with its days, what holidays do to it, and exceptions:
     *
     * <pre>{@code
     * {
     *   "cadence": {"type": "weekly", "every": 1, "days": ["monday"]},
     *   "days": {"from": "2025-01-01"},
     *   "shift": "next",
     *   "exceptions": [
     *     {"type": "dropped", "planned": "2025-01-06"},
     *     {"type": "moved", "planned": "2025-01-13", "to": "2025-01-14"},
     *     {"type": "added", "planned": "2025-01-25"}
     *   ]
     * }
     * }</pre>
     *
     * @return the shape
     */
    public static Shape schedule() {
        return ScheduleForm.SCHEDULE;
    }

    /**
     * For whom something is, by the organization of a day:
     *
     * <pre>{@code
     * {
     *   "to": [
     *     {"type": "positions", "unit": "EAST", "below": true, "tier": "supervisor"},
     *     {"type": "position", "position": "P-EAST"},
     *     {"type": "heads", "unit": "EAST", "below": true},
     *     {"type": "reports", "position": "P-EAST", "all": false},
     *     {"type": "person", "person": "li"}
     *   ],
     *   "except": [{"type": "person", "person": "zhao"}],
     *   "acting": "stands-in"
     * }
     * }</pre>
     *
     * @return the shape
     */
    public static Shape audience() {
        return MeetingForm.AUDIENCE;
    }

    /**
     * A unit: {@code "ratio"}, {@code "count"}, {@code "money"}, {@code "days"} or {@code "points"}.
     *
     * @return the shape
     */
    public static Shape unit() {
        return ValueForms.UNIT;
    }

    /**
     * The length of a period: {@code "month"}, {@code "quarter"}, {@code "half-year"} or {@code "year"}.
     *
     * @return the shape
     */
    public static Shape periodKind() {
        return ValueForms.PERIOD_KIND;
    }

    /**
     * A list.
     *
     * @param item the shape of each value
     * @return the shape
     */
    public static Shape list(Shape item) {
        return new ListShape(item);
    }

    /**
     * An object whose field names are ids, such as weights by KPI.
     *
     * @param value the shape of each value
     * @return the shape
     */
    public static Shape map(Shape value) {
        return new MapShape(value);
    }

    /**
     * An object without fields, to be filled by {@link ObjectShape#required} and {@link ObjectShape#optional}.
     *
     * @return the shape
     */
    public static ObjectShape object() {
        return new ObjectShape(Map.of());
    }

    /**
     * An object of one of several kinds, told apart by its field {@code type}.
     *
     * @param variants the shape of each kind by its name in lower-kebab case, without the field {@code type}
     * @return the shape
     */
    public static Shape variants(Map<String, ObjectShape> variants) {
        return new VariantsShape(variants);
    }
}
