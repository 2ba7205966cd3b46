package io.salestiers.core.delegation;

import io.salestiers.core.command.EventType;
import java.util.Locale;

/** What has happened to authority. */
public enum DelegationEventType implements EventType {
    /** A grant has come into being, or has been approved. */
    GRANT_ISSUED,
    /** A grant, or its change, waits for a second person. */
    GRANT_REQUESTED,
    /** The second person refused. */
    REQUEST_REJECTED,
    /** Who had asked took it back. */
    REQUEST_WITHDRAWN,
    /** A request fell, because what it comes from has ended. */
    REQUEST_FELL,
    /** A grant has become narrower, by itself or with the one it comes from. */
    GRANT_NARROWED,
    /** A grant was taken back. */
    GRANT_REVOKED,
    /** A grant fell with the one it comes from. */
    GRANT_FELL,
    /** A grant ends later than before. */
    GRANT_EXTENDED,
    /** A grant reaches people of the same tier for a time. */
    PEER_EXCEPTION_GRANTED,
    /** A person's grant ended with the appointment on which it rests. */
    GRANT_ENDED,
    /** A sight was shared sideways. */
    SIGHT_SHARED,
    /** Somebody shall come into the root office and waits for a second person. */
    ROOT_REQUESTED,
    /** Somebody has come into the root office. */
    ROOT_APPOINTED,
    /** Somebody has left the root office by a command. */
    ROOT_STEPPED_DOWN,
    /** Somebody has left the root office with their appointment. */
    ROOT_ENDED,
    /** Nobody is in the root office. */
    ROOT_VACANT,
    /** Somebody has come into the vacant root office by two recovery persons. */
    ROOT_RECOVERED,
    /** A person outside is registered for recovery. */
    RECOVERY_REGISTERED,
    /** The outside body is registered. */
    BODY_REGISTERED;

    private final String code =
            "core.delegation." + name().toLowerCase(Locale.ROOT).replace('_', '-');

    @Override
    public String code() {
        return code;
    }
}
