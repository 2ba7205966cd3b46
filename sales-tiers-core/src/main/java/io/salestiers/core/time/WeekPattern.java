package io.salestiers.core.time;

/** How many whole weeks the three months of a quarter have: thirteen together. */
public enum WeekPattern {
    /** Four, four, five. */
    FOUR_FOUR_FIVE(3),
    /** Four, five, four: the calendar of the National Retail Federation of the United States. */
    FOUR_FIVE_FOUR(2),
    /** Five, four, four. */
    FIVE_FOUR_FOUR(1);

    private final int longMonth;

    WeekPattern(int longMonth) {
        this.longMonth = longMonth;
    }

    /**
     * The length of a month in a year of 52 weeks.
     *
     * @param monthOfQuarter 1 to 3
     * @return 4 or 5 weeks
     * @throws IllegalArgumentException if a quarter has no such month
     */
    public int weeks(int monthOfQuarter) {
        if (monthOfQuarter < 1 || monthOfQuarter > 3) {
            throw new IllegalArgumentException("month of a quarter must be 1 to 3, but was " + monthOfQuarter);
        }
        return monthOfQuarter == longMonth ? 5 : 4;
    }
}
