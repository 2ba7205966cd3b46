package io.salestiers.core.authority;

/** What else the rules need to know about a capability. */
public enum CapabilityFlag {
    /** A grant of it needs a second person. */
    SENSITIVE,
    /**
     * What it is used on concerns people: the person, whoever holds the position, everybody in the unit or territory. Only
     * then do the rules about oneself, interest, higher tiers and the highest tier apply.
     */
    CONCERNS_PEOPLE,
    /** Sight that hierarchy gives without a grant; of oneself everybody has it. */
    BY_HIERARCHY,
    /** A preparation that somebody may also do for themself, such as nominating oneself. */
    FOR_ONESELF
}
