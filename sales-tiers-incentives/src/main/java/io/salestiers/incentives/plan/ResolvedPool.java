package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.figure.ResolvedCondition;
import io.salestiers.incentives.team.PoolMember;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pool of a unit.
 *
 * @param component the rule
 * @param unit the unit
 * @param currency the currency; empty if the fund comes from earnings, in any currency
 * @param gates the conditions with their numbers, in order
 * @param credits all credits of the unit, which make the fund, in order; none if something else does
 * @param members who may share
 */
public record ResolvedPool(
        TeamPool component,
        UnitId unit,
        Optional<Currency> currency,
        List<ResolvedCondition> gates,
        List<Credit> credits,
        SortedMap<PersonId, PoolMember> members)
        implements ResolvedComponent {
    /** Copies lists and members. */
    public ResolvedPool {
        requireNonNull(component, "component");
        requireNonNull(unit, "unit");
        requireNonNull(currency, "currency");
        gates = List.copyOf(gates);
        credits = List.copyOf(credits);
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    @Override
    public String part() {
        return Subject.of(unit).key() + currency.map(code -> " " + code).orElse("");
    }

    @Override
    public Set<PersonId> payees() {
        return members.keySet();
    }
}
