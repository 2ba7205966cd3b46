package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.command.Event;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a host keeps its ledgers: entries that are only ever added, and every state that led to them.
 *
 * <p>One instance serves one tenant, with as many ledgers as it has. It may be called by several threads and may block. It
 * stores a transition wholly or not at all: state, events, audit records and entries in one transaction. Nothing that is stored
 * is ever changed. A host usually hands events, audit records and payouts on, to its messages, to an
 * {@link io.salestiers.core.audit.AuditLog} and to payroll, from what it stored here (an outbox). Later versions of the library
 * may add methods with a default.
 *
 * <p>{@code LedgerContract} of the test-kit checks all of it; {@link InMemoryLedger} is the reference.
 */
public interface Ledger {
    /**
     * The latest state of a ledger.
     *
     * @param ledger its id
     * @return what was stored last; empty if it was never founded
     */
    Optional<LedgerState> find(LedgerId ledger);

    /**
     * Stores a ledger that is new.
     *
     * @param state the state with which it begins: {@link LedgerState#of}
     * @param recordedAt when it is stored
     * @return the state; a conflict if there is a ledger with its id, from {@code ""} to the latest revision of that
     * @throws IllegalArgumentException if the state has entries already
     */
    Outcome<LedgerState> found(LedgerState state, Instant recordedAt);

    /**
     * Stores what came of a command.
     *
     * <p>What was done becomes the latest state if the one it was computed from is still the latest, and its entries are added
     * to those before; else nothing is stored and it is a conflict. A refusal has no new state: its audit records are stored,
     * whatever the latest state is, and the answer is that refusal. A conflict stores nothing and is the answer. What changed
     * nothing, because it had been applied before, is done and stores nothing.
     *
     * @param ledger the id of the ledger
     * @param transition what came of it
     * @param expectedRevision the {@link LedgerState#revision() revision} of the state that it was computed from
     * @param recordedAt when it is stored; not before that of what was stored last in the ledger
     * @return the latest state; the refusal; or the conflict with the latest revision
     * @throws io.salestiers.core.result.NotFoundException if the ledger was never founded
     * @throws IllegalArgumentException if {@code recordedAt} is before that of what was stored last, if the state is that of
     *     another ledger, or if it does not count the entries that are there together with those of the transition
     */
    Outcome<LedgerState> append(
            LedgerId ledger, LedgerTransition transition, String expectedRevision, Instant recordedAt);

    /**
     * All entries of a ledger, read at one moment: the revision of the view is that of the state whose entries they are.
     *
     * @param ledger the id of the ledger
     * @return the entries in the order in which they were booked
     * @throws io.salestiers.core.result.NotFoundException if the ledger was never founded
     */
    LedgerView view(LedgerId ledger);

    /**
     * All entries of some payees, read at one moment: what {@link LedgerProcess} and calculations about these payees are given.
     *
     * <p>By default all entries are read and those of others left out; a host with a database asks it for the payees.
     *
     * @param ledger the id of the ledger
     * @param payees the payees; who has no entries has none
     * @return their entries in the order in which they were booked
     * @throws io.salestiers.core.result.NotFoundException if the ledger was never founded
     */
    default LedgerView view(LedgerId ledger, Collection<PersonId> payees) {
        Set<PersonId> wanted = Set.copyOf(payees);
        LedgerView whole = view(ledger);
        return LedgerView.of(
                whole.revision(),
                whole.entries().stream()
                        .filter(entry -> wanted.contains(entry.payee()))
                        .toList());
    }

    /**
     * What was stored in a ledger, from a place on.
     *
     * @param ledger the id of the ledger
     * @param from how many records to skip, 0 or more
     * @return the records in the order in which they were stored, the founding first; empty if it was never founded
     * @throws IllegalArgumentException if {@code from} is negative
     */
    List<Stored> history(LedgerId ledger, long from);

    /**
     * The entries from a position on, such as those that payroll or a warehouse has not seen yet.
     *
     * <p>By default all entries are read.
     *
     * @param ledger the id of the ledger
     * @param from how many entries to skip, 0 or more
     * @param most how many entries to give at most, 1 or more
     * @return the entries in the order in which they were booked; empty if there are no more, or no such ledger
     * @throws IllegalArgumentException if {@code from} is negative or {@code most} below 1
     */
    default List<LedgerEntry> entries(LedgerId ledger, long from, int most) {
        if (from < 0 || most < 1) {
            throw new IllegalArgumentException(
                    "from must be 0 or more and most 1 or more, but they were " + from + " and " + most);
        }
        if (find(ledger).isEmpty()) {
            return List.of();
        }
        return view(ledger).entries().stream().skip(from).limit(most).toList();
    }

    /**
     * The state as it was known at an instant: that of the last transition stored at or before it.
     *
     * @param ledger the id of the ledger
     * @param instant an instant
     * @return the state; empty if nothing had been stored by then
     */
    default Optional<LedgerState> knownAt(LedgerId ledger, Instant instant) {
        Optional<LedgerState> known = Optional.empty();
        for (Stored stored : history(ledger, 0)) {
            if (stored.recordedAt().isAfter(instant)) {
                return known;
            }
            if (stored.state().isPresent()) {
                known = stored.state();
            }
        }
        return known;
    }

    /**
     * The entries as they were known at an instant, such as those from which a statement was written.
     *
     * @param ledger the id of the ledger
     * @param instant an instant
     * @return the entries stored at or before it, with the revision of the state of that instant; empty if nothing had been
     *     stored by then
     */
    default Optional<LedgerView> viewAt(LedgerId ledger, Instant instant) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (Stored stored : history(ledger, 0)) {
            if (!stored.recordedAt().isAfter(instant)) {
                entries.addAll(stored.entries());
            }
        }
        return knownAt(ledger, instant).map(state -> LedgerView.of(state.revision(), entries));
    }

    /**
     * What was stored together.
     *
     * @param recordedAt when
     * @param state the new state; empty for a refusal
     * @param events what had happened; empty for a refusal, and for the founding
     * @param audit what is to be recorded; empty for the founding
     * @param entries what was booked, in order; empty if nothing was
     */
    record Stored(
            Instant recordedAt,
            Optional<LedgerState> state,
            List<Event> events,
            List<AuditRecord> audit,
            List<LedgerEntry> entries) {
        /** Copies the lists. */
        public Stored {
            requireNonNull(recordedAt, "recordedAt");
            requireNonNull(state, "state");
            events = List.copyOf(events);
            audit = List.copyOf(audit);
            entries = List.copyOf(entries);
        }
    }
}
