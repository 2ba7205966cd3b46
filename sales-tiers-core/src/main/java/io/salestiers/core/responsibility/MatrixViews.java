package io.salestiers.core.responsibility;

import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/*
 * For which units the rows of some duties are looked at, and on which days.
 *
 * Units of a type are looked at by themselves on the days on which one of the duties has assignments for this type. On
 * other days they are like all others, which are looked at once, together: the general view. If all types are known, the
 * general view leaves out the days on which each of them has its own. Each view is cut wherever one of its rows changes.
 */
final class MatrixViews {
    /**
     * Some units on days on which nothing changes for them.
     *
     * @param type their type; empty for all that are not looked at by themselves
     * @param units the words for them in a message
     * @param days the days
     * @param rows the rows of the duties, in the order in which they were asked for
     */
    record View(Optional<UnitTypeId> type, Argument units, DateRange days, List<MatrixRow> rows) {}

    private final ResponsibilityMatrix matrix;
    private final Set<UnitTypeId> allTypes;
    private final MatrixRow empty;

    MatrixViews(ResponsibilityMatrix matrix, Set<UnitTypeId> allTypes) {
        this.matrix = matrix;
        this.allTypes = allTypes;
        this.empty = new MatrixRow(matrix.variant(), Map.of());
    }

    /** The views of some duties: the general ones by time, then those of each type by time. */
    List<View> of(List<MatrixDuty> duties) {
        List<MatrixRows> rows =
                duties.stream().map(duty -> matrix.rowsOf(duty.id())).toList();
        Set<UnitTypeId> own = new TreeSet<>();
        rows.forEach(each -> own.addAll(each.unitTypes()));
        List<View> views = new ArrayList<>();
        List<Timeline<MatrixRow>> general = rows.stream().map(MatrixRows::rows).toList();
        Argument units = Argument.term(unitsKey(own.isEmpty()));
        for (DateRange piece : pieces(general, List.of(matrix.effective()), ownDaysOfAllTypes(rows))) {
            views.add(new View(Optional.empty(), units, piece, on(piece, general)));
        }
        for (UnitTypeId type : own) {
            List<Timeline<MatrixRow>> special =
                    rows.stream().map(each -> each.rows(type)).toList();
            Argument name = Argument.text(type.value());
            for (DateRange piece : pieces(special, ownDays(rows, type), List.of())) {
                views.add(new View(Optional.of(type), name, piece, on(piece, special)));
            }
        }
        return views;
    }

    /** The key of the words for units of any type, or of any but those that are looked at by themselves. */
    static String unitsKey(boolean all) {
        return all ? "core.responsibility.unit-type.any" : "core.responsibility.unit-type.other";
    }

    private static List<DateRange> ownDays(List<MatrixRows> rows, UnitTypeId type) {
        return MatrixRows.joined(
                rows.stream().flatMap(each -> each.ownDays(type).stream()).toList());
    }

    private List<DateRange> ownDaysOfAllTypes(List<MatrixRows> rows) {
        List<DateRange> common = allTypes.isEmpty() ? List.of() : List.of(matrix.effective());
        for (UnitTypeId type : allTypes) {
            List<DateRange> own = ownDays(rows, type);
            common = common.stream()
                    .flatMap(range -> own.stream().flatMap(other -> range.intersection(other).stream()))
                    .toList();
        }
        return common;
    }

    /** The days without those to leave out, cut wherever a row changes. */
    private static List<DateRange> pieces(
            List<Timeline<MatrixRow>> rows, List<DateRange> days, List<DateRange> leftOut) {
        List<DateRange> edges = new ArrayList<>(days);
        edges.addAll(leftOut);
        rows.forEach(timeline -> timeline.entries().forEach(entry -> edges.add(entry.range())));
        return MatrixRows.pieces(edges).stream()
                .filter(piece -> days.stream().anyMatch(range -> range.encloses(piece)))
                .filter(piece -> leftOut.stream().noneMatch(range -> range.encloses(piece)))
                .toList();
    }

    private List<MatrixRow> on(DateRange piece, List<Timeline<MatrixRow>> rows) {
        return rows.stream()
                .map(timeline -> timeline.on(piece.from()).orElse(empty))
                .toList();
    }
}
