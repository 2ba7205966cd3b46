package io.salestiers.core.authority;

/** How far a capability reaches into the life of those it concerns. */
public enum CapabilityKind {
    /** Seeing: what hierarchy may give without a grant. */
    SIGHT,
    /** Preparing what somebody else decides: loading quotas, editing plans, scoring. A staff ladder may do so for any tier. */
    PREPARATION,
    /** Deciding: setting, approving, moving. Needs a strictly higher tier of the ladder of the person concerned. */
    DECISION
}
