package io.salestiers.core.culture;

import io.salestiers.core.observation.MeasureId;
import java.util.List;

/** The measures that culture gives figures for. Scorecards, pay and promotion get culture through them only. */
public final class CultureMeasures {
    /** Acknowledgements of codes of conduct that were due, on the due day of each. */
    public static final MeasureId ACKNOWLEDGEMENTS_DUE = MeasureId.of("acknowledgements_due");
    /** Those of {@link #ACKNOWLEDGEMENTS_DUE} that were there by then. */
    public static final MeasureId ACKNOWLEDGEMENTS_ON_TIME = MeasureId.of("acknowledgements_on_time");
    /** Recognitions that somebody gave and that count, told apart by the dimension {@code value}. */
    public static final MeasureId RECOGNITIONS_GIVEN = MeasureId.of("recognitions_given");
    /** Recognitions that somebody got and that count, told apart by the dimension {@code value}. */
    public static final MeasureId RECOGNITIONS_RECEIVED = MeasureId.of("recognitions_received");
    /** Invitations to events. */
    public static final MeasureId EVENT_INVITATIONS = MeasureId.of("event_invitations");
    /** Those of {@link #EVENT_INVITATIONS} whose person took part. */
    public static final MeasureId EVENT_PARTICIPATIONS = MeasureId.of("event_participations");
    /** People who may take part in a program, told apart by the dimension {@code program}; of units, never of persons. */
    public static final MeasureId PROGRAM_ELIGIBLE = MeasureId.of("program_eligible");
    /** Those of {@link #PROGRAM_ELIGIBLE} who do. */
    public static final MeasureId PROGRAM_PARTICIPANTS = MeasureId.of("program_participants");
    /** The part of the way to a team goal that is done, told apart by the dimension {@code goal}. */
    public static final MeasureId GOAL_PROGRESS = MeasureId.of("goal_progress");
    /** Customers that somebody looks after. */
    public static final MeasureId WORKLOAD_CUSTOMERS = MeasureId.of("workload_customers");
    /** Visits that somebody has to make. */
    public static final MeasureId WORKLOAD_DUE_VISITS = MeasureId.of("workload_due_visits");
    /** Hours that somebody worked. */
    public static final MeasureId WORKLOAD_HOURS = MeasureId.of("workload_hours");

    private CultureMeasures() {}

    /**
     * All of them.
     *
     * @return in the order above
     */
    public static List<MeasureId> all() {
        return List.of(
                ACKNOWLEDGEMENTS_DUE,
                ACKNOWLEDGEMENTS_ON_TIME,
                RECOGNITIONS_GIVEN,
                RECOGNITIONS_RECEIVED,
                EVENT_INVITATIONS,
                EVENT_PARTICIPATIONS,
                PROGRAM_ELIGIBLE,
                PROGRAM_PARTICIPANTS,
                GOAL_PROGRESS,
                WORKLOAD_CUSTOMERS,
                WORKLOAD_DUE_VISITS,
                WORKLOAD_HOURS);
    }
}
