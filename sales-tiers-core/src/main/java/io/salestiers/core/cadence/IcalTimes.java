package io.salestiers.core.cadence;

/**
 * How a calendar file says when something is. The examples are for 09:30 in Shanghai on 2025-10-09.
 */
public enum IcalTimes {
    /** As an instant, {@code 20251009T013000Z}. Every meeting is listed, since a rule would not follow summer time. */
    UTC,
    /** As the time on the wall wherever the reader is, {@code 20251009T093000}. Right for people in one place only. */
    FLOATING,
    /** As the time in a zone that the file describes ({@code VTIMEZONE}), {@code TZID=Asia/Shanghai:20251009T093000}. */
    ZONED
}
