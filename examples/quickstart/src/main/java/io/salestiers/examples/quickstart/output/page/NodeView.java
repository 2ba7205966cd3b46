package io.salestiers.examples.quickstart.output.page;

import java.util.List;

/**
 * A position in the tier chart.
 *
 * @param tier the name of its tier
 * @param position what it is called; empty if that says no more than the person
 * @param person its occupant; empty if it is vacant
 * @param depth 0 for the top
 * @param children the positions below it
 */
public record NodeView(Bilingual tier, String position, String person, int depth, List<NodeView> children) {
    /** Copies the list. */
    public NodeView {
        children = List.copyOf(children);
    }

    /**
     * Whether all positions below it have none below them, so that they can stand close together.
     *
     * @return true for a team of agents
     */
    public boolean team() {
        return children.stream().allMatch(child -> child.children().isEmpty());
    }

    /**
     * Whether the positions below it are a team of one tier, which is then named once.
     *
     * @return true if there are any and all are of the same tier
     */
    public boolean uniform() {
        return team() && children.stream().map(NodeView::tier).distinct().count() == 1;
    }
}
