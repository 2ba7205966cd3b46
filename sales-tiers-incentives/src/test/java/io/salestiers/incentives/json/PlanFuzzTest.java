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

    /** Values that are more often wrong in an interesting way than random bytes. */
    private static final List<String> VALUES = List.of(
            "0",
            "1",
            "-1",
            "\"0\"",
            "\"1\"",
            "\"-1\"",
            "\"1/3\"",
            "\"1/0\"",
            "\"1E400000000\"",
            "\"0.5\"",
            "1e999",
            "null",
            "[]",
            "{}",
            "true",
            "\"\"",
            "\"marginal\"",
            "\"interpolated\"",
            "\"per-band\"",
            "\"share-of-quota\"",
            "\"amount\"",
            "\"2017-01-01\"",
            "\"2016-12-31\"",
            "\"\\ud800\"",
            "\"rep\"",
            "\"company\"",
            "NaN");

    @FuzzTest
    void anyBytes(byte[] bytes) {
        check(bytes);
    }

    /** A plan in which some values were exchanged, some cut out, and some texts turned over. */
    @FuzzTest
    void changedPlans(FuzzedDataProvider data) {
        StringBuilder text = new StringBuilder(PLAN);
        for (int i = data.consumeInt(1, 6); i > 0; i--) {
            int colon = text.indexOf(":", data.consumeInt(0, Math.max(0, text.length() - 1)));
            if (colon < 0) {
                continue;
            }
            int end = colon + 1;
            while (end < text.length() && ",}]\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String value = data.consumeBoolean()
                    ? VALUES.get(data.consumeInt(0, VALUES.size() - 1))
                    : "\"" + data.consumeString(8).replace("\"", "") + "\"";
            text.replace(colon + 1, end, " " + value);
        }
        check(text.toString().getBytes(StandardCharsets.UTF_8));
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
