package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.training.CertificateId;

/**
 * Days on which somebody holds a valid certificate: the host takes them from its training records, or from elsewhere.
 *
 * @param certificate which
 * @param days when it is valid
 */
public record HeldCertificate(CertificateId certificate, DateRange days) {
    /** Refuses absent parts. */
    public HeldCertificate {
        requireNonNull(certificate, "certificate");
        requireNonNull(days, "days");
    }
}
