package io.salestiers.incentives.dispute;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import java.util.Optional;

/**
 * What speaks for a claim: the order, the contract. The document itself stays with the host, which proves by its fingerprint that
 * it is still the same.
 *
 * @param code what it is, as a code of the host or the reference of a document, such as {@code order:SO-17}; no free text
 * @param document the fingerprint of the document; empty if there is none
 */
public record DisputeEvidence(AuditCode code, Optional<Digest> document) {
    /** Refuses absent parts. */
    public DisputeEvidence {
        requireNonNull(code, "code");
        requireNonNull(document, "document");
    }

    /**
     * Evidence without a document.
     *
     * @param code what it is
     * @return the evidence
     * @throws IllegalArgumentException if it is no code
     */
    public static DisputeEvidence of(String code) {
        return new DisputeEvidence(AuditCode.of(code), Optional.empty());
    }

    /**
     * This evidence as JSON, for digests.
     *
     * @return an object of texts
     */
    public JsonValue.Fields json() {
        JsonValue.Fields json = JsonValue.object().with("code", code.value());
        return document.map(digest -> json.with("document", digest.hex())).orElse(json);
    }
}
