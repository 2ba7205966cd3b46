package io.salestiers.kpi.evaluation;

import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.ladder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.catalog.CompiledCatalog;
import io.salestiers.kpi.catalog.KpiCatalog;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.catalog.StandardKpis;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.target.Target;
import io.salestiers.kpi.target.Targets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    private static final Period Q2 = CALENDAR.parse("2025-Q2");
    private static final Currency CNY = Currency.of("CNY");
    private static final Subject ANNA = Subject.of(PersonId.of("anna"));
    private static final Subject BEN = Subject.of(PersonId.of("ben"));
    private static final Subject CARL = Subject.of(PersonId.of("carl"));
    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final KpiId SALES = StandardKpis.SALES_AMOUNT.id();
    private static final KpiId ATTAINMENT = StandardKpis.QUOTA_ATTAINMENT.id();
    private static final KpiId TEAM = StandardKpis.TEAM_PERFORMANCE.id();
    private static final CompiledCatalog CATALOG = KpiCatalog.of(
                    List.of(StandardKpis.SALES_AMOUNT, StandardKpis.QUOTA_ATTAINMENT, StandardKpis.TEAM_PERFORMANCE))
            .compile(StandardMeasures.all())
            .orThrow();

    /*
     * Anna: a representative in Suzhou, from 15 May in Hangzhou, from 1 June supervisor of Hangzhou: 44, 17 and 30 days.
     * Ben: a representative in Hangzhou all the time. Carl: joins Suzhou on 10 June, for 21 days.
     */
    private final Organization organization = Organization.builder(ladder(), YEAR.from())
            .unit("company", LocalizedText.same("Company"))
            .unit("suzhou", LocalizedText.same("Suzhou"), "company")
            .unit("hangzhou", LocalizedText.same("Hangzhou"), "company")
            .position("s1", "representative", "suzhou")
            .position("h1", "representative", "hangzhou")
            .position("h2", "representative", "hangzhou")
            .position("h-lead", "supervisor", "hangzhou")
            .holder("anna", "s1", DateRange.parse("2025-01-01/2025-05-15"))
            .holder("anna", "h1", DateRange.parse("2025-05-15/2025-06-01"))
            .holder("anna", "h-lead", DateRange.parse("2025-06-01/"))
            .holder("ben", "h2")
            .holder("carl", "s1", DateRange.parse("2025-06-10/"))
            .build();

    private final List<Observation> deals = List.of(
            deal(ANNA, "2025-02-03", "50.00", "d0"),
            deal(ANNA, "2025-04-10", "300.00", "d1"),
            deal(ANNA, "2025-05-14", "100.00", "d2"),
            deal(ANNA, "2025-05-15", "170.00", "d3"),
            deal(ANNA, "2025-06-20", "30.00", "d4"),
            deal(BEN, "2025-05-02", "910.00", "d5"),
            deal(CARL, "2025-06-12", "21.00", "d6"));

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Observation deal(Subject who, String day, String amount, String source) {
        return new Observation(StandardMeasures.REVENUE.id(), who, day(day), money(amount), Optional.empty(), source);
    }

    private static Quantity money(String amount) {
        return Quantity.money(Money.of(amount, CNY));
    }

    private EvaluationInputs inputs(List<Observation> observations) {
        MeasureValues values =
                MeasureValues.of(StandardMeasures.all(), observations, organization, YEAR, CurrencyPolicy.none());
        List<Target> stated = new ArrayList<>();
        for (Subject subject : List.of(ANNA, BEN, CARL)) {
            stated.add(new Target(StandardMeasures.REVENUE.id(), subject, Q2, money("910.00"), true));
        }
        stated.add(new Target(
                StandardMeasures.REVENUE.id(), Subject.of(UnitId.of("hangzhou")), Q2, money("1820.00"), false));
        return new EvaluationInputs(
                values, Targets.of(stated, StandardMeasures.all()).orThrow(), CALENDAR, PlacementDay.AT_END);
    }

    private final EvaluationInputs inputs = inputs(deals);

    private Evaluation evaluate(PieceJoining joining, PieceTarget target, int minimumDays) {
        return Evaluator.DEFAULT.evaluate(inputs, CATALOG, new EvaluationPolicy(joining, target, minimumDays), Q2);
    }

    private static Ratio number(EvaluatedStay stay, KpiId kpi) {
        return stay.find(kpi).orElseThrow().reading().quantity().orElseThrow().value();
    }

    private static List<String> days(List<EvaluatedStay> stays) {
        return stays.stream()
                .map(each -> each.stay().days() + " "
                        + each.stay().tier().map(TierId::value).orElse("-") + " "
                        + each.stay().unit())
                .toList();
    }

    @Test
    void whoIsMeasuredHow() {
        // sample: evaluate
        EvaluationPolicy policy = new EvaluationPolicy(PieceJoining.SEGMENTED, PieceTarget.BY_PERIOD_DAYS, 30);
        Evaluation quarter = Evaluator.DEFAULT.evaluate(inputs, CATALOG, policy, Q2);
        EvaluatedStay suzhou = quarter.of(ANNA).get(0); // 44 of 91 days
        Reading sold = suzhou.find(SALES).orElseThrow().reading(); // CNY 400.00
        Reading attained = suzhou.find(ATTAINMENT).orElseThrow().reading(); // 400 ÷ (910 × 44/91) = 10/11
        List<Stay> tooShort = quarter.tooShort(); // Carl, 21 days
        // end
        assertThat(suzhou.stay().lengthInDays()).isEqualTo(44);
        assertThat(sold).hasToString("CNY 400");
        assertThat(attained.quantity().orElseThrow().value()).isEqualTo(Ratio.of(10, 11));
        assertThat(tooShort).extracting(Stay::subject).containsExactly(CARL);
    }

    @Nested
    class Joining {
        @Test
        void segmentedIsCutAtEachChangeOfTierAndUnit() {
            Evaluation quarter = evaluate(PieceJoining.SEGMENTED, PieceTarget.BY_PERIOD_DAYS, 1);
            assertThat(days(quarter.of(ANNA)))
                    .containsExactly(
                            "2025-04-01/2025-05-15 representative suzhou",
                            "2025-05-15/2025-06-01 representative hangzhou",
                            "2025-06-01/2025-07-01 supervisor hangzhou");
            assertThat(days(quarter.of(BEN))).containsExactly("2025-04-01/2025-07-01 representative hangzhou");
            assertThat(number(quarter.of(ANNA).get(0), SALES)).isEqualTo(Ratio.of(400));
            // 170 ÷ (910 × 17 ÷ 91) = 170 ÷ 170
            assertThat(number(quarter.of(ANNA).get(1), ATTAINMENT)).isEqualTo(Ratio.ONE);
            // As supervisor, June of the team: 30 ÷ (1820 × 30 ÷ 91) = 30 ÷ 600
            assertThat(number(quarter.of(ANNA).get(2), TEAM)).isEqualTo(Ratio.of(1, 20));
            assertThat(quarter.of(ANNA).get(2).find(SALES)).isEmpty();
        }

        @Test
        void blendedJoinsWhatIsOfOneTier() {
            Evaluation quarter = evaluate(PieceJoining.BLENDED, PieceTarget.BY_PERIOD_DAYS, 1);
            assertThat(days(quarter.of(ANNA)))
                    .containsExactly(
                            "2025-04-01/2025-06-01 representative hangzhou",
                            "2025-06-01/2025-07-01 supervisor hangzhou");
            // 570 ÷ (910 × 61 ÷ 91) = 570 ÷ 610
            assertThat(number(quarter.of(ANNA).get(0), ATTAINMENT)).isEqualTo(Ratio.of(57, 61));
        }

        @Test
        void onceByTheFirstOrTheLastPlace() {
            Evaluation start = evaluate(PieceJoining.AT_START, PieceTarget.WHOLE, 1);
            assertThat(days(start.of(ANNA))).containsExactly("2025-04-01/2025-07-01 representative suzhou");
            // 300 + 100 + 170 + 30
            assertThat(number(start.of(ANNA).get(0), SALES)).isEqualTo(Ratio.of(600));
            Evaluation end = evaluate(PieceJoining.AT_END, PieceTarget.WHOLE, 1);
            assertThat(days(end.of(ANNA))).containsExactly("2025-04-01/2025-07-01 supervisor hangzhou");
            // The team of the last place: 910 of Ben, 170 and 30 of Anna, of 1820.
            assertThat(number(end.of(ANNA).get(0), TEAM)).isEqualTo(Ratio.of(1110, 1820));
        }

        @Test
        void ofTwoPositionsThePrimaryOneCounts() {
            Organization acting = Organization.builder(ladder(), YEAR.from())
                    .unit("company", LocalizedText.same("Company"))
                    .unit("suzhou", LocalizedText.same("Suzhou"), "company")
                    .position("r1", "representative", "company")
                    .position("s-lead", "supervisor", "suzhou")
                    .holder("anna", "r1")
                    .acting("anna", "s-lead", DateRange.parse("2025-05-01/2025-06-01"))
                    .build();
            assertThat(Stays.ofPeople(acting, Q2.range(), PieceJoining.SEGMENTED, PlacementDay.AT_START))
                    .containsExactly(new Stay(
                            ANNA, Optional.of(StandardKpis.REPRESENTATIVE), UnitId.of("company"), Q2.range(), 91, 91));
        }

        @Test
        void blendedHasTheUnitOfTheDayOfPlacement() {
            List<String> atStart =
                    Stays.ofPeople(organization, Q2.range(), PieceJoining.BLENDED, PlacementDay.AT_START).stream()
                            .filter(stay -> stay.subject().equals(ANNA))
                            .map(stay -> stay.days() + " " + stay.unit())
                            .toList();
            assertThat(atStart).containsExactly("2025-04-01/2025-06-01 suzhou", "2025-06-01/2025-07-01 hangzhou");
        }

        @Test
        void whoComesBackIsSeenTwiceOrOnceOverTheDaysBetween() {
            Organization leave = Organization.builder(ladder(), YEAR.from())
                    .unit("company", LocalizedText.same("Company"))
                    .position("r1", "representative", "company")
                    .holder("anna", "r1", DateRange.parse("2025-01-01/2025-04-11"))
                    .holder("anna", "r1", DateRange.parse("2025-06-21/"))
                    .build();
            List<Stay> twice = Stays.ofPeople(leave, Q2.range(), PieceJoining.BLENDED, PlacementDay.AT_START);
            assertThat(twice).extracting(Stay::lengthInDays).containsExactly(10L, 10L);
            List<Stay> once = Stays.ofPeople(leave, Q2.range(), PieceJoining.AT_START, PlacementDay.AT_START);
            assertThat(once)
                    .containsExactly(new Stay(
                            ANNA, Optional.of(StandardKpis.REPRESENTATIVE), UnitId.of("company"), Q2.range(), 20, 20));
        }
    }

    @Nested
    class TargetsOfPieces {
        @Test
        void participationSharesTheWholeTargetAmongThePieces() {
            Evaluation quarter = evaluate(PieceJoining.SEGMENTED, PieceTarget.BY_PARTICIPATION_DAYS, 1);
            // Carl takes part for 21 days, and his target is meant for them: 21 of 910.
            assertThat(number(quarter.of(CARL).get(0), ATTAINMENT)).isEqualTo(Ratio.of(21, 910));
            Evaluation byPeriod = evaluate(PieceJoining.SEGMENTED, PieceTarget.BY_PERIOD_DAYS, 1);
            // 910 × 21 ÷ 91 = 210
            assertThat(number(byPeriod.of(CARL).get(0), ATTAINMENT)).isEqualTo(Ratio.of(1, 10));
        }

        @Test
        void theShareIsExplained() {
            Evaluation quarter = evaluate(PieceJoining.SEGMENTED, PieceTarget.BY_PERIOD_DAYS, 1);
            KpiValue value = quarter.of(CARL).get(0).find(ATTAINMENT).orElseThrow();
            assertThat(value.explanation()
                            .print(Texts.of(Language.EN, List.of(KpiMessages.catalogue(), CoreMessages.catalogue()))))
                    .contains("target of 2025-06-10 to 2025-06-30 = CNY 210.00 (product)")
                    .contains("share of the target of the period = 3/13");
            assertThat(value.explanation()
                            .print(Texts.of(Language.ZH, List.of(KpiMessages.catalogue(), CoreMessages.catalogue()))))
                    .contains("占本期目标的比例")
                    .doesNotContain("[");
        }
    }

    @Nested
    class Days {
        @Test
        void whoTakesPartTooShortlyIsNamedAndNotEvaluated() {
            Evaluation quarter = evaluate(PieceJoining.SEGMENTED, PieceTarget.WHOLE, 22);
            assertThat(quarter.of(CARL)).isEmpty();
            assertThat(quarter.tooShort())
                    .containsExactly(new Stay(
                            CARL,
                            Optional.of(StandardKpis.REPRESENTATIVE),
                            UnitId.of("suzhou"),
                            DateRange.parse("2025-06-10/2025-07-01"),
                            21,
                            21));
            assertThat(evaluate(PieceJoining.SEGMENTED, PieceTarget.WHOLE, 21).of(CARL))
                    .hasSize(1);
        }

        /** The days of the person count, not those of each piece: Anna's 17 days in Hangzhou are evaluated. */
        @Test
        void piecesMayBeShorter() {
            assertThat(evaluate(PieceJoining.SEGMENTED, PieceTarget.WHOLE, 90).of(ANNA))
                    .hasSize(3);
        }

        @Test
        void aMinimumOfNothingIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EvaluationPolicy(PieceJoining.BLENDED, PieceTarget.WHOLE, 0))
                    .withMessage("minimumDays must be 1 or more, but was 0");
        }
    }

    @Nested
    class Units {
        @Test
        void eachUnitHasAllKpisAndRegionsSumToTheCompany() {
            Evaluation units = Evaluator.DEFAULT.evaluateUnits(
                    inputs, CATALOG, new EvaluationPolicy(PieceJoining.SEGMENTED, PieceTarget.WHOLE, 1), Q2);
            assertThat(units.stays())
                    .extracting(each -> each.stay().subject().key())
                    .containsExactly("unit:company", "unit:hangzhou", "unit:suzhou");
            // Hangzhou: 170 + 30 + 910; Suzhou: 300 + 100 + 21.
            assertThat(units.of(SALES).stream().map(value -> value.reading().toString()))
                    .containsExactly("CNY 1531", "CNY 1110", "CNY 421");
        }
    }

    @Nested
    class Explaining {
        private final Evaluation quarter = evaluate(PieceJoining.SEGMENTED, PieceTarget.BY_PERIOD_DAYS, 1);

        @Test
        void reachesDownToTheFacts() {
            Stay stay = quarter.of(ANNA).get(0).stay();
            KpiValue value = Evaluator.DEFAULT.explain(inputs, CATALOG, quarter, stay, SALES);
            assertThat(value.explanation()
                            .print(Texts.of(Language.EN, List.of(KpiMessages.catalogue(), CoreMessages.catalogue()))))
                    .contains("d1")
                    .contains("d2")
                    .doesNotContain("d3");
        }

        @Test
        void failsLoudlyIfTheInputsAreOthers() {
            List<Observation> more = new ArrayList<>(deals);
            more.add(deal(ANNA, "2025-04-11", "-20.00", "d7"));
            Stay stay = quarter.of(ANNA).get(0).stay();
            assertThatIllegalStateException()
                    .isThrownBy(() -> Evaluator.DEFAULT.explain(inputs(more), CATALOG, quarter, stay, SALES))
                    .withMessageContaining("was CNY 400")
                    .withMessageContaining("now give CNY 380")
                    .withMessageContaining("Maybe");
        }

        @Test
        void refusesWhatWasNotEvaluated() {
            Stay stay = quarter.of(ANNA).get(0).stay();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Evaluator.DEFAULT.explain(inputs, CATALOG, quarter, stay, TEAM))
                    .withMessageContaining("has no value of team_performance for person:anna");
        }
    }
}
