package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The entries of a ledger, whole or of some payees, as they were at a revision, and what they add up to. Nothing is filtered by
 * state: an entry that was reversed counts beside its reversal. Immutable and safe for use by several threads.
 */
public final class LedgerView {
    private record Account(PersonId payee, Currency currency) {}

    private final String revision;
    private final List<LedgerEntry> entries;
    private final Map<EntryId, LedgerEntry> byId = new HashMap<>();
    private final Map<PersonId, List<LedgerEntry>> byPayee = new TreeMap<>();
    private final Map<Account, Map<Balance, Money>> balances = new HashMap<>();

    private LedgerView(String revision, Collection<LedgerEntry> entries) {
        this.revision = requireNonNull(revision, "revision");
        this.entries = List.copyOf(entries);
        for (LedgerEntry entry : this.entries) {
            if (byId.putIfAbsent(entry.id(), entry) != null) {
                throw new IllegalArgumentException("an entry is there once, but there are two " + entry.id());
            }
            byPayee.computeIfAbsent(entry.payee(), payee -> new ArrayList<>()).add(entry);
            Currency currency = entry.amount().currency();
            Map<Balance, Money> account =
                    balances.computeIfAbsent(new Account(entry.payee(), currency), key -> new EnumMap<>(Balance.class));
            entry.posting().movements().forEach((balance, money) -> account.merge(balance, money, Money::plus));
        }
    }

    /**
     * The entries of a ledger.
     *
     * @param revision the revision of the ledger when they were read
     * @param entries the entries in the order in which they were booked
     * @return the view
     * @throws IllegalArgumentException if an entry is there twice
     */
    @JsonCreator
    public static LedgerView of(
            @JsonProperty("revision") String revision, @JsonProperty("entries") Collection<LedgerEntry> entries) {
        return new LedgerView(revision, entries);
    }

    /**
     * The revision of the ledger when the entries were read.
     *
     * @return the revision
     */
    @JsonProperty
    public String revision() {
        return revision;
    }

    /**
     * The entries.
     *
     * @return in the order in which they were booked
     */
    @JsonProperty
    public List<LedgerEntry> entries() {
        return entries;
    }

    /**
     * The entries of a payee.
     *
     * @param payee the payee
     * @return in the order in which they were booked
     */
    public List<LedgerEntry> of(PersonId payee) {
        return List.copyOf(byPayee.getOrDefault(payee, List.of()));
    }

    /**
     * An entry.
     *
     * @param id its id
     * @return empty if it is not among these entries
     */
    public Optional<LedgerEntry> find(EntryId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Who has entries.
     *
     * @return the payees in order of their ids
     */
    public SortedSet<PersonId> payees() {
        return new TreeSet<>(byPayee.keySet());
    }

    /**
     * The currencies in which a payee has entries.
     *
     * @param payee the payee
     * @return the currencies in order of their codes
     */
    public SortedSet<Currency> currencies(PersonId payee) {
        SortedSet<Currency> currencies = new TreeSet<>();
        of(payee).forEach(entry -> currencies.add(entry.amount().currency()));
        return currencies;
    }

    /**
     * A balance: the sum of all that moved it.
     *
     * @param payee the payee
     * @param currency the currency
     * @param balance the balance
     * @return zero if nothing moved it
     */
    public Money balance(PersonId payee, Currency currency, Balance balance) {
        return balances.getOrDefault(new Account(payee, currency), Map.of())
                .getOrDefault(balance, Money.zero(currency));
    }

    /**
     * All that a payee and the company owe each other: the sum of the balances, without what is only accrued.
     *
     * @param payee the payee
     * @param currency the currency
     * @return above zero if the payee has it to come
     */
    public Money owed(PersonId payee, Currency currency) {
        Money sum = Money.zero(currency);
        for (Balance balance : Balance.values()) {
            if (balance.owed()) {
                sum = sum.plus(balance(payee, currency, balance));
            }
        }
        return sum;
    }
}
