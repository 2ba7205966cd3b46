package io.salestiers.examples.quickstart.input;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;

/**
 * A target that somebody set.
 *
 * @param line the line of the row
 * @param agent for whom
 * @param measure of what
 * @param period for when; fiscal years start as the format says
 * @param value how much, zero or positive
 * @param forPay whether pay is measured on it (a quota)
 */
public record StatedTarget(
        long line, PersonId agent, MeasureId measure, Period period, Quantity value, boolean forPay) {}
