package io.salestiers.core.customer.care;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The class of customers on every day (客户等级), with why.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param classes the class of each customer, day by day, decisions by hand included
 * @param reasons why, day by day
 */
public record CustomerClasses(
        Map<CustomerId, Timeline<CustomerClassId>> classes, Map<CustomerId, Timeline<Explanation>> reasons) {
    /** Sorts and copies the maps. */
    public CustomerClasses {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    }

    /**
     * The class of a customer.
     *
     * @param customer which
     * @param day a day
     * @return the class; empty outside the days that were asked for
     */
    public Optional<CustomerClassId> on(CustomerId customer, LocalDate day) {
        requireNonNull(day, "day");
        return classes.getOrDefault(customer, Timeline.empty()).on(day);
    }

    /**
     * Why a customer has its class.
     *
     * @param customer which
     * @param day a day
     * @return the amount or decision, and the rule; empty outside the days that were asked for
     */
    public Optional<Explanation> explanation(CustomerId customer, LocalDate day) {
        return reasons.getOrDefault(customer, Timeline.empty()).on(day);
    }
}
