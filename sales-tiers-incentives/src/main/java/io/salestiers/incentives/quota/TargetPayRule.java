package io.salestiers.incentives.quota;

import static java.util.Objects.requireNonNull;

import io.salestiers.kpi.target.Proration;

/**
 * From which amount a bonus is calculated (目标奖金): what the host states for the component, the payee and the period, such as
 * a target bonus or a month's salary.
 *
 * @param withoutTargetPay what becomes of a payee who has none
 * @param days whether it is lowered for who takes part in some days only
 */
public record TargetPayRule(WithoutTargetPay withoutTargetPay, TargetPayDays days) {
    /** Refuses absent parts. */
    public TargetPayRule {
        requireNonNull(withoutTargetPay, "withoutTargetPay");
        requireNonNull(days, "days");
    }

    /**
     * Whether it must be known which days are working days.
     *
     * @return true if the share of the period is counted in working days
     */
    public boolean countsWorkingDays() {
        return days instanceof TargetPayDays.ByParticipation part
                && part.days().dayCount() == Proration.DayCount.WORKING_DAYS;
    }
}
