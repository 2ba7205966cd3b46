package io.salestiers.kpi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.measure.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of the pages about KPIs are those of the code; {@code -Dsamples.rewrite=true} writes them. */
class KpiPagesTest {
    private static final Path FOLDER = Path.of("../sales-tiers-core/src/site/markdown");
    private static final String BEGIN = "<!-- kpis: begin -->\n";
    private static final String END = "<!-- kpis: end -->\n";

    @ParameterizedTest
    @EnumSource(Language.class)
    void tablesAreThoseOfTheCode(Language language) throws IOException {
        Path page = FOLDER.resolve(language == Language.EN ? "kpis.md" : "kpis.zh.md");
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        String expected = new Page(language).tables();
        if (Boolean.getBoolean("samples.rewrite")) {
            Files.writeString(page, text.substring(0, begin) + expected + text.substring(end));
        } else {
            assertThat(text.substring(begin, end)).isEqualTo(expected);
        }
    }

    /** Writes the tables in one language. */
    private static final class Page {
        private final boolean english;
        private final Texts texts;

        Page(Language language) {
            this.english = language == Language.EN;
            this.texts = Texts.of(language, List.of(KpiMessages.catalogue(), CoreMessages.catalogue()));
        }

        private String say(String en, String zh) {
            return english ? en : zh;
        }

        private String say(LocalizedText text) {
            return english ? text.en() : text.zh();
        }

        private String term(String key) {
            return texts.find(key).orElseThrow();
        }

        private static String row(String... cells) {
            return "| " + String.join(" | ", cells) + " |\n";
        }

        private static String head(String... cells) {
            return row(cells) + "|" + " --- |".repeat(cells.length) + "\n";
        }

        String tables() {
            StringBuilder page = new StringBuilder("\n");
            page.append(head(
                    say("KPI", "指标"),
                    "id",
                    say("formula", "公式"),
                    say("unit", "单位"),
                    say("better", "方向"),
                    say("joins", "汇总"),
                    say("tiers", "层级")));
            List<Kpi> kpis = StandardKpis.catalog().kpis();
            for (Kpi kpi : kpis) {
                page.append(row(
                        say(kpi.name()),
                        code(kpi.id().value()),
                        code(kpi.formula()),
                        term(kpi.unit().key()),
                        term(kpi.direction().key()),
                        term(kpi.aggregation().key()),
                        kpi.tiers().stream().map(tier -> code(tier.value())).collect(Collectors.joining(", "))));
            }
            page.append("\n## ")
                    .append(say("What each says, and its edge cases", "各指标的含义与边界情形"))
                    .append("\n\n");
            page.append(head("id", say("what it says", "含义"), say("edge cases", "边界情形")));
            for (Kpi kpi : kpis) {
                page.append(row(
                        code(kpi.id().value()),
                        say(kpi.description()).replace("|", "\\|")
                                + kpi.sources().map(note -> " " + say(note)).orElse(""),
                        String.join("<br>", edges(kpi))));
            }
            page.append("\n## ").append(say("Measures", "度量")).append("\n\n");
            page.append(head(say("measure", "度量"), "id", say("unit", "单位"), say("how figures join", "汇总方式")));
            for (Measure measure : StandardMeasures.all()) {
                page.append(row(
                        say(measure.name()),
                        code(measure.id().value()),
                        term(measure.unit().key()),
                        term(measure.aggregation().key())));
            }
            return page.append("\n").toString();
        }

        private static String code(String text) {
            return "`" + text + "`";
        }

        private List<String> edges(Kpi kpi) {
            List<String> edges = new ArrayList<>();
            for (KpiBase base : kpi.edgeCases().bases()) {
                edges.add(code(base.formula())
                        + say(" is 0: ", " 为零：")
                        + term(base.whenZero().key()));
                edges.add(code(base.formula())
                        + say(" is below 0: ", " 小于零：")
                        + term(base.whenNegative().key()));
            }
            kpi.edgeCases()
                    .sample()
                    .ifPresent(sample -> edges.add(code(sample.of())
                            + say(
                                    " is below " + sample.least() + ": not meaningful (too few cases), ",
                                    " 少于 " + sample.least() + "：无意义（样本过少），")
                            + term(sample.purpose().key())));
            kpi.edgeCases()
                    .limits()
                    .ifPresent(limits -> edges.add(outside(kpi, limits)
                            + say(": not meaningful (an input must be wrong), with a finding", "：无意义（输入数据有误），并给出问题")));
            edges.add(say("an input is missing: ", "输入缺失：")
                    + term(kpi.edgeCases().missing().key()));
            return edges;
        }

        private String outside(Kpi kpi, Limits limits) {
            if (limits.least().isEmpty()) {
                return say("the value is above ", "结果高于 ") + limit(kpi, limits.most());
            }
            if (limits.most().isEmpty()) {
                return say("the value is below ", "结果低于 ") + limit(kpi, limits.least());
            }
            return say("the value is outside ", "结果超出 ") + limit(kpi, limits.least()) + " … "
                    + limit(kpi, limits.most());
        }

        private static String limit(Kpi kpi, Optional<Ratio> limit) {
            return limit.map(value -> kpi.unit() == io.salestiers.core.unit.Unit.RATIO
                            ? value.multipliedBy(Ratio.of(100)) + "%"
                            : value.toString())
                    .orElse("");
        }
    }
}
