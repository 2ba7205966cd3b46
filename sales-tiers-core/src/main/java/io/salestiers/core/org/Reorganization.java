package io.salestiers.core.org;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A reorganization (组织调整): changes of an organization as data, to be looked at, tried and stored before they are made.
 *
 * <!-- sample: OrganizationSamplesTest#reorganization -->
 * <pre>{@code
 * LocalDate april = LocalDate.of(2025, 4, 1);
 * Reorganization plan = Reorganization.of(
 *         new Change.MoveUnit(april, SUZHOU, Optional.of(NORTH)), new Change.ClosePosition(april, WUXI_LEAD));
 * WithFindings<Organization> after = organization.apply(plan);
 * }</pre>
 *
 * <p>The order of the list says nothing. Changes apply by day; those of one day in this order: what is opened (units and
 * territories, then positions); moves, heads, managers and roles; splits, then merges; ends of appointments and claims; new
 * appointments and claims; what is closed (positions, then units and territories). So a position may open in a unit that
 * opens on the same day, a split need not name a position that moves away on its day, and a unit may close on the day on
 * which its last position does.
 *
 * <p>A change may refer to what is there on its day when all changes of the day are made. Two changes that say something
 * about the same thing on one day contradict each other, even if they say the same: the parent of a unit, the unit of a
 * position, its end. The document {@code reorganization}. Immutable and safe for use by several threads.
 *
 * @param changes the changes; their findings name them by their place in this list
 */
public record Reorganization(List<Change> changes) {
    /** Copies the list. */
    public Reorganization {
        changes = List.copyOf(changes);
    }

    /**
     * Some changes.
     *
     * @param changes the changes in any order
     * @return the reorganization
     */
    public static Reorganization of(Change... changes) {
        return new Reorganization(Arrays.asList(changes));
    }

    /**
     * The first day on which something changes. On all days before it the organization stays as it was.
     *
     * @return the day, empty without changes
     */
    public Optional<LocalDate> firstDay() {
        return changes.stream().map(Change::day).min(LocalDate::compareTo);
    }

    /**
     * The days of the changes.
     *
     * @return the days by time, each once
     */
    public List<LocalDate> days() {
        return List.copyOf(changes.stream().map(Change::day).collect(toCollection(TreeSet::new)));
    }
}
