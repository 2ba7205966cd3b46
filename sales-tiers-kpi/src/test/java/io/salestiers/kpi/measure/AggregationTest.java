package io.salestiers.kpi.measure;

import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.ladder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregationTest {
    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final DateRange MAY = DateRange.parse("2025-05-01/2025-06-01");
    private static final DimensionId PRODUCT = DimensionId.of("product");
    private static final Subject ANNA = Subject.of(PersonId.of("anna"));
    private static final Subject MOSES = Subject.of(PersonId.of("moses"));
    private static final Subject TEAM = Subject.of(UnitId.of("suzhou"));
    private static final Subject OTHER_TEAM = Subject.of(UnitId.of("tokyo"));
    private static final Subject COMPANY = Subject.of(UnitId.of("company"));

    /* Anna and Moses are one team in May; Moses leaves for Tokyo on 1 July. */
    private static final Organization ORGANIZATION = Organization.builder(ladder(), YEAR.from())
            .unit("company", LocalizedText.same("Company"))
            .unit("suzhou", LocalizedText.same("Suzhou"), "company")
            .unit("tokyo", LocalizedText.same("Tokyo"), "company")
            .position("s-1", "representative", "suzhou")
            .position("s-2", "representative", "suzhou")
            .position("t-1", "representative", "tokyo")
            .holder("anna", "s-1")
            .holder("moses", "s-2", DateRange.parse("2025-01-01/2025-07-01"))
            .holder("moses", "t-1", DateRange.parse("2025-07-01/"))
            .build();

    private static Measure measure(AggregationClass aggregation) {
        return new Measure(MeasureId.of("deals"), LocalizedText.same("Deals"), Unit.COUNT, aggregation);
    }

    private static Observation seen(Subject who, String day, long value, String member, String source) {
        return new Observation(
                MeasureId.of("deals"),
                who,
                LocalDate.parse(day),
                Quantity.count(value),
                member.isEmpty() ? Optional.empty() : Optional.of(member),
                source);
    }

    private static MeasureValues values(AggregationClass aggregation, Observation... observations) {
        return MeasureValues.of(
                List.of(measure(aggregation)), List.of(observations), ORGANIZATION, YEAR, CurrencyPolicy.none());
    }

    private static Reading count(String value) {
        return Reading.known(Quantity.of(Ratio.parse(value), Unit.COUNT));
    }

    /** The three deals of the Javadoc of AggregationClass. */
    private static MeasureValues three(AggregationClass aggregation) {
        return values(
                aggregation,
                seen(ANNA, "2025-05-05", 30, "C-2", "d3"),
                seen(ANNA, "2025-05-03", 10, "C-1", "d1"),
                seen(MOSES, "2025-05-04", 20, "C-1", "d2"));
    }

    @ParameterizedTest
    @CsvSource({
        // class, team, Anna, Moses; 90 % of 10, 20, 30 stands at 2 × 0.9 = 1.8: 20 + 0.8 × 10; of 10, 30 at 0.9: 10 +
        // 18
        "ADDITIVE, 60, 40, 20",
        "COUNT, 3, 2, 1",
        "DISTINCT, 2, 2, 1",
        "FIRST, 10, 10, 20",
        "LAST, 30, 30, 20",
        "LARGEST, 30, 30, 20",
        "SMALLEST, 10, 10, 20",
        "MEDIAN, 20, 20, 20",
        "NINTH_DECILE, 28, 28, 20",
    })
    void figuresOfATeamAreFoundFromItsObservations(
            AggregationClass aggregation, String team, String anna, String moses) {
        MeasureValues values = three(aggregation);
        MeasureId deals = MeasureId.of("deals");
        assertThat(values.read(deals, TEAM, MAY)).isEqualTo(count(team));
        assertThat(values.read(deals, ANNA, MAY)).isEqualTo(count(anna));
        assertThat(values.read(deals, MOSES, MAY)).isEqualTo(count(moses));
        assertThat(aggregation.rollsUp()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ADDITIVE", "COUNT", "DISTINCT", "STOCK"})
    void nothingSeenIsZero(AggregationClass aggregation) {
        assertThat(three(aggregation).read(MeasureId.of("deals"), TEAM, DateRange.parse("2025-02-01/2025-03-01")))
                .isEqualTo(count("0"));
    }

    @ParameterizedTest
    @CsvSource({"FIRST", "LAST", "LARGEST", "SMALLEST", "MEDIAN", "NINTH_DECILE", "RATIO", "NON_ADDITIVE"})
    void ofNothingThereIsNoSuchFigure(AggregationClass aggregation) {
        assertThat(three(aggregation).read(MeasureId.of("deals"), TEAM, DateRange.parse("2025-02-01/2025-03-01")))
                .isEqualTo(Reading.notMeaningful(Reason.NO_OBSERVATIONS));
    }

    @ParameterizedTest
    @CsvSource({"RATIO", "NON_ADDITIVE"})
    void whatDoesNotJoinIsReadOnlyWhereThereIsOne(AggregationClass aggregation) {
        MeasureValues values = three(aggregation);
        assertThat(values.read(MeasureId.of("deals"), MOSES, MAY)).isEqualTo(count("20"));
        assertThat(values.read(MeasureId.of("deals"), TEAM, MAY)).isEqualTo(Reading.notMeaningful(Reason.NOT_ADDITIVE));
        assertThat(aggregation.rollsUp()).isFalse();
    }

    @Test
    void onlySumsAndNumbersOfObservationsAddUpFromParts() {
        assertThat(AggregationClass.values())
                .filteredOn(AggregationClass::adds)
                .containsExactly(AggregationClass.ADDITIVE, AggregationClass.COUNT);
    }

    @Test
    void observationsAndMembersAreCountedInCountsOnly() {
        for (AggregationClass counting : List.of(AggregationClass.COUNT, AggregationClass.DISTINCT)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new Measure(MeasureId.of("deals"), LocalizedText.same("Deals"), Unit.MONEY, counting))
                    .withMessage("measure 'deals' counts, so its unit must be COUNT, but was MONEY");
        }
    }

    @Test
    void ofSeveralOnOneDayTheSourceIdDecidesWhichIsFirstAndLast() {
        Observation a = seen(ANNA, "2025-05-03", 7, "", "a");
        Observation b = seen(MOSES, "2025-05-03", 9, "", "b");
        assertThat(values(AggregationClass.FIRST, b, a).read(MeasureId.of("deals"), TEAM, MAY))
                .isEqualTo(count("7"));
        assertThat(values(AggregationClass.LAST, b, a).read(MeasureId.of("deals"), TEAM, MAY))
                .isEqualTo(count("9"));
    }

    @Nested
    class Explanations {
        private Explanation of(AggregationClass aggregation) {
            return three(aggregation).trace(MeasureId.of("deals"), TEAM, MAY).explain(true);
        }

        /* 28 = 20 + 0.8 × (30 − 20) */
        @Test
        void aDecileShowsItsNeighbors() {
            Explanation explanation = of(AggregationClass.NINTH_DECILE);
            assertThat(explanation.operation()).isEqualTo(Operation.SUM);
            assertThat(explanation.steps().get(0).value()).contains(Quantity.count(20));
            assertThat(explanation.steps().get(1).value()).contains(Quantity.count(8));
            Recalculation.verify(explanation);
        }

        @Test
        void distinctCountsShowEachMemberOnce() {
            Explanation explanation = of(AggregationClass.DISTINCT);
            assertThat(explanation.operation()).isEqualTo(Operation.COUNT);
            assertThat(explanation.steps()).hasSize(2);
            assertThat(explanation.steps().get(0).steps()).hasSize(2);
            Recalculation.verify(explanation);
        }

        @Test
        void positionsOfTheOrganizationAreGiven() {
            Explanation explanation = three(AggregationClass.ADDITIVE)
                    .trace(BuiltInMeasures.LISTED_POSITIONS.id(), TEAM, MAY)
                    .explain(true);
            assertThat(explanation.value()).contains(Quantity.count(2));
            Recalculation.verify(explanation);
        }
    }

    @Nested
    class Quantiles {
        /*
         * Sample of ten from Hyndman and Fan's own definition 7, worked by hand: x = 1 … 10 gives (10 − 1) × 0.9 = 8.1,
         * so 9 + 0.1 × (10 − 9) = 9.1; the median stands at 4.5: 5 + 0.5 = 5.5.
         */
        @ParameterizedTest
        @CsvSource({"1 2 3 4 5 6 7 8 9 10, 5.5, 9.1", "4, 4, 4", "2 1, 1.5, 1.9", "5 5 1 5, 5, 5", "-3 0 0 6, 0, 4.2"})
        void areInterpolatedWithTheEndsIncluded(String numbers, String median, String ninth) {
            List<Ratio> values = new ArrayList<>();
            for (String number : numbers.split(" ", -1)) {
                values.add(Ratio.parse(number));
            }
            assertThat(Quantile.of(values, Quantile.MEDIAN)).isEqualTo(Ratio.parse(median));
            assertThat(Quantile.of(values, Quantile.NINTH_DECILE)).isEqualTo(Ratio.parse(ninth));
            assertThat(Quantile.of(values, Ratio.ZERO))
                    .isEqualTo(values.stream().reduce(Ratio::min).orElseThrow());
            assertThat(Quantile.of(values, Ratio.ONE))
                    .isEqualTo(values.stream().reduce(Ratio::max).orElseThrow());
        }
    }

    @Nested
    class Stocks {
        private final MeasureId deals = MeasureId.of("deals");

        private Reading at(MeasureValues values, Subject subject, String month) {
            LocalDate from = LocalDate.parse(month + "-01");
            return values.read(deals, subject, DateRange.of(from, from.plusMonths(1)));
        }

        @Test
        void isTheLastFigureOfEachMemberAtTheEnd() {
            MeasureValues values = values(
                    AggregationClass.STOCK,
                    seen(ANNA, "2025-01-10", 100, "O-1", "s1"),
                    seen(ANNA, "2025-02-10", 50, "O-2", "s2"),
                    seen(ANNA, "2025-03-10", 80, "O-1", "s3"),
                    seen(ANNA, "2025-05-10", 0, "O-1", "s4"));
            assertThat(at(values, ANNA, "2025-01")).isEqualTo(count("100"));
            assertThat(at(values, ANNA, "2025-02")).isEqualTo(count("150"));
            assertThat(at(values, TEAM, "2025-03")).isEqualTo(count("130"));
            assertThat(values.read(deals, TEAM, DateRange.parse("2025-01-01/2025-04-01")))
                    .isEqualTo(count("130"));
            // Nothing was seen in April, but what was there still is.
            assertThat(at(values, COMPANY, "2025-04")).isEqualTo(count("130"));
            assertThat(at(values, COMPANY, "2025-05")).isEqualTo(count("50"));
        }

        @Test
        void aMemberIsInOneStockOnly() {
            MeasureValues values = values(
                    AggregationClass.STOCK,
                    seen(ANNA, "2025-01-10", 100, "O-1", "s1"),
                    seen(MOSES, "2025-08-10", 90, "O-1", "s2"));
            assertThat(at(values, TEAM, "2025-07")).isEqualTo(count("100"));
            assertThat(at(values, TEAM, "2025-08")).isEqualTo(count("0"));
            assertThat(at(values, OTHER_TEAM, "2025-08")).isEqualTo(count("90"));
            assertThat(at(values, COMPANY, "2025-08")).isEqualTo(count("90"));
        }

        @Test
        void aFigureCountsWhereItWasSeenUntilTheNext() {
            MeasureValues values = values(
                    AggregationClass.STOCK,
                    seen(MOSES, "2025-06-10", 4, "", "s1"),
                    seen(MOSES, "2025-08-10", 3, "", "s2"),
                    seen(ANNA, "2025-06-11", 2, "", "s3"));
            // Moses moved on 1 July, but his figure was last seen in Suzhou.
            assertThat(at(values, TEAM, "2025-07")).isEqualTo(count("6"));
            assertThat(at(values, TEAM, "2025-08")).isEqualTo(count("2"));
            assertThat(at(values, OTHER_TEAM, "2025-08")).isEqualTo(count("3"));
        }

        @Test
        void traceShowsOnlyWhatStands() {
            MeasureValues values = values(
                    AggregationClass.STOCK,
                    seen(ANNA, "2025-01-10", 100, "O-1", "s1"),
                    seen(ANNA, "2025-03-10", 80, "O-1", "s3"),
                    seen(ANNA, "2025-03-10", 70, "O-1", "s4"));
            MeasureTrace trace = values.trace(deals, TEAM, DateRange.parse("2025-03-01/2025-04-01"));
            assertThat(trace.reading()).isEqualTo(count("70"));
            assertThat(trace.observations()).extracting(Observation::source).containsExactly("s4");
        }
    }

    @Nested
    class Filters {
        private final DimensionFilter pro = DimensionFilter.of(PRODUCT, "Pro");
        private final MeasureId deals = MeasureId.of("deals");
        private final MeasureValues values = values(
                AggregationClass.ADDITIVE,
                seen(ANNA, "2025-05-03", 10, "", "d1").with(PRODUCT, "Pro"),
                seen(ANNA, "2025-05-04", 20, "", "d2").with(PRODUCT, "Basic"),
                seen(MOSES, "2025-05-05", 5, "", "d3").with(PRODUCT, "Pro"),
                seen(MOSES, "2025-06-05", 7, "", "d4"));

        @Test
        void onlyTheNamedValuesCount() {
            assertThat(values.read(deals, pro, TEAM, YEAR)).isEqualTo(count("15"));
            assertThat(values.read(deals, DimensionFilter.of(PRODUCT, "Pro", "Basic"), TEAM, YEAR))
                    .isEqualTo(count("35"));
            assertThat(values.read(deals, DimensionFilter.ALL, TEAM, YEAR)).isEqualTo(count("42"));
            assertThat(values.trace(deals, pro, TEAM, YEAR).observations())
                    .extracting(Observation::source)
                    .containsExactly("d1", "d3");
        }

        @Test
        void aValueThatWasNotSeenIsZero() {
            assertThat(values.read(deals, DimensionFilter.of(PRODUCT, "Max"), TEAM, YEAR))
                    .isEqualTo(count("0"));
        }

        @Test
        void aDimensionThatNoObservationHasIsMissing() {
            DimensionFilter channel = DimensionFilter.of(DimensionId.of("channel"), "web");
            assertThat(values.read(deals, channel, TEAM, YEAR)).isEqualTo(Reading.missing("deals[channel]"));
            assertThat(values.read(BuiltInMeasures.HEADCOUNT.id(), pro, TEAM, YEAR))
                    .isEqualTo(Reading.missing("headcount[product]"));
        }

        @Test
        void aMeasureWithoutAnyObservationIsZeroForEveryDimension() {
            MeasureValues none = MeasureValues.of(
                    List.of(measure(AggregationClass.ADDITIVE)),
                    List.of(deals),
                    List.of(),
                    ORGANIZATION,
                    YEAR,
                    CurrencyPolicy.none());
            assertThat(none.read(deals, pro, TEAM, YEAR)).isEqualTo(count("0"));
        }

        @Test
        void filteredMoneyKeepsItsCurrency() {
            Measure revenue = Measure.additive("deals", LocalizedText.same("Deals"), Unit.MONEY);
            Observation sold = new Observation(
                            deals,
                            ANNA,
                            LocalDate.parse("2025-05-03"),
                            Quantity.money(Money.of("12.50", Currency.of("CNY"))),
                            Optional.empty(),
                            "d1")
                    .with(PRODUCT, "Pro");
            MeasureValues money =
                    MeasureValues.of(List.of(revenue), List.of(sold), ORGANIZATION, YEAR, CurrencyPolicy.none());
            assertThat(money.read(deals, pro, TEAM, YEAR)).isEqualTo(Reading.known(sold.value()));
            assertThat(money.read(deals, DimensionFilter.of(PRODUCT, "Max"), TEAM, YEAR))
                    .isEqualTo(Reading.known(Quantity.money(Money.of("0.00", Currency.of("CNY")))));
        }

        /* O-1 was open in January and is won in February: it is not in the stock of open deals any more. */
        @Test
        void aStockIsFilteredByItsLastFigures() {
            DimensionId stage = DimensionId.of("stage");
            MeasureValues stock = values(
                    AggregationClass.STOCK,
                    seen(ANNA, "2025-01-10", 100, "O-1", "s1").with(stage, "open"),
                    seen(ANNA, "2025-02-10", 100, "O-1", "s2").with(stage, "won"));
            DimensionFilter open = DimensionFilter.of(stage, "open");
            assertThat(stock.read(deals, open, ANNA, DateRange.parse("2025-01-01/2025-02-01")))
                    .isEqualTo(count("100"));
            assertThat(stock.read(deals, open, ANNA, DateRange.parse("2025-02-01/2025-03-01")))
                    .isEqualTo(count("0"));
        }
    }
}
