package io.salestiers.core.feedback;

import io.salestiers.core.observation.MeasureId;
import java.util.List;

/**
 * The measures that feedback gives figures for. Their names are those that the standard KPIs read. Scorecards, pay and
 * promotion get feedback through them only.
 */
public final class FeedbackMeasures {
    /** Customers who were asked a satisfaction question. */
    public static final MeasureId SURVEY_INVITATIONS = MeasureId.of("survey_invitations");
    /** Answers of customers to satisfaction questions. */
    public static final MeasureId SURVEY_ANSWERS = MeasureId.of("survey_answers");
    /** Those of them that are 4 or 5. */
    public static final MeasureId SURVEY_SATISFIED = MeasureId.of("survey_satisfied");
    /** The points, 1 to 5, of all of them. */
    public static final MeasureId SURVEY_POINTS = MeasureId.of("survey_points");
    /** Answers of customers to the question whether they would recommend. */
    public static final MeasureId NPS_ANSWERS = MeasureId.of("nps_answers");
    /** 100 for each answer of 9 or 10, −100 for each of 0 to 6. */
    public static final MeasureId NPS_POINTS = MeasureId.of("nps_points");
    /** Answers of employees to the question whether they would recommend. */
    public static final MeasureId ENPS_ANSWERS = MeasureId.of("enps_answers");
    /** As {@link #NPS_POINTS}, of employees. */
    public static final MeasureId ENPS_POINTS = MeasureId.of("enps_points");
    /** Answers on scales, and of employees on satisfaction, told apart by the dimensions {@code survey} and {@code question}. */
    public static final MeasureId QUESTION_ANSWERS = MeasureId.of("question_answers");
    /** The points of {@link #QUESTION_ANSWERS}. */
    public static final MeasureId QUESTION_POINTS = MeasureId.of("question_points");
    /** Sheets that count in an index, such as one of wellbeing, told apart by the dimension {@code survey}. */
    public static final MeasureId INDEX_ANSWERS = MeasureId.of("index_answers");
    /** The points, 0 to 100, of {@link #INDEX_ANSWERS}. */
    public static final MeasureId INDEX_POINTS = MeasureId.of("index_points");
    /** Feedback items that were due, on the due day of each, with the owner. */
    public static final MeasureId FEEDBACK_DUE = MeasureId.of("feedback_due");
    /** Those of {@link #FEEDBACK_DUE} that were closed by then. */
    public static final MeasureId FEEDBACK_CLOSED_ON_TIME = MeasureId.of("feedback_closed_on_time");

    private FeedbackMeasures() {}

    /**
     * All of them.
     *
     * @return in the order above
     */
    public static List<MeasureId> all() {
        return List.of(
                SURVEY_INVITATIONS,
                SURVEY_ANSWERS,
                SURVEY_SATISFIED,
                SURVEY_POINTS,
                NPS_ANSWERS,
                NPS_POINTS,
                ENPS_ANSWERS,
                ENPS_POINTS,
                QUESTION_ANSWERS,
                QUESTION_POINTS,
                INDEX_ANSWERS,
                INDEX_POINTS,
                FEEDBACK_DUE,
                FEEDBACK_CLOSED_ON_TIME);
    }
}
