package io.salestiers.incentives.statement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.text.Ids;
import io.salestiers.core.text.LocalizedText;
import java.util.List;

/**
 * What is owed between the company and the payee apart from the payment, such as a draw or what is held back: above zero if
 * the payee has it to come, below zero if the payee owes it. Given by the host.
 *
 * <p>A draw with an opening of −500.00 and one change of 200.00 closes at −300.00. That it adds up is checked when a statement
 * is made, together with all else.
 *
 * @param id the id of the balance, once on a statement
 * @param name what it is called
 * @param opening what it was before the period
 * @param changes the changes in the period, kept by day
 * @param closing what it is after the period
 */
public record StatementBalance(
        String id, LocalizedText name, Money opening, List<BalanceChange> changes, Money closing) {
    /** Sorts the changes; refuses several currencies in one balance. */
    public StatementBalance {
        Ids.check("StatementBalance", id);
        requireNonNull(name, "name");
        changes = changes.stream().sorted().toList();
        for (BalanceChange change : changes) {
            requireSame(opening, change.amount());
        }
        requireSame(opening, closing);
    }

    private static void requireSame(Money opening, Money other) {
        if (!opening.currency().equals(other.currency())) {
            throw new IllegalArgumentException(
                    "a balance must be of one currency, but was of " + opening + " and " + other);
        }
    }

    /**
     * The opening with all changes.
     *
     * @return what the closing must be
     */
    public Money added() {
        Money sum = opening;
        for (BalanceChange change : changes) {
            sum = sum.plus(change.amount());
        }
        return sum;
    }
}
