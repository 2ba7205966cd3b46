/**
 * Whether pay and selections are fair, by numbers (公平性检查).
 *
 * <p>{@link io.salestiers.incentives.fairness.FairnessCalculator} makes a
 * {@link io.salestiers.incentives.fairness.FairnessReport} by groups: selections by the four-fifths ratio, gaps of pay, gaps for equal
 * work with the part that neutral factors explain, and what people, not rules, have decided. Groups are given to that call
 * only; no plan reads them and no result keeps them. Small groups are not shown, nor anything from which their numbers could be
 * worked out.
 *
 * <p>Two checks need no groups: {@link io.salestiers.incentives.fairness.EqualPayCheck} finds payees whom a plan pays differently for
 * the same, {@link io.salestiers.incentives.fairness.MonotonicityCheck} finds sales that cost pay, by real runs.
 *
 * <p>Everything found is a reason to look, never a verdict: no result has an effect on a person without a named human decision
 * and a way to contest it.
 */
package io.salestiers.incentives.fairness;
