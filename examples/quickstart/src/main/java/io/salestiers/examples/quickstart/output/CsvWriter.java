package io.salestiers.examples.quickstart.output;

import de.siegmar.fastcsv.writer.LineDelimiter;
import io.salestiers.core.money.Currency;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import io.salestiers.examples.quickstart.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/**
 * Writes tidy CSV for programs, one file for each table, and {@code columns.json} that states types and units (RFC 4180,
 * UTF-8 without a mark, lines end with CR LF).
 *
 * <ul>
 *   <li>A column of money is followed by {@code <key>_currency}, a column of names in two languages is two,
 *       {@code <key>_en} and {@code <key>_zh}.
 *   <li>A ratio is a plain number: 0.8786 for 87.86%. Days are {@code 2017-09-30}.
 *   <li>What has no value is empty; the last column, {@code absent}, says why: {@code attainment=kpi.reason.missing},
 *       several divided by blanks.
 *   <li>Texts are written as they are, also those that begin with {@code =} or {@code +} and that a spreadsheet would take
 *       for a formula: a program that joins tables needs the ids unchanged. For a spreadsheet there is the workbook, whose
 *       texts are texts.
 * </ul>
 */
public final class CsvWriter {
    /** The name of the folder. */
    public static final String FILE = "tables";

    /** The name of the file in it that states types and units. */
    public static final String COLUMNS = "columns.json";

    private static final int FORMAT_VERSION = 1;
    private static final String ABSENT = "absent";

    private record Field(String name, String type, Optional<String> unit, LocalizedText title) {}

    private final Wording wording;

    /**
     * A writer.
     *
     * @param wording the texts
     */
    public CsvWriter(Wording wording) {
        this.wording = wording;
    }

    /**
     * Writes the tables of a report.
     *
     * @param report whose tables are written
     * @param folder where their folder is put
     * @throws IOException if a file can't be written
     */
    public void write(Report report, Path folder) throws IOException {
        Path tables = Files.createDirectories(folder.resolve(FILE));
        Map<String, String> names =
                FileNames.of(report.tables().stream().map(Table::key).toList());
        for (Table table : report.tables()) {
            write(table, tables.resolve(names.get(table.key()) + ".csv"));
        }
        Files.writeString(tables.resolve(COLUMNS), columns(report.tables(), names), StandardCharsets.UTF_8);
    }

    private void write(Table table, Path file) throws IOException {
        try (de.siegmar.fastcsv.writer.CsvWriter csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(fields(table).stream().map(Field::name).toList());
            for (List<Cell> row : table.rows()) {
                csv.writeRecord(values(table, row));
            }
        }
    }

    private List<Field> fields(Table table) {
        List<Field> fields = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            Column column = table.columns().get(c);
            Optional<String> unit = column.unit().map(Keys::kebab);
            if (named(table, c)) {
                fields.add(new Field(column.key() + "_en", "text", unit, column.title()));
                fields.add(new Field(column.key() + "_zh", "text", unit, column.title()));
            } else {
                fields.add(new Field(column.key(), Keys.kebab(column.type()), unit, column.title()));
            }
            if (priced(column)) {
                fields.add(new Field(column.key() + "_currency", "text", Optional.empty(), column.title()));
            }
        }
        fields.add(new Field(
                ABSENT,
                "text",
                Optional.empty(),
                LocalizedText.of(
                        wording.text("absent").en(), wording.text("absent").zh())));
        return fields;
    }

    private List<String> values(Table table, List<Cell> row) {
        List<String> values = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (int c = 0; c < row.size(); c++) {
            Column column = table.columns().get(c);
            Cell cell = row.get(c);
            if (cell instanceof Cell.Absent none) {
                absent.add(column.key() + "=" + none.reasonKey());
            }
            if (named(table, c)) {
                values.add(wording.value(cell instanceof Cell.Absent ? new Cell.Text("") : cell)
                        .en());
                values.add(wording.value(cell instanceof Cell.Absent ? new Cell.Text("") : cell)
                        .zh());
            } else {
                values.add(plain(cell));
            }
            if (priced(column)) {
                values.add(TableViews.currency(cell).map(Currency::code).orElse(""));
            }
        }
        values.add(String.join(" ", absent));
        return values;
    }

    private static String plain(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return text.value();
        } else if (cell instanceof Cell.Numeral numeral) {
            return numeral.value().toPlainString();
        } else if (cell instanceof Cell.Amount amount) {
            return amount.value().amount().toPlainString();
        } else if (cell instanceof Cell.Whole whole) {
            return Long.toString(whole.value());
        } else if (cell instanceof Cell.Day day) {
            return day.value().toString();
        }
        return "";
    }

    private static boolean priced(Column column) {
        return column.unit().equals(Optional.of(Unit.MONEY));
    }

    private static boolean named(Table table, int column) {
        return table.columns().get(column).type() == ColumnType.TEXT
                && table.rows().stream()
                        .map(row -> row.get(column))
                        .anyMatch(cell -> cell instanceof Cell.Name || cell instanceof Cell.Term);
    }

    private String columns(List<Table> tables, Map<String, String> names) {
        Map<String, Table> byKey = new TreeMap<>();
        tables.forEach(table -> byKey.put(table.key(), table));
        return Json.pretty(json -> {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            Json.write(json, "note", wording.text("csv.note"));
            json.writeArrayPropertyStart("tables");
            byKey.forEach((key, table) -> {
                json.writeStartObject();
                json.writeStringProperty("key", key);
                json.writeStringProperty("file", names.get(key) + ".csv");
                Json.write(json, "title", table.title());
                json.writeNumberProperty("rows", table.rows().size());
                json.writeArrayPropertyStart("columns");
                fields(table).forEach(field -> write(json, field));
                json.writeEndArray();
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Field field) {
        json.writeStartObject();
        json.writeStringProperty("name", field.name());
        json.writeStringProperty("type", field.type());
        field.unit().ifPresent(unit -> json.writeStringProperty("unit", unit));
        Json.write(json, "title", field.title());
        json.writeEndObject();
    }
}
