package io.salestiers.examples.quickstart.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Column;
import io.salestiers.core.table.ColumnType;
import io.salestiers.core.table.Table;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.examples.quickstart.report.Report;
import io.salestiers.examples.quickstart.report.SampleReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookWriterTest {
    private static final Report REPORT = SampleReport.report();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private XSSFWorkbook write(Report report, Language language) throws IOException {
        new WorkbookWriter(Wording.of(language, SampleReport.catalogues())).write(report, folder);
        return new XSSFWorkbook(folder.resolve(WorkbookWriter.FILE).toString());
    }

    private static Report with(List<Table> tables) {
        return new Report(
                REPORT.title(),
                REPORT.period(),
                REPORT.plan(),
                REPORT.keyFigures(),
                REPORT.chart(),
                REPORT.sections(),
                REPORT.findings(),
                tables,
                REPORT.explanations(),
                REPORT.statements());
    }

    @Test
    void saysFirstWhoseViewItIs() throws IOException {
        try (XSSFWorkbook workbook = write(REPORT, Language.ZH)) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("管理员视图");
        }
    }

    @Test
    void numbersAreThoseOfTheModel() throws IOException {
        try (XSSFWorkbook workbook = write(REPORT, Language.EN)) {
            for (int t = 0; t < REPORT.tables().size(); t++) {
                Table table = REPORT.tables().get(t);
                Sheet sheet = workbook.getSheetAt(t + 1);
                assertThat(sheet.getLastRowNum()).isEqualTo(table.rows().size());
                for (int r = 0; r < table.rows().size(); r++) {
                    for (int c = 0; c < table.columns().size(); c++) {
                        same(sheet.getRow(r + 1).getCell(c), table.rows().get(r).get(c));
                    }
                }
            }
        }
    }

    private static void same(org.apache.poi.ss.usermodel.Cell shown, Cell cell) {
        if (cell instanceof Cell.Amount amount) {
            assertThat(BigDecimal.valueOf(shown.getNumericCellValue()))
                    .isEqualByComparingTo(amount.value().amount());
        } else if (cell instanceof Cell.Numeral numeral) {
            assertThat(BigDecimal.valueOf(shown.getNumericCellValue())).isEqualByComparingTo(numeral.value());
        } else if (cell instanceof Cell.Whole whole) {
            assertThat(shown.getNumericCellValue()).isEqualTo((double) whole.value());
        } else if (cell instanceof Cell.Day day) {
            assertThat(shown.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(day.value());
        } else if (cell instanceof Cell.Text text) {
            assertThat(shown.getStringCellValue()).isEqualTo(text.value());
        }
    }

    @Test
    void noTextIsAFormula() throws IOException {
        try (XSSFWorkbook workbook = write(REPORT, Language.EN)) {
            workbook.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
    }

    @Test
    void headerStaysInSight() throws IOException {
        try (XSSFWorkbook workbook = write(REPORT, Language.EN)) {
            assertThat(workbook.getSheetAt(1).getPaneInformation().isFreezePane())
                    .isTrue();
            assertThat(workbook.getSheetAt(1).getPaneInformation().getHorizontalSplitTopRow())
                    .isEqualTo((short) 1);
        }
    }

    @Test
    void amountsHaveTheDigitsOfTheirCurrency() throws IOException {
        LocalizedText name = LocalizedText.same("Pay");
        Table table = new Table(
                "pay",
                name,
                List.of(Column.of("pay", name, ColumnType.MONEY)),
                List.of(
                        List.of(new Cell.Amount(Money.of("1250", Currency.of("JPY")))),
                        List.of(new Cell.Amount(Money.of("12.5", Currency.of("CNY")))),
                        List.of(new Cell.Amount(Money.of("1.125", Currency.of("KWD"))))));
        try (XSSFWorkbook workbook = write(with(List.of(table)), Language.EN)) {
            assertThat(List.of(1, 2, 3))
                    .extracting(r -> workbook.getSheetAt(1)
                            .getRow(r)
                            .getCell(0)
                            .getCellStyle()
                            .getDataFormatString())
                    .containsExactly("\"JPY\" #,##0", "\"CNY\" #,##0.00", "\"KWD\" #,##0.000");
        }
    }

    @Test
    void aNumberThatASpreadsheetWouldRoundIsAText() throws IOException {
        LocalizedText name = LocalizedText.same("Pay");
        Table table = new Table(
                "pay",
                name,
                List.of(Column.of("pay", name, ColumnType.MONEY)),
                List.of(List.of(new Cell.Amount(Money.ofMinor(9_007_199_254_740_993L, Currency.of("CNY"))))));
        try (XSSFWorkbook workbook = write(with(List.of(table)), Language.EN)) {
            assertThat(workbook.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("90071992547409.93");
        }
    }

    @Test
    void sheetsOfLikeTitlesHaveDifferentNames() throws IOException {
        LocalizedText name = LocalizedText.same("Results of all agents: by month / quarter");
        Table one = new Table("one", name, List.of(Column.of("pay", name, ColumnType.MONEY)), List.of());
        Table two = new Table("two", name, List.of(Column.of("pay", name, ColumnType.MONEY)), List.of());
        try (XSSFWorkbook workbook = write(with(List.of(one, two)), Language.EN)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
        }
    }
}
