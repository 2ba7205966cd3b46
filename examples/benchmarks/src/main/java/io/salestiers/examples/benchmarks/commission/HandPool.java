package io.salestiers.examples.benchmarks.commission;

import static io.salestiers.examples.benchmarks.contender.Rounded.halfEven;

import java.util.Arrays;

/** A team's pool shared by credit: whole cents down, then one cent each to the largest remainders, the lower id first. */
final class HandPool {
    private final long[] order = new long[SalesForce.PAYEES];

    /** Shares the pool of the members from one index to another. */
    void share(int[] members, int from, int to, long[] credit, long[] commission, long[] shares) {
        long earned = 0;
        long total = 0;
        for (int i = from; i < to; i++) {
            earned += commission[members[i]];
            total += Math.max(0, credit[members[i]]);
        }
        long pool = halfEven(earned * CommissionPlan.POOL_PERCENT, 100);
        long left = pool;
        for (int i = from; i < to; i++) {
            int member = members[i];
            long exact = pool * Math.max(0, credit[member]);
            long cents = exact / total;
            shares[member] = cents;
            left -= cents;
            // Remainder and id in one number, which sorts by both: of equal remainders the lower id is the larger
            // number.
            order[i - from] = (exact - cents * total) * SalesForce.PAYEES + (SalesForce.PAYEES - 1 - member);
        }
        Arrays.sort(order, 0, to - from);
        for (int i = to - from - 1; left > 0; i--, left--) {
            shares[SalesForce.PAYEES - 1 - (int) (order[i] % SalesForce.PAYEES)]++;
        }
    }
}
