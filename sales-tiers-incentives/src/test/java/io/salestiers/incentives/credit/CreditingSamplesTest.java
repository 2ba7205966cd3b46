package io.salestiers.incentives.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a newcomer reads first: two colleagues share a sale that is paid in two parts. */
class CreditingSamplesTest {
    private static Money cny(String amount) {
        return Money.of(amount, Currency.of("CNY"));
    }

    private static CreditingPlan plan() {
        // sample: plan
        CreditTerms revenue = CreditTerms.builder()
                .type(CreditType.REVENUE)
                .basis(CreditBasis.NET_OF_TAX)
                .release(CreditRelease.WITH_THE_MONEY)
                .rounding(AmountRounding.HALF_EVEN)
                .build();
        CreditRule shared = new CreditRule.Split(
                CreditRuleId.of("shared"),
                revenue,
                new SplitShares.Stated(List.of(ParticipantRole.of("seller"))),
                SplitRemainder.LARGEST_REMAINDER);
        CreditRule team = new CreditRule.RollUp(
                CreditRuleId.of("team"),
                CreditType.REVENUE,
                new RollUpLine.ReportingLine(),
                new RollUpDay.SaleDay(),
                RepeatedPayee.ONCE);
        CreditingPlan plan = CreditingPlan.builder()
                .id(CreditingPlanId.of("sales-2017"))
                .name(LocalizedText.of("Sales 2017", "2017 年销售业绩归属"))
                .effective(DateRange.parse("2017-01-01/2018-01-01"))
                .putDay(TransactionKind.BOOKING, DateName.ORDER)
                .putDay(TransactionKind.RECEIPT, DateName.PAYMENT)
                .addRules(shared, team)
                .placing(new Placing(ActingCover.CREDITED, JointHolders.FIRST, VacantCredit.TO_HOUSE))
                .house(HouseAccountId.of("house"))
                .returns(ReturnCrediting.AS_THE_ORIGINAL)
                .excess(ExcessReturn.TAKES_BACK_WHAT_WAS_CREDITED)
                .badDebt(BadDebtEffect.STOPS_THE_REMAINDER)
                .build();
        // end
        return plan;
    }

    @Test
    void credit() {
        CreditingPlan plan = plan();
        Organization organization = SmallCompany.organization();
        // sample: credit
        Transaction sale = Transaction.builder(TransactionId.of("erp", "SO-17"), TransactionKind.BOOKING, cny("113.00"))
                .tax(cny("13.00"))
                .date(DateName.ORDER, LocalDate.of(2017, 3, 1))
                .participant(Participant.of("seller", PersonId.of("Ann")).withShare(Ratio.parse("0.6")))
                .participant(Participant.of("seller", PersonId.of("Bo")).withShare(Ratio.parse("0.4")))
                .build();
        Transaction half = Transaction.builder(TransactionId.of("erp", "P-1"), TransactionKind.RECEIPT, cny("56.50"))
                .date(DateName.PAYMENT, LocalDate.of(2017, 5, 10))
                .reference(sale.id(), Relation.PAYS)
                .build();
        Transactions transactions = Transactions.of(List.of(sale, half), ChangedTransaction.REFUSED);
        CreditRun run = CreditCalculator.DEFAULT.credit(plan, transactions, organization);
        Credits direct = run.credits().matching(CreditFilter.of(CreditType.REVENUE, CreditKind.DIRECT));
        Credit ann = direct.of(PersonId.of("Ann")).get(0); // CNY 30.00 on 2017-05-10
        Credit bo = direct.of(PersonId.of("Bo")).get(0); // CNY 20.00
        CreditProof proof = run.proofsOf(half.id()).get(0); // worth 50.00, pending 50.00
        // end
        assertThat(ann.amount()).isEqualTo(cny("30.00"));
        assertThat(ann.day()).isEqualTo(LocalDate.of(2017, 5, 10));
        assertThat(bo.amount()).isEqualTo(cny("20.00"));
        assertThat(proof.worth().value()).isEqualTo(Ratio.of(50));
        assertThat(proof.pending().value()).isEqualTo(Ratio.of(50));
        assertThat(run.credits()
                        .matching(CreditFilter.of(CreditType.REVENUE, CreditKind.ROLL_UP))
                        .of(PersonId.of("Mara")))
                .extracting(Credit::amount)
                .containsExactly(cny("30.00"), cny("20.00"));
    }

    /** Word for word, in both languages: what an auditor reads. */
    @Test
    void explanation() {
        Transaction sale = Transaction.builder(TransactionId.of("erp", "SO-17"), TransactionKind.BOOKING, cny("113.00"))
                .tax(cny("13.00"))
                .date(DateName.ORDER, LocalDate.of(2017, 3, 1))
                .participant(Participant.of("seller", PersonId.of("Ann")).withShare(Ratio.parse("0.6")))
                .participant(Participant.of("seller", PersonId.of("Bo")).withShare(Ratio.parse("0.4")))
                .build();
        Transaction half = Transaction.builder(TransactionId.of("erp", "P-1"), TransactionKind.RECEIPT, cny("56.50"))
                .date(DateName.PAYMENT, LocalDate.of(2017, 5, 10))
                .reference(sale.id(), Relation.PAYS)
                .build();
        Credit ann = CreditCalculator.DEFAULT
                .credit(
                        plan(),
                        Transactions.of(List.of(sale, half), ChangedTransaction.REFUSED),
                        SmallCompany.organization())
                .credits()
                .of(PersonId.of("Ann"))
                .get(0);
        assertThat(ann.explanation().print(texts(Language.EN))).isEqualTo("""
                erp:P-1 (receipt of money), 2017-05-10: direct credit of type revenue, rule shared = CNY 30.00 (chosen)
                  Part of Ann: whole × share, by largest remainder; 0 minor units from the remainder = CNY 30.00 (share by largest remainder)
                    Released, rounded to 2 decimals (half-even) = CNY 50.00 (rounded)
                      Worth × released share = CNY 50.00 (product)
                        Amount without tax = CNY 100.00 (difference)
                          Amount of erp:SO-17 (booking) = CNY 113.00
                          Tax of erp:SO-17 (booking) = CNY 13.00
                        Released share: what was paid, by when it was paid = 50% (sum)
                          Share of the sale: receipt ÷ amount due = 50% (quotient)
                            Receipt erp:P-1 = CNY 56.50
                            Amount due for sale erp:SO-17, after returns = CNY 113.00
                    Share = 60%
                    Sum of shares = 100%
                """);
        assertThat(ann.explanation().print(texts(Language.ZH))).isEqualTo("""
                erp:P-1（回款），2017年5月10日：直接业绩，类型 revenue，规则 shared = CNY 30.00 (选定)
                  Ann 的部分：总额 × 份额，按最大余数法分配，其中余数所得 0 个最小货币单位 = CNY 30.00 (按最大余数法分摊)
                    可计入部分，保留 2 位小数（四舍六入五成双） = CNY 50.00 (舍入)
                      总业绩 × 可计入比例 = CNY 50.00 (乘积)
                        不含税金额 = CNY 100.00 (差额)
                          erp:SO-17 的金额（签单） = CNY 113.00
                          erp:SO-17 的税额（签单） = CNY 13.00
                        可计入比例：按回款及回款时间 = 50% (合计)
                          占销售额的比例：回款 ÷ 应收 = 50% (商)
                            回款 erp:P-1 = CNY 56.50
                            销售 erp:SO-17 的应收金额（扣除退货后） = CNY 113.00
                    份额 = 60%
                    份额合计 = 100%
                """);
    }

    private static Texts texts(Language language) {
        return Texts.of(language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));
    }
}
