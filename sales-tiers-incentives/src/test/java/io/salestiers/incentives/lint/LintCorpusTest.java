package io.salestiers.incentives.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.kpi.KpiMessages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Plans with planted mistakes, and plans without any, as folders of data: what is found in each, exactly. A new case is a new
 * folder; nothing is written in Java.
 *
 * <p>Each folder has
 *
 * <ul>
 *   <li>{@code about.txt}: what is planted, with the numbers from which it follows. It begins with {@code SILENT.} if the linter
 *       is known to miss it;
 *   <li>{@code plan.json}: the document {@code incentive-plan};
 *   <li>{@code expected.csv}: {@code code,pointer}, a row for each finding, in no order. A plan that is not built has the errors by
 *       which it is refused, at their pointers; any other plan what the linter warns of. No row: nothing may be found.
 * </ul>
 */
class LintCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/golden/lint");

    private static List<Path> folders() {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    @TestFactory
    Stream<DynamicTest> everyPlantedMistakeIsFoundAndNothingElse() {
        return folders().stream().map(folder -> DynamicTest.dynamicTest(name(folder), () -> check(folder)));
    }

    @Test
    void corpusIsLargeEnough() {
        List<String> names = folders().stream().map(LintCorpusTest::name).toList();
        assertThat(names).hasSizeGreaterThanOrEqualTo(30);
        for (String kind : List.of(
                "clean-", "cliff-", "declining-", "matrix-", "cap-below-", "band", "order-", "refused-", "silent-")) {
            assertThat(names).as(kind).anyMatch(name -> name.startsWith(kind));
        }
    }

    private static void check(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(LintCorpusTest::name))
                    .containsExactlyInAnyOrder("about.txt", "plan.json", "expected.csv");
        }
        List<String> lines = Files.readAllLines(folder.resolve("expected.csv"));
        assertThat(lines.get(0)).isEqualTo("code,pointer");
        String about = Files.readString(folder.resolve("about.txt"));
        assertThat(about.startsWith("SILENT.")).isEqualTo(name(folder).startsWith("silent-"));

        List<Finding> findings = findings(folder.resolve("plan.json"));

        assertThat(findings)
                .extracting(finding -> finding.code().code() + "," + ((Place.InDocument) finding.place()).pointer())
                .containsExactlyInAnyOrderElementsOf(lines.subList(1, lines.size()));
        for (Language language : Language.values()) {
            Texts texts = Texts.of(
                    language,
                    List.of(IncentivesMessages.catalogue(), KpiMessages.catalogue(), CoreMessages.catalogue()));
            assertThat(findings)
                    .allSatisfy(finding -> assertThat(finding.message(texts)).doesNotContainPattern("\\[[a-z]"));
        }
    }

    private static List<Finding> findings(Path file) throws IOException {
        WithFindings<IncentivePlan> plan =
                SalesTiersJson.jackson3().read("plan.json", Files.readAllBytes(file), IncentiveDocuments.PLAN);
        if (plan.value().isEmpty()) {
            assertThat(plan.findings()).allMatch(finding -> finding.severity() == Severity.ERROR);
            return plan.findings();
        }
        List<Finding> warnings = PlanLinter.lint(plan.value().get());
        assertThat(warnings).allMatch(finding -> finding.severity() == Severity.WARNING);
        return warnings;
    }
}
