package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A port that keeps everything in memory: for tests, trials and small hosts that write files of their own.
 *
 * <p>Safe for use by several threads.
 */
public final class InMemoryLedger implements Ledger {
    private static final class Book {
        private final List<Stored> history = new ArrayList<>();
        private final List<LedgerEntry> entries = new ArrayList<>();
        private final Map<PersonId, List<Integer>> places = new TreeMap<>();
        private LedgerState latest;

        Book(LedgerState state, Instant recordedAt) {
            latest = state;
            history.add(new Stored(recordedAt, Optional.of(state), List.of(), List.of(), List.of()));
        }

        void requireOrder(Instant recordedAt) {
            Instant last = history.get(history.size() - 1).recordedAt();
            if (recordedAt.isBefore(last)) {
                throw new IllegalArgumentException("recordedAt must not be before " + last + ", but was " + recordedAt);
            }
        }

        void requireFitting(LedgerState next, List<LedgerEntry> more) {
            if (!next.id().equals(latest.id())) {
                throw new IllegalArgumentException(
                        "state must be that of ledger " + latest.id() + ", but was of " + next.id());
            }
            if (!next.revision().equals(latest.revision()) && next.entries() != entries.size() + (long) more.size()) {
                throw new IllegalArgumentException("state must count " + entries.size() + " entries and " + more.size()
                        + " more, but counts " + next.entries());
            }
        }

        void add(LedgerState next, LedgerTransition transition, Instant recordedAt) {
            latest = next;
            for (LedgerEntry entry : transition.entries()) {
                places.computeIfAbsent(entry.payee(), payee -> new ArrayList<>())
                        .add(entries.size());
                entries.add(entry);
            }
            history.add(new Stored(
                    recordedAt,
                    Optional.of(next),
                    transition.transition().events(),
                    transition.transition().audit(),
                    transition.entries()));
        }
    }

    private final Map<LedgerId, Book> books = new TreeMap<>();

    /** Without ledgers. */
    public InMemoryLedger() {}

    @Override
    public synchronized Optional<LedgerState> find(LedgerId ledger) {
        return Optional.ofNullable(books.get(ledger)).map(book -> book.latest);
    }

    @Override
    public synchronized Outcome<LedgerState> found(LedgerState state, Instant recordedAt) {
        requireNonNull(recordedAt, "recordedAt");
        if (state.entries() != 0) {
            throw new IllegalArgumentException("a ledger begins without entries, but has " + state.entries());
        }
        Book there = books.get(state.id());
        if (there != null) {
            return Outcome.conflict("", there.latest.revision());
        }
        books.put(state.id(), new Book(state, recordedAt));
        return Outcome.done(state);
    }

    private Book book(LedgerId ledger) {
        Book book = books.get(ledger);
        if (book == null) {
            throw new NotFoundException("ledger", ledger);
        }
        return book;
    }

    @Override
    public synchronized Outcome<LedgerState> append(
            LedgerId ledger, LedgerTransition transition, String expectedRevision, Instant recordedAt) {
        requireNonNull(expectedRevision, "expectedRevision");
        Book book = book(ledger);
        book.requireOrder(recordedAt);
        if (transition.outcome() instanceof Outcome.Done<LedgerState> done) {
            String actual = book.latest.revision();
            if (!expectedRevision.equals(actual)) {
                return Outcome.conflict(expectedRevision, actual);
            }
            book.requireFitting(done.value(), transition.entries());
            if (!done.value().revision().equals(actual)) {
                book.add(done.value(), transition, recordedAt);
            }
            return Outcome.done(book.latest);
        }
        if (transition.outcome() instanceof Outcome.Refused<LedgerState>) {
            book.history.add(new Stored(
                    recordedAt,
                    Optional.empty(),
                    List.of(),
                    transition.transition().audit(),
                    List.of()));
        }
        return transition.outcome();
    }

    @Override
    public synchronized LedgerView view(LedgerId ledger) {
        Book book = book(ledger);
        return LedgerView.of(book.latest.revision(), book.entries);
    }

    @Override
    public synchronized LedgerView view(LedgerId ledger, Collection<PersonId> payees) {
        Book book = book(ledger);
        TreeSet<Integer> wanted = new TreeSet<>();
        new TreeSet<>(payees).forEach(payee -> wanted.addAll(book.places.getOrDefault(payee, List.of())));
        return LedgerView.of(
                book.latest.revision(), wanted.stream().map(book.entries::get).toList());
    }

    @Override
    public synchronized List<Stored> history(LedgerId ledger, long from) {
        if (from < 0) {
            throw new IllegalArgumentException("from must be 0 or more, but was " + from);
        }
        Book book = books.get(ledger);
        return book == null
                ? List.of()
                : List.copyOf(book.history.subList((int) Math.min(from, book.history.size()), book.history.size()));
    }
}
