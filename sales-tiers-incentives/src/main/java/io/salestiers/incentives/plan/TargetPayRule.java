package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

/**
 * From which amount a bonus is calculated (目标奖金): what the host states for the component, the payee and the period, such as
 * a target bonus or a month's salary.
 *
 * @param withoutTargetPay what becomes of a payee who has none
 */
public record TargetPayRule(WithoutTargetPay withoutTargetPay) {
    /** Refuses an absent part. */
    public TargetPayRule {
        requireNonNull(withoutTargetPay, "withoutTargetPay");
    }
}
