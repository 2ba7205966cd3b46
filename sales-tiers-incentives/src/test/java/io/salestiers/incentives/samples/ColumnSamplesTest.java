package io.salestiers.incentives.samples;

import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.columns.CreditProgram;
import io.salestiers.incentives.columns.CreditTotals;
import io.salestiers.incentives.columns.CreditTrail;
import io.salestiers.incentives.columns.DealColumns;
import io.salestiers.incentives.columns.DealOutcome;
import io.salestiers.incentives.columns.DealReader;
import io.salestiers.incentives.columns.PayProgram;
import io.salestiers.incentives.columns.PayTotals;
import io.salestiers.incentives.columns.RefusedDeal;
import io.salestiers.incentives.credit.CreditingPlan;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.Participant;
import io.salestiers.incentives.credit.Transaction;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.credit.ColumnCrediting;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the pages on columns show, compiled and run. */
class ColumnSamplesTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final PersonId BO = PersonId.of("Bo");
    private static final Organization ORGANIZATION = SmallCompany.organization();
    private static final Period QUARTER = SmallCompany.QUARTER;
    private static final CreditingPlan CREDITING = ColumnCrediting.plan();
    private static final IncentivePlan PLAN =
            SmallCompany.plan(SmallCompany.commission(SmallCompany.rates(Application.MARGINAL)), SmallCompany.pool());

    private static PlanInputs inputs() {
        QuotaLookup quotas = QuotaLookup.of(
                SmallCompany.REVENUE,
                QUARTER,
                Map.of(ANN, Quota.stated(usd("1000.00")), BO, Quota.stated(usd("500.00"))));
        return SmallCompany.inputs(quotas, Credits.of(List.of()), ORGANIZATION);
    }

    /* Ann: 400.00 + 60 % of 100.00 = 460.00. Bo: 40.00 + 80 % of 500.00 = 440.00; the first deal is of the year before. */
    @Test
    void creditsAndPay() {
        int[] days = {17_000, 17_357, 17_360, 17_400};
        int[] categories = {0, 0, 0, 1};
        // sample: credits
        CreditProgram credits = CreditProgram.builder(CREDITING, ORGANIZATION, QUARTER.range(), SmallCompany.USD)
                .values(ColumnCrediting.CATEGORY, List.of("goods", "service"))
                .build()
                .orThrow();
        int ann = credits.placeOf(ANN);
        int bo = credits.placeOf(BO);
        long[] cents = {999_00, 400_00, 100_00, 500_00};
        int[] first = {ann, ann, ann, bo};
        int[] second = {-1, -1, bo, -1}; // Bo has helped with the third deal,
        int[] percent = {100, 100, 60, 100}; // of which Ann has 60 %

        DealColumns deals = DealColumns.builder(days, cents)
                .payees(first, second, percent)
                .values(ColumnCrediting.CATEGORY, categories)
                .build();
        CreditTotals totals = credits.newTotals();
        List<RefusedDeal> refused = credits.add(deals, 0, 4, totals); // none
        totals.direct(ANN); // USD 460.00
        totals.direct(BO); // 40.00 + 80 % of 500.00, which is service: USD 440.00
        // end
        assertThat(refused).isEmpty();
        assertThat(totals.direct(ANN)).isEqualTo(usd("460.00"));
        assertThat(totals.direct(BO)).isEqualTo(usd("440.00"));

        PlanInputs inputs = inputs();
        // sample: pay
        PayProgram program = PayProgram.compile(PLAN, inputs, QUARTER, credits).orThrow();
        PayTotals pay = program.newTotals();
        program.run(totals, pay);
        Money commission = pay.amount(ComponentId.of("commission"), BO); // 3 % up to 250.00, 5 % above: USD 17.00
        Money share = pay.amount(ComponentId.of("pool"), BO); // of 0.5 % of 900.00 by credits: USD 2.20
        // end
        assertThat(commission).isEqualTo(usd("17.00"));
        assertThat(share).isEqualTo(usd("2.20"));
        assertThat(pay.amount(ComponentId.of("commission"), ANN)).isEqualTo(usd("13.80"));
        assertThat(pay.amount(ComponentId.of("pool"), ANN)).isEqualTo(usd("2.30"));
        assertThat(program.oneByOne()).isZero();
    }

    private record Row(int day, long cents, int seller, int category) {}

    @Test
    void reads() {
        CreditProgram credits = CreditProgram.builder(CREDITING, ORGANIZATION, QUARTER.range(), SmallCompany.USD)
                .values(ColumnCrediting.CATEGORY, List.of("goods", "service"))
                .build()
                .orThrow();
        int july = (int) LocalDate.of(2017, 7, 10).toEpochDay();
        List<Row> rows = List.of(
                new Row(july, 100_00, credits.placeOf(ANN), 1),
                new Row(july, 50_00, credits.placeOf(ANN), 0),
                new Row(july, 1_00, -1, 0));
        // sample: reader
        DealReader<Row> reader = DealReader.<Row>builder(Row::day, Row::cents)
                .payee(Row::seller)
                .value(ColumnCrediting.CATEGORY, Row::category)
                .build();
        CreditTotals totals = credits.newTotals();
        List<RefusedDeal> refused = reader.add(credits, rows, totals); // the last row names nobody
        // end
        assertThat(refused).containsExactly(new RefusedDeal(2, DealOutcome.NO_PAYEE));
        assertThat(totals.direct(ANN)).isEqualTo(usd("130.00"));
        assertThat(totals.deals(DealOutcome.CREDITED)).isEqualTo(2);
    }

    private static Transaction deal(int number, long cents, String category, Map<PersonId, String> shares) {
        Transaction.Builder deal = Transaction.builder(
                        TransactionId.of("erp", "D-" + number),
                        TransactionKind.BOOKING,
                        Money.ofMinor(cents, SmallCompany.USD))
                .date(DateName.ORDER, LocalDate.of(2017, 7, 10))
                .dimension(ColumnCrediting.CATEGORY, category);
        shares.forEach((person, share) ->
                deal.participant(Participant.of(person.equals(ANN) || shares.size() == 1 ? "first" : "second", person)
                        .withShare(Ratio.parse(share))));
        return deal.build();
    }

    @Test
    void explains() {
        CreditProgram credits = CreditProgram.builder(CREDITING, ORGANIZATION, QUARTER.range(), SmallCompany.USD)
                .values(ColumnCrediting.CATEGORY, List.of("goods", "service"))
                .build()
                .orThrow();
        int ann = credits.placeOf(ANN);
        int bo = credits.placeOf(BO);
        int day = (int) LocalDate.of(2017, 7, 10).toEpochDay();
        DealColumns deals = DealColumns.builder(new int[] {day, day, day}, new long[] {400_00, 100_00, 500_00})
                .payees(new int[] {ann, ann, bo}, new int[] {-1, bo, -1}, new int[] {100, 60, 100})
                .values(ColumnCrediting.CATEGORY, new int[] {0, 0, 1})
                .build();
        List<Transaction> erp = List.of(
                deal(0, 400_00, "goods", Map.of(ANN, "1")),
                deal(1, 100_00, "goods", Map.of(ANN, "0.6", BO, "0.4")),
                deal(2, 500_00, "service", Map.of(BO, "1")));
        PayProgram program =
                PayProgram.compile(PLAN, inputs(), QUARTER, credits).orThrow();
        // sample: explain
        CreditTotals totals = credits.newTotals();
        CreditTrail trail = CreditTrail.empty();
        credits.add(deals, 0, 3, totals, trail, 0); // the first is noted as number 0
        List<Explanation> explained = program.explain(totals, trail, erp::get, BO);
        // end
        String text = explained
                .get(0)
                .print(Texts.of(Language.EN, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue())));
        assertThat(text)
                .contains("17.00", "erp:D-1", "erp:D-2", "40.00", "400.00")
                .doesNotContain("erp:D-0");
        assertThat(explained.get(0).value().orElseThrow().value()).isEqualTo(Ratio.of(17));
        assertThat(explained.get(1).value().orElseThrow().value()).isEqualTo(Ratio.parse("2.2"));
    }
}
