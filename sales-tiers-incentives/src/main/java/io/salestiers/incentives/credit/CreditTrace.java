package io.salestiers.incentives.credit;

import io.salestiers.core.explain.Explanation;

/** How a credit came about, kept small, so that its explanation is made only when somebody asks. */
@FunctionalInterface
interface CreditTrace {
    Explanation explain(Credit credit);
}
