package io.salestiers.kpi.analysis.internal;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.Subject;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Cells of readings: what has no value says why, and is never an empty text. */
public final class Cells {
    /** Why a cell has no value where none can be. */
    public static final Cell DOES_NOT_APPLY = new Cell.Absent("kpi.analysis.absent.does-not-apply");
    /** Why a cell has no value where inputs are missing. */
    public static final Cell MISSING = new Cell.Absent("kpi.analysis.absent.missing");

    private Cells() {}

    /**
     * A text column.
     *
     * @param key the key
     * @param en the English title
     * @param zh the Chinese title
     * @return the column
     */
    public static Column text(String key, String en, String zh) {
        return Column.of(key, LocalizedText.of(en, zh), ColumnType.TEXT);
    }

    /**
     * A column of numbers whose unit stands in the row.
     *
     * @param key the key
     * @param en the English title
     * @param zh the Chinese title
     * @return the column
     */
    public static Column number(String key, String en, String zh) {
        return Column.of(key, LocalizedText.of(en, zh), ColumnType.NUMBER);
    }

    /**
     * A column of numbers of one unit.
     *
     * @param key the key
     * @param en the English title
     * @param zh the Chinese title
     * @param unit the unit
     * @return the column
     */
    public static Column number(String key, String en, String zh, Unit unit) {
        return Column.ofNumbers(key, LocalizedText.of(en, zh), unit);
    }

    /**
     * A column of whole numbers.
     *
     * @param key the key
     * @param en the English title
     * @param zh the Chinese title
     * @return the column
     */
    public static Column whole(String key, String en, String zh) {
        return Column.of(key, LocalizedText.of(en, zh), ColumnType.WHOLE);
    }

    /**
     * A column of days.
     *
     * @param key the key
     * @param en the English title
     * @param zh the Chinese title
     * @return the column
     */
    public static Column day(String key, String en, String zh) {
        return Column.of(key, LocalizedText.of(en, zh), ColumnType.DATE);
    }

    /**
     * A text.
     *
     * @param value the text
     * @return the cell
     */
    public static Cell text(String value) {
        return new Cell.Text(value);
    }

    /**
     * A text that may be absent.
     *
     * @param value the text
     * @return the cell
     */
    public static Cell text(Optional<String> value) {
        return value.<Cell>map(Cell.Text::new).orElse(DOES_NOT_APPLY);
    }

    /**
     * The key of a subject.
     *
     * @param subject the subject
     * @return for example {@code person:P-17}
     */
    public static Cell subject(Subject subject) {
        return new Cell.Text(subject.key());
    }

    /**
     * A value.
     *
     * @param reading the reading
     * @param rounding how the shown number is rounded
     * @return the number with its exact value, or why there is none
     */
    public static Cell value(Reading reading, Rounding rounding) {
        return value(
                reading, reading.quantity().map(quantity -> quantity.value().rounded(rounding)));
    }

    /**
     * A value as published.
     *
     * @param reading the reading
     * @param published the published number, there if the reading is known
     * @return the number with its exact value, or why there is none
     */
    public static Cell value(Reading reading, Optional<BigDecimal> published) {
        return reading instanceof Reading.Known known
                ? new Cell.Numeral(published.orElseThrow(), known.value())
                : absent(reading);
    }

    /**
     * A quantity.
     *
     * @param quantity the quantity
     * @param rounding how the shown number is rounded
     * @return the number with its exact value
     */
    public static Cell value(Quantity quantity, Rounding rounding) {
        return new Cell.Numeral(quantity.value().rounded(rounding), quantity);
    }

    /**
     * The exact value as a text that spreadsheets don't round: a plain decimal or a fraction.
     *
     * @param reading the reading
     * @return for example {@code 29/47}, or why there is none
     */
    public static Cell exact(Reading reading) {
        return reading instanceof Reading.Known known
                ? new Cell.Text(known.value().value().toString())
                : absent(reading);
    }

    /**
     * The currency.
     *
     * @param reading the reading
     * @return the code; absent if it is no money, or there is no value
     */
    public static Cell currency(Reading reading) {
        return reading.quantity()
                .map(quantity -> text(quantity.currency().map(Currency::code)))
                .orElseGet(() -> absent(reading));
    }

    /**
     * What kind of reading it is.
     *
     * @param reading the reading
     * @return a term: known, not meaningful or missing
     */
    public static Cell state(Reading reading) {
        String word = reading instanceof Reading.Known
                ? "known"
                : reading instanceof Reading.NotMeaningful ? "not-meaningful" : "missing";
        return new Cell.Term("kpi.reading." + word);
    }

    /**
     * Why there is no value, in words that stay the same.
     *
     * @param reading the reading
     * @return names of reasons like {@code zero-divisor} or of missing inputs, joined by {@code "; "}; absent if there is a
     *     value
     */
    public static Cell reason(Reading reading) {
        if (reading instanceof Reading.NotMeaningful not) {
            return new Cell.Text(
                    String.join("; ", not.reasons().stream().map(Cells::word).toList()));
        }
        return reading instanceof Reading.Missing missing
                ? new Cell.Text(String.join("; ", missing.inputs()))
                : DOES_NOT_APPLY;
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Why there is no value.
     *
     * @param reading a reading that is not known
     * @return the cell
     */
    public static Cell absent(Reading reading) {
        return reading instanceof Reading.NotMeaningful not
                ? new Cell.Absent(not.reasons().first().key())
                : MISSING;
    }

    /**
     * State and reason, which end each row of readings.
     *
     * @return the two columns
     */
    public static List<Column> stateColumns() {
        return List.of(text("state", "State", "状态"), text("reason", "Reason", "原因"));
    }
}
