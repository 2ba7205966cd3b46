/**
 * What holds a sales organization together (团队文化), as far as it can be shown without exposing anybody.
 *
 * <p>A {@link io.salestiers.core.culture.CultureCharter} states values, codes of conduct, rules of recognition, programs and
 * when work is out of balance. {@link io.salestiers.core.culture.CodesOfConduct} tells who has not acknowledged a code on a day;
 * {@link io.salestiers.core.culture.RecognitionReviewer} which recognitions count, and which go round in a ring;
 * {@link io.salestiers.core.culture.ProgramReach} how many a program reaches; {@link io.salestiers.core.culture.WorkloadBalance}
 * whose work is out of balance, and with what it was compared.
 *
 * <!-- sample: CultureSamplesTest#workload -->
 * <pre>{@code
 * LocalDate today = LocalDate.of(2026, 6, 1);
 * List<Workload> workloads = List.of(
 *         Workload.of(SUN, today).with(CultureMeasures.WORKLOAD_CUSTOMERS, Ratio.of(40)),
 *         Workload.of(ZHAO, today).with(CultureMeasures.WORKLOAD_CUSTOMERS, Ratio.of(38)),
 *         Workload.of(QIAN, today).with(CultureMeasures.WORKLOAD_CUSTOMERS, Ratio.of(75)));
 * List<WorkloadWarning> warnings = WorkloadBalance.DEFAULT
 *         .warnings(charter, workloads, organization.on(today), EAST)
 *         .orThrow(); // qian: 75 is more than 1.5 times 40, the median of 3 representatives
 * }</pre>
 *
 * <p>A {@link io.salestiers.core.culture.TeamGoal} has {@link io.salestiers.core.culture.GoalProgress}, a
 * {@link io.salestiers.core.culture.CultureEvent} participation, and the wellbeing index of pulses, which are surveys of
 * {@link io.salestiers.core.feedback}, a {@link io.salestiers.core.culture.WellbeingTrend}.
 *
 * <p>All figures leave as observations of {@link io.salestiers.core.culture.CultureMeasures}.
 */
package io.salestiers.core.culture;
