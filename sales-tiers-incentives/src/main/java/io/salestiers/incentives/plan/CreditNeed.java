package io.salestiers.incentives.plan;

/** How a component needs its credits. */
public enum CreditNeed {
    /** Their sums between two changes suffice, added up in any order: a rate on the total of the period. */
    SUMS,
    /** It must see each one, and has an order of its own for those of a payee: a running total, a kicker for certain deals. */
    EACH
}
