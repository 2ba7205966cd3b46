/**
 * Disputes about pay (薪酬异议): a payee contests a line of a statement, somebody entitled decides, and what comes of it is an
 * adjustment that refers to it.
 *
 * <p>A {@link io.salestiers.incentives.dispute.Dispute} begins with a {@link io.salestiers.incentives.dispute.DisputeClaim} on a line
 * of a statement and changes by {@link io.salestiers.incentives.dispute.DisputeCommand}s, which
 * {@link io.salestiers.incentives.dispute.DisputeProcess} applies and a {@link io.salestiers.incentives.dispute.DisputeStore} keeps.
 * {@link io.salestiers.incentives.dispute.DisputeAdjustments} works out what is to be booked:
 *
 * <!-- sample: DisputeStoryTest#story -->
 * <pre>{@code
 * }</pre>
 */
package io.salestiers.incentives.dispute;
