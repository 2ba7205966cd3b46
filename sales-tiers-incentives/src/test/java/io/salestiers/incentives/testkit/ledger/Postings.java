package io.salestiers.incentives.testkit.ledger;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LateChanges;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import java.util.Optional;

/** Postings for tests, in one line each. */
public final class Postings {
    private Postings() {}

    /**
     * A posting of a balance that its kind has alone, or of payable if the kind has several.
     *
     * @param kind the kind
     * @param payee the payee
     * @param amount by how much it moves the balance
     * @param source what it is about
     * @return the posting; a kind that needs a second balance has the first of {@link EntryKind#against()} by its order
     */
    public static Posting of(EntryKind kind, PersonId payee, Money amount, PaySource source) {
        Balance balance = kind.balances().contains(Balance.PAYABLE)
                ? Balance.PAYABLE
                : kind.balances().stream().sorted().findFirst().orElseThrow();
        Optional<Balance> against = kind.refers()
                ? Optional.empty()
                : kind.against().stream().sorted().findFirst();
        return of(kind, payee, amount, balance, against, source);
    }

    /**
     * A posting.
     *
     * @param kind the kind
     * @param payee the payee
     * @param amount by how much it moves the balance
     * @param balance the balance
     * @param against the balance that moves by the opposite
     * @param source what it is about
     * @return the posting
     */
    public static Posting of(
            EntryKind kind,
            PersonId payee,
            Money amount,
            Balance balance,
            Optional<Balance> against,
            PaySource source) {
        return Posting.builder()
                .kind(kind)
                .payee(payee)
                .amount(amount)
                .balance(balance)
                .against(against)
                .source(source)
                .build();
    }

    /**
     * Takes an entry back, as a late change.
     *
     * @param entry the entry
     * @return the reversal of the whole entry
     */
    public static Posting reversal(LedgerEntry entry) {
        return later(EntryKind.REVERSAL, entry, entry.amount().negated()).withReason(LateChanges.REASON);
    }

    /**
     * What a reversed entry would be today, as a late change.
     *
     * @param entry the entry
     * @param amount its amount today
     * @return the rebooking
     */
    public static Posting rebooking(LedgerEntry entry, Money amount) {
        return later(EntryKind.REBOOKING, entry, amount).withReason(LateChanges.REASON);
    }

    /**
     * A reversal or rebooking of an entry, without a reason.
     *
     * @param kind which of the two
     * @param entry the entry
     * @param amount by how much it moves the balance of the entry
     * @return the posting
     */
    public static Posting later(EntryKind kind, LedgerEntry entry, Money amount) {
        // Each step is a posting of its own, which must be allowed.
        return entry.posting()
                .withReason(Optional.empty())
                .withEvidence(Optional.empty())
                .withRefersTo(entry.id())
                .withKind(kind)
                .withAmount(amount);
    }
}
