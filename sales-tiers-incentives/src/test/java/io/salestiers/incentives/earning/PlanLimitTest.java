package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credit;
import static io.salestiers.incentives.testkit.plan.SmallCompany.credits;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.PayoutCurrency;
import io.salestiers.incentives.modifier.PayoutDate;
import io.salestiers.incentives.modifier.PlanLimit;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.measure.ExchangeRates;
import io.salestiers.kpi.measure.ExchangeRates.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/**
 * Ann sells 2,000 on a quota of 1,000. By the marginal bands of the reference plan the commission is 126, capped to 80; she
 * alone has credits in the office, so that the pool of 0.5 % of 2,000 gives her 10 more: 90 in all.
 */
class PlanLimitTest {
    private static final PersonId ANN = PersonId.of("Ann");

    private static EarningRun run(String id, String amount, PlanLimit... limits) {
        IncentivePlan reference = SmallCompany.plan(SmallCompany.rates(Application.MARGINAL));
        IncentivePlan plan = IncentivePlan.builder()
                .id(PlanId.of(id))
                .name(reference.name())
                .effective(reference.effective())
                .addAllComponents(reference.components())
                .addLimits(limits)
                .build();
        return IncentiveCalculator.DEFAULT.calculate(plan.resolve(
                        SmallCompany.inputs(
                                QuotaLookup.of(REVENUE, QUARTER, Map.of(ANN, Quota.stated(usd("1000.00")))),
                                credits(credit("T-1", "Ann", "2017-07-01", amount)),
                                SmallCompany.organization()),
                        QUARTER)
                .orThrow());
    }

    private static PlanLimit cap(String amount, String... components) {
        return new PlanLimit(
                PlanLimit.Kind.CAP,
                usd(amount),
                java.util.Arrays.stream(components).map(ComponentId::of).toList(),
                CapExcess.LOST);
    }

    private static PlanLimit floor(String amount) {
        return new PlanLimit(PlanLimit.Kind.FLOOR, usd(amount), List.of(), CapExcess.LOST);
    }

    private static String pay(EarningRun... runs) {
        return pay(List.of(), runs);
    }

    private static String pay(List<PlanLimit> limits, EarningRun... runs) {
        PeriodPay pay = PeriodPay.of(ANN, List.of(runs), limits);
        for (LimitedPay change : pay.limits()) {
            Recalculation.verify(change.explanation());
            for (Language language : Language.values()) {
                assertThat(change.explanation()
                                .print(Texts.of(
                                        language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()))))
                        .doesNotContain("[");
            }
        }
        return pay.totals().getOrDefault(SmallCompany.USD, usd("0.00")).amount().toPlainString();
    }

    @Test
    void withoutLimits() {
        assertThat(pay(run("a", "2000.00"))).isEqualTo("90.00");
    }

    @Test
    void onAllComponentsOrSome() {
        assertThat(pay(run("a", "2000.00", cap("85.00")))).isEqualTo("85.00");
        assertThat(pay(run("a", "2000.00", cap("70.00", "commission")))).isEqualTo("80.00");
        assertThat(pay(run("a", "2000.00", floor("100.00")))).isEqualTo("100.00");
        assertThat(pay(run("a", "2000.00", cap("90.00"), floor("90.00")))).isEqualTo("90.00");
    }

    /** Capped to 50, then raised to 60; the other way round 90 stays above 60 and is capped. */
    @Test
    void inTheirOrder() {
        assertThat(pay(run("a", "2000.00", cap("50.00"), floor("60.00")))).isEqualTo("60.00");
        assertThat(pay(run("a", "2000.00", floor("60.00"), cap("50.00")))).isEqualTo("50.00");
    }

    /** 85 of the one plan, 90 of the other, at most 100. */
    @Test
    void ofThePeriodOverAllPlans() {
        EarningRun one = run("a", "2000.00", cap("85.00"));
        EarningRun other = run("b", "2000.00");
        assertThat(pay(one, other)).isEqualTo("175.00");
        assertThat(pay(List.of(cap("100.00")), one, other)).isEqualTo("100.00");
        assertThatThrownBy(() -> pay(one, one)).hasMessageContaining("is there twice");
    }

    @Test
    void deferredExcessIsKept() {
        EarningRun run =
                run("a", "2000.00", new PlanLimit(PlanLimit.Kind.CAP, usd("85.00"), List.of(), CapExcess.DEFERRED));
        assertThat(run.limitsOf(ANN)).singleElement().satisfies(change -> {
            assertThat(change.change()).isEqualTo(usd("-5.00"));
            assertThat(change.withheld().orElseThrow().amount()).isEqualTo(usd("5.00"));
        });
    }

    /** USD 90.00 at 7.10 of the named day; the cent of 90 × 7.10005 = 639.0045 is rounded once. */
    @Test
    void isPaidInTheCurrencyOfThePayee() {
        Currency cny = Currency.of("CNY");
        ExchangeRates rates = ExchangeRates.of(List.of(
                new Rate(LocalDate.of(2017, 7, 1), SmallCompany.USD, cny, Ratio.parse("7.10")),
                new Rate(LocalDate.of(2017, 9, 30), SmallCompany.USD, cny, Ratio.parse("7.10005")),
                new Rate(LocalDate.of(2017, 10, 15), SmallCompany.USD, cny, Ratio.parse("7.20"))));
        PeriodPay pay = PeriodPay.of(ANN, List.of(run("a", "2000.00")), List.of());
        LocalDate paymentDay = LocalDate.of(2017, 10, 15);
        Map<PayoutDate, String> expected = Map.of(
                new PayoutDate.PeriodStart(), "639.00",
                new PayoutDate.PeriodEnd(), "639.00",
                new PayoutDate.PaymentDay(), "648.00",
                new PayoutDate.Fixed(LocalDate.of(2017, 8, 1)), "639.00");
        expected.forEach((date, amount) -> {
            ConvertedPay paid = pay.in(
                            new PayoutCurrency(cny, date, AmountRounding.HALF_EVEN), rates, QUARTER, paymentDay)
                    .orThrow();
            Recalculation.verify(paid.explanation());
            assertThat(paid.amount()).isEqualTo(Money.of(amount, cny));
        });
        assertThat(pay.in(
                                new PayoutCurrency(cny, new PayoutDate.PeriodEnd(), AmountRounding.UP),
                                rates,
                                QUARTER,
                                paymentDay)
                        .orThrow()
                        .amount())
                .isEqualTo(Money.of("639.01", cny));
        assertThat(pay.in(
                                new PayoutCurrency(
                                        Currency.of("EUR"), new PayoutDate.PeriodEnd(), AmountRounding.HALF_EVEN),
                                rates,
                                QUARTER,
                                paymentDay)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(PlanFinding.NO_EXCHANGE_RATE);
    }

    @Test
    void refuses() {
        assertThatThrownBy(() -> run("a", "1.00", cap("1.00", "bonus")))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::code)
                                .containsExactly(PlanFinding.UNKNOWN_LIMITED));
        assertThatThrownBy(() -> new PlanLimit(PlanLimit.Kind.FLOOR, usd("1.00"), List.of(), CapExcess.DEFERRED))
                .hasMessageContaining("no excess");
        assertThatThrownBy(() -> new PlanLimit(PlanLimit.Kind.CAP, usd("1.00"), List.of(), CapExcess.CARRIED))
                .hasMessageContaining("lost or deferred");
        assertThatThrownBy(() -> cap("-0.01")).hasMessageContaining("zero or positive");
    }

    /** A cap and a floor above each other are the middle of the three numbers, whatever was earned, returns included. */
    @Property(tries = 200)
    void clampsToTheCent(
            @ForAll @LongRange(min = -300_000, max = 300_000) long cents,
            @ForAll @LongRange(min = 0, max = 9_000) long low,
            @ForAll @LongRange(min = 0, max = 9_000) long more) {
        String amount = java.math.BigDecimal.valueOf(cents, 2).toPlainString();
        long earned = EarningRun.total(run("a", amount).of(ANN))
                .getOrDefault(SmallCompany.USD, usd("0.00"))
                .minorUnits();
        PlanLimit least = new PlanLimit(
                PlanLimit.Kind.FLOOR,
                io.salestiers.core.money.Money.ofMinor(low, SmallCompany.USD),
                List.of(),
                CapExcess.LOST);
        PlanLimit most = new PlanLimit(
                PlanLimit.Kind.CAP,
                io.salestiers.core.money.Money.ofMinor(low + more, SmallCompany.USD),
                List.of(),
                CapExcess.LOST);
        assertThat(pay(run("a", amount, least, most)))
                .isEqualTo(java.math.BigDecimal.valueOf(Math.max(low, Math.min(low + more, earned)), 2)
                        .toPlainString());
    }
}
