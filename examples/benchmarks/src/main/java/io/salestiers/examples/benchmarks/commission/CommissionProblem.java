package io.salestiers.examples.benchmarks.commission;

import io.salestiers.examples.benchmarks.contender.WrongAnswer;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A commission run to be done.
 *
 * @param salesForce who is paid
 * @param transactions what was sold
 */
public record CommissionProblem(SalesForce salesForce, Transactions transactions) {
    /**
     * Checksums by number of transactions: those of 10,000 and a million are published, on the others {@link HandColumnsCommission} and
     * {@link IdiomaticCommission} agree, whose arithmetic has nothing in common.
     */
    private static final Map<Integer, Long> CHECKSUMS = Map.of(
            10_000, 0x66bcfa2e80e3c4d9L,
            100_000, 0x40d92fb1c93b347cL,
            1_000_000, 0x6de7b601071490c1L,
            10_000_000, 0xaef8586c146a9764L);

    /**
     * The problem of a size.
     *
     * @param transactions how many transactions
     * @return the problem, the same at every call
     */
    public static CommissionProblem of(int transactions) {
        return new CommissionProblem(SalesForce.expecting(transactions), Transactions.generate(transactions));
    }

    /**
     * Compares an answer with the known checksum; for a size without one, with the answer of the contender that is the
     * easiest to read, and for that one, with the yardstick's.
     *
     * @param contender whose answer it is
     * @param answer the answer
     * @throws WrongAnswer if they differ
     */
    public void check(CommissionRun contender, CommissionResult answer) {
        Long known = CHECKSUMS.get(transactions.size());
        if (known == null) {
            CommissionRun other =
                    contender instanceof IdiomaticCommission ? new HandColumnsCommission() : new IdiomaticCommission();
            requireSame(contender.name(), answer, other.prepare(this).run());
        } else if (known != answer.checksum()) {
            throw new WrongAnswer(
                    contender.name(),
                    "checksum " + Long.toHexString(answer.checksum()) + " instead of " + Long.toHexString(known));
        }
    }

    private static void requireSame(String contender, CommissionResult answer, CommissionResult expected) {
        if (answer.creditLines() != expected.creditLines()) {
            throw new WrongAnswer(contender, answer.creditLines() + " credits instead of " + expected.creditLines());
        }
        OptionalInt payee = answer.firstDifference(expected);
        if (payee.isPresent()) {
            throw new WrongAnswer(
                    contender, answer.figures(payee.getAsInt()) + " instead of " + expected.figures(payee.getAsInt()));
        }
    }
}
