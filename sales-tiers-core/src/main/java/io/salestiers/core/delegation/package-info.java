/**
 * Changes of authority: who may hand what to whom, and what falls when somebody takes it back or leaves.
 *
 * <p>A {@link io.salestiers.core.delegation.DelegationCommand} (issue, narrow, revoke, extend, approve, recover the root
 * office …) goes to {@link io.salestiers.core.delegation.Delegation}, which asks the rules of
 * {@link io.salestiers.core.authority} and gives a {@link io.salestiers.core.command.Transition}: the new state, its
 * events and its audit records, which a host stores together in a {@link io.salestiers.core.delegation.GrantStore}.
 * {@link io.salestiers.core.delegation.Delegation#dryRun dryRun} tells the {@link io.salestiers.core.delegation.Impact}
 * before. What no command does but happens all the same, such as somebody leaving, is brought in by
 * {@link io.salestiers.core.delegation.Facts}. {@link io.salestiers.core.delegation.TierAdministrators} has the authority of
 * the usual tier administrator (分级管理员) ready.
 */
package io.salestiers.core.delegation;
