package io.salestiers.examples.quickstart.input;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A deal, open or closed, or the return of one.
 *
 * <p>A return is a won row with a negative value and the id of the deal returned as {@code reference}. A closed deal has
 * both its closing day and its value, a lost one the value zero; an open deal has neither.
 *
 * @param line the line of the row
 * @param id the key
 * @param agent who works on it
 * @param product what is sold, by the key of the products file (an alias is resolved)
 * @param account to whom; empty if the row names nobody
 * @param stage how far it has come
 * @param engaged the day on which talks began
 * @param closed the day on which it was won or lost
 * @param value what it was sold for, negative for a return
 * @param reference the deal that is returned; empty for a deal
 */
public record Opportunity(
        long line,
        String id,
        PersonId agent,
        String product,
        Optional<String> account,
        Stage stage,
        Optional<LocalDate> engaged,
        Optional<LocalDate> closed,
        Optional<Money> value,
        Optional<String> reference) {
    /** Refuses a closed deal without its day and value, and an open one with either. */
    public Opportunity {
        if (stage.closed() != closed.isPresent() || stage.closed() != value.isPresent()) {
            throw new IllegalArgumentException("exactly a closed deal has a closing day and a value, but " + id + " is "
                    + stage + " with " + closed + " and " + value);
        }
    }

    /**
     * Whether the row is a return.
     *
     * @return true if it refers to the deal returned
     */
    public boolean returned() {
        return reference.isPresent();
    }
}
