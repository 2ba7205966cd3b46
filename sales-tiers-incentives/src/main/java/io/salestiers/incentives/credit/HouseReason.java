package io.salestiers.incentives.credit;

/** Why the house keeps a credit. */
public enum HouseReason {
    /** A house rule says so, because no rule before it fits. */
    BY_RULE,
    /** Nobody holds the position, nor acts for it if that counts. */
    VACANT,
    /** The person holds no position on the day. */
    WITHOUT_POSITION,
    /** The position lies in no unit on the day. */
    WITHOUT_UNIT,
    /** The organization never has this person or position, which is a finding too. */
    UNKNOWN;

    /**
     * The key of the word for it.
     *
     * @return for example {@code incentives.house.without-position}
     */
    public String key() {
        return "incentives.house." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
