package io.salestiers.kpi.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.json.KpiDocuments;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.target.Breakdown;
import io.salestiers.kpi.target.InMemoryTargetStore;
import io.salestiers.kpi.target.PersonalRules;
import io.salestiers.kpi.target.PlannedAmount;
import io.salestiers.kpi.target.Proration;
import io.salestiers.kpi.target.Ramp;
import io.salestiers.kpi.target.SplitBy;
import io.salestiers.kpi.target.Spread;
import io.salestiers.kpi.target.StoredTargets;
import io.salestiers.kpi.target.TargetPlan;
import io.salestiers.kpi.target.TargetPlanId;
import io.salestiers.kpi.target.TargetStore;
import io.salestiers.kpi.target.TargetValue;
import io.salestiers.kpi.target.TargetVersion;
import io.salestiers.kpi.target.Targets;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Samples that stand in the documentation of targets. */
class TargetSamplesTest {
    private static final TargetPlan PLAN = new TargetPlan(
            TargetPlanId.of("revenue-2025"),
            LocalizedText.of("Revenue 2025", "2025年销售额目标"),
            StandardMeasures.REVENUE.id(),
            true,
            new TreeSet<>(EnumSet.of(PeriodKind.QUARTER, PeriodKind.YEAR)),
            List.of(PlannedAmount.of(
                    Subject.of(UnitId.of("company")),
                    "2025",
                    Quantity.money(Money.of("1200000.00", Currency.of("CNY"))))),
            PieceJoining.BLENDED,
            new Spread.Ratios(List.of(Ratio.of(3), Ratio.of(4), Ratio.of(3), Ratio.of(5))),
            Optional.of(new Breakdown(
                    PlacementDay.AT_START,
                    List.of(
                            new Breakdown.Step(new SplitBy.ListedPositions(), Ratio.ONE),
                            new Breakdown.Step(new SplitBy.Equal(), Ratio.parse("1.05"))),
                    TierId.of("representative"),
                    Breakdown.Vacancies.STAY_WITH_POSITION,
                    Breakdown.Heads.CARRY_UNIT_TARGET)),
            new PersonalRules(
                    new Proration(
                            Proration.DayCount.CALENDAR_DAYS,
                            Proration.Ends.BOTH_COUNTED,
                            new Proration.Snapping.None()),
                    PieceJoining.BLENDED,
                    PersonalRules.Acting.DOES_NOT_CARRY,
                    new Ramp.None(),
                    List.of()),
            Rounding.halfUp(2));

    private static MeasureValues values() {
        DateRange year = DateRange.parse("2025-01-01/2026-01-01");
        Organization organization = Organization.builder(MeasureArbitraries.ladder(), year.from())
                .unit("company", LocalizedText.same("Company"))
                .unit("suzhou", LocalizedText.same("Suzhou"), "company")
                .unit("wuxi", LocalizedText.same("Wuxi"), "company")
                .position("s1", "representative", "suzhou")
                .position("s2", "representative", "suzhou")
                .position("w1", "representative", "wuxi")
                .holder("li", "s1")
                .holder("sun", "s2")
                .holder("wu", "w1")
                .build();
        return MeasureValues.of(StandardMeasures.all(), List.of(), organization, year, CurrencyPolicy.none());
    }

    @Test
    void json() {
        // sample: json
        String json = """
                {"document": "target-plan", "formatVersion": 1, "id": "revenue-2025",
                 "name": {"en": "Revenue 2025", "zh": "2025年销售额目标"},
                 "measure": "revenue", "forPay": true, "kinds": ["quarter", "year"],
                 "amounts": [{"subject": {"type": "unit", "id": "company"}, "period": "2025",
                              "value": {"value": "1200000", "unit": "money", "currency": "CNY"}}],
                 "revisions": "blended",
                 "spread": {"type": "ratios", "weights": ["3", "4", "3", "5"]},
                 "breakdown": {"placement": "at-start", "tier": "representative",
                   "steps": [{"by": {"type": "listed-positions"}, "overAssignment": "1"},
                             {"by": {"type": "equal"}, "overAssignment": "1.05"}],
                   "vacancies": "stay-with-position", "heads": "carry-unit-target"},
                 "people": {"moves": "blended", "acting": "does-not-carry", "ramp": {"type": "none"}, "reliefs": [],
                   "proration": {"dayCount": "calendar-days", "ends": "both-counted", "snapping": {"type": "none"}}},
                 "rounding": {"scale": 2, "mode": "half-up"}}
                """;
        // end
        TargetPlan plan = SalesTiersJson.jackson3()
                .read("plan.json", json.getBytes(UTF_8), KpiDocuments.TARGET_PLAN)
                .orThrow();
        assertThat(plan).isEqualTo(PLAN);
    }

    @Test
    void quota() {
        MeasureValues values = values();
        FiscalCalendar calendar = FiscalCalendar.CALENDAR_YEAR;
        byte[] bytes = SalesTiersJson.jackson3().write(PLAN, KpiDocuments.TARGET_PLAN);
        Texts texts = Texts.of(Language.EN, List.of(CoreMessages.catalogue(), KpiMessages.catalogue()));
        // sample: quota
        TargetPlan plan = SalesTiersJson.jackson3()
                .read("plan.json", bytes, KpiDocuments.TARGET_PLAN)
                .orThrow();
        WithFindings<Targets> targets = plan.resolve(values, calendar, BusinessCalendar.everyDay());
        Subject li = Subject.of(PersonId.of("li"));
        TargetValue quota = targets.orThrow()
                .find(plan.measure(), li, calendar.parse("2025-Q3"))
                .orElseThrow();
        String why = quota.explanation().print(texts);
        // end
        // 1,200,000 × 3 ÷ 15 = 240,000; two of three positions 160,000; × 1.05 = 168,000; half of it.
        assertThat(quota.reading().quantity()).contains(Quantity.money(Money.of("84000.00", Currency.of("CNY"))));
        assertThat(why.lines().toList()).hasSizeGreaterThan(8);
        assertThat(why).contains("CNY 1,200,000.00", "105%", "CNY 84,000.00");
    }

    @Test
    void store() {
        TargetStore store = new InMemoryTargetStore();
        Targets targets = PLAN.resolve(values(), FiscalCalendar.CALENDAR_YEAR, BusinessCalendar.everyDay())
                .orThrow();
        Instant now = Instant.parse("2024-12-15T08:00:00Z");
        // sample: store
        TargetVersion version =
                TargetVersion.draft(PLAN, LocalDate.of(2025, 1, 1)).publishing(targets);
        Outcome<StoredTargets> saved = store.save(version, TargetStore.NOTHING, now);
        StoredTargets known = store.knownAt(PLAN.id(), now).orElseThrow();
        // end
        assertThat(saved.orThrow()).isEqualTo(known);
        assertThat(known.version().published()).isNotEmpty();
    }
}
