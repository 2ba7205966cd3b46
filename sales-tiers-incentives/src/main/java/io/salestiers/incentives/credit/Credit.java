package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.Ids;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The part of a transaction that belongs to a payee (业绩归属): of deal 1C1I7A6R, closed on 2017-03-01, all USD 1,054.00
 * to the person who held the position of the seller on that day.
 *
 * <p>The units are those of the position on the day of the credit, so a later move changes no credit. A return or a
 * correction is a transaction of its own with a negative amount. Immutable and safe for use by several threads.
 *
 * @param transaction the id of the transaction
 * @param payee who is credited
 * @param position the position which the payee held on the day
 * @param units the unit of the position on the day and all units above it, up to the root; at least one
 * @param day the day on which the transaction counts
 * @param amount how much is credited; negative for a return
 * @param description what a host wants to show with the credit, such as product and account, by column name; no rule
 *     reads it and no explanation repeats it
 */
public record Credit(
        String transaction,
        PersonId payee,
        PositionId position,
        List<UnitId> units,
        LocalDate day,
        Money amount,
        Map<String, String> description)
        implements Comparable<Credit> {
    private static final Comparator<Credit> ORDER = Comparator.comparing(Credit::day)
            .thenComparing(Credit::transaction, Ids::compare)
            .thenComparing(Credit::payee)
            .thenComparing(Credit::position);

    /** Copies units and description; refuses an empty list of units. */
    public Credit {
        Ids.check("transaction", transaction);
        requireNonNull(payee, "payee");
        requireNonNull(position, "position");
        units = List.copyOf(units);
        requireNonNull(day, "day");
        requireNonNull(amount, "amount");
        description = Collections.unmodifiableMap(new TreeMap<>(description));
        if (units.isEmpty()) {
            throw new IllegalArgumentException(
                    "a credit must name the unit of its position (transaction " + transaction + ")");
        }
    }

    /**
     * A credit that shows nothing more.
     *
     * @param transaction the id of the transaction
     * @param payee who is credited
     * @param position the position which the payee held on the day
     * @param units the unit of the position on the day and all units above it
     * @param day the day on which the transaction counts
     * @param amount how much is credited
     * @return the credit
     */
    public static Credit of(
            String transaction, PersonId payee, PositionId position, List<UnitId> units, LocalDate day, Money amount) {
        return new Credit(transaction, payee, position, units, day, amount, Map.of());
    }

    /** By day, then by the ids of transaction, payee and position: an order that doesn't depend on the input's. */
    @Override
    public int compareTo(Credit other) {
        return ORDER.compare(this, other);
    }
}
