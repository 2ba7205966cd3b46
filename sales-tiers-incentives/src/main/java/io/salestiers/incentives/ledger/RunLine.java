package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import java.util.Comparator;

/**
 * What one source gave one payee in a {@link PeriodRun}: P-17 earns CNY 1,250.00 by the commission of {@code reps-2026}.
 *
 * @param payee who earns
 * @param source by what; earned in the period of the run
 * @param amount how much, rounded; may be zero or below
 * @param explanation the fingerprint of the explanation
 */
public record RunLine(PersonId payee, PaySource source, Money amount, Digest explanation)
        implements Comparable<RunLine> {
    private static final Comparator<RunLine> ORDER = Comparator.comparing(RunLine::payee)
            .thenComparing(RunLine::source)
            .thenComparing(line -> line.amount().currency());

    /** Refuses absent parts. */
    public RunLine {
        requireNonNull(payee, "payee");
        requireNonNull(source, "source");
        requireNonNull(amount, "amount");
        requireNonNull(explanation, "explanation");
    }

    /**
     * This line as JSON, for digests and stored runs.
     *
     * @return an object
     */
    public JsonValue.Fields json() {
        return JsonValue.object()
                .with("payee", payee.value())
                .with("source", source.json())
                .with("currency", amount.currency().code())
                .with("minor", JsonValue.number(amount.minorUnits()))
                .with("explanation", explanation.hex());
    }

    /** By payee, source and currency. */
    @Override
    public int compareTo(RunLine other) {
        return ORDER.compare(this, other);
    }
}
