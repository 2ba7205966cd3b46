package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Locale;

/** Whether something that is asked for is met. What is not known is neither. */
public enum GateOutcome {
    /** It is met. */
    @JsonProperty("met")
    MET,
    /** It is not met. */
    @JsonProperty("not-met")
    NOT_MET,
    /** It is not known whether it is met. */
    @JsonProperty("not-known")
    NOT_KNOWN;

    /**
     * What holds if all must be met: one that is missed decides, then one that is not known.
     *
     * @param outcomes the outcomes
     * @return met if there are none
     */
    public static GateOutcome all(Collection<GateOutcome> outcomes) {
        return outcomes.contains(NOT_MET) ? NOT_MET : outcomes.contains(NOT_KNOWN) ? NOT_KNOWN : MET;
    }

    /**
     * What holds if one must be met: one that is met decides, then one that is not known.
     *
     * @param outcomes the outcomes
     * @return not met if there are none
     */
    public static GateOutcome any(Collection<GateOutcome> outcomes) {
        return outcomes.contains(MET) ? MET : outcomes.contains(NOT_KNOWN) ? NOT_KNOWN : NOT_MET;
    }

    /**
     * The answer to a question that is known.
     *
     * @param met whether it is met
     * @return met or not met
     */
    public static GateOutcome of(boolean met) {
        return met ? MET : NOT_MET;
    }

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return for example {@code incentives.promotion.outcome.not-met}
     */
    public String key() {
        return "incentives.promotion.outcome." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
