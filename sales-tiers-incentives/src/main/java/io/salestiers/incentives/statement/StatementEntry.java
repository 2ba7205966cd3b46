package io.salestiers.incentives.statement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * An amount that is added to what was earned: USD −12.00 on 2017-09-15, a correction, because a deal was counted twice in the
 * quarter before. Given by the host; the statement does not ask where it comes from.
 *
 * @param kind what it is
 * @param amount what is added to the payment, negative for a deduction
 * @param day the day of the entry
 * @param reason why
 * @param line the line that it is about; empty if it is about none, or about one of an earlier statement
 */
public record StatementEntry(
        AdjustmentKind kind, Money amount, LocalDate day, StatementReason reason, Optional<LineReference> line)
        implements Comparable<StatementEntry> {
    private static final Comparator<StatementEntry> ORDER = Comparator.comparing(StatementEntry::day)
            .thenComparing(entry -> entry.kind().id())
            .thenComparing(entry -> entry.reason().code())
            .thenComparing(StatementEntry::line, Optionals.absentFirst())
            .thenComparing(StatementEntry::amount, Optionals.money())
            .thenComparing(StatementEntry::toString);

    /** Refuses absent parts. */
    public StatementEntry {
        requireNonNull(kind, "kind");
        requireNonNull(amount, "amount");
        requireNonNull(day, "day");
        requireNonNull(reason, "reason");
        requireNonNull(line, "line");
    }

    /**
     * An entry about no line.
     *
     * @param kind what it is
     * @param amount what is added to the payment
     * @param day the day
     * @param reason why
     */
    public StatementEntry(AdjustmentKind kind, Money amount, LocalDate day, StatementReason reason) {
        this(kind, amount, day, reason, Optional.empty());
    }

    /** By day, kind, reason, line and amount. */
    @Override
    public int compareTo(StatementEntry other) {
        return ORDER.compare(this, other);
    }
}
