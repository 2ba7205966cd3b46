package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credits;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.team.OwnSales;
import io.salestiers.incentives.team.VacantPosition;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IncentiveCalculatorTest {
    private static final QuotaLookup QUOTAS = QuotaLookup.of(
            REVENUE,
            QUARTER,
            Map.of(
                    PersonId.of("Ann"), Quota.stated(usd("1000.00")),
                    PersonId.of("Bo"), Quota.stated(usd("1000.00")),
                    PersonId.of("Dan"), Quota.stated(usd("0.00"))));

    private static EarningRun run(IncentivePlan plan, Organization organization, Credits credits) {
        return IncentiveCalculator.DEFAULT.calculate(
                plan.resolve(SmallCompany.inputs(QUOTAS, credits, organization), QUARTER)
                        .orThrow());
    }

    private static EarningRun run(IncentivePlan plan, Credit... credits) {
        return run(plan, SmallCompany.organization(), credits(credits));
    }

    private static List<String> amounts(EarningRun run) {
        run.earnings().forEach(earning -> Recalculation.verify(earning.explanation()));
        return run.earnings().stream()
                .map(earning -> earning.payee() + " " + earning.component() + " "
                        + earning.amount().amount())
                .toList();
    }

    private static IncentivePlan commission(Application application) {
        return SmallCompany.plan(SmallCompany.commission(SmallCompany.rates(application)));
    }

    @Nested
    class Commission {
        private final Credit[] sold = {
            credit("T-1", "Ann", "2017-07-01", "800.00"), credit("T-2", "Ann", "2017-09-30", "500.00")
        };

        /** 500 × 3 % + 500 × 5 % + 200 × 7 % + 100 × 9 % = 15 + 25 + 14 + 9. */
        @Test
        void marginal() {
            assertThat(amounts(run(commission(Application.MARGINAL), sold)))
                    .containsExactly("Ann commission 63.00", "Bo commission 0.00");
        }

        /** On 1 August the position becomes a manager's, so only 800 count: 500 × 3 % + 300 × 5 % = 15 + 15. */
        @Test
        void endsOnTheDayOnWhichThePositionChangesItsTier() {
            Organization organization = SmallCompany.builder()
                    .changeRole("ann", "manager", LocalDate.of(2017, 8, 1))
                    .build();
            assertThat(amounts(run(commission(Application.MARGINAL), organization, credits(sold))))
                    .containsExactly("Ann commission 30.00", "Bo commission 0.00");
        }

        /** 1,300 × 9 % = 117, more than 8 % of the quota. */
        @Test
        void wholeAmountIsCapped() {
            assertThat(amounts(run(commission(Application.WHOLE_AMOUNT), sold)))
                    .containsExactly("Ann commission 80.00", "Bo commission 0.00");
        }

        /** 3 % of 1.50 are 4.5 cents: 4, the even neighbor; 3 % of 12.50 are 37.5 cents: 38. */
        @Test
        void isRoundedOnceHalfEven() {
            assertThat(amounts(run(
                            commission(Application.MARGINAL),
                            credit("T-1", "Ann", "2017-07-01", "0.75"),
                            credit("T-2", "Ann", "2017-07-02", "0.75"),
                            credit("T-3", "Bo", "2017-07-02", "12.50"))))
                    .containsExactly("Ann commission 0.04", "Bo commission 0.38");
        }

        @Test
        void countsOnlyCreditsOfThePeriod() {
            assertThat(amounts(run(
                            commission(Application.MARGINAL),
                            credit("T-1", "Ann", "2017-06-30", "100.00"),
                            credit("T-2", "Ann", "2017-10-01", "100.00"))))
                    .contains("Ann commission 0.00");
        }

        @Test
        void fullReversalPaysNothing() {
            EarningRun run = run(
                    SmallCompany.plan(SmallCompany.rates(Application.MARGINAL)),
                    credit("T-1", "Ann", "2017-07-01", "1300.00"),
                    credit("T-1R", "Ann", "2017-09-01", "-1300.00"));

            assertThat(run.earnings()).allMatch(earning -> earning.amount().signum() == 0);
        }

        @Test
        void withoutQuotaNothingIsPaidAndTheReasonIsStated() {
            Texts english = Texts.of(Locale.ENGLISH, IncentivesMessages.catalogue());
            EarningRun run = run(commission(Application.MARGINAL), credit("T-1", "Eve", "2017-07-01", "10.00"));

            assertThat(run.unpaidOf(PersonId.of("Eve")))
                    .singleElement()
                    .satisfies(none -> assertThat(none.explanation().label(english))
                            .isEqualTo("Commission: nothing is paid, because there is no quota in the period"));
            assertThat(run.unpaidOf(PersonId.of("Dan")))
                    .singleElement()
                    .satisfies(none -> assertThat(none.explanation().label(english))
                            .isEqualTo("Commission: nothing is paid, because the quota is zero"));
            assertThat(run.of(PersonId.of("Eve"))).isEmpty();
        }

        @Test
        void explainsItselfDownToTheDeal() {
            EarningRun run = run(commission(Application.MARGINAL), sold);

            assertThat(run.of(PersonId.of("Ann"))
                            .get(0)
                            .explanation()
                            .print(Texts.of(Locale.ENGLISH, IncentivesMessages.catalogue(), CoreMessages.catalogue())))
                    .startsWith("Commission = USD 63.00")
                    .contains("Band 3 (100 % – 120 % of the quota) = USD 14.00")
                    .contains("Deal T-2, 2017-09-30 = USD 500.00");
        }
    }

    @Nested
    class TeamOverride {
        private IncentivePlan plan(OwnSales own, VacantPosition vacant) {
            return SmallCompany.plan(SmallCompany.override(own, vacant));
        }

        private Credit at(String transaction, String person, String position, String unit, String amount) {
            return Credit.of(
                    transaction,
                    PersonId.of(person),
                    PositionId.of(position),
                    List.of(UnitId.of(unit), UnitId.of("company")),
                    LocalDate.of(2017, 8, 1),
                    usd(amount));
        }

        /** 1 % of 1,301.50 is 13.015: 13.02, the even neighbor. */
        @Test
        void isARateOnTheTeam() {
            assertThat(amounts(run(
                            plan(OwnSales.NOT_IN_TEAM, VacantPosition.UNPAID),
                            credit("T-1", "Ann", "2017-07-01", "1300.00"),
                            credit("T-2", "Bo", "2017-07-01", "1.50"),
                            credit("T-3", "Dan", "2017-07-01", "100.00"))))
                    .containsExactly("Mara override 13.02", "Nils override 1.00");
        }

        @Test
        void ownSalesByTheNamedChoice() {
            Credit[] sold = {credit("T-1", "Ann", "2017-07-01", "100.00"), at("T-2", "Mara", "mara", "east-1", "20.00")
            };

            assertThat(amounts(run(plan(OwnSales.IN_TEAM, VacantPosition.UNPAID), sold)))
                    .containsExactly("Mara override 1.20");
            assertThat(amounts(run(plan(OwnSales.NOT_IN_TEAM, VacantPosition.UNPAID), sold)))
                    .containsExactly("Mara override 1.00");
        }

        @Test
        void ofAVacantPositionByTheNamedChoice() {
            Organization organization = SmallCompany.builder()
                    .position("empty", "manager", "west-1")
                    .reportsTo("empty", "zoe")
                    .position("gus", "rep", "west-1")
                    .reportsTo("gus", "empty")
                    .holder("Gus", "gus")
                    .build();
            Credits sold = credits(at("T-1", "Gus", "gus", "west-1", "100.00"));

            EarningRun unpaid = run(plan(OwnSales.IN_TEAM, VacantPosition.UNPAID), organization, sold);
            assertThat(unpaid.earnings()).isEmpty();
            assertThat(unpaid.unassigned()).singleElement().satisfies(none -> {
                assertThat(none.subject()).isEqualTo(Subject.of(PositionId.of("empty")));
                assertThat(none.amount()).isEqualTo(usd("1.00"));
            });
            assertThat(amounts(run(plan(OwnSales.IN_TEAM, VacantPosition.NEXT_ABOVE), organization, sold)))
                    .containsExactly("Zoe override 1.00");
        }

        /** Bo moves to Olga's team on 15 August: each manager is paid for the days on which Bo was in the team. */
        @Test
        void followsAMoveWithinTheQuarter() {
            Organization organization = SmallCompany.builder()
                    .movePosition("bo", "west-1", LocalDate.of(2017, 8, 15))
                    .reportsTo("bo", "olga", LocalDate.of(2017, 8, 15))
                    .build();
            Credits sold = credits(
                    credit("T-1", "Bo", "2017-08-14", "100.00"),
                    Credit.of(
                            "T-2",
                            PersonId.of("Bo"),
                            PositionId.of("bo"),
                            List.of(UnitId.of("west-1"), UnitId.of("west"), UnitId.of("company")),
                            LocalDate.of(2017, 8, 15),
                            usd("300.00")));

            assertThat(amounts(run(
                            SmallCompany.plan(
                                    SmallCompany.override(OwnSales.NOT_IN_TEAM, VacantPosition.UNPAID),
                                    SmallCompany.pool(),
                                    SmallCompany.commission(SmallCompany.rates(Application.MARGINAL))),
                            organization,
                            sold)))
                    // both of Bo's pools, 0.50 and 1.50, and 3 % of 400
                    .containsExactly(
                            "Ann commission 0.00",
                            "Bo pool 0.50",
                            "Bo pool 1.50",
                            "Bo commission 12.00",
                            "Mara override 1.00",
                            "Olga override 3.00");
        }
    }

    @Nested
    class Pool {
        private final IncentivePlan plan = SmallCompany.plan(SmallCompany.pool());

        /** 0.5 % of 1,301.50 is 6.5075, 6.51; Ann 650.25 cents, Bo 0.75: the odd cent goes to Bo. */
        @Test
        void isSharedByCreditWithTheLargestRemainder() {
            assertThat(amounts(run(
                            plan,
                            credit("T-1", "Ann", "2017-07-01", "1300.00"),
                            credit("T-2", "Bo", "2017-07-01", "1.50"))))
                    .containsExactly("Ann pool 6.50", "Bo pool 0.01");
        }

        /** 0.5 % of 301.20 is 1.506, 1.51; each 50.33 cents: the odd cent goes to the smaller name by code point. */
        @Test
        void tiesGoToTheSmallerName() {
            assertThat(amounts(run(
                            plan,
                            credit("T-3", "陈", "2017-07-01", "100.40"),
                            credit("T-2", "Bo", "2017-07-01", "100.40"),
                            credit("T-1", "Ann", "2017-07-01", "100.40"))))
                    .containsExactly("Ann pool 0.51", "Bo pool 0.50", "陈 pool 0.50");
        }

        @Test
        void nothingForWhoHasNoPositiveCredit() {
            assertThat(amounts(run(
                            plan,
                            credit("T-1", "Ann", "2017-07-01", "1000.00"),
                            credit("T-2", "Bo", "2017-07-01", "-200.00"))))
                    .containsExactly("Ann pool 4.00");
        }

        @Test
        void withoutMembersTheFundIsUnassigned() {
            Credit own = Credit.of(
                    "T-1",
                    PersonId.of("Mara"),
                    PositionId.of("mara"),
                    List.of(UnitId.of("east-1"), UnitId.of("east"), UnitId.of("company")),
                    LocalDate.of(2017, 8, 1),
                    usd("200.00"));
            WithFindings<ResolvedPlan> resolved =
                    plan.resolve(SmallCompany.inputs(QUOTAS, credits(own), SmallCompany.organization()), QUARTER);

            assertThat(resolved.findings()).extracting(Finding::code).containsExactly(PlanFinding.POOL_WITHOUT_MEMBER);
            assertThat(IncentiveCalculator.DEFAULT.calculate(resolved.orThrow()).unassigned())
                    .singleElement()
                    .satisfies(none -> assertThat(none.amount()).isEqualTo(usd("1.00")));
        }
    }

    @Nested
    class Resolving {
        @Test
        void refusesAPeriodOutsideThePlan() {
            assertThat(commission(Application.MARGINAL)
                            .resolve(
                                    SmallCompany.inputs(QUOTAS, credits(), SmallCompany.organization()),
                                    FiscalCalendar.CALENDAR_YEAR.parse("2018-Q1"))
                            .findings())
                    .extracting(Finding::code)
                    .containsExactly(PlanFinding.NOT_EFFECTIVE);
        }

        @Test
        void namesTiersAndUnitsThatAreNotThere() {
            Eligibility earners = new Eligibility(
                    List.of(TierId.of("rep"), TierId.of("vip")), List.of(), List.of(UnitId.of("north")));

            assertThat(SmallCompany.plan(Commissions.of(SmallCompany.rates(Application.MARGINAL))
                                    .earners(earners)
                                    .build())
                            .resolve(SmallCompany.inputs(QUOTAS, credits(), SmallCompany.organization()), QUARTER)
                            .findings())
                    .extracting(finding -> finding.code() + " " + finding.place())
                    .containsExactly(
                            "UNKNOWN_TIER " + Place.document("incentive-plan", "/components/0/earners/tiers/1"),
                            "UNKNOWN_UNIT " + Place.document("incentive-plan", "/components/0/earners/units/0"));
        }

        @Test
        void refusesANegativeQuota() {
            QuotaLookup negative =
                    QuotaLookup.of(REVENUE, QUARTER, Map.of(PersonId.of("Ann"), Quota.stated(usd("-0.01"))));

            assertThat(commission(Application.MARGINAL)
                            .resolve(SmallCompany.inputs(negative, credits(), SmallCompany.organization()), QUARTER)
                            .findings())
                    .extracting(Finding::code)
                    .contains(PlanFinding.NEGATIVE_QUOTA);
        }
    }
}
