package io.salestiers.examples.benchmarks.commission;

import static io.salestiers.examples.benchmarks.contender.Rounded.halfEven;

import java.util.Arrays;

/**
 * From the representatives' credits to what everyone is paid, by hand. All of it is whole-number arithmetic: up to some hundred
 * million transactions no product leaves 64 bits.
 */
public final class HandSettlement {
    private final SalesForce salesForce;
    private final Commissions commissions;
    private final long[] quotas;
    private final int[] superiors;
    /** Where each supervisor's representatives begin in {@link #members}, one entry more than there are supervisors. */
    private final int[] teamStarts = new int[SalesForce.FIRST_REPRESENTATIVE - SalesForce.FIRST_SUPERVISOR + 1];
    /** The representatives by team, then by id. */
    private final int[] members = new int[SalesForce.PAYEES - SalesForce.FIRST_REPRESENTATIVE];

    private final HandPool pool = new HandPool();

    HandSettlement(SalesForce salesForce) {
        this(salesForce, new HandCommissions(salesForce));
    }

    /**
     * A settlement with commissions of somebody else.
     *
     * @param salesForce who is paid
     * @param commissions calculates the commissions
     */
    public HandSettlement(SalesForce salesForce, Commissions commissions) {
        this.salesForce = salesForce;
        this.commissions = commissions;
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

    /**
     * Rolls the credits up and pays everyone.
     *
     * @param creditLines how many credits there were
     * @param credit what each representative was credited, in cents; is written
     * @return what everyone is paid
     */
    public CommissionResult settle(long creditLines, long[] credit) {
        rollUp(credit);
        long[] attainment = new long[SalesForce.PAYEES];
        for (int id = 0; id < SalesForce.PAYEES; id++) {
            attainment[id] = halfEven(credit[id] * 1_000_000, quotas[id]);
        }
        long[] commission = new long[SalesForce.PAYEES];
        commissions.earn(credit, commission);
        return new CommissionResult(creditLines, credit, attainment, commission, sharePools(credit, commission));
    }

    /** From the highest id down: a superior's is lower, and by then complete. */
    private void rollUp(long[] credit) {
        for (int id = SalesForce.PAYEES - 1; id > 0; id--) {
            credit[superiors[id]] += credit[id];
        }
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
