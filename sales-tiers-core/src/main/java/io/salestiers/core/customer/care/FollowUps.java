package io.salestiers.core.customer.care;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.customer.Customer;
import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.org.Organization;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.List;

/**
 * Finds what follow-ups a customer has had, has and will have, by a {@link FollowUpPolicy}.
 *
 * <p>Everything is seen from a day: visits after it are not looked at, and owner and class are taken to stay as they are on it.
 * So what was decided by then is found again, unchanged, from every later day. Immutable and safe for use by several threads.
 */
public final class FollowUps {
    private final FollowUpPolicy policy;
    private final Organization organization;

    private FollowUps(FollowUpPolicy policy, Organization organization) {
        this.policy = requireNonNull(policy, "policy");
        this.organization = requireNonNull(organization, "organization");
    }

    /**
     * By a policy, in an organization.
     *
     * @param policy the policy
     * @param organization who holds which position on which day
     * @return the finder
     */
    public static FollowUps of(FollowUpPolicy policy, Organization organization) {
        return new FollowUps(policy, organization);
    }

    FollowUpPolicy policy() {
        return policy;
    }

    Organization organization() {
        return organization;
    }

    /**
     * The follow-ups of a customer.
     *
     * @param customer the customer
     * @param classes its class on every day; days without one have no follow-ups
     * @param asOf seen from which day
     * @param until which due days are wanted, that day included; not before {@code asOf} means also what will be due
     * @return those due on or before {@code until}, by due day
     */
    public List<FollowUp> of(Customer customer, Timeline<CustomerClassId> classes, LocalDate asOf, LocalDate until) {
        return new FollowUpRun(this, customer, classes, asOf, until).run();
    }

    /**
     * The follow-ups of a customer that are decided by a day: done or missed, with the days of grace over. These are what
     * timeliness counts.
     *
     * @param customer the customer
     * @param classes its class on every day
     * @param asOf the day, at whose end it is asked
     * @return those whose last day of grace is not after {@code asOf}, by due day
     */
    public List<FollowUp> decided(Customer customer, Timeline<CustomerClassId> classes, LocalDate asOf) {
        return of(customer, classes, asOf, asOf).stream()
                .filter(each -> !each.latest().isAfter(asOf))
                .toList();
    }
}
