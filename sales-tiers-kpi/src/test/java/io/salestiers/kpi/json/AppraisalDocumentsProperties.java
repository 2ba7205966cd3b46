package io.salestiers.kpi.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.result.WithFindings;
import io.salestiers.kpi.appraisal.AppraisalForm;
import io.salestiers.kpi.testkit.appraisal.AppraisalArbitraries;
import io.salestiers.kpi.testkit.scorecard.ScorecardArbitraries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AppraisalDocumentsProperties {
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
