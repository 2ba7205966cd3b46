package io.salestiers.examples.quickstart.output;

import io.salestiers.core.money.Currency;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.DisplayWidth;
import io.salestiers.core.unit.Unit;
import io.salestiers.examples.quickstart.output.page.Bilingual;
import io.salestiers.examples.quickstart.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes {@code results.xlsx}: first a sheet that says whose view it is, then a sheet for each table with a frozen header.
 *
 * <p>Texts are written as texts, so that none is taken for a formula. A number with more than 15 digits, which a
 * spreadsheet would silently round, is written as a text too. The same report gives the same bytes: the time of creation
 * is a fixed one.
 */
public final class WorkbookWriter {
    /** The name of the file. */
    public static final String FILE = "results.xlsx";

    private static final int MAX_DIGITS = 15;
    private static final int MAX_WIDTH = 48;
    private static final int MAX_TEXT = 32_767;
    private static final String HEADER = "E8EDF1";

    private final Wording wording;

    /**
     * A writer.
     *
     * @param wording the texts, and the language in which the workbook is written
     */
    public WorkbookWriter(Wording wording) {
        this.wording = wording;
    }

    /**
     * Writes the workbook.
     *
     * @param report whose tables are written
     * @param folder where it is put
     * @throws IOException if the file can't be written
     */
    public void write(Report report, Path folder) throws IOException {
        Path timed = Files.createTempFile(folder, FILE, ".timed");
        try {
            try (OutputStream out = Files.newOutputStream(timed);
                    Workbook workbook = new Workbook(out, "Sales Tiers", "1.0")) {
                write(report, workbook);
            }
            FixedTime.copy(timed, folder.resolve(FILE));
        } finally {
            Files.deleteIfExists(timed);
        }
    }

    private void write(Report report, Workbook workbook) {

        List<String> names = sheetNames(report.tables());
        cover(workbook.newWorksheet(words("sheet.administrator")), report, names);
        for (int t = 0; t < report.tables().size(); t++) {
            sheet(workbook.newWorksheet(names.get(t)), report.tables().get(t));
        }
    }

    private void cover(Worksheet sheet, Report report, List<String> names) {
        sheet.value(0, 0, words("administrator"));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, words("administrator.warning"));
        sheet.value(3, 0, text(wording.preferred(wording.name(report.title()))));
        sheet.style(3, 0).bold().set();
        sheet.value(4, 0, text(wording.preferred(wording.period(report.period()))));
        sheet.value(5, 0, words("plan"));
        sheet.value(5, 1, text(wording.preferred(wording.name(report.plan()))));
        sheet.value(7, 0, words("sheet.name"));
        sheet.value(7, 1, words("sheet.rows"));
        sheet.range(7, 0, 7, 1).style().bold().fillColor(HEADER).set();
        for (int t = 0; t < names.size(); t++) {
            sheet.value(8 + t, 0, names.get(t));
            sheet.value(8 + t, 1, report.tables().get(t).rows().size());
        }
        sheet.width(0, MAX_WIDTH);
        sheet.width(1, 24);
    }

    private void sheet(Worksheet sheet, Table table) {
        int columns = table.columns().size();
        int[] widths = new int[columns];
        for (int c = 0; c < columns; c++) {
            Optional<Currency> currency = TableViews.commonCurrency(table, c);
            Column column = table.columns().get(c);
            String title = text(title(column, currency));
            sheet.value(0, c, title);
            widths[c] = DisplayWidth.of(title);
            for (int r = 0; r < table.rows().size(); r++) {
                Cell cell = table.rows().get(r).get(c);
                write(sheet, r + 1, c, cell, currency);
                widths[c] = Math.max(widths[c], DisplayWidth.of(wording.preferred(wording.value(cell, currency))));
            }
            sheet.width(c, Math.min(MAX_WIDTH, widths[c] + 3));
        }
        if (columns > 0) {
            sheet.range(0, 0, 0, columns - 1)
                    .style()
                    .bold()
                    .fillColor(HEADER)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            for (int c = 0; c < columns; c++) {
                if (table.columns().get(c).type() != ColumnType.TEXT) {
                    sheet.style(0, c).horizontalAlignment("right").set();
                }
            }
            sheet.freezePane(1, 1);
            if (!table.rows().isEmpty()) {
                sheet.setAutoFilter(0, 0, table.rows().size(), columns - 1);
            }
            sheet.repeatRows(0);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
        }
    }

    private String title(Column column, Optional<Currency> currency) {
        String title = wording.preferred(wording.name(column.title()));
        if (currency.isPresent()) {
            return title + " (" + currency.get().code() + ")";
        }
        if (column.unit().equals(Optional.of(Unit.DAYS)) || column.unit().equals(Optional.of(Unit.POINTS))) {
            Bilingual unit = wording.text(column.unit().get() == Unit.DAYS ? "unit.days" : "unit.points");
            return title + " (" + wording.preferred(unit) + ")";
        }
        return title;
    }

    private void write(Worksheet sheet, int row, int column, Cell cell, Optional<Currency> currency) {
        if (cell instanceof Cell.Amount amount) {
            number(
                    sheet,
                    row,
                    column,
                    amount.value().amount(),
                    moneyFormat(
                            amount.value().currency(),
                            currency,
                            amount.value().currency().digits()));
        } else if (cell instanceof Cell.Numeral numeral) {
            number(sheet, row, column, numeral.value(), format(numeral, currency));
        } else if (cell instanceof Cell.Whole whole) {
            number(sheet, row, column, BigDecimal.valueOf(whole.value()), "#,##0");
        } else if (cell instanceof Cell.Day day) {
            sheet.value(row, column, day.value());
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            sheet.value(row, column, text(wording.preferred(wording.value(cell))));
            if (cell instanceof Cell.Absent) {
                sheet.style(row, column)
                        .italic()
                        .fontColor("5A6773")
                        .horizontalAlignment("right")
                        .set();
            }
        }
    }

    private static void number(Worksheet sheet, int row, int column, BigDecimal value, String format) {
        if (value.stripTrailingZeros().precision() > MAX_DIGITS) {
            sheet.value(row, column, value.toPlainString());
            sheet.style(row, column).horizontalAlignment("right").set();
        } else {
            sheet.value(row, column, value);
            sheet.style(row, column).format(format).set();
        }
    }

    private static String format(Cell.Numeral numeral, Optional<Currency> currency) {
        int scale = Math.max(0, numeral.value().scale());
        return switch (numeral.exact().unit()) {
            case RATIO -> decimals("0", Math.max(0, scale - 2)) + "%";
            case MONEY -> moneyFormat(numeral.exact().currency().orElseThrow(), currency, scale);
            default -> decimals("#,##0", scale);
        };
    }

    private static String moneyFormat(Currency own, Optional<Currency> stated, int decimals) {
        String plain = decimals("#,##0", decimals);
        return stated.isPresent() ? plain : "\"" + own.code() + "\" " + plain;
    }

    private static String decimals(String whole, int decimals) {
        return decimals == 0 ? whole : whole + "." + "0".repeat(decimals);
    }

    /** Excel allows 31 characters, of which some are forbidden, and takes capitals and small letters for the same. */
    private List<String> sheetNames(List<Table> tables) {
        Set<String> taken = new HashSet<>();
        taken.add(words("sheet.administrator").toLowerCase(Locale.ROOT));
        taken.add("history"); // kept by Excel for itself
        List<String> names = new ArrayList<>();
        for (Table table : tables) {
            String title = wording.preferred(wording.name(table.title()))
                    .replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ")
                    .strip()
                    .replaceAll("^'+|'+$", "");
            String name = cut(title.isEmpty() ? table.key() : title, 31);
            for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                name = cut(title.isEmpty() ? table.key() : title, 26) + " (" + n + ")";
            }
            names.add(name);
        }
        return names;
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).strip();
    }

    private String words(String name) {
        return text(wording.preferred(wording.text(name)));
    }

    /** Without characters that XML can't hold, and no longer than a cell can hold. */
    private static String text(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(cp -> cp == '\t'
                                || cp == '\n'
                                || (cp >= 0x20 && cp <= 0xD7FF)
                                || (cp >= 0xE000 && cp <= 0xFFFD)
                                || cp >= 0x10000
                        ? cp
                        : 0xFFFD)
                .forEach(out::appendCodePoint);
        return out.length() <= MAX_TEXT ? out.toString() : cut(out.toString(), MAX_TEXT - 1) + "…";
    }
}
