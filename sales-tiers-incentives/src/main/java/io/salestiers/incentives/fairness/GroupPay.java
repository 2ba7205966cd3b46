package io.salestiers.incentives.fairness;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pay of a group (article 9 of Directive (EU) 2023/970).
 *
 * @param group the group
 * @param people how many people it has
 * @param receiving the share of them who receive variable pay
 * @param quartiles the group's share of each quarter of all people, from the lowest paid to the highest paid; always four
 * @param gaps the gaps to the reference group by part of pay; empty for that group itself, and if that is not shown
 */
public record GroupPay(
        GroupKey group,
        int people,
        Explanation receiving,
        List<Explanation> quartiles,
        SortedMap<PayPart, PartGap> gaps) {
    /** Copies the parts. */
    public GroupPay {
        requireNonNull(group, "group");
        requireNonNull(receiving, "receiving");
        quartiles = List.copyOf(quartiles);
        gaps = Collections.unmodifiableSortedMap(new TreeMap<>(gaps));
    }
}
