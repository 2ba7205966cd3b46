package io.salestiers.incentives.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.incentives.consent.PayeeAgreements;
import io.salestiers.incentives.testkit.consent.AgreementArbitraries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AgreementDocumentsTest {
    private static final SalesTiersJson JACKSON_2 = SalesTiersJson.jackson2();
    private static final SalesTiersJson JACKSON_3 = SalesTiersJson.jackson3();

    /** One that a host has stored, written by hand. */
    static final String STORED = """
            {
              "document": "payee-agreements",
              "formatVersion": 1,
              "payee": "P-17",
              "acknowledgements": [
                {
                  "terms": {
                    "type": "plan",
                    "plan": "reps-2026",
                    "days": {"from": "2026-01-01"},
                    "content": "DIGEST"
                  },
                  "day": "2026-01-05",
                  "at": "2026-01-05T01:30:00Z"
                }
              ],
              "consents": [],
              "applied": [{"key": "form-1", "at": "2026-01-05T01:30:00Z", "content": "DIGEST"}]
            }
            """.replace(
                    "DIGEST", "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");

    @Provide
    Arbitrary<PayeeAgreements> agreements() {
        return AgreementArbitraries.agreements();
    }

    @Property(tries = 100)
    void areWrittenAndReadAgainAlikeByBothJacksons(@ForAll("agreements") PayeeAgreements agreements) {
        byte[] bytes = JACKSON_3.write(agreements, IncentiveDocuments.PAYEE_AGREEMENTS);
        assertThat(JACKSON_2.write(agreements, IncentiveDocuments.PAYEE_AGREEMENTS))
                .isEqualTo(bytes);
        for (SalesTiersJson json : List.of(JACKSON_2, JACKSON_3)) {
            assertThat(json.read("a.json", bytes, IncentiveDocuments.PAYEE_AGREEMENTS)
                            .orThrow())
                    .isEqualTo(agreements);
        }
    }

    /** What a host has stored stays readable: the form, written by hand. */
    @Test
    void theFormIsStable() {
        for (SalesTiersJson json : List.of(JACKSON_2, JACKSON_3)) {
            PayeeAgreements read = json.read(
                            "a.json", STORED.getBytes(StandardCharsets.UTF_8), IncentiveDocuments.PAYEE_AGREEMENTS)
                    .orThrow();
            assertThat(read.acknowledgements()).hasSize(1);
            assertThat(json.digest(read, IncentiveDocuments.PAYEE_AGREEMENTS))
                    .isEqualTo(JACKSON_2.digest(read, IncentiveDocuments.PAYEE_AGREEMENTS));
            assertThat(new String(json.write(read, IncentiveDocuments.PAYEE_AGREEMENTS), StandardCharsets.UTF_8)
                            .replaceAll("\\s", ""))
                    .isEqualTo(STORED.replaceAll("\\s", ""));
        }
    }
}
