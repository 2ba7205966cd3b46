package io.salestiers.core.training;

/** How somebody stands with a certificate on a day (证书状态). */
public enum CertificateStatus {
    /** It is valid, and renewing is not due. */
    VALID,
    /** It is valid, and in its renewal window. */
    EXPIRING,
    /** It was valid and has expired. */
    EXPIRED,
    /** It was valid and was taken away. */
    REVOKED,
    /** The person has not got it up to this day. */
    NONE;

    /**
     * Whether it counts as held.
     *
     * @return true for {@link #VALID} and {@link #EXPIRING}
     */
    public boolean held() {
        return this == VALID || this == EXPIRING;
    }

    /**
     * The key of its word.
     *
     * @return for example {@code core.training.status.expired}
     */
    public String key() {
        return "core.training.status." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
