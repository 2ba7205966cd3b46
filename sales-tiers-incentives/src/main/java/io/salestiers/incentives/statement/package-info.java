/**
 * What a payee is told: {@link io.salestiers.incentives.statement.Statements} makes a
 * {@link io.salestiers.incentives.statement.Statement} for each payee of a run, in the payee's view.
 */
package io.salestiers.incentives.statement;
