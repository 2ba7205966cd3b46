package io.salestiers.examples.benchmarks.commission;

import io.salestiers.examples.benchmarks.contender.Checksum;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What a run gives: columns with one entry for each payee, in the order of the ids. */
public final class CommissionResult {
    private final long creditLines;
    private final long[] credit;
    private final long[] attainment;
    private final long[] commission;
    private final long[] poolShare;

    /**
     * The columns of a run.
     *
     * @param creditLines how many credits there were: one for a transaction of the period, two where it is split
     * @param credit cents, rolled up
     * @param attainment millionths of the quota, rounded half-even
     * @param commission cents, capped
     * @param poolShare cents
     */
    public CommissionResult(long creditLines, long[] credit, long[] attainment, long[] commission, long[] poolShare) {
        this.creditLines = creditLines;
        this.credit = credit;
        this.attainment = attainment;
        this.commission = commission;
        this.poolShare = poolShare;
    }

    /**
     * What a payee is paid.
     *
     * @param payee the id
     * @return commission and share of the pool, in cents
     */
    public long payout(int payee) {
        return commission[payee] + poolShare[payee];
    }

    /**
     * How many credits there were.
     *
     * @return the number
     */
    public long creditLines() {
        return creditLines;
    }

    /**
     * The credit of the whole country.
     *
     * @return cents
     */
    public long countryCredit() {
        return credit[0];
    }

    /**
     * All that is paid.
     *
     * @return cents
     */
    public long totalPayout() {
        return IntStream.range(0, credit.length).mapToLong(this::payout).sum();
    }

    /**
     * What was shared from pools.
     *
     * @return cents
     */
    public long pools() {
        return Arrays.stream(poolShare).sum();
    }

    /**
     * The checksum as published: begun with the number of credits, then for each payee credit, attainment, commission, share of the
     * pool and payout.
     *
     * @return the checksum
     */
    public long checksum() {
        Checksum checksum = new Checksum(creditLines);
        for (int payee = 0; payee < credit.length; payee++) {
            checksum.add(credit[payee]);
            checksum.add(attainment[payee]);
            checksum.add(commission[payee]);
            checksum.add(poolShare[payee]);
            checksum.add(payout(payee));
        }
        return checksum.value();
    }

    /**
     * Where two results differ.
     *
     * @param other another result for the same payees
     * @return the lowest id of a payee with another figure; empty if there is none
     */
    OptionalInt firstDifference(CommissionResult other) {
        return IntStream.range(0, credit.length)
                .filter(payee -> !figures(payee).equals(other.figures(payee)))
                .findFirst();
    }

    /**
     * The figures of a payee.
     *
     * @param payee the id
     * @return a text for messages
     */
    String figures(int payee) {
        return "payee " + payee + " credit " + credit[payee] + " attainment " + attainment[payee] + " commission "
                + commission[payee] + " pool share " + poolShare[payee];
    }
}
