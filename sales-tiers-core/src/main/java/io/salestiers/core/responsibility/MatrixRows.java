package io.salestiers.core.responsibility;

import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/*
 * The rows of one duty over time: one timeline for units of any type, and one for each type that has assignments of its
 * own. Between two days on which an assignment of the duty starts or ends nothing changes, so each such piece is made once.
 */
final class MatrixRows {
    private final MatrixVariant variant;
    private final List<Assignment> general = new ArrayList<>();
    private final Map<UnitTypeId, List<Assignment>> special = new TreeMap<>();
    private final Timeline<MatrixRow> rows;
    private final Map<UnitTypeId, Timeline<MatrixRow>> rowsByType = new TreeMap<>();

    MatrixRows(MatrixVariant variant, List<Assignment> assignments) {
        this.variant = variant;
        for (Assignment assignment : assignments) {
            assignment
                    .unitType()
                    .map(type -> special.computeIfAbsent(type, t -> new ArrayList<>()))
                    .orElse(general)
                    .add(assignment);
        }
        this.rows = rows(List.of());
        special.forEach((type, some) -> rowsByType.put(type, rows(some)));
    }

    /** In units of a type that has no assignments of its own, or of none. */
    Timeline<MatrixRow> rows() {
        return rows;
    }

    Timeline<MatrixRow> rows(UnitTypeId type) {
        return rowsByType.getOrDefault(type, rows);
    }

    Set<UnitTypeId> unitTypes() {
        return Collections.unmodifiableSet(rowsByType.keySet());
    }

    /** The days on which a type has assignments of its own. */
    List<DateRange> ownDays(UnitTypeId type) {
        return joined(special.getOrDefault(type, List.of()).stream()
                .map(Assignment::effective)
                .toList());
    }

    private Timeline<MatrixRow> rows(List<Assignment> own) {
        List<Assignment> all = new ArrayList<>(general);
        all.addAll(own);
        List<Timeline.Entry<MatrixRow>> entries = new ArrayList<>();
        for (DateRange piece : pieces(all.stream().map(Assignment::effective).toList())) {
            Map<RoleId, Set<Letter>> letters = new HashMap<>();
            Set<Letter> replaced = EnumSet.noneOf(Letter.class);
            for (Assignment assignment : own) {
                if (assignment.effective().encloses(piece)) {
                    put(assignment, letters);
                    replaced.add(assignment.letter());
                }
            }
            for (Assignment assignment : general) {
                if (!replaced.contains(assignment.letter())
                        && assignment.effective().encloses(piece)) {
                    put(assignment, letters);
                }
            }
            if (!letters.isEmpty()) {
                entries.add(new Timeline.Entry<>(piece, new MatrixRow(variant, letters)));
            }
        }
        return Timeline.of(entries);
    }

    private static void put(Assignment assignment, Map<RoleId, Set<Letter>> letters) {
        letters.computeIfAbsent(assignment.role(), role -> EnumSet.noneOf(Letter.class))
                .add(assignment.letter());
    }

    /** The days from the first start to the last end, cut wherever one of the ranges starts or ends. */
    static List<DateRange> pieces(List<DateRange> ranges) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        boolean open = false;
        for (DateRange range : ranges) {
            days.add(range.from());
            range.to().ifPresent(days::add);
            open |= range.openEnded();
        }
        List<DateRange> pieces = new ArrayList<>();
        LocalDate start = null;
        for (LocalDate day : days) {
            if (start != null) {
                pieces.add(DateRange.of(start, day));
            }
            start = day;
        }
        if (open && start != null) {
            pieces.add(DateRange.startingOn(start));
        }
        return pieces;
    }

    /** The same days as ranges that neither overlap nor touch. */
    static List<DateRange> joined(List<DateRange> ranges) {
        return Timeline.of(pieces(ranges).stream()
                        .filter(piece -> ranges.stream().anyMatch(range -> range.encloses(piece)))
                        .map(piece -> new Timeline.Entry<>(piece, true))
                        .toList())
                .entries()
                .stream()
                .map(Timeline.Entry::range)
                .toList();
    }
}
