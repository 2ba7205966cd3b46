/**
 * The rhythm of a sales organization: what comes back, who meets, what they agree on, and what becomes of it.
 *
 * <p>A {@link io.salestiers.core.cadence.Cadence} names planned days, a {@link io.salestiers.core.cadence.Schedule} makes
 * occurrences of them that respect holidays and exceptions. A {@link io.salestiers.core.cadence.MeetingSeries} has a schedule, an
 * audience and an agenda; the {@link io.salestiers.core.cadence.MeetingPlanner} finds its meetings with who is there on the day,
 * the {@link io.salestiers.core.cadence.MeetingProcess} keeps minutes and action items in a
 * {@link io.salestiers.core.cadence.MeetingLog}, and {@link io.salestiers.core.cadence.Escalations} finds who is to be told of
 * what is overdue. A {@link io.salestiers.core.cadence.Strategy}, an {@link io.salestiers.core.cadence.Announcement} and a
 * {@link io.salestiers.core.cadence.Coaching} stand beside them. All of them are measured by observations.
 *
 * <!-- sample: RhythmSamplesTest#week -->
 * <pre>{@code
 * }</pre>
 */
package io.salestiers.core.cadence;
