package io.salestiers.examples.quickstart.report;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A position in the tier chart.
 *
 * @param tier the name of its tier
 * @param position what the position is called
 * @param person the name of its occupant; empty if it is vacant
 * @param children the positions that report to it, in the order in which they are shown
 */
public record OrgNode(LocalizedText tier, String position, Optional<String> person, List<OrgNode> children) {
    /** Copies the list. */
    public OrgNode {
        requireNonNull(tier, "tier");
        requireNonNull(position, "position");
        requireNonNull(person, "person");
        children = List.copyOf(children);
    }

    /**
     * The number of positions.
     *
     * @return this one and all below it
     */
    public int size() {
        return 1 + children.stream().mapToInt(OrgNode::size).sum();
    }
}
