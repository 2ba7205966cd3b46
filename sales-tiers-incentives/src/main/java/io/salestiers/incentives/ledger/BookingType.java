package io.salestiers.incentives.ledger;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import java.util.EnumSet;
import java.util.Set;

/** For what a {@link Booking} is: which kinds of postings it may contain, in which periods it is booked, and what that takes. */
public enum BookingType {
    /**
     * What earlier periods give now and gave not when they were locked: reversals, rebookings and earnings. It is booked in a
     * period that is open, calculated or reopened. Takes {@link Capabilities#PAY_PLAN}.
     */
    LATE_CHANGES(
            "book-late-changes",
            Hand.PLANS,
            LedgerEventType.LATE_CHANGES_BOOKED,
            EnumSet.of(EntryKind.REVERSAL, EntryKind.REBOOKING, EntryKind.EARNING),
            PeriodPhase.WORKED_ON),
    /**
     * What a payment consists of: draws and top-ups, recoveries, holdbacks and releases, shortfalls, clawbacks and their
     * reversals, adjustments by which pay ends that was not earned, forgiveness by rule, and the payouts. It is booked in a period that is not closed: the regular one in a locked period; one in between,
     * such as a draw in the middle of the month or the last pay of somebody who leaves, in an open period. Takes
     * {@link Capabilities#PAY_APPROVE}.
     */
    PAY_RUN(
            "pay",
            Hand.APPROVES,
            LedgerEventType.PAY_RUN_BOOKED,
            EnumSet.of(
                    EntryKind.DRAW_ADVANCE,
                    EntryKind.TOP_UP,
                    EntryKind.RECOVERY,
                    EntryKind.HOLDBACK,
                    EntryKind.RELEASE,
                    EntryKind.SHORTFALL,
                    EntryKind.CLAWBACK,
                    EntryKind.REVERSAL,
                    EntryKind.ADJUSTMENT,
                    EntryKind.FORGIVENESS,
                    EntryKind.PAYOUT),
            EnumSet.complementOf(EnumSet.of(PeriodPhase.CLOSED))),
    /**
     * What is expected to be paid for periods that are not locked yet, and the end of such an expectation. It is booked in a
     * period that is not closed. Takes {@link Capabilities#PAY_PLAN}.
     */
    ACCRUALS(
            "accrue",
            Hand.PLANS,
            LedgerEventType.ACCRUALS_BOOKED,
            EnumSet.of(EntryKind.ACCRUAL, EntryKind.ACCRUAL_REVERSAL),
            EnumSet.complementOf(EnumSet.of(PeriodPhase.CLOSED)));

    private enum Hand {
        PLANS,
        APPROVES
    }

    private final String text;
    private final Hand hand;
    private final LedgerEventType event;
    private final ImmutableSet<EntryKind> kinds;
    private final ImmutableSet<PeriodPhase> phases;

    BookingType(String text, Hand hand, LedgerEventType event, Set<EntryKind> kinds, Set<PeriodPhase> phases) {
        this.text = text;
        this.hand = hand;
        this.event = event;
        this.kinds = Sets.immutableEnumSet(kinds);
        this.phases = Sets.immutableEnumSet(phases);
    }

    /**
     * The kinds of postings that it may contain.
     *
     * @return in the order of the constants
     */
    public Set<EntryKind> kinds() {
        return kinds;
    }

    /**
     * In which phases a period takes it.
     *
     * @return in the order of the constants
     */
    public Set<PeriodPhase> phases() {
        return phases;
    }

    /** For names of commands. */
    String text() {
        return text;
    }

    Capability capability() {
        return hand == Hand.PLANS ? Capabilities.PAY_PLAN : Capabilities.PAY_APPROVE;
    }

    LedgerEventType event() {
        return event;
    }
}
