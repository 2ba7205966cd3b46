package io.salestiers.incentives.samples;

import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Disclosure;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditSums;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.earning.Recalculated;
import io.salestiers.incentives.lint.PlanLinter;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedComponent;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.team.OwnSales;
import io.salestiers.incentives.team.VacantPosition;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the README and the pages on incentives show, compiled and run. */
class IncentiveSamplesTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final PersonId MARA = PersonId.of("Mara");
    private static final Organization ORGANIZATION = SmallCompany.organization();
    private static final Texts TEXTS =
            Texts.of(Language.EN, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));

    /* Bands of 3, 5, 7 and 9 %, on the whole amount, capped at 8 % of the quota; 1 % for the manager; a pool of 0.5 %. */
    private static final IncentivePlan PLAN = SmallCompany.plan(
            Commissions.of(SmallCompany.rates(Application.WHOLE_AMOUNT))
                    .modifiers(Modifier.capOfQuota("0.08"))
                    .build(),
            SmallCompany.override(OwnSales.NOT_IN_TEAM, VacantPosition.UNPAID),
            SmallCompany.pool());

    @Test
    void quarter() {
        List<Credit> deals = List.of(
                credit("T-1", "Ann", "2017-07-01", "800.00"),
                credit("T-2", "Ann", "2017-09-30", "300.00"),
                credit("T-3", "Bo", "2017-08-15", "900.00"));
        Credit late = credit("T-4", "Ann", "2017-09-29", "50.00");
        FiscalCalendar calendar = FiscalCalendar.CALENDAR_YEAR;
        Period period = calendar.parse("2017-Q3");
        PlanInputs given = PlanInputs.builder()
                .organization(ORGANIZATION)
                .calendar(calendar)
                .credits(Credits.of(deals))
                .quotas(QuotaLookup.of(SmallCompany.REVENUE, period, Map.of(ANN, Quota.stated(usd("1000.00")))))
                .build();
        // sample: quarter
        // What may not be meant in this plan? A band that the cap makes ineffective.
        List<Finding> warnings = PlanLinter.lint(PLAN);
        // Who earns what in the quarter?
        Period quarter = calendar.parse("2017-Q3");
        ResolvedPlan bound = PLAN.resolve(given, quarter).orThrow();
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(bound);
        Earning commission = run.of(ANN).get(0); // USD 77.00: 7 % of 1,100
        // Why, down to the deal and the band? And what of it may she see, who shares a pool with others?
        String why = commission.explanation().print(TEXTS);
        Explanation share = run.of(ANN).get(1).explanation();
        Explanation seen = Disclosure.DEFAULT.visibleTo(share, ANN.value());
        // One more deal of 50: whose pay does it reach?
        PlanInputs after = given.withCredits(Credits.of(List.of(deals.get(0), deals.get(1), deals.get(2), late)));
        Recalculated again = IncentiveCalculator.DEFAULT.recalculate(
                run, PLAN.resolve(after, quarter).orThrow());
        List<String> reached =
                again.parts().stream().map(ResolvedComponent::part).toList();
        Earning capped = again.run().of(ANN).get(0); // USD 80.00: 7 % of 1,150 are 80.50, more than the cap
        // More transactions than memory? Sums, merged in any order, pay the same.
        CreditSums sums =
                PLAN.creditSums(ORGANIZATION, quarter, calendar).orThrow().add(deals.subList(0, 2));
        CreditSums others =
                PLAN.creditSums(ORGANIZATION, quarter, calendar).orThrow().add(deals.subList(2, 3));
        ResolvedPlan fromSums = PLAN.resolve(
                        given.withCredits(sums.merge(others).finish()), quarter)
                .orThrow();
        // end
        assertThat(warnings).hasSize(1);
        assertThat(commission.amount()).isEqualTo(usd("77.00"));
        assertThat(why).contains("Deal T-1, 2017-07-01", "band 3");
        assertThat(seen.print(TEXTS)).doesNotContain("Bo");
        assertThat(reached).containsExactly("person:Ann", "person:" + MARA + " USD", "unit:east USD");
        assertThat(capped.amount()).isEqualTo(usd("80.00"));
        assertThat(IncentiveCalculator.DEFAULT
                        .calculate(fromSums)
                        .of(ANN)
                        .get(0)
                        .amount())
                .isEqualTo(usd("77.00"));
    }
}
