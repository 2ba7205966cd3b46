package io.salestiers.kpi.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.testkit.money.BigRational;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.analysis.Explained;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.measure.CurrencyPolicy;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.testkit.measure.MeasureArbitraries;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RunRateTest {
    private static final MeasureId REVENUE = StandardMeasures.REVENUE.id();
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR_YEAR;
    private static final Period Q1 = CALENDAR.parse("2025-Q1");
    private static final Subject EAST = Subject.of(UnitId.of("east"));
    private static final Currency CNY = Currency.of("CNY");

    private static final Organization ORGANIZATION = Organization.builder(
                    MeasureArbitraries.ladder(), LocalDate.of(2025, 1, 1))
            .unit("east", LocalizedText.same("East"))
            .position("r1", "representative", "east")
            .holder("anna", "r1")
            .build();

    private static MeasureValues values(List<Observation> observations) {
        return MeasureValues.of(
                StandardMeasures.all(),
                List.of(REVENUE),
                observations,
                ORGANIZATION,
                DateRange.parse("2025-01-01/2026-01-01"),
                CurrencyPolicy.none());
    }

    private static Observation sold(String day, long minor) {
        return new Observation(
                REVENUE,
                Subject.of(PersonId.of("anna")),
                LocalDate.parse(day),
                Quantity.money(Money.ofMinor(minor, CNY)),
                Optional.empty(),
                day + minor);
    }

    private static Reading cny(long amount) {
        return Reading.known(Quantity.money(Money.ofMinor(amount * 100, CNY)));
    }

    private final MeasureValues values =
            values(List.of(sold("2025-01-10", 15_000), sold("2025-02-14", 5_000), sold("2025-03-01", 99_900)));

    private RunRateForecast forecast(RunRateMethod method, String day) {
        return RunRateCalculator.DEFAULT.forecast(values, REVENUE, EAST, Q1, CALENDAR, method, LocalDate.parse(day));
    }

    /** 31 days of January and 14 of February are 45 of 90; what was sold in March is not known yet. */
    @Test
    void forecast() {
        FiscalCalendar calendar = CALENDAR;
        // sample: forecast
        RunRateForecast forecast = RunRateCalculator.DEFAULT.forecast(
                values, REVENUE, EAST, Q1, calendar, new RunRateMethod.CalendarDays(), LocalDate.of(2025, 2, 14));
        Ratio elapsed = forecast.elapsed(); // 1/2: 45 of 90 days
        Reading expected = forecast.expected(); // CNY 400, as 200 came so far
        // end
        assertThat(elapsed).isEqualTo(Ratio.of(1, 2));
        assertThat(expected).isEqualTo(cny(400));
        Explained.verify(forecast.explanation());
        assertThat(forecast.explanation()
                        .print(Texts.of(Language.EN, List.of(CoreMessages.catalogue(), KpiMessages.catalogue()))))
                .startsWith("revenue of unit:east expected at the end of 2025-Q1, known up to 2025-02-14;"
                        + " assumes that each day to come brings as much as each day so far = CNY 400.00 (quotient)\n");
    }

    /** Of the 64 weekdays of the quarter 33 are over on 14 February: 23 in January, 10 in February. */
    @Test
    void workingDaysCountByTheirCalendar() {
        BusinessCalendar weekdays =
                BusinessCalendar.of(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of(), Set.of());
        RunRateForecast forecast = forecast(new RunRateMethod.WorkingDays(weekdays), "2025-02-14");
        assertThat(forecast.elapsed()).isEqualTo(Ratio.of(33, 64));
        assertThat(forecast.expected().quantity().orElseThrow().value()).isEqualTo(Ratio.of(200 * 64, 33));
        Explained.verify(forecast.explanation());
    }

    /** January 0.2 and half of February's 0.3: 0.35; 200 ÷ 0.35. */
    @Test
    void seasonalProfileWeighsTheMonths() {
        RunRateForecast forecast = forecast(
                new RunRateMethod.SeasonalProfile(List.of(Ratio.parse("0.2"), Ratio.parse("0.3"), Ratio.parse("0.5"))),
                "2025-02-14");
        assertThat(forecast.elapsed()).isEqualTo(Ratio.parse("0.35"));
        assertThat(forecast.expected().quantity().orElseThrow().value()).isEqualTo(Ratio.of(4000, 7));
        Explained.verify(forecast.explanation());
    }

    @Test
    void onTheLastDayItIsWhatCame() {
        for (RunRateMethod method : List.of(
                new RunRateMethod.CalendarDays(),
                new RunRateMethod.WorkingDays(BusinessCalendar.everyDay()),
                new RunRateMethod.SeasonalProfile(List.of(Ratio.ZERO, Ratio.ONE, Ratio.ZERO)))) {
            assertThat(forecast(method, "2025-03-31").expected()).isEqualTo(cny(1199));
        }
    }

    @Test
    void nothingIsSaidAsLongAsNoPartIsOver() {
        RunRateMethod late = new RunRateMethod.SeasonalProfile(List.of(Ratio.ZERO, Ratio.ZERO, Ratio.ONE));
        assertThat(forecast(late, "2025-02-14").expected()).isEqualTo(Reading.notMeaningful(Reason.ZERO_DIVISOR));
        RunRateMethod never = new RunRateMethod.WorkingDays(day -> false);
        assertThat(forecast(never, "2025-02-14").expected()).isEqualTo(Reading.notMeaningful(Reason.ZERO_DIVISOR));
        RunRateForecast unknown = RunRateCalculator.DEFAULT.forecast(
                values,
                StandardMeasures.WON_DEALS.id(),
                EAST,
                Q1,
                CALENDAR,
                new RunRateMethod.CalendarDays(),
                LocalDate.of(2025, 1, 1));
        assertThat(unknown.expected()).isEqualTo(Reading.missing("won_deals"));
    }

    @Test
    void wrongProfilesAndDaysAreRefused() {
        assertThatThrownBy(() -> new RunRateMethod.SeasonalProfile(List.of(Ratio.ONE, Ratio.ONE)))
                .isInstanceOf(InvalidDefinitionException.class);
        assertThatThrownBy(() -> new RunRateMethod.SeasonalProfile(List.of(Ratio.of(2), Ratio.of(-1))))
                .isInstanceOf(InvalidDefinitionException.class);
        assertThatThrownBy(() -> forecast(new RunRateMethod.SeasonalProfile(List.of(Ratio.ONE)), "2025-02-14"))
                .hasMessage("the profile must have a share for each of the 3 months of 2025-Q1, but has 1");
        assertThatThrownBy(() -> forecast(new RunRateMethod.CalendarDays(), "2025-04-01"))
                .hasMessage("day must be in 2025-Q1, but was 2025-04-01");
    }

    @Test
    void tableStatesTheAssumption() {
        assertThat(RunRateForecast.table(
                                List.of(forecast(new RunRateMethod.CalendarDays(), "2025-02-14")), Rounding.halfEven(2))
                        .rows()
                        .get(0)
                        .get(9))
                .isEqualTo(new io.salestiers.core.table.Cell.Term("kpi.run-rate.calendar-days"));
    }

    /** Expected × days over = so far × all days, whatever came and whenever. */
    @Property(tries = 150)
    void expectedIsInProportion(
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 89) Integer> days,
            @ForAll @IntRange(min = 0, max = 89) int known,
            @ForAll @IntRange(min = -5000, max = 90_000) int minor) {
        List<Observation> observations = new ArrayList<>();
        BigRational soFar = BigRational.ZERO;
        LocalDate last = Q1.range().from().plusDays(known);
        observations.add(sold("2025-12-31", 1));
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = Q1.range().from().plusDays(days.get(i));
            observations.add(sold(day.toString(), minor + i));
            if (!day.isAfter(last)) {
                soFar = soFar.plus(
                        new BigRational(java.math.BigInteger.valueOf(minor + i), java.math.BigInteger.valueOf(100)));
            }
        }
        RunRateForecast forecast = RunRateCalculator.DEFAULT.forecast(
                values(observations), REVENUE, EAST, Q1, CALENDAR, new RunRateMethod.CalendarDays(), last);
        BigRational expected =
                BigRational.of(forecast.expected().quantity().orElseThrow().value());
        // Equal observations on one day count once.
        long distinct = observations.stream().distinct().count();
        if (distinct == observations.size()) {
            assertThat(expected.times(BigRational.of(known + 1))).isEqualTo(soFar.times(BigRational.of(90)));
        }
        Explained.verify(forecast.explanation());
    }
}
