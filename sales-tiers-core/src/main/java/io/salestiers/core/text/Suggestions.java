package io.salestiers.core.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant: of {@code revenue} and {@code margin}, {@code revenu} is near the first. */
public final class Suggestions {
    private static final int MAX_LENGTH = 64;

    private Suggestions() {}

    /**
     * The nearest of some names.
     *
     * <p>Near is what takes at most one change for every three characters (insert, delete, replace, or exchange two
     * neighbours), not counting upper and lower case. Of several equally near names the first by code point wins, so
     * the answer does not depend on their order.
     *
     * @param name what was written
     * @param known the names that exist
     * @return the nearest, empty if none is near
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        if (name.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int most = Math.max(1, Math.max(name.length(), candidate.length()) / 3);
            if (candidate.length() > MAX_LENGTH || Math.abs(candidate.length() - name.length()) > most) {
                continue;
            }
            int changes = changes(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            boolean nearer = changes < least || (changes == least && best != null && Ids.compare(candidate, best) < 0);
            if (changes <= most && changes < Math.max(2, candidate.length()) && nearer) {
                best = candidate;
                least = changes;
            }
        }
        return Optional.ofNullable(best);
    }

    /* Optimal string alignment: Levenshtein's distance with the exchange of two neighbours as one change. */
    private static int changes(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
