package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.quota.TargetPay;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The coefficient chain of a payee, or of all who share a fund.
 *
 * @param component the rule
 * @param fund the fund; empty for a payee of an unfunded chain, and for one who has no base or belongs to no fund
 * @param members who is calculated
 */
public record ResolvedChain(CoefficientChain component, Optional<Fund> fund, SortedMap<PersonId, Member> members)
        implements ResolvedComponent {
    /** Copies the members; refuses several without a fund. */
    public ResolvedChain {
        requireNonNull(component, "component");
        requireNonNull(fund, "fund");
        members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        if (fund.isEmpty() && members.size() != 1) {
            throw new IllegalArgumentException(
                    "without a fund there must be one member, but there are " + members.keySet());
        }
    }

    /**
     * The fund of a unit in a currency.
     *
     * @param unit the unit
     * @param currency the currency
     * @param stated what the host states; there if the rule asks for it
     * @param credits what a rate counts on, in order
     */
    public record Fund(UnitId unit, Currency currency, Optional<Figure> stated, List<Credit> credits) {
        /** Copies the credits. */
        public Fund {
            requireNonNull(unit, "unit");
            requireNonNull(currency, "currency");
            requireNonNull(stated, "stated");
            credits = List.copyOf(credits);
        }
    }

    /**
     * A payee.
     *
     * @param base the base; empty if there is none
     * @param figures the number of each coefficient, in order; empty for those that the plan states
     * @param modifiers the modifiers with their numbers, in order
     * @param carried what a cap of the period before has carried over, if the component has such a cap
     */
    public record Member(
            Optional<TargetPay> base,
            List<Optional<Figure>> figures,
            List<ResolvedModifier> modifiers,
            Optional<Money> carried) {
        /** Copies the lists. */
        public Member {
            requireNonNull(base, "base");
            figures = List.copyOf(figures);
            modifiers = List.copyOf(modifiers);
            requireNonNull(carried, "carried");
        }
    }

    @Override
    public String part() {
        return fund.map(each -> Subject.of(each.unit()).key() + " " + each.currency())
                .orElseGet(() -> Subject.of(members.firstKey()).key());
    }

    @Override
    public Set<PersonId> payees() {
        return members.keySet();
    }
}
