package io.salestiers.incentives.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.incentives.fairness.FairnessRules;
import io.salestiers.incentives.testkit.fairness.FairnessArbitraries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FairnessRulesJsonTest {
    private static final List<SalesTiersJson> JACKSONS = List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3());

    /** {@link FairnessRules#USUAL}, written by hand. */
    static final String USUAL = """
            {
              "document": "fairness-rules",
              "formatVersion": 1,
              "leastGroup": 5,
              "selectionRatio": "0.8",
              "level": "0.05",
              "payGap": "0.05",
              "standardErrors": "2",
              "factors": {"scale": 4, "mode": "half-even"}
            }
            """;

    @Provide
    Arbitrary<FairnessRules> rules() {
        return FairnessArbitraries.rules();
    }

    @Property(tries = 100)
    void areWrittenAndReadAgainAlikeByBothJacksons(@ForAll("rules") FairnessRules rules) {
        byte[] bytes = JACKSONS.get(0).write(rules, IncentiveDocuments.FAIRNESS_RULES);
        for (SalesTiersJson json : JACKSONS) {
            assertThat(json.write(rules, IncentiveDocuments.FAIRNESS_RULES)).isEqualTo(bytes);
            assertThat(json.read("f.json", bytes, IncentiveDocuments.FAIRNESS_RULES)
                            .orThrow())
                    .isEqualTo(rules);
        }
    }

    @Test
    void theFormIsStable() {
        for (SalesTiersJson json : JACKSONS) {
            assertThat(json.write(FairnessRules.USUAL, IncentiveDocuments.FAIRNESS_RULES))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(USUAL);
        }
    }

    /** Shares may be fractions, which say 1/3 exactly, and numbers. */
    @Test
    void numbersAreReadInEachForm() {
        String text = USUAL.replace("\"0.8\"", "\"4/5\"").replace("\"level\": \"0.05\"", "\"level\": 0.05");
        for (SalesTiersJson json : JACKSONS) {
            assertThat(json.read("f.json", text.getBytes(StandardCharsets.UTF_8), IncentiveDocuments.FAIRNESS_RULES)
                            .orThrow())
                    .isEqualTo(FairnessRules.USUAL);
        }
    }

    private static List<String> findings(String text) {
        List<List<String>> both = JACKSONS.stream()
                .map(json -> json
                        .read("f.json", text.getBytes(StandardCharsets.UTF_8), IncentiveDocuments.FAIRNESS_RULES)
                        .findings()
                        .stream()
                        .map(finding -> finding.code() + " " + finding.place())
                        .toList())
                .toList();
        assertThat(both.get(1)).isEqualTo(both.get(0));
        return both.get(0);
    }

    @Test
    void allThatHasAnotherFormIsFound() {
        assertThat(findings(USUAL.replace("\"leastGroup\": 5", "\"leastGroup\": 2")
                        .replace("\"payGap\": \"0.05\"", "\"paygap\": \"0.05\", \"group\": \"men\"")
                        .replace("\"standardErrors\": \"2\"", "\"standardErrors\": \"two\"")
                        .replace("half-even", "bankers")))
                .containsExactly(
                        "OUT_OF_RANGE f.json#/leastGroup",
                        "MISSPELT_FIELD f.json#/paygap",
                        "UNKNOWN_FIELD f.json#/group",
                        "WRONG_FORM f.json#/standardErrors",
                        "NOT_ALLOWED f.json#/factors/mode",
                        "MISSING_FIELD f.json");
    }

    @Test
    void allNumbersOutsideTheirRangeAreFound() {
        assertThat(findings(USUAL.replace("\"0.8\"", "\"1\"")
                        .replace("\"level\": \"0.05\"", "\"level\": \"0\"")
                        .replace("\"payGap\": \"0.05\"", "\"payGap\": \"-1/3\"")
                        .replace("\"standardErrors\": \"2\"", "\"standardErrors\": \"0\"")))
                .containsExactly(
                        "NO_SHARE f.json#/selectionRatio",
                        "NO_SHARE f.json#/level",
                        "NO_SHARE f.json#/payGap",
                        "NOT_POSITIVE f.json#/standardErrors");
    }
}
