package io.salestiers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.salestiers.core.text.Language;
import io.salestiers.examples.quickstart.closing.ClosedPeriod;
import io.salestiers.examples.quickstart.output.ResultFiles;
import io.salestiers.incentives.earning.Earning;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the files say that each person of the sample earned is what the library calculated. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class NumbersReadBackTest {
    private static final Pattern AMOUNT = Pattern.compile("([A-Z]{3})\\s([-\\u2212]?[\\d,]+\\.\\d\\d)");

    @TempDir
    private static Path folder;

    private final Map<String, BigDecimal> paid = new TreeMap<>();
    private final Map<String, BigDecimal> components = new TreeMap<>();

    @BeforeAll
    void close() throws IOException {
        ClosedPeriod closed = ClosedQuarters.sample("2025-Q3");
        for (Earning earning : closed.run().earnings()) {
            String currency = earning.amount().currency().code();
            paid.merge(earning.payee() + " " + currency, earning.amount().amount(), BigDecimal::add);
            components.merge(
                    earning.component() + " " + currency, earning.amount().amount(), BigDecimal::add);
        }
        assertThat(paid).hasSizeGreaterThan(50);
        ResultFiles.of(Language.EN, Main.catalogues()).write(ClosedQuarters.report(closed), folder.resolve("closed"));
    }

    /** People with a row, but without an earning, are shown with a total of zero. */
    private void same(Map<String, BigDecimal> shown) {
        assertThat(shown).containsAllEntriesOf(paid);
        shown.forEach((payee, amount) ->
                assertThat(amount).as(payee).isEqualTo(paid.getOrDefault(payee, new BigDecimal("0.00"))));
    }

    @Test
    void csv() throws IOException {
        Map<String, BigDecimal> shown = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("closed/tables/payouts.csv"))) {
            for (NamedCsvRecord row : rows) {
                shown.merge(
                        row.getField("id") + " " + row.getField("total_currency"),
                        new BigDecimal(row.getField("total")),
                        BigDecimal::add);
            }
        }
        same(shown);
    }

    @Test
    void workbook() throws IOException {
        Map<String, BigDecimal> shown = new TreeMap<>();
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(folder.resolve("closed/results.xlsx").toString())) {
            Sheet sheet = workbook.getSheet("Earnings per person");
            int last = sheet.getRow(0).getLastCellNum() - 1;
            assertThat(sheet.getRow(0).getCell(last).getStringCellValue()).isEqualTo("Total");
            for (int r = 1; r <= sheet.getLastRowNum(); r++) {
                Row row = sheet.getRow(r);
                String currency =
                        row.getCell(last).getCellStyle().getDataFormatString().substring(1, 4);
                shown.merge(
                        row.getCell(1).getStringCellValue() + " " + currency,
                        BigDecimal.valueOf(row.getCell(last).getNumericCellValue())
                                .setScale(2),
                        BigDecimal::add);
            }
        }
        same(shown);
    }

    @Test
    void report() throws IOException {
        Map<String, BigDecimal> shown = new TreeMap<>();
        Elements rows = Jsoup.parse(folder.resolve("closed/report.html")).select("#section-payouts > .wide tbody tr");
        for (Element row : rows) {
            Matcher amount = amount(row.child(row.childrenSize() - 1));
            shown.merge(row.child(1).text() + " " + amount.group(1), number(amount), BigDecimal::add);
        }
        same(shown);
    }

    @Test
    void keyFiguresAndComponentsOfTheReport() throws IOException {
        org.jsoup.nodes.Document page = Jsoup.parse(folder.resolve("closed/report.html"));
        BigDecimal all = BigDecimal.ZERO;
        for (Element row : page.select("#section-components > .wide tbody tr")) {
            all = all.add(number(amount(row.child(2))));
        }
        assertThat(all)
                .isEqualTo(components.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(paid.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        Map<String, BigDecimal> byCurrency = new TreeMap<>();
        paid.forEach((payee, amount) -> byCurrency.merge(payee.substring(payee.length() - 3), amount, BigDecimal::add));
        Map<String, BigDecimal> figures = new TreeMap<>();
        for (Element figure : page.select("#key-figures dl > div")) {
            if (figure.child(0).text().startsWith("Earnings ")) {
                Matcher amount = amount(figure.child(1));
                figures.put(amount.group(1), number(amount));
            }
        }
        assertThat(figures).isEqualTo(byCurrency);
    }

    private static Matcher amount(Element cell) {
        Matcher amount = AMOUNT.matcher(cell.text());
        assertThat(amount.find()).as(cell.text()).isTrue();
        return amount;
    }

    private static BigDecimal number(Matcher amount) {
        return new BigDecimal(amount.group(2).replace(",", "").replace('\u2212', '-'));
    }
}
