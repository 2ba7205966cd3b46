package io.salestiers.incentives.payout;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE;
import static io.salestiers.incentives.testkit.plan.SmallCompany.USD;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LateChanges;
import io.salestiers.incentives.ledger.PeriodResult;
import io.salestiers.incentives.ledger.PeriodRun;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.team.OwnSales;
import io.salestiers.incentives.team.VacantPosition;
import io.salestiers.incentives.testkit.payout.BookedPostings;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.target.Proration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Ann is hired in the middle of the second quarter, moves to another team in the middle of the third, and a deal of hers comes
 * back after the third is closed: from credits to payments.
 *
 * <pre>
 * Q2  hired on 16 May, 46 of 91 days; sells 500 on a quota of 1,000: 500 × 3 %               =  15.00
 *     guarantee 910 × 46 ÷ 91 = 460.00: 445.00 are added                        paid 460.00
 * Q3  sells 1,500 for Mara's team, moves on 10 August, sells 500 for Olga's:
 *     500 × 3 % + 500 × 5 % + 200 × 7 % + 800 × 9 % = 15 + 25 + 14 + 72                      = 126.00
 *     1 % for the managers: Mara 15.00, Olga 5.00                               paid 126.00, 15.00, 5.00
 *     after the close 1,000 of the 1,500 come back: 15 + 25                                  =  40.00
 *     Mara 5.00
 * Q4  sells 1,000: 40.00; the 86.00 too much are a debt, of which 20 % of 40 are kept:
 *                                                                               paid  32.00, owed 78.00
 *     Mara has no pay and owes 10.00; for her own team's sale Olga gets 10.00   paid  10.00
 * </pre>
 */
class QuartersStoryTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final PersonId MARA = PersonId.of("Mara");
    private static final PersonId OLGA = PersonId.of("Olga");
    private static final LocalDate MOVE = LocalDate.of(2017, 8, 10);
    private static final Period Q2 = FiscalCalendar.CALENDAR_YEAR.parse("2017-Q2");
    private static final Period Q4 = FiscalCalendar.CALENDAR_YEAR.parse("2017-Q4");
    private static final StepId GUARANTEE = StepId.of("guarantee");

    private static final Organization ORGANIZATION = SmallCompany.builder(DateRange.parse("2017-05-16/"))
            .movePosition("ann", "west-1", MOVE)
            .reportsTo("ann", "olga", MOVE)
            .build();

    private static final IncentivePlan PLAN = SmallCompany.plan(
            Commissions.of(SmallCompany.rates(Application.MARGINAL)).build(),
            SmallCompany.override(OwnSales.NOT_IN_TEAM, VacantPosition.UNPAID));

    private static final PaymentRules RULES = PaymentRules.builder()
            .id(PaymentRulesId.of("reps"))
            .name(LocalizedText.of("Payment of representatives", "销售代表发放规则"))
            .effective(DateRange.parse("2017-01-01/2018-01-01"))
            .currency(USD)
            .rounding(AmountRounding.HALF_EVEN)
            .addSteps(
                    new PaymentStep.CarryNegative(
                            StepId.of("corrections"), NegativeScope.CORRECTIONS_OF_EARLIER_PERIODS, usd("0.00")),
                    new PaymentStep.Guarantee(
                            GUARANTEE, List.of(), new PartPeriod.ByDays(Proration.DayCount.CALENDAR_DAYS)),
                    new PaymentStep.RecoverDebts(
                            StepId.of("recovery"),
                            List.of(new DebtRecovery.OfReceivable(
                                    new RecoveryTerms(Ratio.ONE, new RecoveryLimit.None(), new TakeHome.None())))),
                    new PaymentStep.PayOut(StepId.of("payment")))
            .build();

    private final BookedPostings ledger = new BookedPostings();

    /** After the move Ann's position is in the west. */
    private static Credit inTheWest(String transaction, String day, String amount) {
        return Credit.of(
                transaction,
                ANN,
                PositionId.of("ann"),
                List.of(UnitId.of("west-1"), UnitId.of("west"), UnitId.of("company")),
                LocalDate.parse(day),
                usd(amount));
    }

    private static PeriodRun run(Period period, int revision, Credit... credits) {
        PlanInputs inputs = SmallCompany.inputs(
                QuotaLookup.of(REVENUE, period, Map.of(ANN, Quota.stated(usd("1000.00")))),
                Credits.of(List.of(credits)),
                ORGANIZATION);
        EarningRun earned = IncentiveCalculator.DEFAULT.calculate(
                PLAN.resolve(inputs, period).orThrow());
        return new PeriodResult(
                        period, List.of(earned), List.of(InputRef.of("credits", "crm", Integer.toString(revision))))
                .run();
    }

    private void lock(PeriodRun run) {
        ledger.book(
                run.period(),
                run.lines().stream().flatMap(line -> line.posting().stream()).toList());
    }

    private PayRun pay(Period period) {
        PaymentInputs inputs = PaymentInputs.builder()
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .addAgreements(new DrawAgreement(
                        ANN, GUARANTEE, DateRange.parse("2017-05-16/2017-07-01"), DrawAmount.of(usd("910.00"))))
                .deductionLimit(ShareAboveMinimum.of(Ratio.parse("0.2"), usd("0.00")))
                .build();
        PayRun run = PayRunCalculator.DEFAULT
                .calculate(RULES.resolve(inputs, period).orThrow(), ledger.view())
                .orThrow();
        ledger.book(period, run.booking());
        run.pays().forEach(pay -> Recalculation.verify(pay.explanation()));
        return run;
    }

    private static Money paid(PayRun run, PersonId payee) {
        return run.find(payee, USD).orElseThrow().paid();
    }

    private Money balance(PersonId payee, Balance balance) {
        return ledger.view().balance(payee, USD, balance);
    }

    @Test
    void hiredMovedAndADealThatComesBack() {
        Credit first = credit("TX-0", "Ann", "2017-06-01", "500.00");
        lock(run(Q2, 1, first));
        assertThat(paid(pay(Q2), ANN)).isEqualTo(usd("460.00"));
        assertThat(ledger.entries())
                .filteredOn(entry -> entry.kind() == EntryKind.TOP_UP)
                .extracting(entry -> entry.amount())
                .containsExactly(usd("445.00"));

        Credit large = credit("TX-1", "Ann", "2017-07-10", "1500.00");
        Credit moved = inTheWest("TX-2", "2017-09-20", "500.00");
        lock(run(QUARTER, 2, large, moved));
        PayRun third = pay(QUARTER);
        assertThat(paid(third, ANN)).isEqualTo(usd("126.00"));
        assertThat(paid(third, MARA)).isEqualTo(usd("15.00"));
        assertThat(paid(third, OLGA)).isEqualTo(usd("5.00"));

        // The quarter is closed; now it is known that 1,000 of the first deal came back, credited on the day of the
        // sale.
        Credit back = credit("TX-3", "Ann", "2017-07-10", "-1000.00");
        PeriodRun today = run(QUARTER, 3, large, moved, back);
        LateChanges late = LateChanges.of(ledger.view(), today);
        ledger.book(Q4, late.booking());
        assertThat(late.booking().postings())
                .extracting(posting -> posting.payee() + " " + posting.kind() + " " + posting.amount())
                .containsExactly(
                        "Ann REVERSAL USD -126.00",
                        "Ann REBOOKING USD 40.00",
                        "Mara REVERSAL USD -15.00",
                        "Mara REBOOKING USD 5.00");
        assertThat(LateChanges.of(ledger.view(), today).changes()).isEmpty();

        lock(run(Q4, 4, inTheWest("TX-4", "2017-10-05", "1000.00")));
        PayRun fourth = pay(Q4);
        assertThat(paid(fourth, ANN)).isEqualTo(usd("32.00"));
        assertThat(balance(ANN, Balance.RECEIVABLE)).isEqualTo(usd("-78.00"));
        assertThat(paid(fourth, MARA)).isEqualTo(usd("0.00"));
        assertThat(balance(MARA, Balance.RECEIVABLE)).isEqualTo(usd("-10.00"));
        assertThat(paid(fourth, OLGA)).isEqualTo(usd("10.00"));
        // Paid and still owed are what the deals give today: 15 + 445 + 40 + 40 = 460 + 126 + 32 − 78.
        assertThat(ledger.view().owed(ANN, USD)).isEqualTo(usd("-78.00"));
        assertThat(balance(ANN, Balance.PAYABLE)).isEqualTo(usd("0.00"));
    }
}
