package io.salestiers.kpi.catalog;

import static io.salestiers.kpi.catalog.Standard.text;

/** The standard KPIs of deals and pipeline. */
final class DealKpis {
    static final Kpi WIN_RATE = Standard.ratio("win_rate", "won_deals / (won_deals + lost_deals)")
            .name(text("Win rate", "赢单率"))
            .description(text(
                    "Deals won divided by deals won or lost, by number and close day. Open and disqualified deals do not"
                            + " count. Without a number if nothing was closed.",
                    "赢单数除以赢单与输单之和（按数量、按关闭日）；未关闭的商机与作废的商机不计。无关闭的商机时无意义。"))
            .base("won_deals + lost_deals", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.SHARE)
            .tiers(Standard.REPRESENTATIVE)
            .build();

    static final Kpi WIN_RATE_VALUE = Standard.ratio("win_rate_value", "won_amount / (won_amount + lost_amount)")
            .name(text("Win rate by value", "赢单率（按金额）"))
            .description(text(
                    "Amounts won divided by amounts won or lost, by close day: a large deal counts more. Without a number if"
                            + " nothing was closed, or only at zero.",
                    "赢单金额除以赢单与输单金额之和（按关闭日），金额大的商机权重更大。无关闭的商机或金额均为零时无意义。"))
            .base("won_amount + lost_amount", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.SHARE)
            .build();

    static final Kpi WIN_RATE_COHORT = Standard.ratio(
                    "win_rate_cohort", "cohort_won_deals / (cohort_won_deals + cohort_lost_deals)")
            .name(text("Win rate by cohort", "赢单率（按建立批次）"))
            .description(text(
                    "Of the deals created in the period that are closed by now, the share won. It changes until the last of"
                            + " them is closed. Without a number if none is.",
                    "本期建立且已关闭的商机中赢单所占比例；在该批商机全部关闭之前会变动。均未关闭时无意义。"))
            .base("cohort_won_deals + cohort_lost_deals", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.SHARE)
            .build();

    static final Kpi AVERAGE_DEAL_SIZE = Standard.money(
                    "average_deal_size", "won_amount / won_deals", KpiAggregation.RATIO)
            .name(text("Average deal size", "平均单笔金额"))
            .description(text(
                    "Amounts won divided by deals won; later returns are not taken off. Whether deals of zero count is the"
                            + " choice of whoever makes the observations. Without a number if nothing was won.",
                    "赢单金额除以赢单数，不扣除其后的退货。金额为零的赢单是否计入，由生成观测的一方选定。无赢单时无意义。"))
            .base("won_deals", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .tiers(Standard.REPRESENTATIVE)
            .build();

    static final Kpi MEDIAN_DEAL_SIZE = Standard.money(
                    "median_deal_size", "median_won_amount", KpiAggregation.NON_ADDITIVE)
            .name(text("Median deal size", "单笔金额中位数"))
            .description(text(
                    "The amount that half of the deals won reach: one huge deal does not move it. Of an even number of deals"
                            + " it is half-way between the middle two. A team's is found from its deals, never from the"
                            + " medians of its members. Not meaningful if nothing was won.",
                    "赢单金额的中位数，不受个别大单影响；赢单数为偶数时取中间两笔的平均。团队的中位数由其全部赢单得出，不由成员的中位数得出。无赢单时无意义。"))
            .build();

    static final Kpi SALES_CYCLE = Standard.days("sales_cycle", "won_days / timed_deals", KpiAggregation.RATIO)
            .name(text("Sales cycle", "销售周期"))
            .description(text(
                    "Mean number of days from creation to close of deals won. A deal without a day of creation, or closed"
                            + " before it, is a data error: it is reported and counts neither above nor below. Without a"
                            + " number if nothing was won.",
                    "赢单从建立到成交的平均天数。无建立日或成交日早于建立日的赢单属数据错误，予以报告，分子分母均不计入。无赢单时无意义。"))
            .base("timed_deals", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.atLeast(0))
            .tiers(Standard.REPRESENTATIVE)
            .build();

    static final Kpi SALES_CYCLE_MEDIAN = Standard.days(
                    "sales_cycle_median", "median_won_days", KpiAggregation.NON_ADDITIVE)
            .name(text("Sales cycle, median", "销售周期中位数"))
            .description(text(
                    "The days within which half of the deals won were closed. Data errors are left out as in the mean."
                            + " Not meaningful if nothing was won.",
                    "半数赢单在此天数内成交。数据错误与平均值同样剔除。无赢单时无意义。"))
            .limits(Limits.atLeast(0))
            .build();

    static final Kpi SALES_CYCLE_NINTH_DECILE = Standard.days(
                    "sales_cycle_ninth_decile", "ninth_decile_won_days", KpiAggregation.NON_ADDITIVE)
            .name(text("Sales cycle, 90th percentile", "销售周期第 90 百分位数"))
            .description(text(
                    "The days within which 90% of the deals won were closed, interpolated between two deals. Data errors are"
                            + " left out as in the mean. Not meaningful if nothing was won.",
                    "90% 的赢单在此天数内成交，两单之间按线性插值。数据错误与平均值同样剔除。无赢单时无意义。"))
            .limits(Limits.atLeast(0))
            .build();

    static final Kpi PIPELINE_COVERAGE = Standard.ratio(
                    "pipeline_coverage", "pipeline_amount / (target(revenue) - revenue)")
            .name(text("Pipeline coverage", "商机覆盖率"))
            .description(text(
                    "Open deals expected to close in the period, divided by what is left to sell: target less revenue. Where"
                            + " nothing is left it is covered and has no number.",
                    "预计在本期成交的未关闭商机金额除以剩余目标（目标减销售额）；目标已无剩余时为“已无剩余缺口”，不给出数值。"))
            .base("target(revenue) - revenue", WhenZero.COVERED, WhenNegative.COVERED)
            .build();

    static final Kpi SALES_VELOCITY = Standard.money(
                    "sales_velocity",
                    "pipeline_deals * (won_deals / (won_deals + lost_deals)) * (won_amount / won_deals)"
                            + " / (won_days / timed_deals) * days(1)",
                    KpiAggregation.RATIO)
            .name(text("Sales velocity per day", "销售速度（每日金额）"))
            .description(text(
                    "Open deals × win rate × average deal size ÷ sales cycle: the money that the pipeline yields in one day"
                            + " if it goes on as in this period. Without a number if any of the four has none, or the cycle"
                            + " is zero days.",
                    "未关闭商机数 × 赢单率 × 平均单笔金额 ÷ 销售周期：按本期情形，商机每日可带来的金额。四者之一无意义或周期为零天时无意义。"))
            .base("won_deals + lost_deals", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .base("won_deals", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .base("won_days / timed_deals", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .base("timed_deals", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .build();

    private DealKpis() {}
}
