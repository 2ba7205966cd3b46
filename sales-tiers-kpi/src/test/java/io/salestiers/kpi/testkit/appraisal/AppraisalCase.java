package io.salestiers.kpi.testkit.appraisal;

import io.salestiers.kpi.appraisal.Appraisal;
import io.salestiers.kpi.appraisal.AppraisalCalculator;
import io.salestiers.kpi.appraisal.AppraisalForm;
import io.salestiers.kpi.appraisal.AppraisalInputs;

/**
 * A form and what an appraisal is made from.
 *
 * @param form the form
 * @param inputs the inputs
 */
public record AppraisalCase(AppraisalForm form, AppraisalInputs inputs) {
    /**
     * The appraisal of {@link AppraisalArbitraries#PERSON} for {@link AppraisalArbitraries#PERIOD}.
     *
     * @return the appraisal
     */
    public Appraisal appraisal() {
        return AppraisalCalculator.DEFAULT.calculate(
                form, AppraisalArbitraries.PERSON, AppraisalArbitraries.PERIOD, inputs);
    }
}
