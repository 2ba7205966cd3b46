package io.salestiers.incentives.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.incentives.credit.CreditFinding;
import io.salestiers.incentives.credit.CreditingPlan;
import io.salestiers.incentives.testkit.credit.CreditArbitraries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CreditingPlanJsonTest {
    private static final SalesTiersJson JACKSON_2 = SalesTiersJson.jackson2();
    private static final SalesTiersJson JACKSON_3 = SalesTiersJson.jackson3();

    @Provide
    Arbitrary<CreditingPlan> plans() {
        return CreditArbitraries.plans();
    }

    @Property(tries = 200)
    void isWrittenAndReadAgainAlikeByBothJacksons(@ForAll("plans") CreditingPlan plan) {
        byte[] bytes = JACKSON_3.write(plan, IncentiveDocuments.CREDITING_PLAN);

        assertThat(JACKSON_2.write(plan, IncentiveDocuments.CREDITING_PLAN)).isEqualTo(bytes);
        assertThat(JACKSON_3
                        .read("plan.json", bytes, IncentiveDocuments.CREDITING_PLAN)
                        .orThrow())
                .isEqualTo(plan);
        assertThat(JACKSON_2
                        .read("plan.json", bytes, IncentiveDocuments.CREDITING_PLAN)
                        .orThrow())
                .isEqualTo(plan);
    }

    @Test
    void findingsAreAtTheirPlaces() {
        String text = """
                {"document": "crediting-plan", "formatVersion": 1, "id": "p", "name": {"en": "P"},
                 "effective": {"from": "2025-01-01"}, "days": {"booking": "order"},
                 "rules": [
                   {"type": "house", "id": "h", "terms": {"type": "revenue", "basis": "gross",
                    "release": "with-the-money", "rounding": "half-even"}},
                   {"type": "roll-up", "id": "h", "credits": "margin", "line": {"type": "reporting-line"},
                    "day": {"type": "sale-day"}, "repeated": "once"}],
                 "placing": {"acting": "credited", "joint": "first", "vacant": "to-house"}, "house": "house",
                 "returns": "as-the-original", "excess": "takes-back-all-of-it", "badDebt": "takes-back"}
                """;
        for (SalesTiersJson json : List.of(JACKSON_2, JACKSON_3)) {
            WithFindings<CreditingPlan> read =
                    json.read("plan.json", text.getBytes(StandardCharsets.UTF_8), IncentiveDocuments.CREDITING_PLAN);
            assertThat(read.findings())
                    .extracting(Finding::code)
                    .containsExactly(
                            CreditFinding.NO_RECEIPTS, CreditFinding.DUPLICATE_RULE, CreditFinding.ROLL_UP_OF_NOTHING);
            assertThat(read.findings())
                    .extracting(Finding::place)
                    .containsExactly(
                            Place.document("plan.json", "/rules/0/terms/release"),
                            Place.document("plan.json", "/rules/1/id"),
                            Place.document("plan.json", "/rules/1/credits"));
        }
    }
}
