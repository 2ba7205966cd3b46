package io.salestiers.incentives.plan;

import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.AssignmentRule;
import io.salestiers.incentives.assignment.AssignmentSnapping.ToMonth;
import io.salestiers.incentives.assignment.AssignmentSnapping.ToMonth.OnTheDay;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.assignment.PlanAssignment;
import io.salestiers.incentives.assignment.PlanAssignments;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.earning.PeriodPay;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.NegativeAmount;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanVersionsTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final PersonId BO = PersonId.of("Bo");
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    private static final Period YEAR = CALENDAR.parse("2020");

    private static IncentivePlan flat(String rate, String days) {
        RateTable table = RateTable.builder()
                .bounds(BandBounds.SHARE_OF_QUOTA)
                .application(Application.MARGINAL)
                .ties(TieRule.EDGE_IN_LOWER_BAND)
                .negative(NegativeAmount.PAYS_NEGATIVE)
                .addBands(RateBand.above("0", rate))
                .build();
        return SmallCompany.plan(Commissions.of(table).build()).withEffective(DateRange.parse(days));
    }

    private static PlanVersions versions(PlanSelection selection) {
        return PlanVersions.of(
                List.of(flat("0.15", "2020-01-01/2021-01-01"), flat("0.1", "2019-01-01/2020-01-01")), selection);
    }

    /* A line of the order of 2019, which counts on the day of its issue. */
    private static Credit line(String id, String issued) {
        return SmallCompany.credit(id, "Ann", issued, "100.00").toBuilder()
                .dates(new TreeMap<>(Map.of(DateName.ORDER, LocalDate.of(2019, 12, 20))))
                .build();
    }

    private static PlanInputs inputs(Organization organization, Credit... credits) {
        return PlanInputs.builder()
                .organization(organization)
                .calendar(CALENDAR)
                .credits(Credits.of(List.of(credits)))
                .quotas((measure, subject, when) -> Optional.of(Quota.stated(usd("1000.00"))))
                .build();
    }

    private static String pay(PlanVersions versions, Period period, Credit... credits) {
        List<EarningRun> runs =
                versions.resolve(inputs(SmallCompany.organization(), credits), period).orThrow().stream()
                        .map(IncentiveCalculator.DEFAULT::calculate)
                        .toList();
        return PeriodPay.of(ANN, runs, List.of())
                .totals()
                .getOrDefault(SmallCompany.USD, usd("0.00"))
                .amount()
                .toPlainString();
    }

    /** By order date both lines get 10 %, by issue date the one of 2020 gets 15 %. */
    @Test
    void dateThatSelectsTheVersion() {
        Period before = CALENDAR.parse("2019");
        Credit first = line("L-1", "2019-12-28");
        Credit second = line("L-2", "2020-01-15");
        PlanSelection order = new PlanSelection.ByNamedDate(DateName.ORDER);
        assertThat(pay(versions(order), before, first)).isEqualTo("10.00");
        assertThat(pay(versions(order), YEAR, second)).isEqualTo("10.00");
        for (PlanSelection issue : List.of(
                new PlanSelection.ByCreditDay(), new PlanSelection.AtPeriodStart(), new PlanSelection.AtPeriodEnd())) {
            assertThat(pay(versions(issue), before, first)).isEqualTo("10.00");
            assertThat(pay(versions(issue), YEAR, second)).isEqualTo("15.00");
        }
    }

    /** 10 % until June, 15 % from July on; by the beginning of the year all of it 10 %, by its end 15 %. */
    @Test
    void versionThatChangesInThePeriod() {
        Credit spring = SmallCompany.credit("T-1", "Ann", "2020-06-30", "100.00");
        Credit summer = SmallCompany.credit("T-2", "Ann", "2020-07-01", "100.00");
        List<IncentivePlan> both = List.of(flat("0.1", "2020-01-01/2020-07-01"), flat("0.15", "2020-07-01/2021-01-01"));
        assertThat(pay(PlanVersions.of(both, new PlanSelection.ByCreditDay()), YEAR, spring, summer))
                .isEqualTo("25.00");
        assertThat(pay(PlanVersions.of(both, new PlanSelection.AtPeriodStart()), YEAR, spring, summer))
                .isEqualTo("20.00");
        assertThat(pay(PlanVersions.of(both, new PlanSelection.AtPeriodEnd()), YEAR, spring, summer))
                .isEqualTo("30.00");
    }

    /** The pool of the office is of one version: 0.5 % of 200, once. */
    @Test
    void whatIsOfThePeriodIsPaidOnce() {
        IncentivePlan pool = SmallCompany.plan(SmallCompany.pool());
        PlanVersions versions = PlanVersions.of(
                List.of(
                        pool.withEffective(DateRange.parse("2020-01-01/2020-07-01")),
                        pool.withEffective(DateRange.parse("2020-07-01/2021-01-01"))),
                new PlanSelection.AtPeriodStart());
        assertThat(pay(
                        versions,
                        YEAR,
                        SmallCompany.credit("T-1", "Ann", "2020-06-30", "100.00"),
                        SmallCompany.credit("T-2", "Ann", "2020-07-01", "100.00")))
                .isEqualTo("1.00");
    }

    @Test
    void creditsThatSelectNoVersionAreAllFound() {
        WithFindings<List<ResolvedPlan>> resolved = versions(new PlanSelection.ByNamedDate(DateName.INVOICE))
                .resolve(
                        inputs(
                                SmallCompany.organization(),
                                line("L-1", "2020-01-15"),
                                line("L-2", "2020-02-15").toBuilder()
                                        .dates(new TreeMap<>(Map.of(DateName.INVOICE, LocalDate.of(2018, 1, 1))))
                                        .build()),
                        YEAR);
        assertThat(resolved.value()).isEmpty();
        assertThat(resolved.findings())
                .extracting(Finding::code)
                .contains(PlanFinding.NO_SELECTION_DATE, PlanFinding.NO_VERSION_ON);
    }

    @Test
    void versionsThatContradictEachOther() {
        assertThatThrownBy(() -> PlanVersions.of(
                        List.of(
                                flat("0.1", "2019-01-01/2020-01-02"),
                                flat("0.1", "2020-01-01/2021-01-01").withId(PlanId.of("other"))),
                        new PlanSelection.ByCreditDay()))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::code)
                                .containsExactly(PlanFinding.OTHER_PLAN, PlanFinding.VERSIONS_OVERLAP));
        assertThatThrownBy(() -> PlanVersions.of(List.of(), new PlanSelection.ByCreditDay()))
                .isInstanceOf(InvalidDefinitionException.class);
    }

    @Nested
    class Assigned {
        private final IncentivePlan plan = flat("0.1", "2020-01-01/2021-01-01");

        private String earned(PlanAssignments assignments, Credit... credits) {
            EarningRun run = IncentiveCalculator.DEFAULT.calculate(
                    plan.resolve(inputs(SmallCompany.organization(), credits).withAssignments(assignments), YEAR)
                            .orThrow());
            return run.earnings().stream()
                    .map(earning -> earning.payee() + " " + earning.amount().amount())
                    .toList()
                    .toString();
        }

        private PlanAssignment assignment(PersonId who, String days) {
            return new PlanAssignment(who, plan.id(), DateRange.parse(days));
        }

        /** Ann's deal of March lies before her assignment; Bo has none, so he is not even paid zero. */
        @Test
        void onlyOnTheDaysOfTheAssignment() {
            assertThat(earned(
                            PlanAssignments.of(List.of(assignment(ANN, "2020-04-01/2021-01-01"))),
                            SmallCompany.credit("T-1", "Ann", "2020-03-31", "100.00"),
                            SmallCompany.credit("T-2", "Ann", "2020-04-01", "200.00"),
                            SmallCompany.credit("T-3", "Bo", "2020-05-01", "300.00")))
                    .isEqualTo("[Ann 20.00]");
        }

        @Test
        void assignmentsThatTouchAreOne() {
            assertThat(PlanAssignments.of(List.of(
                                    assignment(ANN, "2020-04-01/2020-06-01"), assignment(ANN, "2020-02-01/2020-04-01"),
                                    assignment(ANN, "2020-08-01/2020-09-01"), assignment(BO, "2020-01-01/2020-02-01")))
                            .all())
                    .containsExactly(
                            assignment(ANN, "2020-02-01/2020-06-01"),
                            assignment(ANN, "2020-08-01/2020-09-01"),
                            assignment(BO, "2020-01-01/2020-02-01"));
        }

        @Test
        void severalPlansOnOneDay() {
            PlanAssignments both = PlanAssignments.of(List.of(
                    assignment(ANN, "2020-02-01/2020-04-01"),
                    new PlanAssignment(ANN, PlanId.of("contest"), DateRange.parse("2020-03-01/2020-05-01"))));
            assertThat(both.plansOf(ANN, LocalDate.of(2020, 3, 31)))
                    .containsExactly(PlanId.of("contest"), PlanId.of("reference"));
            assertThat(both.plansOf(ANN, LocalDate.of(2020, 4, 1))).containsExactly(PlanId.of("contest"));
        }

        /** Days of assignments on which nothing else changes alter no pay. */
        @Property(tries = 50)
        void assignmentInTwoPiecesPaysTheSame(@ForAll @IntRange(min = 1, max = 365) int day) {
            LocalDate cut = LocalDate.of(2020, 1, 1).plusDays(day);
            Credit[] credits = {
                SmallCompany.credit("T-1", "Ann", "2020-03-31", "100.00"),
                SmallCompany.credit("T-2", "Ann", "2020-11-01", "200.00")
            };
            assertThat(earned(
                            PlanAssignments.of(List.of(
                                    assignment(ANN, "2020-01-01/" + cut), assignment(ANN, cut + "/2021-01-01"))),
                            credits))
                    .isEqualTo(earned(PlanAssignments.of(List.of(assignment(ANN, "2020-01-01/2021-01-01"))), credits))
                    .isEqualTo("[Ann 30.00]");
        }
    }

    /** A promotion to manager: before the 15th the new plan holds for all of the month, after it from the next month on. */
    @ParameterizedTest
    @CsvSource({
        "2020-03-10,THIS_MONTH,2020-03-01", "2020-03-20,THIS_MONTH,2020-04-01",
        "2020-03-15,THIS_MONTH,2020-03-01", "2020-03-15,NEXT_MONTH,2020-04-01",
        "2020-12-31,NEXT_MONTH,2021-01-01"
    })
    void snappingToTheMonth(String promoted, OnTheDay onTheDay, String from) {
        ToMonth snapping = new ToMonth(15, onTheDay);
        assertThat(snapping.snap(LocalDate.parse(promoted))).isEqualTo(LocalDate.parse(from));
        Organization organization = SmallCompany.builder()
                .changeRole("ann", "manager", LocalDate.parse(promoted))
                .build();
        DateRange days = DateRange.parse("2020-01-01/2022-01-01");
        PlanAssignments assignments = PlanAssignments.from(
                List.of(
                        new AssignmentRule(PlanId.of("reps"), Eligibility.of(TierId.of("rep")), days),
                        new AssignmentRule(PlanId.of("managers"), Eligibility.of(TierId.of("manager")), days)),
                organization,
                days,
                snapping);
        LocalDate first = LocalDate.parse(from);
        assertThat(assignments.plansOf(ANN, first.minusDays(1))).containsExactly(PlanId.of("reps"));
        assertThat(assignments.plansOf(ANN, first)).containsExactly(PlanId.of("managers"));
        assertThat(assignments.plansOf(BO, first)).containsExactly(PlanId.of("reps"));
    }
}
