package io.salestiers.kpi.derivation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.Subject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A deal (商机) as a CRM keeps it. It may lack what a CRM lets people leave out: what that means is decided by
 * {@link DealDerivation}.
 *
 * @param id its id
 * @param owner whose deal it is
 * @param created the day on which it was created; empty if not recorded
 * @param outcome what became of it
 * @param day the day on which it was closed or, of an open one, is expected to close; empty if not recorded
 * @param amount what it is worth, before later returns; empty if not recorded
 * @param customer the customer; empty if not recorded
 * @param dimensions by what else it can be told apart, such as the product
 */
public record Deal(
        String id,
        Subject owner,
        Optional<LocalDate> created,
        DealOutcome outcome,
        Optional<LocalDate> day,
        Optional<Money> amount,
        Optional<String> customer,
        SortedMap<DimensionId, String> dimensions) {
    /** Refuses absent parts; copies the dimensions. */
    public Deal {
        requireNonNull(id, "id");
        requireNonNull(owner, "owner");
        requireNonNull(created, "created");
        requireNonNull(outcome, "outcome");
        requireNonNull(day, "day");
        requireNonNull(amount, "amount");
        requireNonNull(customer, "customer");
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }

    /**
     * A deal of which everything usual is recorded.
     *
     * @param id its id
     * @param owner whose deal it is
     * @param created the day on which it was created
     * @param outcome what became of it
     * @param day the day on which it was closed or is expected to close
     * @param amount what it is worth
     * @return the deal, without customer and dimensions
     */
    public static Deal of(
            String id, Subject owner, LocalDate created, DealOutcome outcome, LocalDate day, Money amount) {
        return new Deal(
                id,
                owner,
                Optional.of(created),
                outcome,
                Optional.of(day),
                Optional.of(amount),
                Optional.empty(),
                Collections.emptySortedMap());
    }
}
