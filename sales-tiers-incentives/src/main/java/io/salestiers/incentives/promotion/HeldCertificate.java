package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.training.CertificateId;

/**
 * Days on which somebody holds a valid certificate: the host takes them from its training records, or from elsewhere.
 *
 * <!-- sample: CandidateFactsTest#certificates -->
 * <pre>{@code
 * Known<HeldCertificate> certificates = Known.of(record.certificates().entrySet().stream()
 *         .flatMap(each -> each.getValue().stream()
 *                 .map(validity -> new HeldCertificate(each.getKey(), validity.days())))
 *         .toList());
 * }</pre>
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
