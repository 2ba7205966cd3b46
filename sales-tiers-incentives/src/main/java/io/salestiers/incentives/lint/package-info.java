/**
 * What may not be meant in a plan: {@link io.salestiers.incentives.lint.PlanLinter} follows pay as an exact function of what it is
 * measured on, and warns where a unit more costs pay, where a cap makes bands ineffective, and where the order of modifiers matters.
 */
package io.salestiers.incentives.lint;
