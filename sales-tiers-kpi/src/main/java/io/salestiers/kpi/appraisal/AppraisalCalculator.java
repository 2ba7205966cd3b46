package io.salestiers.kpi.appraisal;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;

/**
 * Makes appraisals. Stateless and safe for use by several threads.
 *
 * <p>Anonymity: of a group with fewer raters than its minimum no answer enters any figure, mean or text, so that nothing can
 * be taken apart again: not the total against the other groups, and not one dimension against another. A group at or above
 * its minimum is told by means alone, each over the same raters. What remains for the host: to make an appraisal once its
 * sheets are complete, because two results, one with one sheet more, tell that sheet by their difference; and to know that
 * a mean at the very end of the scale tells what everybody answered.
 */
public final class AppraisalCalculator {
    /** The calculator of this release. */
    public static final AppraisalCalculator DEFAULT = new AppraisalCalculator();

    private AppraisalCalculator() {}

    /**
     * The appraisal of a person.
     *
     * <p>Sheets are left out, each with a finding, if somebody else rates as the person, the person rates as one of another
     * group, a rater has two sheets, the group is not asked, or an answer is to no question of the form or not one of its
     * levels. A scorecard of another person or period, or on another scale without a conversion, counts as missing, with a finding.
     *
     * @param form the form
     * @param person whose
     * @param period when
     * @param inputs scorecards and sheets
     * @return the appraisal
     */
    public Appraisal calculate(AppraisalForm form, PersonId person, Period period, AppraisalInputs inputs) {
        return new AppraisalRun(form, person, period, inputs).appraisal();
    }
}
