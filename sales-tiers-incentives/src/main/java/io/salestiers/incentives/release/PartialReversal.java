package io.salestiers.incentives.release;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.json.ExplanationJson;
import io.salestiers.core.money.Money;
import io.salestiers.incentives.ledger.EntryId;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.Posting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes back a part of what a source has earned, from its last entry backwards, from none more than is left of it; and gives it
 * again.
 */
public final class PartialReversal {
    private PartialReversal() {}

    /**
     * Takes back.
     *
     * @param account the source
     * @param amount how much, above zero, at most what its entries give
     * @param reason why
     * @param explanation why, in numbers
     * @return reversals that name the entries, together of the amount; each with its part of the explanation
     * @throws IllegalArgumentException if the entries don't give so much
     */
    public static List<ExplainedPosting> of(
            PayAccount account, Money amount, AuditCode reason, Explanation explanation) {
        Map<EntryId, Long> left = new HashMap<>();
        for (LedgerEntry entry : account.entries()) {
            long payable = entry.amount().minorUnits();
            if (entry.kind() == EntryKind.REVERSAL) {
                left.merge(entry.posting().refersTo().orElseThrow(), payable, Math::addExact);
            } else {
                left.merge(entry.id(), payable, Math::addExact);
            }
        }
        List<ExplainedPosting> postings = new ArrayList<>();
        long rest = amount.minorUnits();
        for (int i = account.entries().size() - 1; i >= 0 && rest > 0; i--) {
            LedgerEntry entry = account.entries().get(i);
            long some = Math.min(rest, left.getOrDefault(entry.id(), 0L));
            if (entry.kind() != EntryKind.REVERSAL && some > 0) {
                rest -= some;
                Money part = Money.ofMinor(some, amount.currency());
                postings.add(posting(
                        EntryKind.REVERSAL,
                        account,
                        entry,
                        part.negated(),
                        reason,
                        part(account, explanation, part, amount)));
            }
        }
        if (rest > 0) {
            throw new IllegalArgumentException("the entries about " + account.source() + " of " + account.payee()
                    + " must give " + amount + ", but give " + rest + " minor units less");
        }
        return List.copyOf(postings);
    }

    /**
     * Gives again what was taken back.
     *
     * @param account the source
     * @param amount how much, above zero
     * @param reason why
     * @param explanation why, in numbers
     * @return a rebooking that names the first entry of the source
     */
    public static ExplainedPosting again(PayAccount account, Money amount, AuditCode reason, Explanation explanation) {
        return posting(EntryKind.REBOOKING, account, account.entries().get(0), amount, reason, explanation);
    }

    private static Explanation part(PayAccount account, Explanation whole, Money part, Money all) {
        return part.equals(all)
                ? whole
                : Tree.about(
                        Tree.of(
                                "part-of-entry",
                                Operation.LEAST,
                                part,
                                List.of(Tree.given("left-of-entry", part), whole)),
                        account.payee(),
                        account.source());
    }

    private static ExplainedPosting posting(
            EntryKind kind,
            PayAccount account,
            LedgerEntry entry,
            Money amount,
            AuditCode reason,
            Explanation explanation) {
        return new ExplainedPosting(
                Posting.builder()
                        .kind(kind)
                        .payee(account.payee())
                        .amount(amount)
                        .source(account.source())
                        .refersTo(entry.id())
                        .reason(reason)
                        .evidence(Digest.of(ExplanationJson.of(explanation)))
                        .build(),
                explanation);
    }
}
