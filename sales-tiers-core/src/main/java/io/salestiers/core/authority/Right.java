package io.salestiers.core.authority;

/** What somebody may do with a capability. None of the three implies another. */
public enum Right {
    /** Using it. */
    USE,
    /** Narrowing and revoking the grants of others that have it. */
    ADMINISTER,
    /** Handing its use on to others. */
    GRANT_ON
}
