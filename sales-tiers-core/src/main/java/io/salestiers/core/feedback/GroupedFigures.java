package io.salestiers.core.feedback;

import java.util.List;
import java.util.Optional;

/**
 * The figures of a question by group. Immutable and safe for use by several threads.
 *
 * @param shown the groups that can be shown, by key
 * @param hidden the groups of which nothing is told, not even how many answered: they are too small, or with them a small one
 *     could be worked out; which of the two is not told either. Groups without an answer are among them
 */
public record GroupedFigures(List<GroupFigures> shown, List<ResultGroup> hidden) {
    /** Copies the lists. */
    public GroupedFigures {
        shown = List.copyOf(shown);
        hidden = List.copyOf(hidden);
    }

    /**
     * The figures of a group.
     *
     * @param group the group
     * @return its figures, empty if it is not shown
     */
    public Optional<GroupFigures> find(ResultGroup group) {
        return shown.stream().filter(each -> each.group().equals(group)).findFirst();
    }
}
