package io.salestiers.core.authority;

/** What follows if the decider benefits from what is decided (G5). What concerns the decider in person is always refused. */
public enum InterestPolicy {
    /** It is refused; the next person without interest decides. */
    NEXT_WITHOUT_INTEREST,
    /** It is permitted, but a second person must approve; the decision says so. */
    SECOND_APPROVAL
}
