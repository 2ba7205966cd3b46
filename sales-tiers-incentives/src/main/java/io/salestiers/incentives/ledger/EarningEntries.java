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
import java.util.function.Predicate;

/** What a ledger has booked of some periods as earnings, and how it becomes what a run says today. */
final class EarningEntries {
    private final SortedMap<LineKey, Booked> booked = new TreeMap<>();
    private final SortedMap<LineKey, Deferred> deferred = new TreeMap<>();
    private final Chains chains;

    private EarningEntries(LedgerView view) {
        this.chains = Chains.of(view);
    }

    static EarningEntries of(LedgerView view, Set<Period> periods) {
        return collect(view, periods::contains);
    }

    static EarningEntries of(LedgerView view) {
        return collect(view, period -> true);
    }

    private static EarningEntries collect(LedgerView view, Predicate<Period> periods) {
        EarningEntries entries = new EarningEntries(view);
        view.entries().stream()
                .filter(entry -> periods.test(entry.source().earnedIn()))
                .forEach(entries::add);
        return entries;
    }

    private void add(LedgerEntry entry) {
        boolean earning = chains.root(entry).kind() == EntryKind.EARNING;
        if (earning) {
            booked.computeIfAbsent(LineKey.of(entry), any -> new Booked()).add(entry);
        }
        Money held = entry.posting().movements().get(Balance.HELD);
        if (held != null && (earning || chains.releasesDeferred(entry))) {
            LineKey key = new LineKey(entry.payee(), entry.source(), held.currency(), Balance.HELD);
            deferred.computeIfAbsent(key, any -> new Deferred()).add(entry, held);
        }
    }

    /** What was deferred and is not released, without what is zero. */
    List<DeferredPay> deferred() {
        List<DeferredPay> all = new ArrayList<>();
        deferred.forEach((key, some) -> {
            Booked earnings = booked.getOrDefault(key, new Booked());
            if (some.held(key).signum() > 0) {
                earnings.last()
                        .ifPresent(entry -> all.add(new DeferredPay(key.payee(), key.source(), some.held(key), entry)));
            }
        });
        return all;
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
        Deferred some = deferred.get(key);
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

    /**
     * The earnings of one line: what runs have booked. A reversal or rebooking for another reason, such as that something ended
     * when the payee left, is a decision that stays; it leaves less of an entry to be reversed.
     */
    private final class Booked {
        private final List<LedgerEntry> entries = new ArrayList<>();
        private final Map<EntryId, Money> left = new HashMap<>();

        void add(LedgerEntry entry) {
            if (ofRun(entry)) {
                entries.add(entry);
            }
            left.merge(chains.moved(entry).id(), entry.amount(), Money::plus);
        }

        private boolean ofRun(LedgerEntry entry) {
            return entry.kind() == EntryKind.EARNING
                    || entry.posting()
                            .reason()
                            .filter(reason -> !reason.equals(LateChanges.REASON))
                            .isEmpty();
        }

        Money sum(LineKey key) {
            return entries.stream().map(LedgerEntry::amount).reduce(Money.zero(key.currency()), Money::plus);
        }

        /* The entry that stands for the line now, or would if it were not reversed. */
        Optional<EntryId> last() {
            return entries.stream()
                    .filter(entry -> entry.kind() != EntryKind.REVERSAL)
                    .map(LedgerEntry::id)
                    .reduce((before, after) -> after);
        }

        /* All that is left of earlier entries is taken back; in place of the last of them stands what it is today. */
        List<Posting> corrected(LineKey key, Money now, Digest evidence) {
            List<Posting> postings = new ArrayList<>();
            Money stands = sum(key);
            for (LedgerEntry entry : entries) {
                Money open = left.getOrDefault(entry.id(), Money.zero(key.currency()));
                if (entry.kind() != EntryKind.REVERSAL
                        && open.signum() == entry.amount().signum()) {
                    postings.add(posting(EntryKind.REVERSAL, key, open.negated(), evidence)
                            .balance(key.balance())
                            .refersTo(entry.id())
                            .build());
                    stands = stands.minus(open);
                }
            }
            Money anew = now.minus(stands);
            if (anew.signum() != 0) {
                Optional<EntryId> last = last();
                EntryKind kind = last.isPresent() ? EntryKind.REBOOKING : EntryKind.EARNING;
                postings.add(posting(kind, key, anew, evidence)
                        .balance(key.balance())
                        .refersTo(last)
                        .build());
            }
            return postings;
        }
    }

    /** What a cap deferred of one line, and what of it was released. */
    private final class Deferred {
        private final List<Money> movements = new ArrayList<>();
        private final Map<EntryId, Money> released = new LinkedHashMap<>();

        void add(LedgerEntry entry, Money movement) {
            movements.add(movement);
            LedgerEntry moved = chains.moved(entry);
            if (moved.kind() == EntryKind.RELEASE) {
                released.merge(moved.id(), movement.negated(), Money::plus);
            }
        }

        Money held(LineKey key) {
            return movements.stream().reduce(Money.zero(key.currency()), Money::plus);
        }

        /* Of the latest release first. */
        List<Posting> taken(LineKey key, Money difference, Digest evidence) {
            Money after = held(key).plus(difference);
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
