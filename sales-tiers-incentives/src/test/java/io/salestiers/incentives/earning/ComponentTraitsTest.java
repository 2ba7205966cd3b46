package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE_CREDITS;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.incentives.commission.ApplicationUnit;
import io.salestiers.incentives.commission.DateWindow;
import io.salestiers.incentives.commission.ReturnRule;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.KickerExtra;
import io.salestiers.incentives.modifier.LimitScope;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.plan.CreditNeed;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.quota.Prorated;
import io.salestiers.incentives.quota.ProrationRule;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each kind of component has and asks for, on which modifiers and sums of credits depend. */
class ComponentTraitsTest {
    @ParameterizedTest
    @CsvSource({
        "RateCommission,   'quota, credits, pays for credits, sums'",
        // on its team's sales, and on what its team earned
        "TeamOverride,     'credits, pays for credits, sums; pays for credits, sums'",
        "LevelOverride,    'credits, pays for credits, sums'",
        "TeamPool,         sums",
        "Contest,          each",
        "TargetBonus,      'target pay, sums'",
        "ScorecardBonus,   'target pay, sums'",
        "Objectives,       'target pay, sums'",
        "CoefficientChain, 'target pay, sums'",
        "Sharing,          'credits, by transaction, pays for credits, each'",
        "Trail,            'by transaction, pays for credits, each'"
    })
    void ofEachKind(String kind, String traits) {
        List<String> found = EveryComponentTest.plan().components().stream()
                .filter(component -> component.getClass().getSimpleName().equals(kind))
                .map(ComponentTraitsTest::traits)
                .distinct()
                .toList();
        assertThat(found).containsExactlyInAnyOrder(traits.split("; ", -1));
    }

    private static String traits(PlanComponent component) {
        List<String> traits = new ArrayList<>();
        if (component.hasQuota()) {
            traits.add("quota");
        }
        if (component.hasTargetPay()) {
            traits.add("target pay");
        }
        if (component.hasCredits()) {
            traits.add("credits");
        }
        if (component.paysByTransaction()) {
            traits.add("by transaction");
        }
        if (component.paysForCredits()) {
            traits.add("pays for credits");
        }
        traits.add(component.creditNeed() == CreditNeed.SUMS ? "sums" : "each");
        return String.join(", ", traits);
    }

    private static Commissions commission() {
        return Commissions.of(SmallCompany.rates(Application.MARGINAL));
    }

    private static CreditNeed need(Commissions commission) {
        return commission.build().creditNeed();
    }

    @Test
    void aCommissionNeedsEachCreditIfItLooksAtSingleOnes() {
        assertThat(need(commission())).isEqualTo(CreditNeed.SUMS);
        assertThat(need(commission().unit(ApplicationUnit.EACH_TRANSACTION))).isEqualTo(CreditNeed.EACH);
        assertThat(need(commission().unit(ApplicationUnit.RUNNING_TOTAL))).isEqualTo(CreditNeed.EACH);
        assertThat(need(commission().window(new DateWindow(DateName.ORDER, DateRange.parse("2017-01-01/2018-01-01")))))
                .isEqualTo(CreditNeed.EACH);
        assertThat(need(commission().unit(ApplicationUnit.RUNNING_TOTAL).returns(ReturnRule.REVERSES_WHAT_IT_EARNED)))
                .isEqualTo(CreditNeed.EACH);
        assertThat(need(commission().joining(PieceJoining.AT_END))).isEqualTo(CreditNeed.EACH);
        assertThat(need(commission().proration(new ProrationRule(Prorated.QUOTA, ProrationRule.NEITHER.days()))))
                .isEqualTo(CreditNeed.EACH);
    }

    @Test
    void modifiersOfSingleDealsNeedEachCredit() {
        PayLimit limit = new PayLimit.Amount(usd("5.00"));
        assertThat(need(commission().modifiers(new Modifier.Cap(limit, LimitScope.COMPONENT, CapExcess.LOST))))
                .isEqualTo(CreditNeed.SUMS);
        assertThat(need(commission()
                        .modifiers(new Modifier.DealKicker(REVENUE_CREDITS, new KickerExtra.Amount(usd("1.00"))))))
                .isEqualTo(CreditNeed.EACH);
        assertThat(new Modifier.Cap(limit, LimitScope.TRANSACTION, CapExcess.LOST).ofTransactions())
                .isTrue();
        assertThat(new Modifier.Floor(limit, LimitScope.COMPONENT).ofTransactions())
                .isFalse();
    }

    @Test
    void sumsAreRefusedToPlansThatNeedEachCredit() {
        assertThat(EveryComponentTest.plan()
                        .creditSums(SmallCompany.organization(), SmallCompany.QUARTER, FiscalCalendar.CALENDAR_YEAR)
                        .findings())
                .extracting(finding -> finding.place().toString())
                .containsExactly(
                        "incentive-plan#/components/6",
                        "incentive-plan#/components/11",
                        "incentive-plan#/components/12");
        assertThat(SmallCompany.plan(commission().build())
                        .creditSums(SmallCompany.organization(), SmallCompany.QUARTER, FiscalCalendar.CALENDAR_YEAR)
                        .orThrow()
                        .size())
                .isZero();
    }
}
