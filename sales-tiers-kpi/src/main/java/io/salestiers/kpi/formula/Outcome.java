package io.salestiers.kpi.formula;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.kpi.measure.Reading;
import org.jspecify.annotations.Nullable;

/** What a step gives. */
sealed interface Outcome {
    /** A number; the currency is there if it has a power of money, unless it comes from the bare literal 0. */
    record Value(Ratio value, @Nullable Currency currency) implements Outcome {}

    /** Whether a condition holds. */
    record Truth(boolean holds) implements Outcome {}

    /** Nothing: a {@link Reading.Missing} or {@link Reading.NotMeaningful}. */
    record Gap(Reading reading) implements Outcome {}
}
