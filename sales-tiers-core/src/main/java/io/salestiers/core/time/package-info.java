/**
 * Days and periods: a {@link io.salestiers.core.time.DateRange} says when something holds, a
 * {@link io.salestiers.core.time.Timeline} what holds on each day, a {@link io.salestiers.core.time.DatedSet} what holds
 * on the same days as well, {@link io.salestiers.core.time.Cuts} find the pieces in which nothing of all that changes, and a
 * {@link io.salestiers.core.time.FiscalCalendar} divides time into the {@link io.salestiers.core.time.Period periods} in
 * which results are measured; {@link io.salestiers.core.time.CustomPeriods} divide it otherwise, into trimesters or
 * half-months. A {@link io.salestiers.core.time.BusinessCalendar} tells working days from others.
 */
package io.salestiers.core.time;
