package io.salestiers.kpi.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.catalog.CompiledCatalog;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.catalog.Kpi;
import io.salestiers.kpi.catalog.KpiAggregation;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.catalog.StandardKpis;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.catalog.WhenNegative;
import io.salestiers.kpi.catalog.WhenZero;
import io.salestiers.kpi.json.KpiDocuments;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Samples that stand in the documentation of KPIs. */
class KpiSamplesTest {
    @Test
    void document() {
        byte[] bytes = "{\"document\": \"kpi-catalogue\", \"formatVersion\": 1, \"kpis\": []}"
                .getBytes(StandardCharsets.UTF_8);
        // sample: document
        WithFindings<KpiCatalog> catalog =
                SalesTiersJson.jackson3().read("kpis.json", bytes, KpiDocuments.KPI_CATALOGUE);
        // end
        assertThat(catalog.value()).isPresent();
    }

    @Test
    void builder() {
        // sample: builder
        Kpi kpi = Kpi.builder("visits_a_day")
                .name(LocalizedText.of("Visits a day", "日均拜访数"))
                .description(LocalizedText.of("Qualified visits, on average.", "合格拜访数的日均值。"))
                .formula("visits / (calendar_days / days(1))", Unit.COUNT)
                .base("calendar_days / days(1)", WhenZero.ZERO_DIVISOR, WhenNegative.COMPUTED)
                .direction(Direction.HIGHER_IS_BETTER)
                .aggregation(KpiAggregation.RATIO)
                .rounding(Rounding.halfEven(1))
                .tiers(StandardKpis.REPRESENTATIVE)
                .build();
        WithFindings<CompiledCatalog> catalog = KpiCatalog.of(List.of(kpi)).compile(StandardMeasures.all());
        // end
        assertThat(catalog.findings()).isEmpty();
    }

    @Test
    void standard() {
        // sample: standard
        KpiCatalog catalog =
                StandardKpis.catalog().withTiers(Map.of(StandardKpis.REPRESENTATIVE, TierId.of("account-manager")));
        List<Kpi> ofAccountManagers = catalog.forTier(TierId.of("account-manager"));
        CompiledCatalog compiled = catalog.compile(StandardMeasures.all()).orThrow();
        // end
        assertThat(ofAccountManagers).extracting(Kpi::id).contains(StandardKpis.SALES_AMOUNT.id());
        assertThat(compiled.kpis()).hasSameSizeAs(catalog.kpis());
    }
}
