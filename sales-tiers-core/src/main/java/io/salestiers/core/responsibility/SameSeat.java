package io.salestiers.core.responsibility;

/** Whether the role that answers for a duty may also do the work. */
public enum SameSeat {
    /** It may; a note says where. */
    ALLOWED,
    /** It must not: who answers looks over the work of others. */
    FORBIDDEN,
    /** It must: who answers does the work too. */
    REQUIRED
}
