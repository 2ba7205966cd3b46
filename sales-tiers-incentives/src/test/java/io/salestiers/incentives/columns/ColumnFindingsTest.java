package io.salestiers.incentives.columns;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE;
import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.PlanAssignment;
import io.salestiers.incentives.assignment.PlanAssignments;
import io.salestiers.incentives.commission.NegativePeriod;
import io.salestiers.incentives.credit.ActingCover;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.CreditBasis;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditRelease;
import io.salestiers.incentives.credit.CreditRule;
import io.salestiers.incentives.credit.CreditRuleId;
import io.salestiers.incentives.credit.CreditTerms;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.CreditWeight;
import io.salestiers.incentives.credit.CreditingPlan;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.ExcessReturn;
import io.salestiers.incentives.credit.FactorBand;
import io.salestiers.incentives.credit.JointHolders;
import io.salestiers.incentives.credit.OtherValues;
import io.salestiers.incentives.credit.Placing;
import io.salestiers.incentives.credit.RepeatedPayee;
import io.salestiers.incentives.credit.RollUpDay;
import io.salestiers.incentives.credit.RollUpLine;
import io.salestiers.incentives.credit.SplitRemainder;
import io.salestiers.incentives.credit.SplitShares;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.credit.VacantCredit;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.PlanLimit;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.NegativeAmount;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.team.OwnSales;
import io.salestiers.incentives.team.VacantPosition;
import io.salestiers.incentives.testkit.credit.ColumnCrediting;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.measure.DimensionFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** All that keeps a plan from being calculated in columns, with the messages that say so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ColumnFindingsTest {
    private static final Currency EUR = Currency.of("EUR");
    private static final DimensionId DISCOUNT = DimensionId.of("discount");
    private static final DimensionId REGION = DimensionId.of("region");

    private final Set<ColumnFinding> seen = EnumSet.noneOf(ColumnFinding.class);

    @AfterAll
    void everyFindingWasSeen() {
        assertThat(seen).containsExactlyInAnyOrder(ColumnFinding.values());
    }

    private List<String> found(List<Finding> findings) {
        List<String> found = new ArrayList<>();
        for (Finding finding : findings) {
            FindingCode code = finding.code();
            if (code instanceof ColumnFinding own) {
                seen.add(own);
            }
            found.add(finding.place() + " " + message(finding, Language.EN));
            assertThat(message(finding, Language.ZH))
                    .matches(".*[\\u4e00-\\u9fff].*")
                    .doesNotContain("{");
        }
        return found;
    }

    private static String message(Finding finding, Language language) {
        return finding.message(Texts.of(language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue())));
    }

    /* ---- crediting plans ---- */

    private static CreditProgram.Builder builder(CreditingPlan plan) {
        return CreditProgram.builder(plan, SmallCompany.organization(), QUARTER.range(), USD)
                .values(ColumnCrediting.CATEGORY, ColumnCrediting.CATEGORIES);
    }

    private static CreditRule direct(String id, CreditTerms terms) {
        return new CreditRule.Direct(CreditRuleId.of(id), terms, ColumnCrediting.FIRST);
    }

    private static CreditingPlan counting(String days, List<CreditRule> rules, TransactionKind... kinds) {
        CreditingPlan usual = ColumnCrediting.plan();
        CreditingPlan.Builder builder = CreditingPlan.builder()
                .id(usual.id())
                .name(usual.name())
                .effective(DateRange.parse(days))
                .addAllRules(rules)
                .placing(usual.placing())
                .house(usual.house())
                .returns(usual.returns())
                .excess(usual.excess())
                .badDebt(usual.badDebt());
        for (TransactionKind kind : kinds) {
            builder.putDay(kind, DateName.ORDER);
        }
        return builder.build();
    }

    private List<String> found(CreditRule... rules) {
        return found(builder(ColumnCrediting.plan(List.of(rules))).build().findings());
    }

    @Test
    void rulesThatDoNotFitAreFoundAllAtOnce() {
        CreditTerms terms = CreditTerms.builder()
                .type(CreditType.REVENUE)
                .basis(CreditBasis.GROSS)
                .rounding(AmountRounding.HALF_EVEN)
                .addAllWeights(ColumnCrediting.terms().build().weights())
                .release(CreditRelease.WITH_THE_MONEY)
                .addWeights(new CreditWeight.ByBand(
                        DISCOUNT,
                        List.of(FactorBand.upTo("0.1", "1"), FactorBand.above("0.5")),
                        new OtherValues.Refused()))
                .addCaps(Quantity.money(Money.of("10.00", EUR)))
                .addKinds(TransactionKind.INVOICE)
                .build();
        CreditTerms pieces = CreditTerms.builder()
                .type(CreditType.REVENUE)
                .release(CreditRelease.WITH_THE_SALE)
                .rounding(AmountRounding.HALF_EVEN)
                .basis(CreditBasis.QUANTITY)
                .build();
        List<CreditRule> rules = List.of(
                direct("money", terms),
                new CreditRule.Split(
                        CreditRuleId.of("equal"),
                        pieces,
                        new SplitShares.Equal(List.of(ColumnCrediting.FIRST)),
                        SplitRemainder.LAST_TAKES_REST),
                new CreditRule.RollUp(
                        CreditRuleId.of("up"),
                        CreditType.REVENUE,
                        new RollUpLine.Territories(REGION),
                        new RollUpDay.SaleDay(),
                        RepeatedPayee.ONCE));
        CreditingPlan plan = counting(
                "2017-01-01/2018-01-01",
                rules,
                TransactionKind.BOOKING,
                TransactionKind.INVOICE,
                TransactionKind.RECEIPT);
        assertThat(found(builder(plan).build().findings()))
                .containsExactlyInAnyOrder(
                        "crediting-plan#/rules columns take exactly one rule for deals, but there are money, equal",
                        "crediting-plan#/rules/0/terms/release rule money credits with the money; columns credit with the sale",
                        "crediting-plan#/rules/0/terms/kinds money does not count bookings, which deals in columns are",
                        "crediting-plan#/rules/0/terms/weights/1 rule money weighs by bands; columns take a weight for each value",
                        "crediting-plan#/rules/0/terms/caps the caps EUR 10.00 have none in the currency of the columns",
                        "crediting-plan#/rules/1 rule equal is neither direct nor a split between two roles by stated shares,"
                                + " as columns need",
                        "crediting-plan#/rules/1/terms/basis rule equal counts pieces; columns add up money",
                        "crediting-plan#/rules/2/line rule up rolls up along territories; columns follow reporting lines and"
                                + " heads of units",
                        "crediting-plan#/rules the values of the dimensions discount must be given");
    }

    @Test
    void aPlanMustCountBookingsOnAllDays() {
        CreditingPlan invoices =
                counting("2017-08-01/2018-01-01", ColumnCrediting.plan().rules(), TransactionKind.INVOICE);
        assertThat(found(builder(invoices).build().findings()))
                .containsExactly(
                        "crediting-plan#/effective the crediting plan holds on 2017-08-01 to 2017-12-31, not on all of the days"
                                + " 2017-07-01 to 2017-09-30",
                        "crediting-plan#/days columns does not count bookings, which deals in columns are");
    }

    /** Weights of 19 and 2 digits divide by more than 2^60; a cap of a third of a cent is no number of parts. */
    @Test
    void weightsAndCapsMayBeTooFine() {
        CreditTerms fine = ColumnCrediting.terms()
                .addWeights(new CreditWeight.ByValue(
                        DISCOUNT,
                        new TreeMap<>(Map.of("none", Ratio.parse("0.1234567890123456789"))),
                        new OtherValues.Refused()))
                .build();
        CreditTerms third = ColumnCrediting.terms()
                .addCaps(new Quantity(Ratio.of(1, 300), Unit.MONEY, java.util.Optional.of(USD)))
                .build();
        assertThat(found(builder(ColumnCrediting.plan(List.of(direct("fine", fine))))
                        .values(DISCOUNT, List.of("none", "some"))
                        .build()
                        .findings()))
                .containsExactly(
                        "crediting-plan#/rules the weights and the cap have too many digits together (dimensions"
                                + " category, discount)");
        assertThat(found(direct("third", third)))
                .containsExactly(
                        "crediting-plan#/rules the weights and the cap have too many digits together (dimensions category)");
    }

    /** Ten people and a thousand millions of groups. */
    @Test
    void groupsMayBeTooMany() {
        CreditProgram.Builder builder = builder(ColumnCrediting.plan());
        List<String> thousand =
                IntStream.range(0, 1000).mapToObj(String::valueOf).toList();
        for (String dimension : List.of("a", "b", "c")) {
            builder.values(DimensionId.of(dimension), thousand).keep(DimensionId.of(dimension));
        }
        assertThat(found(builder.build().findings()))
                .containsExactly(
                        "crediting-plan 10 payees, 1 stretches of days and 1,000,000,000 groups of values are too many"
                                + " for an array");
    }

    /** Mara and Pia share a position: half of a sum of cents is not the sum of halves. */
    @Test
    void jointHoldersWhoShareAreRefused() {
        Organization joint = SmallCompany.builder().holder("Pia", "mara").build();
        for (JointHolders choice : JointHolders.values()) {
            CreditingPlan plan = ColumnCrediting.plan(
                    ColumnCrediting.plan().rules(),
                    new Placing(ActingCover.CREDITED, choice, VacantCredit.TO_HOUSE),
                    ExcessReturn.TAKES_BACK_WHAT_WAS_CREDITED);
            List<Finding> findings = CreditProgram.builder(plan, joint, QUARTER.range(), USD)
                    .values(ColumnCrediting.CATEGORY, ColumnCrediting.CATEGORIES)
                    .build()
                    .findings();
            if (choice == JointHolders.FIRST) {
                assertThat(findings).isEmpty();
            } else {
                assertThat(found(findings))
                        .containsExactly(
                                "crediting-plan#/placing/joint credits roll up to positions whose holders share them,"
                                        + " mara; in columns one person is credited for a position");
            }
        }
    }

    /* ---- incentive plans ---- */

    private static PlanInputs.Builder inputs() {
        return PlanInputs.builder()
                .organization(SmallCompany.organization())
                .credits(io.salestiers.incentives.credit.Credits.of(List.of()))
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .quotas(QuotaLookup.empty());
    }

    private List<String> found(IncentivePlan plan, PlanInputs inputs) {
        CreditProgram credits = builder(ColumnCrediting.plan()).build().orThrow();
        return found(PayProgram.compile(plan, inputs, QUARTER, credits).findings());
    }

    private static FigureSource.QuotaAttainment attainment(Whose whose) {
        return new FigureSource.QuotaAttainment(
                REVENUE, SmallCompany.REVENUE_CREDITS, AttainmentBasis.OF_PERIOD, whose);
    }

    private static Condition condition(Whose whose) {
        return new Condition(attainment(whose), Condition.Relation.AT_LEAST, Ratio.ONE, Condition.IfMissing.NOT_MET);
    }

    @Test
    void componentsThatDoNotFitAreFoundAllAtOnce() {
        CreditFilter goods = CreditFilter.builder()
                .addTypes(CreditType.REVENUE)
                .addKinds(CreditKind.DIRECT)
                .dimensions(DimensionFilter.of(ColumnCrediting.CATEGORY, "goods"))
                .build();
        IncentivePlan plan = IncentivePlan.builder()
                .id(plan().id())
                .name(plan().name())
                .effective(plan().effective())
                .addComponents(
                        Commissions.of(SmallCompany.rates(Application.MARGINAL))
                                .credits(goods)
                                .negative(NegativePeriod.ZERO_AND_CARRIES)
                                .modifiers(new Modifier.Multiplier(condition(Whose.PAYEE), Ratio.of(2)))
                                .build(),
                        SmallCompany.override(OwnSales.NOT_IN_TEAM, VacantPosition.UNPAID))
                .addLimits(new PlanLimit(PlanLimit.Kind.CAP, usd("40.00"), List.of(), CapExcess.LOST))
                .build();
        assertThat(found(plan, inputs().build()))
                .containsExactlyInAnyOrder(
                        "incentive-plan#/limits plan reference limits the pay of several components together, which columns do"
                                + " not",
                        "incentive-plan#/components/0 component commission does not fit into columns: they take commissions on"
                                + " the total of one period and plain pools",
                        "incentive-plan#/components/0/base/credits component commission pays for some values only, but the"
                                + " dimensions category are not kept apart",
                        "incentive-plan#/components/0/modifiers/0 component commission looks at a number that deals change; in"
                                + " columns only gates of pools on the attainment of their unit in the period do",
                        "incentive-plan#/components/1 component override does not fit into columns: they take commissions on the"
                                + " total of one period and plain pools");
    }

    @Test
    void aPeriodHasTheDaysOfTheCredits() {
        CreditProgram august = CreditProgram.builder(
                        ColumnCrediting.plan(),
                        SmallCompany.organization(),
                        DateRange.parse("2017-08-01/2017-09-01"),
                        USD)
                .values(ColumnCrediting.CATEGORY, ColumnCrediting.CATEGORIES)
                .build()
                .orThrow();
        assertThat(found(PayProgram.compile(plan(), inputs().build(), QUARTER, august)
                        .findings()))
                .containsExactly(
                        "incentive-plan the period 2017-Q3 must have the days of the credits, 2017-08-01 to 2017-08-31");
    }

    private static IncentivePlan plan() {
        return SmallCompany.plan(SmallCompany.commission(SmallCompany.rates(Application.MARGINAL)));
    }

    /** Ann comes under the plan in August: her deals of July, which it does not pay, are in one sum with those of August. */
    @Test
    void assignmentsWithinThePeriodAreRefused() {
        PlanAssignments assignments = PlanAssignments.of(List.of(
                new PlanAssignment(PersonId.of("Ann"), plan().id(), DateRange.startingOn(LocalDate.of(2017, 8, 1))),
                new PlanAssignment(PersonId.of("Bo"), plan().id(), DateRange.parse("2017-01-01/2017-10-01"))));
        assertThat(found(plan(), inputs().assignments(assignments).build()))
                .containsExactly(
                        "incentive-plan plan reference comes to payees or leaves them on 2017-08-01, days on which"
                                + " totals of deals are not cut");
    }

    /** Nobody below a representative has dollars that could roll up, so a commission in euros is not a gap, but zero euros. */
    @Test
    void payInAnotherCurrencyIsRefused() {
        PlanComponent euros = Commissions.of(RateTable.builder()
                        .bounds(BandBounds.AMOUNT)
                        .application(Application.MARGINAL)
                        .ties(TieRule.EDGE_IN_LOWER_BAND)
                        .negative(NegativeAmount.PAYS_NEGATIVE)
                        .addBands(RateBand.above("0", "0.05"))
                        .build())
                .credits(CreditFilter.of(CreditType.REVENUE, CreditKind.ROLL_UP))
                .withoutQuota(EUR)
                .build();
        assertThat(found(SmallCompany.plan(euros), inputs().build()))
                .contains(
                        "incentive-plan#/components/0 component commission pays in another currency than that of the deals in"
                                + " columns");
    }
}
