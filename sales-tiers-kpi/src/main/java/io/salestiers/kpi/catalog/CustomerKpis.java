package io.salestiers.kpi.catalog;

import static io.salestiers.kpi.catalog.Standard.text;

/** The standard KPIs of customers and what they answer. */
final class CustomerKpis {
    static final Kpi NEW_CUSTOMERS = Standard.count("new_customers", "new_customers")
            .name(text("New customers", "客户开发数量"))
            .description(text(
                    "Customers whose first won order falls in the period. One who comes back after a pause is not new."
                            + " Subsidiaries count as their parent where the host says so.",
                    "首笔赢单在本期内的客户数。停购后恢复购买的客户不算新客户；子公司是否并入母公司由使用方规定。"))
            .tiers(Standard.REPRESENTATIVE)
            .build();

    static final Kpi REACTIVATED_CUSTOMERS = Standard.count("reactivated_customers", "reactivated_customers")
            .name(text("Reactivated customers", "重新激活客户数"))
            .description(text(
                    "Customers who order again in the period after so many months without an order that they were dormant."
                            + " They are counted apart from new ones.",
                    "停购达到规定月数后在本期恢复下单的客户数，与新客户分开计算。"))
            .build();

    static final Kpi CUSTOMER_RETENTION = Standard.ratio("customer_retention", "kept_customers / cohort_customers")
            .name(text("Customer retention", "客户保留率"))
            .description(text(
                    "Of the customers at the start of the period, the share who are customers at its end: (end − new) ÷ start,"
                            + " where reactivated customers are neither new nor kept. Without a number if there were none at"
                            + " the start.",
                    "期初客户中期末仍为客户的比例，即（期末 − 新增）÷ 期初；重新激活的客户既不算新增也不算保留。期初无客户时无意义。"))
            .base("cohort_customers", WhenZero.ZERO_BASE, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.SHARE)
            .sources(cohort())
            .build();

    static final Kpi GROSS_RETENTION = Standard.ratio(
                    "gross_revenue_retention",
                    "min(1, (cohort_revenue - contraction_revenue - churned_revenue) / cohort_revenue)")
            .name(text("Gross revenue retention", "毛收入留存率"))
            .description(text(
                    "Of the recurring revenue at the start of the period, the share that is left after contraction and churn,"
                            + " at most 100%: expansion does not count. Without a number if there was none at the start.",
                    "期初经常性收入扣除缩减与流失后留存的比例，最高 100%，不计扩展。期初无经常性收入时无意义。"))
            .base("cohort_revenue", WhenZero.ZERO_BASE, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.SHARE)
            .sources(cohort())
            .build();

    static final Kpi NET_RETENTION = Standard.ratio(
                    "net_revenue_retention",
                    "(cohort_revenue + expansion_revenue - contraction_revenue - churned_revenue) / cohort_revenue")
            .name(text("Net revenue retention", "净收入留存率"))
            .description(text(
                    "What the customers at the start of the period pay at its end, divided by what they paid at the start:"
                            + " above 100% where expansion outweighs contraction and churn. New customers do not count."
                            + " Without a number if there was no revenue at the start.",
                    "期初客户的期末经常性收入除以其期初经常性收入；扩展大于缩减与流失时超过 100%。新客户不计。期初无经常性收入时无意义。"))
            .base("cohort_revenue", WhenZero.ZERO_BASE, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.atLeast(0))
            .sources(cohort())
            .build();

    static final Kpi CUSTOMER_SATISFACTION = Standard.ratio(
                    "customer_satisfaction", "team(survey_satisfied) / team(survey_answers)")
            .name(text("Customer satisfaction", "客户满意度"))
            .description(text(
                    "Answers of 4 or 5 of 5, divided by all answers (top two boxes). Without a number if fewer than 10"
                            + " answered. Read it beside the response rate.",
                    "评分为 4 分或 5 分（满分 5 分）的答卷占全部答卷的比例；答卷少于 10 份时无意义。应与答卷回收率一并阅读。"))
            .base("team(survey_answers)", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .sample("team(survey_answers)", 10, SamplePurpose.RELIABILITY)
            .limits(Limits.SHARE)
            .tiers(Standard.SUPERVISOR)
            .build();

    static final Kpi CUSTOMER_SATISFACTION_MEAN = Standard.points(
                    "customer_satisfaction_mean", "team(survey_points) / team(survey_answers)", 2)
            .name(text("Customer satisfaction, mean", "客户满意度平均分"))
            .description(text(
                    "Mean of the answers from 1 to 5: another figure than the share of satisfied answers, with an id of its"
                            + " own. Without a number if fewer than 10 answered.",
                    "1 至 5 分答卷的平均分，与满意答卷所占比例是两个不同的指标。答卷少于 10 份时无意义。"))
            .base("team(survey_answers)", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .sample("team(survey_answers)", 10, SamplePurpose.RELIABILITY)
            .limits(Limits.between(1, 5))
            .build();

    static final Kpi SURVEY_RESPONSE_RATE = Standard.ratio(
                    "survey_response_rate", "team(survey_answers) / team(survey_invitations)")
            .name(text("Survey response rate", "答卷回收率"))
            .description(text(
                    "Answers divided by the customers who were asked. Without a number if nobody was asked.",
                    "答卷数除以调查发放数；未发放时无意义。"))
            .base("team(survey_invitations)", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.SHARE)
            .build();

    static final Kpi NPS = Standard.points("nps", "team(nps_points) / team(nps_answers)", 1)
            .name(text("Net promoter score", "净推荐值"))
            .description(text(
                    "Percentage of answers of 9 and 10 less percentage of answers of 0 to 6, in points from −100 to 100."
                            + " Answers of 7 and 8 count below the line only: if all are passive it is 0. Without a number if"
                            + " fewer than 10 answered.",
                    "9–10 分答卷的百分比减 0–6 分答卷的百分比，以 −100 至 100 分表示；7–8 分只计入分母，全部为 7–8 分时为 0。答卷少于 10 份时无意义。"))
            .base("team(nps_answers)", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .sample("team(nps_answers)", 10, SamplePurpose.RELIABILITY)
            .limits(Limits.between(-100, 100))
            .build();

    static final Kpi ENPS = Standard.points("enps", "team(enps_points) / team(enps_answers)", 1)
            .name(text("Employee net promoter score", "员工净推荐值"))
            .description(text(
                    "As the net promoter score, of employees. Without a number, and without any figure in its explanation, if"
                            + " fewer than 5 answered. Whoever publishes a team beside its whole must also hide the rest,"
                            + " from which the team could be computed.",
                    "与净推荐值相同，对象为员工。答卷少于 5 份时无意义，其说明中也不显示任何数字。将团队与整体一并公布时，须同时隐去可据以推算的其余部分。"))
            .base("team(enps_answers)", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .sample("team(enps_answers)", 5, SamplePurpose.ANONYMITY)
            .limits(Limits.between(-100, 100))
            .build();

    private CustomerKpis() {}

    private static io.salestiers.core.text.LocalizedText cohort() {
        return text(
                "The cohort is fixed at the start of one kind of period: cohorts of months do not add up to one of a"
                        + " quarter, so observe it for the kind of period that is evaluated.",
                "批次以某一类期间的期初为准：各月批次不能相加为季度批次，须按所考核的期间类型取数。");
    }
}
