package io.salestiers.kpi.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationBuilder;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.json.KpiDocuments;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Worked examples of others as folders: where the numbers come from ({@code source.txt}), who is where
 * ({@code organization.csv}; units by their path from the root), the plan ({@code plan.json}), and all targets that must come
 * out ({@code expected.csv}). A new case is a new folder.
 */
class TargetGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/io/salestiers/kpi/target/golden");

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(CASES)) {
            folders = all.sorted().toList();
        }
        assertThat(folders).hasSizeGreaterThanOrEqualTo(7);
        return folders.stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)));
    }

    private static void check(Path folder) throws IOException {
        TargetPlan plan = SalesTiersJson.jackson3()
                .read("plan.json", Files.readAllBytes(folder.resolve("plan.json")), KpiDocuments.TARGET_PLAN)
                .orThrow();
        Targets targets = plan.resolve(
                        TargetFixture.values(organization(folder)), TargetFixture.CALENDAR, TargetFixture.WEEKDAYS)
                .orThrow();
        List<String> actual = targets.all().stream()
                .filter(value -> value.subject() instanceof io.salestiers.core.org.Subject.OfPerson)
                .map(value -> value.subject().key() + "," + value.period() + ","
                        + amount(value.reading().quantity().orElseThrow()))
                .sorted()
                .toList();
        assertThat(actual)
                .containsExactlyElementsOf(
                        rows(folder.resolve("expected.csv")).sorted().toList());
    }

    private static String amount(Quantity quantity) {
        return quantity.value()
                .rounded(io.salestiers.core.money.Rounding.halfEven(2))
                .setScale(2)
                .toPlainString();
    }

    private static Stream<String> rows(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Organization organization(Path folder) {
        OrganizationBuilder builder = Organization.builder(MeasureArbitraries.ladder(), LocalDate.parse("2024-01-01"));
        Set<String> units = new HashSet<>();
        for (String row : rows(folder.resolve("organization.csv")).toList()) {
            List<String> cells = List.of(row.split(",", -1));
            List<String> path = new ArrayList<>(List.of(cells.get(2).split("/")));
            for (int i = 0; i < path.size(); i++) {
                if (units.add(path.get(i))) {
                    if (i == 0) {
                        builder.unit(path.get(i), LocalizedText.same(path.get(i)));
                    } else {
                        builder.unit(path.get(i), LocalizedText.same(path.get(i)), path.get(i - 1));
                    }
                }
            }
            builder.position(cells.get(0), cells.get(1), path.get(path.size() - 1));
            builder.holder(cells.get(3), cells.get(0), DateRange.parse(cells.get(4) + "/" + cells.get(5)));
        }
        return builder.build();
    }
}
