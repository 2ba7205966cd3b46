package io.salestiers.core.customer.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.customer.Customer;
import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.customer.CustomerFacts;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.customer.OwnershipCause;
import io.salestiers.core.customer.Tenure;
import io.salestiers.core.customer.Visit;
import io.salestiers.core.customer.VisitChannel;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.testkit.customer.CustomerCompany;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A quarter of one customer, worked by hand. */
class CareMeasuresTest {
    private static final CustomerClassId A = CustomerClassId.of("A");
    private static final Timeline<CustomerClassId> LINE = Timeline.of(DateRange.startingOn(CustomerCompany.SINCE), A);
    private static final Map<CustomerId, Timeline<CustomerClassId>> CLASSES = Map.of(CustomerId.of("C-1"), LINE);

    private static FollowUpPolicy policy(DueBasis basis, CountedOn on, CountedVisits visits) {
        return new FollowUpPolicy(
                basis,
                NewOwner.BEGINS_ANEW,
                visits,
                on,
                List.of(new FollowUpRule(
                        A, PeriodKind.MONTH, new TreeSet<>(EnumSet.of(VisitChannel.PHONE, VisitChannel.ON_SITE)), 5)));
    }

    private static DueBasis monthly(FirstPeriod first) {
        return new DueBasis.EachPeriod(FiscalCalendar.startingIn(Month.JANUARY), first);
    }

    private static Customer customer(List<Tenure> tenures, Visit... visits) {
        return new Customer(
                CustomerId.of("C-1"),
                Optional.empty(),
                tenures,
                Optional.empty(),
                new CustomerFacts(List.of(visits), List.of(), List.of(), new TreeMap<>()),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Tenure tenure(CustomerOwner owner, String from) {
        return new Tenure(owner, LocalDate.parse(from), OwnershipCause.REGISTERED, CustomerCompany.LI);
    }

    private static Visit visit(String day, VisitChannel channel) {
        return Visit.of("v-" + day, LocalDate.parse(day), channel, CustomerCompany.ZHANG, "ok");
    }

    private static FollowUps finder(FollowUpPolicy policy) {
        return FollowUps.of(policy, CustomerCompany.organization());
    }

    private static List<String> shown(List<Observation> observations) {
        return observations.stream()
                .map(each -> each.measure() + " " + each.subject().key() + " " + each.day())
                .toList();
    }

    /**
     * With zhang from 10 January, one phone call or visit a month, 5 days of grace. A letter does not count. 4 March is within
     * the grace of February, so February is done and March is not; what zhang has from 1 April is sun's and not missed.
     */
    @Test
    void timeliness() {
        Customer customer = customer(
                List.of(tenure(CustomerCompany.SUZHOU_1, "2025-01-10"), tenure(CustomerCompany.SUZHOU_2, "2025-04-08")),
                visit("2025-01-20", VisitChannel.MAIL),
                visit("2025-01-21", VisitChannel.PHONE),
                visit("2025-03-04", VisitChannel.ON_SITE));
        FollowUps finder = finder(policy(monthly(FirstPeriod.RUNNING), CountedOn.DUE_DAY, CountedVisits.BY_ANYONE));
        DateRange quarter = DateRange.parse("2025-01-01/2025-04-01");
        List<Observation> all =
                CareMeasures.timeliness(finder, List.of(customer), CLASSES, quarter, LocalDate.of(2025, 4, 5));
        assertThat(shown(all))
                .containsExactly(
                        "follow_ups_due position:suzhou-1 2025-01-31",
                        "follow_ups_on_time position:suzhou-1 2025-01-31",
                        "follow_ups_due position:suzhou-1 2025-02-28",
                        "follow_ups_on_time position:suzhou-1 2025-02-28",
                        "follow_ups_due position:suzhou-1 2025-03-31");
        assertThat(all.get(0).member()).contains("C-1");
        assertThat(all.get(0).dimensions()).containsEntry(CareMeasures.CLASS, "A");
        assertThat(all.get(0).subject()).isEqualTo(Subject.of(PositionId.of("suzhou-1")));
        // One day before the grace of March is over, March is not decided.
        assertThat(CareMeasures.timeliness(finder, List.of(customer), CLASSES, quarter, LocalDate.of(2025, 4, 4)))
                .hasSize(4);
    }

    /** The example of CountedOn: due on 31 March with 5 days of grace counts on 5 April. */
    @Test
    void countedOnTheLastDayOfGrace() {
        Customer customer = customer(List.of(tenure(CustomerCompany.SUZHOU_1, "2025-03-01")));
        FollowUps finder =
                finder(policy(monthly(FirstPeriod.RUNNING), CountedOn.LAST_DAY_OF_GRACE, CountedVisits.BY_ANYONE));
        assertThat(shown(CareMeasures.timeliness(
                        finder,
                        List.of(customer),
                        CLASSES,
                        DateRange.parse("2025-03-01/2025-04-30"),
                        LocalDate.of(2025, 4, 30))))
                .containsExactly("follow_ups_due position:suzhou-1 2025-04-05");
    }

    /** The example of FirstPeriod: from 10 February, monthly: 28 February or 31 March. */
    @Test
    void firstPeriod() {
        Customer customer = customer(List.of(tenure(CustomerCompany.SUZHOU_1, "2025-02-10")));
        for (FirstPeriod first : FirstPeriod.values()) {
            FollowUp next = finder(policy(monthly(first), CountedOn.DUE_DAY, CountedVisits.BY_ANYONE))
                    .of(customer, LINE, LocalDate.of(2025, 2, 10), LocalDate.of(2025, 4, 1))
                    .get(0);
            assertThat(next.due()).isEqualTo(first == FirstPeriod.RUNNING ? "2025-02-28" : "2025-03-31");
        }
    }

    /** The example of ClassChange: visited on 1 January as a C, due on 1 July; an A from 1 February on, due on 1 March. */
    @Test
    void classChange() {
        CustomerClassId c = CustomerClassId.of("C");
        Timeline<CustomerClassId> line =
                Timeline.fromStarts(Map.of(CustomerCompany.SINCE, c, LocalDate.of(2025, 2, 1), A));
        for (ClassChange change : ClassChange.values()) {
            FollowUpPolicy policy = new FollowUpPolicy(
                    new DueBasis.SinceLast(Optional.empty(), change),
                    NewOwner.CONTINUES,
                    CountedVisits.BY_ANYONE,
                    CountedOn.DUE_DAY,
                    List.of(
                            new FollowUpRule(A, PeriodKind.MONTH, new TreeSet<>(EnumSet.of(VisitChannel.PHONE)), 0),
                            new FollowUpRule(
                                    c, PeriodKind.HALF_YEAR, new TreeSet<>(EnumSet.of(VisitChannel.PHONE)), 0)));
            Customer customer = customer(List.of(tenure(CustomerCompany.SUZHOU_1, "2025-01-01")));
            FollowUp open = finder(policy)
                    .of(customer, line, LocalDate.of(2025, 2, 1), LocalDate.of(2025, 12, 31))
                    .get(0);
            assertThat(open.due()).isEqualTo(change == ClassChange.SOONER ? "2025-03-01" : "2025-07-01");
        }
    }

    /** A on 1 January, first due after 45 days, on 15 February; a C for one day, and an A again on the 3rd: due on 3 February. */
    @Test
    void classChangesBack() {
        CustomerClassId c = CustomerClassId.of("C");
        Timeline<CustomerClassId> line = Timeline.fromStarts(
                Map.of(CustomerCompany.SINCE, A, LocalDate.of(2025, 1, 2), c, LocalDate.of(2025, 1, 3), A));
        FollowUpPolicy policy = new FollowUpPolicy(
                new DueBasis.SinceLast(Optional.of(45), ClassChange.SOONER),
                NewOwner.CONTINUES,
                CountedVisits.BY_ANYONE,
                CountedOn.DUE_DAY,
                List.of(
                        new FollowUpRule(A, PeriodKind.MONTH, new TreeSet<>(EnumSet.of(VisitChannel.PHONE)), 0),
                        new FollowUpRule(c, PeriodKind.HALF_YEAR, new TreeSet<>(EnumSet.of(VisitChannel.PHONE)), 0)));
        Customer customer = customer(List.of(tenure(CustomerCompany.SUZHOU_1, "2025-01-01")));
        assertThat(finder(policy)
                        .of(customer, line, LocalDate.of(2025, 1, 3), LocalDate.of(2025, 12, 31))
                        .get(0)
                        .due())
                .isEqualTo("2025-02-03");
    }

    /** The example of NewOwner: quarterly from 1 January, with sun from 20 March: due on 1 April or on 20 June. */
    @Test
    void newOwner() {
        for (NewOwner newOwner : NewOwner.values()) {
            FollowUpPolicy policy = new FollowUpPolicy(
                    new DueBasis.SinceLast(Optional.empty(), ClassChange.SOONER),
                    newOwner,
                    CountedVisits.BY_ANYONE,
                    CountedOn.DUE_DAY,
                    List.of(new FollowUpRule(A, PeriodKind.QUARTER, new TreeSet<>(EnumSet.of(VisitChannel.PHONE)), 0)));
            Customer customer = customer(List.of(
                    tenure(CustomerCompany.SUZHOU_1, "2025-01-01"), tenure(CustomerCompany.SUZHOU_2, "2025-03-20")));
            List<FollowUp> all =
                    finder(policy).of(customer, LINE, LocalDate.of(2025, 3, 21), LocalDate.of(2025, 6, 20));
            assertThat(all).hasSize(1);
            assertThat(all.get(0).due()).isEqualTo(newOwner == NewOwner.CONTINUES ? "2025-04-01" : "2025-06-20");
            assertThat(all.get(0).owner()).isEqualTo(CustomerCompany.SUZHOU_2);
        }
    }

    /** The example of CountedVisits: li, the manager, visits alone. */
    @Test
    void countedVisits() {
        Visit byManager = Visit.of("v", LocalDate.of(2025, 3, 3), VisitChannel.PHONE, CustomerCompany.LI, "ok");
        Customer customer = customer(List.of(tenure(CustomerCompany.SUZHOU_1, "2025-03-01")), byManager);
        for (CountedVisits counted : CountedVisits.values()) {
            FollowUp march = finder(policy(monthly(FirstPeriod.RUNNING), CountedOn.DUE_DAY, counted))
                    .of(customer, LINE, LocalDate.of(2025, 3, 31), LocalDate.of(2025, 3, 31))
                    .get(0);
            assertThat(march.onTime()).isEqualTo(counted == CountedVisits.BY_ANYONE);
        }
    }

    @Test
    void coverageAndVisits() {
        Customer customer = customer(
                List.of(tenure(CustomerCompany.SUZHOU_1, "2025-01-10")), visit("2025-02-20", VisitChannel.MAIL));
        FollowUps finder = finder(policy(monthly(FirstPeriod.RUNNING), CountedOn.DUE_DAY, CountedVisits.BY_ANYONE));
        List<Customer> all = List.of(customer);
        assertThat(shown(CareMeasures.coverage(finder, all, CLASSES, DateRange.parse("2025-01-01/2025-04-01"))))
                .containsExactly(
                        "customers_covered position:suzhou-1 2025-03-31",
                        "customers_to_cover position:suzhou-1 2025-03-31");
        assertThat(shown(CareMeasures.coverage(finder, all, CLASSES, DateRange.parse("2025-03-01/2025-04-01"))))
                .containsExactly("customers_to_cover position:suzhou-1 2025-03-31");
        List<Observation> visits = CareMeasures.visits(all, DateRange.parse("2025-01-01/2025-04-01"));
        assertThat(shown(visits)).containsExactly("follow_ups position:suzhou-1 2025-02-20");
        assertThat(visits.get(0).dimensions()).containsEntry(CareMeasures.CHANNEL, "mail");
    }

    @Test
    void aPolicyTellsAllThatIsWrong() {
        FollowUpRule bad = new FollowUpRule(A, PeriodKind.MONTH, new TreeSet<>(), 400);
        List<FollowUpRule> rules = new ArrayList<>(List.of(bad, bad));
        assertThatThrownBy(() -> new FollowUpPolicy(
                        monthly(FirstPeriod.RUNNING),
                        NewOwner.CONTINUES,
                        CountedVisits.BY_ANYONE,
                        CountedOn.DUE_DAY,
                        rules))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.findings())
                                .extracting(finding -> finding.place().toString())
                                .containsExactly(
                                        "follow-up-policy#/rules/0/channels",
                                        "follow-up-policy#/rules/0/graceDays",
                                        "follow-up-policy#/rules/1/customerClass",
                                        "follow-up-policy#/rules/1/channels",
                                        "follow-up-policy#/rules/1/graceDays"));
    }
}
