package io.salestiers.incentives.release;

import io.salestiers.core.audit.AuditCode;

/** Why pay is kept, released, given up or taken back: the reasons of postings by which later calculations know what was done. */
public final class PayReason {
    /** It is kept until an event. */
    public static final AuditCode KEPT = AuditCode.of("release.kept");

    /** It is no longer kept: its event has come about, or it is set against what came back of the deal. */
    public static final AuditCode DUE = AuditCode.of("release.due");

    /** The payee has left and what is kept is paid. */
    public static final AuditCode LEAVING = AuditCode.of("release.leaving");

    /** The payee has left before its earning event, so it ends. */
    public static final AuditCode ENDED = AuditCode.of("release.ended");

    /** Pay that was not earned yet is given up after an event. */
    public static final AuditCode GIVEN_UP = AuditCode.of("clawback.given-up");

    /** Pay is taken back after an event. */
    public static final AuditCode TAKEN_BACK = AuditCode.of("clawback.taken-back");

    /** What was given up or taken back and not recovered yet is given again. */
    public static final AuditCode GIVEN_AGAIN = AuditCode.of("clawback.given-again");

    /** What was taken back and recovered is paid again. */
    public static final AuditCode PAID_AGAIN = AuditCode.of("clawback.paid-again");

    /** A deal passes to somebody else. */
    public static final AuditCode HANDOVER = AuditCode.of("release.handover");

    private PayReason() {}
}
