package io.salestiers.core.feedback;

/** Where a feedback item stands on a day (处理状态). */
public enum FeedbackState {
    /** Nobody has answered yet. */
    OPEN,
    /** There is an answer; whoever gave the feedback, or the owner, has not closed it yet. */
    ANSWERED,
    /** It is closed. */
    CLOSED;

    /**
     * The key of its word.
     *
     * @return for example {@code core.feedback.state.open}
     */
    public String key() {
        return "core.feedback.state." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
