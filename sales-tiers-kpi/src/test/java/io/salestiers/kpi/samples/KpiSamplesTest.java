package io.salestiers.kpi.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.json.SalesTiersJson;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.catalog.CompiledCatalog;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.catalog.Kpi;
import io.salestiers.kpi.catalog.KpiAggregation;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.catalog.StandardKpis;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.catalog.WhenNegative;
import io.salestiers.kpi.catalog.WhenZero;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.json.KpiDocuments;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.scorecard.AchievementForm;
import io.salestiers.kpi.scorecard.Adjustments;
import io.salestiers.kpi.scorecard.LineInput;
import io.salestiers.kpi.scorecard.MissingPolicy;
import io.salestiers.kpi.scorecard.RatingBand;
import io.salestiers.kpi.scorecard.RatingBasis;
import io.salestiers.kpi.scorecard.RatingId;
import io.salestiers.kpi.scorecard.ScoreRounding;
import io.salestiers.kpi.scorecard.ScoreScale;
import io.salestiers.kpi.scorecard.Scorecard;
import io.salestiers.kpi.scorecard.ScorecardCalculator;
import io.salestiers.kpi.scorecard.ScorecardInputs;
import io.salestiers.kpi.scorecard.ScorecardLine;
import io.salestiers.kpi.scorecard.ScorecardTemplate;
import io.salestiers.kpi.scorecard.ScoringCurve;
import io.salestiers.kpi.scorecard.StatedVeto;
import io.salestiers.kpi.scorecard.TotalLimits;
import io.salestiers.kpi.target.Targets;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Samples that stand in the documentation of KPIs. */
class KpiSamplesTest {
    @Test
    void document() {
        byte[] bytes = "{\"document\": \"kpi-catalogue\", \"formatVersion\": 1, \"kpis\": []}"
                .getBytes(StandardCharsets.UTF_8);
        // sample: document
        WithFindings<KpiCatalog> catalog =
                SalesTiersJson.jackson3().read("kpis.json", bytes, KpiDocuments.KPI_CATALOGUE);
        // end
        assertThat(catalog.value()).isPresent();
    }

    @Test
    void builder() {
        // sample: builder
        Kpi kpi = Kpi.builder("visits_a_day")
                .name(LocalizedText.of("Visits a day", "日均拜访数"))
                .description(LocalizedText.of("Qualified visits, on average.", "合格拜访数的日均值。"))
                .formula("visits / (calendar_days / days(1))", Unit.COUNT)
                .base("calendar_days / days(1)", WhenZero.ZERO_DIVISOR, WhenNegative.COMPUTED)
                .direction(Direction.HIGHER_IS_BETTER)
                .aggregation(KpiAggregation.RATIO)
                .rounding(Rounding.halfEven(1))
                .tiers(StandardKpis.REPRESENTATIVE)
                .build();
        WithFindings<CompiledCatalog> catalog = KpiCatalog.of(List.of(kpi)).compile(StandardMeasures.all());
        // end
        assertThat(catalog.findings()).isEmpty();
    }

    @Test
    void standard() {
        // sample: standard
        KpiCatalog catalog =
                StandardKpis.catalog().withTiers(Map.of(StandardKpis.REPRESENTATIVE, TierId.of("account-manager")));
        List<Kpi> ofAccountManagers = catalog.forTier(TierId.of("account-manager"));
        CompiledCatalog compiled = catalog.compile(StandardMeasures.all()).orThrow();
        // end
        assertThat(ofAccountManagers).extracting(Kpi::id).contains(StandardKpis.SALES_AMOUNT.id());
        assertThat(compiled.kpis()).hasSameSizeAs(catalog.kpis());
    }

    @Test
    void scorecard() {
        ScorecardTemplate template = new ScorecardTemplate(
                LocalizedText.of("Scorecard", "计分卡"),
                ScoreScale.HUNDRED,
                List.of(ScorecardLine.of(
                        KpiId.of("win_rate"),
                        Ratio.ONE,
                        LineInput.achievement(Ratio.parse("0.6"), new AchievementForm.ActualOverTarget()),
                        new ScoringCurve.Linear(Ratio.ZERO, Ratio.of(100)),
                        new MissingPolicy.Block())),
                Adjustments.NONE,
                List.of(),
                new TotalLimits(Ratio.ZERO, Ratio.of(100)),
                new ScoreRounding.AtEnd(Rounding.halfEven(1)),
                RatingBasis.EXACT,
                List.of(new RatingBand(
                        RatingId.of("B"), LocalizedText.of("On standard", "达标"), Ratio.ZERO, Ratio.of(100))));
        Subject person = Subject.of(PersonId.of("P-17"));
        Period quarter = FiscalCalendar.CALENDAR_YEAR.parse("2025-Q2");
        Quantity rate = Quantity.ratio(Ratio.parse("0.45"));
        List<KpiValue> values = List.of(new KpiValue(
                KpiId.of("win_rate"),
                person,
                quarter,
                Reading.known(rate),
                Optional.of(new BigDecimal("0.4500")),
                Explanation.given("kpi.explain.actual", rate),
                List.of()));
        Targets targets = Targets.none();
        List<StatedVeto> stated = List.of();
        Texts texts = Texts.of(Language.EN, List.of(CoreMessages.catalogue(), KpiMessages.catalogue()));
        // sample: scorecard
        ScorecardInputs inputs = ScorecardInputs.of(values, targets).withVetoes(stated);
        Scorecard card = ScorecardCalculator.DEFAULT.calculate(template, person, quarter, inputs);
        String why = card.explanation().print(texts);
        // end
        // 100 × 0.45 ÷ 0.6
        assertThat(card.published()).contains(new BigDecimal("75.0"));
        assertThat(why).contains("actual ÷ target = 75%", "rating On standard");
    }
}
