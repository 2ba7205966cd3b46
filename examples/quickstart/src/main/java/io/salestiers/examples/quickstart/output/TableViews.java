package io.salestiers.examples.quickstart.output;

import io.salestiers.core.money.Currency;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Unit;
import io.salestiers.examples.quickstart.output.page.Bilingual;
import io.salestiers.examples.quickstart.output.page.CellView;
import io.salestiers.examples.quickstart.output.page.HeadView;
import io.salestiers.examples.quickstart.output.page.TableView;
import io.salestiers.examples.quickstart.report.CellRef;
import io.salestiers.examples.quickstart.report.ExplainedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes tables for the reader of a page: a currency that all values share goes into the heading. */
final class TableViews {
    /** A text such as {@code 2017-M07} is not broken at its hyphen. */
    private static final int SHORT = 12;

    /** A table with more rows is folded, so that those after it are found. */
    private static final int LONG = 60;

    private final Wording wording;
    private final Map<String, String> anchors;

    /**
     * Tables of a page.
     *
     * @param wording the texts
     * @param anchors the element by the id of the explanation
     */
    TableViews(Wording wording, Map<String, String> anchors) {
        this.wording = wording;
        this.anchors = anchors;
    }

    /**
     * A table of the page.
     *
     * @param explained the table
     * @return its view, without columns that only repeat the first one
     */
    TableView view(ExplainedTable explained) {
        Table table = explained.table();
        List<Integer> columns = new ArrayList<>();
        List<Optional<Currency>> currencies = new ArrayList<>();
        List<HeadView> head = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            if (!repeatsTheFirst(table, c)) {
                Optional<Currency> currency = commonCurrency(table, c);
                columns.add(c);
                currencies.add(currency);
                head.add(head(table.columns().get(c), currency));
            }
        }
        List<List<CellView>> rows = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            List<CellView> row = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                int c = columns.get(i);
                row.add(cell(
                        table.rows().get(r).get(c),
                        head.get(i).style(),
                        currencies.get(i),
                        explained.explanationIds().get(new CellRef(r, c))));
            }
            rows.add(List.copyOf(row));
        }
        Bilingual folded = rows.size() > LONG
                ? wording.text("rows", Map.of("count", Argument.number(rows.size())))
                : Bilingual.EMPTY;
        return new TableView(wording.name(table.title()), head, rows, folded);
    }

    /** Where people are called by their ids, a column of ids says nothing; workbook and CSV keep it. */
    private boolean repeatsTheFirst(Table table, int column) {
        return column > 0
                && !table.rows().isEmpty()
                && table.columns().get(column).type() == ColumnType.TEXT
                && table.rows().stream()
                        .allMatch(row -> wording.value(row.get(column)).equals(wording.value(row.get(0))));
    }

    /** A value that stands alone. */
    CellView single(Cell cell, Optional<String> explanationId) {
        return new CellView(wording.value(cell), anchor(explanationId.orElse("")), style(cell));
    }

    private CellView cell(
            Cell cell,
            String columnStyle,
            Optional<Currency> currency,
            @org.jspecify.annotations.Nullable String explanationId) {
        Bilingual text = wording.value(cell, currency);
        boolean onOneLine = Math.max(text.en().length(), text.zh().length()) <= SHORT;
        String style = style(cell);
        if (style.equals("text") && onOneLine) {
            style = "text short";
        } else if (style.equals("absent") && columnStyle.equals("text")) {
            // Its reason stands where the texts of the column begin.
            style = "absent text";
        }
        return new CellView(text, anchor(explanationId == null ? "" : explanationId), style);
    }

    private String anchor(String explanationId) {
        return explanationId.isEmpty() ? "" : anchors.getOrDefault(explanationId, "");
    }

    private HeadView head(Column column, Optional<Currency> currency) {
        Bilingual note = currency.map(common -> Bilingual.same(common.code()))
                .orElseGet(() -> column.unit().equals(Optional.of(Unit.DAYS))
                        ? wording.text("unit.days")
                        : column.unit().equals(Optional.of(Unit.POINTS))
                                ? wording.text("unit.points")
                                : Bilingual.EMPTY);
        return new HeadView(wording.name(column.title()), note, column.type() == ColumnType.TEXT ? "text" : "number");
    }

    /** The currency of all amounts of a column, empty if there are none or several. */
    static Optional<Currency> commonCurrency(Table table, int column) {
        Set<Currency> currencies = new TreeSet<>();
        for (List<Cell> row : table.rows()) {
            currency(row.get(column)).ifPresent(currencies::add);
        }
        return currencies.size() == 1 ? Optional.of(currencies.iterator().next()) : Optional.empty();
    }

    static Optional<Currency> currency(Cell cell) {
        if (cell instanceof Cell.Amount amount) {
            return Optional.of(amount.value().currency());
        }
        return cell instanceof Cell.Numeral numeral ? numeral.exact().currency() : Optional.empty();
    }

    private static String style(Cell cell) {
        if (cell instanceof Cell.Absent) {
            return "absent";
        }
        return cell instanceof Cell.Text || cell instanceof Cell.Name || cell instanceof Cell.Term ? "text" : "number";
    }
}
