package io.salestiers.examples.benchmarks.commission;

/** From everyone's credit to everyone's commission, before pools. */
@FunctionalInterface
public interface Commissions {
    /**
     * Calculates the commissions.
     *
     * @param credit what each payee is credited, rolled up, in cents
     * @param commission for the commissions in cents, capped
     */
    void earn(long[] credit, long[] commission);
}
