package io.salestiers.incentives.figure;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.kpi.catalog.KpiId;

/** Which number a rule looks at beside the credits that it pays: gates, multipliers, bonuses and qualifiers name one. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FigureSource.KpiResult.class, name = "kpi-result"),
    @JsonSubTypes.Type(value = FigureSource.QuotaAttainment.class, name = "quota-attainment"),
    @JsonSubTypes.Type(value = FigureSource.Score.class, name = "score"),
    @JsonSubTypes.Type(value = FigureSource.Stated.class, name = "stated")
})
public sealed interface FigureSource {
    /**
     * The value of a KPI in the period.
     *
     * @param kpi the KPI
     * @param whose of whom
     */
    record KpiResult(KpiId kpi, Whose whose) implements FigureSource {
        /** Refuses absent parts. */
        public KpiResult {
            requireNonNull(kpi, "kpi");
            requireNonNull(whose, "whose");
        }

        @Override
        public String key() {
            return kpi.value();
        }
    }

    /**
     * Credits divided by the quota of a measure; 1 is all of the quota. It is the same for everybody who asks, in whichever
     * batches or order the credits came.
     *
     * @param measure the measure whose target is the quota
     * @param credits which credits count; all of them do, whoever has asked first
     * @param basis over which periods both are added up
     * @param whose of whom
     */
    record QuotaAttainment(MeasureId measure, CreditFilter credits, AttainmentBasis basis, Whose whose)
            implements FigureSource {
        /** Refuses absent parts. */
        public QuotaAttainment {
            requireNonNull(measure, "measure");
            requireNonNull(credits, "credits");
            requireNonNull(basis, "basis");
            requireNonNull(whose, "whose");
        }

        @Override
        public String key() {
            return measure.value();
        }
    }

    /**
     * The score of the scorecard in the period, in points.
     *
     * @param whose of whom
     */
    record Score(Whose whose) implements FigureSource {
        /** Refuses an absent part. */
        public Score {
            requireNonNull(whose, "whose");
        }

        @Override
        public String key() {
            return "score";
        }
    }

    /**
     * A number that the host states for the period, such as an attendance rate (出勤率) of 21/22.
     *
     * @param name what the host calls it
     * @param whose of whom
     */
    record Stated(MeasureId name, Whose whose) implements FigureSource {
        /** Refuses absent parts. */
        public Stated {
            requireNonNull(name, "name");
            requireNonNull(whose, "whose");
        }

        @Override
        public String key() {
            return name.value();
        }
    }

    /**
     * Of whom the number is.
     *
     * @return the payee, the payee's unit, or the company
     */
    Whose whose();

    /**
     * What it is called.
     *
     * @return the id of the KPI or measure
     */
    String key();
}
