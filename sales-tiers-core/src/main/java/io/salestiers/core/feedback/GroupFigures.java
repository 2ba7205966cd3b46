package io.salestiers.core.feedback;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.unit.Quantity;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a group that is large enough answered to a question. Immutable and safe for use by several threads.
 *
 * @param group the group
 * @param answers how many answered
 * @param counts of satisfaction {@code satisfied} and {@code other}; of recommendation {@code promoters}, {@code passives}
 *     and {@code detractors}; of a choice each option by its id, also those nobody chose; else none
 * @param figure the exact share satisfied, score, mean or index; empty for a choice
 * @param explanation how the figure was found, from numbers of answers only
 */
public record GroupFigures(
        ResultGroup group,
        int answers,
        SortedMap<String, Integer> counts,
        Optional<Quantity> figure,
        Explanation explanation) {
    /** Copies the map. */
    public GroupFigures {
        requireNonNull(group, "group");
        requireNonNull(figure, "figure");
        requireNonNull(explanation, "explanation");
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
