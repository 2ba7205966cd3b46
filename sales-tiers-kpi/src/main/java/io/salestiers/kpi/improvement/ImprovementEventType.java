package io.salestiers.kpi.improvement;

import io.salestiers.core.command.EventType;
import java.util.Locale;

/** What has happened to an improvement plan. */
public enum ImprovementEventType implements EventType {
    /** A plan is prepared. */
    PROPOSED,
    /** A plan has begun. */
    BEGUN,
    /** A plan was not begun. */
    DROPPED,
    /** The person has seen it. */
    ACKNOWLEDGED,
    /** A measure of support was given. */
    SUPPORT_GIVEN,
    /** Manager and person looked at it. */
    REVIEWED,
    /** Somebody has decided what came of it. */
    CONCLUDED,
    /** The person contests the outcome. */
    CONTESTED;

    private final String code =
            "kpi.improvement." + name().toLowerCase(Locale.ROOT).replace('_', '-');

    @Override
    public String code() {
        return code;
    }
}
