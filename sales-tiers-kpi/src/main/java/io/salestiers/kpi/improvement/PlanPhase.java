package io.salestiers.kpi.improvement;

/** Where an improvement plan stands. */
public enum PlanPhase {
    /** Somebody prepares it. */
    PROPOSED("proposed"),
    /** It was decided on and goes on. */
    RUNNING("running"),
    /** An outcome was decided. */
    CONCLUDED("concluded"),
    /** The person contests the outcome, and nobody else has decided yet. */
    CONTESTED("contested"),
    /** It was not begun. */
    DROPPED("dropped");

    private final String key;

    PlanPhase(String name) {
        this.key = "kpi.improvement.phase." + name;
    }

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code kpi.improvement.phase.running}
     */
    public String key() {
        return key;
    }
}
