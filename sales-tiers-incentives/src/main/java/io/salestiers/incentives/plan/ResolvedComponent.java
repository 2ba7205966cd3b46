package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.incentives.credit.Credit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A component of a plan with all that is needed to calculate it for one payee, or for one pool. */
public sealed interface ResolvedComponent {
    /**
     * The commission of a payee.
     *
     * @param component the rule
     * @param payee who earns
     * @param quota the quota; empty if there is none
     * @param credits what counts, in order
     */
    record Commission(
            PlanComponent.QuotaCommission component, PersonId payee, Optional<Quota> quota, List<Credit> credits)
            implements ResolvedComponent {
        /** Copies the credits. */
        public Commission {
            requireNonNull(component, "component");
            requireNonNull(payee, "payee");
            requireNonNull(quota, "quota");
            credits = List.copyOf(credits);
        }
    }

    /**
     * The override of a manager in a currency, or that of a vacant position, which is paid to nobody.
     *
     * @param component the rule
     * @param payee who earns; empty for what is unassigned
     * @param position the position whose override is unassigned; empty if someone earns it
     * @param currency the currency
     * @param credits the credits of the team in this currency, in order
     */
    record TeamOverride(
            PlanComponent.ManagerOverride component,
            Optional<PersonId> payee,
            Optional<PositionId> position,
            Currency currency,
            List<Credit> credits)
            implements ResolvedComponent {
        /** Copies the credits; refuses an override that is and is not assigned. */
        public TeamOverride {
            requireNonNull(component, "component");
            requireNonNull(currency, "currency");
            credits = List.copyOf(credits);
            if (payee.isPresent() == position.isPresent()) {
                throw new IllegalArgumentException("an override belongs to a payee or to a vacant position");
            }
        }
    }

    /**
     * The pool of a unit in a currency.
     *
     * @param component the rule
     * @param unit the unit
     * @param currency the currency
     * @param credits all credits of the unit, which make the fund, in order
     * @param members the credits that count as a member's weight, for each payee of the members' tier
     */
    record Pool(
            PlanComponent.UnitPool component,
            UnitId unit,
            Currency currency,
            List<Credit> credits,
            SortedMap<PersonId, List<Credit>> members)
            implements ResolvedComponent {
        /** Copies credits and members. */
        public Pool {
            requireNonNull(component, "component");
            requireNonNull(unit, "unit");
            requireNonNull(currency, "currency");
            credits = List.copyOf(credits);
            TreeMap<PersonId, List<Credit>> copy = new TreeMap<>(members);
            copy.replaceAll((id, list) -> List.copyOf(list));
            members = Collections.unmodifiableNavigableMap(copy);
        }
    }

    /**
     * The rule.
     *
     * @return the component of the plan
     */
    PlanComponent component();
}
