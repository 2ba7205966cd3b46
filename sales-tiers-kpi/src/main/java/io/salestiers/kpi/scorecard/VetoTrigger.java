package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.money.Ratio;
import io.salestiers.kpi.catalog.KpiId;

/** What makes a veto item (一票否决) take effect. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = VetoTrigger.OnKpi.class, name = "kpi"),
    @JsonSubTypes.Type(value = VetoTrigger.Stated.class, name = "stated")
})
public sealed interface VetoTrigger {
    /**
     * A KPI is too bad: a collection rate below 0.5.
     *
     * @param kpi the KPI
     * @param comparison how it is compared; for a KPI that is better when higher it is below or at most
     * @param bound the number, in the unit of the KPI
     * @param missing what happens when the KPI has no number
     */
    record OnKpi(KpiId kpi, Comparison comparison, Ratio bound, MissingItem missing) implements VetoTrigger {
        /** Refuses absent parts. */
        public OnKpi {
            requireNonNull(kpi, "kpi");
            requireNonNull(comparison, "comparison");
            requireNonNull(bound, "bound");
            requireNonNull(missing, "missing");
        }
    }

    /** A person states it with evidence ({@link StatedVeto}): a major complaint, a serious breach of rules. */
    record Stated() implements VetoTrigger {}
}
