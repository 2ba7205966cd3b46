package io.salestiers.kpi.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.catalog.StandardKpis;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.cycle.CycleId;
import io.salestiers.kpi.cycle.EvaluationCycle;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.target.TargetRule;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KpiDocumentsTest {
    private static final EvaluationCycle CYCLE = new EvaluationCycle(
            CycleId.of("2025"),
            LocalizedText.of("Year 2025", "2025年度"),
            4,
            new TreeSet<>(EnumSet.of(PeriodKind.MONTH, PeriodKind.HALF_YEAR)),
            PlacementDay.AT_START,
            List.of(new TargetRule(
                    StandardKpis.REPRESENTATIVE,
                    StandardMeasures.REVENUE.id(),
                    PeriodKind.QUARTER,
                    "prior(revenue)",
                    Rounding.halfEven(2),
                    true)),
            new TreeMap<>(Map.of(StandardKpis.REPRESENTATIVE, ScorecardDocuments.TEMPLATE)));

    @Test
    void catalogueSurvivesWritingAndReadingWithBothJacksons() {
        byte[] bytes = SalesTiersJson.jackson3().write(StandardKpis.catalog(), KpiDocuments.KPI_CATALOGUE);
        assertThat(SalesTiersJson.jackson2().write(StandardKpis.catalog(), KpiDocuments.KPI_CATALOGUE))
                .isEqualTo(bytes);
        KpiCatalog three = SalesTiersJson.jackson3()
                .read("kpis.json", bytes, KpiDocuments.KPI_CATALOGUE)
                .orThrow();
        KpiCatalog two = SalesTiersJson.jackson2()
                .read("kpis.json", bytes, KpiDocuments.KPI_CATALOGUE)
                .orThrow();
        assertThat(three).isEqualTo(StandardKpis.catalog()).isEqualTo(two);
    }

    @Test
    void cycleSurvivesWritingAndReadingWithBothJacksons() {
        byte[] bytes = SalesTiersJson.jackson3().write(CYCLE, KpiDocuments.EVALUATION_CYCLE);
        assertThat(SalesTiersJson.jackson2().write(CYCLE, KpiDocuments.EVALUATION_CYCLE))
                .isEqualTo(bytes);
        assertThat(SalesTiersJson.jackson3()
                        .read("cycle.json", bytes, KpiDocuments.EVALUATION_CYCLE)
                        .orThrow())
                .isEqualTo(CYCLE);
        assertThat(SalesTiersJson.jackson2()
                        .read("cycle.json", bytes, KpiDocuments.EVALUATION_CYCLE)
                        .orThrow())
                .isEqualTo(CYCLE);
    }

    @Test
    void whatTheDomainRefusesComesBackAsFindings() {
        String text = new String(
                        SalesTiersJson.jackson3().write(CYCLE, KpiDocuments.EVALUATION_CYCLE), StandardCharsets.UTF_8)
                .replace("\"2/3\"", "\"1/2\"");
        assertThat(SalesTiersJson.jackson3()
                        .read("cycle.json", text.getBytes(StandardCharsets.UTF_8), KpiDocuments.EVALUATION_CYCLE)
                        .findings())
                .isNotEmpty();
    }
}
