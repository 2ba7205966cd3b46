package io.salestiers.incentives.release;

import io.salestiers.incentives.ledger.Booking;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.Posting;
import java.util.List;

/**
 * What is kept and released on a day, and what goes on waiting.
 *
 * @param lines the postings, by payee and source
 * @param waiting what is kept after them, by payee, source and step
 */
public record Releases(List<ExplainedPosting> lines, List<WaitingPay> waiting) {
    /** Copies the lists. */
    public Releases {
        lines = List.copyOf(lines);
        waiting = List.copyOf(waiting);
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
