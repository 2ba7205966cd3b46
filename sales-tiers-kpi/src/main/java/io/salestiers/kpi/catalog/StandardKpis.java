package io.salestiers.kpi.catalog;

import io.salestiers.core.org.TierId;
import java.util.List;

/**
 * The usual KPIs of a sales organization over the {@link StandardMeasures}. All published values are rounded half-even.
 *
 * <p>Six are assigned as the default of the usual tiers: growth and market share to regional managers, team performance and
 * satisfaction to supervisors, sales amount and new customers to representatives; a few more that are close to these are
 * assigned beside them. The others are for no tier: they are looked at, or a company assigns them with
 * {@link Kpi#withTiers}. A host whose tiers have other ids maps them with {@link KpiCatalog#withTiers}.
 *
 * <p>A manager's figures are those of the team: {@code team(revenue)}. A representative's are the own ones. Of a unit both
 * are the same.
 *
 * <!-- sample: KpiSamplesTest#standard -->
 * <pre>{@code
 * KpiCatalog catalog =
 *         StandardKpis.catalog().withTiers(Map.of(StandardKpis.REPRESENTATIVE, TierId.of("account-manager")));
 * List<Kpi> ofAccountManagers = catalog.forTier(TierId.of("account-manager"));
 * CompiledCatalog compiled = catalog.compile(StandardMeasures.all()).orThrow();
 * }</pre>
 */
public final class StandardKpis {
    /** The tier of regional managers (区域销售经理). */
    public static final TierId REGIONAL_MANAGER = Standard.REGIONAL_MANAGER;
    /** The tier of supervisors (销售主管). */
    public static final TierId SUPERVISOR = Standard.SUPERVISOR;
    /** The tier of representatives (销售代表). */
    public static final TierId REPRESENTATIVE = Standard.REPRESENTATIVE;

    /** Growth of the team's revenue over the period before: 1.2 million after 1.0 million is 0.2000. */
    public static final Kpi REVENUE_GROWTH = GrowthKpis.REVENUE_GROWTH;
    /** Growth of the team's revenue over the same period of the year before. */
    public static final Kpi REVENUE_GROWTH_YEAR_AGO = GrowthKpis.REVENUE_GROWTH_YEAR_AGO;
    /** Change of the team's revenue against the period before, in money. */
    public static final Kpi REVENUE_CHANGE = GrowthKpis.REVENUE_CHANGE;
    /** Change of the team's revenue against the same period of the year before, in money. */
    public static final Kpi REVENUE_CHANGE_YEAR_AGO = GrowthKpis.REVENUE_CHANGE_YEAR_AGO;
    /**
     * Growth by the size of the base: from −10 to 10 it is 2.0000, with a warning. It is common and disputed, so it is
     * not in the {@link #catalog()}: who wants it adds it by {@link KpiCatalog#with}.
     */
    public static final Kpi REVENUE_GROWTH_ABSOLUTE_BASE = GrowthKpis.REVENUE_GROWTH_ABSOLUTE_BASE;
    /** Revenue of the team divided by the estimated market of its unit. */
    public static final Kpi MARKET_SHARE = GrowthKpis.MARKET_SHARE;
    /** Pieces sold by the team divided by the estimated market of its unit in pieces. */
    public static final Kpi MARKET_SHARE_UNITS = GrowthKpis.MARKET_SHARE_UNITS;
    /** Revenue of the team divided by the sum of its members' targets: a ratio of sums. */
    public static final Kpi TEAM_PERFORMANCE = GrowthKpis.TEAM_PERFORMANCE;
    /** Own revenue of the period. */
    public static final Kpi SALES_AMOUNT = GrowthKpis.SALES_AMOUNT;
    /** Own revenue divided by the own target. */
    public static final Kpi QUOTA_ATTAINMENT = GrowthKpis.QUOTA_ATTAINMENT;
    /** Revenue less cost, divided by revenue: 100 with a cost of 60 is 0.4000 (毛利率). */
    public static final Kpi GROSS_MARGIN = GrowthKpis.GROSS_MARGIN;
    /** Discounts divided by list prices: 15 off 100 is 0.1500, better when lower. */
    public static final Kpi AVERAGE_DISCOUNT = GrowthKpis.AVERAGE_DISCOUNT;
    /** Deals won divided by deals closed, by close day: 29 of 47 is 0.6170. */
    public static final Kpi WIN_RATE = DealKpis.WIN_RATE;
    /** Amounts won divided by amounts closed, by close day. */
    public static final Kpi WIN_RATE_VALUE = DealKpis.WIN_RATE_VALUE;
    /** Deals won divided by deals closed of those that were created in the period. */
    public static final Kpi WIN_RATE_COHORT = DealKpis.WIN_RATE_COHORT;
    /** Amounts won divided by deals won. */
    public static final Kpi AVERAGE_DEAL_SIZE = DealKpis.AVERAGE_DEAL_SIZE;
    /** Median of the amounts of deals won. */
    public static final Kpi MEDIAN_DEAL_SIZE = DealKpis.MEDIAN_DEAL_SIZE;
    /** Mean days from creation to close of deals won. */
    public static final Kpi SALES_CYCLE = DealKpis.SALES_CYCLE;
    /** Median days from creation to close of deals won. */
    public static final Kpi SALES_CYCLE_MEDIAN = DealKpis.SALES_CYCLE_MEDIAN;
    /** Days within which 90 % of deals won were closed. */
    public static final Kpi SALES_CYCLE_NINTH_DECILE = DealKpis.SALES_CYCLE_NINTH_DECILE;
    /** Open pipeline due in the period divided by what is left to sell: 300 for 100 left is 3.0000. */
    public static final Kpi PIPELINE_COVERAGE = DealKpis.PIPELINE_COVERAGE;
    /**
     * Open deals × win rate × average deal size ÷ sales cycle, as money for one day: 10 deals at 0.5, 1,000 each, in 50
     * days, are 100.00 a day. Its unit is money; the day is in its name.
     */
    public static final Kpi SALES_VELOCITY = DealKpis.SALES_VELOCITY;
    /** Customers whose first won order falls in the period. */
    public static final Kpi NEW_CUSTOMERS = CustomerKpis.NEW_CUSTOMERS;
    /** Customers who order again after they were dormant. */
    public static final Kpi REACTIVATED_CUSTOMERS = CustomerKpis.REACTIVATED_CUSTOMERS;
    /** Customers kept divided by customers at the start. */
    public static final Kpi CUSTOMER_RETENTION = CustomerKpis.CUSTOMER_RETENTION;
    /** Recurring revenue kept divided by that at the start, at most 1. */
    public static final Kpi GROSS_RETENTION = CustomerKpis.GROSS_RETENTION;
    /** Recurring revenue of the customers at the start, at the end divided by at the start. */
    public static final Kpi NET_RETENTION = CustomerKpis.NET_RETENTION;
    /** Answers of 4 or 5 of 5 divided by all answers (top-two-box), from 10 answers on. */
    public static final Kpi CUSTOMER_SATISFACTION = CustomerKpis.CUSTOMER_SATISFACTION;
    /** Mean answer from 1 to 5 points, from 10 answers on. */
    public static final Kpi CUSTOMER_SATISFACTION_MEAN = CustomerKpis.CUSTOMER_SATISFACTION_MEAN;
    /** Answers divided by invitations. */
    public static final Kpi SURVEY_RESPONSE_RATE = CustomerKpis.SURVEY_RESPONSE_RATE;
    /** Net promoter score in points: 50 promoters, 30 passives and 20 detractors are 30.0 points; from 10 answers on. */
    public static final Kpi NPS = CustomerKpis.NPS;
    /** Net promoter score of employees, from 5 answers on. */
    public static final Kpi ENPS = CustomerKpis.ENPS;
    /** Qualified activities. */
    public static final Kpi ACTIVITIES = WorkKpis.ACTIVITIES;
    /** Qualified calls. */
    public static final Kpi CALLS = WorkKpis.CALLS;
    /** Qualified visits. */
    public static final Kpi VISITS = WorkKpis.VISITS;
    /** Qualified follow-ups. */
    public static final Kpi FOLLOW_UPS = WorkKpis.FOLLOW_UPS;
    /** Follow-ups on time divided by follow-ups due. */
    public static final Kpi FOLLOW_UP_TIMELINESS = WorkKpis.FOLLOW_UP_TIMELINESS;
    /** 1 − Σ |A − F| ÷ Σ |A|: errors of 10 and 20 on 100 and 200 are 0.9000. */
    public static final Kpi FORECAST_ACCURACY = ForecastKpis.FORECAST_ACCURACY;
    /** Σ (F − A) ÷ Σ A; 0 is best. */
    public static final Kpi FORECAST_BIAS = ForecastKpis.FORECAST_BIAS;
    /** Trainings completed divided by trainings assigned. */
    public static final Kpi TRAINING_COMPLETION = WorkKpis.TRAINING_COMPLETION;
    /** People with all valid certificates divided by people who need any, on the last day. */
    public static final Kpi CERTIFICATE_COVERAGE = WorkKpis.CERTIFICATE_COVERAGE;
    /** Cash received divided by cash due (回款率). */
    public static final Kpi COLLECTION_RATE = ForecastKpis.COLLECTION_RATE;
    /** Overdue receivables divided by receivables on the last day (逾期率), better when lower. */
    public static final Kpi OVERDUE_RATIO = ForecastKpis.OVERDUE_RATIO;
    /** Receivables ÷ invoiced × days of the period: 50 of 100 in 90 days are 45.00 days. */
    public static final Kpi DAYS_SALES_OUTSTANDING = ForecastKpis.DAYS_SALES_OUTSTANDING;
    /** People active in the CRM divided by people who are to use it. */
    public static final Kpi CRM_ACTIVE_USERS = WorkKpis.CRM_ACTIVE_USERS;
    /** Required fields filled divided by required fields. */
    public static final Kpi CRM_COMPLETENESS = WorkKpis.CRM_COMPLETENESS;
    /** Records entered in time divided by records entered. */
    public static final Kpi CRM_TIMELINESS = WorkKpis.CRM_TIMELINESS;

    private StandardKpis() {}

    /**
     * All of them but {@link #REVENUE_GROWTH_ABSOLUTE_BASE}.
     *
     * @return a catalogue
     */
    public static KpiCatalog catalog() {
        return KpiCatalog.of(List.of(
                REVENUE_GROWTH,
                REVENUE_GROWTH_YEAR_AGO,
                REVENUE_CHANGE,
                REVENUE_CHANGE_YEAR_AGO,
                MARKET_SHARE,
                MARKET_SHARE_UNITS,
                TEAM_PERFORMANCE,
                SALES_AMOUNT,
                QUOTA_ATTAINMENT,
                GROSS_MARGIN,
                AVERAGE_DISCOUNT,
                WIN_RATE,
                WIN_RATE_VALUE,
                WIN_RATE_COHORT,
                AVERAGE_DEAL_SIZE,
                MEDIAN_DEAL_SIZE,
                SALES_CYCLE,
                SALES_CYCLE_MEDIAN,
                SALES_CYCLE_NINTH_DECILE,
                PIPELINE_COVERAGE,
                SALES_VELOCITY,
                NEW_CUSTOMERS,
                REACTIVATED_CUSTOMERS,
                CUSTOMER_RETENTION,
                GROSS_RETENTION,
                NET_RETENTION,
                CUSTOMER_SATISFACTION,
                CUSTOMER_SATISFACTION_MEAN,
                SURVEY_RESPONSE_RATE,
                NPS,
                ENPS,
                ACTIVITIES,
                CALLS,
                VISITS,
                FOLLOW_UPS,
                FOLLOW_UP_TIMELINESS,
                FORECAST_ACCURACY,
                FORECAST_BIAS,
                TRAINING_COMPLETION,
                CERTIFICATE_COVERAGE,
                COLLECTION_RATE,
                OVERDUE_RATIO,
                DAYS_SALES_OUTSTANDING,
                CRM_ACTIVE_USERS,
                CRM_COMPLETENESS,
                CRM_TIMELINESS));
    }
}
