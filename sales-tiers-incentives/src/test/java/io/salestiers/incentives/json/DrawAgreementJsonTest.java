package io.salestiers.incentives.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.payout.DrawAgreement;
import io.salestiers.incentives.payout.DrawAmount;
import io.salestiers.incentives.payout.StepId;
import io.salestiers.incentives.testkit.payout.PaymentArbitraries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DrawAgreementJsonTest {
    private static final List<SalesTiersJson> JACKSONS = List.of(SalesTiersJson.jackson2(), SalesTiersJson.jackson3());

    static final String RAMP = """
            {
              "document": "draw-agreement",
              "formatVersion": 1,
              "payee": "P-17",
              "step": "ramp-draw",
              "days": {"from": "2026-03-15", "to": "2026-09-15"},
              "amount": {"type": "stated", "amount": {"currency": "CNY", "amount": "4000.00"}}
            }
            """;

    @Provide
    Arbitrary<DrawAgreement> agreements() {
        return PaymentArbitraries.agreements();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void areWrittenAndReadAgainAlikeByBothJacksons(@ForAll("agreements") DrawAgreement agreement) {
        byte[] bytes = JACKSONS.get(0).write(agreement, IncentiveDocuments.DRAW_AGREEMENT);
        for (SalesTiersJson json : JACKSONS) {
            assertThat(json.write(agreement, IncentiveDocuments.DRAW_AGREEMENT)).isEqualTo(bytes);
            assertThat(json.read("a.json", bytes, IncentiveDocuments.DRAW_AGREEMENT)
                            .orThrow())
                    .isEqualTo(agreement);
        }
    }

    @Test
    void theFormIsStable() {
        DrawAgreement ramp = new DrawAgreement(
                PersonId.of("P-17"),
                StepId.of("ramp-draw"),
                DateRange.parse("2026-03-15/2026-09-15"),
                DrawAmount.of(Money.of("4000.00", Currency.of("CNY"))));
        for (SalesTiersJson json : JACKSONS) {
            assertThat(json.write(ramp, IncentiveDocuments.DRAW_AGREEMENT))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(RAMP);
        }
    }

    private static List<String> findings(String text) {
        List<List<String>> both = JACKSONS.stream()
                .map(json -> json
                        .read("a.json", text.getBytes(StandardCharsets.UTF_8), IncentiveDocuments.DRAW_AGREEMENT)
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
        assertThat(findings(RAMP.replace("\"payee\"", "\"person\"")
                        .replace("2026-09-15", "2026-03-15")
                        .replace("4000.00", "4000.005")))
                .containsExactly(
                        "UNKNOWN_FIELD a.json#/person",
                        "RANGE_ORDER a.json#/days",
                        "AMOUNT a.json#/amount/amount/amount",
                        "MISSING_FIELD a.json");
        assertThat(findings(RAMP.replace("\"stated\"", "\"monthly\"")))
                .containsExactly("NOT_ALLOWED a.json#/amount/type");
        assertThat(findings(RAMP.replace("4000.00", "0.00"))).containsExactly("REFUSED a.json#/amount");
    }
}
