package io.salestiers.incentives.credit;

/** What became of a transaction. */
public enum TransactionOutcome {
    /** Somebody is credited with it. */
    CREDITED,
    /** The house keeps all of it. */
    HOUSE,
    /** It waits for money: {@link CreditProof#pending()} says for how much. */
    PENDING,
    /** Nobody is credited, although the plan counts it: there is a finding about it. */
    UNCREDITED,
    /** It changes nothing, such as a receipt of money where credits come with the sale. */
    WITHOUT_EFFECT,
    /** The plan does not count transactions of its kind. */
    LEFT_ASIDE,
    /** No version of the plan holds on its day, or on the day of the sale that it refers to. */
    OUTSIDE_PLAN;

    /**
     * The key of the word for it.
     *
     * @return for example {@code incentives.outcome.left-aside}
     */
    public String key() {
        return "incentives.outcome." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
