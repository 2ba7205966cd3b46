package io.salestiers.core.money;

import io.salestiers.core.text.Suggestions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A currency of ISO 4217 with the number of decimals of its minor unit: CNY has 2, JPY 0, KWD 3.
 *
 * <p>Known are the currencies of the table in {@link #TABLE_VERSION}, and those that were replaced since 1999: amounts of
 * 2022 in Croatian kuna, {@code HRK}, stay readable, but {@link #validOn} says no from 2023-01-01 on, and
 * {@link #replacedBy} names the euro. The library carries its own table because that of the Java runtime differs between
 * releases. Funds codes, metals and codes for tests are not in it. Obtained by {@link #of(String)}. Immutable and safe for
 * use by several threads.
 */
public final class Currency implements Comparable<Currency> {
    /** The state of ISO 4217 in this release. */
    public static final String TABLE_VERSION = "ISO 4217:2015 as of 2026-01-01";

    /** The day of this state: what the standard changes later is not in this release. */
    public static final LocalDate TABLE_DATE = LocalDate.of(2026, 1, 1);

    /** What came in place of a currency, and when. */
    record Replacement(LocalDate day, String successor) {}

    private final String code;
    private final int digits;
    private final Optional<LocalDate> since;
    private final Optional<Replacement> replacement;

    Currency(String code, int digits, Optional<LocalDate> since, Optional<Replacement> replacement) {
        this.code = code;
        this.digits = digits;
        this.since = since;
        this.replacement = replacement;
    }

    /**
     * The currency with a code.
     *
     * @param code three capital letters
     * @return the currency, in use or replaced
     * @throws IllegalArgumentException if the table has no such code; the message suggests one that is near
     */
    public static Currency of(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("currency must be a code of " + TABLE_VERSION
                        + ", but was '" + code + "'"
                        + suggestion(code)
                                .map(near -> "\nMaybe '" + near + "' is meant")
                                .orElse("")));
    }

    /**
     * The currency with a code, to be used on a day.
     *
     * @param code three capital letters
     * @param day the day of the amount
     * @return the currency
     * @throws IllegalArgumentException if the table has no such code, or the currency is not in use on the day; the message
     *     then names the successor
     */
    public static Currency of(String code, LocalDate day) {
        Currency currency = of(code);
        if (!currency.validOn(day)) {
            throw new IllegalArgumentException("currency " + code + " must be in use on " + day + ", but "
                    + currency.replacement
                            .filter(replaced -> !day.isBefore(replaced.day()))
                            .map(replaced -> replaced.successor() + " replaced it on " + replaced.day())
                            .orElseGet(() -> "it began on "
                                    + currency.since.map(LocalDate::toString).orElse("an unknown day")));
        }
        return currency;
    }

    /**
     * The currency with a code, if there is one.
     *
     * @param code three capital letters
     * @return the currency, in use or replaced; empty if the table has no such code
     */
    public static Optional<Currency> find(String code) {
        return Optional.ofNullable(CurrencyTable.ALL.get(code));
    }

    /**
     * The code that was probably meant by one that does not exist: {@code CNY} for {@code cny}, {@code CNX} and
     * {@code RMB}.
     *
     * @param code what was written
     * @return a code of a currency in use, empty if none is near
     */
    public static Optional<String> suggestion(String code) {
        // What people in China write is not a misspelling of anything.
        return code.equalsIgnoreCase("RMB")
                ? Optional.of("CNY")
                : Suggestions.nearest(
                        code, allOn(TABLE_DATE).stream().map(Currency::code).toList());
    }

    /**
     * All currencies of the table.
     *
     * @return by code, those that were replaced among them
     */
    public static List<Currency> all() {
        return List.copyOf(CurrencyTable.ALL.values());
    }

    /**
     * The currencies that are in use on a day.
     *
     * @param day a day from 1999 on; before, the table knows too little
     * @return by code
     */
    public static List<Currency> allOn(LocalDate day) {
        return CurrencyTable.ALL.values().stream()
                .filter(currency -> currency.validOn(day))
                .toList();
    }

    /**
     * The code.
     *
     * @return three capital letters
     */
    public String code() {
        return code;
    }

    /**
     * The decimals of the minor unit.
     *
     * @return 0, 2 or 3
     */
    public int digits() {
        return digits;
    }

    /**
     * How many minor units make one unit.
     *
     * @return 1, 100 or 1,000
     */
    public long minorPerUnit() {
        return digits == 0 ? 1 : digits == 2 ? 100 : 1000;
    }

    /**
     * Whether amounts of a day may be in this currency.
     *
     * @param day the day
     * @return true from {@link #validFrom} on until the day before {@link #validUntil}
     */
    public boolean validOn(LocalDate day) {
        return since.filter(day::isBefore).isEmpty()
                && replacement.filter(replaced -> !day.isBefore(replaced.day())).isEmpty();
    }

    /**
     * The first day of the currency.
     *
     * @return the day, included; empty if it is not in the table, which has it for currencies that came after 1998
     */
    public Optional<LocalDate> validFrom() {
        return since;
    }

    /**
     * The day on which another currency replaced this one as the unit of prices and accounts: 2023-01-01 for {@code HRK}.
     *
     * @return the day, excluded; empty for a currency in use
     */
    public Optional<LocalDate> validUntil() {
        return replacement.map(Replacement::day);
    }

    /**
     * The currency that replaced this one.
     *
     * @return for example {@code EUR} for {@code HRK}; itself perhaps replaced since; empty for a currency in use
     */
    public Optional<Currency> replacedBy() {
        return replacement.map(replaced -> of(replaced.successor()));
    }

    @Override
    public int compareTo(Currency other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Currency other && code.equals(other.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** The code. */
    @Override
    public String toString() {
        return code;
    }
}
