package io.salestiers.incentives.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.salestiers.core.CoreMessages;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.testkit.ledger.RunArbitraries;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** A stored run is the run, and nothing else is read as one. */
class StoredRunProperties {
    private static final SalesTiersJson JACKSON_2 = SalesTiersJson.jackson2();
    private static final SalesTiersJson JACKSON_3 = SalesTiersJson.jackson3();
    private static final Texts ZH =
            Texts.of(Language.ZH, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));

    @Provide
    Arbitrary<PeriodRun> runs() {
        return RunArbitraries.runs();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void bytesAreReadAgainByBothJacksons(@ForAll("runs") PeriodRun run) throws Exception {
        for (SalesTiersJson json : List.of(JACKSON_2, JACKSON_3)) {
            PeriodRun read = json.read("run.json", run.bytes(), IncentiveDocuments.PERIOD_RUN)
                    .orThrow();
            assertThat(read).isEqualTo(run);
            assertThat(read.bytes()).isEqualTo(run.bytes());
            // what the document machinery writes is the same document, indented
            byte[] written = json.write(run, IncentiveDocuments.PERIOD_RUN);
            assertThat(new ObjectMapper().readTree(written)).isEqualTo(new ObjectMapper().readTree(run.bytes()));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void bytesDoNotDependOnTheOrderOfLinesAndInputs(@ForAll("runs") PeriodRun run, @ForAll Random random) {
        List<RunLine> lines = new ArrayList<>(run.lines());
        Collections.shuffle(lines, random);
        var inputs = new ArrayList<>(run.inputs());
        Collections.shuffle(inputs, random);
        assertThat(new PeriodRun(run.period(), lines, inputs, run.semantics()).bytes())
                .isEqualTo(run.bytes());
    }

    /** Any bytes at all. */
    @Property(tries = 300)
    void anyBytesGiveARunOrFindings(@ForAll @Size(max = 60) byte[] bytes) {
        read(bytes);
    }

    @Provide
    Arbitrary<byte[]> changedRuns() {
        Arbitrary<String> values = Arbitraries.of(
                "0",
                "-1",
                "1e999",
                "null",
                "[]",
                "{}",
                "true",
                "\"\"",
                "\"held\"",
                "\"payable\"",
                "\"1/0\"",
                "\"\\ud800\"",
                "\"2026-08-01\"",
                "\"commission\"",
                "99999999999999999999",
                "\"a:b:c\"",
                "NaN",
                "\"月\"");
        return RunArbitraries.runs().flatMap(run -> {
            String text = new String(run.bytes(), StandardCharsets.UTF_8);
            return Arbitraries.frequencyOf(
                            Tuple.of(
                                    6,
                                    values.flatMap(value -> Arbitraries.integers()
                                            .between(0, text.length() - 1)
                                            .map(at -> exchanged(text, at, value)))),
                            Tuple.of(
                                    2,
                                    Arbitraries.integers()
                                            .between(0, text.length() - 1)
                                            .map(at -> text.substring(0, at) + text.substring(at + 1))),
                            Tuple.of(
                                    1,
                                    Arbitraries.integers()
                                            .between(0, text.length() - 1)
                                            .map(at -> text.substring(0, at))))
                    .map(changed -> changed.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String exchanged(String text, int from, String value) {
        int colon = text.indexOf(':', from);
        if (colon < 0) {
            return text;
        }
        int end = colon + 1;
        while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, colon + 1) + value + text.substring(end);
    }

    /** A value exchanged, a character or the end cut off. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void changedBytesGiveARunOrFindings(@ForAll("changedRuns") byte[] bytes) {
        Statistics.collect(read(bytes).value().isPresent() ? "read" : "refused");
    }

    private static WithFindings<PeriodRun> read(byte[] bytes) {
        WithFindings<PeriodRun> read = JACKSON_3.read("run.json", bytes, IncentiveDocuments.PERIOD_RUN);
        assertThat(JACKSON_2
                        .read("run.json", bytes, IncentiveDocuments.PERIOD_RUN)
                        .value())
                .isEqualTo(read.value());
        read.findings().forEach(finding -> assertThat(finding.message(ZH)).isNotBlank());
        assertThat(read.value().isPresent()).isEqualTo(read.findings().isEmpty());
        // what was read is one run, in whatever way it was written
        read.value()
                .ifPresent(run -> assertThat(JACKSON_2
                                .read("run.json", run.bytes(), IncentiveDocuments.PERIOD_RUN)
                                .orThrow())
                        .isEqualTo(run));
        return read;
    }
}
