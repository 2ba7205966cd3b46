package io.salestiers.kpi.derivation;

import static io.salestiers.kpi.catalog.StandardMeasures.ACTIVITIES;
import static io.salestiers.kpi.catalog.StandardMeasures.CALLS;
import static io.salestiers.kpi.catalog.StandardMeasures.FOLLOW_UPS;
import static io.salestiers.kpi.catalog.StandardMeasures.VISITS;

import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.kpi.measure.Measure;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** From recorded activities to those that count; how many did not, and why, is said. */
public final class ActivityDerivation {
    private record Meeting(Subject owner, ActivityKind kind, String customer, LocalDate day) {}

    private ActivityDerivation() {}

    /**
     * Activities, calls, visits and follow-ups that qualify.
     *
     * @param activities the activities, in any order
     * @param rule which count
     * @return the observations by activity, and how many did not count; of several that are one, the one with the smallest id
     *     by code point counts
     */
    public static Derived of(Collection<SalesActivity> activities, ActivityRule rule) {
        Batch batch = new Batch(ACTIVITIES, CALLS, VISITS, FOLLOW_UPS);
        Set<Meeting> seen = new HashSet<>();
        int unqualified = 0;
        int again = 0;
        for (SalesActivity each : batch.unique(activities, SalesActivity::id)) {
            if (!rule.qualifies(each)) {
                unqualified++;
            } else if (rule.onceACustomerAndDay()
                    && each.customer().isPresent()
                    && !seen.add(new Meeting(
                            each.owner(), each.kind(), each.customer().get(), each.day()))) {
                again++;
            } else {
                batch.count(ACTIVITIES, each.owner(), each.day(), each.customer(), each.id());
                measure(each.kind())
                        .ifPresent(
                                measure -> batch.count(measure, each.owner(), each.day(), each.customer(), each.id()));
            }
        }
        tell(batch, DerivationFinding.NOT_QUALIFIED, unqualified);
        tell(batch, DerivationFinding.ONE_A_DAY, again);
        return batch.result();
    }

    private static Optional<Measure> measure(ActivityKind kind) {
        return switch (kind) {
            case CALL -> Optional.of(CALLS);
            case VISIT -> Optional.of(VISITS);
            case FOLLOW_UP -> Optional.of(FOLLOW_UPS);
            case OTHER -> Optional.empty();
        };
    }

    private static void tell(Batch batch, DerivationFinding code, int count) {
        if (count > 0) {
            batch.add(Finding.of(code, Place.about(ACTIVITIES.id().value())).with("count", count));
        }
    }
}
