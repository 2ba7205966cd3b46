package io.salestiers.incentives.payout;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Whether an advance that stays open is waived. What a person decides to waive is booked by the host at any time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Forgiveness.Never.class, name = "never"),
    @JsonSubTypes.Type(value = Forgiveness.AfterPeriods.class, name = "after-periods")
})
public sealed interface Forgiveness {
    /** It stays open until it is recovered or paid. */
    record Never() implements Forgiveness {}

    /**
     * What is left of an advance after the recovery in a number of periods is waived: with 3, what was advanced in January and
     * is not recovered in February, March and April is waived in April.
     *
     * @param number 1 or more
     */
    record AfterPeriods(int number) implements Forgiveness {
        /** Refuses a number below 1. */
        public AfterPeriods {
            if (number < 1) {
                throw new IllegalArgumentException("number must be 1 or more, but was " + number);
            }
        }
    }
}
