package io.salestiers.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.result.Finding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Table;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import io.salestiers.examples.quickstart.closing.ClosedPeriod;
import io.salestiers.examples.quickstart.closing.Definitions;
import io.salestiers.examples.quickstart.closing.Scenarios;
import io.salestiers.examples.quickstart.report.Report;
import io.salestiers.examples.quickstart.report.Section;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.scenario.PayDifference;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other variants than that of the sample: wrong ones, several, one that pays by no quota, and none. */
@SuppressWarnings("NullAway.Init")
class ScenarioVariantsTest {
    @TempDir
    private Path temp;

    private Path input;
    private Path variant;

    @BeforeEach
    void copy() throws IOException {
        input = ClosedQuarters.copy(ClosedQuarters.SAMPLE, temp.resolve("input"));
        for (String file : List.of("CNY.json", "EUR.json")) {
            Files.delete(definitions().resolve("payment").resolve(file));
        }
        Files.delete(input.resolve("draws.csv"));
        variant = definitions().resolve("scenario/more-above-target.json");
    }

    private Path definitions() {
        return input.resolve("definitions");
    }

    private ClosedPeriod close() {
        return ClosedQuarters.close(input, definitions(), "2025-Q3");
    }

    private void refused(String... told) {
        for (String language : List.of("en", "zh")) {
            StringWriter err = new StringWriter();
            int code = Main.run(
                    new PrintWriter(new StringWriter()),
                    new PrintWriter(err),
                    "--input",
                    input.toString(),
                    "--period",
                    "2025-Q3",
                    "--language",
                    language,
                    "--output",
                    temp.resolve("closed").toString());
            assertThat(code).isEqualTo(1);
            assertThat(err.toString()).contains(told).doesNotContain("\tat ").doesNotContain("[incentives");
            assertThat(temp.resolve("closed")).doesNotExist();
        }
    }

    @Test
    void aComponentThatThePlanDoesNotHave() {
        ClosedQuarters.replace(
                variant,
                "\"base\": {\"type\": \"gross\", \"credits\": {\"types\": [\"revenue\"], \"kinds\": [\"direct\"],"
                        + " \"events\": []}}",
                "\"base\": {\"type\": \"earned\", \"components\": [\"comission\"]}");
        refused("scenario/more-above-target.json#/components/1", "comission", "office-pool");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"rate\": \"0.12\"', '\"rate\": \"a lot\"', 'scenario/more-above-target.json#/components/0/rates/bands/3/rate', a lot",
        "'\"formatVersion\": 1,', '\"formatVersion\": 1', 'scenario/more-above-target.json', scenario",
        "'rate-commission', 'rate-comission', 'scenario/more-above-target.json#/components/0', rate-comission",
        "'\"from\": \"2025-01-01\"', '\"from\": \"2025-08-01\"', 'scenario/more-above-target.json#/effective', 2025-Q3",
        "'\"representative\"', '\"agent\"', 'scenario/more-above-target.json#/components/0', agent",
        "'\"more-above-target\"', '\"sales-2025\"', 'scenario/more-above-target.json#/id', sales-2025"
    })
    void isToldWithFileAndPlace(String old, String with, String place, String value) {
        ClosedQuarters.replace(variant, old, with);
        refused(place, value);
    }

    @Test
    void anAmountInAnotherCurrency() {
        ClosedQuarters.replace(
                variant,
                "{\"type\": \"share-of-quota\", \"share\": \"0.1\"}",
                "{\"type\": \"amount\", \"amount\": {\"currency\": \"USD\", \"amount\": \"5000.00\"}}");
        refused("scenario/more-above-target.json#/components/0: ", "USD 5,000.00");
    }

    /** A cap of 5 % and whole amounts: it is reached at the quota, so that the bands above it have no effect. */
    @Test
    void whatIsWorthALookIsToldWithItsFile() {
        ClosedQuarters.replace(variant, "\"marginal\"", "\"whole-amount\"");
        ClosedQuarters.replace(variant, "\"0.1\"}", "\"0.05\"}");
        assertThat(Definitions.read(definitions()).findings())
                .filteredOn(finding -> finding.code() instanceof PlanFinding)
                .extracting(Finding::place)
                .isNotEmpty()
                .allSatisfy(place ->
                        assertThat(place.toString()).startsWith("scenario/more-above-target.json#/components/0/"));
    }

    /** The plan in force under another id is run as for pay: nobody's pay differs. */
    @Test
    void thePlanInForceAsAVariantChangesNothing() throws IOException {
        Path same = definitions().resolve("scenario/same.json");
        Files.copy(definitions().resolve("plan.json"), same);
        ClosedQuarters.replace(same, "\"sales-2025\"", "\"same\"");
        ClosedPeriod closed = close();
        List<Scenarios.Variant> variants = closed.scenarios().orElseThrow().variants();
        assertThat(variants).extracting(each -> each.plan().id().value()).containsExactly("more-above-target", "same");
        assertThat(variants.get(1).comparison().lines().values())
                .hasSizeGreaterThan(80)
                .allSatisfy(each -> assertThat(each.baseline()).isEqualTo(each.variant()));
        assertThat(variants.get(0).comparison().lines().values())
                .extracting(PayDifference::difference)
                .anyMatch(difference -> difference.signum() < 0);
        Report report = ClosedQuarters.report(closed);
        assertThat(table(report, "pay-curve").rows()).hasSize(4 * 21);
        assertThat(table(report, "scenario-totals").rows()).hasSize(4);
    }

    private static Table table(Report report, String key) {
        return report.tables().stream()
                .filter(table -> table.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** In China nobody is paid a commission by the variant: its curve is absent there, not zero. */
    @Test
    void aVariantWithoutACommissionForSomebody() {
        ClosedQuarters.replace(
                variant,
                "\"earners\": {\"tiers\": [\"representative\"], \"roles\": [], \"units\": []}",
                "\"earners\": {\"tiers\": [\"representative\"], \"roles\": [], \"units\": [\"country/DE\"]}");
        Table curve = table(ClosedQuarters.report(close()), "pay-curve");
        int last = curve.columns().size() - 1;
        assertThat(curve.rows()).hasSize(2 * 21);
        curve.rows().subList(0, 21).forEach(row -> assertThat(row.get(last)).isInstanceOf(Cell.Absent.class));
        curve.rows().subList(21, 42).forEach(row -> assertThat(row.get(last)).isInstanceOf(Cell.Amount.class));
        curve.rows().forEach(row -> assertThat(row.get(last - 1)).isInstanceOf(Cell.Amount.class));
    }

    /** A median of 400,000.05: a tenth is 40,000.005, and nobody sells half a cent. */
    @Test
    void whatIsSoldIsRoundedDownToTheCent() {
        ClosedQuarters.replace(
                input.resolve("targets.csv"), ",2025-Q3,revenue,400000.00,", ",2025-Q3,revenue,400000.05,");
        ClosedPeriod closed = close();
        Report report = ClosedQuarters.report(closed);
        Explanation sold = report.explanations().get("pay-curve-sold P1021 0.1");
        assertThat(sold).isNotNull().satisfies(why -> {
            Recalculation.verify(why);
            assertThat(why.value()).contains(Quantity.money(Money.of("40000.00", Currency.of("CNY"))));
            assertThat(why.print(Texts.of(Language.EN, Main.catalogues())))
                    .startsWith("Attainment × quota, rounded down");
        });
    }

    private Map<String, String> files(String name) {
        Path target = temp.resolve(name);
        int code = Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                "--input",
                input.toString(),
                "--output",
                target.toString());
        assertThat(code).isZero();
        return new TreeMap<>(FolderContents.digests(target));
    }

    /** What describes all tables differs; each table and statement is the same to the byte. */
    @Test
    void withoutVariantsThereIsNoSectionAndEverythingElseIsTheSame() throws IOException {
        Map<String, String> with = files("with");
        Files.delete(variant);
        Map<String, String> without = files("without");
        List<String> own = List.of(
                "tables/scenario-totals.csv",
                "tables/scenario-pay.csv",
                "tables/pay-curve.csv",
                "tables/one-more-deal.csv");
        assertThat(with).containsKeys(own.toArray(String[]::new));
        own.forEach(with::remove);
        for (String whole : List.of("report.html", "results.xlsx", "tables/columns.json")) {
            assertThat(with.remove(whole)).isNotEqualTo(without.remove(whole));
        }
        assertThat(without).isEqualTo(with).hasSizeGreaterThan(60);
        assertThat(sections(ClosedQuarters.report(close()))).doesNotContain("scenario");
    }

    private static Stream<String> sections(Report report) {
        return report.sections().stream().map(Section::id);
    }
}
