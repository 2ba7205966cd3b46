/**
 * Who holds which position on which day: an {@link io.salestiers.core.org.Organization} has tiers, units, positions and
 * appointments, and answers for one {@linkplain io.salestiers.core.org.Organization#on(java.time.LocalDate) day}.
 */
package io.salestiers.core.org;
