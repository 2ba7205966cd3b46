package io.salestiers.incentives.credit;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.time.DateRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All credits of a calculation, found by payee and by unit. The order in which they are given plays no part. Immutable
 * and safe for use by several threads.
 */
public final class Credits {
    private final List<Credit> all;
    private final SortedMap<PersonId, List<Credit>> byPayee;
    private final Map<UnitId, List<Credit>> byUnit;

    private Credits(List<Credit> sorted) {
        this.all = List.copyOf(sorted);
        SortedMap<PersonId, List<Credit>> payees = new TreeMap<>();
        Map<UnitId, List<Credit>> units = new HashMap<>();
        for (Credit credit : all) {
            payees.computeIfAbsent(credit.payee(), id -> new ArrayList<>()).add(credit);
            for (UnitId unit : new HashSet<>(credit.units())) {
                units.computeIfAbsent(unit, id -> new ArrayList<>()).add(credit);
            }
        }
        payees.replaceAll((id, list) -> List.copyOf(list));
        units.replaceAll((id, list) -> List.copyOf(list));
        this.byPayee = Collections.unmodifiableSortedMap(payees);
        this.byUnit = units;
    }

    /**
     * The credits, in any order.
     *
     * @param credits credits; a payee has at most one for each transaction, position, type, kind and rule, and of those that
     *     roll up one for each credit from which they come
     * @return the credits
     * @throws InvalidDefinitionException if some are there twice; it has a finding for each
     */
    public static Credits of(Collection<Credit> credits) {
        List<Credit> sorted = new ArrayList<>(credits);
        Collections.sort(sorted);
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            Credit credit = sorted.get(i);
            if (credit.compareTo(sorted.get(i - 1)) == 0) {
                findings.add(Finding.of(
                                CreditFinding.DUPLICATE,
                                Place.about(credit.transaction().toString()))
                        .with("transaction", credit.transaction().toString())
                        .with("payee", credit.payee().value())
                        .with("position", credit.position().value()));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
        return new Credits(sorted);
    }

    /**
     * All credits.
     *
     * @return by day, transaction, payee
     */
    public List<Credit> all() {
        return all;
    }

    /**
     * Who is credited.
     *
     * @return in order of their ids
     */
    public Set<PersonId> payees() {
        return byPayee.keySet();
    }

    /**
     * The credits of a payee, of all types and kinds.
     *
     * @param payee who is credited
     * @return by day and transaction; empty if there is none
     */
    public List<Credit> of(PersonId payee) {
        return byPayee.getOrDefault(payee, List.of());
    }

    /**
     * The credits of a unit and all units below it, by where each position was on the day of the credit.
     *
     * @param unit the unit
     * @return by day and transaction; empty if there is none
     */
    public List<Credit> in(UnitId unit) {
        return byUnit.getOrDefault(unit, List.of());
    }

    /**
     * The credits of some days.
     *
     * @param days the days
     * @return those whose day is among them
     */
    public Credits within(DateRange days) {
        return those(credit -> days.contains(credit.day()));
    }

    /**
     * The credits of some types and kinds.
     *
     * @param filter which count
     * @return those that the filter lets through
     */
    public Credits matching(CreditFilter filter) {
        return those(filter::matches);
    }

    private Credits those(Predicate<Credit> condition) {
        List<Credit> some = all.stream().filter(condition).toList();
        return some.size() == all.size() ? this : new Credits(some);
    }

    /**
     * Adds up credits of money. Credits of several types or kinds should not be added up; a {@link CreditFilter} tells them
     * apart.
     *
     * @param credits some credits; those of pieces play no part
     * @return the sum for each currency, by its code; no entry for a currency without a credit
     */
    public static SortedMap<Currency, Money> totals(Collection<Credit> credits) {
        SortedMap<Currency, Money> totals = new TreeMap<>();
        for (Credit credit : credits) {
            if (credit.inMoney()) {
                totals.merge(credit.amount().currency(), credit.amount(), Money::plus);
            }
        }
        return totals;
    }

    /**
     * Checks that each transaction is credited in full, once. Direct credits of 60 and 40 on a transaction of 100 pass; 60
     * and 50 do not. Overlays and roll-ups come on top and play no part. For hosts that credit by themselves.
     *
     * @param type the type of the credits
     * @param transactions the amount of each transaction by its id
     * @return findings of all kinds but {@link CreditFinding#DUPLICATE}, by transaction; empty if all is well
     */
    public List<Finding> conservation(CreditType type, Map<TransactionId, Money> transactions) {
        SortedMap<TransactionId, List<Credit>> byTransaction = new TreeMap<>();
        for (Credit credit : all) {
            if (credit.kind() == CreditKind.DIRECT && credit.type().equals(type)) {
                byTransaction
                        .computeIfAbsent(credit.transaction(), id -> new ArrayList<>())
                        .add(credit);
            }
        }
        List<Finding> findings = new ArrayList<>();
        new TreeMap<>(transactions).forEach((id, amount) -> {
            List<Credit> credits = byTransaction.getOrDefault(id, List.of());
            if (credits.isEmpty()) {
                findings.add(found(CreditFinding.UNCREDITED, id).with("amount", amount.toArgument()));
                return;
            }
            SortedMap<Currency, Money> totals = totals(credits);
            if (totals.size() != 1 || !amount.equals(totals.get(amount.currency()))) {
                for (Money credited : totals.values()) {
                    findings.add(found(CreditFinding.NOT_CONSERVED, id)
                            .with("amount", amount.toArgument())
                            .with("credited", credited.toArgument()));
                }
            }
        });
        byTransaction.keySet().stream()
                .filter(id -> !transactions.containsKey(id))
                .forEach(id -> findings.add(found(CreditFinding.UNKNOWN_TRANSACTION, id)));
        return List.copyOf(findings);
    }

    /** Whether the same credits are there. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Credits other && all.equals(other.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    /** All credits. */
    @Override
    public String toString() {
        return all.toString();
    }

    private static Finding found(CreditFinding code, TransactionId transaction) {
        return Finding.of(code, Place.about(transaction.toString())).with("transaction", transaction.toString());
    }
}
