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
    /** People who are to use the customer system, with the person as member. */
    public static final MeasureId CRM_USERS = MeasureId.of("crm_users");
    /** People who recorded something in it, with the person as member. */
    public static final MeasureId CRM_ACTIVE_USERS = MeasureId.of("crm_active_users");
    /** Fields that records must have. */
    public static final MeasureId CRM_FIELDS_REQUIRED = MeasureId.of("crm_fields_required");
    /** Those of {@link #CRM_FIELDS_REQUIRED} that are filled. */
    public static final MeasureId CRM_FIELDS_FILLED = MeasureId.of("crm_fields_filled");
    /** Records entered. */
    public static final MeasureId CRM_ENTRIES = MeasureId.of("crm_entries");
    /** Those of {@link #CRM_ENTRIES} that were entered soon enough. */
    public static final MeasureId CRM_ENTRIES_ON_TIME = MeasureId.of("crm_entries_on_time");

    private TrainingMeasures() {}

    /**
     * All of them.
     *
     * @return in the order above
     */
    public static List<MeasureId> all() {
        return List.of(
                TRAININGS_ASSIGNED,
                TRAININGS_DONE,
                PEOPLE_TO_CERTIFY,
                CERTIFIED_PEOPLE,
                CRM_USERS,
                CRM_ACTIVE_USERS,
                CRM_FIELDS_REQUIRED,
                CRM_FIELDS_FILLED,
                CRM_ENTRIES,
                CRM_ENTRIES_ON_TIME);
    }
}
