package io.salestiers.examples.benchmarks.commission;

import io.salestiers.incentives.columns.DealColumns;

/** Transactions in the columns of the library. */
final class LibraryColumns {
    private LibraryColumns() {}

    static DealColumns of(Transactions transactions) {
        int size = transactions.size();
        int[] days = new int[size];
        int[] categories = new int[size];
        int[] percents = new int[size];
        for (int i = 0; i < size; i++) {
            days[i] = LibraryPlans.firstDay() + transactions.days()[i];
            categories[i] = transactions.categories()[i];
            percents[i] = transactions.percents()[i];
        }
        return DealColumns.builder(days, transactions.cents())
                .payees(transactions.representatives(), transactions.partners(), percents)
                .values(LibraryPlans.CATEGORY, categories)
                .build();
    }
}
