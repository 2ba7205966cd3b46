package io.salestiers.incentives.earning;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.plan.ResolvedComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What each deal gave of an earning, so that pay can be kept, released and taken back by deal: of a commission of 100.00 on two
 * deals that earned 33.335 and 66.665, deal A gives 33.34 and deal B 66.66. The parts add up to the earning to the minor unit.
 * Immutable and safe for use by several threads.
 *
 * <ul>
 *   <li>A return, a correction, a receipt belongs to the deal that it refers to; a renewal is a deal of its own.
 *   <li>If the component pays by transaction, a deal's weight is what its transactions gave, after limits of transactions and
 *       with kickers of deals. Else it is what is credited for it.
 *   <li>What modifiers and rounding take from the sum of the weights is taken from all deals in proportion. What they add, or
 *       turn below zero, is added in proportion to the sizes of the weights without their signs, so that a floor does not
 *       multiply a sale and a return that nearly cancel each other out.
 *   <li>Minor units that are left over go to the largest remainders, of equal ones to the smaller id of a transaction. An
 *       earning below zero is divided like the one above zero, with the signs turned.
 *   <li>A bonus, a pool, a contest, and pay without a deal that has a weight, are one part of no deal.
 * </ul>
 *
 * @param earning the earning
 * @param parts by deal, each once; parts of zero are left out, a part of no deal stands alone
 */
public record DealPay(Earning earning, List<Part> parts) {
    /**
     * What a deal gave.
     *
     * @param deal the sale; empty for what no deal gave
     * @param amount how much, below zero if more came back than was sold
     * @param explanation why; its value is the amount
     */
    public record Part(Optional<TransactionId> deal, Money amount, Explanation explanation) {
        /** Refuses absent parts. */
        public Part {
            requireNonNull(deal, "deal");
            requireNonNull(amount, "amount");
            requireNonNull(explanation, "explanation");
        }
    }

    /** Copies the parts; refuses parts that do not add up to the earning, and a deal that is there twice. */
    public DealPay {
        requireNonNull(earning, "earning");
        parts = List.copyOf(parts);
        Money sum = Money.zero(earning.amount().currency());
        Set<Optional<TransactionId>> deals = new HashSet<>();
        for (Part part : parts) {
            sum = sum.plus(part.amount());
            if (!deals.add(part.deal())) {
                throw new IllegalArgumentException("a deal is there once, but there are two parts of " + part.deal());
            }
        }
        if (!sum.equals(earning.amount())) {
            throw new IllegalArgumentException(
                    "parts must add up to " + earning.amount() + ", but add up to " + sum + " for " + earning.payee());
        }
    }

    /**
     * Divides an earning.
     *
     * @param part what it was calculated from
     * @param earning an earning of that part
     * @return its deals
     */
    public static DealPay of(ResolvedComponent part, Earning earning) {
        return new DealDivision(part, earning).divide();
    }

    /**
     * Divides all earnings of a run.
     *
     * @param run the run
     * @return one for each earning, in the order of the run's parts
     */
    public static List<DealPay> of(EarningRun run) {
        List<DealPay> all = new ArrayList<>();
        for (PartResult part : run.parts()) {
            part.earnings().forEach(earning -> all.add(of(part.part(), earning)));
        }
        return List.copyOf(all);
    }
}
