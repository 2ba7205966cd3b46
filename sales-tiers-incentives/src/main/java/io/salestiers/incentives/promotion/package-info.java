/**
 * Who moves up, and why (晋升).
 *
 * <p>{@link io.salestiers.incentives.promotion.PromotionRules} are what the business writes: a
 * {@link io.salestiers.incentives.promotion.PromotionTrack} leads from one tier to another by gates with evidence and a
 * weighted score; a {@link io.salestiers.incentives.promotion.CareerLadder} has levels that results give, each person with a
 * title and a level paid as. {@link io.salestiers.incentives.promotion.StandardTracks} ships the way to tier administrator.
 *
 * <p>{@link io.salestiers.incentives.promotion.EligibilityCalculator} says of a person on a day which gates are met, which are
 * missed and which are not known, with the evidence and with what is still missing;
 * {@link io.salestiers.incentives.promotion.LevelCalculator} gives title and level of each period.
 * {@link io.salestiers.incentives.promotion.PromotionProcess} then leads a
 * {@link io.salestiers.incentives.promotion.PromotionCase} by commands: nomination, panel, approval by somebody who stands above
 * the tier and had no part in it, effective day, trial, confirmation or return; and the person can contest.
 *
 * <p>Three things cannot be written or done: that results alone open a way to leading others; that a rank, a quota of people
 * or protected leave counts against somebody; and that somebody is moved down without a named decision and an agreement.
 */
package io.salestiers.incentives.promotion;
