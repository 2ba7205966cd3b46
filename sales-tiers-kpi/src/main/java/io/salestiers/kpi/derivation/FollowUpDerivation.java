package io.salestiers.kpi.derivation;

import static io.salestiers.kpi.catalog.StandardMeasures.FOLLOW_UPS_DUE;
import static io.salestiers.kpi.catalog.StandardMeasures.FOLLOW_UPS_ON_TIME;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * From follow-ups that are due to their timeliness.
 *
 * <p>Due on 10 May with 3 days of grace: made on 13 May it is in time, on 14 May late. Seen on 13 May and not yet made it may
 * still be in time, so it counts neither way; seen on 14 May it is late. It counts on its due day, whenever it was made.
 */
public final class FollowUpDerivation {
    private FollowUpDerivation() {}

    /**
     * Follow-ups due and made in time.
     *
     * @param followUps the follow-ups, in any order
     * @param graceDays how many days after its due day one is still in time, 0 or more
     * @param asOf the last day of which it is known what was made; what was made later counts as not made
     * @return the observations by follow-up, and how many are still pending
     * @throws IllegalArgumentException if the days of grace are below 0
     */
    public static Derived of(Collection<FollowUp> followUps, int graceDays, LocalDate asOf) {
        if (graceDays < 0) {
            throw new IllegalArgumentException("graceDays must be at least 0, but was " + graceDays);
        }
        Batch batch = new Batch(FOLLOW_UPS_DUE, FOLLOW_UPS_ON_TIME);
        int pending = 0;
        for (FollowUp each : batch.unique(followUps, FollowUp::id)) {
            LocalDate last = each.due().plusDays(graceDays);
            Optional<LocalDate> done = each.done().filter(day -> !day.isAfter(asOf));
            if (done.isEmpty() && !asOf.isAfter(last)) {
                pending++;
                continue;
            }
            batch.count(FOLLOW_UPS_DUE, each.owner(), each.due(), Optional.empty(), each.id());
            if (done.filter(day -> !day.isAfter(last)).isPresent()) {
                batch.count(FOLLOW_UPS_ON_TIME, each.owner(), each.due(), Optional.empty(), each.id());
            }
        }
        if (pending > 0) {
            batch.add(Finding.of(
                            DerivationFinding.PENDING,
                            Place.about(FOLLOW_UPS_DUE.id().value()))
                    .with("count", pending)
                    .with("day", asOf));
        }
        return batch.result();
    }
}
