package io.salestiers.core.customer;

import io.salestiers.core.org.Organization;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds customers that nobody looks after although they have an owner: of people who have left, of positions that are closed or
 * vacant. What to hand over when people move. Has no state; safe for use by several threads.
 */
public final class OwnershipCheck {
    private OwnershipCheck() {}

    /**
     * What is wrong on a day.
     *
     * @param customers the customers
     * @param organization the organization
     * @param day the day, which may lie ahead: on 3 July one can ask what will be nobody's on 1 August
     * @return a finding for each such customer, by owner, then id
     */
    public static List<Finding> findings(Collection<Customer> customers, Organization organization, LocalDate day) {
        OwnerPlace place = new OwnerPlace(organization, day);
        List<Customer> sorted = new ArrayList<>();
        for (Customer customer : customers) {
            if (customer.owner(day).filter(owner -> !owner.pooled()).isPresent()) {
                sorted.add(customer);
            }
        }
        sorted.sort(
                Comparator.comparing((Customer customer) -> customer.owner(day).orElseThrow())
                        .thenComparing(Customer::id));
        List<Finding> findings = new ArrayList<>();
        for (Customer customer : sorted) {
            CustomerOwner owner = customer.owner(day).orElseThrow();
            if (!place.filled(owner)) {
                CustomerFinding code = place.there(owner) ? CustomerFinding.OWNER_VACANT : CustomerFinding.OWNER_GONE;
                findings.add(Finding.of(code, Place.about(customer.key().toString()))
                        .with("customer", customer.id().value())
                        .with("owner", owner.key())
                        .with("day", day));
            }
        }
        return List.copyOf(findings);
    }
}
