package io.salestiers.incentives.fairness;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;

/**
 * Sales that cost the one who made them pay: with USD 0.01 more, Ann would be paid USD 50.00 instead of 70.00.
 *
 * @param payee who would sell more
 * @param more by how much
 * @param before the pay without it
 * @param after the pay with it, less
 */
public record PayDrop(PersonId payee, Money more, Money before, Money after) {
    /** Refuses pay that does not fall. */
    public PayDrop {
        requireNonNull(payee, "payee");
        requireNonNull(more, "more");
        if (after.compareTo(before) >= 0) {
            throw new IllegalArgumentException("pay must fall, but went from " + before + " to " + after);
        }
    }

    /**
     * The same as a finding.
     *
     * @return {@link FairnessFinding#SALES_COST_PAY}
     */
    public Finding finding() {
        return Finding.of(FairnessFinding.SALES_COST_PAY, Place.about(payee.value()))
                .with("payee", payee.value())
                .with("more", more.toArgument())
                .with("before", before.toArgument())
                .with("after", after.toArgument());
    }
}
