package io.salestiers.kpi.catalog;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.AggregationClass;
import io.salestiers.kpi.measure.Measure;
import java.util.List;

/**
 * The measures that {@link StandardKpis} read. A host makes observations of those that it has figures for; a KPI without
 * its figures is missing and says which. The derivations of {@code io.salestiers.kpi.derivation} make them from deals,
 * orders, answers, activities and forecasts.
 */
public final class StandardMeasures {
    /** Won amounts by close day, returns as negative ones. */
    public static final Measure REVENUE = money("revenue", "Revenue", "销售额");
    /** Deals won, by close day. */
    public static final Measure WON_DEALS = count("won_deals", "Deals won", "赢单数");
    /** Deals lost, by close day; disqualified ones are none of them. */
    public static final Measure LOST_DEALS = count("lost_deals", "Deals lost", "输单数");
    /** Amounts of deals won, by close day; later returns are not taken off, because the deal was won all the same. */
    public static final Measure WON_AMOUNT = money("won_amount", "Amount won", "赢单金额");
    /** Amounts of deals lost, by close day. */
    public static final Measure LOST_AMOUNT = money("lost_amount", "Amount lost", "输单金额");
    /** The median of the amounts of deals won, from an observation for each. */
    public static final Measure MEDIAN_WON_AMOUNT =
            joined("median_won_amount", "Median amount won", "赢单金额中位数", Unit.MONEY, AggregationClass.MEDIAN);
    /** Deals won, by the day on which they were created. */
    public static final Measure COHORT_WON_DEALS = count("cohort_won_deals", "Deals won, by creation", "赢单数（按建立日）");
    /** Deals lost, by the day on which they were created. */
    public static final Measure COHORT_LOST_DEALS = count("cohort_lost_deals", "Deals lost, by creation", "输单数（按建立日）");
    /** Days from creation to close of each deal won, on its close day. */
    public static final Measure WON_DAYS = days("won_days", "Days to win", "赢单用时");
    /** Deals won of which {@link #WON_DAYS} is known. */
    public static final Measure TIMED_DEALS = count("timed_deals", "Deals won with known days", "用时已知的赢单数");
    /** The median of the days from creation to close of deals won, from an observation for each. */
    public static final Measure MEDIAN_WON_DAYS =
            joined("median_won_days", "Median days to win", "赢单用时中位数", Unit.DAYS, AggregationClass.MEDIAN);
    /** The 90 % point of the days from creation to close of deals won, from an observation for each. */
    public static final Measure NINTH_DECILE_WON_DAYS = joined(
            "ninth_decile_won_days",
            "90th percentile of days to win",
            "赢单用时第 90 百分位数",
            Unit.DAYS,
            AggregationClass.NINTH_DECILE);
    /** Amounts of open deals, each on the day on which it is expected to close. */
    public static final Measure PIPELINE_AMOUNT = money("pipeline_amount", "Open pipeline", "未关闭商机金额");
    /** Open deals, each on the day on which it is expected to close. */
    public static final Measure PIPELINE_DEALS = count("pipeline_deals", "Open deals", "未关闭商机数");
    /** Pieces sold, by close day. */
    public static final Measure UNITS_SOLD = count("units_sold", "Units sold", "销售数量");
    /** Estimated sales of all sellers in the market of a unit, spread over the days to which the estimate belongs. */
    public static final Measure MARKET = money("market", "Market size", "市场规模");
    /** Estimated pieces sold by all sellers in the market of a unit. */
    public static final Measure MARKET_UNITS = count("market_units", "Market size in units", "市场销量");
    /** What the goods and services behind {@link #REVENUE} cost. */
    public static final Measure COST_OF_SALES = money("cost_of_sales", "Cost of sales", "销售成本");
    /** List prices of what was sold, where a list price is known. */
    public static final Measure LIST_AMOUNT = money("list_amount", "Amount at list prices", "目录价金额");
    /** List price less price, of the same sales as {@link #LIST_AMOUNT}. */
    public static final Measure DISCOUNT_AMOUNT = money("discount_amount", "Discounts", "折扣金额");

    /** Customers whose first order falls on the day. */
    public static final Measure NEW_CUSTOMERS = count("new_customers", "New customers", "新客户数");
    /** Customers who order again after a pause that made them dormant. */
    public static final Measure REACTIVATED_CUSTOMERS =
            count("reactivated_customers", "Reactivated customers", "重新激活客户数");
    /** Customers at the start of the period. */
    public static final Measure COHORT_CUSTOMERS = count("cohort_customers", "Customers at the start", "期初客户数");
    /** Those of {@link #COHORT_CUSTOMERS} who are customers at its end. */
    public static final Measure KEPT_CUSTOMERS = count("kept_customers", "Customers kept", "保留客户数");
    /** Recurring revenue of {@link #COHORT_CUSTOMERS} at the start. */
    public static final Measure COHORT_REVENUE = money("cohort_revenue", "Recurring revenue at the start", "期初经常性收入");
    /** What kept customers pay more at the end than at the start. */
    public static final Measure EXPANSION_REVENUE = money("expansion_revenue", "Expansion", "扩展收入");
    /** What kept customers pay less at the end than at the start, as a positive amount. */
    public static final Measure CONTRACTION_REVENUE = money("contraction_revenue", "Contraction", "缩减收入");
    /** What customers who left paid at the start, as a positive amount. */
    public static final Measure CHURNED_REVENUE = money("churned_revenue", "Churn", "流失收入");

    /** Customers who were asked the satisfaction question. */
    public static final Measure SURVEY_INVITATIONS = count("survey_invitations", "Survey invitations", "调查发放数");
    /** Answers to the satisfaction question. */
    public static final Measure SURVEY_ANSWERS = count("survey_answers", "Survey answers", "调查答卷数");
    /** Answers of 4 or 5 of 5. */
    public static final Measure SURVEY_SATISFIED = count("survey_satisfied", "Satisfied answers", "满意答卷数");
    /** The points, 1 to 5, of all answers. */
    public static final Measure SURVEY_POINTS = points("survey_points", "Survey points", "调查评分");
    /** Customers' answers to the question whether they would recommend, passive ones too. */
    public static final Measure NPS_ANSWERS = count("nps_answers", "NPS answers", "净推荐值答卷数");
    /** 100 for each answer of 9 or 10, −100 for each of 0 to 6, 0 for each of 7 or 8. */
    public static final Measure NPS_POINTS = points("nps_points", "NPS points", "净推荐值得分");
    /** As {@link #NPS_ANSWERS}, of employees; observed of units, never of persons. */
    public static final Measure ENPS_ANSWERS = count("enps_answers", "eNPS answers", "员工净推荐值答卷数");
    /** As {@link #NPS_POINTS}, of employees; observed of units, never of persons. */
    public static final Measure ENPS_POINTS = points("enps_points", "eNPS points", "员工净推荐值得分");

    /** Qualified activities of all kinds. */
    public static final Measure ACTIVITIES = count("activities", "Activities", "销售活动数");
    /** Qualified calls. */
    public static final Measure CALLS = count("calls", "Calls", "电话数");
    /** Qualified visits. */
    public static final Measure VISITS = count("visits", "Visits", "拜访数");
    /** Qualified follow-ups. */
    public static final Measure FOLLOW_UPS = count("follow_ups", "Follow-ups", "回访数");
    /** Follow-up visits that were due, by due day. */
    public static final Measure FOLLOW_UPS_DUE = count("follow_ups_due", "Follow-ups due", "应回访数");
    /** Those of {@link #FOLLOW_UPS_DUE} that were made in time, by due day. */
    public static final Measure FOLLOW_UPS_ON_TIME = count("follow_ups_on_time", "Follow-ups on time", "按时回访数");

    /** What came about, of the persons and territories of which there is a frozen forecast. */
    public static final Measure FORECAST_ACTUAL = money("forecast_actual", "Actual behind forecasts", "预测对应的实际额");
    /** The size of {@link #FORECAST_ACTUAL} without its sign, of each person or territory. */
    public static final Measure FORECAST_ACTUAL_SIZE =
            money("forecast_actual_size", "Size of the actual behind forecasts", "预测对应实际额的绝对值");
    /** Forecast less actual, of each person or territory. */
    public static final Measure FORECAST_SURPLUS = money("forecast_surplus", "Forecast less actual", "预测减实际");
    /** The size of {@link #FORECAST_SURPLUS} without its sign, of each person or territory. */
    public static final Measure FORECAST_ERROR = money("forecast_error", "Size of the forecast error", "预测误差绝对值");

    /** Trainings that people were to complete by the day. */
    public static final Measure TRAININGS_ASSIGNED = count("trainings_assigned", "Trainings assigned", "应完成培训数");
    /** Those of {@link #TRAININGS_ASSIGNED} that were completed. */
    public static final Measure TRAININGS_DONE = count("trainings_done", "Trainings completed", "已完成培训数");
    /** People who need certificates: 1 for each, with the person as member. */
    public static final Measure PEOPLE_TO_CERTIFY =
            joined("people_to_certify", "People who need certificates", "需持证人数", Unit.COUNT, AggregationClass.STOCK);
    /** People with all the certificates that they need, none of them expired: 1, else 0, with the person as member. */
    public static final Measure CERTIFIED_PEOPLE =
            joined("certified_people", "People with valid certificates", "持有效证书人数", Unit.COUNT, AggregationClass.STOCK);

    /** Amounts that fell due on the day. */
    public static final Measure CASH_DUE = money("cash_due", "Amounts due", "到期应收额");
    /** Cash received on the day. */
    public static final Measure CASH_RECEIVED = money("cash_received", "Cash received", "回款额");
    /** Amounts invoiced on the day. */
    public static final Measure INVOICED = money("invoiced", "Amount invoiced", "开票金额");
    /** Open receivables, with the invoice as member; 0 when it is paid. */
    public static final Measure RECEIVABLES =
            joined("receivables", "Receivables", "应收账款余额", Unit.MONEY, AggregationClass.STOCK);
    /** The part of {@link #RECEIVABLES} that is past its due day, with the invoice as member; 0 when it is paid. */
    public static final Measure RECEIVABLES_OVERDUE =
            joined("receivables_overdue", "Receivables overdue", "逾期应收账款余额", Unit.MONEY, AggregationClass.STOCK);

    /** People who are to use the CRM, with the person as member. */
    public static final Measure CRM_USERS =
            joined("crm_users", "CRM users", "应使用客户系统人数", Unit.COUNT, AggregationClass.DISTINCT);
    /** People who recorded something in the CRM, with the person as member. */
    public static final Measure CRM_ACTIVE_USERS =
            joined("crm_active_users", "Active CRM users", "客户系统活跃人数", Unit.COUNT, AggregationClass.DISTINCT);
    /** Fields that records must have. */
    public static final Measure CRM_FIELDS_REQUIRED = count("crm_fields_required", "Required CRM fields", "客户系统必填项数");
    /** Those of {@link #CRM_FIELDS_REQUIRED} that are filled. */
    public static final Measure CRM_FIELDS_FILLED = count("crm_fields_filled", "Filled CRM fields", "客户系统已填项数");
    /** Records entered in the CRM. */
    public static final Measure CRM_ENTRIES = count("crm_entries", "CRM entries", "客户系统录入数");
    /** Those of {@link #CRM_ENTRIES} that were entered within the time allowed after the event. */
    public static final Measure CRM_ENTRIES_ON_TIME = count("crm_entries_on_time", "CRM entries on time", "客户系统按时录入数");

    private StandardMeasures() {}

    private static Measure joined(String id, String en, String zh, Unit unit, AggregationClass aggregation) {
        return new Measure(MeasureId.of(id), LocalizedText.of(en, zh), unit, aggregation);
    }

    private static Measure money(String id, String en, String zh) {
        return joined(id, en, zh, Unit.MONEY, AggregationClass.ADDITIVE);
    }

    private static Measure count(String id, String en, String zh) {
        return joined(id, en, zh, Unit.COUNT, AggregationClass.ADDITIVE);
    }

    private static Measure days(String id, String en, String zh) {
        return joined(id, en, zh, Unit.DAYS, AggregationClass.ADDITIVE);
    }

    private static Measure points(String id, String en, String zh) {
        return joined(id, en, zh, Unit.POINTS, AggregationClass.ADDITIVE);
    }

    /**
     * All of them.
     *
     * @return the measures that are observed, without the built-in ones
     */
    public static List<Measure> all() {
        return List.of(
                REVENUE,
                WON_DEALS,
                LOST_DEALS,
                WON_AMOUNT,
                LOST_AMOUNT,
                MEDIAN_WON_AMOUNT,
                COHORT_WON_DEALS,
                COHORT_LOST_DEALS,
                WON_DAYS,
                TIMED_DEALS,
                MEDIAN_WON_DAYS,
                NINTH_DECILE_WON_DAYS,
                PIPELINE_AMOUNT,
                PIPELINE_DEALS,
                UNITS_SOLD,
                MARKET,
                MARKET_UNITS,
                COST_OF_SALES,
                LIST_AMOUNT,
                DISCOUNT_AMOUNT,
                NEW_CUSTOMERS,
                REACTIVATED_CUSTOMERS,
                COHORT_CUSTOMERS,
                KEPT_CUSTOMERS,
                COHORT_REVENUE,
                EXPANSION_REVENUE,
                CONTRACTION_REVENUE,
                CHURNED_REVENUE,
                SURVEY_INVITATIONS,
                SURVEY_ANSWERS,
                SURVEY_SATISFIED,
                SURVEY_POINTS,
                NPS_ANSWERS,
                NPS_POINTS,
                ENPS_ANSWERS,
                ENPS_POINTS,
                ACTIVITIES,
                CALLS,
                VISITS,
                FOLLOW_UPS,
                FOLLOW_UPS_DUE,
                FOLLOW_UPS_ON_TIME,
                FORECAST_ACTUAL,
                FORECAST_ACTUAL_SIZE,
                FORECAST_SURPLUS,
                FORECAST_ERROR,
                TRAININGS_ASSIGNED,
                TRAININGS_DONE,
                PEOPLE_TO_CERTIFY,
                CERTIFIED_PEOPLE,
                CASH_DUE,
                CASH_RECEIVED,
                INVOICED,
                RECEIVABLES,
                RECEIVABLES_OVERDUE,
                CRM_USERS,
                CRM_ACTIVE_USERS,
                CRM_FIELDS_REQUIRED,
                CRM_FIELDS_FILLED,
                CRM_ENTRIES,
                CRM_ENTRIES_ON_TIME);
    }
}
