package io.salestiers.incentives.dispute;

import io.salestiers.core.command.EventType;
import java.util.Locale;

/** What has happened to a dispute. */
public enum DisputeEventType implements EventType {
    /** A payee contests a line. */
    FILED,
    /** Somebody else has to decide. */
    HANDLER_ASSIGNED,
    /** It was not decided in time and went to somebody above. */
    ESCALATED,
    /** The line stays as it is; on appeal, the first decision stands. */
    REJECTED,
    /** The payee gets what was claimed. */
    UPHELD,
    /** The payee gets a part of it. */
    UPHELD_IN_PART,
    /** An adjustment is to be booked. */
    ADJUSTMENT_DUE,
    /** The payee does not accept the first decision. */
    APPEALED,
    /** The payee has given up. */
    WITHDRAWN;

    private final String code =
            "incentives.dispute." + name().toLowerCase(Locale.ROOT).replace('_', '-');

    @Override
    public String code() {
        return code;
    }
}
