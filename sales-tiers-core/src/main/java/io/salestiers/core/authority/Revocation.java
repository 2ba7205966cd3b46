package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.org.PersonId;
import java.time.Instant;
import java.util.Comparator;

/**
 * The end of a grant before its time. It voids the grant and everything derived from it, from its instant on. Immutable and
 * safe for use by several threads.
 *
 * @param grant which grant
 * @param at the first instant at which it no longer holds
 * @param by who revoked it
 * @param reason why, as a code of the host; no free text
 */
public record Revocation(GrantId grant, Instant at, PersonId by, String reason) implements Comparable<Revocation> {
    private static final Comparator<Revocation> ORDER = Comparator.comparing(Revocation::grant)
            .thenComparing(Revocation::at)
            .thenComparing(Revocation::by)
            .thenComparing(Revocation::reason);

    /** Refuses absent parts. */
    public Revocation {
        requireNonNull(grant, "grant");
        requireNonNull(at, "at");
        requireNonNull(by, "by");
        AuditCode.of(reason);
    }

    /** By grant, then instant. */
    @Override
    public int compareTo(Revocation other) {
        return ORDER.compare(this, other);
    }
}
