package io.salestiers.examples.benchmarks.commission;

import static io.salestiers.examples.benchmarks.contender.Rounded.halfEven;

/** Commissions by hand. */
final class HandCommissions implements Commissions {
    private final long[] quotas;

    HandCommissions(SalesForce salesForce) {
        quotas = salesForce.quotas();
    }

    @Override
    public void earn(long[] credit, long[] commission) {
        earn(Level.COUNTRY, 0, 1, credit, commission);
        earn(Level.REGION, 1, SalesForce.FIRST_SUPERVISOR, credit, commission);
        earn(Level.SUPERVISOR, SalesForce.FIRST_SUPERVISOR, SalesForce.FIRST_REPRESENTATIVE, credit, commission);
        earn(Level.REPRESENTATIVE, SalesForce.FIRST_REPRESENTATIVE, SalesForce.PAYEES, credit, commission);
    }

    /**
     * What the payees of one level earn. A marginal table is a sum of excesses: each edge adds the credit above it times the step of the
     * rate at this edge, which needs no search for the band and no branch.
     */
    private void earn(Level level, int from, int to, long[] credit, long[] commission) {
        long first = step(level, 0);
        long second = step(level, 1);
        long third = step(level, 2);
        long fourth = step(level, 3);
        long fifth = step(level, 4);
        long cap = level.cap();
        for (int id = from; id < to; id++) {
            long amount = credit[id];
            long quota = quotas[id];
            long earned = first * Math.max(0, amount)
                    + second * Math.max(0, amount - quota * 50 / 100)
                    + third * Math.max(0, amount - quota * 80 / 100)
                    + fourth * Math.max(0, amount - quota)
                    + fifth * Math.max(0, amount - quota * 120 / 100);
            commission[id] = Math.min(halfEven(earned, 10_000), quota * cap / 10_000);
        }
    }

    private static long step(Level level, int band) {
        return level.rates().get(band) - (band == 0 ? 0L : level.rates().get(band - 1));
    }
}
