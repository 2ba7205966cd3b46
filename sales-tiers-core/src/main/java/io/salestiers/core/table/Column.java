package io.salestiers.core.table;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import java.util.Optional;

/**
 * A column of a table.
 *
 * @param key stable name for programs, in lower snake case: {@code attainment}
 * @param title the heading in both languages
 * @param type what the column holds
 * @param unit the unit of its numbers; empty for texts, dates and columns whose rows have different units
 */
public record Column(String key, LocalizedText title, ColumnType type, Optional<Unit> unit) {
    /** Refuses absent parts and other keys. */
    public Column {
        requireNonNull(title, "title");
        requireNonNull(type, "type");
        requireNonNull(unit, "unit");
        if (!key.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("key must be in lower snake case, but was '" + key + "'");
        }
    }

    /**
     * A column.
     *
     * @param key stable name in lower snake case
     * @param title the heading
     * @param type what it holds
     * @return the column without a unit
     */
    public static Column of(String key, LocalizedText title, ColumnType type) {
        return new Column(key, title, type, type == ColumnType.MONEY ? Optional.of(Unit.MONEY) : Optional.empty());
    }

    /**
     * A column of numbers of one unit.
     *
     * @param key stable name in lower snake case
     * @param title the heading
     * @param unit the unit
     * @return the column
     */
    public static Column ofNumbers(String key, LocalizedText title, Unit unit) {
        return new Column(key, title, ColumnType.NUMBER, Optional.of(unit));
    }
}
