package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Cells of results, with the reason where there is no value. */
final class Cells {
    static final String MISSING = "quickstart.closing.absent.missing";
    static final String NONE = "quickstart.closing.absent.none";
    private static final int RATIO_DECIMALS = 4;

    private Cells() {}

    /** A result as published. */
    static Cell of(Reading reading, Optional<BigDecimal> published) {
        if (reading instanceof Reading.Known known) {
            return new Cell.Numeral(published.orElseThrow(), known.value());
        }
        return absent(reading);
    }

    /** A measure as it is: money to its minor unit, other numbers exactly or to four decimals half-even, as shown. */
    static Cell of(Reading reading) {
        return reading instanceof Reading.Known known ? quantity(known.value()) : absent(reading);
    }

    static Cell quantity(Quantity quantity) {
        return new Cell.Numeral(rounded(quantity), quantity);
    }

    /** A quantity as {@link #quantity} shows it. */
    static Quantity shown(Quantity quantity) {
        return new Quantity(Ratio.of(rounded(quantity)), quantity.unit(), quantity.currency());
    }

    /** The days from one to another, below zero if that is earlier. */
    static Quantity days(LocalDate from, LocalDate to) {
        return Quantity.of(Ratio.of(ChronoUnit.DAYS.between(from, to)), Unit.DAYS);
    }

    private static BigDecimal rounded(Quantity quantity) {
        int decimals = quantity.currency()
                .map(currency -> currency.digits())
                .orElse(quantity.unit() == Unit.RATIO ? RATIO_DECIMALS : 0);
        return quantity.value().rounded(new Rounding(decimals, RoundingMode.HALF_EVEN));
    }

    static Cell money(Optional<Money> money) {
        return money.<Cell>map(Cell.Amount::new).orElseGet(() -> new Cell.Absent(NONE));
    }

    private static Cell absent(Reading reading) {
        return reading instanceof Reading.NotMeaningful not
                ? new Cell.Absent(not.reasons().first().key())
                : new Cell.Absent(MISSING);
    }
}
