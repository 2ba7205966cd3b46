package io.salestiers.examples.quickstart.input;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what was probably meant. */
final class Suggestions {
    private static final int MAX_LENGTH = 64;
    private static final int MAX_CANDIDATES = 5_000;

    private Suggestions() {}

    /**
     * The candidate that differs least from a text.
     *
     * @return empty if all differ in more than a third of their characters; of equals the smaller one
     */
    static Optional<String> closest(String text, Collection<String> candidates) {
        String wanted = folded(text);
        if (wanted.length() > MAX_LENGTH || candidates.size() > MAX_CANDIDATES) {
            return Optional.empty();
        }
        Optional<String> best = Optional.empty();
        int bestDistance = wanted.length() / 3 + 1;
        for (String candidate : candidates) {
            String folded = folded(candidate);
            if (folded.length() > MAX_LENGTH) {
                continue;
            }
            int distance = distance(wanted, folded);
            if (distance < bestDistance
                    || (distance == bestDistance && best.isPresent() && candidate.compareTo(best.get()) < 0)) {
                best = Optional.of(candidate);
                bestDistance = distance;
            }
        }
        return best;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    /** How many characters must be put in, taken out or exchanged (Levenshtein). */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int exchange = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(exchange, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
