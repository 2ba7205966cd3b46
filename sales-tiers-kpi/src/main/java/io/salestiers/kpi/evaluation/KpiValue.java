package io.salestiers.kpi.evaluation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.time.Period;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.measure.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The value of a KPI for a subject in a period: the win rate of Moses in 2017-Q2 is exactly 29/47, published as 0.6170.
 *
 * @param kpi which KPI
 * @param subject whose
 * @param period when
 * @param reading the exact value, which whoever calculates on uses; or why there is none
 * @param published the value rounded as the KPI says; empty if there is none
 * @param explanation why it is what it is, down to the values of measures
 * @param findings what must be known of it, such as days that are not observed
 */
public record KpiValue(
        KpiId kpi,
        Subject subject,
        Period period,
        Reading reading,
        Optional<BigDecimal> published,
        Explanation explanation,
        List<Finding> findings) {
    /** Refuses a published value beside a reading without one; copies the findings. */
    public KpiValue {
        requireNonNull(kpi, "kpi");
        requireNonNull(subject, "subject");
        requireNonNull(period, "period");
        requireNonNull(explanation, "explanation");
        findings = List.copyOf(findings);
        if (published.isPresent() != reading.quantity().isPresent()) {
            throw new IllegalArgumentException("a value is published exactly when it is known: " + reading);
        }
    }
}
