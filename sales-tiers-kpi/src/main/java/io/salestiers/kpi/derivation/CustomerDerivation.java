package io.salestiers.kpi.derivation;

import static io.salestiers.kpi.catalog.StandardMeasures.NEW_CUSTOMERS;
import static io.salestiers.kpi.catalog.StandardMeasures.REACTIVATED_CUSTOMERS;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * From orders to new and reactivated customers.
 *
 * <p>With 12 months: customer C-7 with orders on 3 March 2023, 9 April 2023 and 10 April 2024 is new on 3 March 2023 and
 * reactivated on 10 April 2024, of whoever won that order; an order on 9 April 2024 would have come in time. "First" means
 * first among the given orders: the history before them is not known here.
 */
public final class CustomerDerivation {
    private static final Comparator<CustomerOrder> BY_DAY =
            Comparator.comparing(CustomerOrder::day).thenComparing(CustomerOrder::id, Ids::compare);

    private final Batch batch = new Batch(NEW_CUSTOMERS, REACTIVATED_CUSTOMERS);
    private final Map<String, String> parents;
    private final SortedSet<String> circles = new TreeSet<>(Ids::compare);

    private CustomerDerivation(Map<String, String> parents) {
        this.parents = parents;
    }

    /**
     * New and reactivated customers.
     *
     * @param orders the orders, in any order
     * @param dormantMonths after more than so many months without an order the next one reactivates the customer, 1 or more
     * @param parents the parent of each customer that counts as one with it; a parent may have one in turn
     * @return one observation for each new and each reactivated customer, by customer
     * @throws IllegalArgumentException if the months are below 1
     */
    public static Derived of(Collection<CustomerOrder> orders, int dormantMonths, Map<String, String> parents) {
        if (dormantMonths < 1) {
            throw new IllegalArgumentException("dormantMonths must be at least 1, but was " + dormantMonths);
        }
        CustomerDerivation derivation = new CustomerDerivation(parents);
        derivation.derive(orders, dormantMonths);
        return derivation.batch.result();
    }

    private void derive(Collection<CustomerOrder> orders, int dormantMonths) {
        Map<String, List<CustomerOrder>> byCustomer = new TreeMap<>(Ids::compare);
        for (CustomerOrder order : batch.unique(orders, CustomerOrder::id)) {
            if (order.amount().signum() > 0) {
                byCustomer
                        .computeIfAbsent(topmost(order.customer()), key -> new ArrayList<>())
                        .add(order);
            }
        }
        byCustomer.forEach((customer, own) -> {
            own.sort(BY_DAY);
            Optional<LocalDate> last = Optional.empty();
            for (CustomerOrder order : own) {
                boolean dormant = last.filter(day -> order.day().isAfter(day.plusMonths(dormantMonths)))
                        .isPresent();
                if (last.isEmpty() || dormant) {
                    batch.count(
                            dormant ? REACTIVATED_CUSTOMERS : NEW_CUSTOMERS,
                            order.owner(),
                            order.day(),
                            Optional.of(customer),
                            order.id());
                }
                last = Optional.of(order.day());
            }
        });
    }

    private String topmost(String customer) {
        List<String> path = new ArrayList<>();
        String top = customer;
        for (String parent = parents.get(top); parent != null; parent = parents.get(top)) {
            path.add(top);
            if (path.contains(parent)) {
                circle(path.subList(path.indexOf(parent), path.size()));
                return customer;
            }
            top = parent;
        }
        return top;
    }

    private void circle(List<String> members) {
        SortedSet<String> circle = new TreeSet<>(Ids::compare);
        circle.addAll(members);
        if (circles.addAll(circle)) {
            batch.add(
                    Finding.of(DerivationFinding.PARENTS_IN_CIRCLE, Place.about(Collections.min(circle, Ids::compare)))
                            .with("customers", Argument.texts(List.copyOf(circle))));
        }
    }
}
