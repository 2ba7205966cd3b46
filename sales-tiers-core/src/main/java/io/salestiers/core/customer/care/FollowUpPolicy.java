package io.salestiers.core.customer.care;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a company follows its customers up (回访制度): the definition that the business writes. Each choice is required.
 *
 * <p>A customer in a pool, and one of a class without a rule, is not followed up. Immutable and safe for use by several
 * threads.
 *
 * @param basis from what due days are counted
 * @param newOwner what a new owner means
 * @param countedVisits whose visits count
 * @param countedOn on which day a follow-up counts
 * @param rules the rule of each class, the most important class first: of two follow-ups that are equally late, that of the
 *     class named first is the more urgent
 */
public record FollowUpPolicy(
        DueBasis basis, NewOwner newOwner, CountedVisits countedVisits, CountedOn countedOn, List<FollowUpRule> rules) {
    private static final int MOST_GRACE = 366;

    /**
     * Copies the list.
     *
     * @throws InvalidDefinitionException with all that is wrong: no rule, two rules of a class, a rule without a channel, days of
     *     grace outside their limits
     */
    public FollowUpPolicy {
        requireNonNull(basis, "basis");
        requireNonNull(newOwner, "newOwner");
        requireNonNull(countedVisits, "countedVisits");
        requireNonNull(countedOn, "countedOn");
        rules = List.copyOf(rules);
        List<Finding> wrong = new ArrayList<>();
        if (rules.isEmpty()) {
            wrong.add(Finding.of(CareFinding.NO_RULES, at("/rules")));
        }
        Set<CustomerClassId> classes = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            FollowUpRule rule = rules.get(i);
            String of = rule.customerClass().value();
            if (!classes.add(rule.customerClass())) {
                wrong.add(Finding.of(CareFinding.DUPLICATE_CLASS, at("/rules/" + i + "/customerClass"))
                        .with("class", of));
            }
            if (rule.channels().isEmpty()) {
                wrong.add(Finding.of(CareFinding.NO_CHANNEL, at("/rules/" + i + "/channels"))
                        .with("class", of));
            }
            if (rule.graceDays() < 0 || rule.graceDays() > MOST_GRACE) {
                wrong.add(Finding.of(CareFinding.GRACE_OUT_OF_RANGE, at("/rules/" + i + "/graceDays"))
                        .with("class", of)
                        .with("most", MOST_GRACE)
                        .with("days", rule.graceDays()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidDefinitionException(wrong);
        }
    }

    private static Place at(String pointer) {
        return Place.document("follow-up-policy", pointer);
    }

    /**
     * The rule of a class.
     *
     * @param customerClass the class
     * @return the rule; empty if the class is not followed up
     */
    public Optional<FollowUpRule> rule(CustomerClassId customerClass) {
        return rules.stream()
                .filter(rule -> rule.customerClass().equals(customerClass))
                .findFirst();
    }

    /** The place of a class in the order of importance. */
    int rank(CustomerClassId customerClass) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).customerClass().equals(customerClass)) {
                return i;
            }
        }
        return rules.size();
    }
}
