package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import java.util.Optional;

/**
 * What a company expects to pay for results that are not calculated yet: P-17 about CNY 700.00 for the open deals of August.
 *
 * @param payee who is expected to earn
 * @param source by what, earned in a period that is not booked yet
 * @param amount how much; below zero if pay is expected to be taken back
 * @param evidence the fingerprint of what the expectation is made of; empty for an estimate
 */
public record ExpectedPay(PersonId payee, PaySource source, Money amount, Optional<Digest> evidence) {
    /** Refuses absent parts. */
    public ExpectedPay {
        requireNonNull(payee, "payee");
        requireNonNull(source, "source");
        requireNonNull(amount, "amount");
        requireNonNull(evidence, "evidence");
    }

    /**
     * What a run of a period that is not booked yet leads to expect.
     *
     * @param line a line of the run
     * @return the same payee, source and amount, with the fingerprint of its explanation
     */
    public static ExpectedPay of(RunLine line) {
        return new ExpectedPay(line.payee(), line.source(), line.amount(), Optional.of(line.explanation()));
    }
}
