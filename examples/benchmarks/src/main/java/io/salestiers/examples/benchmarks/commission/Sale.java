package io.salestiers.examples.benchmarks.commission;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A transaction as a value.
 *
 * @param representative who sold
 * @param cents the amount, negative for a return
 * @param category the number of the category
 * @param day the day, counted from the first of the period
 * @param partner who gets the rest of the credit, {@link Transactions#NONE} if nobody does
 * @param percent how much of the credit the representative gets
 */
public record Sale(int representative, long cents, int category, int day, int partner, int percent) {
    /**
     * Each transaction as a value.
     *
     * @param transactions the columns
     * @return the values in the order of the columns
     */
    public static List<Sale> listOf(Transactions transactions) {
        return IntStream.range(0, transactions.size())
                .mapToObj(i -> new Sale(
                        transactions.representatives()[i],
                        transactions.cents()[i],
                        transactions.categories()[i],
                        transactions.days()[i],
                        transactions.partners()[i],
                        transactions.percents()[i]))
                .toList();
    }
}
