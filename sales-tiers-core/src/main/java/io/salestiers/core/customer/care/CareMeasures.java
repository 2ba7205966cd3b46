package io.salestiers.core.customer.care;

import io.salestiers.core.customer.Customer;
import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.customer.Visit;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the follow-up of customers tells about those who own them, as observations that KPIs read.
 *
 * <p>Timeliness (回访及时率) is {@link #ON_TIME} divided by {@link #DUE}; coverage (客户覆盖率) is {@link #COVERED} divided by
 * {@link #TO_COVER}. Each observation carries the customer as its member, the class as a dimension, and the follow-up or visit as
 * its source. A name is in none of them.
 */
public final class CareMeasures {
    /** Follow-ups that were due and are decided: 1 each. */
    public static final MeasureId DUE = MeasureId.of("follow_ups_due");
    /** Those of {@link #DUE} that were done in time: 1 each. */
    public static final MeasureId ON_TIME = MeasureId.of("follow_ups_on_time");
    /** Visits of any channel: 1 each, of who owned the customer that day, by the channel. */
    public static final MeasureId VISITS = MeasureId.of("follow_ups");
    /** Customers of a class that is followed up, owned at the end of a range: 1 each. */
    public static final MeasureId TO_COVER = MeasureId.of("customers_to_cover");
    /** Those of {@link #TO_COVER} with a visit in the range: 1 each. */
    public static final MeasureId COVERED = MeasureId.of("customers_covered");
    /** By the class of the customer. */
    public static final DimensionId CLASS = DimensionId.of("customer_class");
    /** By the channel of the visit. */
    public static final DimensionId CHANNEL = DimensionId.of("channel");

    private CareMeasures() {}

    /**
     * Follow-ups that were due, and those done in time, by the owner of their due day.
     *
     * @param finder the policy in the organization
     * @param customers the customers
     * @param classes the class of each on every day
     * @param days which days they count on, by the policy's {@link CountedOn}; with an end
     * @param asOf the day at whose end it is asked; what is not decided by then is not there yet
     * @return {@link #DUE} and {@link #ON_TIME}, by day, then customer
     */
    public static List<Observation> timeliness(
            FollowUps finder,
            Collection<Customer> customers,
            Map<CustomerId, Timeline<CustomerClassId>> classes,
            DateRange days,
            LocalDate asOf) {
        List<Observation> all = new ArrayList<>();
        for (Customer customer : customers) {
            Timeline<CustomerClassId> line = classes.getOrDefault(customer.id(), Timeline.empty());
            for (FollowUp each : finder.decided(customer, line, asOf)) {
                LocalDate day = finder.policy().countedOn() == CountedOn.DUE_DAY ? each.due() : each.latest();
                Optional<Subject> subject = each.owner().subject();
                if (days.contains(day) && subject.isPresent()) {
                    String source = "follow-up:" + each.customer() + "/" + each.due();
                    all.add(one(DUE, subject.get(), day, each.customer(), source)
                            .with(CLASS, each.customerClass().value()));
                    if (each.onTime()) {
                        all.add(one(ON_TIME, subject.get(), day, each.customer(), source)
                                .with(CLASS, each.customerClass().value()));
                    }
                }
            }
        }
        return sorted(all);
    }

    /**
     * Customers to be followed up, and those with a visit, by their owner on the last day of a range.
     *
     * @param finder the policy in the organization
     * @param customers the customers
     * @param classes the class of each on every day
     * @param days the range, with an end; it counts on its last day
     * @return {@link #TO_COVER} and {@link #COVERED}, by customer
     */
    public static List<Observation> coverage(
            FollowUps finder,
            Collection<Customer> customers,
            Map<CustomerId, Timeline<CustomerClassId>> classes,
            DateRange days) {
        LocalDate last = days.to()
                .orElseThrow(() -> new IllegalArgumentException("days must have an end, but were " + days))
                .minusDays(1);
        List<Observation> all = new ArrayList<>();
        for (Customer customer : customers) {
            Optional<Subject> subject = customer.owner(last).flatMap(CustomerOwner::subject);
            Optional<CustomerClassId> of =
                    classes.getOrDefault(customer.id(), Timeline.empty()).on(last);
            if (subject.isEmpty() || of.flatMap(finder.policy()::rule).isEmpty()) {
                continue;
            }
            String source = "coverage:" + customer.id() + "/" + last;
            all.add(one(TO_COVER, subject.get(), last, customer.id(), source)
                    .with(CLASS, of.get().value()));
            if (customer.visits().stream().anyMatch(visit -> days.contains(visit.day()))) {
                all.add(one(COVERED, subject.get(), last, customer.id(), source)
                        .with(CLASS, of.get().value()));
            }
        }
        return sorted(all);
    }

    /**
     * Visits, by whose customer it was that day. Visits of a customer in a pool are nobody's.
     *
     * @param customers the customers
     * @param days which days
     * @return {@link #VISITS}, by day, then customer
     */
    public static List<Observation> visits(Collection<Customer> customers, DateRange days) {
        List<Observation> all = new ArrayList<>();
        for (Customer customer : customers) {
            for (Visit visit : customer.visits()) {
                Optional<Subject> subject = customer.owner(visit.day()).flatMap(CustomerOwner::subject);
                if (days.contains(visit.day()) && subject.isPresent()) {
                    all.add(one(VISITS, subject.get(), visit.day(), customer.id(), "visit:" + visit.key())
                            .with(CHANNEL, channel(visit)));
                }
            }
        }
        return sorted(all);
    }

    private static String channel(Visit visit) {
        String key = visit.channel().key();
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static Observation one(
            MeasureId measure, Subject subject, LocalDate day, CustomerId customer, String source) {
        return new Observation(measure, subject, day, Quantity.count(1), Optional.of(customer.value()), source);
    }

    private static List<Observation> sorted(List<Observation> all) {
        all.sort(Comparator.comparing(Observation::day)
                .thenComparing(Observation::source)
                .thenComparing(Observation::measure));
        return List.copyOf(all);
    }
}
