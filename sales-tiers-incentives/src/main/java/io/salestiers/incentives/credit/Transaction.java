package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A business event that somebody may be credited with (交易): an order line, an invoice, a receipt of money, a return.
 *
 * <p>A return or a correction is a transaction of its own, with a sign and a reference; what was recorded is never changed.
 * Immutable and safe for use by several threads.
 */
public final class Transaction implements Comparable<Transaction> {
    private final TransactionId id;
    private final TransactionKind kind;
    private final Money amount;
    private final Optional<Ratio> quantity;
    private final Optional<Money> tax;
    private final Optional<Money> cost;
    private final SortedMap<DateName, LocalDate> dates;
    private final SortedMap<DimensionId, String> dimensions;
    private final List<Participant> participants;
    private final Optional<TransactionReference> reference;
    private final SortedMap<String, String> description;

    private Transaction(Builder builder) {
        this.id = builder.id;
        this.kind = builder.kind;
        this.amount = builder.amount;
        this.quantity = Optional.ofNullable(builder.quantity);
        this.tax = Optional.ofNullable(builder.tax);
        this.cost = Optional.ofNullable(builder.cost);
        this.dates = Parts.copy(builder.dates);
        this.dimensions = Parts.dimensions(builder.dimensions);
        this.participants = List.copyOf(builder.participants);
        this.reference = Optional.ofNullable(builder.reference);
        this.description = Parts.copy(builder.description);
    }

    /**
     * Its key in the system that it comes from.
     *
     * @return the id
     */
    public TransactionId id() {
        return id;
    }

    /**
     * What happened.
     *
     * @return the kind
     */
    public TransactionKind kind() {
        return kind;
    }

    /**
     * The gross amount, with tax: for a sale what the customer pays.
     *
     * @return negative for a return; zero for a correction of cost
     */
    public Money amount() {
        return amount;
    }

    /**
     * How much was sold, in pieces or whatever the business counts.
     *
     * @return negative for a return; empty if nothing is counted
     */
    public Optional<Ratio> quantity() {
        return quantity;
    }

    /**
     * The tax (增值税) in the amount.
     *
     * @return of the currency of the amount; empty if it is not known
     */
    public Optional<Money> tax() {
        return tax;
    }

    /**
     * What the sold thing cost the seller.
     *
     * @return of the currency of the amount; for a correction of cost the difference; empty if it is not known
     */
    public Optional<Money> cost() {
        return cost;
    }

    /**
     * Its days by their names.
     *
     * @return at least one
     */
    public SortedMap<DateName, LocalDate> dates() {
        return dates;
    }

    /**
     * One of its days.
     *
     * @param name which
     * @return the day, empty if it has none of this name
     */
    public Optional<LocalDate> findDate(DateName name) {
        return Optional.ofNullable(dates.get(name));
    }

    /**
     * By what it can be told apart, such as {@code category}, each with one value, which is kept in Unicode form NFC.
     *
     * @return the dimensions
     */
    public SortedMap<DimensionId, String> dimensions() {
        return dimensions;
    }

    /**
     * Who took part, each once in a role.
     *
     * @return by role and id, in whatever order they were given
     */
    public List<Participant> participants() {
        return participants;
    }

    /**
     * The earlier transaction that this one refers to.
     *
     * @return empty if it stands alone
     */
    public Optional<TransactionReference> reference() {
        return reference;
    }

    /**
     * What a host wants to show with it, such as the name of the account, by column name. No rule reads it and no
     * explanation repeats it.
     *
     * @return the texts
     */
    public SortedMap<String, String> description() {
        return description;
    }

    /**
     * Starts a transaction.
     *
     * @param id its key
     * @param kind what happened
     * @param amount the gross amount
     * @return a builder; a date is still needed
     */
    public static Builder builder(TransactionId id, TransactionKind kind, Money amount) {
        return new Builder(id, kind, amount);
    }

    /**
     * This transaction, to be changed.
     *
     * @return a builder that has all parts
     */
    public Builder toBuilder() {
        Builder builder = new Builder(id, kind, amount);
        builder.quantity = quantity.orElse(null);
        builder.tax = tax.orElse(null);
        builder.cost = cost.orElse(null);
        builder.dates.putAll(dates);
        builder.dimensions.putAll(dimensions);
        builder.participants.addAll(participants);
        builder.reference = reference.orElse(null);
        builder.description.putAll(description);
        return builder;
    }

    /** By id. */
    @Override
    public int compareTo(Transaction other) {
        return id.compareTo(other.id);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Transaction other && id.equals(other.id) && parts().equals(other.parts());
    }

    private List<Object> parts() {
        return List.of(kind, amount, quantity, tax, cost, dates, dimensions, participants, reference, description);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, kind, amount);
    }

    /** For example {@code erp:SO-17 BOOKING CNY 100.00 {order=2025-03-01}}. */
    @Override
    public String toString() {
        return id + " " + kind + " " + amount + " " + dates
                + reference
                        .map(to -> " " + to.relation() + " " + to.transaction())
                        .orElse("");
    }

    /** Builds transactions. Not for use by several threads. */
    public static final class Builder {
        private final TransactionId id;
        private final TransactionKind kind;
        private final Money amount;
        private @Nullable Ratio quantity;
        private @Nullable Money tax;
        private @Nullable Money cost;
        private @Nullable TransactionReference reference;
        private final SortedMap<DateName, LocalDate> dates = new TreeMap<>();
        private final SortedMap<DimensionId, String> dimensions = new TreeMap<>();
        private final List<Participant> participants = new ArrayList<>();
        private final SortedMap<String, String> description = new TreeMap<>();

        private Builder(TransactionId id, TransactionKind kind, Money amount) {
            this.id = requireNonNull(id, "id");
            this.kind = requireNonNull(kind, "kind");
            this.amount = requireNonNull(amount, "amount");
        }

        /**
         * How much was sold.
         *
         * @param value negative for a return
         * @return this
         */
        public Builder quantity(Ratio value) {
            quantity = requireNonNull(value, "quantity");
            return this;
        }

        /**
         * The tax in the amount.
         *
         * @param value of the currency of the amount
         * @return this
         */
        public Builder tax(Money value) {
            tax = requireNonNull(value, "tax");
            return this;
        }

        /**
         * The cost.
         *
         * @param value of the currency of the amount
         * @return this
         */
        public Builder cost(Money value) {
            cost = requireNonNull(value, "cost");
            return this;
        }

        /**
         * One of its days.
         *
         * @param name which
         * @param day the day
         * @return this
         */
        public Builder date(DateName name, LocalDate day) {
            dates.put(requireNonNull(name, "name"), requireNonNull(day, "day"));
            return this;
        }

        /**
         * A dimension.
         *
         * @param dimension the dimension
         * @param value its value
         * @return this
         */
        public Builder dimension(DimensionId dimension, String value) {
            dimensions.put(requireNonNull(dimension, "dimension"), requireNonNull(value, "value"));
            return this;
        }

        /**
         * Somebody who took part.
         *
         * @param participant a person or a position in a role
         * @return this
         */
        public Builder participant(Participant participant) {
            participants.add(requireNonNull(participant, "participant"));
            return this;
        }

        /**
         * A person who took part.
         *
         * @param role in what part
         * @param who the person
         * @return this
         */
        public Builder participant(String role, PersonId who) {
            return participant(Participant.of(role, who));
        }

        /**
         * A position that took part, whoever holds it.
         *
         * @param role in what part
         * @param who the position
         * @return this
         */
        public Builder participant(String role, PositionId who) {
            return participant(Participant.of(role, who));
        }

        /**
         * The earlier transaction that it refers to.
         *
         * @param transaction the earlier one
         * @param relation what the later one does to it
         * @return this
         */
        public Builder reference(TransactionId transaction, Relation relation) {
            reference = new TransactionReference(transaction, relation);
            return this;
        }

        /**
         * A text that is shown.
         *
         * @param column the name of its column
         * @param text the text
         * @return this
         */
        public Builder description(String column, String text) {
            description.put(requireNonNull(column, "column"), requireNonNull(text, "text"));
            return this;
        }

        /**
         * The transaction.
         *
         * @return the transaction
         * @throws IllegalArgumentException without a date, with tax or cost of another currency, with somebody twice in one
         *     role, or with a reference to itself
         */
        public Transaction build() {
            if (dates.isEmpty()) {
                throw new IllegalArgumentException("a transaction must have a date (transaction " + id + ")");
            }
            requireSameCurrency("tax", tax);
            requireSameCurrency("cost", cost);
            if (reference != null && reference.transaction().equals(id)) {
                throw new IllegalArgumentException("a transaction must not refer to itself (transaction " + id + ")");
            }
            Collections.sort(participants);
            TreeSet<Map.Entry<ParticipantRole, String>> seen = new TreeSet<>(
                    Map.Entry.<ParticipantRole, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()));
            for (Participant each : participants) {
                if (!seen.add(Map.entry(each.role(), each.who().key()))) {
                    throw new IllegalArgumentException(
                            each.who().key() + " must be there once as " + each.role() + " (transaction " + id + ")");
                }
            }
            return new Transaction(this);
        }

        private void requireSameCurrency(String name, @Nullable Money value) {
            if (value != null && !value.currency().equals(amount.currency())) {
                throw new IllegalArgumentException(name + " must be in " + amount.currency()
                        + " as the amount, but was " + value + " (transaction " + id + ")");
            }
        }
    }
}
