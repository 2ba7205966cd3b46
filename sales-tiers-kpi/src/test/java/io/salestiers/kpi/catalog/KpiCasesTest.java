package io.salestiers.kpi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.catalog.KpiCases.Case;
import io.salestiers.kpi.formula.CompiledFormula;
import io.salestiers.kpi.formula.Kind;
import io.salestiers.kpi.formula.Reference;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every standard KPI on figures whose result was worked out by hand. */
class KpiCasesTest {
    private static final Texts ENGLISH =
            Texts.of(Language.EN, List.of(KpiMessages.catalogue(), io.salestiers.core.CoreMessages.catalogue()));

    private static final CompiledCatalog CATALOG = StandardKpis.catalog()
            .with(StandardKpis.REVENUE_GROWTH_ABSOLUTE_BASE)
            .compile(StandardMeasures.all())
            .orThrow();

    @TestFactory
    Stream<DynamicContainer> cases() {
        return CATALOG.kpis().stream()
                .map(kpi -> DynamicContainer.dynamicContainer(
                        kpi.kpi().id().value(),
                        KpiCases.of(kpi.kpi().id()).stream()
                                .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(kpi, each)))));
    }

    private static void check(CompiledKpi kpi, Case each) {
        KpiReading read = each.read(kpi);
        assertThat(KpiCases.written(read.reading()) + " | " + KpiCases.published(kpi.kpi(), read.reading()))
                .as(() -> kpi.kpi().id() + ", " + each.name() + " (by hand: " + each.byHand() + ")\n"
                        + read.steps().stream().map(step -> step.print(ENGLISH)).toList())
                .isEqualTo(each.expected() + " | " + each.published());
    }

    @Test
    void thereIsAFolderForEachKpiAndNoOther() throws IOException {
        try (Stream<java.nio.file.Path> folders = Files.list(KpiCases.FOLDER)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(CATALOG.kpis().stream()
                            .map(kpi -> kpi.kpi().id().value())
                            .toList());
        }
    }

    /** Else an edge case could go untested: each rule of each KPI must be met by one of its cases. */
    @TestFactory
    Stream<DynamicTest> casesMeetEveryEdge() {
        return CATALOG.kpis().stream()
                .map(kpi -> DynamicTest.dynamicTest(kpi.kpi().id().value(), () -> meetsEveryEdge(kpi)));
    }

    private static void meetsEveryEdge(CompiledKpi kpi) {
        List<Case> cases = KpiCases.of(kpi.kpi().id());
        Predicate<Reason> some = reason -> cases.stream()
                .anyMatch(each -> each.read(kpi).reading() instanceof Reading.NotMeaningful gap
                        && gap.reasons().contains(reason));
        assertThat(cases).as("a value").anyMatch(each -> each.read(kpi).reading() instanceof Reading.Known);
        assertThat(cases.stream().map(Case::name)).as("names").doesNotHaveDuplicates();
        for (Reference reference : kpi.references()) {
            assertThat(cases)
                    .as("missing " + reference)
                    .anyMatch(each -> each.read(kpi).reading().equals(Reading.missing(reference.toString())));
        }
        for (int i = 0; i < kpi.bases().size(); i++) {
            CompiledFormula base = kpi.bases().get(i);
            assertThat(signs(cases, base)).as("signs of " + base).contains(-1, 0, 1);
        }
        kpi.kpi().edgeCases().sample().ifPresent(sample -> {
            assertThat(some.test(Reason.TOO_FEW)).as("too few").isTrue();
            assertThat(cases)
                    .as("just enough")
                    .anyMatch(each -> kpi.sample()
                                    .orElseThrow()
                                    .evaluate(each.inputs())
                                    .quantity()
                                    .filter(count -> count.value().equals(Ratio.of(sample.least())))
                                    .isPresent()
                            && each.read(kpi).reading() instanceof Reading.Known);
        });
        if (kpi.kpi().edgeCases().limits().isPresent()) {
            assertThat(some.test(Reason.INVALID_INPUT)).as("outside the limits").isTrue();
        }
    }

    private static java.util.Set<Integer> signs(List<Case> cases, CompiledFormula base) {
        java.util.Set<Integer> signs = new TreeSet<>();
        cases.forEach(each -> base.evaluate(each.inputs())
                .quantity()
                .ifPresent(value -> signs.add(value.value().signum())));
        return signs;
    }

    @Test
    void aSmallGroupShowsNoFigureOfItsOwn() {
        CompiledKpi enps = CATALOG.kpi(StandardKpis.ENPS.id());
        Case few = KpiCases.of(StandardKpis.ENPS.id()).stream()
                .filter(each -> each.name().equals("too few to stay anonymous"))
                .findFirst()
                .orElseThrow();
        KpiReading read = few.read(enps);
        assertThat(read.sample()).isEmpty();
        assertThat(read.findings()).isEmpty();
        assertThat(read.steps().stream()
                        .map(step -> step.print(ENGLISH))
                        .toList()
                        .toString())
                .contains("5")
                .doesNotContain("400")
                .doesNotContain("4");
    }

    @Test
    void aSmallSampleStillShowsWhatThereIs() {
        CompiledKpi csat = CATALOG.kpi(StandardKpis.CUSTOMER_SATISFACTION.id());
        Case few = KpiCases.of(StandardKpis.CUSTOMER_SATISFACTION.id()).stream()
                .filter(each -> each.name().equals("one answer too few"))
                .findFirst()
                .orElseThrow();
        KpiReading read = few.read(csat);
        assertThat(read.sample()).contains(io.salestiers.core.unit.Quantity.count(9));
        assertThat(read.steps()).hasSize(2);
    }

    @Test
    void aShareAboveOneIsReportedWithItsValue() {
        CompiledKpi share = CATALOG.kpi(StandardKpis.MARKET_SHARE.id());
        Case above = KpiCases.of(StandardKpis.MARKET_SHARE.id()).stream()
                .filter(each -> each.name().equals("more than the market"))
                .findFirst()
                .orElseThrow();
        assertThat(above.read(share).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(CatalogFinding.OUTSIDE_LIMITS);
            assertThat(finding.message(ENGLISH))
                    .isEqualTo(
                            "KPI 'market_share' would be 120%, which right inputs can't give (least: no limit, most: 100%):"
                                    + " there is no value");
        });
    }

    @Test
    void growthByTheSizeOfANegativeBaseIsFlagged() {
        CompiledKpi growth = CATALOG.kpi(StandardKpis.REVENUE_GROWTH_ABSOLUTE_BASE.id());
        for (Case each : KpiCases.of(growth.kpi().id())) {
            boolean negative =
                    each.figures().getOrDefault("prior(team(revenue))", "").startsWith("CNY -");
            assertThat(each.read(growth).findings())
                    .extracting(finding -> Optional.of(finding.code()))
                    .isEqualTo(negative ? List.of(Optional.of(CatalogFinding.NEGATIVE_BASE_USED)) : List.of());
        }
    }

    @Test
    void targetsAreReadWhereTheTextsSaySo() {
        assertThat(CATALOG.kpi(StandardKpis.PIPELINE_COVERAGE.id()).references())
                .extracting(Reference::kind)
                .contains(Kind.TARGET);
    }
}
