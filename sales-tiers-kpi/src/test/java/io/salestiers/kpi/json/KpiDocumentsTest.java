package io.salestiers.kpi.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.catalog.StandardKpis;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.cycle.CycleTemplate;
import io.salestiers.kpi.cycle.CycleTemplateId;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.target.TargetRule;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class KpiDocumentsTest {
    private static final CycleTemplate CYCLE = new CycleTemplate(
            CycleTemplateId.of("2025"),
            LocalizedText.of("Year 2025", "2025年度"),
            FiscalCalendar.startingIn(Month.APRIL),
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
        byte[] bytes = SalesTiersJson.jackson3().write(CYCLE, KpiDocuments.CYCLE_TEMPLATE);
        assertThat(SalesTiersJson.jackson2().write(CYCLE, KpiDocuments.CYCLE_TEMPLATE))
                .isEqualTo(bytes);
        assertThat(SalesTiersJson.jackson3()
                        .read("cycle.json", bytes, KpiDocuments.CYCLE_TEMPLATE)
                        .orThrow())
                .isEqualTo(CYCLE);
        assertThat(SalesTiersJson.jackson2()
                        .read("cycle.json", bytes, KpiDocuments.CYCLE_TEMPLATE)
                        .orThrow())
                .isEqualTo(CYCLE);
    }

    @Test
    void whatTheDomainRefusesComesBackAsFindings() {
        String text = new String(
                        SalesTiersJson.jackson3().write(CYCLE, KpiDocuments.CYCLE_TEMPLATE), StandardCharsets.UTF_8)
                .replace("\"2/3\"", "\"1/2\"");
        assertThat(SalesTiersJson.jackson3()
                        .read("cycle.json", text.getBytes(StandardCharsets.UTF_8), KpiDocuments.CYCLE_TEMPLATE)
                        .findings())
                .isNotEmpty();
    }
}
