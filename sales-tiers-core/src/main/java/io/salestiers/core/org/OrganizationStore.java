package io.salestiers.core.org;

import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the organization of one tenant, with everything that was ever known of it: a port that a host implements on its
 * database.
 *
 * <p>An organization says what is so on which day. The store adds when that was known: after a correction in May of what
 * was so in March, {@code knownAt(april)} still tells the old story of March, {@code knownAt(june)} the new one. What is
 * recorded is never changed or removed.
 *
 * <!-- sample: OrganizationSamplesTest#store -->
 * <pre>{@code
 * StoredOrganization read = store.knownAt(now).orElseThrow();
 * Organization after = read.organization().apply(plan).orThrow();
 * Outcome<StoredOrganization> saved = store.save(after, read.revision(), now);
 * }</pre>
 *
 * <p>For implementers: calls may come from several threads and may block. A saved organization is read back with an equal
 * {@linkplain Organization#definition() definition}, also an unsound one. Instants are kept to the microsecond or finer. What another call has saved is seen by every call
 * that begins later. Of two calls that save on the same revision exactly one succeeds. Later methods will have defaults.
 * {@code OrganizationStoreContract} of the test-kit checks all of it; {@link InMemoryOrganizationStore} is the reference.
 */
public interface OrganizationStore {
    /** The revision of a store in which nothing is recorded yet. */
    String NOTHING = "nothing";

    /**
     * The organization as it was known at an instant.
     *
     * @param instant any instant
     * @return what was recorded last at this instant or before; empty if nothing was
     */
    Optional<StoredOrganization> knownAt(Instant instant);

    /**
     * Records an organization.
     *
     * @param organization the organization, of all days
     * @param basedOn the revision that the caller had read, {@link #NOTHING} if there was none
     * @param recordedAt now, as the caller's clock tells it; later than all that is recorded
     * @return what was recorded; a conflict if another revision than {@code basedOn} was recorded last; refused with
     *     {@link ReorganizationFindings#RECORDED_LATER} if {@code recordedAt} is not later than that. On a conflict and a
     *     refusal nothing is recorded; a conflict comes first
     */
    Outcome<StoredOrganization> save(Organization organization, String basedOn, Instant recordedAt);

    /**
     * What was recorded last.
     *
     * @return the newest of all; empty if nothing is recorded
     */
    default Optional<StoredOrganization> latest() {
        return knownAt(Instant.MAX);
    }
}
