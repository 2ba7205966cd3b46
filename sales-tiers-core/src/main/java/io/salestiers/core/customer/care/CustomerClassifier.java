package io.salestiers.core.customer.care;

import io.salestiers.core.customer.AbsorbedCustomer;
import io.salestiers.core.customer.ClassOverride;
import io.salestiers.core.customer.Customer;
import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.Timeline;
import io.salestiers.core.unit.Quantity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Divides customers into classes. Has no state; safe for use by several threads. */
public final class CustomerClassifier {
    /** The classifier. */
    public static final CustomerClassifier DEFAULT = new CustomerClassifier();

    private CustomerClassifier() {}

    /**
     * The classes of customers.
     *
     * <p>The observations of a duplicate count for the customer that it was merged into. Who takes part in a ranking: the
     * customers that are registered before the period begins and not merged into another one by then. A customer without an
     * observation has 0.
     *
     * @param classing the rule
     * @param customers the customers
     * @param observations what was observed, of any measure
     * @param days for which days; with an end
     * @return the class of each customer on the days from its registration on; or what is mixed up, such as two currencies
     */
    public WithFindings<CustomerClasses> classify(
            CustomerClassing classing,
            Collection<Customer> customers,
            Collection<Observation> observations,
            DateRange days) {
        Amounts amounts = new Amounts(classing, customers, observations);
        if (!amounts.findings().isEmpty()) {
            return WithFindings.failed(amounts.findings());
        }
        Map<CustomerId, List<Timeline.Entry<CustomerClassId>>> classes = new TreeMap<>();
        Map<CustomerId, List<Timeline.Entry<Explanation>>> reasons = new TreeMap<>();
        for (Period period : classing.calendar().periodsIn(classing.period(), days)) {
            Optional<DateRange> within = period.range().intersection(days);
            List<Customer> there = customers.stream()
                    .filter(customer -> customer.registered()
                            && customer.ownership()
                                    .entries()
                                    .get(0)
                                    .range()
                                    .from()
                                    .isBefore(period.range().to().orElseThrow()))
                    .toList();
            within.ifPresent(range -> new ClassRun(classing, amounts, period)
                    .run(there)
                    .forEach((customer, found) -> {
                        classes.computeIfAbsent(customer, id -> new ArrayList<>())
                                .add(new Timeline.Entry<>(range, found.customerClass()));
                        reasons.computeIfAbsent(customer, id -> new ArrayList<>())
                                .add(new Timeline.Entry<>(range, found.why()));
                    }));
        }
        return WithFindings.of(withOverrides(customers, classes, reasons, days), List.of());
    }

    private static CustomerClasses withOverrides(
            Collection<Customer> customers,
            Map<CustomerId, List<Timeline.Entry<CustomerClassId>>> classes,
            Map<CustomerId, List<Timeline.Entry<Explanation>>> reasons,
            DateRange days) {
        Map<CustomerId, Timeline<CustomerClassId>> lines = new TreeMap<>();
        Map<CustomerId, Timeline<Explanation>> why = new TreeMap<>();
        for (Customer customer : customers) {
            List<Timeline.Entry<CustomerClassId>> found = classes.get(customer.id());
            if (!customer.registered() || found == null) {
                continue;
            }
            DateRange known = DateRange.startingOn(
                    customer.ownership().entries().get(0).range().from());
            Timeline<CustomerClassId> line = Timeline.of(found).within(known);
            Timeline<Explanation> reason =
                    Timeline.of(reasons.getOrDefault(customer.id(), List.of())).within(known);
            for (ClassOverride each : customer.overrides()) {
                Optional<DateRange> range = each.days().intersection(days).flatMap(known::intersection);
                if (range.isPresent()) {
                    line = line.replacing(range.get(), each.customerClass());
                    reason = reason.replacing(range.get(), decided(customer, each));
                }
            }
            lines.put(customer.id(), line);
            why.put(customer.id(), reason);
        }
        return new CustomerClasses(lines, why);
    }

    private static Explanation decided(Customer customer, ClassOverride each) {
        return Explanation.none("core.care.class.by-hand", List.of())
                .with("customer", customer.id().value())
                .with("class", each.customerClass().value())
                .with("until", Argument.day(each.days().to().orElseThrow()))
                .with("reason", each.reason().value());
    }

    /** What was observed of each customer. */
    static final class Amounts {
        private final Map<CustomerId, List<Observation>> byCustomer = new TreeMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private Optional<Quantity> unit = Optional.empty();

        Amounts(CustomerClassing classing, Collection<Customer> customers, Collection<Observation> observations) {
            Map<String, CustomerId> survivors = new TreeMap<>();
            for (Customer customer : customers) {
                survivors.put(customer.id().value(), customer.id());
            }
            // The duplicate may be among the customers too, and comes after its survivor otherwise.
            for (Customer customer : customers) {
                if (customer.active()) {
                    for (AbsorbedCustomer other : customer.absorbed()) {
                        survivors.put(other.id().value(), customer.id());
                    }
                }
            }
            List<Observation> sorted = new ArrayList<>();
            for (Observation each : observations) {
                if (each.measure().equals(classing.measure())
                        && each.member().filter(survivors::containsKey).isPresent()) {
                    sorted.add(each);
                }
            }
            sorted.sort(Comparator.comparing(Observation::day).thenComparing(Observation::source));
            Set<String> units = new HashSet<>();
            for (Observation each : sorted) {
                Quantity zero = new Quantity(
                        Ratio.ZERO, each.value().unit(), each.value().currency());
                if (unit.isPresent() && !unit.get().equals(zero) && units.add(zero.toString())) {
                    findings.add(Finding.of(CareFinding.MIXED_UNITS, Place.about("measure:" + classing.measure()))
                            .with("measure", classing.measure().value())
                            .with("unit", name(unit.get()))
                            .with("other", name(zero))
                            .with("source", each.source()));
                }
                unit = unit.or(() -> Optional.of(zero));
                byCustomer
                        .computeIfAbsent(survivors.get(each.member().orElseThrow()), id -> new ArrayList<>())
                        .add(each);
            }
        }

        private static Argument name(Quantity of) {
            return of.currency()
                    .map(currency -> Argument.text(currency.code()))
                    .orElseGet(() -> Argument.term(of.unit().key()));
        }

        List<Finding> findings() {
            return findings;
        }

        Quantity quantity(Ratio value) {
            return unit.map(of -> new Quantity(value, of.unit(), of.currency()))
                    .orElseGet(() -> Quantity.of(value, io.salestiers.core.unit.Unit.COUNT));
        }

        List<Observation> of(CustomerId customer, DateRange days) {
            return byCustomer.getOrDefault(customer, List.of()).stream()
                    .filter(each -> days.contains(each.day()))
                    .toList();
        }

        /** The sum with the observations that it comes from. */
        Explanation sum(CustomerId customer, DateRange days) {
            List<Explanation> steps = new ArrayList<>();
            Ratio sum = Ratio.ZERO;
            for (Observation each : of(customer, days)) {
                sum = sum.plus(each.value().value());
                steps.add(Explanation.given("core.care.class.observed", each.value())
                        .with("source", each.source())
                        .with("day", Argument.day(each.day())));
            }
            Quantity value = quantity(sum);
            Explanation found = steps.isEmpty()
                    ? Explanation.given("core.care.class.nothing", value)
                    : Explanation.of("core.care.class.sum", Operation.SUM, value, steps);
            return found.with("from", Argument.day(days.from()))
                    .with("to", Argument.day(days.to().orElseThrow().minusDays(1)));
        }
    }
}
