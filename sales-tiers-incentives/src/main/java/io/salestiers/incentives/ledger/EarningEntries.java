package io.salestiers.incentives.ledger;

import io.salestiers.core.canonical.Digest;
import io.salestiers.core.money.Money;
import io.salestiers.core.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a ledger has booked of some periods as earnings, and how it becomes what a run says today. */
final class EarningEntries {
    private final SortedMap<LineKey, Booked> booked = new TreeMap<>();
    private final SortedMap<LineKey, Released> released = new TreeMap<>();
    private final Chains chains;

    private EarningEntries(LedgerView view) {
        this.chains = Chains.of(view);
    }

    static EarningEntries of(LedgerView view, Set<Period> periods) {
        EarningEntries entries = new EarningEntries(view);
        for (LedgerEntry entry : view.entries()) {
            if (periods.contains(entry.source().earnedIn())) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private void add(LedgerEntry entry) {
        Money held = entry.posting().movements().get(Balance.HELD);
        if (held != null) {
            LineKey key = new LineKey(entry.payee(), entry.source(), held.currency(), Balance.HELD);
            released.computeIfAbsent(key, any -> new Released()).add(entry, held);
        }
        if (chains.root(entry).kind() == EntryKind.EARNING) {
            booked.computeIfAbsent(LineKey.of(entry), any -> new Booked()).add(entry);
        }
    }

    List<LateChange> changes(PeriodRun run) {
        Map<LineKey, RunLine> lines = new HashMap<>();
        run.lines().forEach(line -> lines.put(LineKey.of(line), line));
        Set<LineKey> keys = new TreeSet<>(lines.keySet());
        booked.keySet().stream()
                .filter(key -> key.source().earnedIn().equals(run.period()))
                .forEach(keys::add);
        List<LateChange> changes = new ArrayList<>();
        for (LineKey key : keys) {
            Booked before = booked.getOrDefault(key, new Booked());
            Optional<RunLine> line = Optional.ofNullable(lines.get(key));
            Money now = line.map(RunLine::amount).orElse(Money.zero(key.currency()));
            Money sum = before.sum(key);
            if (!now.equals(sum)) {
                Digest evidence = line.map(RunLine::explanation).orElseGet(run::digest);
                List<Posting> postings = new ArrayList<>(taken(key, now.minus(sum), evidence));
                postings.addAll(before.corrected(key, now, evidence));
                changes.add(
                        new LateChange(key.payee(), key.source(), key.balance(), before.entries, sum, now, postings));
            }
        }
        return changes;
    }

    /* What was deferred and is released cannot be held less than nothing: so much of the release is taken back. */
    private List<Posting> taken(LineKey key, Money difference, Digest evidence) {
        Released some = released.get(key);
        return key.balance() == Balance.HELD && some != null ? some.taken(key, difference, evidence) : List.of();
    }

    private static Posting.Builder posting(EntryKind kind, LineKey key, Money amount, Digest evidence) {
        return Posting.builder()
                .kind(kind)
                .payee(key.payee())
                .amount(amount)
                .source(key.source())
                .reason(LateChanges.REASON)
                .evidence(evidence);
    }

    /** The earnings of one line. */
    private final class Booked {
        private final List<LedgerEntry> entries = new ArrayList<>();
        private final Map<EntryId, Money> left = new HashMap<>();

        void add(LedgerEntry entry) {
            entries.add(entry);
            LedgerEntry moved = chains.moved(entry);
            left.merge(moved.id(), entry.amount(), Money::plus);
        }

        Money sum(LineKey key) {
            return entries.stream().map(LedgerEntry::amount).reduce(Money.zero(key.currency()), Money::plus);
        }

        /* All that is left of earlier entries is taken back; in place of the last of them stands what it is today. */
        List<Posting> corrected(LineKey key, Money now, Digest evidence) {
            List<Posting> postings = new ArrayList<>();
            Optional<EntryId> last = Optional.empty();
            for (LedgerEntry entry : entries) {
                if (entry.kind() != EntryKind.REVERSAL) {
                    last = Optional.of(entry.id());
                    Money open = left.getOrDefault(entry.id(), Money.zero(key.currency()));
                    if (open.signum() != 0) {
                        postings.add(posting(EntryKind.REVERSAL, key, open.negated(), evidence)
                                .balance(key.balance())
                                .refersTo(entry.id())
                                .build());
                    }
                }
            }
            if (now.signum() != 0) {
                EntryKind kind = last.isPresent() ? EntryKind.REBOOKING : EntryKind.EARNING;
                postings.add(posting(kind, key, now, evidence)
                        .balance(key.balance())
                        .refersTo(last)
                        .build());
            }
            return postings;
        }
    }

    /** What was held of one line, and what of it was released. */
    private final class Released {
        private Optional<Money> held = Optional.empty();
        private final Map<EntryId, Money> released = new LinkedHashMap<>();

        void add(LedgerEntry entry, Money movement) {
            held = Optional.of(held.map(before -> before.plus(movement)).orElse(movement));
            LedgerEntry moved = chains.moved(entry);
            if (moved.kind() == EntryKind.RELEASE) {
                released.merge(moved.id(), movement.negated(), Money::plus);
            }
        }

        List<Posting> taken(LineKey key, Money difference, Digest evidence) {
            Money after = held.orElse(Money.zero(key.currency())).plus(difference);
            List<EntryId> latestFirst = new ArrayList<>(released.keySet());
            Collections.reverse(latestFirst);
            List<Posting> postings = new ArrayList<>();
            for (EntryId id : latestFirst) {
                Money open = released.getOrDefault(id, Money.zero(key.currency()));
                Money missing = after.negated();
                Money part = open.compareTo(missing) < 0 ? open : missing;
                if (part.signum() > 0) {
                    postings.add(posting(EntryKind.REVERSAL, key, part.negated(), evidence)
                            .balance(Balance.PAYABLE)
                            .against(Balance.HELD)
                            .refersTo(id)
                            .build());
                    after = after.plus(part);
                }
            }
            return postings;
        }
    }
}
