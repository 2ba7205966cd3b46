package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.incentives.credit.Credit;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pool of a unit in a currency.
 *
 * @param component the rule
 * @param unit the unit
 * @param currency the currency
 * @param credits all credits of the unit, which make the fund, in order
 * @param members the credits that count as a member's weight, for each member
 */
public record ResolvedPool(
        TeamPool component,
        UnitId unit,
        Currency currency,
        List<Credit> credits,
        SortedMap<PersonId, List<Credit>> members)
        implements ResolvedComponent {
    /** Copies credits and members. */
    public ResolvedPool {
        requireNonNull(component, "component");
        requireNonNull(unit, "unit");
        requireNonNull(currency, "currency");
        credits = List.copyOf(credits);
        TreeMap<PersonId, List<Credit>> copy = new TreeMap<>(members);
        copy.replaceAll((id, list) -> List.copyOf(list));
        members = Collections.unmodifiableSortedMap(copy);
    }

    @Override
    public String part() {
        return Subject.of(unit).key() + " " + currency;
    }

    @Override
    public Set<PersonId> payees() {
        return members.keySet();
    }
}
