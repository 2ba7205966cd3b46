package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Adds up credits that no rule needs one by one, so that millions of transactions become a few sums for each payee: how much a
 * position was credited with between two days on which something changes.
 *
 * <p>The sums of two parts of the credits, {@linkplain #merge merged}, are the sums of all of them, however the credits were
 * divided and in whichever order they came. {@link #finish()} gives them as credits, which a plan pays like the credits
 * themselves; which plans may be paid from sums a plan says itself. Memory grows with payees, positions, days between changes and
 * values of dimensions, not with transactions.
 *
 * <p>Not for use by several threads; each thread has sums of its own and merges them.
 */
public final class CreditSums {
    private final TreeSet<LocalDate> cuts;
    private final SortedMap<CreditSumKey, Sum> sums = new TreeMap<>();

    /** What was added up under one key. */
    record Sum(Ratio value, Optional<Ratio> quantity, long count, LocalDate last) {
        Sum plus(Sum other) {
            return new Sum(
                    value.plus(other.value),
                    quantity.map(some -> some.plus(other.quantity.orElseThrow())),
                    Math.addExact(count, other.count),
                    last.isBefore(other.last) ? other.last : last);
        }
    }

    private CreditSums(Collection<LocalDate> cuts) {
        this.cuts = new TreeSet<>(cuts);
    }

    /**
     * No credits yet.
     *
     * @param cuts the days on which something changes for a plan: the first days of periods, and every day on which the
     *     organization is no longer what it was. Credits between two of them are added up
     * @return sums of nothing
     */
    public static CreditSums of(Collection<LocalDate> cuts) {
        return new CreditSums(cuts);
    }

    static CreditSums of(Collection<LocalDate> cuts, SortedMap<CreditSumKey, Sum> sums) {
        CreditSums result = new CreditSums(cuts);
        result.sums.putAll(sums);
        return result;
    }

    /**
     * Adds credits.
     *
     * @param credits credits, each given once to one of the sums that are merged: unlike {@link Credits#of} sums cannot tell
     *     that a credit comes twice
     * @return these sums
     * @throws IllegalArgumentException if a credit lies before the first cut
     */
    public CreditSums add(Collection<Credit> credits) {
        credits.forEach(this::add);
        return this;
    }

    private void add(Credit credit) {
        LocalDate from = cuts.floor(credit.day());
        if (from == null) {
            throw new IllegalArgumentException("a credit must not lie before the first day, "
                    + (cuts.isEmpty() ? "but there is none" : cuts.first()) + ", but was of " + credit.day()
                    + " (transaction " + credit.transaction() + ")");
        }
        sums.merge(
                CreditSumKey.of(credit, from),
                new Sum(credit.value().value(), credit.quantity(), 1, credit.day()),
                Sum::plus);
    }

    /**
     * Adds the sums of other credits.
     *
     * @param other sums with the same cuts
     * @return these sums
     * @throws IllegalArgumentException if the cuts differ
     */
    public CreditSums merge(CreditSums other) {
        if (!cuts.equals(other.cuts)) {
            throw new IllegalArgumentException("sums must have the same cuts, but have " + cuts + " and " + other.cuts);
        }
        other.sums.forEach((key, sum) -> sums.merge(key, sum, Sum::plus));
        return this;
    }

    /**
     * How many sums there are.
     *
     * @return zero or more; what memory depends on
     */
    public int size() {
        return sums.size();
    }

    /**
     * The sums as credits: one for each payee, position, type, kind, currency, dimensions and stretch of days. Their
     * transactions are of the system {@code sum}; a sum of zero is there too, so that a payee whose returns equal the sales is
     * still paid zero.
     *
     * @return the credits
     */
    public Credits finish() {
        List<Credit> credits = new ArrayList<>();
        int number = 0;
        for (Map.Entry<CreditSumKey, Sum> each : sums.entrySet()) {
            number++;
            credits.add(credit(each.getKey(), each.getValue(), number));
        }
        return Credits.of(credits);
    }

    private static Credit credit(CreditSumKey key, Sum sum, int number) {
        Quantity value = key.currency()
                .map(code -> new Quantity(sum.value(), Unit.MONEY, Optional.of(Currency.of(code))))
                .orElseGet(() -> Quantity.of(sum.value(), Unit.COUNT));
        Credit.Builder builder = Credit.builder(
                        TransactionId.of("sum", String.valueOf(number)),
                        key.payee(),
                        key.position(),
                        key.units(),
                        key.day(),
                        value)
                .event(key.event())
                .type(key.type())
                .kind(key.kind())
                .dimensions(key.dimensions());
        sum.quantity().ifPresent(builder::quantity);
        key.from().ifPresent(below -> builder.from(below, key.fromPayee()));
        return builder.explanation(Explanation.given("incentives.explain.credit-sum", value)
                        .with("count", Argument.number(sum.count()))
                        .with("first", Argument.day(key.day()))
                        .with("last", Argument.day(sum.last()))
                        .concerning(key.payee().value()))
                .build();
    }

    /**
     * The sums for another place or a later time.
     *
     * @return bytes of version 1 of this form; equal sums give equal bytes
     */
    public byte[] toBytes() {
        return CreditSumsForm.write(List.copyOf(cuts), sums);
    }

    /**
     * Reads sums.
     *
     * @param bytes what {@link #toBytes()} gave, of this or an earlier version of the library
     * @return the sums
     * @throws IllegalArgumentException if they are something else, or were cut off
     */
    public static CreditSums fromBytes(byte[] bytes) {
        return CreditSumsForm.read(requireNonNull(bytes, "bytes"));
    }
}
