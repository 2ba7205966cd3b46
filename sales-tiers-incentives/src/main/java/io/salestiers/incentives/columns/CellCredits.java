package io.salestiers.incentives.columns;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            Map<String, Argument> inputs = new LinkedHashMap<>();
            inputs.put("first", Argument.day(credit.day()));
            inputs.put("last", Argument.day(last));
            return credit.toBuilder()
                    .amount(value)
                    .explanation(Explanation.given(
                            "incentives.explain.column-sum",
                            Quantity.money(value),
                            inputs,
                            credit.payee().value()))
                    .build();
        }
    }

    CellCredits {
        entries = List.copyOf(entries);
    }

    /**
     * The sums of which a payee has a direct credit; what the house keeps, because the payee had no position, is in a sum that is none
     * of them.
     *
     * @param payee the payee
     * @param place the place of the payee; below zero if there is none
     * @param payees how many payees there are, each of which has a sum in every block of so many
     */
    List<Integer> direct(PersonId payee, int place, int payees) {
        List<Integer> direct = new ArrayList<>();
        for (int cell = place; place >= 0 && cell < cells; cell += payees) {
            for (int i = first(cell); i < entries.size() && entries.get(i).cell() == cell; i++) {
                Credit credit = entries.get(i).credit();
                if (credit.kind() == CreditKind.DIRECT && credit.payee().equals(payee)) {
                    direct.add(cell);
                }
            }
        }
        return direct;
    }

    /** The first entry that is not of an earlier sum. */
    private int first(int cell) {
        int from = 0;
        int to = entries.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (entries.get(middle).cell() < cell) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
