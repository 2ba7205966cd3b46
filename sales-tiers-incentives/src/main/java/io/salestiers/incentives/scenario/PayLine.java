package io.salestiers.incentives.scenario;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.assignment.ComponentId;
import java.util.Comparator;
import java.util.Optional;

/**
 * Of whose pay by what an amount is: Ann's, by the component {@code commission}, in US dollars.
 *
 * @param payee the payee
 * @param component the component; empty for what limits on several components change
 * @param currency the currency
 */
public record PayLine(PersonId payee, Optional<ComponentId> component, Currency currency)
        implements Comparable<PayLine> {
    private static final Comparator<PayLine> ORDER = Comparator.comparing(PayLine::payee)
            .thenComparing(line -> line.component().isEmpty())
            .thenComparing(line -> line.component().map(ComponentId::value).orElse(""))
            .thenComparing(PayLine::currency);

    /** Refuses absent parts. */
    public PayLine {
        requireNonNull(payee, "payee");
        requireNonNull(component, "component");
        requireNonNull(currency, "currency");
    }

    /** By payee, then components by id before limits, then currency. */
    @Override
    public int compareTo(PayLine other) {
        return ORDER.compare(this, other);
    }
}
