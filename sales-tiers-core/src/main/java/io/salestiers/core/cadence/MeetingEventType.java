package io.salestiers.core.cadence;

import io.salestiers.core.command.EventType;

/** What can happen to meetings and actions. */
public enum MeetingEventType implements EventType {
    /** A meeting was held. */
    MEETING_HELD("meeting-held"),
    /** A meeting is not held. */
    MEETING_CANCELLED("meeting-cancelled"),
    /** Somebody is to do something. */
    ACTION_RAISED("action-raised"),
    /** It is done. */
    ACTION_COMPLETED("action-completed"),
    /** It will not be done. */
    ACTION_DROPPED("action-dropped"),
    /** It is due on another day. */
    ACTION_POSTPONED("action-postponed"),
    /** Somebody else does it. */
    ACTION_REASSIGNED("action-reassigned");

    private final String code;

    MeetingEventType(String name) {
        this.code = "core.cadence." + name;
    }

    @Override
    public String code() {
        return code;
    }
}
