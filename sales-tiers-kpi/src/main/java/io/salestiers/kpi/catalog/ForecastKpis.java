package io.salestiers.kpi.catalog;

import static io.salestiers.kpi.catalog.Standard.text;

import io.salestiers.core.text.LocalizedText;

/** The standard KPIs of forecasts and of cash. */
final class ForecastKpis {
    private static final LocalizedText FROZEN = text(
            "The forecast is the snapshot frozen on the lock day, by person or territory: a later change of it changes"
                    + " nothing here.",
            "预测取锁定日冻结的快照，按人员或区域；其后的修改不影响本指标。");

    static final Kpi FORECAST_ACCURACY = Standard.ratio(
                    "forecast_accuracy", "1 - forecast_error / forecast_actual_size")
            .name(text("Forecast accuracy", "预测准确率"))
            .description(text(
                    "1 − Σ |actual − forecast| ÷ Σ |actual|, with the errors of each person or territory before they are"
                            + " summed, so that opposite errors do not cancel out. Negative where the errors exceed the"
                            + " actual. Without a number if the actual is zero.",
                    "1 − Σ|实际 − 预测| ÷ Σ|实际|，先按人员或区域求误差再求和，正负误差不相抵；误差超过实际额时为负数。实际额为零时无意义。"))
            .base("forecast_actual_size", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.atMost(1))
            .sources(FROZEN)
            .build();

    static final Kpi FORECAST_BIAS = Standard.ratio("forecast_bias", "forecast_surplus / forecast_actual")
            .name(text("Forecast bias", "预测偏差率"))
            .description(text(
                    "Σ (forecast − actual) ÷ Σ actual: above 0 the forecast was too high, below 0 too low, and 0 is best."
                            + " Without a number if the actual is zero or negative.",
                    "Σ（预测 − 实际）÷ Σ实际：大于零为预测偏高，小于零为预测偏低，以零为最佳。实际额为零或负数时无意义。"))
            .base("forecast_actual", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .direction(Direction.NEAREST_TO_ZERO)
            .sources(FROZEN)
            .build();

    static final Kpi COLLECTION_RATE = Standard.ratio("collection_rate", "cash_received / cash_due")
            .name(text("Collection rate", "回款率"))
            .description(text(
                    "Cash received in the period divided by the amounts that fell due in it; above 100% where arrears or"
                            + " early payments came in. Without a number if nothing fell due.",
                    "本期回款额除以本期到期应收额；收回前期欠款或提前回款时可超过 100%。本期无到期应收时无意义。"))
            .base("cash_due", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .build();

    static final Kpi OVERDUE_RATIO = Standard.ratio("overdue_ratio", "receivables_overdue / receivables")
            .name(text("Overdue ratio", "逾期率"))
            .description(text(
                    "Receivables past their due day divided by all receivables, on the last day of the period. Without a"
                            + " number if there are no receivables.",
                    "期末逾期应收账款余额除以应收账款余额；无应收账款时无意义。"))
            .base("receivables", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.SHARE)
            .direction(Direction.LOWER_IS_BETTER)
            .build();

    static final Kpi DAYS_SALES_OUTSTANDING = Standard.days(
                    "days_sales_outstanding", "receivables / invoiced * calendar_days", KpiAggregation.RATIO)
            .name(text("Days sales outstanding", "应收账款周转天数"))
            .description(text(
                    "Receivables on the last day of the period divided by what was invoiced in it, times the days of the"
                            + " period. Without a number if nothing was invoiced.",
                    "期末应收账款余额除以本期开票金额，再乘以本期天数；本期未开票时无意义。"))
            .base("invoiced", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .build();

    private ForecastKpis() {}
}
