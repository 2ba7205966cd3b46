package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An organization store in memory, for tests, trials and small hosts; it is empty again after a restart. Safe for use by
 * several threads.
 */
public final class InMemoryOrganizationStore implements OrganizationStore {
    private final TreeMap<Instant, StoredOrganization> recorded = new TreeMap<>();

    /** Nothing is recorded. */
    public InMemoryOrganizationStore() {}

    @Override
    public synchronized Optional<StoredOrganization> knownAt(Instant instant) {
        return Optional.ofNullable(recorded.floorEntry(instant)).map(Map.Entry::getValue);
    }

    @Override
    public synchronized Outcome<StoredOrganization> save(
            Organization organization, String basedOn, Instant recordedAt) {
        requireNonNull(organization, "organization");
        requireNonNull(basedOn, "basedOn");
        Optional<StoredOrganization> last = latest();
        String revision = last.map(StoredOrganization::revision).orElse(NOTHING);
        if (!revision.equals(basedOn)) {
            return Outcome.conflict(basedOn, revision);
        }
        if (last.isPresent() && !recordedAt.isAfter(last.get().recordedAt())) {
            return Outcome.refused(List.of(Finding.of(ReorganizationFindings.RECORDED_LATER, Place.about(revision))
                    .with("recordedAt", recordedAt.toString())
                    .with("last", last.get().recordedAt().toString())));
        }
        StoredOrganization stored =
                new StoredOrganization(organization, Integer.toString(recorded.size() + 1), recordedAt);
        recorded.put(recordedAt, stored);
        return Outcome.done(stored);
    }
}
