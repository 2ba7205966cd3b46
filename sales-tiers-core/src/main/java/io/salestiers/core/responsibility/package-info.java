/**
 * Who has to do what: a {@link io.salestiers.core.responsibility.Charter} gives each tier its
 * {@link io.salestiers.core.responsibility.Duty duties}; with the ladder of the tiers it is the
 * {@link io.salestiers.core.responsibility.Governance} of a company. {@link io.salestiers.core.responsibility.Charters}
 * has the usual one.
 */
package io.salestiers.core.responsibility;
