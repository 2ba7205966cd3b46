/**
 * Days and periods: a {@link io.salestiers.core.time.DateRange} says when something holds, a
 * {@link io.salestiers.core.time.Timeline} what holds on each day, and a {@link io.salestiers.core.time.FiscalCalendar}
 * divides time into the {@link io.salestiers.core.time.Period periods} in which results are measured.
 */
package io.salestiers.core.time;
