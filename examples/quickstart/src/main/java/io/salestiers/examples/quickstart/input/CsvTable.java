package io.salestiers.examples.quickstart.input;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A CSV file (RFC 4180, UTF-8) whose header was understood. */
final class CsvTable {
    private static final int MAX_FIELDS = 256;

    private final String name;
    private final InputFile file;
    private final InputFormat format;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<CsvRow> rows = new ArrayList<>();

    private CsvTable(String name, InputFile file, InputFormat format) {
        this.name = name;
        this.file = file;
        this.format = format;
    }

    /** The name of the file. */
    String name() {
        return name;
    }

    List<CsvRow> rows() {
        return rows;
    }

    /** What a row is known by: its first required column. */
    String key(CsvRow row) {
        return row.text(file.requiredColumns().get(0)).orElse("");
    }

    /** The number of a column, 1 for the first; 0 if the file does not have it. */
    int columnNumber(String column) {
        return numbers.getOrDefault(column, 0);
    }

    String columnName(String column) {
        return format.columnOf(file, column);
    }

    /** Reads a file; empty if it is not there or its header is of no use. Whatever is wrong is reported. */
    static Optional<CsvTable> read(Path folder, InputFile file, InputFormat format, Limits limits, Problems problems) {
        String name = format.nameOf(file);
        CsvTable table = new CsvTable(name, file, format);
        boolean header = false;
        try (InputStream in = Files.newInputStream(folder.resolve(name));
                CheckedReader text = new CheckedReader(in, limits.lineLength())) {
            header = table.read(text, limits, problems);
            for (long line : text.badLines()) {
                problems.add(Finding.of(InputFindings.NOT_UTF8, Place.file(name, line, 0)));
            }
        } catch (IOException e) {
            problems.add(Finding.of(InputFindings.FILE_UNREADABLE, Place.file(name))
                    .with("problem", e.getClass().getSimpleName()));
        }
        return header ? Optional.of(table) : Optional.empty();
    }

    private boolean read(CheckedReader text, Limits limits, Problems problems) throws IOException {
        boolean header = false;
        int width = 0;
        try {
            CsvReader<CsvRecord> reader = CsvReader.builder()
                    .commentStrategy(CommentStrategy.NONE)
                    .skipEmptyLines(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(false)
                    .maxBufferSize(4 * limits.lineLength() + 16)
                    .build(
                            CsvRecordHandler.builder()
                                    .maxFields(MAX_FIELDS)
                                    .maxFieldSize(limits.fieldLength())
                                    .maxRecordSize(limits.lineLength())
                                    .build(),
                            text);
            for (CsvRecord record : reader) {
                if (!header) {
                    header = true;
                    width = record.getFieldCount();
                    if (!header(record.getFields(), record.getStartingLineNumber(), problems)) {
                        return false;
                    }
                } else if (record.getFieldCount() != width) {
                    problems.add(
                            Finding.of(InputFindings.ROW_RAGGED, Place.file(name, record.getStartingLineNumber(), 0))
                                    .with("count", record.getFieldCount())
                                    .with("allowed", width));
                } else if (rows.size() >= limits.rows()) {
                    problems.add(Finding.of(InputFindings.FILE_TOO_LARGE, Place.file(name))
                            .with("allowed", limits.rows()));
                    return true;
                } else {
                    rows.add(new CsvRow(this, record.getStartingLineNumber(), record.getFields(), problems));
                }
            }
        } catch (CsvParseException | java.io.UncheckedIOException e) {
            reportBroken(e, text, limits, problems);
            return header;
        }
        if (text.insideQuotes()) {
            problems.add(notCsv(text.quoteLine(), limits));
        } else if (!header) {
            problems.add(Finding.of(InputFindings.FILE_EMPTY, Place.file(name))
                    .with("allowed", Argument.texts(fileColumns())));
        }
        return header;
    }

    private void reportBroken(RuntimeException e, CheckedReader text, Limits limits, Problems problems)
            throws IOException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CheckedReader.LineTooLongException) {
                problems.add(Finding.of(InputFindings.LINE_TOO_LONG, Place.file(name, text.line(), 0))
                        .with("allowed", limits.lineLength()));
                return;
            }
        }
        if (e instanceof java.io.UncheckedIOException io) {
            throw io.getCause();
        }
        problems.add(notCsv(rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1, limits));
    }

    private Finding notCsv(long line, Limits limits) {
        return Finding.of(InputFindings.NOT_CSV, Place.file(name, line, 0))
                .with("fields", MAX_FIELDS)
                .with("length", limits.fieldLength());
    }

    private List<String> fileColumns() {
        return file.requiredColumns().stream().map(this::columnName).toList();
    }

    private boolean header(List<String> names, long line, Problems problems) {
        Map<String, String> known = new HashMap<>();
        file.columns().forEach(column -> known.put(columnName(column), column));
        List<String> unused = new ArrayList<>();
        boolean usable = true;
        for (int i = 0; i < names.size(); i++) {
            String column = known.get(names.get(i));
            if (column == null) {
                unused.add(names.get(i));
            } else if (numbers.putIfAbsent(column, i + 1) != null) {
                problems.add(Finding.of(InputFindings.COLUMN_TWICE, Place.file(name, line, i + 1))
                        .with("column", names.get(i)));
                usable = false;
            }
        }
        for (String column : file.requiredColumns()) {
            if (!numbers.containsKey(column)) {
                problems.add(missing(column, names, unused, line));
                usable = false;
            }
        }
        if (usable && !unused.isEmpty()) {
            problems.add(Finding.of(InputFindings.COLUMNS_UNUSED, Place.file(name, line, 0))
                    .with(
                            "columns",
                            Argument.texts(
                                    unused.stream().map(CsvRow::shortened).toList()))
                    .with("count", unused.size()));
        }
        return usable;
    }

    private Finding missing(String column, List<String> names, List<String> unused, long line) {
        Optional<String> maybe = Suggestions.closest(columnName(column), unused);
        Finding finding = Finding.of(
                        maybe.isPresent() ? InputFindings.COLUMN_MISSING_MAYBE : InputFindings.COLUMN_MISSING,
                        Place.file(name, line, 0))
                .with("column", columnName(column))
                .with(
                        "present",
                        Argument.texts(names.stream().map(CsvRow::shortened).toList()));
        return maybe.map(suggestion -> finding.with("maybe", CsvRow.shortened(suggestion)))
                .orElse(finding);
    }
}
