package io.salestiers.incentives.ledger;

/** How far the lines of a run are divided. The example is a commission of 126 on two deals, three quarters of it on one. */
public enum RunDetail {
    /** A line for each component: 126. It can be kept until a day, but not until something happens to a deal. */
    BY_COMPONENT,
    /**
     * A line for each deal of a component, as {@link io.salestiers.incentives.earning.DealPay} divides it: 94.50 and 31.50. Needed
     * where pay is kept, released or taken back by deal. What no deal gave stays a line of the component.
     */
    BY_DEAL
}
