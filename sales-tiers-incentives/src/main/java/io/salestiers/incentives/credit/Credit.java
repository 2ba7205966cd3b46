package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of a transaction that belongs to a payee (业绩归属): of deal 1C1I7A6R, closed on 2017-03-01, all USD 1,054.00
 * to the person who held the position of the seller on that day.
 *
 * <p>A credit has a {@linkplain #type() type}, which says what it measures, and a {@linkplain #kind() kind}, which says how
 * it came to its payee. The units are those of the position on the day of the credit, so a later move changes no credit. A
 * return or a correction is a transaction of its own, whose credits have the other sign. As JSON, a credit has all but the way
 * it came about. Immutable and safe for use by several threads.
 */
public final class Credit implements Comparable<Credit> {
    private static final Comparator<Credit> ORDER = Comparator.comparing(Credit::day)
            .thenComparing(Credit::transaction)
            .thenComparing(Credit::payee)
            .thenComparing(Credit::position)
            .thenComparing(Credit::type)
            .thenComparing(Credit::kind)
            .thenComparing(credit -> credit.rule().map(CreditRuleId::value).orElse(""), Ids::compare)
            .thenComparing(credit -> credit.from().map(PositionId::value).orElse(""), Ids::compare)
            .thenComparing(credit -> credit.fromPayee().map(PersonId::value).orElse(""), Ids::compare);

    private final TransactionId transaction;
    private final TransactionKind event;
    private final CreditType type;
    private final CreditKind kind;
    private final PersonId payee;
    private final PositionId position;
    private final List<UnitId> units;
    private final LocalDate day;
    private final Quantity value;
    private final Ratio share;
    private final Optional<Ratio> quantity;
    private final SortedMap<DateName, LocalDate> dates;
    private final SortedMap<DimensionId, String> dimensions;
    private final Optional<TransactionReference> reference;
    private final Optional<CreditRuleId> rule;
    private final Optional<PositionId> from;
    private final Optional<PersonId> fromPayee;
    private final SortedMap<String, String> description;
    private final Optional<Conversion> conversion;
    private final CreditTrace trace;

    private Credit(Builder builder) {
        this.transaction = builder.transaction;
        this.event = builder.event;
        this.type = builder.type;
        this.kind = builder.kind;
        this.payee = builder.payee;
        this.position = builder.position;
        this.units = builder.units;
        this.day = builder.day;
        this.value = builder.value;
        this.share = builder.share;
        this.quantity = Optional.ofNullable(builder.quantity);
        this.dates = builder.dates;
        this.dimensions = builder.dimensions;
        this.reference = Optional.ofNullable(builder.reference);
        this.rule = Optional.ofNullable(builder.rule);
        this.from = Optional.ofNullable(builder.from);
        this.fromPayee = Optional.ofNullable(builder.fromPayee);
        this.description = builder.description;
        this.conversion = Optional.ofNullable(builder.conversion);
        this.trace = builder.trace;
    }

    /**
     * A direct credit of the type {@link CreditType#REVENUE} for all of a booking, as hosts make it that credit by
     * themselves.
     *
     * @param transaction the id of the transaction, as {@link TransactionId#parse} reads it
     * @param payee who is credited
     * @param position the position which the payee held on the day
     * @param units the unit of the position on the day and all units above it
     * @param day the day on which the transaction counts
     * @param amount how much is credited
     * @return the credit
     */
    public static Credit of(
            String transaction, PersonId payee, PositionId position, List<UnitId> units, LocalDate day, Money amount) {
        return builder(TransactionId.parse(transaction), payee, position, units, day, amount)
                .build();
    }

    /**
     * Starts a credit of money.
     *
     * @param transaction the transaction
     * @param payee who is credited
     * @param position the position which the payee held on the day
     * @param units the unit of the position on the day and all units above it, up to the root; at least one
     * @param day the day on which the transaction counts
     * @param amount how much is credited; negative for a return
     * @return a builder of a direct credit of the type {@link CreditType#REVENUE} with a share of 1
     */
    public static Builder builder(
            TransactionId transaction,
            PersonId payee,
            PositionId position,
            List<UnitId> units,
            LocalDate day,
            Money amount) {
        return new Builder(transaction, payee, position, units, day, Quantity.money(amount));
    }

    /**
     * Starts a credit of money or of pieces.
     *
     * @param transaction the transaction
     * @param payee who is credited
     * @param position the position which the payee held on the day
     * @param units the unit of the position on the day and all units above it, up to the root; at least one
     * @param day the day on which the transaction counts
     * @param value how much is credited: money in whole minor units, or a count
     * @return a builder of a direct credit of the type {@link CreditType#REVENUE}, or {@link CreditType#UNITS} for a count,
     *     with a share of 1
     */
    public static Builder builder(
            TransactionId transaction,
            PersonId payee,
            PositionId position,
            List<UnitId> units,
            LocalDate day,
            Quantity value) {
        return new Builder(transaction, payee, position, units, day, value);
    }

    /**
     * The transaction of which it is a part.
     *
     * @return the id
     */
    public TransactionId transaction() {
        return transaction;
    }

    /**
     * What happened in the transaction: a booking, a receipt of money, a return.
     *
     * @return the kind of the transaction
     */
    public TransactionKind event() {
        return event;
    }

    /**
     * What it measures.
     *
     * @return the type
     */
    public CreditType type() {
        return type;
    }

    /**
     * How it came to its payee.
     *
     * @return the kind
     */
    public CreditKind kind() {
        return kind;
    }

    /**
     * Who is credited.
     *
     * @return the person
     */
    public PersonId payee() {
        return payee;
    }

    /**
     * The position for which the payee is credited.
     *
     * @return the position which the payee held, or for which the payee acted, on the day of the organization that counts
     */
    public PositionId position() {
        return position;
    }

    /**
     * Where the position was.
     *
     * @return the unit of the position on the day and all units above it, up to the root; at least one
     */
    public List<UnitId> units() {
        return units;
    }

    /**
     * The day on which the transaction counts. The other days are in {@link #dates()}.
     *
     * @return the day that the rule names
     */
    public LocalDate day() {
        return day;
    }

    /**
     * How much is credited.
     *
     * @return money in whole minor units, or a count; negative for a return
     */
    public Quantity value() {
        return value;
    }

    /**
     * Whether it is a credit of money.
     *
     * @return false for a count
     */
    public boolean inMoney() {
        return value.unit() == Unit.MONEY;
    }

    /**
     * How much money is credited.
     *
     * @return the {@link #value()} as money; negative for a return
     * @throws IllegalStateException if pieces are credited and not money; {@link #inMoney()} tells
     */
    public Money amount() {
        Currency currency = value.currency()
                .orElseThrow(() -> new IllegalStateException(
                        "credit of transaction " + transaction + " is no money, but " + value + " (" + type + ")"));
        return Money.ofMinor(
                value.value()
                        .multipliedBy(Ratio.of(currency.minorPerUnit()))
                        .numerator()
                        .longValueExact(),
                currency);
    }

    /**
     * The payee's share of what the transaction is worth to all who share it.
     *
     * @return 1 for all of it; for a roll-up that of the credit from which it comes
     */
    public Ratio share() {
        return share;
    }

    /**
     * The payee's share of the quantity of the transaction.
     *
     * @return exact, without weight or cap; empty if the transaction counts nothing
     */
    public Optional<Ratio> quantity() {
        return quantity;
    }

    /**
     * The days of the transaction; of a receipt, a return or a correction also those days of the sale that it does not have
     * itself, such as its order.
     *
     * @return the days by their names, so that a plan can choose whose period sets the rate
     */
    public SortedMap<DateName, LocalDate> dates() {
        return dates;
    }

    /**
     * The dimensions of the transaction; of a receipt, a return or a correction also those of the sale that it does not
     * have itself.
     *
     * @return the values by dimension, in Unicode form NFC
     */
    public SortedMap<DimensionId, String> dimensions() {
        return dimensions;
    }

    /**
     * The earlier transaction to which the transaction refers.
     *
     * @return empty if it stands alone
     */
    public Optional<TransactionReference> reference() {
        return reference;
    }

    /**
     * The rule that made it.
     *
     * @return empty if a host made it by itself
     */
    public Optional<CreditRuleId> rule() {
        return rule;
    }

    /**
     * Whose credit rolled up.
     *
     * @return the position of the direct credit; empty for other kinds
     */
    public Optional<PositionId> from() {
        return from;
    }

    /**
     * Who was credited directly where a credit rolled up.
     *
     * @return the payee of the direct credit; empty for other kinds, and where the house keeps it
     */
    public Optional<PersonId> fromPayee() {
        return fromPayee;
    }

    /**
     * What a host wants to show with the credit, such as product and account, by column name. No rule reads it and no
     * explanation repeats it.
     *
     * @return the texts
     */
    public SortedMap<String, String> description() {
        return description;
    }

    /**
     * What tells it from all other credits of a calculation, in one text.
     *
     * @return for example {@code erp:SO-17|direct|revenue|sales|li|rep-1}
     */
    public String key() {
        List<String> parts = new ArrayList<>(List.of(
                transaction.toString(),
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                type.value(),
                rule.map(CreditRuleId::value).orElse(""),
                payee.value(),
                position.value()));
        from.ifPresent(below -> parts.add(below.value()));
        fromPayee.ifPresent(below -> parts.add(below.value()));
        // An id may have the bar itself, so it is doubled there: no two credits have one key.
        return parts.stream().map(part -> part.replace("|", "||")).collect(Collectors.joining("|"));
    }

    /**
     * How it came about, down to the transaction: amount, basis, weight, cap, rounding, share.
     *
     * @return the steps, whose first has the {@link #value()}
     */
    public Explanation explanation() {
        return trace.explain(this);
    }

    /**
     * How it came into its currency, if it was in another one.
     *
     * @return empty for a credit as it was made
     */
    public Optional<Conversion> conversion() {
        return conversion;
    }

    /**
     * This credit in another currency. Its {@link #explanation()} is the conversion with the steps of the original below it.
     *
     * @param by the conversion of this credit's amount
     * @return the converted credit
     * @throws IllegalArgumentException if the conversion is one of another amount, or the credit was converted before
     */
    public Credit convertedTo(Conversion by) {
        if (conversion.isPresent() || !inMoney() || !by.original().equals(amount())) {
            throw new IllegalArgumentException("a conversion must be of " + value + ", once, but was " + by);
        }
        Builder builder = toBuilder();
        builder.value = Quantity.money(by.converted());
        builder.conversion = by;
        builder.trace = credit -> by.explain(explanation());
        return builder.build();
    }

    /**
     * This credit, to be changed.
     *
     * @return a builder that has all parts
     */
    public Builder toBuilder() {
        Builder builder = new Builder(transaction, payee, position, units, day, value);
        builder.event = event;
        builder.type = type;
        builder.kind = kind;
        builder.share = share;
        builder.quantity = quantity.orElse(null);
        builder.dates = dates;
        builder.dimensions = dimensions;
        builder.reference = reference.orElse(null);
        builder.rule = rule.orElse(null);
        builder.from = from.orElse(null);
        builder.fromPayee = fromPayee.orElse(null);
        builder.description = description;
        builder.conversion = conversion.orElse(null);
        builder.trace = trace;
        return builder;
    }

    /**
     * By day, transaction, payee, position, type, kind, rule and the credit from which it rolled up: an order that doesn't
     * depend on the input's, in which no two credits of a calculation are equal.
     */
    @Override
    public int compareTo(Credit other) {
        return ORDER.compare(this, other);
    }

    /** Whether all parts are equal; how a credit came about follows from its transaction and plays no part. */
    @Override
    public boolean equals(@Nullable Object object) {
        return this == object
                || (object instanceof Credit other && compareTo(other) == 0 && parts().equals(other.parts()));
    }

    private List<Object> parts() {
        return List.of(
                event,
                units,
                value,
                share,
                quantity,
                dates,
                dimensions,
                reference,
                rule,
                from,
                fromPayee,
                description,
                conversion);
    }

    @Override
    public int hashCode() {
        return Objects.hash(transaction, payee, position, type, kind, day, value);
    }

    /** For example {@code DIRECT revenue CNY 60 of erp:SO-17 to li (rep-1) on 2025-03-01}. */
    @Override
    public String toString() {
        return kind + " " + type + " " + value + " of " + transaction + " to " + payee + " (" + position + ") on " + day
                + rule.map(by -> " by " + by).orElse("")
                + from.map(below -> " from " + below).orElse("");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Credit fromJson(CreditForm form) {
        return form.credit();
    }

    @JsonValue
    private CreditForm json() {
        return CreditForm.of(this);
    }

    private static Explanation stated(Credit credit) {
        return Explanation.given("incentives.explain.credit", credit.value())
                .with("transaction", credit.transaction().toString())
                .with("day", Argument.day(credit.day()))
                .concerning(credit.payee().value());
    }

    /** Builds credits. Not for use by several threads. */
    public static final class Builder {
        private final TransactionId transaction;
        private final PersonId payee;
        private final PositionId position;
        private final List<UnitId> units;
        private final LocalDate day;
        private Quantity value;
        private TransactionKind event = TransactionKind.BOOKING;
        private CreditType type;
        private CreditKind kind = CreditKind.DIRECT;
        private Ratio share = Ratio.ONE;
        private @Nullable Ratio quantity;
        private SortedMap<DateName, LocalDate> dates = new TreeMap<>();
        private SortedMap<DimensionId, String> dimensions = new TreeMap<>();
        private @Nullable TransactionReference reference;
        private @Nullable CreditRuleId rule;
        private @Nullable PositionId from;
        private @Nullable PersonId fromPayee;
        private SortedMap<String, String> description = new TreeMap<>();
        private @Nullable Conversion conversion;
        private CreditTrace trace = Credit::stated;

        private Builder(
                TransactionId transaction,
                PersonId payee,
                PositionId position,
                List<UnitId> units,
                LocalDate day,
                Quantity value) {
            this.transaction = requireNonNull(transaction, "transaction");
            this.payee = requireNonNull(payee, "payee");
            this.position = requireNonNull(position, "position");
            this.units = List.copyOf(units);
            this.day = requireNonNull(day, "day");
            this.value = requireNonNull(value, "value");
            this.type = value.unit() == Unit.MONEY ? CreditType.REVENUE : CreditType.UNITS;
        }

        /**
         * What happened in the transaction.
         *
         * @param of the kind of the transaction
         * @return this
         */
        public Builder event(TransactionKind of) {
            event = requireNonNull(of, "event");
            return this;
        }

        /**
         * What the credit measures.
         *
         * @param of the type
         * @return this
         */
        public Builder type(CreditType of) {
            type = requireNonNull(of, "type");
            return this;
        }

        /**
         * How it came to its payee.
         *
         * @param of the kind
         * @return this
         */
        public Builder kind(CreditKind of) {
            kind = requireNonNull(of, "kind");
            return this;
        }

        /**
         * How much money is credited.
         *
         * @param amount negative for a return
         * @return this
         */
        public Builder amount(Money amount) {
            value = Quantity.money(amount);
            return this;
        }

        /**
         * The share of the transaction.
         *
         * @param of 1 for all of it
         * @return this
         */
        public Builder share(Ratio of) {
            share = requireNonNull(of, "share");
            return this;
        }

        /**
         * The share of the quantity of the transaction.
         *
         * @param of how many
         * @return this
         */
        public Builder quantity(Ratio of) {
            quantity = requireNonNull(of, "quantity");
            return this;
        }

        /**
         * The days of the transaction.
         *
         * @param of the days by their names
         * @return this
         */
        public Builder dates(SortedMap<DateName, LocalDate> of) {
            dates = Parts.copy(of);
            return this;
        }

        /**
         * The dimensions of the transaction.
         *
         * @param of the values by dimension
         * @return this
         */
        public Builder dimensions(SortedMap<DimensionId, String> of) {
            dimensions = Parts.dimensions(of);
            return this;
        }

        /**
         * The earlier transaction.
         *
         * @param to the reference of the transaction
         * @return this
         */
        public Builder reference(TransactionReference to) {
            reference = requireNonNull(to, "reference");
            return this;
        }

        /**
         * The rule that made it.
         *
         * @param by the rule
         * @return this
         */
        public Builder rule(CreditRuleId by) {
            rule = requireNonNull(by, "rule");
            return this;
        }

        /**
         * Whose direct credit rolled up.
         *
         * @param below the position of the direct credit
         * @param credited its payee, empty where the house keeps it
         * @return this
         */
        public Builder from(PositionId below, Optional<PersonId> credited) {
            from = requireNonNull(below, "from");
            fromPayee = credited.orElse(null);
            return this;
        }

        /**
         * Texts that are shown.
         *
         * @param texts the texts by column name
         * @return this
         */
        public Builder description(SortedMap<String, String> texts) {
            description = Parts.copy(texts);
            return this;
        }

        /**
         * How it came about, for a host that credits by itself.
         *
         * @param explanation steps, whose first has the value of the credit
         * @return this
         */
        public Builder explanation(Explanation explanation) {
            requireNonNull(explanation, "explanation");
            trace = credit -> explanation;
            return this;
        }

        Builder trace(CreditTrace of) {
            trace = of;
            return this;
        }

        /**
         * The credit.
         *
         * @return the credit
         * @throws IllegalArgumentException without a unit, with a value that is neither a count nor money in whole minor
         *     units, or with the position of a roll-up for another kind
         */
        public Credit build() {
            if (units.isEmpty()) {
                throw new IllegalArgumentException(
                        "a credit must name the unit of its position (transaction " + transaction + ")");
            }
            boolean whole = value.currency()
                    .map(currency -> value.value()
                            .multipliedBy(Ratio.of(currency.minorPerUnit()))
                            .denominator()
                            .equals(BigInteger.ONE))
                    .orElse(value.unit() == Unit.COUNT);
            if (!whole) {
                throw new IllegalArgumentException("a credit must be money in whole minor units or a count, but was "
                        + value + " (transaction " + transaction + ")");
            }
            if ((kind == CreditKind.ROLL_UP) != (from != null)) {
                throw new IllegalArgumentException("a roll-up, and nothing else, must say from where it comes, but was "
                        + kind + " (transaction " + transaction + ")");
            }
            return new Credit(this);
        }
    }
}
