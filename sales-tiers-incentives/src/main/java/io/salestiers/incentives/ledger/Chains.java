package io.salestiers.incentives.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which entry of a ledger another one is about in the end, through all reversals and rebookings. */
final class Chains {
    private final Map<EntryId, LedgerEntry> roots = new HashMap<>();
    private final Map<EntryId, LedgerEntry> moved = new HashMap<>();

    private Chains() {}

    /**
     * The chains of a view.
     *
     * @throws IllegalArgumentException if an entry refers to one that is not booked before it
     */
    static Chains of(LedgerView view) {
        Chains chains = new Chains();
        view.entries().forEach(chains::add);
        return chains;
    }

    private void add(LedgerEntry entry) {
        if (!entry.kind().refers()) {
            roots.put(entry.id(), entry);
            moved.put(entry.id(), entry);
            return;
        }
        EntryId earlier = entry.posting().refersTo().orElseThrow();
        roots.put(entry.id(), known(roots.get(earlier), entry, earlier));
        moved.put(entry.id(), entry.kind() == EntryKind.REVERSAL ? known(moved.get(earlier), entry, earlier) : entry);
    }

    private static LedgerEntry known(@Nullable LedgerEntry some, LedgerEntry entry, EntryId earlier) {
        if (some == null) {
            throw new IllegalArgumentException(
                    "entry " + entry.id() + " refers to " + earlier + ", which is not among the entries before it");
        }
        return some;
    }

    /** The entry that began: the earning of a rebooking of a rebooking. */
    LedgerEntry root(LedgerEntry entry) {
        return known(roots.get(entry.id()), entry, entry.id());
    }

    /** The entry whose amount it changes: of a reversal, and of a reversal of a reversal, the one that was taken back first. */
    LedgerEntry moved(LedgerEntry entry) {
        return known(moved.get(entry.id()), entry, entry.id());
    }

    /** Whether it releases what a cap deferred, or takes such a release back: a release that names an earning. */
    boolean releasesDeferred(LedgerEntry entry) {
        LedgerEntry root = root(entry);
        return root.kind() == EntryKind.RELEASE
                && root.posting()
                        .refersTo()
                        .map(roots::get)
                        .filter(earning -> earning.kind() == EntryKind.EARNING)
                        .isPresent();
    }
}
