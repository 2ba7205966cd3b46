package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import java.util.Comparator;
import java.util.Optional;

/**
 * What one source gave one payee in a {@link PeriodRun}: P-17 earns CNY 1,250.00 by the commission of {@code reps-2026}. What a
 * cap defers is a second line of the same source: of pay of 126 under a cap of 80, payable 80 and held 46.
 *
 * @param payee who earns
 * @param source by what; earned in the period of the run
 * @param amount how much, rounded; may be zero or below
 * @param balance {@link Balance#PAYABLE}; or {@link Balance#HELD}, of an amount above zero, for what a cap defers
 * @param explanation the fingerprint of the explanation, see {@link Evidence}
 */
public record RunLine(PersonId payee, PaySource source, Money amount, Balance balance, Digest explanation)
        implements Comparable<RunLine> {
    private static final Comparator<RunLine> ORDER = Comparator.comparing(RunLine::payee)
            .thenComparing(RunLine::source)
            .thenComparing(line -> line.amount().currency())
            .thenComparing(RunLine::balance);

    /** Refuses absent parts, other balances, and a held amount that is not above zero. */
    public RunLine {
        requireNonNull(payee, "payee");
        requireNonNull(source, "source");
        requireNonNull(amount, "amount");
        requireNonNull(explanation, "explanation");
        if (!EntryKind.EARNING.balances().contains(balance)) {
            throw new IllegalArgumentException(
                    "balance of a line must be one of " + EntryKind.EARNING.balances() + ", but was " + balance);
        }
        if (balance == Balance.HELD && amount.signum() <= 0) {
            throw new IllegalArgumentException("what is held must be above zero, but was " + amount + " for " + payee);
        }
    }

    /**
     * A line of what is payable.
     *
     * @param payee who earns
     * @param source by what
     * @param amount how much
     * @param explanation the fingerprint of the explanation
     */
    public RunLine(PersonId payee, PaySource source, Money amount, Digest explanation) {
        this(payee, source, amount, Balance.PAYABLE, explanation);
    }

    /**
     * How a ledger books it that has booked nothing of its source yet.
     *
     * @return empty for an amount of zero, which moves nothing
     */
    public Optional<Posting> posting() {
        return amount.signum() == 0
                ? Optional.empty()
                : Optional.of(Posting.builder()
                        .kind(EntryKind.EARNING)
                        .payee(payee)
                        .amount(amount)
                        .balance(balance)
                        .source(source)
                        .evidence(explanation)
                        .build());
    }

    /**
     * This line as it stands in a stored run: without the period, which is that of the run.
     *
     * @return an object
     */
    public JsonValue.Fields json() {
        JsonValue.Fields json = JsonValue.object().with("payee", payee.value());
        if (source.plan().isPresent()) {
            json = json.with("plan", source.plan().get().value());
        }
        if (source.component().isPresent()) {
            json = json.with("component", source.component().get().value());
        }
        if (source.transaction().isPresent()) {
            json = json.with("transaction", source.transaction().get().toString());
        }
        return json.with(
                        "amount",
                        JsonValue.object()
                                .with("currency", amount.currency().code())
                                .with("amount", amount.amount().toPlainString()))
                .with("balance", StoredRun.name(balance))
                .with("explanation", explanation.hex());
    }

    /** By payee, source, currency and balance. */
    @Override
    public int compareTo(RunLine other) {
        return ORDER.compare(this, other);
    }
}
