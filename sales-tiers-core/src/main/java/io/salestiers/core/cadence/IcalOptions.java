package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.Texts;
import java.time.Instant;

/**
 * What a calendar file needs to know besides its meetings.
 *
 * @param domain the second part of each {@code UID}, such as {@code sales.example.com}: with the id of the series it is the same
 *     in every file of that series, so that a calendar replaces the old by the new
 * @param sequence how often the series has changed, zero or more: a calendar keeps the highest
 * @param stamp when the file is written
 * @param times how times are said
 * @param texts the reader's language
 */
public record IcalOptions(String domain, int sequence, Instant stamp, IcalTimes times, Texts texts) {
    /** Refuses domains of another form. */
    public IcalOptions {
        requireNonNull(stamp, "stamp");
        requireNonNull(times, "times");
        requireNonNull(texts, "texts");
        if (!domain.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?") || domain.length() > 200) {
            throw new IllegalArgumentException("domain must be that of a host, but was '" + domain + "'");
        }
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence must be zero or more, but was " + sequence);
        }
    }
}
