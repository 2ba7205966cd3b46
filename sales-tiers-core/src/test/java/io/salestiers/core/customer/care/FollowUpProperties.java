package io.salestiers.core.customer.care;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.customer.Customer;
import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.customer.CustomerArbitraries;
import io.salestiers.core.testkit.customer.CustomerCompany;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Follow-ups, due lists and measures equal those of somebody who goes through all days one by one. */
class FollowUpProperties {
    private static final LocalDate FIRST = CustomerCompany.SINCE.minusDays(1);
    private final Organization organization = CustomerCompany.organization();

    @Provide
    Arbitrary<FollowUpPolicy> policies() {
        return CustomerArbitraries.followUpPolicies();
    }

    @Provide
    Arbitrary<Customer> customers() {
        return CustomerArbitraries.customers();
    }

    @Provide
    Arbitrary<Timeline<CustomerClassId>> classes() {
        return CustomerArbitraries.classes();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return CustomerArbitraries.days();
    }

    private static String shown(FollowUp each) {
        return each.from() + ".." + each.due() + "/" + each.latest() + " " + each.customerClass() + " "
                + each.visit().orElse(null) + (each.endedOn().isPresent() ? " ended" : "");
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void followUpsEqualBruteForce(
            @ForAll("policies") FollowUpPolicy policy,
            @ForAll("customers") Customer customer,
            @ForAll("classes") Timeline<CustomerClassId> classes,
            @ForAll("days") LocalDate asOf) {
        LocalDate until = asOf.plusDays(100);
        List<FollowUp> found = FollowUps.of(policy, organization).of(customer, classes, asOf, until);
        List<BruteForce.Line> expected =
                new BruteForce(policy, organization, customer, classes, asOf, until).lines(FIRST);
        assertThat(found.stream().map(FollowUpProperties::shown))
                .isEqualTo(expected.stream().map(BruteForce.Line::toString).toList());
        for (FollowUp each : found) {
            CustomerOwner owner =
                    customer.owner(each.due().isAfter(asOf) ? asOf : each.due()).orElseThrow();
            assertThat(each.owner()).isEqualTo(owner);
            Statistics.label("state")
                    .collect(
                            each.onTime()
                                    ? "on time"
                                    : each.doneOn().isPresent() ? "late" : each.open() ? "open" : "missed");
        }
        Statistics.label("basis").collect(policy.basis().getClass().getSimpleName());
        Statistics.label("state").coverage(coverage -> {
            coverage.check("on time").count(count -> count > 100);
            coverage.check("late").count(count -> count > 20);
            coverage.check("open").count(count -> count > 100);
            coverage.check("missed").count(count -> count > 100);
        });
    }

    /** What is decided by a day is found again, unchanged, from every later day. */
    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void decidedStaysDecided(
            @ForAll("policies") FollowUpPolicy policy,
            @ForAll("customers") Customer customer,
            @ForAll("classes") Timeline<CustomerClassId> classes,
            @ForAll("days") LocalDate a,
            @ForAll("days") LocalDate b) {
        LocalDate sooner = a.isBefore(b) ? a : b;
        LocalDate later = a.isBefore(b) ? b : a;
        FollowUps finder = FollowUps.of(policy, organization);
        List<String> then = verdicts(finder.decided(customer, classes, sooner), sooner);
        assertThat(verdicts(finder.decided(customer, classes, later), sooner)).isEqualTo(then);
    }

    private static List<String> verdicts(List<FollowUp> all, LocalDate until) {
        return all.stream()
                .filter(each -> !each.latest().isAfter(until))
                .map(each -> each.owner() + " " + each.due() + " " + each.onTime())
                .toList();
    }

    @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
    void dueListEqualsBruteForce(
            @ForAll("policies") FollowUpPolicy policy,
            @ForAll("portfolio") List<Customer> customers,
            @ForAll("classes") Timeline<CustomerClassId> one,
            @ForAll("classes") Timeline<CustomerClassId> other,
            @ForAll("days") LocalDate day,
            @ForAll("people") PersonId person) {
        Map<CustomerId, Timeline<CustomerClassId>> classes = new HashMap<>();
        for (int i = 0; i < customers.size(); i++) {
            classes.put(customers.get(i).id(), i % 2 == 0 ? one : other);
        }
        List<Customer> shuffled = new ArrayList<>(customers);
        Collections.reverse(shuffled);
        DueList list = DueList.of(FollowUps.of(policy, organization), shuffled, classes, person, day, 0);
        List<String> expected = new ArrayList<>();
        record Entry(long late, int rank, String id, String text) {}
        List<Entry> entries = new ArrayList<>();
        for (Customer customer : customers) {
            boolean theirs = customer.owner(day)
                    .filter(owner -> owner instanceof CustomerOwner.OfPosition position
                            && organization.on(day).positionsOf(person).contains(position.id()))
                    .isPresent();
            for (BruteForce.Line line : theirs
                    ? new BruteForce(
                                    policy,
                                    organization,
                                    customer,
                                    classes.getOrDefault(customer.id(), Timeline.empty()),
                                    day,
                                    day)
                            .lines(FIRST)
                    : List.<BruteForce.Line>of()) {
                if (line.visit.isEmpty() && !line.ended && !line.from.isAfter(day)) {
                    long late = ChronoUnit.DAYS.between(line.due, day);
                    int rank = policy.rules().stream()
                            .map(FollowUpRule::customerClass)
                            .toList()
                            .indexOf(line.rule.customerClass());
                    entries.add(
                            new Entry(late, rank, customer.id().value(), customer.id() + " " + line.due + " " + late));
                }
            }
        }
        entries.stream()
                .sorted(Comparator.comparing(Entry::late)
                        .reversed()
                        .thenComparing(Entry::rank)
                        .thenComparing(Entry::id))
                .forEach(entry -> expected.add(entry.text()));
        assertThat(list.items().stream()
                        .map(item -> item.followUp().customer() + " "
                                + item.followUp().due() + " " + item.daysPastDue()))
                .isEqualTo(expected);
        Statistics.label("length").collect(Math.min(4, list.items().size()));
        Statistics.label("length").coverage(coverage -> coverage.check(2).count(count -> count > 10));
    }

    @Provide
    Arbitrary<List<Customer>> portfolio() {
        return customers().list().ofMinSize(3).ofMaxSize(9).uniqueElements(Customer::id);
    }

    @Provide
    Arbitrary<PersonId> people() {
        return Arbitraries.of(CustomerCompany.ZHANG, CustomerCompany.SUN, CustomerCompany.ZHOU, CustomerCompany.LI);
    }

    /** Timeliness counts each decided follow-up once, whatever the days are cut into. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void timelinessOfPartsIsThatOfTheWhole(
            @ForAll("policies") FollowUpPolicy policy,
            @ForAll("portfolio") List<Customer> customers,
            @ForAll("classes") Timeline<CustomerClassId> line,
            @ForAll("days") LocalDate cut) {
        Map<CustomerId, Timeline<CustomerClassId>> classes = new TreeMap<>();
        customers.forEach(customer -> classes.put(customer.id(), line));
        LocalDate end = LocalDate.of(2027, 1, 1);
        FollowUps finder = FollowUps.of(policy, organization);
        DateRange whole = DateRange.of(FIRST, end);
        List<Observation> all = CareMeasures.timeliness(finder, customers, classes, whole, end);
        List<Observation> parts = new ArrayList<>(
                CareMeasures.timeliness(finder, customers, classes, DateRange.of(FIRST, cut.plusDays(1)), end));
        parts.addAll(CareMeasures.timeliness(finder, customers, classes, DateRange.of(cut.plusDays(1), end), end));
        assertThat(parts).isEqualTo(all);
        long due = all.stream()
                .filter(each -> each.measure().equals(CareMeasures.DUE))
                .count();
        long expected = customers.stream()
                .flatMap(customer ->
                        new BruteForce(policy, organization, customer, line, end, end).lines(FIRST).stream())
                .filter(each -> !each.latest().isAfter(end))
                .count();
        // What counts on its last day of grace, which is after the end, is not there yet.
        assertThat(due).isLessThanOrEqualTo(expected);
        assertThat(all.stream()
                        .filter(each -> each.measure().equals(CareMeasures.ON_TIME))
                        .count())
                .isLessThanOrEqualTo(due);
    }
}
