package io.salestiers.core.training;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;

/**
 * A kind of certificate (证书类型).
 *
 * @param id its id
 * @param name what people read
 * @param expiry how long one is valid
 */
public record Certificate(CertificateId id, LocalizedText name, Expiry expiry) {
    /** Refuses absent parts. */
    public Certificate {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(expiry, "expiry");
    }
}
