package io.salestiers.examples.quickstart.input;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Decimals;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A row whose fields are read by type. A field that is not of the type becomes a finding and reads as absent. */
final class CsvRow {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int SHOWN = 40;

    private final CsvTable table;
    private final long line;
    private final List<String> fields;
    private final Problems problems;
    private boolean failed;

    CsvRow(CsvTable table, long line, List<String> fields, Problems problems) {
        this.table = table;
        this.line = line;
        this.fields = fields;
        this.problems = problems;
    }

    static String shortened(String value) {
        int[] points = value.codePoints()
                .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
                .limit(SHOWN + 1L)
                .toArray();
        return points.length <= SHOWN ? new String(points, 0, points.length) : new String(points, 0, SHOWN) + "…";
    }

    long line() {
        return line;
    }

    /** Whether a field of this row gave an error. */
    boolean failed() {
        return failed;
    }

    Place place(String column) {
        return Place.file(table.name(), line, table.columnNumber(column));
    }

    /** Starts a finding about a field; {@link #error} reports it. */
    Finding finding(InputFindings code, String column) {
        return Finding.of(code, place(column))
                .with("column", table.columnName(column))
                .with("value", shortened(raw(column).orElse("")));
    }

    void error(Finding finding) {
        failed = true;
        problems.add(finding);
    }

    void note(InputFindings code, String column, Map<String, Argument> arguments) {
        problems.note(code, table.name(), table.columnNumber(column), arguments, line, table.key(this));
    }

    private Optional<String> raw(String column) {
        int number = table.columnNumber(column);
        return number == 0 || fields.get(number - 1).isEmpty() ? Optional.empty() : Optional.of(fields.get(number - 1));
    }

    /** The text of a field, empty if it is blank or the file has no such column. */
    Optional<String> text(String column) {
        return raw(column);
    }

    /** The value that {@code read} makes of a field which must not be blank. */
    <T> Optional<T> required(String column, Function<String, Optional<T>> read) {
        if (raw(column).isEmpty()) {
            error(finding(InputFindings.VALUE_MISSING, column));
            return Optional.empty();
        }
        return read.apply(column);
    }

    /** An id, in the form that all ids share. */
    <T> Optional<T> id(String column, Function<String, T> type) {
        return raw(column).flatMap(text -> {
            try {
                return Optional.of(type.apply(text));
            } catch (IllegalArgumentException e) {
                error(finding(InputFindings.ID_INVALID, column));
                return Optional.empty();
            }
        });
    }

    Optional<String> key(String column) {
        return id(column, text -> io.salestiers.core.text.Ids.check(column, text));
    }

    Optional<LocalDate> date(String column) {
        return raw(column).flatMap(text -> {
            try {
                if (DAY.matcher(text).matches()) {
                    return Optional.of(LocalDate.parse(text));
                }
            } catch (DateTimeException e) {
                // A day like 2025-02-30: told below.
            }
            error(finding(InputFindings.DATE_INVALID, column));
            return Optional.empty();
        });
    }

    Optional<BigDecimal> number(String column) {
        return raw(column).flatMap(text -> {
            try {
                return Optional.of(Decimals.parse(text));
            } catch (IllegalArgumentException e) {
                error(finding(InputFindings.NUMBER_INVALID, column));
                return Optional.empty();
            }
        });
    }

    Optional<BigDecimal> notNegative(String column) {
        Optional<BigDecimal> number = number(column);
        if (number.isPresent() && number.get().signum() < 0) {
            error(finding(InputFindings.NEGATIVE, column));
            return Optional.empty();
        }
        return number;
    }

    Optional<BigDecimal> positive(String column) {
        Optional<BigDecimal> number = number(column);
        if (number.isPresent() && number.get().signum() <= 0) {
            error(finding(InputFindings.NOT_POSITIVE, column));
            return Optional.empty();
        }
        return number;
    }

    Optional<Ratio> positiveRatio(String column) {
        return positive(column).map(Ratio::of);
    }

    /** A number of a field as an amount of a currency. */
    Optional<Money> money(String column, BigDecimal number, Currency currency) {
        try {
            return Optional.of(Money.of(number, currency));
        } catch (ArithmeticException e) {
            error(finding(InputFindings.AMOUNT_TOO_LARGE, column).with("currency", currency.code()));
        } catch (IllegalArgumentException e) {
            error(finding(InputFindings.TOO_MANY_DECIMALS, column)
                    .with("currency", currency.code())
                    .with("digits", currency.digits()));
        }
        return Optional.empty();
    }

    Optional<Currency> currency(String column) {
        return raw(column).flatMap(text -> {
            Optional<Currency> currency = Currency.find(text);
            if (currency.isEmpty()) {
                error(finding(InputFindings.CURRENCY_UNKNOWN, column).with("table", Currency.TABLE_VERSION));
            }
            return currency;
        });
    }

    Optional<Period> period(String column, FiscalCalendar calendar) {
        return raw(column).flatMap(text -> {
            try {
                return Optional.of(calendar.parse(text));
            } catch (IllegalArgumentException | DateTimeException e) {
                error(finding(InputFindings.PERIOD_INVALID, column));
                return Optional.empty();
            }
        });
    }

    <T> Optional<T> word(String column, Map<String, T> words) {
        return raw(column).flatMap(text -> {
            T value = words.get(text);
            if (value == null) {
                error(finding(InputFindings.WORD_UNKNOWN, column)
                        .with(
                                "allowed",
                                Argument.texts(words.keySet().stream().sorted().toList())));
            }
            return Optional.ofNullable(value);
        });
    }

    /** Reports a field whose text is not among the keys of another file. */
    void unknown(String column, String text, InputFile other, String otherFile, Collection<String> known) {
        Optional<String> maybe = Suggestions.closest(text, known);
        Finding finding = finding(
                        maybe.isPresent() ? InputFindings.REFERENCE_UNKNOWN_MAYBE : InputFindings.REFERENCE_UNKNOWN,
                        column)
                .with("kind", Argument.term("quickstart.input.file." + other.key()))
                .with("file", otherFile)
                .with("count", known.size());
        error(maybe.map(suggestion -> finding.with("maybe", suggestion)).orElse(finding));
    }
}
