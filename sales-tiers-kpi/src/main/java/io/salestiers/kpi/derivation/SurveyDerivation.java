package io.salestiers.kpi.derivation;

import static io.salestiers.kpi.catalog.StandardMeasures.ENPS_ANSWERS;
import static io.salestiers.kpi.catalog.StandardMeasures.ENPS_POINTS;
import static io.salestiers.kpi.catalog.StandardMeasures.NPS_ANSWERS;
import static io.salestiers.kpi.catalog.StandardMeasures.NPS_POINTS;
import static io.salestiers.kpi.catalog.StandardMeasures.SURVEY_ANSWERS;
import static io.salestiers.kpi.catalog.StandardMeasures.SURVEY_INVITATIONS;
import static io.salestiers.kpi.catalog.StandardMeasures.SURVEY_POINTS;
import static io.salestiers.kpi.catalog.StandardMeasures.SURVEY_SATISFIED;

import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.kpi.measure.Measure;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * From survey answers to satisfaction and net promoter scores.
 *
 * <p>Of satisfaction, on the scale from 1 to 5, an answer of 4 or 5 is satisfied. Of recommendation, on the scale from 0 to
 * 10, an answer of 9 or 10 is 100 points, one of 7 or 8 is 0, one of 0 to 6 is −100; the score is their mean over all
 * answers. An answer off the scale is left out and reported, never moved onto it.
 */
public final class SurveyDerivation {
    private SurveyDerivation() {}

    /**
     * Satisfaction: answers, satisfied ones and points.
     *
     * @param answers answers from 1 to 5
     * @return the observations by answer, and the answers off the scale
     */
    public static Derived satisfaction(Collection<SurveyAnswer> answers) {
        Batch batch = new Batch(SURVEY_ANSWERS, SURVEY_SATISFIED, SURVEY_POINTS);
        for (SurveyAnswer each : onScale(batch, answers, 1, 5)) {
            batch.count(SURVEY_ANSWERS, each.about(), each.day(), Optional.empty(), each.id());
            batch.points(SURVEY_POINTS, each.about(), each.day(), each.answer(), each.id());
            if (each.answer() >= 4) {
                batch.count(SURVEY_SATISFIED, each.about(), each.day(), Optional.empty(), each.id());
            }
        }
        return batch.result();
    }

    /**
     * Who was asked.
     *
     * @param invitations the invitations
     * @return the observations by invitation
     */
    public static Derived invitations(Collection<SurveyInvitation> invitations) {
        Batch batch = new Batch(SURVEY_INVITATIONS);
        for (SurveyInvitation each : batch.unique(invitations, SurveyInvitation::id)) {
            batch.count(SURVEY_INVITATIONS, each.about(), each.day(), Optional.empty(), each.id());
        }
        return batch.result();
    }

    /**
     * Recommendation by customers.
     *
     * @param answers the answers
     * @param least the lowest answer that could be given
     * @param most the highest answer that could be given
     * @return the observations by answer; from no source if the scale is not 0 to 10: where 1 is the lowest answer, the same 6 means
     *     another thing
     */
    public static Derived recommendation(Collection<SurveyAnswer> answers, int least, int most) {
        return recommendation(NPS_ANSWERS, NPS_POINTS, answers, least, most, false);
    }

    /**
     * Recommendation by employees. An answer about a person or position is left out: only units have them.
     *
     * @param answers the answers, about units
     * @param least the lowest answer that could be given
     * @param most the highest answer that could be given
     * @return the observations by answer; from no source if the scale is not 0 to 10
     */
    public static Derived recommendationByEmployees(Collection<SurveyAnswer> answers, int least, int most) {
        return recommendation(ENPS_ANSWERS, ENPS_POINTS, answers, least, most, true);
    }

    private static Derived recommendation(
            Measure answered,
            Measure points,
            Collection<SurveyAnswer> answers,
            int least,
            int most,
            boolean ofUnitsOnly) {
        Batch batch = new Batch(answered, points);
        if (least != 0 || most != 10) {
            batch.add(Finding.of(
                            DerivationFinding.SCALE_DIFFERS,
                            Place.about(points.id().value()))
                    .with("least", least)
                    .with("most", most));
            return batch.refused();
        }
        for (SurveyAnswer each : onScale(batch, answers, 0, 10)) {
            if (ofUnitsOnly && !(each.about() instanceof Subject.OfUnit)) {
                batch.find(DerivationFinding.NOT_ANONYMOUS, each.id());
                continue;
            }
            batch.count(answered, each.about(), each.day(), Optional.empty(), each.id());
            int score = each.answer() >= 9 ? 100 : each.answer() <= 6 ? -100 : 0;
            batch.points(points, each.about(), each.day(), score, each.id());
        }
        return batch.result();
    }

    private static List<SurveyAnswer> onScale(Batch batch, Collection<SurveyAnswer> answers, int least, int most) {
        return batch.unique(answers, SurveyAnswer::id).stream()
                .filter(each -> {
                    boolean on = each.answer() >= least && each.answer() <= most;
                    if (!on) {
                        batch.add(Finding.of(DerivationFinding.OFF_SCALE, Place.about(each.id()))
                                .with("record", each.id())
                                .with("answer", each.answer())
                                .with("least", least)
                                .with("most", most));
                    }
                    return on;
                })
                .toList();
    }
}
