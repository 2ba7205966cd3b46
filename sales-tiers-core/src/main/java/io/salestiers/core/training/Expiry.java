package io.salestiers.core.training;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How long a certificate is valid (有效期). Checked by the catalog it stands in. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Expiry.Never.class, name = "never"),
    @JsonSubTypes.Type(value = Expiry.AfterMonths.class, name = "after-months")
})
public sealed interface Expiry {
    /** For good, unless it is revoked. */
    record Never() implements Expiry {}

    /**
     * For some months: got on 1 July 2025, with 12 months it is valid up to and with 30 June 2026. Where a month has no such
     * day, its last day is the first without it: got on 31 January 2026, with 1 month it is valid up to and with 27 February.
     *
     * @param months how many, 1 or more
     * @param windowDays the renewal window (续期窗口): the last days of validity in which renewing is due, 0 or more. A renewal
     *     before them counts from its own day and never shortens what is there
     * @param start from when on a renewal inside the window counts
     */
    record AfterMonths(int months, int windowDays, RenewalStart start) implements Expiry {
        /** Refuses an absent start. */
        public AfterMonths {
            requireNonNull(start, "start");
        }
    }
}
