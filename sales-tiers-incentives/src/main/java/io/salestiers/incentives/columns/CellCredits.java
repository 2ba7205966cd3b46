package io.salestiers.incentives.columns;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.Credit;
import java.time.LocalDate;
import java.util.List;

/**
 * Which credits a sum stands for: the direct one of its payee, and those that roll up from it, found by crediting one deal for each
 * sum in the way in which all deals are credited.
 *
 * @param cells how many sums there are
 * @param layout a number that differs if payees, days or values do
 * @param entries the credits, by sum
 */
record CellCredits(int cells, int layout, List<Entry> entries) {
    /**
     * A credit whose value is a sum.
     *
     * @param cell the number of the sum
     * @param last the last day of its stretch
     * @param credit the credit of one deal on the first day, worth nothing
     */
    record Entry(int cell, LocalDate last, Credit credit) {
        /** The credit with the value of the sum. */
        Credit worth(Money value) {
            return credit.toBuilder()
                    .amount(value)
                    .explanation(Explanation.given("incentives.explain.column-sum", Quantity.money(value))
                            .with("first", Argument.day(credit.day()))
                            .with("last", Argument.day(last))
                            .concerning(credit.payee().value()))
                    .build();
        }
    }

    CellCredits {
        entries = List.copyOf(entries);
    }
}
