package io.salestiers.incentives.release;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryId;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads from a ledger where each source of pay stands. Entries that were reversed count beside their reversals; what a reversal is
 * about is what the entry was that it takes back. What a cap defers is held for another reason and is no part of it.
 *
 * <p>A payee has been paid up to the last entry after which nothing was payable. What came later is not paid yet, whatever minimum
 * payout it waits for.
 */
public final class SourceAccounts {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::payee).thenComparing(Key::source).thenComparing(Key::currency);

    /* Other holdbacks and releases, such as of what a cap defers, are no business of ours. */
    private static final Set<AuditCode> OURS =
            Set.of(PayReason.KEPT, PayReason.DUE, PayReason.LEAVING, PayReason.ENDED);

    private record Key(PersonId payee, PaySource source, Currency currency) {}

    private record Owner(PersonId payee, Currency currency) {}

    private record Line(Posting posting, Optional<LedgerEntry> entry) {}

    private final LedgerView view;
    private final SortedMap<Key, Sums> sums = new TreeMap<>(ORDER);

    private SourceAccounts(LedgerView view) {
        this.view = view;
    }

    private static final class Sums {
        long earned;
        long held;
        long ended;
        long givenUp;
        long takenBack;
        long settled;
        final List<LedgerEntry> clawbacks = new ArrayList<>();
    }

    /**
     * Reads a ledger.
     *
     * @param view the entries
     * @param before postings of earlier steps of the same calculation, which are not booked yet
     * @return by payee, source and currency
     * @throws IllegalArgumentException if an entry is not there that another one refers to
     */
    public static List<SourceAccount> of(LedgerView view, List<Posting> before) {
        return new SourceAccounts(view).read(before);
    }

    private List<SourceAccount> read(List<Posting> before) {
        List<Line> lines = new ArrayList<>();
        view.entries().forEach(entry -> lines.add(new Line(entry.posting(), Optional.of(entry))));
        before.forEach(posting -> lines.add(new Line(posting, Optional.empty())));
        Map<Owner, Integer> settled = settled(lines);
        for (int i = 0; i < lines.size(); i++) {
            Posting posting = lines.get(i).posting();
            Owner owner = new Owner(posting.payee(), posting.amount().currency());
            add(lines.get(i), i <= settled.getOrDefault(owner, -1));
        }
        List<SourceAccount> accounts = new ArrayList<>();
        sums.forEach((key, sum) -> accounts.add(new SourceAccount(
                key.payee(),
                key.source(),
                Money.ofMinor(sum.earned, key.currency()),
                Money.ofMinor(sum.held, key.currency()),
                Money.ofMinor(sum.ended, key.currency()),
                Money.ofMinor(sum.givenUp, key.currency()),
                Money.ofMinor(sum.takenBack, key.currency()),
                Money.ofMinor(sum.settled, key.currency()),
                sum.clawbacks)));
        return List.copyOf(accounts);
    }

    /* The last line of each owner after which nothing was payable. */
    private static Map<Owner, Integer> settled(List<Line> lines) {
        Map<Owner, Integer> settled = new HashMap<>();
        Map<Owner, Long> payable = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Posting posting = lines.get(i).posting();
            Owner owner = new Owner(posting.payee(), posting.amount().currency());
            if (payable.merge(owner, payable(posting), Math::addExact) == 0) {
                settled.put(owner, i);
            }
        }
        return settled;
    }

    private static long payable(Posting posting) {
        return moved(posting, Balance.PAYABLE);
    }

    private static long moved(Posting posting, Balance balance) {
        Money moved = posting.movements().get(balance);
        return moved == null ? 0 : moved.minorUnits();
    }

    private void add(Line line, boolean settled) {
        Posting posting = line.posting();
        Posting root = root(posting);
        Sums sum = sums.computeIfAbsent(
                new Key(posting.payee(), posting.source(), posting.amount().currency()), key -> new Sums());
        long payable = payable(posting);
        switch (releasesDeferred(root) ? EntryKind.EARNING : root.kind()) {
            case EARNING, ADJUSTMENT -> {
                if (because(posting, PayReason.PAID_AGAIN)) {
                    sum.takenBack -= payable;
                    line.entry().ifPresent(sum.clawbacks::add);
                    return;
                }
                sum.earned += payable;
                sum.ended -= because(posting, PayReason.ENDED) ? payable : 0;
                sum.givenUp -=
                        because(posting, PayReason.GIVEN_UP) || because(posting, PayReason.GIVEN_AGAIN) ? payable : 0;
                sum.settled += settled ? payable : 0;
            }
            case HOLDBACK, RELEASE -> {
                if (root.reason().filter(OURS::contains).isPresent()) {
                    sum.held += moved(posting, Balance.HELD);
                    sum.settled += settled ? payable : 0;
                }
            }
            case CLAWBACK -> {
                sum.takenBack -= posting.amount().minorUnits();
                line.entry().ifPresent(sum.clawbacks::add);
            }
            default -> {
                // Payments, debts and accruals are about the payee, not about a source.
            }
        }
    }

    /* What a cap deferred was never kept until an event: its release names the earning, and is earned pay that falls due. */
    private boolean releasesDeferred(Posting root) {
        return root.kind() == EntryKind.RELEASE
                && root.reason().filter(OURS::contains).isEmpty()
                && root.refersTo()
                        .flatMap(view::find)
                        .filter(entry -> root(entry.posting()).kind() == EntryKind.EARNING)
                        .isPresent();
    }

    private static boolean because(Posting posting, AuditCode reason) {
        return posting.reason().equals(Optional.of(reason));
    }

    /* What a posting is about: the one that a reversal takes back, or that a rebooking takes the place of. */
    private Posting root(Posting posting) {
        Posting at = posting;
        Set<EntryId> seen = new HashSet<>();
        while (at.kind().refers() && seen.add(at.refersTo().orElseThrow())) {
            EntryId id = at.refersTo().orElseThrow();
            at = view.find(id)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "all entries of a payee must be there, but " + id + " is not (" + posting.payee() + ")"))
                    .posting();
        }
        return at;
    }

    /**
     * What is left of an amount of each source of one deal where later periods take some of it back: that is taken from the last
     * pay backwards. Of 100 in January and 30 in February, with −40 in March, 90, 0 and 0 are left.
     *
     * @param sources the sources of a deal, by period
     * @param of the amount of each
     * @return zero or more of each, in their order; together their sum, or zero if that is below zero
     */
    public static List<Money> left(List<SourceAccount> sources, Function<SourceAccount, Money> of) {
        long rest = 0;
        for (SourceAccount account : sources) {
            rest -= Math.min(0, of.apply(account).minorUnits());
        }
        List<Money> left = new ArrayList<>();
        for (int i = sources.size() - 1; i >= 0; i--) {
            Money whole = of.apply(sources.get(i));
            long some = Math.min(rest, Math.max(0, whole.minorUnits()));
            rest -= some;
            left.add(0, Money.ofMinor(Math.max(0, whole.minorUnits()) - some, whole.currency()));
        }
        return left;
    }
}
