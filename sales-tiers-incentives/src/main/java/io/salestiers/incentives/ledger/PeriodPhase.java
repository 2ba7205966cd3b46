package io.salestiers.incentives.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a period of a ledger stands: open, calculated, locked, closed; and open again if two persons want it. No phase lets an
 * entry be changed; they say what can still be booked.
 */
public enum PeriodPhase {
    /** Results of it come in; late changes, adjustments and accruals are booked. */
    @JsonProperty("open")
    OPEN("open"),
    /** The same with a preview: it is recorded what a run gave and from which inputs, and nothing of it is booked. */
    @JsonProperty("calculated")
    CALCULATED("calculated"),
    /** What was earned in it is booked; what is due is paid. */
    @JsonProperty("locked")
    LOCKED("locked"),
    /** Nothing is booked in it any more. */
    @JsonProperty("closed")
    CLOSED("closed"),
    /** It was locked or closed, and is worked on again; what was booked stays, and differences are booked. */
    @JsonProperty("reopened")
    REOPENED("reopened");

    /** In which results can change. */
    static final Set<PeriodPhase> WORKED_ON = Collections.unmodifiableSet(EnumSet.of(OPEN, CALCULATED, REOPENED));

    private final String key;

    PeriodPhase(String name) {
        this.key = "incentives.ledger.phase." + name;
    }

    /**
     * Whether what was earned in the period has been booked once, so that whatever changes it is a late change.
     *
     * @return false for {@link #OPEN} and {@link #CALCULATED}
     */
    public boolean booked() {
        return this != OPEN && this != CALCULATED;
    }

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code incentives.ledger.phase.locked}
     */
    public String key() {
        return key;
    }
}
