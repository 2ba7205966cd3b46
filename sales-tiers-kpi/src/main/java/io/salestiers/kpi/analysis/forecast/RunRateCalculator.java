package io.salestiers.kpi.analysis.forecast;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.internal.Exact;
import io.salestiers.kpi.measure.AggregationClass;
import io.salestiers.kpi.measure.MeasureTrace;
import io.salestiers.kpi.measure.MeasureValues;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Projects running periods. Stateless and safe for use by several threads.
 *
 * <!-- sample: RunRateTest#forecast -->
 * <pre>{@code
 * RunRateForecast forecast = RunRateCalculator.DEFAULT.forecast(
 *         values, REVENUE, EAST, Q1, calendar, new RunRateMethod.CalendarDays(), LocalDate.of(2025, 2, 14));
 * Ratio elapsed = forecast.elapsed(); // 1/2: 45 of 90 days
 * Reading expected = forecast.expected(); // CNY 400, as 200 came so far
 * }</pre>
 */
public final class RunRateCalculator {
    /** The calculator of this release. */
    public static final RunRateCalculator DEFAULT = new RunRateCalculator();

    private RunRateCalculator() {}

    /**
     * Projects a measure to the end of a period from what came up to a day; what the values know of later days plays no part.
     *
     * @param values the measures
     * @param measure an additive measure
     * @param subject whose
     * @param period the period
     * @param calendar the calendar of the period
     * @param method which part of the period counts as over
     * @param day the last day that is known, in the period
     * @return the forecast; a gap if the measure has no value so far, is not additive, or no part of the period is over
     * @throws IllegalArgumentException if the day is not in the period, or a profile has another number of months
     */
    public RunRateForecast forecast(
            MeasureValues values,
            MeasureId measure,
            Subject subject,
            Period period,
            FiscalCalendar calendar,
            RunRateMethod method,
            LocalDate day) {
        requireNonNull(method, "method");
        if (!period.range().contains(day)) {
            throw new IllegalArgumentException("day must be in " + period + ", but was " + day);
        }
        MeasureTrace trace =
                values.trace(measure, subject, DateRange.of(period.range().from(), day.plusDays(1)));
        Reading soFar = trace.reading();
        Explanation part = elapsed(period, calendar, method, day);
        Ratio elapsed = part.value().orElseThrow().value();
        Reading expected = trace.measure().aggregation() != AggregationClass.ADDITIVE
                ? Reading.notMeaningful(Reason.NOT_ADDITIVE)
                : soFar.quantity().isEmpty()
                        ? soFar
                        : elapsed.signum() == 0
                                ? Reading.notMeaningful(Reason.ZERO_DIVISOR)
                                : Exact.bounded(() -> {
                                    Quantity came = soFar.quantity().orElseThrow();
                                    return Reading.known(
                                            Exact.like(came, came.value().dividedBy(elapsed)));
                                });
        Explanation explanation = Exact.step(
                        "kpi.explain.run-rate", Operation.QUOTIENT, expected, List.of(trace.explain(false), part))
                .with("measure", measure.value())
                .with("subject", subject.key())
                .with("period", period.name())
                .with("day", Argument.day(day))
                .with("assumption", Argument.term(method.assumptionKey()));
        if (subject instanceof Subject.OfPerson person) {
            explanation = explanation.concerning(person.id().value());
        }
        return new RunRateForecast(measure, subject, period, day, method, soFar, elapsed, expected, explanation);
    }

    private static Explanation elapsed(Period period, FiscalCalendar calendar, RunRateMethod method, LocalDate day) {
        DateRange over = DateRange.of(period.range().from(), day.plusDays(1));
        if (method instanceof RunRateMethod.CalendarDays) {
            return share(over.lengthInDays(), period.range().lengthInDays());
        }
        if (method instanceof RunRateMethod.WorkingDays worked) {
            long all = worked.calendar().workingDaysIn(period.range());
            // A period without a working day is never over; nothing is divided by zero then.
            return all == 0
                    ? Explanation.given("kpi.explain.elapsed-none", Exact.plain(Ratio.ZERO))
                    : share(worked.calendar().workingDaysIn(over), all);
        }
        return seasonal(period, calendar, ((RunRateMethod.SeasonalProfile) method).monthShares(), day);
    }

    private static Explanation share(long over, long all) {
        return Explanation.of(
                "kpi.explain.elapsed",
                Operation.QUOTIENT,
                Exact.plain(Ratio.of(over, all)),
                List.of(days("kpi.explain.elapsed-over", over), days("kpi.explain.elapsed-all", all)));
    }

    private static Explanation days(String key, long days) {
        return Explanation.given(key, Quantity.of(Ratio.of(days), io.salestiers.core.unit.Unit.DAYS));
    }

    private static Explanation seasonal(Period period, FiscalCalendar calendar, List<Ratio> shares, LocalDate day) {
        List<Period> months = calendar.periodsIn(PeriodKind.MONTH, period.range());
        if (months.size() != shares.size()) {
            throw new IllegalArgumentException("the profile must have a share for each of the " + months.size()
                    + " months of " + period + ", but has " + shares.size());
        }
        List<Explanation> steps = new ArrayList<>();
        Ratio sum = Ratio.ZERO;
        for (int i = 0; i < months.size(); i++) {
            DateRange month = months.get(i).range();
            if (day.isBefore(month.from())) {
                break;
            }
            LocalDate end = month.contains(day) ? day.plusDays(1) : month.to().orElseThrow();
            Explanation over = share(DateRange.of(month.from(), end).lengthInDays(), month.lengthInDays());
            Ratio part = shares.get(i).multipliedBy(over.value().orElseThrow().value());
            sum = sum.plus(part);
            steps.add(Explanation.of(
                            "kpi.explain.elapsed-month",
                            Operation.PRODUCT,
                            Exact.plain(part),
                            List.of(Explanation.given("kpi.explain.elapsed-share", Exact.plain(shares.get(i))), over))
                    .with("month", months.get(i).name()));
        }
        return Explanation.of("kpi.explain.elapsed-months", Operation.SUM, Exact.plain(sum), steps);
    }
}
