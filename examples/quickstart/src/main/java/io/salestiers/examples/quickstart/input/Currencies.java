package io.salestiers.examples.quickstart.input;

import io.salestiers.core.money.Currency;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which currency a person's amounts are in. */
final class Currencies {
    private Currencies() {}

    /** That of the person's row of the day, else of the first row with one, else of the format. */
    static Optional<Currency> find(List<Assignment> own, Optional<LocalDate> day, InputFormat format) {
        return own.stream()
                .filter(row -> day.map(row.days()::contains).orElse(true))
                .flatMap(row -> row.currency().stream())
                .findFirst()
                .or(() -> own.stream().flatMap(row -> row.currency().stream()).findFirst())
                .or(format::currency);
    }
}
