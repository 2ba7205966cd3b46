package io.salestiers.kpi.derivation;

/**
 * Which activities count. With 5 minutes and an outcome that is enough, a call of 2 minutes with an outcome counts, and one
 * without does not.
 *
 * @param leastMinutes how long it must have taken, 0 if that does not matter
 * @param outcomeIsEnough whether a shorter one counts if an outcome was recorded
 * @param onceACustomerAndDay whether several of one kind with one customer on one day by one person are one
 */
public record ActivityRule(int leastMinutes, boolean outcomeIsEnough, boolean onceACustomerAndDay) {
    /** Refuses a duration below 0. */
    public ActivityRule {
        if (leastMinutes < 0) {
            throw new IllegalArgumentException("leastMinutes must be at least 0, but was " + leastMinutes);
        }
    }

    boolean qualifies(SalesActivity activity) {
        return activity.minutes() >= leastMinutes || (outcomeIsEnough && activity.outcome());
    }
}
