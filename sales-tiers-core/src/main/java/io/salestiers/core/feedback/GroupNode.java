package io.salestiers.core.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** A group in the tree of groups while it is found out which of them can be shown. */
final class GroupNode {
    private static final Comparator<GroupNode> SMALLEST_FIRST =
            Comparator.comparingInt(GroupNode::total).thenComparing(GroupNode::group);

    private final ResultGroup group;
    private final List<GroupNode> children = new ArrayList<>();
    private int own;
    private boolean shown;

    GroupNode(ResultGroup group) {
        this.group = group;
    }

    ResultGroup group() {
        return group;
    }

    List<GroupNode> children() {
        return children;
    }

    boolean shown() {
        return shown;
    }

    /** One more answer that belongs to the group and to none below it. */
    void add() {
        own++;
    }

    int total() {
        int total = own;
        for (GroupNode child : children) {
            total += child.total();
        }
        return total;
    }

    /** How many answers are in the group and in no shown group below it. */
    int rest() {
        int rest = total();
        for (GroupNode child : children) {
            rest -= child.shown ? child.total() : 0;
        }
        return rest;
    }

    void each(Consumer<GroupNode> action) {
        action.accept(this);
        children.forEach(child -> child.each(action));
    }

    /*
     * Groups of a tree are nested or apart, and a group is shown only if the one above it is. What can be computed from their
     * figures by adding and subtracting is then made up of the rests: each shown group less the shown groups directly below
     * it. Rests are apart from each other, so that nothing smaller than the smallest rest can be told, and it is enough that
     * each rest is empty or large enough. A rest that is too small is merged with the smallest group below, which is itself
     * large enough. This is complementary suppression for a hierarchy: A. Hundepool and others, "Statistical Disclosure
     * Control", Wiley 2012, chapter 4.
     */
    void show(int least) {
        shown = total() >= least;
        if (!shown) {
            return;
        }
        children.forEach(child -> child.show(least));
        int rest = rest();
        if (rest > 0 && rest < least) {
            children.stream().filter(GroupNode::shown).min(SMALLEST_FIRST).ifPresent(GroupNode::hide);
        }
    }

    private void hide() {
        each(node -> node.shown = false);
    }
}
