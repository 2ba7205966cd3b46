package io.salestiers.core.customer.care;

import io.salestiers.core.customer.Customer;
import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The classes of one period. */
final class ClassRun {
    record Found(CustomerClassId customerClass, Explanation why) {}

    private final CustomerClassing classing;
    private final CustomerClassifier.Amounts amounts;
    private final Period period;
    private final DateRange before;

    ClassRun(CustomerClassing classing, CustomerClassifier.Amounts amounts, Period period) {
        this.classing = classing;
        this.amounts = amounts;
        this.period = period;
        Period first = period;
        for (int i = 0; i < classing.periods(); i++) {
            first = classing.calendar().before(first);
        }
        this.before = DateRange.of(first.range().from(), period.range().from());
    }

    Map<CustomerId, Found> run(List<Customer> customers) {
        List<Explanation> sums = new ArrayList<>();
        customers.forEach(customer -> sums.add(amounts.sum(customer.id(), before)));
        List<Ratio> ranked = new ArrayList<>();
        for (int i = 0; i < customers.size(); i++) {
            if (ranks(customers.get(i))) {
                ranked.add(value(sums.get(i)));
            }
        }
        Collections.sort(ranked);
        Map<CustomerId, Found> found = new TreeMap<>();
        for (int i = 0; i < customers.size(); i++) {
            Customer customer = customers.get(i);
            Explanation sum = sums.get(i);
            found.put(
                    customer.id(),
                    classing.rule() instanceof ClassRule.ByAmount by
                            ? byAmount(customer, sum, by)
                            : byRank(customer, sum, ranked, (ClassRule.ByRank) classing.rule()));
        }
        return found;
    }

    /** Who takes part in a ranking. */
    private boolean ranks(Customer customer) {
        return customer.owner(period.range().from()).isPresent();
    }

    private static Ratio value(Explanation sum) {
        return sum.value().orElseThrow().value();
    }

    private Found byAmount(Customer customer, Explanation sum, ClassRule.ByAmount rule) {
        for (ClassBand band : rule.bands()) {
            int over = value(sum).compareTo(band.value());
            if (over > 0 || (over == 0 && rule.atEdge() == AtEdge.HIGHER)) {
                return found(
                        customer,
                        band.customerClass(),
                        sum,
                        Explanation.given("core.care.class.from", amounts.quantity(band.value())));
            }
        }
        return found(customer, classing.otherwise(), sum, Explanation.none("core.care.class.below", List.of()));
    }

    private Found byRank(Customer customer, Explanation sum, List<Ratio> all, ClassRule.ByRank rule) {
        if (!ranks(customer)) {
            return found(customer, classing.otherwise(), sum, Explanation.none("core.care.class.new", List.of()));
        }
        Ratio own = value(sum);
        int upTo = first(all, own, true);
        int more = all.size() - upTo;
        int equal = upTo - first(all, own, false);
        int place = rule.tied() == TiedCustomers.ALL_HIGHER ? more + 1 : more + equal;
        Explanation rank = Explanation.none("core.care.class.rank", List.of())
                .with("place", Argument.number(place))
                .with("of", Argument.number(all.size()))
                .with("equal", Argument.number(equal));
        Ratio share = Ratio.ZERO;
        for (ClassBand band : rule.bands()) {
            share = share.plus(band.value());
            if (Ratio.of(place, all.size()).compareTo(share) <= 0) {
                return found(customer, band.customerClass(), sum, rank);
            }
        }
        return found(customer, classing.otherwise(), sum, rank);
    }

    /** The first of sorted numbers that is greater than one, or at least as great. */
    private static int first(List<Ratio> sorted, Ratio own, boolean greater) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int over = sorted.get(middle).compareTo(own);
            if (over > 0 || (over == 0 && !greater)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Found found(Customer customer, CustomerClassId of, Explanation sum, Explanation rule) {
        return new Found(
                of,
                Explanation.of("core.care.class", Operation.CHOSEN, sum.value().orElseThrow(), List.of(sum, rule))
                        .with("customer", customer.id().value())
                        .with("class", of.value())
                        .with("period", period.name()));
    }
}
