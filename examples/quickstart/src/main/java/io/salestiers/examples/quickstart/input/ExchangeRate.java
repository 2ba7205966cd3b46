package io.salestiers.examples.quickstart.input;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import java.time.LocalDate;

/**
 * What one unit of a currency is worth in another from a day on, until the next rate of the same pair.
 *
 * @param line the line of the row
 * @param date the first day
 * @param from the currency that is converted
 * @param to the currency that comes out
 * @param rate units of {@code to} for one unit of {@code from}, above zero
 */
public record ExchangeRate(long line, LocalDate date, Currency from, Currency to, Ratio rate) {}
