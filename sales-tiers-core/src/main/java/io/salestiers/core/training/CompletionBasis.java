package io.salestiers.core.training;

/**
 * When a course that was due counts as completed. In the examples it is due on 10 March, is completed on 20 March, and the
 * figures of March are asked for.
 */
public enum CompletionBasis {
    /** If it was completed on its due day or before: not completed. The figure of a month never changes afterwards. */
    BY_DUE_DAY,
    /** If it was completed on the last day of the range or before: completed. Catching up counts. */
    BY_END_OF_RANGE
}
