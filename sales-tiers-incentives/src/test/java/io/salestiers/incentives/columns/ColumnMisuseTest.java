package io.salestiers.incentives.columns;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.CreditBasis;
import io.salestiers.incentives.credit.CreditRelease;
import io.salestiers.incentives.credit.CreditRule;
import io.salestiers.incentives.credit.CreditRuleId;
import io.salestiers.incentives.credit.CreditTerms;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.credit.SplitRemainder;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.credit.ColumnCrediting;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What callers can do wrong with columns and totals, and what they are told. */
class ColumnMisuseTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final int DAY = (int) QUARTER.range().from().toEpochDay();

    private static CreditProgram program(CreditRule rule) {
        return CreditProgram.builder(
                        ColumnCrediting.plan(List.of(rule)), SmallCompany.organization(), QUARTER.range(), USD)
                .values(ColumnCrediting.CATEGORY, ColumnCrediting.CATEGORIES)
                .build()
                .orThrow();
    }

    private static CreditProgram program() {
        return program(ColumnCrediting.split(ColumnCrediting.terms().build(), SplitRemainder.LAST_TAKES_REST));
    }

    private static DealColumns.Builder two() {
        return DealColumns.builder(new int[] {DAY, DAY}, new long[] {100, 200}).payees(new int[] {0, 1});
    }

    @Test
    void allColumnsOfAnotherLengthAreNamed() {
        assertThatThrownBy(() -> DealColumns.builder(new int[3], new long[2])
                        .payees(new int[1], new int[4], new int[5])
                        .sharesOfSecond(new int[6])
                        .taxes(new long[7])
                        .costs(new long[8])
                        .values(ColumnCrediting.CATEGORY, new int[9])
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "columns must be as long as the amounts, 2, but not so: [days (3), first payees (1), second payees"
                                + " (4), shares (5), shares of the second (6), taxes (7), costs (8), values of category (9)]");
        assertThatThrownBy(() -> DealColumns.builder(new int[2], new long[2]).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("columns of deals need payees");
    }

    @Test
    void columnsThatThePlanReadsAreNamed() {
        CreditProgram margin = program(ColumnCrediting.split(
                CreditTerms.builder()
                        .type(CreditType.REVENUE)
                        .basis(CreditBasis.MARGIN_NET_OF_TAX)
                        .addAllWeights(ColumnCrediting.terms().build().weights())
                        .release(CreditRelease.WITH_THE_SALE)
                        .rounding(AmountRounding.UP)
                        .build(),
                SplitRemainder.LAST_TAKES_REST));
        DealColumns deals = two().build();
        assertThat(deals.rows()).isEqualTo(2);
        assertThatThrownBy(() -> margin.add(deals, 0, 2, margin.newTotals()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("columns lack what the plan reads: dimensions [category], taxes, costs");
    }

    @Test
    void rowsMustBeThere() {
        CreditProgram program = program();
        DealColumns deals = two().values(ColumnCrediting.CATEGORY, new int[2]).build();
        for (int[] rows : new int[][] {{-1, 1}, {0, 3}, {2, 1}}) {
            assertThatThrownBy(() -> program.add(deals, rows[0], rows[1], program.newTotals()))
                    .isInstanceOf(IndexOutOfBoundsException.class)
                    .hasMessage("Range [" + rows[0] + ", " + rows[1] + ") out of bounds for length 2");
        }
        CreditTotals totals = program.newTotals();
        assertThat(program.add(deals, 2, 2, totals)).isEmpty();
        assertThat(totals.lines()).isZero();
    }

    @Test
    void totalsBelongToTheirProgram() {
        CreditProgram program = program();
        CreditProgram other = program();
        DealColumns deals = two().values(ColumnCrediting.CATEGORY, new int[2]).build();
        assertThatThrownBy(() -> program.add(deals, 0, 2, other.newTotals()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the totals must be of this program");
        assertThatThrownBy(() -> program.newTotals().merge(other.newTotals()))
                .hasMessage("totals must be of the same program");
        assertThatThrownBy(() -> program.newTotals().direct(PersonId.of("Xi")))
                .hasMessage("the program does not know Xi");
        assertThatThrownBy(() -> program.values(DimensionId.of("region")))
                .hasMessage("the program does not know the dimension region, only [category]");
        assertThat(program.placeOf(PersonId.of("Xi"))).isNegative();
    }

    @Test
    void payBelongsToItsProgram() {
        CreditProgram credits = program();
        CreditProgram others = CreditProgram.builder(
                        ColumnCrediting.plan(),
                        SmallCompany.organization(),
                        DateRange.parse("2017-07-01/2017-07-02"),
                        USD)
                .values(ColumnCrediting.CATEGORY, ColumnCrediting.CATEGORIES)
                .keep(ColumnCrediting.CATEGORY)
                .build()
                .orThrow();
        IncentivePlan plan = SmallCompany.plan(SmallCompany.commission(SmallCompany.rates(Application.MARGINAL)));
        PayProgram program = PayProgram.compile(
                        plan,
                        SmallCompany.inputs(QuotaLookup.empty(), Credits.of(List.of()), SmallCompany.organization()),
                        QUARTER,
                        credits)
                .orThrow();
        PayTotals pay = program.newTotals();
        program.run(credits.newTotals(), pay);
        String message = "credits and pay must be totals of these programs";
        assertThatThrownBy(() -> program.run(others.newTotals(), pay)).hasMessage(message);
        assertThatThrownBy(() -> program.update(others.newTotals(), pay))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> program.explain(others.newTotals(), ANN))
                .hasMessage("credits must be totals of this program");
        assertThatThrownBy(() -> pay.pay(ComponentId.of("bonus")))
                .hasMessage("the plan has no component bonus, only [commission]");
        assertThat(pay.amount(ComponentId.of("commission"), PersonId.of("Xi"))).isEqualTo(usd("0.00"));
        assertThat(pay.status(ComponentId.of("commission"), PersonId.of("Xi"))).isEqualTo(PayStatus.NO_PART);
        assertThat(pay.status(ComponentId.of("commission"), ANN)).isEqualTo(PayStatus.UNPAID); // no quota
        assertThat(pay).hasToString("reference in 2017-Q3: 0 minor units");
    }

    @Test
    void aWholeAndValuesAreChecked() {
        CreditProgram.Builder builder =
                CreditProgram.builder(ColumnCrediting.plan(), SmallCompany.organization(), QUARTER.range(), USD);
        for (int parts : new int[] {0, -1, 1_000_000_001}) {
            assertThatThrownBy(() -> builder.whole(parts))
                    .hasMessageContaining("1 to 1,000,000,000 parts, but was " + parts);
        }
        for (List<String> values : List.of(List.<String>of(), List.of("a", "b", "a"), List.of("e\u0301", "\u00e9"))) {
            assertThatThrownBy(() -> builder.values(ColumnCrediting.CATEGORY, values))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("values must be one or more, each there once, but were " + values + " (category)");
        }
        assertThatThrownBy(() -> CreditProgram.builder(
                        ColumnCrediting.plan(), SmallCompany.organization(), DateRange.parse("2017-07-01/"), USD))
                .hasMessageStartingWith("the days of columns must have an end, but were ");
        assertThatThrownBy(() -> new RefusedDeal(1, DealOutcome.OUTSIDE))
                .hasMessage("a refused deal needs a reason, but was OUTSIDE");
    }

    /** A plan that credits one seller does not know what to do with a second one. */
    @Test
    void aSecondPayeeNeedsASecondRole() {
        CreditProgram direct = program(new CreditRule.Direct(
                CreditRuleId.of("own"), ColumnCrediting.terms().build(), ColumnCrediting.FIRST));
        DealColumns.Builder columns = two().values(ColumnCrediting.CATEGORY, new int[2])
                .payees(new int[] {0, 0}, new int[] {-1, 1}, new int[] {100, 60});
        DealColumns shared = columns.build();
        CreditTotals totals = direct.newTotals();
        direct.add(shared, 0, 1, totals);
        assertThatThrownBy(() -> direct.add(shared, 0, 2, totals))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the plan credits one payee of each deal, but the one in row 1 has two");

        // payees that are named again, alone, take the place of both
        direct.add(columns.payees(new int[] {0, 0}).build(), 1, 2, totals);
        assertThat(totals.direct(direct.payees().get(0))).isEqualTo(usd("3.00"));
    }

    /** The second has 30 % where the first has 60 %: without a stated share it has the rest. */
    @Test
    void statedSharesMustTotalOneWhole() {
        CreditProgram program = program();
        DealColumns.Builder deals = two().values(ColumnCrediting.CATEGORY, new int[2])
                .payees(new int[] {0, 0}, new int[] {1, 1}, new int[] {60, 60});
        CreditTotals totals = program.newTotals();
        assertThat(program.add(deals.sharesOfSecond(new int[] {30, 40}).build(), 0, 2, totals))
                .containsExactly(new RefusedDeal(0, DealOutcome.SHARES_NOT_WHOLE));
        assertThat(totals.deals(DealOutcome.SHARES_NOT_WHOLE)).isOne();
        assertThat(totals.direct(program.payees().get(1))).isEqualTo(usd("0.80"));
    }
}
