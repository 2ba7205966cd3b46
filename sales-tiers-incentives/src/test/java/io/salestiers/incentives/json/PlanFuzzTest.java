package io.salestiers.incentives.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.salestiers.core.CoreMessages;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.lint.PlanLinter;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Whatever somebody sends as a plan: no crash, no hang, nothing but plans and findings, the same of both Jacksons. What is a
 * plan is written and read again alike, and can be linted.
 *
 * <p>In an ordinary run the committed inputs are replayed, of {@code PlanFuzzTestInputs} beside the other resources, a folder for
 * each method. With {@code JAZZER_FUZZ=1} in the environment and one method chosen, Jazzer looks for new ones.
 */
class PlanFuzzTest {
    private static final SalesTiersJson JACKSON_2 = SalesTiersJson.jackson2();
    private static final SalesTiersJson JACKSON_3 = SalesTiersJson.jackson3();
    private static final Texts EN =
            Texts.of(Language.EN, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));
    private static final String PLAN = new String(
            JACKSON_3.write(SmallCompany.plan(SmallCompany.rates(Application.MARGINAL)), IncentiveDocuments.PLAN),
            StandardCharsets.UTF_8);

    @FuzzTest
    void anyBytes(byte[] bytes) {
        check(bytes);
    }

    /** A plan in which some values were exchanged, some cut out, and some texts turned over. */
    @FuzzTest
    void changedPlans(FuzzedDataProvider data) {
        check(ChangedDocument.of(PLAN, data::consumeInt, data::consumeBoolean, data::consumeString));
    }

    private static void check(byte[] bytes) {
        WithFindings<IncentivePlan> read = JACKSON_3.read("plan.json", bytes, IncentiveDocuments.PLAN);
        assertThat(JACKSON_2.read("plan.json", bytes, IncentiveDocuments.PLAN).value())
                .isEqualTo(read.value());
        read.findings().forEach(finding -> assertThat(finding.message(EN)).doesNotContain("[{"));
        if (read.value().isEmpty()) {
            assertThat(read.findings()).isNotEmpty();
            return;
        }
        IncentivePlan plan = read.value().get();
        byte[] written = JACKSON_3.write(plan, IncentiveDocuments.PLAN);
        assertThat(JACKSON_2.read("plan.json", written, IncentiveDocuments.PLAN).orThrow())
                .isEqualTo(plan);
        PlanLinter.lint(plan).forEach(finding -> assertThat(finding.message(EN)).isNotBlank());
    }
}
