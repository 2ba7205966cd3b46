package io.salestiers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same input gives the same bytes in every file, also the workbook, whatever the machine is set to. Each run has a Java
 * of its own: a default that is read when a class is loaded would not be noticed in this one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SameBytesTest {
    @TempDir
    private static Path temp;

    private SortedMap<String, String> plain;

    @BeforeAll
    void close() throws IOException, InterruptedException {
        plain = close(ClosedQuarters.SAMPLE, "plain", "en", "UTC", "UTF-8");
        assertThat(plain)
                .containsKeys(
                        "report.html",
                        "results.xlsx",
                        "tables/payouts.csv",
                        "tables/ledger.csv",
                        "tables/scenario-pay.csv",
                        "tables/pay-curve.csv",
                        "tables/one-more-deal.csv",
                        "statements/P1004.html");
    }

    private static SortedMap<String, String> close(Path input, String name, String language, String zone, String coding)
            throws IOException, InterruptedException {
        Path target = temp.resolve(name);
        Path log = temp.resolve(name + ".log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=" + language,
                        "-Duser.timezone=" + zone,
                        "-Dfile.encoding=" + coding,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--input",
                        input.toString(),
                        "--output",
                        target.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).as("in time").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        return FolderContents.digests(target);
    }

    @ParameterizedTest
    @CsvSource({
        "zh, Asia/Shanghai, GBK",
        "tr, America/Los_Angeles, ISO-8859-1", // in Turkish the small letter of I is another one
    })
    void elsewhere(String language, String zone, String coding) throws IOException, InterruptedException {
        assertThat(close(ClosedQuarters.SAMPLE, language, language, zone, coding))
                .isEqualTo(plain);
    }

    @Test
    void withDealsInAnotherOrder() throws IOException, InterruptedException {
        Path input = ClosedQuarters.copy(ClosedQuarters.SAMPLE, temp.resolve("input"));
        Path deals = input.resolve("opportunities.csv");
        List<String> lines = Files.readAllLines(deals);
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, new Random(20250930));
        rows.add(0, lines.get(0));
        Files.write(deals, rows);
        assertThat(close(input, "shuffled", "en", "UTC", "UTF-8")).isEqualTo(plain);
    }
}
