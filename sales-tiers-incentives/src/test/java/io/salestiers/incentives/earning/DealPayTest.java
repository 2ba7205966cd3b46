package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Texts;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.commission.ApplicationUnit;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Relation;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.credit.TransactionReference;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.LimitScope;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.NegativeAmount;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DealPayTest {
    private static final PersonId ANN = PersonId.of("Ann");

    private static Credit sale(String id, String amount) {
        return SmallCompany.credit(id, "Ann", "2017-08-01", amount);
    }

    private static Credit comesBack(String id, String of, String amount) {
        return sale(id, amount).toBuilder()
                .event(TransactionKind.RETURN)
                .reference(new TransactionReference(TransactionId.parse(of), Relation.RETURNS))
                .build();
    }

    private static Map<String, String> parts(Commissions commission, Credit... credits) {
        EarningRun run = CommissionScene.of(
                        commission.withoutQuota(SmallCompany.USD).build())
                .given(List.of(credits))
                .run("2017-Q3");
        Map<String, String> parts = new TreeMap<>();
        for (DealPay pay : DealPay.of(run)) {
            // The floor raises the others too.
            for (DealPay.Part part : pay.earning().payee().equals(ANN) ? pay.parts() : List.<DealPay.Part>of()) {
                Recalculation.verify(part.explanation());
                parts.put(
                        part.deal().map(TransactionId::toString).orElse(""),
                        part.amount().amount().toPlainString());
            }
        }
        return parts;
    }

    private static RateTable table(RateBand... bands) {
        return RateTable.builder()
                .bounds(BandBounds.AMOUNT)
                .application(Application.MARGINAL)
                .ties(TieRule.EDGE_IN_UPPER_BAND)
                .negative(NegativeAmount.PAYS_NEGATIVE)
                .addBands(bands)
                .build();
    }

    /** 1 % up to 1,000 and 2 % above, on the running total. */
    private static Commissions commission() {
        return Commissions.of(table(RateBand.of("0", "1000", "0.01"), RateBand.above("1000", "0.02")));
    }

    @Test
    void runningTotalGivesEachDealWhatItBrought() {
        // A moves the total from 0 to 900: 9. B moves it from 900 to 1,200: 100 × 1 % + 200 × 2 % = 5.
        assertThat(parts(commission().unit(ApplicationUnit.RUNNING_TOTAL), sale("A", "900"), sale("B", "300")))
                .isEqualTo(Map.of("A", "9.00", "B", "5.00"));
    }

    @Test
    void totalOfThePeriodIsDividedByCredits() {
        // 1,200 give 10 + 4 = 14; A has 3/4 of the credits, B 1/4.
        assertThat(parts(commission(), sale("A", "900"), sale("B", "300")))
                .isEqualTo(Map.of("A", "10.50", "B", "3.50"));
    }

    @Test
    void returnBelongsToTheDealThatItTakesBack() {
        // 300 remain of A and 300 of B: 6, a half each. C of an earlier period lowers it: 200 − 100 of 100 give 1.
        assertThat(parts(commission(), sale("A", "900"), sale("B", "300"), comesBack("R", "A", "-600")))
                .isEqualTo(Map.of("A", "3.00", "B", "3.00"));
        assertThat(parts(commission(), sale("A", "200"), comesBack("R", "C", "-100")))
                .isEqualTo(Map.of("A", "2.00", "C", "-1.00"));
    }

    @Test
    void capTakesFromAllDealsInProportion() {
        // 9 and 5 under a cap of 7: a half each.
        assertThat(parts(
                        commission()
                                .unit(ApplicationUnit.RUNNING_TOTAL)
                                .modifiers(new Modifier.Cap(
                                        new PayLimit.Amount(usd("7")), LimitScope.COMPONENT, CapExcess.LOST)),
                        sale("A", "900"),
                        sale("B", "300")))
                .isEqualTo(Map.of("A", "4.50", "B", "2.50"));
    }

    @Test
    void limitOfTransactionsCountsBeforeTheDivision() {
        // 9 and 5, each at most 6.
        assertThat(parts(
                        commission()
                                .unit(ApplicationUnit.RUNNING_TOTAL)
                                .modifiers(new Modifier.Cap(
                                        new PayLimit.Amount(usd("6")), LimitScope.TRANSACTION, CapExcess.LOST)),
                        sale("A", "900"),
                        sale("B", "300")))
                .isEqualTo(Map.of("A", "6.00", "B", "5.00"));
    }

    @Test
    void floorIsAddedBySizeWhereDealsNearlyCancelEachOtherOut() {
        // 1 % each: A 10.00, C −9.99; 0.01 together, raised to 2.00. 1.99 more: 1.99 × 10 ÷ 19.99 and 1.99 × 9.99 ÷
        // 19.99
        // are 0.9955 and 0.9945, so 10.9955 and −8.9955: the cent that is left over goes to A.
        assertThat(parts(
                        Commissions.of(table(RateBand.above("0", "0.01")))
                                .unit(ApplicationUnit.RUNNING_TOTAL)
                                .modifiers(new Modifier.Floor(new PayLimit.Amount(usd("2")), LimitScope.COMPONENT)),
                        sale("A", "1000"),
                        comesBack("R", "C", "-999")))
                .isEqualTo(Map.of("A", "11.00", "C", "-9.00"));
    }

    @Test
    void equalRemaindersGoToTheSmallerId() {
        // 0.05 in thirds is 1 ⅔ cents each: two of the three get 2, the third 1.
        assertThat(parts(commission(), sale("A", "1.66"), sale("B", "1.66"), sale("C", "1.66")))
                .isEqualTo(Map.of("A", "0.02", "B", "0.02", "C", "0.01"));
    }

    @Test
    void whatNoDealGaveIsOnePart() {
        Earning earning = new Earning(
                ANN,
                ComponentId.of("commission"),
                usd("50").exact(),
                usd("50"),
                Explanation.given("incentives.explain.nothing", Quantity.money(usd("50"))));
        DealPay pay = new DealDivision(earning, new TreeMap<>(), DealWeights.Kind.CREDITS).divide();
        assertThat(pay.parts()).hasSize(1);
        assertThat(pay.parts().get(0).deal()).isEmpty();
        assertThat(pay.parts().get(0).amount()).isEqualTo(usd("50"));
        assertThatThrownBy(() -> new DealPay(earning, List.of()))
                .hasMessage("parts must add up to USD 50.00, but add up to USD 0.00 for Ann");
        assertThatThrownBy(() -> new DealPay(
                        earning, List.of(pay.parts().get(0), pay.parts().get(0))))
                .hasMessageContaining("once");
    }

    @Test
    void explainsItselfInBothLanguages() {
        Earning earning = new Earning(
                ANN,
                ComponentId.of("commission"),
                usd("1").exact(),
                usd("1"),
                Explanation.given("incentives.explain.nothing", Quantity.money(usd("1"))));
        Map<TransactionId, Ratio> weights =
                Map.of(TransactionId.parse("A"), Ratio.of(1), TransactionId.parse("B"), Ratio.of(2));
        Explanation first = new DealDivision(earning, new TreeMap<>(weights), DealWeights.Kind.PAY)
                .divide()
                .parts()
                .get(0)
                .explanation();
        assertThat(first.print(Texts.of(Locale.ENGLISH, CoreMessages.catalogue(), IncentivesMessages.catalogue())))
                .isEqualTo("""
                        Pay of deal A in whole minor units, down = USD 0.33 (rounded)
                          What belongs to the deal = USD 1/3 (product)
                            Earned in all = USD 1.00
                            Part of the deal = 1/3 (quotient)
                              What the deal gave or was credited = USD 1.00
                              What all deals gave or were credited = USD 3.00
                        """);
        assertThat(first.print(Texts.of(Locale.CHINESE, CoreMessages.catalogue(), IncentivesMessages.catalogue())))
                .contains("交易 A 的报酬");
    }
}
