package io.salestiers.incentives.plan;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.target.Proration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The part of a target pay that belongs to the days on which a payee takes part. It stays exact; pay is rounded once. */
final class ProratedTargetPay {
    private final Proration days;
    private final Resolution resolution;
    private final Eligibility earners;

    ProratedTargetPay(Proration days, Resolution resolution, Eligibility earners) {
        this.days = days;
        this.resolution = resolution;
        this.earners = earners;
    }

    TargetPay of(TargetPay whole, PersonId payee) {
        DateRange period = resolution.period().range();
        long all = count(period);
        long counted = counted(payee).stream().mapToLong(this::count).sum();
        if (counted == all || all == 0) {
            return whole;
        }
        Explanation share = Explanation.of(
                        "incentives.explain.quota-days",
                        Operation.QUOTIENT,
                        Quantity.ratio(Ratio.of(counted, all)),
                        List.of(
                                Explanation.given("incentives.explain.days-counted", ofDays(counted)),
                                Explanation.given("incentives.explain.days-in-all", ofDays(all))))
                .with("count", Argument.term(days.dayCount().key()));
        var amount = whole.amount().multipliedBy(Ratio.of(counted, all));
        return new TargetPay(
                amount,
                Explanation.of(
                        "incentives.explain.target-pay-part",
                        Operation.PRODUCT,
                        Quantity.money(amount),
                        List.of(whole.explanation(), share)));
    }

    private static Quantity ofDays(long number) {
        return Quantity.of(Ratio.of(number), Unit.DAYS);
    }

    private long count(DateRange range) {
        return days.dayCount().days(range, resolution.inputs().businessDays().orElse(BusinessCalendar.everyDay()));
    }

    /* Days that count for two stretches, because both count a whole month, count once. */
    private List<DateRange> counted(PersonId payee) {
        DateRange period = resolution.period().range();
        List<DateRange> ranges = new ArrayList<>();
        for (Participation.Stretch stretch : Participation.of(resolution, earners, payee)) {
            days.counted(
                            stretch.range(),
                            stretch.starts(),
                            stretch.leaves(),
                            period,
                            resolution.inputs().calendar())
                    .ifPresent(ranges::add);
        }
        ranges.sort(Comparator.comparing(DateRange::from));
        List<DateRange> united = new ArrayList<>();
        for (DateRange range : ranges) {
            int last = united.size() - 1;
            if (last >= 0 && !range.from().isAfter(end(united.get(last)))) {
                LocalDate end = end(range).isAfter(end(united.get(last))) ? end(range) : end(united.get(last));
                united.set(last, DateRange.of(united.get(last).from(), end));
            } else {
                united.add(range);
            }
        }
        return united;
    }

    private static LocalDate end(DateRange range) {
        return range.to().orElseThrow();
    }
}
