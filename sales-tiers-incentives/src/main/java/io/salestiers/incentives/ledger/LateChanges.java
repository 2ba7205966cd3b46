package io.salestiers.incentives.ledger;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What comes to light after a period was booked, as stated differences. Each payee's amount of each source that is no longer
 * what is booked is reversed and booked anew in the open period, any number of periods back; what is as it was books nothing.
 * So it books nothing a second time, and the sum over all entries of a source, reversed ones included, is always what the latest
 * run says.
 *
 * <p>A premium of KRW 300,000 at a rate of 700 %, of which 90 % are paid, was booked as +1,890,000. The rate turns out to be
 * 650 %: a reversal of −1,890,000 and a rebooking of +1,755,000, together 1,755,000. Who sums entries that are not reversed only
 * would find −135,000.
 *
 * <p>Compared is what runs have booked: earnings, and their reversals and rebookings for the reason {@link #REASON} or none. Adjustments,
 * holdbacks, clawbacks and payouts of the same source are decisions that stay, and so are reversals for another reason: of
 * earnings of 100 of which 40 ended when the payee left, and which are 90 today, the 60 that are left are reversed, and 50 are
 * booked anew.
 *
 * @param changes by period, payee, source, currency and balance; none if everything is as it is booked
 * @param booking the postings of all changes in their order, with the reason {@link #REASON} and the explanation of today as
 *     evidence, or the new run where a source is no longer there
 */
public record LateChanges(List<LateChange> changes, Booking booking) {
    /** The reason of the postings. */
    public static final AuditCode REASON = AuditCode.of("late-change");

    /** Copies the list. */
    public LateChanges {
        changes = List.copyOf(changes);
    }

    /**
     * Compares a period with what is booked of it.
     *
     * @param view all entries of everybody who is in the run or was paid for its period; whose entries are left out would be
     *     paid again
     * @param run what the period gives today
     * @return what is to be booked; for a period of which nothing is booked, all of it as earnings
     */
    public static LateChanges of(LedgerView view, PeriodRun run) {
        return of(view, List.of(run));
    }

    /**
     * Compares several periods with what is booked of them. A change that later periods read is complete only with them, see
     * {@link PeriodChain}.
     *
     * @param view all entries of everybody who is in the runs or was paid for their periods
     * @param runs what the periods give today, in any order
     * @return what is to be booked
     * @throws IllegalArgumentException if two runs are of one period, or an entry is not there that another one refers to
     */
    public static LateChanges of(LedgerView view, Collection<PeriodRun> runs) {
        Map<Period, PeriodRun> byPeriod = new TreeMap<>();
        for (PeriodRun run : runs) {
            if (byPeriod.put(run.period(), run) != null) {
                throw new IllegalArgumentException(
                        "a period is compared once, but there are two runs of " + run.period());
            }
        }
        EarningEntries booked = EarningEntries.of(view, byPeriod.keySet());
        List<LateChange> changes = new ArrayList<>();
        byPeriod.values().forEach(run -> changes.addAll(booked.changes(run)));
        return new LateChanges(
                changes,
                new Booking(
                        view.revision(),
                        changes.stream()
                                .flatMap(change -> change.postings().stream())
                                .toList()));
    }
}
