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
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.quota.TargetPay;
import io.salestiers.kpi.target.Proration;
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
        long counted = counted(payee);
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

    /* Two stretches never share a day: a month that counts for who leaves late in it does not for who starts later still. */
    private long counted(PersonId payee) {
        long counted = 0;
        for (Participation.Stretch stretch : Participation.of(resolution, earners, payee)) {
            counted += days.counted(
                            stretch.range(),
                            stretch.starts(),
                            stretch.leaves(),
                            resolution.period().range(),
                            resolution.inputs().calendar())
                    .map(this::count)
                    .orElse(0L);
        }
        return counted;
    }
}
