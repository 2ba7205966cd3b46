package io.salestiers.kpi.derivation;

import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.catalog.CompiledCatalog;
import io.salestiers.kpi.catalog.Kpi;
import io.salestiers.kpi.catalog.StandardKpis;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.evaluation.EvaluationInputs;
import io.salestiers.kpi.evaluation.KpiEvaluator;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.target.Target;
import io.salestiers.kpi.target.Targets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A quarter of two representatives, from records to published KPIs, worked out by hand. */
class FromRecordsToKpisTest {
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    private static final Period Q2 = CALENDAR.parse("2025-Q2");
    private static final Currency CNY = Currency.of("CNY");
    private static final Subject ANNA = Subject.of(PersonId.of("anna"));
    private static final Subject BEN = Subject.of(PersonId.of("ben"));
    private static final Subject TEAM = Subject.of(UnitId.of("team"));
    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final CompiledCatalog CATALOG =
            StandardKpis.catalog().compile(StandardMeasures.all()).orThrow();

    private static final Organization ORGANIZATION = Organization.builder(ladder(), YEAR.from())
            .unit("company", LocalizedText.same("Company"))
            .unit("team", LocalizedText.same("Team"), "company")
            .unit("other", LocalizedText.same("Other"), "company")
            .position("s", "supervisor", "team")
            .position("r1", "representative", "team")
            .position("r2", "representative", "team")
            .holder("head", "s")
            .holder("anna", "r1")
            .holder("ben", "r2")
            .build();

    /* Anna wins 100 in 10 days, 300 in 30, 500 in 20; Ben 900 in 60 and loses 600. Open: 400 in June, 1000 in July. */
    private static final List<Deal> DEALS = List.of(
            deal("d1", ANNA, "2025-04-01", DealOutcome.WON, "2025-04-11", "100.00"),
            deal("d2", ANNA, "2025-04-01", DealOutcome.WON, "2025-05-01", "300.00"),
            deal("d3", ANNA, "2025-05-01", DealOutcome.WON, "2025-05-21", "500.00"),
            deal("d4", BEN, "2025-04-01", DealOutcome.WON, "2025-05-31", "900.00"),
            deal("d5", BEN, "2025-04-01", DealOutcome.LOST, "2025-06-01", "600.00"),
            deal("d6", ANNA, "2025-06-01", DealOutcome.OPEN, "2025-06-30", "400.00"),
            deal("d7", ANNA, "2025-06-01", DealOutcome.OPEN, "2025-07-01", "1000.00"));

    private static Deal deal(String id, Subject owner, String created, DealOutcome outcome, String day, String amount) {
        return Deal.of(id, owner, LocalDate.parse(created), outcome, LocalDate.parse(day), Money.of(amount, CNY));
    }

    private static EvaluationInputs inputs() {
        List<SurveyAnswer> employees = IntStream.range(0, 9)
                .mapToObj(i -> new SurveyAnswer(
                        "e" + i,
                        // Five of the team and four of the other unit, all of whom would recommend.
                        Subject.of(UnitId.of(i < 5 ? "team" : "other")),
                        LocalDate.of(2025, 5, 5),
                        i < 3 ? 10 : i < 5 ? 7 : 9))
                .toList();
        Derived derived = DealDerivation.of(DEALS, ZeroDeals.COUNTED)
                .and(SurveyDerivation.recommendationByEmployees(employees, 0, 10));
        List<Observation> observations = new ArrayList<>(derived.observations());
        observations.add(money(StandardMeasures.INVOICED, "2025-04-10", "1820.00", "i1"));
        observations.add(money(StandardMeasures.RECEIVABLES, "2025-04-10", "1820.00", "i1"));
        observations.add(money(StandardMeasures.RECEIVABLES, "2025-06-20", "500.00", "i1"));
        observations.add(money(StandardMeasures.RECEIVABLES_OVERDUE, "2025-06-25", "500.00", "i1"));
        MeasureValues values = MeasureValues.of(
                StandardMeasures.all(), derived.sourced(), observations, ORGANIZATION, YEAR, CurrencyPolicy.none());
        Targets targets = Targets.of(
                        List.of(
                                new Target(
                                        StandardMeasures.REVENUE.id(),
                                        ANNA,
                                        Q2,
                                        Quantity.money(Money.of("1000.00", CNY)),
                                        true),
                                new Target(
                                        StandardMeasures.REVENUE.id(),
                                        BEN,
                                        Q2,
                                        Quantity.money(Money.of("800.00", CNY)),
                                        true)),
                        StandardMeasures.all())
                .orThrow();
        return new EvaluationInputs(values, targets, CALENDAR, PlacementDay.AT_START);
    }

    private static Observation money(Measure measure, String day, String amount, String invoice) {
        return new Observation(
                measure.id(),
                ANNA,
                LocalDate.parse(day),
                Quantity.money(Money.of(amount, CNY)),
                Optional.of(invoice),
                invoice + " " + day);
    }

    private static KpiValue value(Kpi kpi, Subject subject) {
        return KpiEvaluator.DEFAULT.evaluateDeep(inputs(), CATALOG.kpi(kpi.id()), subject, Q2);
    }

    private static String published(Kpi kpi, Subject subject) {
        KpiValue value = value(kpi, subject);
        return value.published()
                .map(Object::toString)
                .orElseGet(() -> value.reading().toString());
    }

    @Test
    void deals() {
        assertThat(published(StandardKpis.SALES_AMOUNT, ANNA)).isEqualTo("900.00");
        assertThat(published(StandardKpis.QUOTA_ATTAINMENT, ANNA)).isEqualTo("0.9000");
        assertThat(published(StandardKpis.WIN_RATE, TEAM)).isEqualTo("0.8000"); // 4 of 5
        assertThat(published(StandardKpis.WIN_RATE_VALUE, TEAM)).isEqualTo("0.7500"); // 1800 of 2400
        assertThat(published(StandardKpis.WIN_RATE_COHORT, TEAM)).isEqualTo("0.8000");
        assertThat(published(StandardKpis.AVERAGE_DEAL_SIZE, TEAM)).isEqualTo("450.00"); // 1800 / 4
        assertThat(published(StandardKpis.MEDIAN_DEAL_SIZE, TEAM)).isEqualTo("400.00"); // 300 and 500
        assertThat(published(StandardKpis.MEDIAN_DEAL_SIZE, ANNA)).isEqualTo("300.00");
        assertThat(published(StandardKpis.SALES_CYCLE, TEAM)).isEqualTo("30.00"); // 10 + 30 + 20 + 60 over 4
        assertThat(published(StandardKpis.SALES_CYCLE_MEDIAN, TEAM)).isEqualTo("25.00"); // 20 and 30
        // 10 20 30 60: at 3 x 0.9 = 2.7, 30 + 0.7 x 30
        assertThat(published(StandardKpis.SALES_CYCLE_NINTH_DECILE, TEAM)).isEqualTo("51.00");
    }

    @Test
    void pipelineIsWhatIsDueInThePeriod() {
        // The deal of 1 July is not due in this quarter: 400 / (1000 - 900).
        assertThat(published(StandardKpis.PIPELINE_COVERAGE, ANNA)).isEqualTo("4.0000");
        // 800 to sell, 900 sold.
        assertThat(value(StandardKpis.PIPELINE_COVERAGE, BEN).reading())
                .isEqualTo(Reading.notMeaningful(Reason.COVERED));
        // 1 x 4/5 x 450 / 30
        assertThat(published(StandardKpis.SALES_VELOCITY, TEAM)).isEqualTo("12.00");
        // Ben has no open deals: 0 a day, which is a number.
        assertThat(published(StandardKpis.SALES_VELOCITY, BEN)).isEqualTo("0.00");
    }

    @Test
    void cashAndCalendar() {
        // 500 / 1820 x 91 days of April to June
        assertThat(published(StandardKpis.DAYS_SALES_OUTSTANDING, TEAM)).isEqualTo("25.00");
        assertThat(published(StandardKpis.OVERDUE_RATIO, TEAM)).isEqualTo("1.0000");
        assertThat(value(StandardKpis.COLLECTION_RATE, TEAM).reading())
                .isEqualTo(Reading.missing("cash_due", "cash_received"));
    }

    @Test
    void aSmallGroupIsNotShownAndNeitherAreItsAnswers() {
        // 3 of 5 promoters, 2 passive.
        assertThat(published(StandardKpis.ENPS, TEAM)).isEqualTo("60.0");
        KpiValue few = value(StandardKpis.ENPS, Subject.of(UnitId.of("other")));
        assertThat(few.reading()).isEqualTo(Reading.notMeaningful(Reason.TOO_FEW));
        assertThat(few.explanation().flatten()).allMatch(step -> step.value().isEmpty());
        assertThat(few.explanation()
                        .print(Texts.of(Language.EN, List.of(KpiMessages.catalogue(), CoreMessages.catalogue()))))
                .contains("fewer cases than the 5 that are needed to keep answers anonymous: nothing is shown")
                .doesNotContain("e5")
                .doesNotContain("100");
    }

    @Test
    void theExplanationTellsTheSample() {
        assertThat(value(StandardKpis.ENPS, TEAM)
                        .explanation()
                        .label(Texts.of(Language.ZH, List.of(KpiMessages.catalogue(), CoreMessages.catalogue()))))
                .contains("样本 5 个", "公布值 60.0");
        assertThat(value(StandardKpis.WIN_RATE, TEAM).reading())
                .isEqualTo(Reading.known(Quantity.ratio(Ratio.of(4, 5))));
    }
}
