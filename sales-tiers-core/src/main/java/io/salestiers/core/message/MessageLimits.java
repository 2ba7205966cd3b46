package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

/**
 * How long one message of a channel may be. Known ones (2026; a host gives those of its channel today): a robot of WeCom
 * 企业微信 takes 4,096 bytes of UTF-8 as markdown and 2,048 as text, a section of Slack 3,000 characters.
 *
 * @param unit how length is counted
 * @param length the most, with all marks, line feeds and the number of the part; 40 or more
 * @param numbered whether the parts of a message that needs several say which they are: {@code (2/3)}
 */
public record MessageLimits(LengthUnit unit, int length, boolean numbered) {
    /** Refuses limits that leave no room. */
    public MessageLimits {
        requireNonNull(unit, "unit");
        if (length < 40) {
            throw new IllegalArgumentException("length must be 40 or more, but was " + length);
        }
    }
}
