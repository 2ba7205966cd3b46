package io.salestiers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.earning.Earning;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README prints is what is compiled, and what it says comes out does. */
class ReadmeTest {
    private static final Path EXAMPLE = Path.of("src/main/java/io/salestiers/examples/quickstart/ReadmeExample.java");
    private static final Path README = Path.of("../../README.md");

    private record Ran(Earning earning, String printed) {}

    private static Ran run(Language language) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed);
        Earning earning = ReadmeExample.run(Texts.of(language, Main.catalogues()), out);
        out.flush();
        return new Ran(earning, printed.toString());
    }

    /** The lines between two lines, line feeds only: a check-out may have others. */
    private static String between(Path file, String begin, String end) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
        assertThat(text).containsOnlyOnce(begin).containsOnlyOnce(end);
        int from = text.indexOf('\n', text.indexOf(begin)) + 1;
        return text.substring(from, text.lastIndexOf('\n', text.indexOf(end)) + 1);
    }

    private static String fenced(String block) {
        assertThat(block).startsWith("```").endsWith("\n```\n");
        return block.substring(block.indexOf('\n') + 1, block.length() - "```\n".length());
    }

    @Test
    void exampleIsTheCompiledOne() throws IOException {
        String compiled = between(EXAMPLE, "// readme: begin", "// readme: end");

        assertThat(fenced(between(README, "<!-- example: begin", "<!-- example: end -->")))
                .isEqualTo(compiled.stripIndent());
    }

    /** The first four levels; below them the amounts and edges of each band. */
    private static String shortened(String printed) {
        return printed.lines()
                .filter(line -> !line.startsWith("        "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void outputIsThePrintedOne() throws IOException {
        assertThat(fenced(between(README, "<!-- output en: begin -->", "<!-- output en: end -->")))
                .isEqualTo(shortened(run(Language.EN).printed()));
        assertThat(fenced(between(README, "<!-- output zh: begin -->", "<!-- output zh: end -->")))
                .isEqualTo(shortened(run(Language.ZH).printed()));
    }

    @Test
    void explanationInChineseNamesBandsRatesAndDeal() {
        assertThat(run(Language.ZH).printed())
                .contains("提成 = CNY 4,700.00")
                .contains("= CNY 1,500.00 (乘积)", "费率 = 3%")
                .contains("= CNY 2,500.00 (乘积)", "费率 = 5%")
                .contains("= CNY 700.00 (乘积)", "费率 = 7%")
                .contains("交易 D1，2025年8月8日 = CNY 110,000.00");
    }

    /**
     * 110,000 on a quota of 100,000: 50,000 × 3 % = 1,500; 50,000 × 5 % = 2,500; the 10,000 above the quota × 7 % = 700;
     * together 4,700.
     */
    @Test
    void commissionIsThatWorkedByHand() {
        Earning earning = run(Language.EN).earning();

        assertThat(earning.amount()).isEqualTo(Money.of("4700.00", Currency.of("CNY")));
        Recalculation.verify(earning.explanation());
    }
}
