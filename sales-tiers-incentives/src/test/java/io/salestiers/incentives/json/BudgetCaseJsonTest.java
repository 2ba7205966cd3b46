package io.salestiers.incentives.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.scenario.BudgetCase;
import io.salestiers.incentives.scenario.ExpectedDeal;
import io.salestiers.incentives.scenario.Growth;
import io.salestiers.incentives.scenario.GrowthOf;
import io.salestiers.incentives.scenario.SpreadOutcome;
import io.salestiers.incentives.testkit.scenario.BudgetArbitraries;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class BudgetCaseJsonTest {
    private static final List<SalesTiersJson> JACKSONS = List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3());

    /** What may happen to the east: sales a tenth up, perhaps not all of it, and a deal of CNY 50,000. */
    static final String BASE = """
            {
              "document": "budget-case",
              "formatVersion": 1,
              "name": {"en": "Base", "zh": "基准情形"},
              "growths": [{"of": {"type": "unit", "unit": "east"}, "factor": "1.1"}],
              "spread": [{"factor": "0.8", "probability": "0.25"}, {"factor": "1", "probability": "0.75"}],
              "deals": [
                {
                  "credits": [
                    {
                      "transaction": "crm:O-17",
                      "event": "booking",
                      "type": "revenue",
                      "kind": "direct",
                      "payee": "P-17",
                      "position": "rep-1",
                      "units": ["east", "company"],
                      "day": "2026-05-20",
                      "value": {"value": "50000", "unit": "money", "currency": "CNY"},
                      "share": "1"
                    }
                  ],
                  "probability": "0.4"
                }
              ]
            }
            """;

    @Provide
    Arbitrary<BudgetCase> cases() {
        return BudgetArbitraries.fullCases();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void areWrittenAndReadAgainAlikeByBothJacksons(@ForAll("cases") BudgetCase budget) {
        byte[] bytes = JACKSONS.get(0).write(budget, IncentiveDocuments.BUDGET_CASE);
        for (SalesTiersJson json : JACKSONS) {
            assertThat(json.write(budget, IncentiveDocuments.BUDGET_CASE)).isEqualTo(bytes);
            BudgetCase read =
                    json.read("b.json", bytes, IncentiveDocuments.BUDGET_CASE).orThrow();
            assertThat(read).isEqualTo(budget);
            assertThat(json.write(read, IncentiveDocuments.BUDGET_CASE)).isEqualTo(bytes);
        }
        List<Credit> credits = budget.deals().stream()
                .flatMap(deal -> deal.credits().stream())
                .toList();
        occurs(
                "growth of a dimension",
                budget.growths().stream().anyMatch(growth -> growth.of() instanceof GrowthOf.Dimension));
        occurs("no deal", credits.isEmpty());
        occurs("a conversion", credits.stream().anyMatch(each -> each.conversion().isPresent()));
        occurs("a roll-up", credits.stream().anyMatch(each -> each.from().isPresent()));
        occurs("a reference", credits.stream().anyMatch(each -> each.reference().isPresent()));
        occurs("texts", credits.stream().anyMatch(each -> !each.description().isEmpty()));
        occurs("no days", credits.stream().anyMatch(each -> each.dates().isEmpty()));
    }

    private static void occurs(String what, boolean so) {
        Statistics.label(what).collect(so);
        Statistics.label(what).coverage(coverage -> coverage.check(true).percentage(percent -> percent > 5));
    }

    @Test
    void theFormIsStable() {
        Credit deal = Credit.of(
                "crm:O-17",
                PersonId.of("P-17"),
                PositionId.of("rep-1"),
                List.of(UnitId.of("east"), UnitId.of("company")),
                LocalDate.of(2026, 5, 20),
                Money.of("50000.00", Currency.of("CNY")));
        BudgetCase base = new BudgetCase(
                LocalizedText.of("Base", "基准情形"),
                List.of(new Growth(new GrowthOf.Unit(UnitId.of("east")), Ratio.parse("1.1"))),
                List.of(
                        new SpreadOutcome(Ratio.parse("0.8"), Ratio.parse("1/4")),
                        new SpreadOutcome(Ratio.ONE, Ratio.parse("3/4"))),
                List.of(new ExpectedDeal(List.of(deal), Ratio.parse("2/5"))));
        for (SalesTiersJson json : JACKSONS) {
            assertThat(json.write(base, IncentiveDocuments.BUDGET_CASE))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(BASE);
            BudgetCase read = json.read(
                            "b.json", BASE.getBytes(StandardCharsets.UTF_8), IncentiveDocuments.BUDGET_CASE)
                    .orThrow();
            assertThat(read).isEqualTo(base);
            assertThat(read.deals().get(0).credits().get(0).explanation()).isEqualTo(deal.explanation());
        }
    }

    private static List<String> findings(String text) {
        List<List<String>> both = JACKSONS.stream()
                .map(json -> json
                        .read("b.json", text.getBytes(StandardCharsets.UTF_8), IncentiveDocuments.BUDGET_CASE)
                        .findings()
                        .stream()
                        .map(finding -> finding.code() + " " + finding.place())
                        .toList())
                .toList();
        assertThat(both.get(1)).isEqualTo(both.get(0));
        return both.get(0);
    }

    @Test
    void allThatIsWrongIsFoundAtItsPlace() {
        assertThat(findings(BASE.replace("\"1.1\"", "\"-0.1\"")
                        .replace("\"type\": \"unit\"", "\"type\": \"tier\"")
                        .replace("\"probability\": \"0.25\"", "\"probability\": \"0\"")
                        .replace("\"factor\": \"1\"", "\"factor\": -1")
                        .replace("\"probability\": \"0.4\"", "\"probability\": \"3/2\", \"chance\": \"2/5\"")
                        .replace("\"direct\"", "\"straight\"")
                        .replace("\"units\": [\"east\", \"company\"]", "\"unit\": \"east\"")
                        .replace("2026-05-20", "2026-02-30")))
                .containsExactly(
                        "NOT_ALLOWED b.json#/growths/0/of/type",
                        "NEGATIVE b.json#/growths/0/factor",
                        "SHARE b.json#/spread/0/probability",
                        "NEGATIVE b.json#/spread/1/factor",
                        "NOT_ALLOWED b.json#/deals/0/credits/0/kind",
                        "MISSPELT_FIELD b.json#/deals/0/credits/0/unit",
                        "WRONG_FORM b.json#/deals/0/credits/0/day",
                        "MISSING_FIELD b.json#/deals/0/credits/0",
                        "SHARE b.json#/deals/0/probability",
                        "UNKNOWN_FIELD b.json#/deals/0/chance");
    }

    @Test
    void whatHasNoMeaningIsRefusedWhereItStands() {
        assertThat(findings(BASE.replace("\"0.75\"", "\"0.7\""))).containsExactly("REFUSED b.json");
        assertThat(findings(BASE.replace("\"50000\"", "\"0.001\"")))
                .containsExactly("REFUSED b.json#/deals/0/credits/0");
        assertThat(findings(BASE.replace("\"share\": \"1\"", "\"share\": \"1\", \"from\": \"rep-2\"")))
                .containsExactly("REFUSED b.json#/deals/0/credits/0");
        assertThat(findings(BASE.replace("\"share\": \"1\"", "\"share\": \"1\", \"fromPayee\": \"P-2\"")))
                .containsExactly("REFUSED b.json#/deals/0/credits/0");
        String conversion = ", \"conversion\": {\"original\": {\"currency\": \"USD\", \"amount\": \"7000.00\"}, "
                + "\"rate\": \"7.2\", \"day\": \"2026-05-20\", \"rounding\": {\"scale\": 2, \"mode\": \"half-up\"}}";
        String converted = BASE.replace("\"share\": \"1\"", "\"share\": \"1\"" + conversion);
        // 7,000.00 at 7.2 are 50,400.00.
        assertThat(findings(converted)).containsExactly("REFUSED b.json#/deals/0/credits/0");
        assertThat(findings(converted.replace("\"50000\"", "\"50400\""))).isEmpty();
        assertThat(findings(converted.replace("\"50000\"", "\"50400\"").replace("\"scale\": 2", "\"scale\": 3")))
                .containsExactly("REFUSED b.json#/deals/0/credits/0");
        assertThat(findings(converted.replace("\"50000\", \"unit\": \"money\", \"currency\": \"CNY\"",
                        "\"5\", \"unit\": \"count\"")))
                .containsExactly("REFUSED b.json#/deals/0/credits/0");
    }
}
