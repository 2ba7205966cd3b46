package io.salestiers.kpi.improvement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.money.Ratio;
import io.salestiers.kpi.catalog.KpiId;
import java.time.LocalDate;

/**
 * What is to be reached, and by when.
 *
 * @param kpi what is measured
 * @param target what is to be reached, in the unit of the KPI
 * @param due by when, that day included
 */
public record ImprovementGoal(KpiId kpi, Ratio target, LocalDate due) {
    /** Refuses absent parts. */
    public ImprovementGoal {
        requireNonNull(kpi, "kpi");
        requireNonNull(target, "target");
        requireNonNull(due, "due");
    }

    JsonValue.Fields json() {
        return JsonValue.object()
                .with("kpi", kpi.value())
                .with("target", target.toString())
                .with("due", due.toString());
    }
}
