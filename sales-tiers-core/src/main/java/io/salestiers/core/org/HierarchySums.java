package io.salestiers.core.org;

import io.salestiers.core.internal.rollup.ChangedRows;
import io.salestiers.core.internal.rollup.LevelOrder;
import io.salestiers.core.internal.rollup.RowSums;
import io.salestiers.core.internal.rollup.WideSums;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Figures rolled up along a hierarchy (逐级汇总): for each node its own figure plus those of all nodes below it, for one or
 * many columns at once, such as twelve months.
 *
 * <p>Nodes are numbered from 0. Node 0 leads 1 and 2, and 2 leads 3; two columns:
 *
 * <!-- sample: HierarchySumsTest#totals -->
 * <pre>{@code
 * HierarchySums hierarchy = HierarchySums.of(new int[] {HierarchySums.NO_PARENT, 0, 0, 2});
 * long[] values = {
 *     0, 0, // nodes 0 to 3, two months each
 *     10, 11,
 *     20, 21,
 *     30, 31
 * };
 * long[] totals = new long[values.length];
 * hierarchy.totals(values, 2, totals);
 * // node 0: 60, 63; node 1: 10, 11; node 2: 50, 52; node 3: 30, 31
 *
 * hierarchy.change(new int[] {3}, new long[] {35, 31}, 2, values, totals);
 * // 5 more in the first month of nodes 3, 2 and 0
 * }</pre>
 *
 * <p>The numbering is the caller's, so rows stay where they are. Of an organization it is the order of
 * {@link OrganizationDay#positions()} or {@link OrganizationDay#units()}, which is that of ids, so a row is found by
 * {@code Collections.binarySearch}:
 *
 * <!-- sample: HierarchySumsTest#day -->
 * <pre>{@code
 * OrganizationDay day = organization.on(LocalDate.of(2025, 7, 3));
 * // head, lead, rep-1, rep-2: rep-1 reports to lead, lead and rep-2 report to head
 * List<PositionId> positions = day.positions();
 * long[] credits = {0, 100_00, 250_00, 400_00};
 * long[] rolledUp = new long[positions.size()];
 * HierarchySums.reportingLines(day).totals(credits, 1, rolledUp);
 * long lead = rolledUp[Collections.binarySearch(positions, PositionId.of("lead"))]; // 350.00
 * }</pre>
 *
 * <p>Figures are whole numbers in a unit that is the caller's, such as amounts of one currency in minor units. Sums are
 * exact; one that does not fit into 64 bits is an exception, never a wrong number. What is averaged or divided is rolled up
 * as its parts: the ratio of two totals is right, the total of two ratios is not.
 *
 * <p>Made once for a hierarchy, then used again and again: rolling up reads each figure a few times and allocates nothing. It
 * takes a fraction of the time where each node has a higher number than its parent and those of one level lie side by side.
 * Only figures so large that the sum of all nodes could leave 63 bits (above 4,398,046,511,103 in a hierarchy of a million
 * nodes) take a slower way to the same result, which needs space for two numbers a node. Arrays stay the caller's.
 * Immutable and safe for use by several threads that write different arrays.
 */
public final class HierarchySums {
    /** The parent of a node with none above it. */
    public static final int NO_PARENT = LevelOrder.NONE;

    private final LevelOrder order;

    private HierarchySums(LevelOrder order) {
        this.order = order;
    }

    /**
     * The hierarchy of some parents. There may be several nodes at the top, and none at all.
     *
     * @param parents by node its parent, {@link #NO_PARENT} at the top; copied
     * @return the hierarchy
     * @throws InvalidDefinitionException with all {@link HierarchyFindings}: parents that are no nodes, nodes that are their
     *     own parents, and each cycle with its nodes
     */
    public static HierarchySums of(int[] parents) {
        int[] checked = parents.clone();
        List<Finding> findings = new ArrayList<>();
        for (int node = 0; node < checked.length; node++) {
            int parent = checked[node];
            if (parent == node) {
                findings.add(finding(HierarchyFindings.OWN_PARENT, node));
            } else if (parent < NO_PARENT || parent >= checked.length) {
                findings.add(finding(HierarchyFindings.UNKNOWN_NODE, node)
                        .with("parent", Integer.toString(parent))
                        .with("last", Integer.toString(checked.length - 1)));
            } else {
                continue;
            }
            checked[node] = NO_PARENT;
        }
        for (int[] cycle : LevelOrder.cycles(checked)) {
            findings.add(finding(HierarchyFindings.NODE_CYCLE, cycle[0])
                    .with("nodes", Argument.texts(texts(Arrays.stream(cycle).boxed()))));
        }
        return compiled(checked, findings);
    }

    private static Finding finding(HierarchyFindings code, int node) {
        return Finding.of(code, Place.document("parents", "/" + node)).with("node", Integer.toString(node));
    }

    private static List<String> texts(Stream<?> values) {
        return values.map(Object::toString).toList();
    }

    private static HierarchySums compiled(int[] parents, List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
        return new HierarchySums(LevelOrder.of(parents));
    }

    /**
     * The positions of a day by reporting line.
     *
     * @param day a day of an organization
     * @return nodes in the order of {@link OrganizationDay#positions()}, each below its
     *     {@linkplain OrganizationDay#managerPosition manager's position}, filled or not
     * @throws InvalidDefinitionException with each {@link OrgFindings#REPORTING_CYCLE} of the day
     */
    public static HierarchySums reportingLines(OrganizationDay day) {
        return of(day.lines(), day, OrgFindings.REPORTING_CYCLE, "positions");
    }

    /**
     * The units of a day.
     *
     * @param day a day of an organization
     * @return nodes in the order of {@link OrganizationDay#units()}, each below its {@linkplain OrganizationDay#parent parent}
     * @throws InvalidDefinitionException with each {@link OrgFindings#UNIT_CYCLE} of the day
     */
    public static HierarchySums units(OrganizationDay day) {
        return of(day.unitForest(), day, OrgFindings.UNIT_CYCLE, "units");
    }

    private static <K extends Comparable<K>> HierarchySums of(
            Forest<K> forest, OrganizationDay day, FindingCode cycle, String members) {
        int[] parents = forest.above();
        List<Finding> findings = LevelOrder.cycles(parents).stream()
                .map(nodes -> {
                    List<String> ids = texts(Arrays.stream(nodes).mapToObj(forest.members()::get));
                    DateRange days = DateRange.closed(day.day(), day.day());
                    return Finding.of(cycle, Place.during(ids.get(0), days))
                            .with(members, Argument.texts(ids))
                            .with("days", Argument.days(days));
                })
                .toList();
        return compiled(parents, findings);
    }

    /**
     * How many nodes there are.
     *
     * @return 0 or more
     */
    public int nodes() {
        return order.size();
    }

    /**
     * How many levels there are.
     *
     * @return the number of nodes on the longest way from a node to the top; 0 without nodes
     */
    public int levels() {
        return order.levels();
    }

    /**
     * The nodes directly below a node: its total is its own figure plus their totals.
     *
     * @param node a node
     * @return in the order of their numbers, as a copy
     * @throws IndexOutOfBoundsException if there is no such node
     */
    public int[] below(int node) {
        Objects.checkIndex(node, nodes());
        return order.below(node);
    }

    /**
     * Rolls figures up.
     *
     * @param values the own figures: that of a node in a column at {@code node * width + column}; not changed, unless it is
     *     also the array of the totals
     * @param width how many columns there are, 0 or more
     * @param totals where totals are written, in the same places; it may be the array of the values, whose figures are then
     *     replaced
     * @throws IllegalArgumentException if the width is negative, or an array does not have exactly a figure for each node and
     *     column
     * @throws ArithmeticException naming node, column and exact value of the first total (by node, then column) that does
     *     not fit into 64 bits; then the values are as before, and the totals, if in another array, are all 0. Sums on the way to
     *     a total that fits may be larger
     * @throws ConcurrentModificationException if it is found that another thread wrote the totals meanwhile
     */
    public void totals(long[] values, int width, long[] totals) {
        requireFigures("values", values, nodes(), width);
        requireFigures("totals", totals, nodes(), width);
        if (values.length == 0) {
            return;
        }
        if (values == totals) {
            boolean small = RowSums.fit(order, values);
            if (!small) {
                WideSums.requireFit(order, width, values);
            }
            RowSums.addInPlace(order, width, values, small);
        } else if (!RowSums.add(order, width, values, totals)) {
            requireFit(values, width, totals);
        }
    }

    private void requireFit(long[] values, int width, long[] totals) {
        try {
            WideSums.requireFit(order, width, values);
        } catch (ArithmeticException e) {
            Arrays.fill(totals, 0);
            throw e;
        }
    }

    /**
     * Changes the own figures of some nodes and, by the differences, the totals of these and of all nodes above them: the same
     * result as to write the figures and roll all up again. It costs as much as there are nodes on the ways from the changed
     * nodes to the top, so it pays while these are few.
     *
     * @param changed the nodes that change, each once, in any order
     * @param rows their new figures, a row of {@code width} for each of {@code changed}, in the same order
     * @param width how many columns there are, 0 or more
     * @param values the own figures of all nodes, as they were rolled up; the new ones are written into it
     * @param totals what {@link #totals} or an earlier change made of them; changed
     * @throws IllegalArgumentException if the width is negative, if a node is changed twice, if an array does not have exactly
     *     a figure for each node (or changed node) and column, or if two arrays are the same
     * @throws IndexOutOfBoundsException if there is no such node
     * @throws ArithmeticException naming node, column and exact value of the first new total (by node, then column) that does
     *     not fit into 64 bits; then nothing is changed
     */
    public void change(int[] changed, long[] rows, int width, long[] values, long[] totals) {
        requireFigures("rows", rows, changed.length, width);
        requireFigures("values", values, nodes(), width);
        requireFigures("totals", totals, nodes(), width);
        if (values == totals || rows == values || rows == totals) {
            throw new IllegalArgumentException("rows, values and totals must be different arrays");
        }
        int[] sorted = changed.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < sorted.length; i++) {
            Objects.checkIndex(sorted[i], nodes());
            if (i > 0 && sorted[i] == sorted[i - 1]) {
                throw new IllegalArgumentException(
                        "each node must be changed once, but " + sorted[i] + " is there again");
            }
        }
        ChangedRows.replace(order, changed, rows, width, values, totals);
    }

    private static void requireFigures(String what, long[] figures, int rows, int width) {
        if (width < 0 || figures.length != (long) rows * width) {
            throw new IllegalArgumentException(what + " must have a figure for each of " + rows + " nodes and " + width
                    + " columns, but " + figures.length + " are there");
        }
    }
}
