package io.salestiers.core.responsibility;

import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A matrix as it hangs on a wall. */
final class MatrixTables {
    private static final LocalizedText TITLE = LocalizedText.of("Responsibility matrix", "职责分工矩阵");
    private static final Column UNIT_TYPE =
            Column.of("unit_type", LocalizedText.of("Unit type", "部门类型"), ColumnType.TEXT);
    private static final Column NAME = Column.of("name", LocalizedText.of("Name", "名称"), ColumnType.TEXT);

    private final ResponsibilityMatrix matrix;
    private final LocalDate day;
    private final Set<String> keys = new HashSet<>();

    private MatrixTables(ResponsibilityMatrix matrix, LocalDate day) {
        this.matrix = matrix;
        this.day = day;
    }

    static Table of(ResponsibilityMatrix matrix, LocalDate day, MatrixReading reading) {
        MatrixTables tables = new MatrixTables(matrix, day);
        return switch (reading) {
            case BY_DUTY -> tables.byDuty();
            case BY_ROLE -> tables.byRole();
        };
    }

    private Table byDuty() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("duty", LocalizedText.of("Duty", "职责"), ColumnType.TEXT));
        columns.add(NAME);
        columns.add(UNIT_TYPE);
        for (MatrixRole role : matrix.roles()) {
            columns.add(Column.of(key("role", role.id().value(), columns.size() - 2), role.name(), ColumnType.TEXT));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (MatrixDuty duty : matrix.duties()) {
            Set<UnitTypeId> own = ownTypes(List.of(duty));
            rows.add(byDuty(duty, units(own), matrix.row(duty.id(), day)));
            for (UnitTypeId type : own) {
                rows.add(byDuty(duty, new Cell.Text(type.value()), matrix.row(duty.id(), day, type)));
            }
        }
        return new Table("responsibility-matrix", TITLE, columns, rows);
    }

    private List<Cell> byDuty(MatrixDuty duty, Cell units, MatrixRow row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(duty.id().value()));
        cells.add(new Cell.Name(duty.name()));
        cells.add(units);
        matrix.roles().forEach(role -> cells.add(letters(row, role.id())));
        return cells;
    }

    private Table byRole() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("role", LocalizedText.of("Role", "岗位"), ColumnType.TEXT));
        columns.add(NAME);
        columns.add(UNIT_TYPE);
        for (MatrixDuty duty : matrix.duties()) {
            columns.add(Column.of(key("duty", duty.id().value(), columns.size() - 2), duty.name(), ColumnType.TEXT));
        }
        Set<UnitTypeId> own = ownTypes(matrix.duties());
        List<List<Cell>> rows = new ArrayList<>();
        for (MatrixRole role : matrix.roles()) {
            List<Cell> general = byRole(role, units(own));
            matrix.duties().forEach(duty -> general.add(letters(matrix.row(duty.id(), day), role.id())));
            rows.add(general);
            for (UnitTypeId type : own) {
                List<Cell> special = byRole(role, new Cell.Text(type.value()));
                matrix.duties().forEach(duty -> special.add(letters(matrix.row(duty.id(), day, type), role.id())));
                rows.add(special);
            }
        }
        return new Table("responsibility-matrix-by-role", TITLE, columns, rows);
    }

    private static List<Cell> byRole(MatrixRole role, Cell units) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(role.id().value()));
        cells.add(new Cell.Name(role.name()));
        cells.add(units);
        return cells;
    }

    /** The types that have assignments of their own on the day. */
    private Set<UnitTypeId> ownTypes(List<MatrixDuty> duties) {
        Set<UnitTypeId> own = new TreeSet<>();
        for (MatrixDuty duty : duties) {
            MatrixRows rows = matrix.rowsOf(duty.id());
            for (UnitTypeId type : rows.unitTypes()) {
                if (rows.ownDays(type).stream().anyMatch(range -> range.contains(day))) {
                    own.add(type);
                }
            }
        }
        return own;
    }

    private static Cell units(Set<UnitTypeId> own) {
        return new Cell.Term(MatrixViews.unitsKey(own.isEmpty()));
    }

    /** Who answers comes first, as one says: A/R. */
    private Cell letters(MatrixRow row, RoleId role) {
        Set<Letter> letters = row.letters(role);
        List<Letter> order = new ArrayList<>(matrix.variant().letters());
        order.remove(matrix.variant().accountable());
        order.add(0, matrix.variant().accountable());
        return new Cell.Text(order.stream()
                .filter(letters::contains)
                .map(letter -> String.valueOf(letter.symbol()))
                .collect(Collectors.joining("/")));
    }

    /** A key for programs; an id that cannot be one, such as a Chinese one, is told by its number. */
    private String key(String prefix, String id, int number) {
        String name = id.toLowerCase(Locale.ROOT).replace('-', '_');
        String key = prefix + "_" + (name.matches("[a-z0-9_]+") ? name : Integer.toString(number));
        while (!keys.add(key)) {
            key += "_" + number;
        }
        return key;
    }
}
