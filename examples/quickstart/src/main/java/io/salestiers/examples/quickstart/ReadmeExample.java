package io.salestiers.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.salestiers.core.json.SalesTiersJson;
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
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.IncentiveCalculator;
import io.salestiers.incentives.json.IncentiveDocuments;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaLookup;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
        String json = """
            {"document": "incentive-plan", "formatVersion": 1, "id": "sales-2025",
             "name": {"en": "Sales plan 2025", "zh": "2025 年激励方案"},
             "effective": {"from": "2025-01-01", "to": "2026-01-01"},
             "components": [{"type": "rate-commission", "id": "commission", "name": {"en": "Commission", "zh": "提成"},
               "earners": {"tiers": ["rep"], "roles": [], "units": []},
               "base": {"credits": {"types": ["revenue"], "kinds": ["direct"]}, "measured": "amount",
                 "currency": {"type": "of-quota"}},
               "quota": {"measure": "revenue", "withoutQuota": "pays-nothing"}, "modifiers": [], "rounding": "half-even",
               "counting": {"unit": "period-total", "basis": {"type": "of-period"}, "trueUp": "each-period-by-itself",
                 "returns": "nets-on-arrival", "negative": "pays-negative"},
               "pieces": {"joining": "blended", "totals": "begins-anew", "proration": {"prorated": "neither",
                 "days": {"dayCount": "calendar-days", "ends": "both-counted", "snapping": {"type": "none"}}}},
               "rates": {"bounds": "share-of-quota", "application": "marginal", "ties": "edge-in-lower-band",
                 "negative": "pays-zero", "bands": [
                 {"from": "0", "to": "0.5", "rate": "0.03"}, {"from": "0.5", "to": "1", "rate": "0.05"},
                 {"from": "1", "rate": "0.07"}]}}]}
            """;
        IncentivePlan plan = SalesTiersJson.jackson3()
                .read("plan.json", json.getBytes(UTF_8), IncentiveDocuments.PLAN)
                .orThrow();
        Tier rep = new Tier(TierId.of("rep"), 1, LocalizedText.of("Representative", "销售代表"));
        Organization organization = Organization.builder(Ladder.of(List.of(rep)), LocalDate.of(2025, 1, 1))
                .unit("east", LocalizedText.of("East", "华东"))
                .position("east-1", "rep", "east")
                .holder("li", "east-1")
                .build();
        PersonId li = PersonId.of("li");
        Credit deal = Credit.of(
                "D1", li, PositionId.of("east-1"), List.of(UnitId.of("east")), LocalDate.of(2025, 8, 8), cny("110000"));
        FiscalCalendar calendar = FiscalCalendar.CALENDAR_YEAR;
        Period quarter = calendar.parse("2025-Q3");
        PlanInputs inputs = PlanInputs.builder()
                .organization(organization)
                .calendar(calendar)
                .credits(Credits.of(List.of(deal)))
                .quotas(QuotaLookup.of(MeasureId.of("revenue"), quarter, Map.of(li, Quota.stated(cny("100000")))))
                .build();
        ResolvedPlan bound = plan.resolve(inputs, quarter).orThrow();
        Earning earning = IncentiveCalculator.DEFAULT.calculate(bound).of(li).get(0);
        out.print(earning.explanation().print(texts));
        // readme: end
        return earning;
    }
}
