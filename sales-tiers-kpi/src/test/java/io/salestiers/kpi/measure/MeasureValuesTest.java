package io.salestiers.kpi.measure;

import static io.salestiers.kpi.testkit.measure.MeasureArbitraries.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MeasureValuesTest {
    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final DateRange Q1 = DateRange.parse("2025-01-01/2025-04-01");
    private static final DateRange Q2 = DateRange.parse("2025-04-01/2025-07-01");
    private static final Measure REVENUE = Measure.additive("revenue", LocalizedText.same("Revenue"), Unit.MONEY);
    private static final Subject MOSES = Subject.of(PersonId.of("moses"));
    private static final Subject ANNA = Subject.of(PersonId.of("anna"));
    private static final Subject SUZHOU = Subject.of(UnitId.of("suzhou"));
    private static final Subject TOKYO = Subject.of(UnitId.of("tokyo"));
    private static final Subject COMPANY = Subject.of(UnitId.of("company"));

    /* Moses sells in Suzhou until 14 May, then in Tokyo; a second seat in Suzhou is vacant. */
    private final Organization organization = Organization.builder(ladder(), YEAR.from())
            .unit("company", LocalizedText.same("Company"))
            .unit("suzhou", LocalizedText.same("Suzhou"), "company")
            .unit("tokyo", LocalizedText.same("Tokyo"), "company")
            .position("s-head", "supervisor", "suzhou")
            .position("s-1", "representative", "suzhou")
            .position("s-2", "representative", "suzhou")
            .position("t-1", "representative", "tokyo")
            .position("t-2", "representative", "tokyo")
            .holder("moses", "s-1", DateRange.parse("2025-01-01/2025-05-15"))
            .holder("moses", "t-2", DateRange.parse("2025-05-15/"))
            .holder("anna", "t-1")
            .build();

    private static Observation revenue(Subject who, String day, String currency, String amount, String source) {
        return new Observation(
                REVENUE.id(),
                who,
                LocalDate.parse(day),
                Quantity.money(Money.of(amount, Currency.of(currency))),
                Optional.empty(),
                source);
    }

    private MeasureValues values(CurrencyPolicy policy, Observation... observations) {
        return MeasureValues.of(List.of(REVENUE), List.of(observations), organization, YEAR, policy);
    }

    private static Reading money(String currency, String amount) {
        return Reading.known(Quantity.money(Money.of(amount, Currency.of(currency))));
    }

    @Nested
    class Rollup {
        @Test
        void dealStaysInTheTeamOfItsDay() {
            MeasureValues values = values(
                    CurrencyPolicy.none(),
                    revenue(MOSES, "2025-05-14", "CNY", "100.00", "d1"),
                    revenue(MOSES, "2025-05-15", "CNY", "7.50", "d2"),
                    revenue(MOSES, "2025-06-30", "CNY", "-2.50", "r1"));
            assertThat(values.read(REVENUE.id(), SUZHOU, Q2)).isEqualTo(money("CNY", "100.00"));
            assertThat(values.read(REVENUE.id(), TOKYO, Q2)).isEqualTo(money("CNY", "5.00"));
            // 100 + 7.50 − 2.50
            assertThat(values.read(REVENUE.id(), MOSES, Q2)).isEqualTo(money("CNY", "105.00"));
            assertThat(values.read(REVENUE.id(), COMPANY, Q2)).isEqualTo(money("CNY", "105.00"));
        }

        @Test
        void nothingSeenInObservedDaysIsZeroInTheCurrencyOfTheSubject() {
            MeasureValues values = values(CurrencyPolicy.none(), revenue(MOSES, "2025-05-14", "CNY", "100.00", "d1"));
            assertThat(values.read(REVENUE.id(), SUZHOU, Q1)).isEqualTo(money("CNY", "0.00"));
        }

        @Test
        void personWithoutAPositionCountsForNobodyElseAndIsFound() {
            Subject stranger = Subject.of(PersonId.of("stranger"));
            MeasureValues values =
                    values(CurrencyPolicy.none(), revenue(stranger, "2025-05-14", "CNY", "100.00", "d1"));
            assertThat(values.read(REVENUE.id(), stranger, Q2)).isEqualTo(money("CNY", "100.00"));
            assertThat(values.findings()).extracting(Finding::code).containsExactly(MeasureFinding.UNPLACED);
        }
    }

    @Nested
    class Positions {
        @Test
        void listedPositionsAreThoseOfTheLowestTierFilledOrNot() {
            MeasureValues values = values(CurrencyPolicy.none());
            MeasureId listed = BuiltInMeasures.LISTED_POSITIONS.id();
            MeasureId headcount = BuiltInMeasures.HEADCOUNT.id();
            assertThat(values.read(listed, SUZHOU, Q1)).isEqualTo(Reading.known(Quantity.count(2)));
            assertThat(values.read(headcount, SUZHOU, Q1)).isEqualTo(Reading.known(Quantity.count(1)));
            assertThat(values.read(listed, COMPANY, Q1)).isEqualTo(Reading.known(Quantity.count(4)));
            assertThat(values.read(listed, MOSES, Q1)).isEqualTo(Reading.known(Quantity.count(1)));
        }

        @Test
        void teamAndOfficeAreThoseOfTheNamedDay() {
            MeasureValues values = values(CurrencyPolicy.none());
            assertThat(values.places(PlacementDay.AT_START).team(MOSES, Q2)).contains(UnitId.of("suzhou"));
            assertThat(values.places(PlacementDay.AT_END).team(MOSES, Q2)).contains(UnitId.of("tokyo"));
            assertThat(values.places(PlacementDay.AT_START).office(MOSES, Q2)).contains(UnitId.of("company"));
            assertThat(values.places(PlacementDay.AT_START).office(COMPANY, Q2)).isEmpty();
            assertThat(values.places(PlacementDay.AT_START).company(MOSES, Q2)).contains(UnitId.of("company"));
        }
    }

    @Nested
    class Observed {
        @Test
        void neverObservedIsMissing() {
            assertThat(values(CurrencyPolicy.none()).read(REVENUE.id(), MOSES, Q1))
                    .isEqualTo(Reading.missing("revenue"));
        }

        @Test
        void rangeWhollyOutsideIsMissing() {
            MeasureValues values = values(CurrencyPolicy.none(), revenue(MOSES, "2025-05-14", "CNY", "100.00", "d1"));
            assertThat(values.read(REVENUE.id(), MOSES, DateRange.parse("2024-10-01/2025-01-01")))
                    .isEqualTo(Reading.missing("revenue 2024-10-01/2025-01-01"));
        }

        @Test
        void rangePartlyOutsideHasAValueAndAFinding() {
            MeasureValues values = values(CurrencyPolicy.none(), revenue(MOSES, "2025-01-14", "CNY", "100.00", "d1"));
            MeasureTrace trace = values.trace(REVENUE.id(), MOSES, DateRange.parse("2024-12-01/2025-02-01"));
            assertThat(trace.reading()).isEqualTo(money("CNY", "100.00"));
            assertThat(trace.findings()).extracting(Finding::code).containsExactly(MeasureFinding.PARTLY_OBSERVED);
        }

        @Test
        void whatDoesNotFitIsLeftOutAndCounted() {
            Observation same = revenue(MOSES, "2025-05-14", "CNY", "100.00", "d1");
            MeasureValues values = values(
                    CurrencyPolicy.none(),
                    same,
                    same,
                    revenue(MOSES, "2024-05-14", "CNY", "1.00", "d0"),
                    new Observation(
                            REVENUE.id(),
                            MOSES,
                            LocalDate.parse("2025-05-14"),
                            Quantity.count(1),
                            Optional.empty(),
                            "x"),
                    new Observation(
                            MeasureId.of("other"),
                            MOSES,
                            LocalDate.parse("2025-05-14"),
                            Quantity.count(1),
                            Optional.empty(),
                            "y"));
            assertThat(values.read(REVENUE.id(), MOSES, YEAR)).isEqualTo(money("CNY", "100.00"));
            assertThat(values.findings())
                    .extracting(Finding::code)
                    .containsExactly(
                            MeasureFinding.UNKNOWN_MEASURE,
                            MeasureFinding.WRONG_UNIT,
                            MeasureFinding.DUPLICATE,
                            MeasureFinding.OUTSIDE_OBSERVED);
        }
    }

    @Nested
    class Currencies {
        private final Observation cny = revenue(MOSES, "2025-02-01", "CNY", "710.00", "d1");
        private final Observation jpy = revenue(ANNA, "2025-02-02", "JPY", "1000", "d2");

        @Test
        void severalWithoutARuleAreNotMeaningful() {
            MeasureValues values = values(CurrencyPolicy.none(), cny, jpy);
            assertThat(values.read(REVENUE.id(), COMPANY, Q1))
                    .isEqualTo(Reading.notMeaningful(Reason.MIXED_CURRENCIES));
            assertThat(values.read(REVENUE.id(), TOKYO, Q1)).isEqualTo(money("JPY", "1000"));
        }

        /* Nobody sold anything on those days: no amounts of different currencies meet there. */
        @Test
        void nothingOfACompanyWithSeveralHasNoCurrency() {
            MeasureValues values = values(CurrencyPolicy.none(), cny, jpy);
            assertThat(values.read(REVENUE.id(), COMPANY, DateRange.parse("2025-05-01/2025-06-01")))
                    .isEqualTo(Reading.notMeaningful(Reason.NO_CURRENCY));
        }

        @Test
        void onlyTotalsOverSeveralAreConverted() {
            Currency usd = Currency.of("USD");
            CurrencyPolicy policy = CurrencyPolicy.converting(
                    usd,
                    ExchangeRates.of(List.of(
                            new ExchangeRates.Rate(
                                    LocalDate.parse("2025-01-01"), Currency.of("CNY"), usd, Ratio.of(10, 71)),
                            new ExchangeRates.Rate(
                                    LocalDate.parse("2025-01-01"), Currency.of("JPY"), usd, Ratio.of(1, 150)))));
            MeasureValues values = values(policy, cny, jpy);
            // 710 × 10/71 + 1000/150 = 100 + 20/3 = 320/3
            assertThat(values.read(REVENUE.id(), COMPANY, Q1))
                    .isEqualTo(Reading.known(new Quantity(Ratio.of(320, 3), Unit.MONEY, Optional.of(usd))));
            assertThat(values.read(REVENUE.id(), SUZHOU, Q1)).isEqualTo(money("CNY", "710.00"));
            // Also where only one currency is seen in the range, so that periods stay comparable.
            assertThat(values.read(REVENUE.id(), COMPANY, Q2)).isEqualTo(money("USD", "0.00"));
        }

        @Test
        void unknownRateIsMissingAndNamed() {
            MeasureValues values =
                    values(CurrencyPolicy.converting(Currency.of("CNY"), ExchangeRates.of(List.of())), cny, jpy);
            assertThat(values.read(REVENUE.id(), COMPANY, Q1)).isEqualTo(Reading.missing("rate JPY CNY 2025-02-02"));
        }
    }

    @Test
    void firstOccurrenceIsCreditedOnceOnItsDay() {
        MeasureId won = MeasureId.of("won_customer");
        MeasureId fresh = MeasureId.of("new_customers");
        List<Observation> found = FirstOccurrence.of(
                List.of(
                        new Observation(
                                won, ANNA, LocalDate.parse("2025-04-09"), Quantity.count(1), Optional.of("C-7"), "d3"),
                        new Observation(
                                won, ANNA, LocalDate.parse("2025-03-03"), Quantity.count(1), Optional.of("C-7"), "d2"),
                        new Observation(
                                won, MOSES, LocalDate.parse("2025-03-03"), Quantity.count(1), Optional.of("C-7"), "d1"),
                        new Observation(
                                won,
                                MOSES,
                                LocalDate.parse("2025-01-03"),
                                Quantity.count(-1),
                                Optional.of("C-7"),
                                "r")),
                won,
                fresh);
        assertThat(found)
                .containsExactly(new Observation(
                        fresh, MOSES, LocalDate.parse("2025-03-03"), Quantity.count(1), Optional.of("C-7"), "d1"));
    }
}
