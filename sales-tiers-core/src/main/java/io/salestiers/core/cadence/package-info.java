/**
 * What comes back: a {@link io.salestiers.core.cadence.Cadence} names planned days, a
 * {@link io.salestiers.core.cadence.Schedule} makes occurrences of them that respect holidays and exceptions.
 */
package io.salestiers.core.cadence;
