package io.salestiers.kpi.improvement;

/** What came of an improvement plan. None of them does anything by itself. */
public enum PlanOutcome {
    /** The goals are met. */
    MET,
    /** They are partly met, or something came between; another plan follows. */
    CONTINUED,
    /** They are not met, although the support was given and the reviews were held. */
    NOT_MET,
    /** It was ended for a reason that has nothing to do with the goals, such as another post. */
    ENDED
}
