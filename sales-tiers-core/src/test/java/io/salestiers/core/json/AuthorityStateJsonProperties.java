package io.salestiers.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.authority.AppliedChange;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityFindings;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.PendingApproval;
import io.salestiers.core.authority.RecoveryRegistrant;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.authority.RootRequest;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.authority.AuthorityArbitraries;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AuthorityStateJsonProperties {
    private static final SalesTiersJson TWO = SalesTiersJson.jackson2();
    private static final SalesTiersJson THREE = SalesTiersJson.jackson3();
    private static final Instant AT = Instant.parse("2025-07-03T02:00:00.000000001Z");

    /** With what states get by commands too. */
    @Provide
    Arbitrary<AuthorityState> states() {
        return AuthorityArbitraries.authorities()
                .map(Authority::state)
                .map(state -> state.withPending(state.grants().all().stream()
                                .limit(2)
                                .map(grant -> new PendingApproval(grant, AT))
                                .toList())
                        .withRecoveryRegistrants(List.of(new RecoveryRegistrant(PersonId.of("顾"), AT)))
                        .withRootRequests(List.of(new RootRequest(
                                PersonId.of("li"), RootAdministrator.Origin.RECOVERED, PersonId.of("顾"), AT)))
                        .withApplied(new AppliedChange("form-17", AT, Digest.of(JsonValue.object()))));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void statesAreReadAsTheyWereWritten(@ForAll("states") AuthorityState state) {
        byte[] two = TWO.write(state, CoreDocuments.AUTHORITY_STATE);
        assertThat(THREE.write(state, CoreDocuments.AUTHORITY_STATE)).isEqualTo(two);
        assertThat(TWO.read("x", two, CoreDocuments.AUTHORITY_STATE).orThrow()).isEqualTo(state);
        assertThat(THREE.read("x", two, CoreDocuments.AUTHORITY_STATE).orThrow())
                .isEqualTo(state);
    }

    @Example
    void anEmptyStateIsAnEmptyDocument() {
        byte[] bytes = TWO.write(AuthorityState.empty(), CoreDocuments.AUTHORITY_STATE);
        assertThat(new String(bytes, StandardCharsets.UTF_8).replaceAll("\\s", ""))
                .isEqualTo("{\"document\":\"authority-state\",\"formatVersion\":1}");
        assertThat(THREE.read("x", bytes, CoreDocuments.AUTHORITY_STATE).orThrow())
                .isEqualTo(AuthorityState.empty());
    }

    private static final String DOCUMENT = """
            {
              "document": "authority-state",
              "formatVersion": 1,
              "grants": [
                {
                  "id": "G-1",
                  "grantee": {"type": "position", "id": "P-EAST"},
                  "use": ["target:set"],
                  "onward": {"depth": 1, "use": ["target:set"]},
                  "scope": {"type": "unit", "id": "EAST", "depth": "subtree"},
                  "validity": {"from": "2025-01-01T00:00:00Z", "to": "2026-01-01T00:00:00Z"},
                  "issuer": "he",
                  "reason": "new-region"
                },
                {
                  "id": "G-2",
                  "grantee": {"type": "person", "id": "li", "restingOn": "P-R1"},
                  "use": ["target:set"],
                  "scope": {"type": "all"},
                  "validity": {"from": "2025-01-01T00:00:00Z"},
                  "issuer": "wang",
                  "parent": "G-1",
                  "reason": "x"
                }
              ],
              "revocations": [{"grant": "G-9", "at": "2025-07-01T00:00:00Z", "by": "he", "reason": "x"}]
            }
            """;

    private static WithFindings<AuthorityState> read(SalesTiersJson json, String text) {
        return json.read("state.json", text.getBytes(StandardCharsets.UTF_8), CoreDocuments.AUTHORITY_STATE);
    }

    @Example
    void whatTheGrantsThemselvesRefuseComesBackAllAtOnce() {
        for (SalesTiersJson json : List.of(TWO, THREE)) {
            assertThat(read(json, DOCUMENT).findings())
                    .extracting(Finding::code)
                    .containsExactlyInAnyOrder(
                            AuthorityFindings.WIDER_SCOPE,
                            AuthorityFindings.WIDER_VALIDITY,
                            AuthorityFindings.UNKNOWN_REVOKED);
        }
    }

    @Example
    void aSoundDocumentIsRead() {
        String sound = DOCUMENT.replace("\"type\": \"all\"", "\"type\": \"own-unit\", \"depth\": \"node\"")
                .replace(
                        "{\"from\": \"2025-01-01T00:00:00Z\"},",
                        "{\"from\": \"2025-01-01T00:00:00Z\", \"to\":" + " \"2025-02-01T00:00:00Z\"},")
                .replace("G-9", "G-1");
        for (SalesTiersJson json : List.of(TWO, THREE)) {
            AuthorityState state = read(json, sound).orThrow();
            assertThat(state.grants().all()).extracting(Grant::id).hasSize(2);
            assertThat(state.grants().revocations()).hasSize(1);
        }
    }

    @Example
    void anotherShapeIsRefusedWithItsPlace() {
        String wrong = DOCUMENT.replace("\"subtree\"", "\"all\"")
                .replace("\"depth\": 1,", "\"depth\": 0,")
                .replace("[\"target:set\"],\n      \"onward\"", "[\"Target\"],\n      \"onward\"")
                .replace("2025-07-01T00:00:00Z", "yesterday");
        for (SalesTiersJson json : List.of(TWO, THREE)) {
            assertThat(read(json, wrong).findings())
                    .extracting(finding -> finding.place().toString())
                    .contains(
                            "state.json#/grants/0/scope/depth",
                            "state.json#/grants/0/onward/depth",
                            "state.json#/revocations/0/at");
        }
    }
}
