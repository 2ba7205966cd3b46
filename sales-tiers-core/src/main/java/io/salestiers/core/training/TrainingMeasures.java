package io.salestiers.core.training;

import io.salestiers.core.observation.MeasureId;
import java.util.List;

/**
 * The measures that training gives figures for. Their names are those that the standard KPIs read. Scorecards, pay and
 * promotion get training through them only.
 */
public final class TrainingMeasures {
    /** Courses that people were to complete, on the due day of each. */
    public static final MeasureId TRAININGS_ASSIGNED = MeasureId.of("trainings_assigned");
    /** Those of {@link #TRAININGS_ASSIGNED} that were completed. */
    public static final MeasureId TRAININGS_DONE = MeasureId.of("trainings_done");
    /** People who need certificates: 1, else 0, with the person as member. */
    public static final MeasureId PEOPLE_TO_CERTIFY = MeasureId.of("people_to_certify");
    /** People with all certificates they need, each valid: 1, else 0, with the person as member. */
    public static final MeasureId CERTIFIED_PEOPLE = MeasureId.of("certified_people");

    private TrainingMeasures() {}

    /**
     * All of them.
     *
     * @return in the order above
     */
    public static List<MeasureId> all() {
        return List.of(TRAININGS_ASSIGNED, TRAININGS_DONE, PEOPLE_TO_CERTIFY, CERTIFIED_PEOPLE);
    }
}
