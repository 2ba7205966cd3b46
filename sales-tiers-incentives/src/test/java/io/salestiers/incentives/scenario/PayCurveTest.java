package io.salestiers.incentives.scenario;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.table.Cell;
import io.salestiers.core.table.Table;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.commission.TrueUp;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.figure.AttainmentBasis;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.NegativeAmount;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.testkit.plan.Commissions;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.KpiMessages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayCurveTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final ComponentId COMMISSION = ComponentId.of("commission");
    private static final Credit DEAL = credit("NEW", "Ann", "2017-08-15", "1.00");
    private static final PlanInputs INPUTS = inputs("1000.00");

    private static PlanInputs inputs(String quota) {
        return SmallCompany.inputs(
                QuotaLookup.of(SmallCompany.REVENUE, QUARTER, Map.of(ANN, Quota.stated(usd(quota)))),
                Credits.of(List.of(credit("T-1", "Ann", "2017-07-03", "800.00"))),
                SmallCompany.organization());
    }

    private static IncentivePlan plan(Application application) {
        return SmallCompany.plan(SmallCompany.commission(SmallCompany.rates(application)));
    }

    /**
     * 7 % of all from the quota on: 49.9995 is 5 % of 999.99 and, because an edge belongs to the lower band, 50 at 1,000; one cent
     * more pays 70.0007. The cap of 80 is reached at 80 ÷ 7 %, 1,142.857…, and pay stays there.
     */
    @Test
    void curve() {
        IncentivePlan plan = plan(Application.WHOLE_AMOUNT);
        PlanInputs inputs = INPUTS;
        Credit deal = DEAL;
        // sample: curve
        PayCurve curve = PayCurveCalculator.DEFAULT
                .curve(plan, ComponentId.of("commission"), inputs, QUARTER, deal, List.of(Ratio.of(3, 4)))
                .orThrow();
        Table table = curve.table(); // 0, 500, 750 as asked, 1,000, where the cap is reached, and beside each
        // end
        assertThat(curve.payee()).isEqualTo(ANN);
        assertThat(curve.points())
                .extracting(point -> point.amount() + " " + point.place() + " " + point.pay())
                .containsExactly(
                        "USD 0.00 AT_EDGE USD 0.00",
                        "USD 0.01 JUST_ABOVE USD 0.00",
                        "USD 499.99 JUST_BELOW USD 15.00",
                        "USD 500.00 AT_EDGE USD 15.00",
                        "USD 500.01 JUST_ABOVE USD 25.00",
                        "USD 750.00 ASKED USD 37.50",
                        "USD 999.99 JUST_BELOW USD 50.00",
                        "USD 1000.00 AT_EDGE USD 50.00",
                        "USD 1000.01 JUST_ABOVE USD 70.00",
                        "USD 1142.85 JUST_BELOW USD 80.00",
                        "USD 1142.86 JUST_ABOVE USD 80.00");
        assertThat(curve.points().get(8).profile()).contains(new ExactMoney(Ratio.parse("70.0007"), SmallCompany.USD));
        assertThat(curve.points().get(5).attainment()).contains(Ratio.of(3, 4));
        curve.points().forEach(point -> {
            Recalculation.verify(point.why());
            assertThat(point.why().value()).contains(Quantity.money(point.pay()));
        });
        Texts english = Texts.of(
                Language.EN,
                List.of(IncentivesMessages.catalogue(), KpiMessages.catalogue(), CoreMessages.catalogue()));
        assertThat(curve.points().get(5).why().print(english))
                .startsWith("Pay by commission for one deal of USD 750.00 = USD 37.50")
                .doesNotContain("[");
        assertThat(table.key()).isEqualTo("pay-curve");
        assertThat(table.rows().get(5))
                .contains(
                        new Cell.Text("commission"),
                        new Cell.Amount(usd("750.00")),
                        new Cell.Term("incentives.scenario.place.asked"),
                        new Cell.Amount(usd("37.50")));
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language, List.of(IncentivesMessages.catalogue()));
            for (PayCurvePoint.Place place : PayCurvePoint.Place.values()) {
                assertThat(texts.text(place.key())).doesNotContain("[");
            }
        }
    }

    /** Interpolated rates have no profile: the edges are those of the bands, and pay is that of the run. */
    @Test
    void interpolatedRates() {
        PayCurve curve = PayCurveCalculator.DEFAULT
                .curve(plan(Application.INTERPOLATED), COMMISSION, INPUTS, QUARTER, DEAL, List.of())
                .orThrow();
        assertThat(curve.points()).allMatch(point -> point.profile().isEmpty());
        assertThat(curve.points())
                .filteredOn(point -> point.place() == PayCurvePoint.Place.AT_EDGE)
                .extracting(PayCurvePoint::amount)
                .containsExactly(usd("0.00"), usd("500.00"), usd("1000.00"), usd("1200.00"));
        assertThat(curve.table().rows().get(0).get(5)).isEqualTo(new Cell.Absent("incentives.scenario.no-profile"));
    }

    /** A running total of the year has no function of one amount. */
    @Test
    void runningTotals() {
        IncentivePlan plan = SmallCompany.plan(Commissions.of(SmallCompany.rates(Application.MARGINAL))
                .basis(new AttainmentBasis.ToDate(PeriodKind.YEAR))
                .trueUp(TrueUp.EACH_PERIOD_BY_ITSELF)
                .build());
        assertThat(PayCurveCalculator.DEFAULT
                        .curve(plan, COMMISSION, INPUTS, QUARTER, DEAL, List.of())
                        .value()
                        .map(curve -> curve.points().stream()
                                .allMatch(point -> point.profile().isEmpty()))
                        .orElse(true))
                .isTrue();
    }

    /** Bands of amounts: no quota, no attainment, and nothing that is asked by attainment. */
    @Test
    void bandsOfAmounts() {
        IncentivePlan plan = SmallCompany.plan(Commissions.of(RateTable.builder()
                        .bounds(BandBounds.AMOUNT)
                        .application(Application.MARGINAL)
                        .ties(TieRule.EDGE_IN_LOWER_BAND)
                        .negative(NegativeAmount.PAYS_NEGATIVE)
                        .addBands(RateBand.of("0", "100", "0.1"), RateBand.above("100", "0.2"))
                        .build())
                .withoutQuota(SmallCompany.USD)
                .build());
        PayCurve curve = PayCurveCalculator.DEFAULT
                .curve(plan, COMMISSION, INPUTS, QUARTER, DEAL, List.of(Ratio.ONE))
                .orThrow();
        assertThat(curve.points())
                .extracting(point -> point.amount() + " " + point.pay() + " " + point.attainment())
                .containsExactly(
                        "USD 0.00 USD 0.00 Optional.empty",
                        "USD 0.01 USD 0.00 Optional.empty",
                        "USD 99.99 USD 10.00 Optional.empty",
                        "USD 100.00 USD 10.00 Optional.empty",
                        "USD 100.01 USD 10.00 Optional.empty");
        assertThat(curve.table().rows().get(0).get(1)).isEqualTo(new Cell.Absent("incentives.scenario.no-quota"));
    }

    @Test
    void whoIsNotPaid() {
        var withoutQuota = PayCurveCalculator.DEFAULT.curve(
                plan(Application.MARGINAL), COMMISSION, inputs("0.00"), QUARTER, DEAL, List.of());
        assertThat(withoutQuota.value()).isEqualTo(Optional.empty());
        assertThat(withoutQuota.findings()).extracting(Finding::code).contains(ScenarioFinding.NOT_PAID);
        var other = PayCurveCalculator.DEFAULT.curve(
                plan(Application.MARGINAL), ComponentId.of("other"), INPUTS, QUARTER, DEAL, List.of());
        assertThat(other.findings())
                .last()
                .satisfies(finding -> assertThat(
                                finding.message(Texts.of(Language.EN, List.of(IncentivesMessages.catalogue()))))
                        .isEqualTo("Ann must be paid by the commission other, but is not"));
        var later = PayCurveCalculator.DEFAULT.curve(
                plan(Application.MARGINAL),
                COMMISSION,
                INPUTS,
                io.salestiers.core.time.FiscalCalendar.CALENDAR_YEAR.parse("2019-Q1"),
                DEAL,
                List.of());
        assertThat(later.value()).isEmpty();
    }

    /** Money of a curve never depends on what was sold before in the period. */
    @Test
    void creditsOfThePeriodPlayNoPart() {
        PlanInputs without = INPUTS.withCredits(Credits.of(List.of()));
        List<Money> pays = PayCurveCalculator.DEFAULT
                .curve(plan(Application.MARGINAL), COMMISSION, without, QUARTER, DEAL, List.of())
                .orThrow()
                .points()
                .stream()
                .map(PayCurvePoint::pay)
                .toList();
        assertThat(PayCurveCalculator.DEFAULT
                        .curve(plan(Application.MARGINAL), COMMISSION, INPUTS, QUARTER, DEAL, List.of())
                        .orThrow()
                        .points())
                .extracting(PayCurvePoint::pay)
                .isEqualTo(pays);
    }
}
