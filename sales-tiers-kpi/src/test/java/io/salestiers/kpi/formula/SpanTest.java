package io.salestiers.kpi.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import java.time.Month;
import org.junit.jupiter.api.Test;

class SpanTest {
    private static final FiscalCalendar YEAR = FiscalCalendar.CALENDAR_YEAR;
    private static final FiscalCalendar APRIL = FiscalCalendar.startingIn(Month.APRIL);

    private static DateRange days(Span span, FiscalCalendar calendar, String period) {
        return span.days(calendar, calendar.parse(period));
    }

    private static DateRange range(String from, String to) {
        return DateRange.of(java.time.LocalDate.parse(from), java.time.LocalDate.parse(to));
    }

    @Test
    void priorOfTheFirstQuarterIsTheLastOfTheYearBefore() {
        assertThat(days(Span.PRIOR, YEAR, "2017-Q1")).isEqualTo(range("2016-10-01", "2017-01-01"));
    }

    @Test
    void yearAgoIsTheSamePeriod() {
        assertThat(days(Span.YEAR_AGO, YEAR, "2017-M02")).isEqualTo(range("2016-02-01", "2016-03-01"));
    }

    @Test
    void yearToDateBeginsWithTheFiscalYear() {
        // The fiscal year 2017 begins in April 2016; its third quarter is October to December 2016.
        assertThat(days(Span.YEAR_TO_DATE, APRIL, "2017-Q3")).isEqualTo(range("2016-04-01", "2017-01-01"));
    }

    @Test
    void rollingReachesOverTheEndOfTheYear() {
        assertThat(days(Span.rolling(3), YEAR, "2017-M02")).isEqualTo(range("2016-12-01", "2017-03-01"));
    }

    @Test
    void yearToDateOfAYearAgo() {
        assertThat(days(new Span(Extent.YEAR_TO_DATE, 1, 0, 1), YEAR, "2017-Q3"))
                .isEqualTo(range("2016-01-01", "2016-10-01"));
    }

    @Test
    void refusesNumbersOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> Span.rolling(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Span.rolling(61));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(Extent.PERIOD, 2, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(Extent.PERIOD, 1, -1, 0));
    }
}
