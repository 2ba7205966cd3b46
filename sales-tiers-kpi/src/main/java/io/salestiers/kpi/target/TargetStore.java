package io.salestiers.kpi.target;

import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the target plans of one tenant with everything that was ever published of them: a port that a host implements on its
 * database.
 *
 * <p>A plan says which target holds for which days. The store adds when that was known. What is recorded is never changed or
 * removed: a new annual target from July on, a corrected share, a withdrawn quota is a new version, and earlier ones stay
 * readable as they were. Who may record one is decided before, by {@code core.authority} and the capability {@code target:set}.
 *
 * <!-- sample: TargetSamplesTest#store -->
 * <pre>{@code
 * TargetVersion version =
 *         TargetVersion.draft(PLAN, LocalDate.of(2025, 1, 1)).publishing(targets);
 * Outcome<StoredTargets> saved = store.save(version, TargetStore.NOTHING, now);
 * StoredTargets known = store.knownAt(PLAN.id(), now).orElseThrow();
 * }</pre>
 *
 * <p>For implementers: calls may come from several threads and may block. A recorded version is read back equal. Instants are
 * kept to the microsecond or finer. Plans do not touch each other. What another call has recorded is seen by every call that
 * begins later. Of two calls that record on the same revision of a plan exactly one succeeds. Later methods will have defaults.
 * {@code TargetStoreContract} of the test-kit checks all of it; {@link InMemoryTargetStore} is the reference.
 */
public interface TargetStore {
    /** The revision of a plan of which nothing is recorded yet. */
    String NOTHING = "nothing";

    /**
     * Everything that was recorded of a plan.
     *
     * @param plan the id of the plan
     * @return by the time of recording, the first one first; empty if nothing was recorded
     */
    List<StoredTargets> history(TargetPlanId plan);

    /**
     * Records a version of a plan.
     *
     * @param version the plan with what is published of it
     * @param basedOn the revision of this plan that the caller had read, {@link #NOTHING} if there was none
     * @param recordedAt now, as the caller's clock tells it; later than all that is recorded of the plan
     * @return what was recorded; a conflict if another revision than {@code basedOn} was recorded last; refused with
     *     {@link TargetFinding#RECORDED_LATER} if {@code recordedAt} is not later than that, and with
     *     {@link TargetFinding#FROZEN} for each published target of a period that was over before the version takes effect
     *     and that it {@linkplain TargetVersion#frozen changes}. On a conflict and a refusal nothing is recorded; a conflict
     *     comes first
     */
    Outcome<StoredTargets> save(TargetVersion version, String basedOn, Instant recordedAt);

    /**
     * A plan as it was known at an instant.
     *
     * @param plan the id of the plan
     * @param instant any instant
     * @return what was recorded last at this instant or before; empty if nothing was
     */
    default Optional<StoredTargets> knownAt(TargetPlanId plan, Instant instant) {
        return history(plan).stream()
                .filter(stored -> !stored.recordedAt().isAfter(instant))
                .reduce((earlier, later) -> later);
    }

    /**
     * What was recorded last of a plan.
     *
     * @param plan the id of the plan
     * @return the newest of all; empty if nothing is recorded
     */
    default Optional<StoredTargets> latest(TargetPlanId plan) {
        return knownAt(plan, Instant.MAX);
    }
}
