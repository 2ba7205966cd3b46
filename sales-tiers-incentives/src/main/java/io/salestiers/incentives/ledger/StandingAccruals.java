package io.salestiers.incentives.ledger;

import io.salestiers.core.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What of each accrual of a ledger is not taken back yet. */
final class StandingAccruals {
    private final SortedMap<LineKey, List<LedgerEntry>> accruals = new TreeMap<>();
    private final Map<EntryId, Money> left = new LinkedHashMap<>();

    private StandingAccruals() {}

    static StandingAccruals of(LedgerView view) {
        StandingAccruals standing = new StandingAccruals();
        Chains chains = Chains.of(view);
        for (LedgerEntry entry : view.entries()) {
            LedgerEntry moved = chains.moved(entry);
            if (entry.kind() == EntryKind.ACCRUAL_REVERSAL) {
                standing.reverse(entry);
            } else if (chains.root(entry).kind() == EntryKind.ACCRUAL) {
                if (moved.equals(entry)) {
                    standing.accruals
                            .computeIfAbsent(LineKey.of(entry), any -> new ArrayList<>())
                            .add(entry);
                }
                standing.left.merge(moved.id(), entry.amount(), Money::plus);
            }
        }
        return standing;
    }

    /* Of the accrual that it names, or else of the first ones of its source of which something is left. */
    private void reverse(LedgerEntry reversal) {
        if (reversal.posting().refersTo().isPresent()) {
            left.merge(reversal.posting().refersTo().get(), reversal.amount(), Money::plus);
            return;
        }
        Money rest = reversal.amount();
        for (LedgerEntry accrual : of(LineKey.of(reversal))) {
            Money open = left(accrual);
            if (open.signum() == -rest.signum()) {
                Money after = open.plus(rest);
                boolean more = after.signum() == rest.signum();
                left.put(accrual.id(), more ? Money.zero(rest.currency()) : after);
                rest = more ? after : Money.zero(rest.currency());
            }
        }
    }

    private List<LedgerEntry> of(LineKey key) {
        return accruals.getOrDefault(key, List.of());
    }

    /** By payee, source and currency: the accruals of which something is left, in the order of booking. */
    SortedMap<LineKey, List<LedgerEntry>> open() {
        SortedMap<LineKey, List<LedgerEntry>> open = new TreeMap<>();
        accruals.forEach((key, entries) -> {
            List<LedgerEntry> some =
                    entries.stream().filter(entry -> left(entry).signum() != 0).toList();
            if (!some.isEmpty()) {
                open.put(key, some);
            }
        });
        return open;
    }

    /** What is left of an accrual. */
    Money left(LedgerEntry accrual) {
        return left.getOrDefault(accrual.id(), accrual.amount());
    }
}
