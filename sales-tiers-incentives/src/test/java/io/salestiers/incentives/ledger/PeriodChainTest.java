package io.salestiers.incentives.ledger;

import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.canonical.InputRef;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.commission.TrueUp;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.LimitScope;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.quota.EarlierPay;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Ann has a quota of 1,000 a month. By marginal bands 3 % are paid to half of the quota, 5 % to all of it, 7 % to 120 % and 9 %
 * above. The quota of the running total is the sum of the months' quotas.
 */
class PeriodChainTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final Period JANUARY = month(1);
    private static final Period FEBRUARY = month(2);
    private static final Period MARCH = month(3);

    private static Period month(int month) {
        return FiscalCalendar.CALENDAR_YEAR.parse("2017-M0" + month);
    }

    /** Earned to date less paid. */
    private static final IncentivePlan TRUED_UP =
            SmallCompany.plan(Commissions.of(SmallCompany.rates(Application.MARGINAL))
                    .basis(new AttainmentBasis.ToDate(PeriodKind.YEAR))
                    .trueUp(TrueUp.EARNED_LESS_PAID)
                    .build());

    /** Each month for itself, at most 30; what is above is carried into the next month. */
    private static final IncentivePlan CARRYING = SmallCompany.plan(Commissions.of(
                    SmallCompany.rates(Application.MARGINAL))
            .modifiers(new Modifier.Cap(new PayLimit.Amount(usd("30.00")), LimitScope.COMPONENT, CapExcess.CARRIED))
            .build());

    private static PeriodResult calculate(IncentivePlan plan, List<Credit> credits, Period period, PaidBefore before) {
        QuotaLookup quotas = (measure, subject, of) ->
                measure.equals(REVENUE) ? Optional.of(Quota.stated(usd("1000.00"))) : Optional.empty();
        EarningRun run = IncentiveCalculator.DEFAULT.calculate(plan.resolve(
                        SmallCompany.inputs(quotas, Credits.of(credits), SmallCompany.organization())
                                .withEarlier(before.of(plan.id())),
                        period)
                .orThrow());
        return new PeriodResult(period, List.of(run), List.of(InputRef.of("credits", "erp", "s-" + credits.size())));
    }

    private static PaySource source(IncentivePlan plan, Period period) {
        return PaySource.of(period, plan.id(), ComponentId.of("commission"));
    }

    private static String pay(PeriodResult result) {
        return result.run().lines().stream()
                .filter(line -> line.payee().equals(ANN))
                .map(line -> line.amount().amount().toPlainString())
                .findFirst()
                .orElse("none");
    }

    /**
     * Ann sells 500 in each of January, February and March: 15.00 each, since 1,500 of 3,000 are half of the quota to date. In
     * April a sale of 1,000 of January comes to light. January: 1,500 of 1,000 pay 15 + 25 + 14 + 27 = 81.00. February: 2,000 of
     * 2,000 earn 30 + 50 = 80.00 to date, less 81.00: −1.00. March: 2,500 of 3,000 earn 45 + 50 = 95.00 to date, less 80.00:
     * 15.00, as it was.
     */
    @Test
    void lateDealOfJanuaryMovesTheTrueUpOfFebruary() {
        List<Credit> known = new ArrayList<>(List.of(
                credit("T-1", "Ann", "2017-01-10", "500.00"),
                credit("T-2", "Ann", "2017-02-10", "500.00"),
                credit("T-3", "Ann", "2017-03-10", "500.00")));
        Books books = new Books();
        PaidBefore paid = PaidBefore.nothing();
        for (Period month : List.of(JANUARY, FEBRUARY, MARCH)) {
            PeriodResult result = calculate(TRUED_UP, known, month, paid);
            assertThat(pay(result)).isEqualTo("15.00");
            books.book(month, result.run().postings());
            paid = paid.plus(result);
        }

        known.add(credit("T-4", "Ann", "2017-01-20", "1000.00"));
        LedgerView view = books.view();
        PeriodChain.Calculation host = (period, before) -> calculate(TRUED_UP, known, period, before);
        // sample: lateDeal
        // every period from January on, each with what those before it give now
        List<PeriodResult> again = PeriodChain.calculate(List.of(JANUARY, FEBRUARY, MARCH), PaidBefore.nothing(), host);
        LateChanges changes =
                LateChanges.of(view, again.stream().map(PeriodResult::run).toList());
        // end

        assertThat(again.stream().map(PeriodChainTest::pay)).containsExactly("81.00", "-1.00", "15.00");
        books.book(month(4), changes.booking());
        assertThat(changes.changes().stream().map(change -> change.source().earnedIn() + " " + change.difference()))
                .containsExactly("2017-M01 USD 66.00", "2017-M02 USD -16.00");
        assertThat(List.of(JANUARY, FEBRUARY, MARCH))
                .extracting(month -> books.net(ANN, source(TRUED_UP, month), SmallCompany.USD, Balance.PAYABLE))
                .containsExactly(usd("81.00"), usd("-1.00"), usd("15.00"));
    }

    /**
     * 900 in January pay 15 + 20 = 35.00, of which 30.00 under the cap and 5.00 carried; nothing is sold in February: 5.00. A
     * return of 200 of January leaves 700, which pay 15 + 10 = 25.00 and carry nothing: February's 5.00 fall away, and February
     * becomes 0.00.
     */
    @Test
    void lateReturnMovesWhatACapCarried() {
        List<Credit> known = new ArrayList<>(List.of(credit("T-1", "Ann", "2017-01-10", "900.00")));
        List<PeriodResult> first = PeriodChain.calculate(
                List.of(FEBRUARY, JANUARY),
                PaidBefore.nothing(),
                (period, before) -> calculate(CARRYING, known, period, before));
        assertThat(first.stream().map(PeriodChainTest::pay)).containsExactly("30.00", "5.00");
        Books books = new Books();
        first.forEach(result -> books.book(result.period(), result.run().postings()));

        known.add(credit("T-2", "Ann", "2017-01-25", "-200.00"));
        // January alone would leave February's 5.00 standing
        PaidBefore stale = PaidBefore.nothing().plus(first.get(0)).plus(first.get(1));
        List<PeriodResult> again = PeriodChain.calculate(
                List.of(JANUARY, FEBRUARY), stale, (period, before) -> calculate(CARRYING, known, period, before));
        assertThat(again.stream().map(PeriodChainTest::pay)).containsExactly("25.00", "0.00");
        LateChanges changes = LateChanges.of(
                books.view(), again.stream().map(PeriodResult::run).toList());
        books.book(MARCH, changes.booking());
        assertThat(changes.booking().postings().stream().map(Posting::kind))
                .containsExactly(EntryKind.REVERSAL, EntryKind.REBOOKING, EntryKind.REVERSAL);
        assertThat(books.view().balance(ANN, SmallCompany.USD, Balance.PAYABLE)).isEqualTo(usd("25.00"));
    }

    @Test
    void knowsOnlyWhatCameBefore() {
        List<String> seen = new ArrayList<>();
        PaidBefore known = PaidBefore.nothing();
        for (Period period : List.of(JANUARY, FEBRUARY, MARCH)) {
            known = known.plus(calculate(
                    TRUED_UP, List.of(credit("T-1", "Ann", "2017-01-10", "500.00")), period, PaidBefore.nothing()));
        }
        PeriodChain.calculate(List.of(MARCH, FEBRUARY), known, (period, before) -> {
            seen.add(period + " after "
                    + before.of(TRUED_UP.id()).all().stream()
                            .map(item -> item.period().name())
                            .distinct()
                            .toList());
            return calculate(TRUED_UP, List.of(), period, before);
        });
        // of an empty February nothing is known
        assertThat(seen).containsExactly("2017-M02 after [2017-M01]", "2017-M03 after [2017-M01, 2017-M02]");
    }

    private static EarlierPay.Item item(Period period, String earned, String carried, String shortfall) {
        return new EarlierPay.Item(
                ANN,
                ComponentId.of("commission"),
                period,
                usd(earned),
                usd(carried),
                shortfall.isEmpty() ? Optional.empty() : Optional.of(Quantity.money(usd(shortfall))));
    }

    @Test
    void plansAreKeptApart() {
        PaidBefore paid = PaidBefore.nothing()
                .plus(TRUED_UP.id(), List.of(item(JANUARY, "1.00", "0.00", "")))
                .plus(TRUED_UP.id(), List.of(item(FEBRUARY, "2.00", "0.00", "")));
        assertThat(paid.of(PlanId.of("another"))).isEqualTo(EarlierPay.none());
        assertThat(paid.of(TRUED_UP.id()).all())
                .containsExactly(item(JANUARY, "1.00", "0.00", ""), item(FEBRUARY, "2.00", "0.00", ""));
        assertThat(paid.before(FEBRUARY))
                .isEqualTo(PaidBefore.nothing().plus(TRUED_UP.id(), List.of(item(JANUARY, "1.00", "0.00", ""))))
                .hasSameHashCodeAs(PaidBefore.nothing().plus(TRUED_UP.id(), List.of(item(JANUARY, "1.00", "0.00", ""))))
                .isNotEqualTo(paid);
        assertThat(paid.before(JANUARY)).isEqualTo(PaidBefore.nothing());
        assertThat(paid.toString()).contains("USD 2.00");
    }

    /** What a period gave takes the place of what was known of it, and two versions of the plan give one sum. */
    @Test
    void whatAPeriodGaveIsReplacedAndAddedUp() {
        PaidBefore paid = PaidBefore.nothing()
                .plus(TRUED_UP.id(), List.of(item(JANUARY, "1.00", "0.00", ""), item(FEBRUARY, "2.00", "0.00", "")))
                .plus(
                        TRUED_UP.id(),
                        List.of(
                                item(FEBRUARY, "3.00", "0.50", "-10.00"),
                                item(FEBRUARY, "4.00", "0.25", "-5.00"),
                                item(MARCH, "1.00", "0.00", ""),
                                item(MARCH, "1.00", "0.00", "-7.00")));
        assertThat(paid.of(TRUED_UP.id()).all())
                .containsExactly(
                        item(JANUARY, "1.00", "0.00", ""),
                        item(FEBRUARY, "7.00", "0.75", "-15.00"),
                        item(MARCH, "2.00", "0.00", "-7.00"));
        // a period in which the plan gives nothing any more
        assertThat(paid.plus(new PeriodResult(FEBRUARY, List.of(), List.of()))
                        .of(TRUED_UP.id())
                        .all())
                .containsExactly(item(JANUARY, "1.00", "0.00", ""), item(MARCH, "2.00", "0.00", "-7.00"));
    }

    @Test
    void refuses() {
        assertThatThrownBy(() -> PeriodChain.calculate(
                        List.of(JANUARY, JANUARY),
                        PaidBefore.nothing(),
                        (period, before) -> calculate(TRUED_UP, List.of(), period, before)))
                .hasMessageContaining("calculated once");
        assertThatThrownBy(() -> PeriodChain.calculate(
                        List.of(JANUARY),
                        PaidBefore.nothing(),
                        (period, before) -> calculate(TRUED_UP, List.of(), MARCH, before)))
                .hasMessageContaining("must be of 2017-M01");
    }
}
