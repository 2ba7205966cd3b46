package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.commission.CommissionGap;
import io.salestiers.incentives.commission.CommissionPiece;
import io.salestiers.incentives.commission.ReturnedCredit;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.quota.EarlierCredits;
import io.salestiers.incentives.quota.EarlierPay;
import io.salestiers.incentives.quota.Quota;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The commission of a payee. Where a gap says why nothing is paid, only the days and their quotas and credits are there:
 * nothing else matters then.
 *
 * @param component the rule
 * @param payee who earns
 * @param currency the currency of the pay; empty if there is a gap
 * @param gap why nothing is paid; empty if it is
 * @param pieces the days that meet the rate table together: one piece, or segments
 * @param earlier what was credited in the earlier periods that are added up, by time
 * @param quotaToDate the quota of all periods that are added up; empty if the period stands alone or has no quota
 * @param returned the returns that take back what their credits earned
 * @param shortfall what the period before has carried into this one, below zero
 * @param paid what earlier periods have given, if that is deducted, by time
 * @param modifiers the modifiers with their numbers, in order
 * @param carried what a cap has carried into this period
 */
public record ResolvedCommission(
        RateCommission component,
        PersonId payee,
        Optional<Currency> currency,
        Optional<CommissionGap> gap,
        List<CommissionPiece> pieces,
        List<EarlierCredits> earlier,
        Optional<Quota> quotaToDate,
        List<ReturnedCredit> returned,
        Optional<Quantity> shortfall,
        List<EarlierPay.Item> paid,
        List<ResolvedModifier> modifiers,
        Optional<Money> carried)
        implements ResolvedComponent {
    /** Copies the lists. */
    public ResolvedCommission {
        requireNonNull(component, "component");
        requireNonNull(payee, "payee");
        requireNonNull(currency, "currency");
        requireNonNull(gap, "gap");
        pieces = List.copyOf(pieces);
        earlier = List.copyOf(earlier);
        requireNonNull(quotaToDate, "quotaToDate");
        returned = List.copyOf(returned);
        requireNonNull(shortfall, "shortfall");
        paid = List.copyOf(paid);
        modifiers = List.copyOf(modifiers);
        requireNonNull(carried, "carried");
        if (gap.isEmpty() && (currency.isEmpty() || pieces.isEmpty())) {
            throw new IllegalArgumentException("what is paid must have a currency and a piece (" + payee + ")");
        }
    }

    /**
     * All credits of the period that count.
     *
     * @return in order
     */
    public List<Credit> credits() {
        return pieces.stream().flatMap(piece -> piece.credits().stream()).toList();
    }

    @Override
    public String part() {
        return Subject.of(payee).key();
    }

    @Override
    public Set<PersonId> payees() {
        return Set.of(payee);
    }
}
