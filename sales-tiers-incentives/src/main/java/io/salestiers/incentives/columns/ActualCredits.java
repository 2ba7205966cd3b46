package io.salestiers.incentives.columns;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.commission.CommissionPiece;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.figure.ResolvedCondition;
import io.salestiers.incentives.plan.ResolvedCommission;
import io.salestiers.incentives.plan.ResolvedPool;
import io.salestiers.incentives.team.PoolMember;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts actual credits in the place of those that stand for sums, so that {@code IncentiveCalculator} can calculate a part. */
final class ActualCredits {
    private final Map<Credit, CellCredits.Entry> entries;
    private final long[] values;
    private final Currency currency;
    private final Map<Integer, List<Credit>> deals;

    private ActualCredits(
            Map<Credit, CellCredits.Entry> entries,
            long[] values,
            Currency currency,
            Map<Integer, List<Credit>> deals) {
        this.entries = entries;
        this.values = values;
        this.currency = currency;
        this.deals = deals;
    }

    /**
     * With a credit for each sum.
     *
     * @param entries by the credit that stands for a sum which sum that is
     * @param values the sums
     * @param currency their currency
     * @return credits that end at sums
     */
    static ActualCredits ofSums(Map<Credit, CellCredits.Entry> entries, long[] values, Currency currency) {
        return new ActualCredits(entries, values, currency, Map.of());
    }

    /** With the direct credits of deals in the place of some sums. */
    ActualCredits withDeals(Map<Integer, List<Credit>> byCell) {
        return new ActualCredits(entries, values, currency, Map.copyOf(byCell));
    }

    private List<Credit> of(Credit standIn) {
        CellCredits.Entry entry = entries.get(standIn);
        if (entry == null) {
            throw new AssertionError(standIn);
        }
        List<Credit> own = deals.get(entry.cell());
        if (own != null && standIn.kind() == CreditKind.DIRECT) {
            return own;
        }
        long value = values[entry.cell()];
        return value == 0 ? List.of() : List.of(entry.worth(Money.ofMinor(value, currency)));
    }

    private List<Credit> of(List<Credit> standIns) {
        List<Credit> credits = new ArrayList<>();
        standIns.forEach(each -> credits.addAll(of(each)));
        Collections.sort(credits);
        return credits;
    }

    ResolvedCommission of(ResolvedCommission part) {
        List<CommissionPiece> pieces = part.pieces().stream()
                .map(piece -> new CommissionPiece(piece.range(), piece.quota(), of(piece.credits())))
                .toList();
        return new ResolvedCommission(
                part.component(),
                part.payee(),
                part.currency(),
                part.gap(),
                pieces,
                part.earlier(),
                part.quotaToDate(),
                part.returned(),
                part.shortfall(),
                part.paid(),
                part.modifiers(),
                part.carried());
    }

    ResolvedPool of(ResolvedPool part, List<AttainmentGate> gates) {
        List<ResolvedCondition> actual = new ArrayList<>(part.gates());
        for (AttainmentGate gate : gates) {
            actual.replaceAll(each -> gate.is(each) ? gate.resolved(values, currency) : each);
        }
        SortedMap<PersonId, PoolMember> members = new TreeMap<>();
        part.members()
                .forEach((person, member) -> members.put(
                        person,
                        new PoolMember(
                                member.presence(),
                                member.earned(),
                                of(member.credits()),
                                member.points(),
                                member.qualifiers())));
        return new ResolvedPool(part.component(), part.unit(), part.currency(), actual, of(part.credits()), members);
    }
}
