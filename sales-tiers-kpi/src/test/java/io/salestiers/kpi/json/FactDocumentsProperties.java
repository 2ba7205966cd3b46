package io.salestiers.kpi.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.result.WithFindings;
import io.salestiers.kpi.measure.FactRules;
import io.salestiers.kpi.testkit.measure.FactArbitraries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FactDocumentsProperties {
    @Provide
    Arbitrary<FactRules> rules() {
        return Combinators.combine(FactArbitraries.policies(), FactArbitraries.territoryPolicies())
                .as(FactRules::new);
    }

    @Property(tries = 100)
    void rulesSurviveWritingAndReadingWithBothJacksons(@ForAll("rules") FactRules rules) {
        byte[] bytes = SalesTiersJson.jackson3().write(rules, KpiDocuments.FACT_RULES);
        assertThat(SalesTiersJson.jackson2().write(rules, KpiDocuments.FACT_RULES))
                .isEqualTo(bytes);
        for (SalesTiersJson json : List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3())) {
            assertThat(json.read("facts.json", bytes, KpiDocuments.FACT_RULES).orThrow())
                    .isEqualTo(rules);
        }
    }

    @Test
    void twoCutOffsOfADayComeBackAsAFinding() {
        String text = "{\"document\": \"fact-rules\", \"formatVersion\": 1,"
                + " \"intake\": {\"sameKey\": \"refuse-all\", \"late\": \"count\", \"outside\": \"refuse\", \"cutOffs\": ["
                + "{\"days\": {\"from\": \"2025-01-01\", \"to\": \"2025-02-01\"}, \"until\": \"2025-02-05T16:00:00Z\"},"
                + "{\"days\": {\"from\": \"2025-01-31\", \"to\": \"2025-03-01\"}, \"until\": \"2025-03-05T16:00:00Z\"}]},"
                + " \"territories\": {\"owner\": \"nobody\", \"place\": \"nowhere\"}}";
        WithFindings<FactRules> read = SalesTiersJson.jackson3()
                .read("facts.json", text.getBytes(StandardCharsets.UTF_8), KpiDocuments.FACT_RULES);
        assertThat(read.findings()).hasSize(1);
        assertThat(read.findings().get(0).place()).hasToString("facts.json#/intake");
    }
}
