package io.salestiers.incentives.ledger;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What may be booked: kinds, payees, sources, entries that are referred to, and balances. */
final class BookingRules {
    private static final Set<EntryKind> DECISIONS = Collections.unmodifiableSet(
            EnumSet.of(EntryKind.ADJUSTMENT, EntryKind.BONUS, EntryKind.FORGIVENESS, EntryKind.REPAYMENT));
    private static final Set<EntryKind> OF_DEBTS =
            Collections.unmodifiableSet(EnumSet.of(EntryKind.FORGIVENESS, EntryKind.REPAYMENT));

    private final LedgerDeed deed;
    private final RunningBalances balances;

    BookingRules(LedgerDeed deed) {
        this.deed = deed;
        this.balances = new RunningBalances(deed);
    }

    void book(BookingType type, Booking booking) {
        Optional<LedgerPeriod> period = deed.period(type.phases());
        deed.permitted(type.capability(), period);
        check(booking.postings(), type.kinds());
        if (!deed.refused() && period.isPresent()) {
            boolean regular = type == BookingType.PAY_RUN && period.get().phase() == PeriodPhase.LOCKED;
            booked(
                    regular ? period.get().paid(deed.command().header().key()) : period.get(),
                    type.capability(),
                    booking.postings());
            deed.happened(type.event(), booking.digest());
        }
    }

    void decide(Posting posting) {
        boolean debt = OF_DEBTS.contains(posting.kind());
        Capability capability = debt ? Capabilities.PAY_APPROVE : Capabilities.PAY_PLAN;
        Optional<LedgerPeriod> period = deed.period(debt ? BookingType.PAY_RUN.phases() : PeriodPhase.WORKED_ON);
        deed.reasonStated();
        deed.permitted(capability, period);
        List<Posting> postings = List.of(deed.withReason(posting));
        check(postings, DECISIONS);
        if (!deed.refused() && period.isPresent()) {
            booked(period.get(), capability, postings);
            deed.happened(event(posting.kind()), new Booking(deed.state().revision(), postings).digest());
        }
    }

    private static LedgerEventType event(EntryKind decision) {
        return switch (decision) {
            case ADJUSTMENT -> LedgerEventType.ADJUSTED;
            case BONUS -> LedgerEventType.BONUS_GIVEN;
            case FORGIVENESS -> LedgerEventType.DEBT_FORGIVEN;
            case REPAYMENT -> LedgerEventType.DEBT_REPAID;
            default -> throw new AssertionError(decision);
        };
    }

    private void booked(LedgerPeriod period, Capability capability, List<Posting> postings) {
        deed.become(period, capability);
        deed.book(postings);
        accrued();
    }

    /** What is accrued after the postings that were checked. */
    void accrued() {
        deed.become(deed.state().withAccruals(balances.accruals(deed.state().accruals())));
    }

    /** All reasons against the postings, each for itself and all after each other. */
    void check(List<Posting> postings, Set<EntryKind> kinds) {
        payees(postings);
        for (Posting posting : postings) {
            if (!kinds.contains(posting.kind())) {
                deed.refuse(deed.finding(LedgerFinding.WRONG_KIND, posting.payee())
                        .with("kind", Argument.term(posting.kind().key()))
                        .with("allowed", LedgerDeed.terms(kinds.stream().map(EntryKind::key))));
            }
            source(posting);
            entry(posting);
        }
        balances.check(postings);
    }

    /** Nobody books for themself, or for somebody who was never there. */
    void payees(List<Posting> postings) {
        Set<PersonId> known = new HashSet<>(deed.authority().organization().people());
        Set<PersonId> payees = new TreeSet<>();
        postings.forEach(posting -> payees.add(posting.payee()));
        for (PersonId payee : payees) {
            if (!known.contains(payee)) {
                deed.refuse(deed.finding(LedgerFinding.UNKNOWN_PAYEE, payee));
            }
            if (deed.isActor(payee)) {
                deed.refuse(deed.finding(LedgerFinding.OWN_PAY, payee)
                        .with("actor", deed.who().value()));
            }
        }
    }

    private void source(Posting posting) {
        LocalDate end = deed.period().range().to().orElseThrow();
        PaySource source = posting.source();
        boolean booked = deed.state().booked(source.earnedIn());
        if (!source.earnedIn().range().from().isBefore(end)) {
            refuse(LedgerFinding.EARNED_LATER, posting);
        } else if (posting.kind() == EntryKind.EARNING && !booked) {
            refuse(LedgerFinding.NOT_LATE, posting);
        } else if (posting.kind() == EntryKind.ACCRUAL && booked) {
            refuse(LedgerFinding.ALREADY_BOOKED, posting);
        }
    }

    private void refuse(LedgerFinding code, Posting posting) {
        deed.refuse(deed.finding(code, posting.payee())
                .with("earned", posting.source().earnedIn().name())
                .with("booked", deed.period().name()));
    }

    private void entry(Posting posting) {
        if (posting.refersTo().isEmpty()) {
            return;
        }
        EntryId id = posting.refersTo().get();
        Optional<LedgerEntry> found =
                deed.view().find(id).filter(entry -> entry.payee().equals(posting.payee()));
        if (found.isEmpty()) {
            deed.refuse(
                    deed.finding(LedgerFinding.UNKNOWN_ENTRY, posting.payee()).with("entry", id.toString()));
        } else if (posting.kind().refers() || posting.kind() == EntryKind.ACCRUAL_REVERSAL) {
            Posting earlier = found.get().posting();
            boolean same = earlier.source().equals(posting.source())
                    && earlier.balance() == posting.balance()
                    && earlier.against().equals(posting.against())
                    && earlier.amount().currency().equals(posting.amount().currency());
            if (posting.kind() == EntryKind.REVERSAL && payRun() && !payRunTakesBack(earlier.kind())) {
                deed.refuse(deed.finding(LedgerFinding.NOT_REVERSED_HERE, posting.payee())
                        .with("entry", id.toString())
                        .with("earlier", Argument.term(earlier.kind().key()))
                        .with(
                                "allowed",
                                LedgerDeed.terms(BookingType.PAY_RUN.kinds().stream()
                                        .filter(BookingRules::payRunTakesBack)
                                        .map(EntryKind::key))));
            }
            // What was taken back is booked anew; its reversal is not reversed itself.
            boolean back = posting.kind() != EntryKind.REBOOKING
                    && (earlier.kind() == EntryKind.REVERSAL
                            || (posting.kind() == EntryKind.ACCRUAL_REVERSAL && earlier.kind() == posting.kind()));
            if (!same || back) {
                deed.refuse(deed.finding(LedgerFinding.OTHER_ENTRY, posting.payee())
                        .with("kind", Argument.term(posting.kind().key()))
                        .with("entry", id.toString())
                        .with("earlier", Argument.term(earlier.kind().key())));
            }
        }
    }

    private boolean payRun() {
        return deed.command() instanceof LedgerCommand.Book book && book.type() == BookingType.PAY_RUN;
    }

    /** What was earned is taken back by late changes only. */
    private static boolean payRunTakesBack(EntryKind kind) {
        return BookingType.PAY_RUN.kinds().contains(kind) && kind != EntryKind.REVERSAL;
    }
}
