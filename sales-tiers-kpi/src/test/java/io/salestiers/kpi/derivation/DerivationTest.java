package io.salestiers.kpi.derivation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.Texts;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.catalog.StandardMeasures;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The examples of the derivations, and what they do with each record that can't be right. */
class DerivationTest {
    private static final Currency CNY = Currency.of("CNY");
    private static final Subject ANNA = Subject.of(PersonId.of("anna"));
    private static final Subject BEN = Subject.of(PersonId.of("ben"));

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static Money cny(String amount) {
        return Money.of(amount, CNY);
    }

    private static Deal deal(String id, String created, DealOutcome outcome, String closed, String amount) {
        return Deal.of(id, ANNA, day(created), outcome, day(closed), cny(amount));
    }

    /** For example {@code 2025-04-20 won_deals 1 COUNT (d1)}. */
    private static List<String> lines(Derived result) {
        return result.observations().stream()
                .map(each -> each.day() + " " + each.measure() + " " + each.value() + " (" + each.source() + ")")
                .toList();
    }

    private static List<String> found(Derived result) {
        Texts texts = Texts.of(Language.EN, List.of(KpiMessages.catalogue()));
        assertThat(result.findings())
                .allSatisfy(finding ->
                        assertThat(finding.message(texts)).doesNotContain("{").doesNotContain("["));
        return result.findings().stream()
                .map(finding -> finding.code().code().replace("kpi.derivation.", "") + " " + finding.place())
                .toList();
    }

    @Test
    void aDealWon() {
        assertThat(lines(DealDerivation.of(
                        List.of(deal("d1", "2025-03-10", DealOutcome.WON, "2025-04-20", "500.00")), ZeroDeals.COUNTED)))
                .containsExactly(
                        "2025-04-20 won_deals 1 COUNT (d1)",
                        "2025-04-20 revenue CNY 500 (d1)",
                        "2025-04-20 won_amount CNY 500 (d1)",
                        "2025-04-20 median_won_amount CNY 500 (d1)",
                        "2025-03-10 cohort_won_deals 1 COUNT (d1)",
                        "2025-04-20 won_days 41 DAYS (d1)",
                        "2025-04-20 median_won_days 41 DAYS (d1)",
                        "2025-04-20 ninth_decile_won_days 41 DAYS (d1)",
                        "2025-04-20 timed_deals 1 COUNT (d1)");
    }

    @Test
    void dealsOfOtherOutcomes() {
        Derived result = DealDerivation.of(
                List.of(
                        deal("lost", "2025-03-10", DealOutcome.LOST, "2025-04-20", "500.00"),
                        deal("open", "2025-03-10", DealOutcome.OPEN, "2025-06-30", "80.00"),
                        deal("none", "2025-03-10", DealOutcome.DISQUALIFIED, "2025-04-20", "500.00")),
                ZeroDeals.COUNTED);
        assertThat(lines(result))
                .containsExactly(
                        "2025-04-20 lost_deals 1 COUNT (lost)",
                        "2025-04-20 lost_amount CNY 500 (lost)",
                        "2025-03-10 cohort_lost_deals 1 COUNT (lost)",
                        "2025-06-30 pipeline_deals 1 COUNT (open)",
                        "2025-06-30 pipeline_amount CNY 80 (open)");
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void aDealClosedBeforeItWasCreatedIsReportedAndHasNoCycle() {
        Derived result = DealDerivation.of(
                List.of(deal("d1", "2025-04-21", DealOutcome.WON, "2025-04-20", "500.00")), ZeroDeals.COUNTED);
        assertThat(found(result)).containsExactly("closed-before-created d1");
        assertThat(lines(result))
                .containsExactly(
                        "2025-04-20 won_deals 1 COUNT (d1)",
                        "2025-04-20 revenue CNY 500 (d1)",
                        "2025-04-20 won_amount CNY 500 (d1)",
                        "2025-04-20 median_won_amount CNY 500 (d1)");
    }

    @Test
    void aDealWonOnTheDayOfItsCreationTakesNoDays() {
        assertThat(lines(DealDerivation.of(
                        List.of(deal("d1", "2025-04-20", DealOutcome.WON, "2025-04-20", "500.00")), ZeroDeals.COUNTED)))
                .contains("2025-04-20 won_days 0 DAYS (d1)", "2025-04-20 timed_deals 1 COUNT (d1)");
    }

    @Test
    void whatDealsLackIsReportedAllAtOnce() {
        Optional<LocalDate> some = Optional.of(day("2025-04-20"));
        Optional<LocalDate> never = Optional.empty();
        Optional<Money> amount = Optional.of(cny("1.00"));
        Derived result = DealDerivation.of(
                List.of(
                        bare("a", some, DealOutcome.WON, never, amount),
                        bare("b", some, DealOutcome.OPEN, never, amount),
                        bare("c", never, DealOutcome.LOST, some, amount),
                        bare("d", some, DealOutcome.WON, some, Optional.empty()),
                        bare("e", some, DealOutcome.LOST, some, Optional.empty()),
                        bare("f", some, DealOutcome.WON, some, Optional.of(cny("-1.00")))),
                ZeroDeals.COUNTED);
        assertThat(found(result))
                .containsExactly(
                        "close-day-absent a",
                        "expected-day-absent b",
                        "creation-day-absent c",
                        "amount-absent d",
                        "amount-unknown e",
                        "negative-amount f");
        assertThat(lines(result))
                .containsExactly(
                        "2025-04-20 lost_deals 1 COUNT (c)",
                        "2025-04-20 lost_amount CNY 1 (c)",
                        "2025-04-20 lost_deals 1 COUNT (e)",
                        "2025-04-20 cohort_lost_deals 1 COUNT (e)");
    }

    private static Deal bare(
            String id,
            Optional<LocalDate> created,
            DealOutcome outcome,
            Optional<LocalDate> closed,
            Optional<Money> amount) {
        return new Deal(id, ANNA, created, outcome, closed, amount, Optional.empty(), Collections.emptySortedMap());
    }

    @Test
    void zeroDealsCountOrDoNot() {
        List<Deal> deals = List.of(
                deal("free", "2025-03-10", DealOutcome.WON, "2025-04-20", "0.00"),
                deal("paid", "2025-03-10", DealOutcome.LOST, "2025-04-20", "5.00"));
        assertThat(lines(DealDerivation.of(deals, ZeroDeals.COUNTED))).contains("2025-04-20 won_deals 1 COUNT (free)");
        assertThat(lines(DealDerivation.of(deals, ZeroDeals.LEFT_OUT))).noneMatch(line -> line.contains("free"));
    }

    @Test
    void repeatedDealCountsOnceAndContradictingOnesDoNot() {
        Deal one = deal("d1", "2025-03-10", DealOutcome.LOST, "2025-04-20", "5.00");
        Deal other = deal("d2", "2025-03-10", DealOutcome.LOST, "2025-04-20", "5.00");
        Deal contradicting = deal("d2", "2025-03-10", DealOutcome.WON, "2025-04-20", "5.00");
        Derived result = DealDerivation.of(List.of(contradicting, one, other, one, one), ZeroDeals.COUNTED);
        assertThat(found(result)).containsExactly("repeated d1", "id-twice d2");
        assertThat(lines(result)).hasSize(3).allMatch(line -> line.contains("(d1)"));
    }

    @Test
    void dimensionsAndCustomerGoAlong() {
        DimensionId product = DimensionId.of("product");
        Deal deal = new Deal(
                "d1",
                ANNA,
                Optional.of(day("2025-03-10")),
                DealOutcome.WON,
                Optional.of(day("2025-03-11")),
                Optional.of(cny("1.00")),
                Optional.of("c1"),
                new TreeMap<>(Map.of(product, "X")));
        assertThat(DealDerivation.of(List.of(deal), ZeroDeals.COUNTED).observations())
                .hasSize(9)
                .allMatch(each -> each.member().equals(Optional.of("c1")))
                .allMatch(each -> "X".equals(each.dimensions().get(product)));
    }

    @Test
    void nothingDerivedIsZeroNotMissing() {
        Derived derived = DealDerivation.of(List.of(), ZeroDeals.COUNTED);
        assertThat(derived.observations()).isEmpty();
        assertThat(derived.sourced()).hasSize(14).contains(StandardMeasures.LOST_DEALS.id());
        Derived both =
                derived.and(SurveyDerivation.invitations(List.of(new SurveyInvitation("i1", ANNA, day("2025-01-01")))));
        assertThat(both.sourced()).hasSize(15);
        assertThat(both.observations()).hasSize(1);
        assertThat(Derived.NONE.and(derived)).isEqualTo(derived);
    }

    private static CustomerOrder order(String id, Subject owner, String day, String customer, String amount) {
        return new CustomerOrder(id, owner, day(day), customer, cny(amount));
    }

    @Test
    void newAndReactivated() {
        Derived result = CustomerDerivation.of(
                List.of(
                        order("o3", BEN, "2024-04-10", "c7", "5.00"),
                        order("o1", ANNA, "2023-03-03", "c7", "5.00"),
                        order("o2", ANNA, "2023-04-09", "c7", "5.00"),
                        order("o0", ANNA, "2022-01-01", "c7", "-5.00")),
                12,
                Map.of());
        assertThat(lines(result))
                .containsExactly(
                        "2023-03-03 new_customers 1 COUNT (o1)", "2024-04-10 reactivated_customers 1 COUNT (o3)");
        assertThat(result.observations().get(1).subject()).isEqualTo(BEN);
    }

    @Test
    void anOrderOnTheLastDayComesInTime() {
        assertThat(lines(CustomerDerivation.of(
                        List.of(
                                order("o1", ANNA, "2023-04-09", "c7", "5.00"),
                                order("o2", ANNA, "2024-04-09", "c7", "5.00")),
                        12,
                        Map.of())))
                .containsExactly("2023-04-09 new_customers 1 COUNT (o1)");
        // A month after 31 January ends on the last day of February.
        assertThat(lines(CustomerDerivation.of(
                        List.of(
                                order("o1", ANNA, "2023-01-31", "c7", "5.00"),
                                order("o2", ANNA, "2023-03-01", "c7", "5.00")),
                        1,
                        Map.of())))
                .contains("2023-03-01 reactivated_customers 1 COUNT (o2)");
    }

    @Test
    void subsidiariesCountAsTheirParent() {
        List<CustomerOrder> orders = List.of(
                order("o1", ANNA, "2025-01-01", "shop", "5.00"),
                order("o2", BEN, "2025-01-02", "group", "5.00"),
                order("o3", BEN, "2025-01-02", "other", "5.00"));
        Derived result = CustomerDerivation.of(orders, 12, Map.of("shop", "region", "region", "group"));
        assertThat(result.observations())
                .extracting(each -> each.member().orElseThrow() + " " + each.source())
                .containsExactly("group o1", "other o3");
    }

    @Test
    void parentsInACircleAreReportedOnceAndStandForThemselves() {
        List<CustomerOrder> orders = List.of(
                order("o1", ANNA, "2025-01-01", "a", "5.00"),
                order("o2", ANNA, "2025-01-01", "b", "5.00"),
                order("o3", ANNA, "2025-01-01", "below", "5.00"));
        Derived result = CustomerDerivation.of(orders, 12, Map.of("a", "b", "b", "a", "below", "a"));
        assertThat(found(result)).containsExactly("parents-in-circle a");
        assertThat(lines(result)).hasSize(3);
    }

    @Test
    void dormancyIsAtLeastAMonth() {
        assertThatThrownBy(() -> CustomerDerivation.of(List.of(), 0, Map.of()))
                .hasMessage("dormantMonths must be at least 1, but was 0");
    }

    @Test
    void retention() {
        Derived result = RetentionDerivation.of(
                List.of(
                        new CustomerRevenue("A", ANNA, cny("100.00"), cny("130.00")),
                        new CustomerRevenue("B", ANNA, cny("50.00"), cny("40.00")),
                        new CustomerRevenue("C", BEN, cny("20.00"), cny("0.00")),
                        new CustomerRevenue("D", BEN, cny("0.00"), cny("90.00")),
                        new CustomerRevenue("E", BEN, cny("7.00"), cny("7.00")),
                        new CustomerRevenue("F", BEN, cny("7.00"), cny("-7.00")),
                        new CustomerRevenue("G", BEN, cny("7.00"), Money.of("7.00", Currency.of("USD")))),
                day("2025-01-01"));
        assertThat(found(result)).containsExactly("negative-amount F", "currencies-differ G");
        assertThat(lines(result).stream().map(line -> line.substring(11)))
                .containsExactly(
                        "cohort_customers 1 COUNT (A)",
                        "cohort_revenue CNY 100 (A)",
                        "kept_customers 1 COUNT (A)",
                        "expansion_revenue CNY 30 (A)",
                        "cohort_customers 1 COUNT (B)",
                        "cohort_revenue CNY 50 (B)",
                        "kept_customers 1 COUNT (B)",
                        "contraction_revenue CNY 10 (B)",
                        "cohort_customers 1 COUNT (C)",
                        "cohort_revenue CNY 20 (C)",
                        "churned_revenue CNY 20 (C)",
                        "cohort_customers 1 COUNT (E)",
                        "cohort_revenue CNY 7 (E)",
                        "kept_customers 1 COUNT (E)");
    }

    private static SurveyAnswer answer(String id, Subject about, int answer) {
        return new SurveyAnswer(id, about, day("2025-05-05"), answer);
    }

    @Test
    void satisfactionKeepsToItsScale() {
        Derived result = SurveyDerivation.satisfaction(
                List.of(answer("a0", ANNA, 0), answer("a3", ANNA, 3), answer("a4", ANNA, 4), answer("a6", ANNA, 6)));
        assertThat(found(result)).containsExactly("off-scale a0", "off-scale a6");
        assertThat(lines(result).stream().map(line -> line.substring(11)))
                .containsExactly(
                        "survey_answers 1 COUNT (a3)",
                        "survey_points 3 POINTS (a3)",
                        "survey_answers 1 COUNT (a4)",
                        "survey_points 4 POINTS (a4)",
                        "survey_satisfied 1 COUNT (a4)");
    }

    @Test
    void recommendationHasThreeKindsOfAnswers() {
        Derived result = SurveyDerivation.recommendation(
                List.of(
                        answer("a", ANNA, 0),
                        answer("b", ANNA, 6),
                        answer("c", ANNA, 7),
                        answer("d", ANNA, 8),
                        answer("e", ANNA, 9),
                        answer("f", ANNA, 10)),
                0,
                10);
        assertThat(lines(result).stream().map(line -> line.substring(11)).filter(line -> line.startsWith("nps_points")))
                .containsExactly(
                        "nps_points -100 POINTS (a)",
                        "nps_points -100 POINTS (b)",
                        "nps_points 0 POINTS (c)",
                        "nps_points 0 POINTS (d)",
                        "nps_points 100 POINTS (e)",
                        "nps_points 100 POINTS (f)");
        assertThat(lines(result)).hasSize(12);
    }

    /** One vendor calls 1 to 6 detractors: on a scale from 1 a 6 does not mean what it means on one from 0. */
    @Test
    void anotherScaleIsRefusedAsAWhole() {
        Derived result = SurveyDerivation.recommendation(List.of(answer("a", ANNA, 6)), 1, 10);
        assertThat(result.sourced()).isEmpty();
        assertThat(found(result)).containsExactly("scale-differs nps_points");
        assertThat(SurveyDerivation.recommendation(List.of(), 0, 5).sourced()).isEmpty();
    }

    @Test
    void anEmployeesAnswerNamesNobody() {
        Subject team = Subject.of(UnitId.of("team"));
        Derived result =
                SurveyDerivation.recommendationByEmployees(List.of(answer("b", ANNA, 9), answer("a", team, 9)), 0, 10);
        assertThat(found(result)).containsExactly("not-anonymous b");
        assertThat(lines(result))
                .containsExactly("2025-05-05 enps_answers 1 COUNT (a)", "2025-05-05 enps_points 100 POINTS (a)");
    }

    private static FrozenForecast forecast(Subject who, String frozen, String forecast, String actual) {
        return new FrozenForecast(who, day("2025-03-31"), day(frozen), cny(forecast), cny(actual));
    }

    @Test
    void forecastsAreComparedOneByOne() {
        Derived result = ForecastDerivation.of(List.of(
                forecast(BEN, "2025-01-05", "180.00", "200.00"), forecast(ANNA, "2025-01-05", "110.00", "100.00")));
        assertThat(lines(result))
                .containsExactly(
                        "2025-03-31 forecast_actual CNY 100 (person:anna 2025-03-31)",
                        "2025-03-31 forecast_actual_size CNY 100 (person:anna 2025-03-31)",
                        "2025-03-31 forecast_surplus CNY 10 (person:anna 2025-03-31)",
                        "2025-03-31 forecast_error CNY 10 (person:anna 2025-03-31)",
                        "2025-03-31 forecast_actual CNY 200 (person:ben 2025-03-31)",
                        "2025-03-31 forecast_actual_size CNY 200 (person:ben 2025-03-31)",
                        "2025-03-31 forecast_surplus CNY -20 (person:ben 2025-03-31)",
                        "2025-03-31 forecast_error CNY 20 (person:ben 2025-03-31)");
    }

    @Test
    void aForecastMustBeFrozenBeforehandAndBeTheOnlyOne() {
        FrozenForecast late = forecast(ANNA, "2025-04-01", "1.00", "1.00");
        FrozenForecast one = forecast(BEN, "2025-03-31", "1.00", "1.00");
        Derived result = ForecastDerivation.of(List.of(one, late, one));
        assertThat(found(result))
                .containsExactly("frozen-late person:anna 2025-03-31", "forecast-twice person:ben 2025-03-31");
        assertThat(lines(result)).isEmpty();
    }

    @Test
    void followUpsHaveDaysOfGrace() {
        FollowUp inTime = new FollowUp("a", ANNA, day("2025-05-10"), Optional.of(day("2025-05-13")));
        FollowUp late = new FollowUp("b", ANNA, day("2025-05-10"), Optional.of(day("2025-05-14")));
        FollowUp open = new FollowUp("c", ANNA, day("2025-05-10"), Optional.empty());
        Derived later = FollowUpDerivation.of(List.of(open, late, inTime), 3, day("2025-05-14"));
        assertThat(lines(later))
                .containsExactly(
                        "2025-05-10 follow_ups_due 1 COUNT (a)",
                        "2025-05-10 follow_ups_on_time 1 COUNT (a)",
                        "2025-05-10 follow_ups_due 1 COUNT (b)",
                        "2025-05-10 follow_ups_due 1 COUNT (c)");
        // On the 13th nobody knows of the visit of the 14th, and both may still be in time.
        Derived earlier = FollowUpDerivation.of(List.of(open, late, inTime), 3, day("2025-05-13"));
        assertThat(lines(earlier)).hasSize(2);
        assertThat(found(earlier)).containsExactly("pending follow_ups_due");
        assertThatThrownBy(() -> FollowUpDerivation.of(List.of(), -1, day("2025-05-13")))
                .hasMessage("graceDays must be at least 0, but was -1");
    }

    private static SalesActivity call(String id, String customer, int minutes, boolean outcome) {
        return new SalesActivity(
                id, ANNA, day("2025-05-10"), ActivityKind.CALL, Optional.of(customer), minutes, outcome);
    }

    @Test
    void activitiesQualifyByDurationOrOutcome() {
        List<SalesActivity> calls = List.of(
                call("a", "c1", 5, false),
                call("b", "c1", 4, true),
                call("c", "c2", 4, false),
                call("d", "c1", 9, true));
        Derived strict = ActivityDerivation.of(calls, new ActivityRule(5, false, false));
        assertThat(lines(strict).stream().filter(line -> line.contains("calls")))
                .containsExactly("2025-05-10 calls 1 COUNT (a)", "2025-05-10 calls 1 COUNT (d)");
        assertThat(found(strict)).containsExactly("not-qualified activities");
        Derived once = ActivityDerivation.of(calls, new ActivityRule(5, true, true));
        assertThat(lines(once)).containsExactly("2025-05-10 activities 1 COUNT (a)", "2025-05-10 calls 1 COUNT (a)");
        assertThat(found(once)).containsExactly("not-qualified activities", "one-a-day activities");
        assertThat(once.findings().get(1).arguments())
                .containsEntry("count", io.salestiers.core.text.Argument.number(2));
    }

    @Test
    void otherActivitiesCountAmongAllOnly() {
        SalesActivity other =
                new SalesActivity("a", ANNA, day("2025-05-10"), ActivityKind.OTHER, Optional.empty(), 0, false);
        assertThat(lines(ActivityDerivation.of(List.of(other), new ActivityRule(0, false, true))))
                .containsExactly("2025-05-10 activities 1 COUNT (a)");
        assertThatThrownBy(() -> new ActivityRule(-1, false, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SalesActivity(
                        "a", ANNA, day("2025-05-10"), ActivityKind.OTHER, Optional.empty(), -1, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
