package io.salestiers.examples.benchmarks.commission;

import static io.salestiers.examples.benchmarks.contender.Rounded.halfEven;

import java.util.Arrays;

/**
 * From the representatives' credits to what everyone is paid, by hand. All of it is whole-number arithmetic: up to some hundred
 * million transactions no product leaves 64 bits.
 */
final class HandSettlement {
    private final SalesForce salesForce;
    private final long[] quotas;
    private final int[] superiors;
    /** Where each supervisor's representatives begin in {@link #members}, one entry more than there are supervisors. */
    private final int[] teamStarts = new int[SalesForce.FIRST_REPRESENTATIVE - SalesForce.FIRST_SUPERVISOR + 1];
    /** The representatives by team, then by id. */
    private final int[] members = new int[SalesForce.PAYEES - SalesForce.FIRST_REPRESENTATIVE];

    private final HandPool pool = new HandPool();

    HandSettlement(SalesForce salesForce) {
        this.salesForce = salesForce;
        quotas = salesForce.quotas();
        superiors = salesForce.superiors();
        sortMembers();
    }

    private void sortMembers() {
        for (int id = SalesForce.FIRST_REPRESENTATIVE; id < SalesForce.PAYEES; id++) {
            teamStarts[team(id) + 1]++;
        }
        Arrays.parallelPrefix(teamStarts, Integer::sum);
        int[] next = teamStarts.clone();
        for (int id = SalesForce.FIRST_REPRESENTATIVE; id < SalesForce.PAYEES; id++) {
            members[next[team(id)]++] = id;
        }
    }

    private int team(int representative) {
        return salesForce.superior(representative) - SalesForce.FIRST_SUPERVISOR;
    }

    /** Rolls the credits up, in place, and pays everyone. */
    CommissionResult settle(long creditLines, long[] credit) {
        rollUp(credit);
        long[] attainment = new long[SalesForce.PAYEES];
        for (int id = 0; id < SalesForce.PAYEES; id++) {
            attainment[id] = halfEven(credit[id] * 1_000_000, quotas[id]);
        }
        long[] commission = new long[SalesForce.PAYEES];
        pay(Level.COUNTRY, 0, 1, credit, commission);
        pay(Level.REGION, 1, SalesForce.FIRST_SUPERVISOR, credit, commission);
        pay(Level.SUPERVISOR, SalesForce.FIRST_SUPERVISOR, SalesForce.FIRST_REPRESENTATIVE, credit, commission);
        pay(Level.REPRESENTATIVE, SalesForce.FIRST_REPRESENTATIVE, SalesForce.PAYEES, credit, commission);
        return new CommissionResult(creditLines, credit, attainment, commission, sharePools(credit, commission));
    }

    /** From the highest id down: a superior's is lower, and by then complete. */
    private void rollUp(long[] credit) {
        for (int id = SalesForce.PAYEES - 1; id > 0; id--) {
            credit[superiors[id]] += credit[id];
        }
    }

    /**
     * Pays the payees of one level. A marginal table is a sum of excesses: each edge adds the credit above it times the step of the
     * rate at this edge, which needs no search for the band and no branch.
     */
    private void pay(Level level, int from, int to, long[] credit, long[] commission) {
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

    private long[] sharePools(long[] credit, long[] commission) {
        long[] shares = new long[SalesForce.PAYEES];
        for (int team = 0; team < teamStarts.length - 1; team++) {
            int supervisor = SalesForce.FIRST_SUPERVISOR + team;
            if (credit[supervisor] > 0
                    && credit[supervisor] * 100 >= quotas[supervisor] * CommissionPlan.POOL_THRESHOLD) {
                pool.share(members, teamStarts[team], teamStarts[team + 1], credit, commission, shares);
            }
        }
        return shares;
    }
}
