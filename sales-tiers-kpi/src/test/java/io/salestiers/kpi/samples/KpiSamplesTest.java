package io.salestiers.kpi.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.result.WithFindings;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.json.KpiDocuments;
import java.nio.charset.StandardCharsets;
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
}
