package io.salestiers.kpi.target;

import static io.salestiers.kpi.target.TargetFixture.COMPANY;
import static io.salestiers.kpi.target.TargetFixture.cny;
import static io.salestiers.kpi.target.TargetFixture.company;
import static io.salestiers.kpi.target.TargetFixture.person;
import static io.salestiers.kpi.target.TargetFixture.position;
import static io.salestiers.kpi.target.TargetFixture.single;
import static io.salestiers.kpi.target.TargetFixture.step;
import static io.salestiers.kpi.target.TargetFixture.unit;
import static io.salestiers.kpi.target.TargetFixture.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.measure.AggregationClass;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.target.Breakdown.Heads;
import io.salestiers.kpi.target.Breakdown.Vacancies;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TargetPlanTest {
    private final TargetFixture fixture = new TargetFixture();

    private static List<String> codes(WithFindings<?> result) {
        return result.findings().stream()
                .map(finding -> finding.code().code().replace("kpi.target.", ""))
                .distinct()
                .toList();
    }

    private static Finding finding(WithFindings<?> result, TargetFinding code) {
        return result.findings().stream()
                .filter(finding -> finding.code() == code)
                .findFirst()
                .orElseThrow(() -> new AssertionError(result.findings().toString()));
    }

    @Nested
    class SpreadOverTime {
        private Targets spread(String amount, Spread spread) {
            fixture.kinds(PeriodKind.QUARTER, PeriodKind.YEAR).amount(COMPANY, "2025", amount);
            fixture.spread = spread;
            return fixture.resolve(company().build()).orThrow();
        }

        private static List<Quantity> quarters(Targets targets) {
            return List.of(
                    value(targets, COMPANY, "2025-Q1"),
                    value(targets, COMPANY, "2025-Q2"),
                    value(targets, COMPANY, "2025-Q3"),
                    value(targets, COMPANY, "2025-Q4"));
        }

        @Test
        void equalPartsGiveTheOddFenToTheEarliest() {
            Targets targets = spread("1.01", new Spread.Equal());
            assertThat(quarters(targets)).containsExactly(cny("0.26"), cny("0.25"), cny("0.25"), cny("0.25"));
            assertThat(value(targets, COMPANY, "2025")).isEqualTo(cny("1.01"));
        }

        @Test
        void ratiosCountByTheirProportions() {
            // 3 : 4 : 3 : 5 of 15.
            assertThat(quarters(spread(
                            "1500.00", new Spread.Ratios(List.of(Ratio.of(3), Ratio.of(4), Ratio.of(3), Ratio.of(5))))))
                    .containsExactly(cny("300.00"), cny("400.00"), cny("300.00"), cny("500.00"));
        }

        @Test
        void seasonOfAQuarterIsThatOfItsMonths() {
            // Months of 1 except December with 4: 3 + 3 + 3 + 6 = 15.
            List<Ratio> months = new java.util.ArrayList<>(Collections.nCopies(11, Ratio.ONE));
            months.add(Ratio.of(4));
            assertThat(quarters(spread("1500.00", new Spread.Seasonal(LocalizedText.of("Year end", "年末"), months))))
                    .containsExactly(cny("300.00"), cny("300.00"), cny("300.00"), cny("600.00"));
        }

        @Test
        void daysOfTheCalendarAndWorkingDays() {
            // 90, 91, 92, 92 days; weekdays of 2025: 64, 65, 66, 66.
            assertThat(quarters(spread("365.00", new Spread.CalendarDays())))
                    .containsExactly(cny("90.00"), cny("91.00"), cny("92.00"), cny("92.00"));
            fixture.amounts.clear();
            assertThat(quarters(spread("261.00", new Spread.WorkingDays())))
                    .containsExactly(cny("64.00"), cny("65.00"), cny("66.00"), cny("66.00"));
        }

        @Test
        void theSmallestStatedPeriodCounts() {
            // Q2 is stated: 400 there, 300 a quarter from the year elsewhere; then parts and whole are 100 apart.
            fixture.kinds(PeriodKind.QUARTER, PeriodKind.YEAR)
                    .amount(COMPANY, "2025", "1200.00")
                    .amount(COMPANY, "2025-Q2", "400.00");
            WithFindings<Targets> result = fixture.resolve(company().build());
            assertThat(quarters(result.orThrow()))
                    .containsExactly(cny("300.00"), cny("400.00"), cny("300.00"), cny("300.00"));
            Finding differ = finding(result, TargetFinding.PERIODS_DIFFER);
            assertThat(differ.arguments())
                    .containsEntry("whole", cny("1200.00").toArgument())
                    .containsEntry("sum", cny("1300.00").toArgument())
                    .containsEntry("difference", cny("100.00").toArgument());
        }

        @Test
        void aYearOfWhichAQuarterIsMissingHasNoTarget() {
            fixture.kinds(PeriodKind.QUARTER, PeriodKind.YEAR).amount(COMPANY, "2025-Q2", "400.00");
            Targets targets = fixture.resolve(company().build()).orThrow();
            assertThat(targets.all()).extracting(each -> each.period().name()).containsExactly("2025-Q2");
        }

        @Test
        void countsAreDividedInWholePieces() {
            fixture.kinds(PeriodKind.QUARTER);
            fixture.amounts.add(PlannedAmount.of(COMPANY, "2025", Quantity.count(10)));
            fixture.rounding = Rounding.halfUp(0);
            TargetPlan revenue = fixture.plan();
            TargetPlan plan = new TargetPlan(
                    revenue.id(),
                    revenue.name(),
                    StandardMeasures.NEW_CUSTOMERS.id(),
                    false,
                    revenue.kinds(),
                    revenue.amounts(),
                    revenue.revisions(),
                    revenue.spread(),
                    revenue.breakdown(),
                    revenue.people(),
                    revenue.rounding());
            Targets targets = plan.resolve(
                            TargetFixture.values(company().build()), TargetFixture.CALENDAR, TargetFixture.WEEKDAYS)
                    .orThrow();
            assertThat(targets.all())
                    .extracting(each -> each.reading().quantity().orElseThrow())
                    .containsExactly(Quantity.count(3), Quantity.count(3), Quantity.count(2), Quantity.count(2));
        }
    }

    @Nested
    class BrokenDown {
        @Test
        void companyToTeamsToRepresentatives() {
            // 1,200,000 ÷ 12 = 100,000; 3 : 2 positions; × 1.05 ÷ 3 and ÷ 2 = 21,000.
            fixture.amount(COMPANY, "2025", "1200000.00")
                    .breakdown(
                            Vacancies.STAY_WITH_POSITION,
                            step(new SplitBy.ListedPositions(), "1"),
                            step(new SplitBy.Equal(), "1.05"));
            WithFindings<Targets> result = fixture.resolve(company().build());
            Targets targets = result.orThrow();
            assertThat(value(targets, COMPANY, "2025-M03")).isEqualTo(cny("100000.00"));
            assertThat(value(targets, unit("a"), "2025-M03")).isEqualTo(cny("60000.00"));
            assertThat(value(targets, unit("b"), "2025-M03")).isEqualTo(cny("40000.00"));
            for (String each : List.of("a1", "a2", "a3", "b1", "b2")) {
                assertThat(value(targets, position(each), "2025-M03")).isEqualTo(cny("21000.00"));
            }
            assertThat(value(targets, person("li"), "2025-M03")).isEqualTo(cny("21000.00"));
            assertThat(value(targets, person("li"), "2025-Q2")).isEqualTo(cny("63000.00"));
            assertThat(value(targets, person("li"), "2025")).isEqualTo(cny("252000.00"));
            assertThat(value(targets, unit("a"), "2025")).isEqualTo(cny("720000.00"));
            assertThat(targets.find(
                            StandardMeasures.REVENUE.id(), person("wang"), TargetFixture.CALENDAR.parse("2025")))
                    .isEmpty();
            // Nobody holds a3.
            assertThat(codes(result)).containsExactly("open-quota");
            assertThat(finding(result, TargetFinding.OPEN_QUOTA).arguments())
                    .containsEntry("value", cny("21000.00").toArgument())
                    .containsEntry("positions", Argument.texts(List.of("position:a3")));
        }

        @ParameterizedTest
        @CsvSource({"STAY_WITH_POSITION,100.00,100.00", "OPEN_IN_UNIT,100.00,", "SHARED_BY_OTHERS,150.00,"})
        void vacantPositions(Vacancies vacancies, String each, String vacant) {
            fixture.kinds(PeriodKind.YEAR)
                    .amount(unit("a"), "2025", "300.00")
                    .breakdown(vacancies, step(new SplitBy.Equal(), "1"));
            WithFindings<Targets> result = fixture.resolve(company().build());
            assertThat(value(result.orThrow(), person("li"), "2025")).isEqualTo(cny(each));
            assertThat(value(result.orThrow(), person("sun"), "2025")).isEqualTo(cny(each));
            assertThat(result.orThrow()
                            .find(StandardMeasures.REVENUE.id(), position("a3"), TargetFixture.CALENDAR.parse("2025"))
                            .flatMap(value -> value.reading().quantity()))
                    .isEqualTo(Optional.ofNullable(vacant).map(TargetFixture::cny));
            assertThat(codes(result))
                    .isEqualTo(vacancies == Vacancies.SHARED_BY_OTHERS ? List.of() : List.of("open-quota"));
        }

        @Test
        void splitsOfTheDocumentation() {
            // Team a: three positions, two people, sold 600; team b: two, two, 300.
            Map<SplitBy, String> expected = Map.of(
                    new SplitBy.Equal(), "50.00",
                    new SplitBy.ListedPositions(), "60.00",
                    new SplitBy.Headcount(), "50.00",
                    new SplitBy.OfFormula("prior(revenue)"), "66.67",
                    new SplitBy.StatedShares(
                                    new TreeMap<>(
                                            Map.of(UnitId.of("a"), Ratio.of(1, 4), UnitId.of("b"), Ratio.of(3, 4))),
                                    new TreeMap<>()),
                            "25.00");
            expected.forEach((by, amount) -> {
                TargetFixture each = new TargetFixture()
                        .kinds(PeriodKind.QUARTER)
                        .amount(COMPANY, "2025-Q2", "100.00")
                        .breakdown(Vacancies.STAY_WITH_POSITION, step(by, "1"), step(new SplitBy.Equal(), "1"));
                Targets targets = each.resolve(company().build(), revenue("li", "600.00"), revenue("zhou", "300.00"))
                        .orThrow();
                assertThat(value(targets, unit("a"), "2025-Q2")).as("%s", by).isEqualTo(cny(amount));
            });
        }

        private static Observation revenue(String who, String amount) {
            return new Observation(
                    StandardMeasures.REVENUE.id(),
                    person(who),
                    LocalDate.parse("2025-02-01"),
                    cny(amount),
                    Optional.empty(),
                    who);
        }

        @Test
        void headsCarryTheTargetOfTheirUnit() {
            fixture.kinds(PeriodKind.YEAR)
                    .amount(COMPANY, "2025", "500.00")
                    .breakdown(
                            Vacancies.STAY_WITH_POSITION,
                            Heads.CARRY_UNIT_TARGET,
                            step(new SplitBy.ListedPositions(), "1"),
                            step(new SplitBy.Equal(), "1.05"));
            Targets targets = fixture.resolve(company().build()).orThrow();
            assertThat(value(targets, person("chen"), "2025")).isEqualTo(cny("500.00"));
            assertThat(value(targets, person("wang"), "2025")).isEqualTo(cny("300.00"));
            assertThat(value(targets, person("li"), "2025")).isEqualTo(cny("105.00"));
        }

        @Test
        void anOwnAmountBelowGoesFirstAndTheDifferenceIsTold() {
            // a would have 60 of 100, but 70 is stated: 10 more than the company's.
            fixture.kinds(PeriodKind.YEAR)
                    .amount(COMPANY, "2025", "100.00")
                    .amount(unit("a"), "2025", "70.00")
                    .breakdown(
                            Vacancies.STAY_WITH_POSITION,
                            step(new SplitBy.ListedPositions(), "1"),
                            step(new SplitBy.Equal(), "1"));
            WithFindings<Targets> result = fixture.resolve(company().build());
            assertThat(value(result.orThrow(), unit("a"), "2025")).isEqualTo(cny("70.00"));
            assertThat(finding(result, TargetFinding.UNITS_DIFFER).arguments())
                    .containsEntry("whole", cny("100.00").toArgument())
                    .containsEntry("sum", cny("110.00").toArgument())
                    .containsEntry("difference", cny("10.00").toArgument());
            // 70 ÷ 3: the largest remainder, ties to the first.
            assertThat(value(result.orThrow(), person("li"), "2025")).isEqualTo(cny("23.34"));
        }

        @Test
        void sharesThatDoNotFitAreTold() {
            fixture.kinds(PeriodKind.YEAR)
                    .amount(COMPANY, "2025", "100.00")
                    .breakdown(
                            Vacancies.STAY_WITH_POSITION,
                            step(
                                    new SplitBy.StatedShares(
                                            new TreeMap<>(Map.of(UnitId.of("a"), Ratio.of(1, 2))), new TreeMap<>()),
                                    "1"));
            WithFindings<Targets> result = fixture.resolve(company().build());
            assertThat(codes(result)).containsExactly("shares-do-not-fit");
            assertThat(result.orThrow().all()).hasSize(1);
        }

        @Test
        void aBreakdownThatEndsTooEarlyAndAUnitWithoutPositionsAreTold() {
            fixture.kinds(PeriodKind.YEAR)
                    .amount(COMPANY, "2025", "100.00")
                    .breakdown(Vacancies.STAY_WITH_POSITION, step(new SplitBy.Equal(), "1"));
            Organization organization = company()
                    .unit("c", LocalizedText.same("C"), "company")
                    .position("c-lead", "supervisor", "c")
                    .build();
            fixture.amount(unit("c"), "2025", "5.00");
            assertThat(codes(fixture.resolve(organization))).containsExactlyInAnyOrder("no-step", "no-receivers");
        }

        @Test
        void weightsThatAreMissingAreTold() {
            fixture.kinds(PeriodKind.QUARTER)
                    .amount(COMPANY, "2025-Q1", "100.00")
                    .breakdown(Vacancies.STAY_WITH_POSITION, step(new SplitBy.OfFormula("prior(revenue)"), "1"));
            assertThat(codes(fixture.resolve(company().build()))).containsExactly("no-weights");
        }
    }

    @Nested
    class Changes {
        private Organization handover() {
            return single().holder("anna", "p", DateRange.parse("2025-01-01/2025-06-11"))
                    .holder("ben", "p", DateRange.parse("2025-06-11/2026-01-01"))
                    .build();
        }

        @ParameterizedTest
        @CsvSource({"AT_START,3000.00,", "AT_END,,3000.00", "BLENDED,1000.00,2000.00", "SEGMENTED,1000.00,2000.00"})
        void holdersOfAPosition(PieceJoining moves, String anna, String ben) {
            fixture.kinds(PeriodKind.MONTH).amount(position("p"), "2025-M06", "3000.00");
            fixture.moves = moves;
            WithFindings<Targets> result = fixture.resolve(handover());
            assertThat(found(result.orThrow(), "anna"))
                    .isEqualTo(Optional.ofNullable(anna).map(TargetFixture::cny));
            assertThat(found(result.orThrow(), "ben"))
                    .isEqualTo(Optional.ofNullable(ben).map(TargetFixture::cny));
            assertThat(result.findings()).isEmpty();
        }

        private Optional<Quantity> found(Targets targets, String person) {
            return targets.find(StandardMeasures.REVENUE.id(), person(person), TargetFixture.CALENDAR.parse("2025-M06"))
                    .flatMap(value -> value.reading().quantity());
        }

        @Test
        void segmentedPiecesKeepTheirDays() {
            fixture.kinds(PeriodKind.MONTH, PeriodKind.QUARTER).amount(position("p"), "2025-Q2", "9000.00");
            fixture.moves = PieceJoining.SEGMENTED;
            Targets targets = fixture.resolve(handover()).orThrow();
            TargetValue anna = targets.find(
                            StandardMeasures.REVENUE.id(), person("anna"), TargetFixture.CALENDAR.parse("2025-Q2"))
                    .orElseThrow();
            assertThat(anna.pieces())
                    .containsExactly(new TargetPiece(
                            DateRange.parse("2025-04-01/2025-06-11"), cny("7000.00"), Optional.of(position("p"))));
        }

        @Test
        void aMoverHasAPieceOfEachPosition() {
            // June: 10 of 30 days of 300 and 20 of 30 days of 600.
            Organization organization = single().position("q", "representative", "team")
                    .holder("anna", "p", DateRange.parse("2025-01-01/2025-06-11"))
                    .holder("anna", "q", DateRange.parse("2025-06-11/2026-01-01"))
                    .build();
            fixture.kinds(PeriodKind.MONTH)
                    .amount(position("p"), "2025-M06", "300.00")
                    .amount(position("q"), "2025-M06", "600.00");
            fixture.moves = PieceJoining.SEGMENTED;
            TargetValue anna = fixture.resolve(organization)
                    .orThrow()
                    .find(StandardMeasures.REVENUE.id(), person("anna"), TargetFixture.CALENDAR.parse("2025-M06"))
                    .orElseThrow();
            assertThat(anna.reading().quantity()).contains(cny("500.00"));
            assertThat(anna.pieces()).extracting(TargetPiece::value).containsExactly(cny("100.00"), cny("400.00"));
        }

        @ParameterizedTest
        @CsvSource({"AT_START,100.00,100.00,1200.00", "AT_END,125.00,125.00,1500.00", "BLENDED,100.00,125.00,1350.00"})
        void amountsFromJulyOn(PieceJoining revisions, String june, String july, String year) {
            fixture.amount(COMPANY, "2025", "1200.00").revised(COMPANY, "2025", "1500.00", "2025-07-01");
            fixture.revisions = revisions;
            WithFindings<Targets> result = fixture.resolve(company().build());
            assertThat(value(result.orThrow(), COMPANY, "2025-M06")).isEqualTo(cny(june));
            assertThat(value(result.orThrow(), COMPANY, "2025-M07")).isEqualTo(cny(july));
            assertThat(value(result.orThrow(), COMPANY, "2025")).isEqualTo(cny(year));
            assertThat(result.findings()).isEmpty();
        }

        @Test
        void aRevisionWithinAMonthCountsByDays() {
            // July: 100 × 15 ÷ 31 + 125 × 16 ÷ 31 = 48.387… + 64.516… = 112.903…
            fixture.amount(COMPANY, "2025", "1200.00").revised(COMPANY, "2025", "1500.00", "2025-07-16");
            assertThat(value(fixture.resolve(company().build()).orThrow(), COMPANY, "2025-M07"))
                    .isEqualTo(cny("112.90"));
        }

        @Test
        void actingCarriesOrDoesNot() {
            // Sun acts for the vacant position in the last 10 of 30 days of June.
            Organization organization = single().position("q", "representative", "team")
                    .holder("sun", "q")
                    .acting("sun", "p", DateRange.parse("2025-06-21/2025-07-01"))
                    .build();
            fixture.kinds(PeriodKind.MONTH)
                    .amount(position("p"), "2025-M06", "300.00")
                    .amount(position("q"), "2025-M06", "300.00");
            WithFindings<Targets> carries = fixture.resolve(organization);
            assertThat(value(carries.orThrow(), person("sun"), "2025-M06")).isEqualTo(cny("400.00"));
            assertThat(codes(carries)).containsExactly("several-positions", "open-quota");
            assertThat(finding(carries, TargetFinding.OPEN_QUOTA).arguments())
                    .containsEntry("subject", Argument.text("position:p"))
                    .containsEntry("value", cny("200.00").toArgument());
            fixture.acting = PersonalRules.Acting.DOES_NOT_CARRY;
            WithFindings<Targets> own = fixture.resolve(organization);
            assertThat(value(own.orThrow(), person("sun"), "2025-M06")).isEqualTo(cny("300.00"));
            assertThat(finding(own, TargetFinding.OPEN_QUOTA).arguments())
                    .containsEntry("value", cny("300.00").toArgument());
        }
    }

    @Test
    void impactOfAReorganization() {
        // From October on b2 sits in team a: 3 : 2 becomes 4 : 1, and nothing else changes before.
        fixture.kinds(PeriodKind.QUARTER)
                .amount(COMPANY, "2025", "4000.00")
                .breakdown(
                        Vacancies.STAY_WITH_POSITION,
                        step(new SplitBy.ListedPositions(), "1"),
                        step(new SplitBy.Equal(), "1"));
        MeasureValues before = TargetFixture.values(company().build());
        MeasureValues after = TargetFixture.values(
                company().movePosition("b2", "a", LocalDate.parse("2025-10-01")).build());
        assertThat(fixture.plan()
                        .impactOf(before, after, TargetFixture.CALENDAR, TargetFixture.WEEKDAYS)
                        .orThrow())
                .extracting(each -> each.period() + " " + each.subject().key() + " "
                        + each.before().orElseThrow() + " " + each.after().orElseThrow())
                .containsExactly("2025-Q4 unit:a CNY 600 CNY 800", "2025-Q4 unit:b CNY 400 CNY 200");
    }

    @Nested
    class ByDays {
        private Quantity june(String first, Proration proration) {
            fixture.kinds(PeriodKind.MONTH).amount(position("p"), "2025-M06", "30.00");
            fixture.proration = proration;
            Organization organization = single().holder("anna", "p", DateRange.startingOn(LocalDate.parse(first)))
                    .build();
            return fixture.resolve(organization)
                    .orThrow()
                    .find(StandardMeasures.REVENUE.id(), person("anna"), TargetFixture.CALENDAR.parse("2025-M06"))
                    .flatMap(value -> value.reading().quantity())
                    .orElse(cny("0.00"));
        }

        @Test
        void endsAndDayCountsOfTheDocumentation() {
            Proration.Snapping none = new Proration.Snapping.None();
            // 15 to 30 June 2025: 16 days, 15 without the first; 11 of 21 weekdays, 30 × 11 ÷ 21 = 15.714…
            assertThat(june("2025-06-15", Proration.plain(Proration.DayCount.CALENDAR_DAYS)))
                    .isEqualTo(cny("16.00"));
            fixture.amounts.clear();
            assertThat(june(
                            "2025-06-15",
                            new Proration(Proration.DayCount.CALENDAR_DAYS, Proration.Ends.FIRST_NOT_COUNTED, none)))
                    .isEqualTo(cny("15.00"));
            fixture.amounts.clear();
            assertThat(june("2025-06-15", Proration.plain(Proration.DayCount.WORKING_DAYS)))
                    .isEqualTo(cny("15.71"));
        }

        @ParameterizedTest
        @CsvSource({
            "2025-06-14,MONTH_DOES_NOT_COUNT,30.00",
            "2025-06-15,MONTH_COUNTS,30.00",
            "2025-06-15,COUNTS_FOR_START,30.00",
            "2025-06-15,MONTH_DOES_NOT_COUNT,0.00",
            "2025-06-16,MONTH_COUNTS,0.00"
        })
        void startsSnapToWholeMonths(String first, Proration.OnTheDay onTheDay, String expected) {
            assertThat(june(
                            first,
                            new Proration(
                                    Proration.DayCount.CALENDAR_DAYS,
                                    Proration.Ends.BOTH_COUNTED,
                                    new Proration.Snapping.WholeMonths(15, onTheDay))))
                    .isEqualTo(cny(expected));
        }

        @ParameterizedTest
        @CsvSource({
            "2025-06-14,MONTH_COUNTS,",
            "2025-06-15,MONTH_COUNTS,30.00",
            "2025-06-15,COUNTS_FOR_START,",
            "2025-06-16,MONTH_DOES_NOT_COUNT,30.00"
        })
        void lastDaysSnapToWholeMonths(String last, Proration.OnTheDay onTheDay, String expected) {
            fixture.kinds(PeriodKind.MONTH).amount(position("p"), "2025-M06", "30.00");
            fixture.proration = new Proration(
                    Proration.DayCount.CALENDAR_DAYS,
                    Proration.Ends.BOTH_COUNTED,
                    new Proration.Snapping.WholeMonths(15, onTheDay));
            Organization organization = single().holder(
                            "anna", "p", DateRange.closed(LocalDate.parse("2025-01-01"), LocalDate.parse(last)))
                    .build();
            assertThat(fixture.resolve(organization)
                            .orThrow()
                            .find(
                                    StandardMeasures.REVENUE.id(),
                                    person("anna"),
                                    TargetFixture.CALENDAR.parse("2025-M06"))
                            .flatMap(value -> value.reading().quantity()))
                    .isEqualTo(Optional.ofNullable(expected).map(TargetFixture::cny));
        }

        @Test
        void monthsOfThirtyDays() {
            Proration.DayCount count = Proration.DayCount.THIRTY_DAY_MONTHS;
            assertThat(count.days(DateRange.parse("2025-02-01/2025-03-01"), TargetFixture.WEEKDAYS))
                    .isEqualTo(30);
            assertThat(count.days(DateRange.parse("2025-07-01/2025-08-01"), TargetFixture.WEEKDAYS))
                    .isEqualTo(30);
            assertThat(count.days(DateRange.parse("2025-07-16/2025-08-01"), TargetFixture.WEEKDAYS))
                    .isEqualTo(15);
            assertThat(count.days(DateRange.parse("2025-07-31/2025-08-01"), TargetFixture.WEEKDAYS))
                    .isEqualTo(1);
            assertThat(count.days(DateRange.parse("2025-07-30/2025-07-31"), TargetFixture.WEEKDAYS))
                    .isEqualTo(0);
            assertThat(count.days(DateRange.parse("2025-02-28/2025-03-01"), TargetFixture.WEEKDAYS))
                    .isEqualTo(3);
            assertThat(count.days(DateRange.parse("2025-01-01/2026-01-01"), TargetFixture.WEEKDAYS))
                    .isEqualTo(360);
        }

        @ParameterizedTest
        @EnumSource(Proration.OnTheDay.class)
        void snappingGivesAMonthToOneOfTwoAtMost(Proration.OnTheDay onTheDay) {
            for (int last = 10; last <= 20; last++) {
                TargetFixture each =
                        new TargetFixture().kinds(PeriodKind.MONTH).amount(position("p"), "2025-M06", "30.00");
                each.proration = new Proration(
                        Proration.DayCount.CALENDAR_DAYS,
                        Proration.Ends.BOTH_COUNTED,
                        new Proration.Snapping.WholeMonths(15, onTheDay));
                LocalDate change = LocalDate.of(2025, 6, last + 1);
                Organization organization = single().holder(
                                "anna", "p", DateRange.of(LocalDate.parse("2025-01-01"), change))
                        .holder("ben", "p", DateRange.startingOn(change))
                        .build();
                List<TargetValue> persons = each.resolve(organization).orThrow().all().stream()
                        .filter(value -> value.subject() instanceof io.salestiers.core.org.Subject.OfPerson)
                        .toList();
                assertThat(persons).as("last day %s", last).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Nested
    class RampAndRelief {
        private Organization joining(String day) {
            return single().holder("anna", "p", DateRange.startingOn(LocalDate.parse(day)))
                    .build();
        }

        @ParameterizedTest
        @CsvSource({
            // Joined on 10 March; 25 %, 50 %, 75 % and all of 1,000 a month, from index 1 on; March has 22 of 31 days.
            "MONTH_OF_JOINING,2025-03-10,177.42,500.00,750.00,1000.00",
            "FIRST_FULL_MONTH,2025-03-10,0.00,250.00,500.00,750.00",
            "MONTH_AFTER_JOINING,2025-03-10,0.00,250.00,500.00,750.00",
            "MONTH_OF_JOINING,2025-03-01,250.00,500.00,750.00,1000.00",
            "FIRST_FULL_MONTH,2025-03-01,250.00,500.00,750.00,1000.00",
            "MONTH_AFTER_JOINING,2025-03-01,0.00,250.00,500.00,750.00"
        })
        void monthsOfTenure(
                Ramp.MonthCounting counting, String joined, String march, String april, String may, String june) {
            List<Ramp.Step> steps = List.of(
                    new Ramp.Step(0, Ratio.ZERO),
                    new Ramp.Step(1, Ratio.of(1, 4)),
                    new Ramp.Step(2, Ratio.of(1, 2)),
                    new Ramp.Step(3, Ratio.of(3, 4)),
                    new Ramp.Step(4, Ratio.ONE));
            fixture.kinds(PeriodKind.MONTH).amount(position("p"), "2025", "12000.00");
            fixture.ramp = new Ramp.ByMonth(
                    counting,
                    Ramp.TenureStart.POSITION,
                    counting == Ramp.MonthCounting.MONTH_OF_JOINING ? steps.subList(1, 5) : steps);
            Targets targets = fixture.resolve(joining(joined)).orThrow();
            assertThat(List.of(
                            value(targets, person("anna"), "2025-M03"),
                            value(targets, person("anna"), "2025-M04"),
                            value(targets, person("anna"), "2025-M05"),
                            value(targets, person("anna"), "2025-M06")))
                    .containsExactly(cny(march), cny(april), cny(may), cny(june));
        }

        @Test
        void daysOfTenureCutAMonth() {
            // Days 1 to 30 at half, joined on 17 May: May 15 days at half, June 15 at half and 15 whole.
            fixture.kinds(PeriodKind.MONTH)
                    .amount(position("p"), "2025-M06", "3000.00")
                    .amount(position("p"), "2025-M05", "3100.00");
            fixture.ramp = new Ramp.ByDay(
                    Ramp.TenureStart.POSITION, List.of(new Ramp.Step(1, Ratio.of(1, 2)), new Ramp.Step(31, Ratio.ONE)));
            Targets targets = fixture.resolve(joining("2025-05-17")).orThrow();
            assertThat(value(targets, person("anna"), "2025-M05")).isEqualTo(cny("750.00"));
            assertThat(value(targets, person("anna"), "2025-M06")).isEqualTo(cny("2250.00"));
        }

        @ParameterizedTest
        @CsvSource({"FIRST_APPOINTMENT,3000.00", "POSITION,1500.00"})
        void aMoverRampsAgainOrNot(Ramp.TenureStart start, String june) {
            Organization organization = single().position("q", "representative", "team")
                    .holder("anna", "q", DateRange.parse("2025-01-01/2025-06-01"))
                    .holder("anna", "p", DateRange.parse("2025-06-01/2026-01-01"))
                    .build();
            fixture.kinds(PeriodKind.MONTH).amount(position("p"), "2025-M06", "3000.00");
            fixture.ramp = new Ramp.ByMonth(
                    Ramp.MonthCounting.MONTH_OF_JOINING,
                    start,
                    List.of(new Ramp.Step(1, Ratio.of(1, 2)), new Ramp.Step(2, Ratio.ONE)));
            assertThat(value(fixture.resolve(organization).orThrow(), person("anna"), "2025-M06"))
                    .isEqualTo(cny(june));
        }

        /* June is the second month of somebody who acted in May, where acting ones carry targets; else the first. */
        @ParameterizedTest
        @CsvSource({"CARRIES,3000.00", "DOES_NOT_CARRY,1500.00"})
        void whoHasActedBeforeRampsAgainOrNot(PersonalRules.Acting acting, String june) {
            Organization organization = single().position("q", "representative", "team")
                    .acting("anna", "q", DateRange.parse("2025-05-01/2025-07-01"))
                    .holder("anna", "p", DateRange.parse("2025-06-01/2026-01-01"))
                    .build();
            fixture.kinds(PeriodKind.MONTH).amount(position("p"), "2025-M06", "3000.00");
            fixture.acting = acting;
            fixture.ramp = new Ramp.ByMonth(
                    Ramp.MonthCounting.MONTH_OF_JOINING,
                    Ramp.TenureStart.FIRST_APPOINTMENT,
                    List.of(new Ramp.Step(1, Ratio.of(1, 2)), new Ramp.Step(2, Ratio.ONE)));
            assertThat(value(fixture.resolve(organization).orThrow(), person("anna"), "2025-M06"))
                    .isEqualTo(cny(june));
        }

        @Test
        void reliefLowersByDaysOrByAShare() {
            // Ten of thirty days: not at all, or half.
            fixture.kinds(PeriodKind.MONTH).amount(position("p"), "2025-M06", "3000.00");
            Organization organization = joining("2025-01-01");
            PersonId anna = PersonId.of("anna");
            DateRange days = DateRange.parse("2025-06-11/2025-06-21");
            fixture.reliefs = List.of(new Relief(anna, days, new Relief.Extent.Days()));
            WithFindings<Targets> off = fixture.resolve(organization);
            assertThat(value(off.orThrow(), person("anna"), "2025-M06")).isEqualTo(cny("2000.00"));
            fixture.reliefs = List.of(new Relief(anna, days, new Relief.Extent.Share(Ratio.of(1, 2))));
            assertThat(value(fixture.resolve(organization).orThrow(), person("anna"), "2025-M06"))
                    .isEqualTo(cny("2500.00"));
        }
    }

    @Nested
    class Refused {
        @Test
        void everythingThatIsWrongAtOnce() {
            fixture.kinds(PeriodKind.QUARTER);
            fixture.amounts.add(PlannedAmount.of(
                    COMPANY,
                    "2025",
                    new Quantity(
                            Ratio.parse("-0.001"),
                            cny("1.00").unit(),
                            cny("1.00").currency())));
            fixture.amounts.add(PlannedAmount.of(unit("a"), "2025", Quantity.count(3)));
            fixture.amount(unit("b"), "2025", "1.00").amount(unit("b"), "2025", "2.00");
            fixture.revised(unit("c"), "2025", "1.00", "2025-03-01").revised(unit("c"), "2025", "1.00", "2025-03-01");
            fixture.spread = new Spread.Shares(List.of(Ratio.of(-1), Ratio.ONE, Ratio.ONE));
            fixture.breakdown(Vacancies.OPEN_IN_UNIT);
            fixture.ramp = new Ramp.ByMonth(
                    Ramp.MonthCounting.MONTH_OF_JOINING,
                    Ramp.TenureStart.POSITION,
                    List.of(new Ramp.Step(2, Ratio.of(2)), new Ramp.Step(2, Ratio.ONE)));
            PersonId li = PersonId.of("li");
            fixture.reliefs = List.of(
                    new Relief(li, DateRange.parse("2025-01-01/"), new Relief.Extent.Share(Ratio.of(3, 2))),
                    new Relief(li, DateRange.parse("2025-02-01/2025-03-01"), new Relief.Extent.Days()));
            fixture.rounding = Rounding.halfUp(3);
            assertThatThrownBy(fixture::plan)
                    .isInstanceOfSatisfying(
                            InvalidDefinitionException.class,
                            refused -> assertThat(refused.findings())
                                    .extracting(finding -> finding.code().code().replace("kpi.target.", "") + " "
                                            + finding.place().toString().replace("target-plan#", ""))
                                    .containsExactly(
                                            "weight-count /spread/shares",
                                            "weight-negative /spread/shares/0",
                                            "rounding-too-fine /rounding/scale",
                                            "not-whole /amounts/0/value",
                                            "negative /amounts/0/value",
                                            "units-mixed /amounts/1/value",
                                            "revision-twice /amounts/5/from",
                                            "first-version /amounts/2",
                                            "first-version /amounts/4",
                                            "no-steps /breakdown/steps",
                                            "ramp-hole /people/ramp/steps",
                                            "ramp-share /people/ramp/steps/0/share",
                                            "ramp-order /people/ramp/steps/1/from",
                                            "relief-open /people/reliefs/0/range",
                                            "relief-share /people/reliefs/0/extent/lowered",
                                            "relief-overlap /people/reliefs/1/range"));
        }

        @Test
        void sharesOfAYearMustBeExactlyOne() {
            fixture.kinds(PeriodKind.HALF_YEAR).amount(COMPANY, "2025", "1.00");
            fixture.spread = new Spread.Shares(List.of(Ratio.parse("0.49"), Ratio.parse("0.5")));
            assertThatThrownBy(fixture::plan).hasMessageContaining("shares-not-one");
            fixture.spread = new Spread.Ratios(List.of(Ratio.ZERO, Ratio.ZERO));
            assertThatThrownBy(fixture::plan).hasMessageContaining("weights-zero");
        }

        @Test
        void whatDoesNotFitTheOrganizationAtOnce() {
            fixture.kinds(PeriodKind.QUARTER)
                    .amount(unit("nowhere"), "2025", "1.00")
                    .amount(COMPANY, "2025-Q5", "1.00")
                    .amount(COMPANY, "2025-M01", "1.00")
                    .amount(person("nobody"), "2025", "1.00")
                    .revised(person("nobody"), "2025", "1.00", "2026-01-01")
                    .breakdown(
                            Vacancies.OPEN_IN_UNIT,
                            step(new SplitBy.OfFormula("revenue + won_deals"), "1"),
                            step(new SplitBy.OfFormula("target(revenue)"), "1"),
                            step(
                                    new SplitBy.StatedShares(
                                            new TreeMap<>(Map.of(UnitId.of("gone"), Ratio.ONE)),
                                            new TreeMap<>(Map.of(PositionId.of("gone"), Ratio.ONE))),
                                    "1"));
            fixture.reliefs = List.of(new Relief(
                    PersonId.of("nobody"), DateRange.parse("2025-01-01/2025-02-01"), new Relief.Extent.Days()));
            WithFindings<Targets> result = fixture.resolve(company().build());
            assertThat(result.value()).isEmpty();
            assertThat(result.findings())
                    .extracting(finding -> finding.code().code().replace("kpi.target.", "") + " "
                            + finding.place().toString().replace("target-plan#", ""))
                    .contains(
                            "unknown-subject /amounts/0/subject",
                            "unknown-period /amounts/1/period",
                            "period-too-small /amounts/2/period",
                            "unknown-subject /amounts/3/subject",
                            "revision-outside /amounts/4/from",
                            "unknown-subject /people/reliefs/0/person",
                            "reads-targets /breakdown/steps/1/by/formula",
                            "unknown-subject /breakdown/steps/2/by/units",
                            "unknown-subject /breakdown/steps/2/by/positions")
                    .anyMatch(text -> text.endsWith("/breakdown/steps/0/by/formula"));
        }

        @ParameterizedTest
        @CsvSource({"ADDITIVE,", "COUNT,", "DISTINCT,parts-overlap", "STOCK,not-additive", "MEDIAN,not-additive"})
        void measuresThatDoNotAddUp(AggregationClass aggregation, String code) {
            fixture.kinds(PeriodKind.YEAR);
            fixture.amounts.add(PlannedAmount.of(COMPANY, "2025", Quantity.count(10)));
            fixture.rounding = Rounding.halfUp(0);
            MeasureValues values = MeasureValues.of(
                    List.of(new Measure(
                            StandardMeasures.REVENUE.id(), LocalizedText.same("Customers"), Unit.COUNT, aggregation)),
                    List.of(),
                    company().build(),
                    TargetFixture.YEAR,
                    CurrencyPolicy.none());
            WithFindings<Targets> result =
                    fixture.plan().resolve(values, TargetFixture.CALENDAR, TargetFixture.WEEKDAYS);
            assertThat(codes(result)).isEqualTo(code == null ? List.of() : List.of(code));
            assertThat(result.value().isPresent()).isEqualTo(!"not-additive".equals(code));
        }

        @Test
        void aUnitIsToldForEachPeriodInWhichItIsNotThere() {
            // Team b closes on 1 July: two of four quarters.
            Organization organization = Organization.builder(
                            io.salestiers.kpi.testkit.measure.MeasureArbitraries.ladder(), TargetFixture.YEAR.from())
                    .unit("company", LocalizedText.same("Company"))
                    .unit("b", LocalizedText.same("B"), "company")
                    .position("boss", "regional-manager", "company")
                    .closeUnit("b", LocalDate.parse("2025-07-01"))
                    .build();
            fixture.kinds(PeriodKind.QUARTER).amount(unit("b"), "2025", "400.00");
            WithFindings<Targets> result = fixture.resolve(organization);
            assertThat(codes(result)).containsExactly("no-place");
            assertThat(result.findings())
                    .extracting(finding -> finding.arguments().get("period"))
                    .containsExactly(Argument.text("2025-Q3"), Argument.text("2025-Q4"));
        }

        @Test
        void aSubjectWithoutAPlaceIsTold() {
            fixture.kinds(PeriodKind.YEAR).amount(person("eve"), "2025", "1.00");
            Organization organization = company()
                    .position("b3", "representative", "b")
                    .holder("eve", "b3", DateRange.parse("2026-02-01/2026-03-01"))
                    .build();
            assertThat(codes(fixture.resolve(organization))).containsExactly("no-place");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void explanationsReadWellAndAreTrue(Language language) {
        Texts texts = Texts.of(language, List.of(CoreMessages.catalogue(), KpiMessages.catalogue()));
        fixture.amount(COMPANY, "2025", "1200000.00")
                .revised(COMPANY, "2025", "1300000.00", "2025-07-16")
                .breakdown(
                        Vacancies.STAY_WITH_POSITION,
                        Heads.CARRY_UNIT_TARGET,
                        step(new SplitBy.ListedPositions(), "1"),
                        step(new SplitBy.Equal(), "1.05"));
        fixture.ramp = new Ramp.ByMonth(
                Ramp.MonthCounting.MONTH_OF_JOINING,
                Ramp.TenureStart.FIRST_APPOINTMENT,
                List.of(new Ramp.Step(1, Ratio.of(1, 2)), new Ramp.Step(3, Ratio.ONE)));
        fixture.reliefs = List.of(
                new Relief(PersonId.of("li"), DateRange.parse("2025-07-07/2025-07-12"), new Relief.Extent.Days()));
        WithFindings<Targets> result = fixture.resolve(company().build());
        for (TargetValue value : result.orThrow().all()) {
            Recalculation.verify(value.explanation());
            assertThat(value.explanation().print(texts)).doesNotContain("[", "{");
        }
        result.findings().forEach(finding -> assertThat(finding.message(texts)).doesNotContain("[", "{"));
        // The whole of July: (100,000 × 15 + 108,333.33 × 16) ÷ 31 = 104,301.0735…
        assertThat(value(result.orThrow(), COMPANY, "2025-M07")).isEqualTo(cny("104301.07"));
    }
}
