package io.salestiers.incentives.release;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.Transaction;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.credit.Transactions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has happened to deals so far: on which days which events, what each is worth and how much money has arrived for it. What
 * lies after the day that is asked for plays no part, and neither does the order in which it was told. Immutable and safe for
 * use by several threads.
 */
public final class DealEvents {
    private record Movement(LocalDate day, Money amount) {}

    private record Named(TransactionId deal, EventName event) {}

    private static final DealEvents NONE = new Builder().build();

    private final Map<TransactionId, List<Movement>> worth;
    private final Map<TransactionId, List<Movement>> cash;
    private final Map<Named, LocalDate> first;

    private DealEvents(Builder builder) {
        this.worth = copy(builder.worth);
        this.cash = copy(builder.cash);
        this.first = Map.copyOf(builder.first);
    }

    private static Map<TransactionId, List<Movement>> copy(Map<TransactionId, List<Movement>> some) {
        Map<TransactionId, List<Movement>> copy = new HashMap<>();
        some.forEach((deal, movements) -> copy.put(deal, List.copyOf(movements)));
        return copy;
    }

    /**
     * Nothing has happened.
     *
     * @return no events
     */
    public static DealEvents none() {
        return NONE;
    }

    /**
     * Starts events that a host states.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the events from transactions: each date of a sale is an event of its name, such as {@code delivery}; an invoice that
     * refers to a sale is the event {@code invoice}; a sale is worth its amount with its returns and corrections; receipts are its
     * money. Money that will not arrive is none: a bad debt is told as an event of the host's.
     *
     * @param transactions the transactions
     * @param receiptDay the date on which money arrived
     * @return a builder to which events can be added; a transaction without the date it counts on counts on its last date
     */
    public static Builder from(Transactions transactions, DateName receiptDay) {
        Builder builder = new Builder();
        for (Transaction each : transactions.all()) {
            LocalDate day = each.findDate(receiptDay)
                    .filter(found -> each.kind() == TransactionKind.RECEIPT)
                    .orElseGet(() -> java.util.Collections.max(each.dates().values()));
            TransactionId deal = deal(each, transactions);
            switch (each.kind()) {
                case BOOKING, INVOICE -> {
                    LocalDate sold = java.util.Collections.min(each.dates().values());
                    Optional<TransactionId> invoiced = each.kind() == TransactionKind.INVOICE
                            ? each.reference().map(to -> to.transaction())
                            : Optional.empty();
                    invoiced.ifPresent(of -> builder.event(of, EventName.INVOICE, sold));
                    builder.worth(deal, sold, each.amount());
                    each.dates().forEach((name, on) -> builder.event(deal, EventName.of(name.value()), on));
                }
                case RETURN, CORRECTION -> builder.worth(deal, day, each.amount());
                case RECEIPT -> builder.cash(deal, day, each.amount());
                case COST_CORRECTION, BAD_DEBT -> {}
            }
        }
        return builder;
    }

    private static TransactionId deal(Transaction each, Transactions transactions) {
        Set<TransactionId> seen = new HashSet<>();
        Transaction at = each;
        while (at.kind().followsAnother() && at.reference().isPresent() && seen.add(at.id())) {
            TransactionId next = at.reference().get().transaction();
            Optional<Transaction> above = transactions.find(next);
            if (above.isEmpty()) {
                return next;
            }
            at = above.get();
        }
        return at.id();
    }

    /**
     * The first day on which something happened to a deal.
     *
     * @param deal the deal
     * @param event what
     * @return empty if it has not happened
     */
    public Optional<LocalDate> day(TransactionId deal, EventName event) {
        return Optional.ofNullable(first.get(new Named(deal, event)));
    }

    /**
     * Which part of what a deal is worth has been paid by the end of a day.
     *
     * @param deal the deal
     * @param day the day
     * @return 0 to 1; 0 if nothing is known of the deal, 1 if nothing is left to be paid because all came back
     */
    public Ratio paidShare(TransactionId deal, LocalDate day) {
        Optional<Money> worthIt = sum(worth, deal, day);
        if (worthIt.isEmpty()) {
            return Ratio.ZERO;
        }
        if (worthIt.get().signum() <= 0) {
            return Ratio.ONE;
        }
        return sum(cash, deal, day)
                .map(paid -> paid.ratio()
                        .dividedBy(worthIt.get().ratio())
                        .max(Ratio.ZERO)
                        .min(Ratio.ONE))
                .orElse(Ratio.ZERO);
    }

    private static Optional<Money> sum(
            Map<TransactionId, List<Movement>> movements, TransactionId deal, LocalDate day) {
        return movements.getOrDefault(deal, List.of()).stream()
                .filter(movement -> !movement.day().isAfter(day))
                .map(Movement::amount)
                .reduce(Money::plus);
    }

    /** Collects events. Not for use by several threads. */
    public static final class Builder {
        private final Map<TransactionId, List<Movement>> worth = new HashMap<>();
        private final Map<TransactionId, List<Movement>> cash = new HashMap<>();
        private final Map<Named, LocalDate> first = new HashMap<>();

        private Builder() {}

        /**
         * Something happened; of several days the first counts.
         *
         * @param deal to which deal
         * @param event what
         * @param day when
         * @return this
         */
        public Builder event(TransactionId deal, EventName event, LocalDate day) {
            first.merge(new Named(deal, event), day, (one, other) -> one.isBefore(other) ? one : other);
            return this;
        }

        /**
         * What is to be paid for a deal, or a change of it.
         *
         * @param deal the deal
         * @param day from which day
         * @param amount what the customer is to pay, below zero for what came back
         * @return this
         */
        public Builder worth(TransactionId deal, LocalDate day, Money amount) {
            worth.computeIfAbsent(deal, key -> new ArrayList<>()).add(new Movement(day, amount));
            return this;
        }

        /**
         * Money arrived.
         *
         * @param deal for which deal
         * @param day when
         * @param amount how much, in the currency of the deal; below zero for what was paid back
         * @return this
         */
        public Builder cash(TransactionId deal, LocalDate day, Money amount) {
            cash.computeIfAbsent(deal, key -> new ArrayList<>()).add(new Movement(day, amount));
            return this;
        }

        /**
         * The events.
         *
         * @return the events
         */
        public DealEvents build() {
            return new DealEvents(this);
        }
    }
}
