/**
 * Who stands where: {@link io.salestiers.kpi.analysis.ranking.RankingCalculator} makes a {@link
 * io.salestiers.kpi.analysis.ranking.Ranking} with stated ties, {@link
 * io.salestiers.kpi.analysis.ranking.OutlierCalculator} finds values that lie far from the others by a named robust {@link
 * io.salestiers.kpi.analysis.ranking.OutlierRule}.
 *
 * <p><b>No effect on people.</b> Somebody is always last, however well all have done, and a rank says nothing about ability.
 * In China a dismissal by rank alone is unlawful (Supreme People's Court, Guiding Case 18). So nothing in this library takes a
 * rank or an outlier as a reason for anything; both are for looking closer.
 */
package io.salestiers.kpi.analysis.ranking;
