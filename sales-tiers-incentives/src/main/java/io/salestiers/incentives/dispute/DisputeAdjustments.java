package io.salestiers.incentives.dispute;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.money.Money;
import io.salestiers.incentives.ledger.Booking;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.Posting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from disputes in the ledger: each decision that gives the payee something is one adjustment of the line, with the
 * fingerprint of the decision as its evidence. Upheld with CNY 100.00 and on appeal with CNY 240.00, a dispute gives adjustments of
 * CNY 100.00 and CNY 140.00.
 *
 * <p>An adjustment is what people decided, whatever a later calculation gives. Where a decision found facts wrong, such as an order
 * that is missing, a host that corrects these facts as well takes the adjustment back when it books the late change, or the payee
 * is paid twice.
 */
public final class DisputeAdjustments {
    /** The reason of the adjustments. */
    public static final AuditCode REASON = AuditCode.of("dispute");

    private DisputeAdjustments() {}

    /**
     * The adjustments that follow from a dispute, booked or not.
     *
     * @param dispute the dispute
     * @return one for each decision that gave more than those before it
     */
    public static List<Posting> of(Dispute dispute) {
        List<Posting> postings = new ArrayList<>();
        Money before = Money.zero(dispute.claim().currency());
        for (DisputeDecision decision : dispute.decisions()) {
            if (decision.amount().isPresent()) {
                postings.add(Posting.builder()
                        .kind(EntryKind.ADJUSTMENT)
                        .payee(dispute.payee())
                        .amount(decision.amount().get().minus(before))
                        .source(dispute.claim().line())
                        .refersTo(dispute.claim().entry())
                        .reason(REASON)
                        .evidence(dispute.digest(decision))
                        .build());
                before = decision.amount().get();
            }
        }
        return List.copyOf(postings);
    }

    /**
     * The adjustments that follow from a dispute and are not booked yet. Worked out again when they are booked, there are none, so
     * that no decision is booked twice.
     *
     * @param dispute the dispute
     * @param view the ledger, or that of the payee
     * @return the booking, on the revision of the view; without postings if there is nothing to book
     */
    public static Booking booking(Dispute dispute, LedgerView view) {
        Set<Digest> booked = new HashSet<>();
        for (LedgerEntry entry : view.of(dispute.payee())) {
            if (about(entry)) {
                entry.posting().evidence().ifPresent(booked::add);
            }
        }
        return new Booking(
                view.revision(),
                of(dispute).stream()
                        .filter(posting -> !booked.contains(posting.evidence().orElseThrow()))
                        .toList());
    }

    /**
     * The decision from which an entry follows.
     *
     * @param dispute a dispute
     * @param entry an entry of the ledger
     * @return the decision; empty if the entry does not follow from this dispute
     */
    public static Optional<DisputeDecision> decisionBehind(Dispute dispute, LedgerEntry entry) {
        return dispute.decisions().stream()
                .filter(decision -> about(entry)
                        && entry.posting()
                                .evidence()
                                .filter(dispute.digest(decision)::equals)
                                .isPresent())
                .findFirst();
    }

    private static boolean about(LedgerEntry entry) {
        return entry.kind() == EntryKind.ADJUSTMENT
                && entry.posting().reason().filter(REASON::equals).isPresent();
    }
}
