package io.salestiers.incentives.plan;

import io.salestiers.core.result.Outcome;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import io.salestiers.incentives.assignment.PlanId;
import java.time.Instant;
import java.util.List;

/**
 * Keeps the incentive plans of one tenant with everything that was ever recorded of them: a port that a host implements on its
 * database.
 *
 * <p>A plan says for which days it holds. The store adds when that was known. What is recorded is never changed or removed: other
 * rates from July on are a new record of the same plan, and earlier ones stay readable as they were, so that a run of last year can
 * be done again with the plan that was known then. Who may record one is decided before, by {@code core.authority}.
 *
 * <p>For implementers: calls may come from several threads and may block. A recorded plan is read back equal. Instants are kept to
 * the microsecond or finer. Plans do not touch each other. What another call has recorded is seen by every call that begins later.
 * Of two calls that record on the same revision of a plan exactly one succeeds. Later methods will have defaults.
 * {@code PlanStoreContract} of the test-kit checks all of it; {@link InMemoryPlanStore} is the reference.
 */
public interface PlanStore {
    /** The revision of a plan of which nothing is recorded yet. */
    String NOTHING = "nothing";

    /**
     * Everything that was recorded of a plan.
     *
     * @param plan the id of the plan
     * @return by the time of recording, the first one first; empty if nothing was recorded
     */
    List<StoredPlan> history(PlanId plan);

    /**
     * Records a version of a plan.
     *
     * @param version the plan, for the days for which it holds
     * @param basedOn the revision of this plan that the caller had read, {@link #NOTHING} if there was none
     * @param recordedAt now, as the caller's clock tells it; later than all that is recorded of the plan
     * @return what was recorded; a conflict if another revision than {@code basedOn} was recorded last; refused with
     *     {@link PlanFinding#RECORDED_LATER} if {@code recordedAt} is not later than that. On a conflict and a refusal nothing is
     *     recorded; a conflict comes first
     */
    Outcome<StoredPlan> save(IncentivePlan version, String basedOn, Instant recordedAt);

    /**
     * The versions of a plan as they were known at an instant. A later record goes before an earlier one on the days for which
     * both hold: of a plan for 2025 and a later one from July on, the first ends on 30 June.
     *
     * @param plan the id of the plan
     * @param instant any instant
     * @return by their days, which do not overlap; empty if nothing was known
     */
    default List<IncentivePlan> versionsKnownAt(PlanId plan, Instant instant) {
        Timeline<IncentivePlan> versions = Timeline.empty();
        for (StoredPlan stored : history(plan)) {
            if (!stored.recordedAt().isAfter(instant)) {
                DateRange days = stored.plan().effective();
                versions = versions.replacing(days, stored.plan());
            }
        }
        return versions.entries().stream()
                .<IncentivePlan>map(entry -> entry.value().withEffective(entry.range()))
                .toList();
    }

    /**
     * The revision on which the next version is to be based.
     *
     * @param plan the id of the plan
     * @return that of the newest record, {@link #NOTHING} if there is none
     */
    default String revision(PlanId plan) {
        List<StoredPlan> history = history(plan);
        return history.isEmpty() ? NOTHING : history.get(history.size() - 1).revision();
    }
}
