package io.salestiers.incentives.commission;

/** Why a commission gives a payee nothing, not even zero. */
public enum CommissionGap {
    /** The payee is in no position that earns it on the day that decides for the period. */
    NOT_THERE("not-there"),
    /** There is no quota. */
    NO_QUOTA("no-quota"),
    /** The quota is zero. */
    ZERO_QUOTA("zero-quota"),
    /** Some credits are in another currency. */
    OTHER_CURRENCY("other-currency"),
    /** Some credits have no money or no pieces to be measured. */
    NOT_MEASURED("not-measured"),
    /** What an earlier period has paid is not known, so its pay can't be trued up. */
    NO_EARLIER_PAY("no-earlier-pay");

    private final String name;

    CommissionGap(String name) {
        this.name = name;
    }

    /**
     * The key of its text.
     *
     * @return for example {@code incentives.explain.no-quota}
     */
    public String key() {
        return "incentives.explain." + name;
    }
}
