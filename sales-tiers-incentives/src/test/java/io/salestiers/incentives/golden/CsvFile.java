package io.salestiers.incentives.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A file of a golden case: a line of column names, then a line each row; no cell holds a comma. */
final class CsvFile {
    /** A row by column name; an absent column reads as empty. */
    record Row(String place, Map<String, String> cells) {
        String get(String column) {
            return find(column)
                    .orElseThrow(() -> new IllegalArgumentException(place + ": the cell '" + column + "' is empty"));
        }

        Optional<String> find(String column) {
            return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.isEmpty());
        }
    }

    private CsvFile() {}

    /** The rows of a file; none if the file is not there. */
    static List<Row> rows(Path file, List<String> columns) {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> names = cells(lines.get(0));
        if (!columns.containsAll(names)) {
            throw new IllegalArgumentException(file + " must have columns among " + columns + ", but has " + names);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String place = file.getFileName() + ", line " + (i + 1);
            List<String> cells = cells(lines.get(i));
            if (cells.size() != names.size()) {
                throw new IllegalArgumentException(
                        place + " must have " + names.size() + " cells, but has " + cells.size());
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int j = 0; j < names.size(); j++) {
                row.put(names.get(j), cells.get(j));
            }
            rows.add(new Row(place, row));
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }
}
