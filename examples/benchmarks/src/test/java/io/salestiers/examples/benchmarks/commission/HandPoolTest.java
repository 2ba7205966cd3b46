package io.salestiers.examples.benchmarks.commission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What no generated input contains: equal remainders, of which only some get a cent. */
class HandPoolTest {
    private static final int[] MEMBERS = {211, 212, 213, 9_999};

    /** Commissions of 125 give a pool of 2.5, half-even 2. */
    private static long[] shares(long... credits) {
        long[] credit = new long[SalesForce.PAYEES];
        long[] commission = new long[SalesForce.PAYEES];
        long[] shares = new long[SalesForce.PAYEES];
        commission[212] = 125;
        for (int i = 0; i < MEMBERS.length; i++) {
            credit[MEMBERS[i]] = credits[i];
        }
        new HandPool().share(MEMBERS, 0, MEMBERS.length, credit, commission, shares);
        return new long[] {shares[211], shares[212], shares[213], shares[9_999]};
    }

    /** Half a cent each. */
    @Test
    void ofEqualRemaindersTheLowerIdsGetACent() {
        assertThat(shares(10, 10, 10, 10)).containsExactly(1, 1, 0, 0);
    }

    /** 0.4, 0.4, 0.6 and 0.6. */
    @Test
    void theLargestRemaindersGetACent() {
        assertThat(shares(20, 20, 30, 30)).containsExactly(0, 0, 1, 1);
    }

    /** 0.5, nothing, 0.5 and 1. */
    @Test
    void whoHasANegativeCreditGetsNothing() {
        assertThat(shares(10, -30, 10, 20)).containsExactly(1, 0, 0, 1);
    }
}
