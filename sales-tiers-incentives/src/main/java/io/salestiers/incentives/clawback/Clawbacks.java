package io.salestiers.incentives.clawback;

import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.ledger.Booking;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.Posting;
import io.salestiers.incentives.release.ExplainedPosting;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is given up, taken back and given again.
 *
 * @param lines the postings, by payee, component and deal
 * @param open what is not taken back yet
 * @param returnsExpected the deals whose sale is to count no longer: the host records a return of each
 */
public record Clawbacks(
        List<ExplainedPosting> lines, List<OpenClawback> open, SortedSet<TransactionId> returnsExpected) {
    /** Copies the lists. */
    public Clawbacks {
        lines = List.copyOf(lines);
        open = List.copyOf(open);
        returnsExpected = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(returnsExpected));
    }

    /**
     * The postings.
     *
     * @return in their order
     */
    public List<Posting> postings() {
        return lines.stream().map(ExplainedPosting::posting).toList();
    }

    /**
     * The postings as something to be booked by themselves.
     *
     * @param view what they were worked out from
     * @return the booking
     */
    public Booking booking(LedgerView view) {
        return new Booking(view.revision(), postings());
    }
}
