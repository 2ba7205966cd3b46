package io.salestiers.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.audit.AuditChain;
import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.audit.AuditEntry;
import io.salestiers.core.audit.AuditHead;
import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.audit.AuditStreamId;
import io.salestiers.core.audit.AuditVerifier;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.audit.AuditArbitraries;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AuditLinesTest {
    private static final SalesTiersJson TWO = SalesTiersJson.jackson2();
    private static final SalesTiersJson THREE = SalesTiersJson.jackson3();
    private static final AuditStreamId GRANTS = AuditStreamId.of("grants");

    @Provide
    Arbitrary<List<AuditEntry>> chains() {
        return AuditArbitraries.chains(GRANTS, 0, 6);
    }

    private static List<AuditEntry> one() {
        AuditRecord record = AuditRecord.builder()
                .at(Instant.parse("2025-07-03T01:30:00Z"))
                .actor(PersonId.of("P-1"))
                .capability("target:set")
                .target(AuditKey.of("unit", "苏州"))
                .outcome(AuditOutcome.DENY)
                .veto(AuditCode.of("G6"))
                .build();
        return AuditChain.next(AuditHead.empty(GRANTS), List.of(record));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String line() {
        return new String(AuditLines.write(one()), StandardCharsets.UTF_8);
    }

    @Property(tries = 60)
    void linesAreReadAsTheyWereWritten(@ForAll("chains") List<AuditEntry> entries) {
        byte[] lines = AuditLines.write(entries);
        assertThat(AuditLines.read(TWO, "audit.jsonl", lines).orThrow()).isEqualTo(entries);
        assertThat(AuditLines.read(THREE, "audit.jsonl", lines).orThrow()).isEqualTo(entries);
    }

    @Property(tries = 60)
    void documentsAreTheSameWithBothJacksons(@ForAll("chains") List<AuditEntry> entries) throws Exception {
        for (AuditEntry entry : entries) {
            byte[] document = TWO.write(entry, CoreDocuments.AUDIT_ENTRY);
            assertThat(THREE.write(entry, CoreDocuments.AUDIT_ENTRY)).isEqualTo(document);
            assertThat(TWO.read("x", document, CoreDocuments.AUDIT_ENTRY).orThrow())
                    .isEqualTo(entry);
            assertThat(THREE.read("x", document, CoreDocuments.AUDIT_ENTRY).orThrow())
                    .isEqualTo(entry);
            String bare = Jackson2.mapper().writeValueAsString(entry.record());
            assertThat(Jackson3.mapper().writeValueAsString(entry.record())).isEqualTo(bare);
            assertThat(Jackson2.mapper().readValue(bare, AuditRecord.class)).isEqualTo(entry.record());
            assertThat(Jackson3.mapper().readValue(bare, AuditRecord.class)).isEqualTo(entry.record());
        }
    }

    @Example
    void whatWasTamperedWithIsReadAndThenFound() {
        byte[] tampered = utf8(line().replace("P-1", "P-2"));
        List<AuditEntry> entries =
                AuditLines.read(THREE, "audit.jsonl", tampered).orThrow();
        assertThat(AuditVerifier.against(List.of()).verify(GRANTS, entries).firstBad())
                .contains(1L);
    }

    @Example
    void documentForPeople() {
        assertThat(new String(TWO.write(one().get(0), CoreDocuments.AUDIT_ENTRY), StandardCharsets.UTF_8))
                .isEqualTo("""
                        {
                          "document": "audit-entry",
                          "formatVersion": 1,
                          "stream": "grants",
                          "sequence": 1,
                          "record": {
                            "at": "2025-07-03T01:30:00Z",
                            "actor": "P-1",
                            "capability": "target:set",
                            "target": "unit:苏州",
                            "outcome": "deny",
                            "vetoes": ["G6"]
                          },
                          "previous": "%s",
                          "digest": "%s"
                        }
                        """.formatted(one().get(0).previous(), one().get(0).digest()));
    }

    @Example
    void emptyLinesAndAMissingLastLineFeedAreNoMatter() {
        byte[] lines = utf8("\n" + line() + "  \n" + line().strip());
        assertThat(AuditLines.read(TWO, "audit.jsonl", lines).orThrow()).containsExactly(one().get(0), one().get(0));
        assertThat(AuditLines.read(TWO, "audit.jsonl", new byte[0]).orThrow()).isEmpty();
    }

    @Example
    void everythingThatIsWrongIsFoundWithItsLine() {
        String bad = line()
                + line().replace("\"target:set\"", "\"two words\"").replace("unit:苏州", "苏州")
                + line().replace("\"deny\"", "\"denied\"").replace("2025-07-03T01:30:00Z", "2025-07-03T01:30Z")
                + "{\n"
                + line().replace("\"vetoes\":[\"G6\"]", "\"name\":\"张三\"")
                + line().replace("\"sequence\":1", "\"sequence\":0")
                + line().replace(",\"vetoes\":[\"G6\"]", "");
        WithFindings<List<AuditEntry>> two = AuditLines.read(TWO, "a", utf8(bad));
        assertThat(two.findings().stream().map(f -> f.code().code().substring(10) + " " + f.place()))
                .containsExactly(
                        "wrong-form a:2#/record/capability",
                        "wrong-form a:2#/record/target",
                        "wrong-form a:3#/record/at",
                        "not-allowed a:3#/record/outcome",
                        "syntax a:4:1:2",
                        "unknown-field a:5#/record/name",
                        "out-of-range a:6#/sequence",
                        "refused a:7");
        assertThat(AuditLines.read(THREE, "a", utf8(bad)).findings().stream()
                        .map(f -> f.code().code().substring(10)))
                .containsExactlyElementsOf(two.findings().stream()
                        .map(f -> f.code().code().substring(10))
                        .toList());
    }

    @Example
    void instantsHaveOneForm() {
        for (String instant : List.of(
                "2025-07-03T01:30:00.1Z",
                "2025-07-03T01:30:00.000Z",
                "2025-07-03T01:30:00+00:00",
                "0000-07-03T01:30:00Z",
                "+12025-07-03T01:30:00Z",
                "2025-02-30T01:30:00Z",
                "2025-07-03T24:00:00Z",
                "2025-07-03T01:30:60Z")) {
            assertThat(AuditLines.read(TWO, "a", utf8(line().replace("2025-07-03T01:30:00Z", instant)))
                            .findings())
                    .as(instant)
                    .singleElement()
                    .asString()
                    .startsWith("core.json.wrong-form at a:1#/record/at");
        }
    }
}
