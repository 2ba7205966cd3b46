package io.salestiers.kpi.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.kpi.appraisal.AppraisalForm;
import io.salestiers.kpi.cycle.CycleId;
import io.salestiers.kpi.cycle.EvaluationCycle;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.scorecard.ScorecardTemplate;
import io.salestiers.kpi.testkit.appraisal.AppraisalArbitraries;
import io.salestiers.kpi.testkit.scorecard.ScorecardArbitraries;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScoringDocumentsProperties {
    @Provide
    Arbitrary<AppraisalForm> forms() {
        return ScorecardArbitraries.scales()
                .flatMap(AppraisalArbitraries::forms)
                .withoutEdgeCases();
    }

    @Property(tries = 100)
    void formsSurviveWritingAndReadingWithBothJacksons(@ForAll("forms") AppraisalForm form) {
        byte[] bytes = SalesTiersJson.jackson3().write(form, KpiDocuments.APPRAISAL_FORM);
        assertThat(SalesTiersJson.jackson2().write(form, KpiDocuments.APPRAISAL_FORM))
                .isEqualTo(bytes);
        for (SalesTiersJson json : List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3())) {
            assertThat(json.read("form.json", bytes, KpiDocuments.APPRAISAL_FORM)
                            .orThrow())
                    .isEqualTo(form);
        }
    }

    @Provide
    Arbitrary<ScorecardTemplate> templates() {
        return ScorecardArbitraries.templates().withoutEdgeCases();
    }

    @Property(tries = 100)
    void templatesSurviveWritingAndReadingWithBothJacksons(@ForAll("templates") ScorecardTemplate template) {
        EvaluationCycle cycle = new EvaluationCycle(
                CycleId.of("2025"),
                LocalizedText.of("Year 2025", "2025年度"),
                1,
                new TreeSet<>(EnumSet.of(PeriodKind.QUARTER)),
                PlacementDay.AT_END,
                List.of(),
                new TreeMap<>(Map.of(TierId.of("representative"), template)));
        byte[] bytes = SalesTiersJson.jackson3().write(cycle, KpiDocuments.EVALUATION_CYCLE);
        assertThat(SalesTiersJson.jackson2().write(cycle, KpiDocuments.EVALUATION_CYCLE))
                .isEqualTo(bytes);
        for (SalesTiersJson json : List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3())) {
            assertThat(json.read("cycle.json", bytes, KpiDocuments.EVALUATION_CYCLE)
                            .orThrow())
                    .isEqualTo(cycle);
        }
    }

    @Test
    void allThatIsWrongComesBackAtItsPlace() {
        String text =
                "{\"document\": \"appraisal-form\", \"formatVersion\": 1, \"name\": {\"en\": \"Form\", \"zh\": \"考评表\"},"
                        + "\"scale\": {\"least\": 0, \"onTarget\": 100, \"most\": 100},"
                        + "\"dimensions\": [{\"id\": \"a\", \"name\": {\"en\": \"A\"}, \"weight\": 0.5,"
                        + "\"source\": {\"type\": \"scorecard\"}, \"missing\": {\"type\": \"block\"}}],"
                        + "\"vetoes\": \"carried\", \"rounding\": {\"type\": \"at-end\", \"published\": {\"scale\": 1, \"mode\": \"half-up\"}},"
                        + "\"ratingBasis\": \"exact\", \"ratings\": []}";
        WithFindings<AppraisalForm> read = SalesTiersJson.jackson3()
                .read("form.json", text.getBytes(StandardCharsets.UTF_8), KpiDocuments.APPRAISAL_FORM);
        assertThat(read.findings())
                .extracting(finding -> finding.code().code() + " " + finding.place())
                .containsExactly(
                        "kpi.scorecard.weights-not-one form.json#/dimensions",
                        "kpi.scorecard.no-ratings form.json#/ratings");
    }
}
