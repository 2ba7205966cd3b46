package io.salestiers.core.org;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/*
 * Where a tier stands among all tiers, the highest first: by ladder (lines before staff), then by rank; an unknown tier is
 * the last. Ranks of two ladders mean nothing to each other, so this order serves only where one of several must be taken.
 */
record Rank(int ladder, int rank) implements Comparable<Rank> {
    private static final Comparator<Rank> ORDER = Comparator.comparingInt(Rank::ladder)
            .thenComparing(Comparator.comparingInt(Rank::rank).reversed());
    private static final Rank UNKNOWN = new Rank(Integer.MAX_VALUE, 0);

    static Rank of(Ladders ladders, Optional<TierId> tier) {
        List<Ladder> all = ladders.all();
        for (int i = 0; tier.isPresent() && i < all.size(); i++) {
            Optional<Tier> found = all.get(i).find(tier.get());
            if (found.isPresent()) {
                return new Rank(i, found.get().rank());
            }
        }
        return UNKNOWN;
    }

    boolean known() {
        return ladder != UNKNOWN.ladder;
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
