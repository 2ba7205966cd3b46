package io.salestiers.examples.quickstart;

import static io.salestiers.incentives.plan.PayRounding.HALF_EVEN;
import static io.salestiers.incentives.plan.WithoutQuota.PAYS_NOTHING;
import static io.salestiers.incentives.rate.Application.MARGINAL;
import static io.salestiers.incentives.rate.NegativeAmount.PAYS_NEGATIVE;
import static io.salestiers.incentives.rate.TieRule.EDGE_IN_LOWER_BAND;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.EarningCalculator;
import io.salestiers.incentives.plan.ComponentId;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanComponent.QuotaCommission;
import io.salestiers.incentives.plan.PlanId;
import io.salestiers.incentives.plan.Quota;
import io.salestiers.incentives.plan.QuotaLookup;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The example of the README: the lines between the marks are printed there, and a test compares them. */
public final class ReadmeExample {
    private ReadmeExample() {}

    private static Money cny(String amount) {
        return Money.of(amount, Currency.of("CNY"));
    }

    /**
     * Calculates the commission of one person for one quarter.
     *
     * @param texts the language in which the explanation is printed
     * @param out where it is printed
     * @return the earning
     */
    public static Earning run(Texts texts, PrintWriter out) {
        // readme: begin
        PersonId li = PersonId.of("li");
        MeasureId revenue = MeasureId.of("revenue");
        Ladder ladder = Ladder.of(List.of(new Tier(TierId.of("rep"), 1, LocalizedText.of("Representative", "销售代表"))));
        Organization organization = Organization.builder(ladder, LocalDate.of(2025, 1, 1))
                .unit("east", LocalizedText.of("East", "华东"))
                .position("east-1", "rep", "east")
                .holder("li", "east-1")
                .build();
        List<RateBand> bands =
                List.of(RateBand.of("0", "0.5", "0.03"), RateBand.of("0.5", "1", "0.05"), RateBand.above("1", "0.07"));
        RateTable rates = new RateTable(bands, EDGE_IN_LOWER_BAND, MARGINAL, PAYS_NEGATIVE);
        LocalizedText name = LocalizedText.of("Commission", "提成");
        QuotaCommission commission = new QuotaCommission(
                ComponentId.of("c"), name, TierId.of("rep"), revenue, rates, Optional.empty(), PAYS_NOTHING, HALF_EVEN);
        IncentivePlan plan = IncentivePlan.builder()
                .id(PlanId.of("sales-2025"))
                .name(name)
                .effective(DateRange.parse("2025-01-01/2026-01-01"))
                .addComponents(commission)
                .build();
        Credit deal = Credit.of(
                "D1", li, PositionId.of("east-1"), List.of(UnitId.of("east")), LocalDate.of(2025, 8, 8), cny("110000"));
        QuotaLookup quotas = QuotaLookup.of(revenue, Map.of(li, Quota.stated(cny("100000"))));
        Period quarter = FiscalCalendar.CALENDAR_YEAR.parse("2025-Q3");
        ResolvedPlan bound = plan.resolve(quotas, Credits.of(List.of(deal)), organization, quarter)
                .orThrow();
        Earning earning = EarningCalculator.DEFAULT.calculate(bound).of(li).get(0);
        out.print(earning.explanation().print(texts));
        // readme: end
        return earning;
    }
}
