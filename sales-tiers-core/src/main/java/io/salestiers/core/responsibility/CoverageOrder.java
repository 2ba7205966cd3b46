package io.salestiers.core.responsibility;

import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;

/* The one order of everything that a report lists: by duty, then leaf, then days. */
final class CoverageOrder {
    private CoverageOrder() {}

    static int compare(DutyId duty, Subject leaf, DateRange days, DutyId duty2, Subject leaf2, DateRange days2) {
        int byDuty = duty.compareTo(duty2);
        if (byDuty != 0) {
            return byDuty;
        }
        int byLeaf = leaf.compareTo(leaf2);
        return byLeaf != 0 ? byLeaf : days.compareTo(days2);
    }
}
