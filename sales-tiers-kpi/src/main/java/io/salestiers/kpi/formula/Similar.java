package io.salestiers.kpi.formula;

import io.salestiers.core.text.Ids;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the name that somebody may have meant. */
final class Similar {
    private record Candidate(String name, int distance) {}

    private Similar() {}

    /** The nearest name by inserted, left out and exchanged characters, ties by code point; none if all are far away. */
    static Optional<String> to(String name, Stream<String> names) {
        int[] wanted = Names.fold(name).codePoints().toArray();
        int most = wanted.length <= 2 ? 0 : wanted.length <= 5 ? 1 : 2;
        return names.map(candidate -> new Candidate(
                        candidate,
                        distance(wanted, Names.fold(candidate).codePoints().toArray())))
                .filter(candidate -> candidate.distance <= most)
                .min((a, b) -> a.distance != b.distance
                        ? Integer.compare(a.distance, b.distance)
                        : Ids.compare(a.name, b.name))
                .map(Candidate::name);
    }

    private static int distance(int[] a, int[] b) {
        if (Math.abs(a.length - b.length) > 2) {
            return Integer.MAX_VALUE;
        }
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.length];
    }
}
