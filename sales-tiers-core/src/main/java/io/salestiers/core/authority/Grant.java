package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A grant (授权): somebody may do something, to some, for a time.
 *
 * <p>Using, administering and granting on are three rights, and none implies another. What the grant reaches on a day is
 * its scope cut by that of every grant it comes from. Immutable and safe for use by several threads.
 *
 * @param id the id
 * @param grantee who has it
 * @param use the capabilities that the grantee may use
 * @param administer the capabilities of which the grantee may narrow and revoke the grants of others within the scope
 * @param onward what the grantee may grant on
 * @param scope whom and what it reaches
 * @param validity when it holds
 * @param issuer who issued it
 * @param parent the grant it comes from; empty if it comes from the root office
 * @param peerExceptionUntil up to but not including this instant the grant also reaches people of the same tier; empty:
 *     only those of lower tiers
 * @param reason why it was issued, as a code of the host such as {@code cover-leave}, see {@link AuditCode}; no free text
 */
public record Grant(
        GrantId id,
        Grantee grantee,
        Set<Capability> use,
        Set<Capability> administer,
        Onward onward,
        Scope scope,
        InstantRange validity,
        PersonId issuer,
        Optional<GrantId> parent,
        Optional<Instant> peerExceptionUntil,
        String reason)
        implements Comparable<Grant> {
    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException if the reason is not a code
     */
    public Grant {
        requireNonNull(id, "id");
        requireNonNull(grantee, "grantee");
        use = Collections.unmodifiableSet(new TreeSet<>(use));
        administer = Collections.unmodifiableSet(new TreeSet<>(administer));
        requireNonNull(onward, "onward");
        requireNonNull(scope, "scope");
        requireNonNull(validity, "validity");
        requireNonNull(issuer, "issuer");
        requireNonNull(parent, "parent");
        requireNonNull(peerExceptionUntil, "peerExceptionUntil");
        AuditCode.of(reason);
    }

    /**
     * Starts a grant.
     *
     * @param id the id
     * @param grantee who has it
     * @param scope whom and what it reaches
     * @param validity when it holds
     * @param issuer who issues it
     * @return a builder without capabilities
     */
    public static GrantBuilder builder(
            GrantId id, Grantee grantee, Scope scope, InstantRange validity, PersonId issuer) {
        return new GrantBuilder(id, grantee, scope, validity, issuer);
    }

    /**
     * Starts a changed copy of this grant.
     *
     * @return a builder with all parts of this grant
     */
    public GrantBuilder toBuilder() {
        return new GrantBuilder(this);
    }

    /**
     * Whether the grant gives a right over a capability, whatever the day and the scope.
     *
     * @param right using, administering or granting on (its use)
     * @param capability the capability
     * @return true if the capability is in the set of this right
     */
    public boolean gives(Right right, Capability capability) {
        return switch (right) {
            case USE -> use.contains(capability);
            case ADMINISTER -> administer.contains(capability);
            case GRANT_ON -> onward.use().contains(capability);
        };
    }

    /**
     * Whether the grant reaches people of the same tier at an instant.
     *
     * @param instant an instant
     * @return true up to just before the end of the exception
     */
    public boolean peersAt(Instant instant) {
        return peerExceptionUntil.isPresent() && instant.isBefore(peerExceptionUntil.get());
    }

    /** By id. */
    @Override
    public int compareTo(Grant other) {
        return id.compareTo(other.id);
    }
}
