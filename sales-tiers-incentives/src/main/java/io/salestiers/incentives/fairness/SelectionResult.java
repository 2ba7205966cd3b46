package io.salestiers.incentives.fairness;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A selection by groups.
 *
 * @param name what people were selected for
 * @param highest the group that was selected most often, of those that are shown; of several the largest, then by key. Empty if
 *     no group is large enough
 * @param groups the groups of enough candidates, by key
 */
public record SelectionResult(LocalizedText name, Optional<GroupKey> highest, List<GroupSelection> groups) {
    /** Copies the groups. */
    public SelectionResult {
        requireNonNull(name, "name");
        requireNonNull(highest, "highest");
        groups = List.copyOf(groups);
    }

    /**
     * A group.
     *
     * @param group the key
     * @return empty if it is not shown
     */
    public Optional<GroupSelection> find(GroupKey group) {
        return groups.stream().filter(each -> each.group().equals(group)).findFirst();
    }
}
