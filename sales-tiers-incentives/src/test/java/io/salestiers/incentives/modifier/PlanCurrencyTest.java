package io.salestiers.incentives.modifier;

import static io.salestiers.incentives.testkit.plan.SmallCompany.REVENUE;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.measure.ExchangeRates;
import io.salestiers.kpi.measure.ExchangeRates.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ann sells EUR 100.00 on 10 February, invoiced on 5 March; the first band of the plan pays 3 % of it in US dollars. */
class PlanCurrencyTest {
    private static final Currency EUR = Currency.of("EUR");
    private static final Period FIRST_QUARTER = FiscalCalendar.CALENDAR_YEAR.parse("2017-Q1");
    private static final PersonId ANN = PersonId.of("Ann");
    private static final ExchangeRates RATES = ExchangeRates.of(List.of(
            rate("2017-01-01", "7.60"),
            rate("2017-02-10", "7.70"),
            rate("2017-03-05", "7.80"),
            rate("2017-03-31", "7.90")));

    private static Rate rate(String day, String rate) {
        return new Rate(LocalDate.parse(day), EUR, SmallCompany.USD, Ratio.parse(rate));
    }

    private static IncentivePlan plan(RateDate date) {
        IncentivePlan reference = SmallCompany.plan(SmallCompany.commission(SmallCompany.rates(Application.MARGINAL)));
        return reference.withCurrency(
                new PlanCurrency(SmallCompany.USD, date, new RateDate.PeriodStart(), AmountRounding.HALF_EVEN));
    }

    private static PlanInputs.Builder inputs(Money sold, Money quota) {
        Credit plain = SmallCompany.credit("T-1", "Ann", "2017-02-10", "1.00");
        Credit credit = plain.toBuilder()
                .amount(sold)
                .dates(new TreeMap<>(Map.of(DateName.INVOICE, LocalDate.of(2017, 3, 5))))
                .build();
        return PlanInputs.builder()
                .organization(SmallCompany.organization())
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .credits(SmallCompany.credits(credit))
                .quotas(QuotaLookup.of(REVENUE, FIRST_QUARTER, Map.of(ANN, Quota.stated(quota))));
    }

    private static Earning earning(RateDate date, Money sold, Money quota) {
        Earning earning = IncentiveCalculator.DEFAULT
                .calculate(plan(date)
                        .resolve(inputs(sold, quota).rates(RATES).build(), FIRST_QUARTER)
                        .orThrow())
                .of(ANN)
                .get(0);
        Recalculation.verify(earning.explanation());
        for (Language language : Language.values()) {
            assertThat(earning.explanation()
                            .print(Texts.of(
                                    language, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()))))
                    .doesNotContain("[");
        }
        return earning;
    }

    private static RateDate date(String name) {
        return switch (name) {
            case "credit-day" -> new RateDate.CreditDay();
            case "named" -> new RateDate.Named(DateName.INVOICE);
            case "period-start" -> new RateDate.PeriodStart();
            case "period-end" -> new RateDate.PeriodEnd();
            default -> new RateDate.Fixed(LocalDate.of(2017, 1, 1));
        };
    }

    /** 3 % of 770, 780, 760, 790 and 760. */
    @ParameterizedTest
    @CsvSource({"credit-day,23.10", "named,23.40", "period-start,22.80", "period-end,23.70", "fixed,22.80"})
    void creditsAreConvertedByTheRateOfTheNamedDay(String name, String pay) {
        assertThat(earning(date(name), Money.of("100.00", EUR), usd("10000.00")).amount())
                .isEqualTo(usd(pay));
    }

    /** EUR 100 at 7.60 are a quota of 760; 760 credited reach it: 380 × 3 % + 380 × 5 % = 30.40. */
    @Test
    void quotaIsConvertedToo() {
        assertThat(earning(
                                new RateDate.Fixed(LocalDate.of(2017, 1, 1)),
                                Money.of("100.00", EUR),
                                Money.of("100.00", EUR))
                        .amount())
                .isEqualTo(usd("30.40"));
    }

    /** 0.05 × 7.70 = 0.385, half-even 0.38, of which 3 % are 0.0114. */
    @Test
    void eachCreditIsRoundedOnce() {
        Earning earning = earning(new RateDate.CreditDay(), Money.of("0.05", EUR), usd("10000.00"));
        assertThat(earning.exact().amount()).isEqualTo(Ratio.parse("0.0114"));
    }

    @Test
    void missingRatesAndDatesAreAllFound() {
        WithFindings<ResolvedPlan> noRates = plan(new RateDate.CreditDay())
                .resolve(
                        inputs(Money.of("100.00", EUR), Money.of("100.00", EUR)).build(), FIRST_QUARTER);
        assertThat(noRates.value()).isEmpty();
        assertThat(noRates.findings())
                .extracting(Finding::code)
                .contains(PlanFinding.NO_EXCHANGE_RATE)
                .filteredOn(PlanFinding.NO_EXCHANGE_RATE::equals)
                .hasSize(2);
        WithFindings<ResolvedPlan> noDate = plan(new RateDate.Named(DateName.PAYMENT))
                .resolve(
                        inputs(Money.of("100.00", EUR), usd("100.00"))
                                .rates(RATES)
                                .build(),
                        FIRST_QUARTER);
        assertThat(noDate.findings())
                .extracting(finding -> finding.message(Texts.of(Language.EN, List.of(IncentivesMessages.catalogue()))))
                .contains("transaction T-1 has no date payment, whose exchange rate converts its credits");
    }
}
