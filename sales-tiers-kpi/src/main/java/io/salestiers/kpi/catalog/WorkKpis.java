package io.salestiers.kpi.catalog;

import static io.salestiers.kpi.catalog.Standard.text;

/** The standard KPIs of activities, training and the use of the CRM. */
final class WorkKpis {
    static final Kpi ACTIVITIES = Standard.count("activities", "activities")
            .name(text("Activities", "销售活动数"))
            .description(text(
                    "Calls, visits and follow-ups that qualify: each once, with the duration or outcome that the host"
                            + " requires.",
                    "合格的电话、拜访与回访数：不重复计数，且达到规定时长或有结果。"))
            .build();

    static final Kpi CALLS = Standard.count("calls", "calls")
            .name(text("Calls", "电话数"))
            .description(text("Calls that qualify, each once.", "合格的电话数，不重复计数。"))
            .build();

    static final Kpi VISITS = Standard.count("visits", "visits")
            .name(text("Visits", "拜访数"))
            .description(text("Visits that qualify, each once.", "合格的拜访数，不重复计数。"))
            .build();

    static final Kpi FOLLOW_UPS = Standard.count("follow_ups", "follow_ups")
            .name(text("Follow-ups", "回访数"))
            .description(text("Follow-ups with existing customers that qualify, each once.", "对现有客户合格的回访数，不重复计数。"))
            .build();

    static final Kpi FOLLOW_UP_TIMELINESS = Standard.ratio(
                    "follow_up_timeliness", "follow_ups_on_time / follow_ups_due")
            .name(text("Follow-up timeliness", "回访及时率"))
            .description(text(
                    "Follow-ups made by their due day, with the days of grace that the host states, divided by follow-ups due"
                            + " in the period by the cadence of each customer's class. Without a number if none was due.",
                    "在应访日（含规定宽限天数）前完成的回访数除以本期按客户级别应回访数；本期无应回访时无意义。"))
            .base("follow_ups_due", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.SHARE)
            .build();

    static final Kpi TRAINING_COMPLETION = Standard.ratio("training_completion", "trainings_done / trainings_assigned")
            .name(text("Training completion", "培训完成率"))
            .description(text(
                    "Trainings completed divided by trainings to be completed in the period. Without a number if none was"
                            + " assigned.",
                    "已完成培训数除以本期应完成培训数；未安排培训时无意义。"))
            .base("trainings_assigned", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.SHARE)
            .build();

    static final Kpi CERTIFICATE_COVERAGE = Standard.ratio(
                    "certificate_coverage", "certified_people / people_to_certify")
            .name(text("Certificate coverage", "持证率"))
            .description(text(
                    "People with all the certificates that they need, valid on the last day of the period, divided by people"
                            + " who need any. Without a number if nobody does.",
                    "期末持有全部所需有效证书的人数除以需持证人数；无人需持证时无意义。"))
            .base("people_to_certify", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.SHARE)
            .build();

    static final Kpi CRM_ACTIVE_USERS = Standard.ratio("crm_active_users", "crm_active_users / crm_users")
            .name(text("CRM active user rate", "客户系统活跃率"))
            .description(text(
                    "People who recorded something in the CRM in the period, divided by people who were to use it, each"
                            + " counted once. Without a number if nobody was.",
                    "本期在客户系统中有记录的人数除以应使用人数，每人只计一次；无人应使用时无意义。"))
            .base("crm_users", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.SHARE)
            .build();

    static final Kpi CRM_COMPLETENESS = Standard.ratio("crm_completeness", "crm_fields_filled / crm_fields_required")
            .name(text("CRM record completeness", "客户资料完整率"))
            .description(text(
                    "Required fields that are filled, divided by required fields, over all records. Without a number if there"
                            + " are no records.",
                    "全部记录中已填的必填项数除以必填项数；无记录时无意义。"))
            .base("crm_fields_required", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.SHARE)
            .build();

    static final Kpi CRM_TIMELINESS = Standard.ratio("crm_timeliness", "crm_entries_on_time / crm_entries")
            .name(text("Timeliness of CRM entries", "客户系统录入及时率"))
            .description(text(
                    "Entries made within the time allowed after the event, divided by all entries. Without a number if there"
                            + " are none. What was never entered is not seen here.",
                    "事件发生后规定时间内录入的记录数除以全部录入数；无录入时无意义。从未录入的事项不在其中。"))
            .base("crm_entries", WhenZero.ZERO_DIVISOR, WhenNegative.NEGATIVE_BASE)
            .limits(Limits.SHARE)
            .build();

    private WorkKpis() {}
}
