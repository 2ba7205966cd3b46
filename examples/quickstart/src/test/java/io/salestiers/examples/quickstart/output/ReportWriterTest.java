package io.salestiers.examples.quickstart.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.table.Cell;
import io.salestiers.core.text.Language;
import io.salestiers.examples.quickstart.report.ExplainedTable;
import io.salestiers.examples.quickstart.report.Report;
import io.salestiers.examples.quickstart.report.SampleReport;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportWriterTest {
    private static final int MAX_BYTES = 6_000_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    private static Report report = SampleReport.report();

    @SuppressWarnings("NullAway.Init")
    private static Document page;

    @BeforeAll
    static void write() throws IOException {
        new ReportWriter(Wording.of(Language.EN, SampleReport.catalogues())).write(report, folder);
        page = Jsoup.parse(folder.resolve(ReportWriter.FILE));
    }

    @Nested
    class Page {
        @Test
        void saysFirstWhoseViewItIs() {
            assertThat(page.body().text()).startsWith("Administrator’s view管理员视图");
        }

        @Test
        void isSmallEnoughToSend() throws IOException {
            assertThat(Files.size(folder.resolve(ReportWriter.FILE))).isLessThan(MAX_BYTES);
        }

        @Test
        void needsNoNetwork() {
            assertThat(page.select("[src], link[href], a[href], form, iframe, object, embed"))
                    .allSatisfy(element -> {
                        assertThat(element.hasAttr("src")).isFalse();
                        assertThat(element.attr("href")).matches("#.+|data:,|statements/[^:]+\\.html");
                    });
            assertThat(page.select("style").html()).doesNotContain("url(").doesNotContain("@import");
        }

        @Test
        void hasEachIdOnce() {
            Set<String> ids = new HashSet<>();
            for (Element element : page.select("[id]")) {
                assertThat(ids.add(element.id())).as(element.id()).isTrue();
            }
        }

        @Test
        void hasAnElementForEachLinkInsideIt() {
            Elements links = page.select("a[href^=#]");
            assertThat(links).hasSizeGreaterThan(300);
            assertThat(links)
                    .allSatisfy(link -> assertThat(
                                    page.getElementById(link.attr("href").substring(1)))
                            .isNotNull());
        }

        @Test
        void marksEachLanguage() {
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.select("span[lang]"))
                    .allSatisfy(span -> assertThat(span.attr("lang")).isIn("en", "zh-Hans"));
            assertThat(page.select("span[lang=en]")).hasSameSizeAs(page.select("span[lang=zh-Hans]"));
        }

        @Test
        void opensInChineseOnDemand(@TempDir Path other) throws IOException {
            new ReportWriter(Wording.of(Language.ZH, SampleReport.catalogues())).write(report, other);
            Document chinese = Jsoup.parse(other.resolve(ReportWriter.FILE));
            assertThat(chinese.select("html").attr("lang")).isEqualTo("zh-Hans");
            assertThat(chinese.select("#language-zh").hasAttr("checked")).isTrue();
            assertThat(chinese.select("#language-en").hasAttr("checked")).isFalse();
        }

        @Test
        void hasNoTextWithoutWords() {
            assertThat(page.body().text()).doesNotContain("[quickstart.", "[core.", "[sample.");
        }
    }

    @Nested
    class Names {
        @Test
        void areNeverTakenForElements() throws IOException {
            assertThat(Files.readString(folder.resolve(ReportWriter.FILE))).doesNotContain("<script>alert");
            assertThat(page.select("script")).hasSize(3);
        }

        @Test
        void areShownAsTheyAre() {
            assertThat(page.select("tbody th").eachText()).contains(SampleReport.HOSTILE, SampleReport.FORMULA);
        }
    }

    @Nested
    class Numbers {
        @Test
        void ofTablesAreThoseOfTheModel() {
            List<ExplainedTable> tables = report.sections().stream()
                    .flatMap(section -> section.tables().stream())
                    .toList();
            Elements shown = page.select("section > .wide > table");
            assertThat(shown).hasSameSizeAs(tables);
            for (int t = 0; t < tables.size(); t++) {
                List<List<Cell>> rows = tables.get(t).table().rows();
                Elements lines = shown.get(t).select("tbody tr");
                assertThat(lines).hasSameSizeAs(rows);
                for (int r = 0; r < rows.size(); r++) {
                    Elements cells = lines.get(r).select("> *");
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        same(cells.get(c).text(), rows.get(r).get(c));
                    }
                }
            }
        }

        private static void same(String shown, Cell cell) {
            if (cell instanceof Cell.Amount amount) {
                assertThat(new BigDecimal(shown.replace(",", "")))
                        .isEqualTo(amount.value().amount());
            } else if (cell instanceof Cell.Numeral numeral && shown.endsWith("%")) {
                assertThat(new BigDecimal(shown.replaceAll("[,%]", "")).movePointLeft(2))
                        .isEqualTo(numeral.value());
            } else if (cell instanceof Cell.Numeral numeral) {
                assertThat(new BigDecimal(shown.replace(",", ""))).isEqualTo(numeral.value());
            } else if (cell instanceof Cell.Whole whole) {
                assertThat(shown).isEqualTo(Long.toString(whole.value()));
            } else if (cell instanceof Cell.Day day) {
                assertThat(shown).startsWith(day.value().toString());
            }
        }

        @Test
        void haveTheirExplanationsInTheData() {
            JsonNode data = JsonMapper.shared().readTree(page.select("#data").html());
            assertThat(data.get("roots").size()).isEqualTo(report.explanations().size());
            int nodes = data.get("nodes").size();
            int texts = data.get("texts").size();
            for (JsonNode node : data.get("nodes")) {
                assertThat(node.get(0).asInt())
                        .isBetween(0, data.get("templates").size() - 1);
                assertThat(node.get(1).asInt()).isBetween(-1, texts - 1);
                assertThat(node.get(2).asInt()).isBetween(-1, texts - 1);
                node.get(4).forEach(step -> assertThat(step.asInt()).isBetween(0, nodes - 1));
            }
        }

        @Test
        void ofChartsHaveATable() {
            assertThat(page.select("figure.chart"))
                    .isNotEmpty()
                    .allSatisfy(chart ->
                            assertThat(chart.select("details table tbody tr")).isNotEmpty());
        }
    }

    @Test
    void findingsSayHowManyAndWhere() {
        Element first = page.select(".finding").first();
        assertThat(first).isNotNull();
        assertThat(first.select("summary span[lang=en]").text()).isEqualTo("1,480 places");
        assertThat(first.select(".places li").eachText()).hasSize(60).startsWith("sales_pipeline.csv:17");
    }
}
