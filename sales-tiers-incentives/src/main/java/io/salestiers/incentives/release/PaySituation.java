package io.salestiers.incentives.release;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.ledger.PaySource;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Some pay on a day.
 *
 * @param payee whose pay
 * @param source of what
 * @param day the day; all that happened on it counts
 * @param facts what is known
 * @param waitsAfterLeaving whether what waits for the payee to stay waits on after leaving
 */
public record PaySituation(
        PersonId payee, PaySource source, LocalDate day, ReleaseFacts facts, boolean waitsAfterLeaving) {
    /** Refuses absent parts. */
    public PaySituation {
        requireNonNull(payee, "payee");
        requireNonNull(source, "source");
        requireNonNull(day, "day");
        requireNonNull(facts, "facts");
    }

    Ratio yes(Optional<LocalDate> happened) {
        return happened.filter(on -> !on.isAfter(day)).isPresent() ? Ratio.ONE : Ratio.ZERO;
    }

    LocalDate monthsLater(int months) {
        return source.earnedIn().range().to().orElseThrow().plusMonths(months);
    }

    boolean thereOn(LocalDate some) {
        return waitsAfterLeaving
                || facts.leaving(payee)
                        .filter(leaving -> leaving.lastDay().isBefore(some))
                        .isEmpty();
    }
}
