package io.salestiers.examples.quickstart.input;

/**
 * On which day a return counts. A deal of 500.00 closed on 2025-03-20 and returned on 2025-04-10 lowers the second
 * quarter under the first rule and the first quarter under the second one.
 */
public enum ReturnRule {
    /** On the day of the return: closed periods stay as they are. */
    NET_IN_PERIOD_OF_ARRIVAL("net-in-period-of-arrival"),
    /** On the day on which the deal was closed: its period is calculated again. */
    RECOMPUTE_ORIGINAL_PERIOD("recompute-original-period");

    private final String key;

    ReturnRule(String key) {
        this.key = key;
    }

    /**
     * The name in the format document.
     *
     * @return for example {@code net-in-period-of-arrival}
     */
    public String key() {
        return key;
    }
}
