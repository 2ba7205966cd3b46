package io.salestiers.incentives.scenario;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Disclosure;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditingPlan;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.credit.SplitRemainder;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.credit.SmallCrediting;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.KpiMessages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OneMoreTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final Credit DEAL = credit("NEW", "Ann", "2017-08-15", "400.00");
    private static final IncentivePlan PLAN = SmallCompany.plan(SmallCompany.rates(Application.MARGINAL));

    private static PlanInputs inputs(Credit... credits) {
        return SmallCompany.inputs(
                QuotaLookup.of(SmallCompany.REVENUE, QUARTER, Map.of(ANN, Quota.stated(usd("1000.00")))),
                Credits.of(List.of(credits)),
                SmallCompany.organization());
    }

    private static final PlanInputs INPUTS = inputs(
            credit("T-1", "Ann", "2017-07-03", "800.00"),
            credit("T-2", "Bo", "2017-07-04", "600.00"),
            credit("T-3", "Dan", "2017-07-05", "200.00"));

    private static Texts texts(Language language) {
        return Texts.of(
                language, List.of(IncentivesMessages.catalogue(), KpiMessages.catalogue(), CoreMessages.catalogue()));
    }

    /**
     * Ann's 800 pay 15 + 15 = 30, her 1,200 pay 15 + 25 + 14 = 54: 24 more. The pool of the east is 0.5 % of 1,600 = 8.00, by
     * credits 4.00 to Ann, 3.00 to Bo, 1.00 to Dan; of 2,000 it is 10.00: 6.00, 3.00, 1.00. Mara's override rises by 4.00.
     */
    @Test
    void oneMore() {
        IncentivePlan plan = PLAN;
        PlanInputs inputs = INPUTS;
        Credit deal = DEAL;
        // sample: oneMore
        // a quota of 1,000, of which Ann has sold 800; what would a deal of 400 earn her?
        OneMore one = OneMoreCalculator.DEFAULT
                .credits(plan, inputs, QUARTER, PersonId.of("Ann"), List.of(deal))
                .orThrow();
        Money more = one.change().get(USD); // 24.00 of commission and 2.00 of the pool
        OneMoreView view = one.visible(Disclosure.DEFAULT);
        Explanation why = view.explain(USD); // by bands, without the deals of colleagues
        // end
        assertThat(more).isEqualTo(usd("26.00"));
        assertThat(one.payee()).isEqualTo(ANN);
        assertThat(one.more()).containsExactly(deal);
        assertThat(one.lines().values())
                .extracting(PayDifference::difference)
                .containsExactly(usd("24.00"), usd("2.00"));
        assertThat(one.others()).containsOnlyKeys(PersonId.of("Mara"));
        assertThat(one.others().get(PersonId.of("Mara"))).containsExactly(Map.entry(USD, usd("4.00")));
        Recalculation.verify(one.explain(USD));
        assertThat(view.lines()).isEqualTo(one.lines());
        assertThatThrownBy(() -> view.explain(io.salestiers.core.money.Currency.of("CNY")))
                .hasMessageContaining("nothing is paid in CNY to Ann");
        assertThatThrownBy(() -> one.explain(io.salestiers.core.money.Currency.of("CNY")))
                .hasMessageContaining("nothing is paid in CNY to Ann");
        // one other person's pay changes: the sum would be hers
        assertThat(view.others()).isEmpty();
        for (Language language : Language.values()) {
            String text = why.print(texts(language));
            assertThat(text)
                    .doesNotContain("[")
                    .doesNotContain("T-2")
                    .doesNotContain("T-3")
                    .contains("NEW");
        }
        assertThat(one.explain(USD).print(texts(Language.EN))).contains("T-2");
        assertThat(why.print(texts(Language.EN))).startsWith("Pay with more sales, less pay without = USD 26.00");
    }

    /** A shared deal brings credits of two; Bo's commission is none without a quota, but the pool moves for Dan too. */
    @Test
    void sharedDeal() {
        OneMore one = OneMoreCalculator.DEFAULT
                .credits(
                        PLAN,
                        INPUTS,
                        QUARTER,
                        ANN,
                        List.of(
                                credit("NEW", "Ann", "2017-08-15", "100.00"),
                                credit("NEW", "Bo", "2017-08-15", "300.00")))
                .orThrow();
        // Ann: 900 pay 35 instead of 30; the pool of 10.00 gives 4.50, 4.50, 1.00 instead of 4.00, 3.00, 1.00
        assertThat(one.change()).containsExactly(Map.entry(USD, usd("5.50")));
        assertThat(one.others().get(PersonId.of("Bo"))).containsExactly(Map.entry(USD, usd("1.50")));
        // Mara 4.00 and Bo 1.50: two others, whose sum may be seen; not from three on
        assertThat(one.visible(Disclosure.DEFAULT).others()).containsExactly(Map.entry(USD, usd("5.50")));
        assertThat(one.visible(new Disclosure(3)).others()).isEmpty();
    }

    /** With the whole amount 1,000 pay 5 % = 50; beyond 120 % all of 1,300 pay 9 %, capped at 80. */
    @Test
    void dealThatReachesABandAndTheCap() {
        IncentivePlan plan = SmallCompany.plan(SmallCompany.commission(SmallCompany.rates(Application.WHOLE_AMOUNT)));
        OneMore one = OneMoreCalculator.DEFAULT
                .credits(
                        plan,
                        inputs(credit("T-1", "Ann", "2017-07-03", "1000.00")),
                        QUARTER,
                        ANN,
                        List.of(credit("NEW", "Ann", "2017-08-15", "300.00")))
                .orThrow();
        assertThat(one.change()).containsExactly(Map.entry(USD, usd("30.00")));
    }

    /** Who has earned nothing so far begins with the first deal. */
    @Test
    void firstDeal() {
        OneMore one = OneMoreCalculator.DEFAULT
                .credits(PLAN, inputs(), QUARTER, ANN, List.of(DEAL))
                .orThrow();
        // 3 % of 400 and all of the pool of 2.00
        assertThat(one.change()).containsExactly(Map.entry(USD, usd("14.00")));
    }

    /**
     * A deal of 400 that Ann and Bo share by halves is credited first. With her 800 from before Ann's 200 pay 15 + 25 = 40 instead of
     * 30; the pool of 0.5 % is 6.00 instead of 4.00, of which 1,000 of 1,200 are hers: 5.00.
     */
    @Test
    void transactionsAreCreditedFirst() {
        CreditingPlan crediting = SmallCrediting.plan(
                        SmallCrediting.split(SmallCrediting.revenue().build(), SplitRemainder.LARGEST_REMAINDER))
                .build();
        // the credits of the inputs are those of a host that credits by itself, and are not used
        OneMore one = OneMoreCalculator.DEFAULT
                .transactions(
                        PLAN,
                        INPUTS,
                        QUARTER,
                        ANN,
                        crediting,
                        List.of(SmallCrediting.sale("S-1", "2017-07-03", "800.00", "Ann 1")
                                .build()),
                        List.of(SmallCrediting.sale("S-2", "2017-08-15", "400.00", "Ann 0.5", "Bo 0.5")
                                .build()))
                .orThrow();
        assertThat(one.more()).extracting(Credit::payee).containsExactly(ANN, PersonId.of("Bo"));
        assertThat(one.more()).extracting(Credit::amount).containsExactly(usd("200.00"), usd("200.00"));
        assertThat(one.change()).containsExactly(Map.entry(USD, usd("11.00")));
        assertThat(one.others().get(PersonId.of("Bo"))).containsExactly(Map.entry(USD, usd("1.00")));
    }

    @Test
    void dealThatIsThereAlready() {
        assertThatThrownBy(() -> OneMoreCalculator.DEFAULT.credits(
                        PLAN, INPUTS, QUARTER, ANN, List.of(credit("T-1", "Ann", "2017-07-03", "800.00"))))
                .isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void planThatDoesNotHold() {
        var later = io.salestiers.core.time.FiscalCalendar.CALENDAR_YEAR.parse("2019-Q3");
        assertThat(OneMoreCalculator.DEFAULT
                        .credits(PLAN, INPUTS, later, ANN, List.of(DEAL))
                        .value())
                .isEmpty();
    }
}
