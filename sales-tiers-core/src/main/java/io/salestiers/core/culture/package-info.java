/**
 * What holds a sales organization together (团队文化), as far as it can be shown without exposing anybody.
 *
 * <p>A {@link io.salestiers.core.culture.CultureCharter} states values, codes of conduct, rules of recognition, programs and
 * when work is out of balance. {@link io.salestiers.core.culture.CodesOfConduct} tells who has not acknowledged a code on a day;
 * {@link io.salestiers.core.culture.RecognitionReviewer} which recognitions count, and which go round in a ring;
 * {@link io.salestiers.core.culture.ProgramReach} how many a program reaches; {@link io.salestiers.core.culture.WorkloadBalance}
 * whose work is out of balance, and with what it was compared.
 *
 * <p>A {@link io.salestiers.core.culture.TeamGoal} has {@link io.salestiers.core.culture.GoalProgress}, a
 * {@link io.salestiers.core.culture.CultureEvent} participation, and the wellbeing index of pulses, which are surveys of
 * {@link io.salestiers.core.feedback}, a {@link io.salestiers.core.culture.WellbeingTrend}.
 *
 * <p>All figures leave as observations of {@link io.salestiers.core.culture.CultureMeasures}.
 */
package io.salestiers.core.culture;
