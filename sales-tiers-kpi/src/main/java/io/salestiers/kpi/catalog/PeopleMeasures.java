package io.salestiers.kpi.catalog;

import io.salestiers.core.culture.CultureMeasures;
import io.salestiers.core.feedback.FeedbackMeasures;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.AggregationClass;
import io.salestiers.kpi.measure.Measure;
import java.util.List;

/**
 * The measures of feedback and culture that no standard KPI reads, declared so that hosts can write KPIs of their own, such as
 * {@code feedback_closed_on_time / feedback_due}. Those of surveys, recommendation and training are among the
 * {@link StandardMeasures}.
 *
 * <p>Of surveys, pulses and programs there are figures of units only, and of no group that is too small: KPIs of them read
 * {@code team(…)}.
 */
public final class PeopleMeasures {
    /** Answers on scales, by the dimensions {@code survey} and {@code question}. */
    public static final Measure QUESTION_ANSWERS =
            count(FeedbackMeasures.QUESTION_ANSWERS, "Answers on scales", "评分题答卷数");
    /** The points of {@link #QUESTION_ANSWERS}. */
    public static final Measure QUESTION_POINTS =
            points(FeedbackMeasures.QUESTION_POINTS, "Points of answers on scales", "评分题得分");
    /** Sheets that count in an index, by the dimension {@code survey}. */
    public static final Measure INDEX_ANSWERS = count(FeedbackMeasures.INDEX_ANSWERS, "Sheets of an index", "指数答卷数");
    /** The points of {@link #INDEX_ANSWERS}, 0 to 100 each. */
    public static final Measure INDEX_POINTS = points(FeedbackMeasures.INDEX_POINTS, "Points of an index", "指数得分");
    /** Feedback items that were due. */
    public static final Measure FEEDBACK_DUE = count(FeedbackMeasures.FEEDBACK_DUE, "Feedback due", "应处理反馈数");
    /** Those of {@link #FEEDBACK_DUE} that were closed by then. */
    public static final Measure FEEDBACK_CLOSED_ON_TIME =
            count(FeedbackMeasures.FEEDBACK_CLOSED_ON_TIME, "Feedback closed on time", "按时处理反馈数");
    /** Acknowledgements of codes of conduct that were due. */
    public static final Measure ACKNOWLEDGEMENTS_DUE =
            count(CultureMeasures.ACKNOWLEDGEMENTS_DUE, "Acknowledgements due", "应确认准则数");
    /** Those of {@link #ACKNOWLEDGEMENTS_DUE} that were there by then. */
    public static final Measure ACKNOWLEDGEMENTS_ON_TIME =
            count(CultureMeasures.ACKNOWLEDGEMENTS_ON_TIME, "Acknowledgements on time", "按时确认准则数");
    /** Recognitions given, by the dimension {@code value}. */
    public static final Measure RECOGNITIONS_GIVEN =
            count(CultureMeasures.RECOGNITIONS_GIVEN, "Recognitions given", "给出表扬数");
    /** Recognitions received, by the dimension {@code value}. */
    public static final Measure RECOGNITIONS_RECEIVED =
            count(CultureMeasures.RECOGNITIONS_RECEIVED, "Recognitions received", "获得表扬数");
    /** Invitations to events. */
    public static final Measure EVENT_INVITATIONS =
            count(CultureMeasures.EVENT_INVITATIONS, "Invitations to events", "活动邀请数");
    /** Those of {@link #EVENT_INVITATIONS} whose person took part. */
    public static final Measure EVENT_PARTICIPATIONS =
            count(CultureMeasures.EVENT_PARTICIPATIONS, "Participations in events", "活动参加数");
    /** People who may take part in a program, by the dimension {@code program}. */
    public static final Measure PROGRAM_ELIGIBLE =
            count(CultureMeasures.PROGRAM_ELIGIBLE, "Eligible for programs", "符合项目条件人数");
    /** Those of {@link #PROGRAM_ELIGIBLE} who do. */
    public static final Measure PROGRAM_PARTICIPANTS =
            count(CultureMeasures.PROGRAM_PARTICIPANTS, "Participants in programs", "参加项目人数");
    /** The part of the way to a team goal that is done, by the dimension {@code goal}: the last one counts, of each unit. */
    public static final Measure GOAL_PROGRESS = new Measure(
            CultureMeasures.GOAL_PROGRESS,
            LocalizedText.of("Progress of a team goal", "团队目标进度"),
            Unit.RATIO,
            AggregationClass.LAST);
    /** Customers that somebody looks after, as last counted. */
    public static final Measure WORKLOAD_CUSTOMERS =
            last(CultureMeasures.WORKLOAD_CUSTOMERS, "Customers looked after", "负责客户数");
    /** Visits that somebody has to make, as last counted. */
    public static final Measure WORKLOAD_DUE_VISITS =
            last(CultureMeasures.WORKLOAD_DUE_VISITS, "Visits to make", "待拜访数");
    /** Hours that somebody worked. */
    public static final Measure WORKLOAD_HOURS = count(CultureMeasures.WORKLOAD_HOURS, "Hours worked", "工作时数");

    private PeopleMeasures() {}

    private static Measure count(MeasureId id, String en, String zh) {
        return new Measure(id, LocalizedText.of(en, zh), Unit.COUNT, AggregationClass.ADDITIVE);
    }

    private static Measure points(MeasureId id, String en, String zh) {
        return new Measure(id, LocalizedText.of(en, zh), Unit.POINTS, AggregationClass.ADDITIVE);
    }

    private static Measure last(MeasureId id, String en, String zh) {
        return new Measure(id, LocalizedText.of(en, zh), Unit.COUNT, AggregationClass.STOCK);
    }

    /**
     * All of them.
     *
     * @return in the order above
     */
    public static List<Measure> all() {
        return List.of(
                QUESTION_ANSWERS,
                QUESTION_POINTS,
                INDEX_ANSWERS,
                INDEX_POINTS,
                FEEDBACK_DUE,
                FEEDBACK_CLOSED_ON_TIME,
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
