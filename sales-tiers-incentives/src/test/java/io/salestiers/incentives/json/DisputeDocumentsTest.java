package io.salestiers.incentives.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.incentives.dispute.Dispute;
import io.salestiers.incentives.dispute.DisputePhase;
import io.salestiers.incentives.testkit.dispute.DisputeWalk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

class DisputeDocumentsTest {
    private static final SalesTiersJson JACKSON_2 = SalesTiersJson.jackson2();
    private static final SalesTiersJson JACKSON_3 = SalesTiersJson.jackson3();

    /** One that a host has stored, written by hand. */
    static final String STORED = """
            {
              "document": "dispute",
              "formatVersion": 1,
              "id": "D-1",
              "payee": "P-17",
              "claim": {
                "line": {
                  "earnedIn": {
                    "kind": "quarter",
                    "fiscalYear": 2017,
                    "index": 3,
                    "range": {"from": "2017-07-01", "to": "2017-10-01"}
                  },
                  "plan": "reference",
                  "component": "commission",
                  "transaction": "erp:SO-17"
                },
                "currency": "USD",
                "entry": "run-2017-Q3/1",
                "ground": "order-missing",
                "evidence": [{"code": "order:SO-17"}],
                "amount": {"currency": "USD", "amount": "240.00"},
                "prepared": [{"person": "P-3", "capability": "pay:plan"}]
              },
              "filedBy": "P-17",
              "filedAt": "2017-10-09T02:00:00Z",
              "phase": "decided",
              "handler": "P-9",
              "due": "2017-10-23",
              "escalations": [],
              "decisions": [
                {
                  "outcome": "upheld-in-part",
                  "amount": {"currency": "USD", "amount": "100.00"},
                  "by": "P-9",
                  "at": "2017-10-12T02:00:00Z",
                  "reason": "split-order"
                }
              ],
              "appealUntil": "2017-10-19",
              "applied": []
            }
            """;

    @Provide
    Arbitrary<Dispute> disputes() {
        return DisputeWalk.disputes();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void areWrittenAndReadAgainAlikeByBothJacksons(@ForAll("disputes") Dispute dispute) {
        byte[] bytes = JACKSON_3.write(dispute, IncentiveDocuments.DISPUTE);
        assertThat(JACKSON_2.write(dispute, IncentiveDocuments.DISPUTE)).isEqualTo(bytes);
        for (SalesTiersJson json : List.of(JACKSON_2, JACKSON_3)) {
            Dispute read =
                    json.read("d.json", bytes, IncentiveDocuments.DISPUTE).orThrow();
            assertThat(read).isEqualTo(dispute);
            read.decisions().forEach(each -> assertThat(read.digest(each)).isEqualTo(dispute.digest(each)));
        }
        Statistics.label("phase").collect(dispute.phase()).coverage(coverage -> {
            coverage.check(DisputePhase.FINAL).percentage(p -> p > 5);
            coverage.check(DisputePhase.DECIDED).percentage(p -> p > 1);
        });
    }

    /** What a host has stored stays readable: the form, written by hand. */
    @Test
    void theFormIsStable() {
        for (SalesTiersJson json : List.of(JACKSON_2, JACKSON_3)) {
            Dispute read = json.read("d.json", STORED.getBytes(StandardCharsets.UTF_8), IncentiveDocuments.DISPUTE)
                    .orThrow();
            assertThat(read.phase()).isEqualTo(DisputePhase.DECIDED);
            assertThat(new String(json.write(read, IncentiveDocuments.DISPUTE), StandardCharsets.UTF_8)
                            .replaceAll("\\s", ""))
                    .isEqualTo(STORED.replaceAll("\\s", ""));
        }
    }
}
