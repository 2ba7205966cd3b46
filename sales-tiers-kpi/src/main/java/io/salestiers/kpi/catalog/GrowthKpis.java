package io.salestiers.kpi.catalog;

import static io.salestiers.kpi.catalog.Standard.text;

import io.salestiers.core.text.LocalizedText;

/** The standard KPIs of growth, market and targets. */
final class GrowthKpis {
    private static final LocalizedText ESTIMATE =
            text("The market size is an estimate: state its source, day and method.", "市场规模为估计值：须注明来源、日期与方法。");

    static final Kpi REVENUE_GROWTH = Standard.ratio("revenue_growth", "growth(team(revenue), prior(team(revenue)))")
            .name(text("Revenue growth", "销售额增长率"))
            .description(text(
                    "Change of revenue against the period before, divided by that period. Without a number if that was zero"
                            + " or negative: the change in money is a KPI of its own. Months of different length are not"
                            + " made equal.",
                    "本期销售额较上期的变动除以上期销售额；上期为零或负数时无意义，变动金额另设指标。月份天数不同不作折算。"))
            .base("prior(team(revenue))", WhenZero.ZERO_BASE, WhenNegative.NEGATIVE_BASE)
            .tiers(Standard.REGIONAL_MANAGER)
            .build();

    static final Kpi REVENUE_GROWTH_YEAR_AGO = Standard.ratio(
                    "revenue_growth_year_ago", "growth(team(revenue), yearAgo(team(revenue)))")
            .name(text("Revenue growth, year over year", "销售额同比增长率"))
            .description(text(
                    "Change of revenue against the same period of the year before, divided by that period, so that seasons"
                            + " do not show as growth. Without a number if that was zero or negative.",
                    "本期销售额较上年同期的变动除以上年同期销售额，不受季节影响；上年同期为零或负数时无意义。"))
            .base("yearAgo(team(revenue))", WhenZero.ZERO_BASE, WhenNegative.NEGATIVE_BASE)
            .tiers(Standard.REGIONAL_MANAGER)
            .build();

    static final Kpi REVENUE_GROWTH_ABSOLUTE_BASE = Standard.ratio(
                    "revenue_growth_absolute_base",
                    "if(prior(team(revenue)) >= 0, growth(team(revenue), prior(team(revenue))),"
                            + " -((team(revenue) - prior(team(revenue))) / prior(team(revenue))))")
            .name(text("Revenue growth, by the size of the base", "销售额增长率（按基数绝对值）"))
            .description(text(
                    "As revenue growth, but divided by the size of the base: from −10 to 10 it is +200%. A value from a"
                            + " negative base carries a warning, because it can't be compared with others. Without a number"
                            + " if the base is zero.",
                    "与销售额增长率相同，但除以基数的绝对值：由 −10 到 10 为 +200%。基数为负数时给出警告，因为该数值不可与其他数值比较；基数为零时无意义。"))
            .base("prior(team(revenue))", WhenZero.ZERO_BASE, WhenNegative.FLAGGED)
            .build();

    static final Kpi REVENUE_CHANGE = Standard.money(
                    "revenue_change", "team(revenue) - prior(team(revenue))", KpiAggregation.RATIO)
            .name(text("Change of revenue", "销售额增长额"))
            .description(text(
                    "Revenue less that of the period before, in money: it has a value where growth has none, from zero or"
                            + " a negative period.",
                    "本期销售额减上期销售额（金额）；上期为零或负数、增长率无意义时，本指标仍有数值。"))
            .build();

    static final Kpi REVENUE_CHANGE_YEAR_AGO = Standard.money(
                    "revenue_change_year_ago", "team(revenue) - yearAgo(team(revenue))", KpiAggregation.ADDITIVE)
            .name(text("Change of revenue, year over year", "销售额同比增长额"))
            .description(
                    text("Revenue less that of the same period of the year before, in money.", "本期销售额减上年同期销售额（金额）。"))
            .build();

    static final Kpi MARKET_SHARE = Standard.ratio("market_share", "team(revenue) / team(market)")
            .name(text("Market share", "市场占有率"))
            .description(text(
                    "Own sales divided by the sales of all sellers in the market, by value. Without a number if the market"
                            + " is zero or negative. Above 100% the market was estimated too small: that is an invalid"
                            + " input, not a share.",
                    "本公司销售额除以市场总销售额（按金额）；市场规模为零或负数时无意义。超过 100% 说明市场规模估计过小，属输入有误，不作为占有率。"))
            .base("team(market)", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.atMost(1))
            .sources(ESTIMATE)
            .tiers(Standard.REGIONAL_MANAGER)
            .build();

    static final Kpi MARKET_SHARE_UNITS = Standard.ratio("market_share_units", "team(units_sold) / team(market_units)")
            .name(text("Market share in units", "市场占有率（按数量）"))
            .description(text(
                    "Pieces sold divided by the pieces sold by all sellers in the market: never mixed with amounts. Without"
                            + " a number if the market is zero or negative; above 100% an input is invalid.",
                    "本公司销售数量除以市场总销量（按数量），不与金额混用；市场销量为零或负数时无意义，超过 100% 属输入有误。"))
            .base("team(market_units)", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.atMost(1))
            .sources(ESTIMATE)
            .build();

    static final Kpi TEAM_PERFORMANCE = Standard.ratio("team_performance", "team(revenue) / target(team(revenue))")
            .name(text("Team performance", "团队绩效"))
            .description(text(
                    "Revenue of the team divided by the target of the team, which is the sum of its members' targets where"
                            + " the team has none of its own: a ratio of sums, not a mean of the members' ratios. Without a"
                            + " number if the target is zero.",
                    "团队销售额除以团队目标；团队无单独目标时取成员目标之和。按总量之比计算，不取成员比率的平均；目标为零时无意义。"))
            .base("target(team(revenue))", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .tiers(Standard.SUPERVISOR)
            .build();

    static final Kpi SALES_AMOUNT = Standard.money("sales_amount", "revenue", KpiAggregation.ADDITIVE)
            .name(text("Sales amount", "销售额"))
            .description(text(
                    "Won amounts by close day, less returns; returns may make it negative.",
                    "按成交日计算的赢单金额，扣除退货；退货可使其为负数。"))
            .tiers(Standard.REPRESENTATIVE)
            .build();

    static final Kpi QUOTA_ATTAINMENT = Standard.ratio("quota_attainment", "revenue / target(revenue)")
            .name(text("Quota attainment", "定额达成率"))
            .description(text(
                    "Revenue divided by its target. Without a number if the target is zero. Returns may make it negative. Of"
                            + " somebody who was there for a part of the period the target is prorated, never the result.",
                    "销售额除以其目标；目标为零时无意义，退货可使其为负数。仅在岗部分期间者，折算目标而不折算业绩。"))
            .base("target(revenue)", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .tiers(Standard.REPRESENTATIVE)
            .build();

    static final Kpi GROSS_MARGIN = Standard.ratio("gross_margin", "(revenue - cost_of_sales) / revenue")
            .name(text("Gross margin", "毛利率"))
            .description(text(
                    "Revenue less the cost of what was sold, divided by revenue; negative where it cost more. Without a"
                            + " number if revenue is zero or negative; above 100% a cost is negative, which is an invalid"
                            + " input.",
                    "销售额减销售成本后除以销售额；成本高于销售额时为负数。销售额为零或负数时无意义；超过 100% 说明成本为负数，属输入有误。"))
            .base("revenue", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.atMost(1))
            .build();

    static final Kpi AVERAGE_DISCOUNT = Standard.ratio("average_discount", "discount_amount / list_amount")
            .name(text("Average discount", "平均折扣率"))
            .description(text(
                    "Discounts divided by the list prices of the same sales, so that large sales weigh more; negative where"
                            + " prices were above the list. Sales without a list price do not count. Without a number if"
                            + " there were none with one.",
                    "折扣金额除以同一批销售的目录价金额，金额大的销售权重更大；成交价高于目录价时为负数。无目录价的销售不计；无此类销售时无意义。"))
            .base("list_amount", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.atMost(1))
            .direction(Direction.LOWER_IS_BETTER)
            .build();

    private GrowthKpis() {}
}
