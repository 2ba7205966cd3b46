package io.salestiers.examples.quickstart.input;

import io.salestiers.core.money.Money;
import io.salestiers.core.time.Period;

/**
 * How much all sellers together sold in the market of an office.
 *
 * @param line the line of the row
 * @param office the office
 * @param period when
 * @param value how much, zero or positive
 */
public record MarketSize(long line, String office, Period period, Money value) {}
