package io.salestiers.kpi.catalog;

import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The usual KPIs of a sales organization over the {@link StandardMeasures}, assigned to the usual tiers:
 * {@code regional-manager}, {@code supervisor} and {@code representative}. All published values are rounded half-even.
 *
 * <p>A manager's figures are those of the team: {@code team(revenue)}. A representative's are the own ones.
 */
public final class StandardKpis {
    /** The tier of regional managers (区域销售经理). */
    public static final TierId REGIONAL_MANAGER = TierId.of("regional-manager");
    /** The tier of supervisors (销售主管). */
    public static final TierId SUPERVISOR = TierId.of("supervisor");
    /** The tier of representatives (销售代表). */
    public static final TierId REPRESENTATIVE = TierId.of("representative");

    /** Growth of the team's revenue over the period before: 1.2 million after 1.0 million is 0.2000. */
    public static final Kpi REVENUE_GROWTH = kpi(
            "revenue_growth",
            LocalizedText.of("Revenue growth", "销售额增长率"),
            LocalizedText.of(
                    "Change of revenue against the period before, divided by that period. Without a number if that was"
                            + " zero or negative.",
                    "本期销售额较上期的变动除以上期销售额；上期为零或负数时无意义。"),
            "growth(team(revenue), prior(team(revenue)))",
            Unit.RATIO,
            4,
            REGIONAL_MANAGER);

    /** Revenue of the team divided by the estimated market of its unit. */
    public static final Kpi MARKET_SHARE = kpi(
                    "market_share",
                    LocalizedText.of("Market share", "市场占有率"),
                    LocalizedText.of(
                            "Own sales divided by the sales of all sellers in the market, by value.",
                            "本公司销售额除以市场总销售额（按金额）。"),
                    "team(revenue) / team(market)",
                    Unit.RATIO,
                    4,
                    REGIONAL_MANAGER)
            .withSources(LocalizedText.of(
                    "The market size is an estimate: state its source, day and method.", "市场规模为估计值：须注明来源、日期与方法。"));

    /** Revenue of the team divided by the sum of its members' targets: a ratio of sums. */
    public static final Kpi TEAM_PERFORMANCE = kpi(
            "team_performance",
            LocalizedText.of("Team performance", "团队绩效"),
            LocalizedText.of(
                    "Revenue of the team divided by the target of the team, which is the sum of its members' targets where"
                            + " the team has none of its own.",
                    "团队销售额除以团队目标；团队无单独目标时取成员目标之和。"),
            "team(revenue) / target(team(revenue))",
            Unit.RATIO,
            4,
            SUPERVISOR);

    /** Answers of 4 or 5 of 5 divided by all answers (top-two-box). */
    public static final Kpi CUSTOMER_SATISFACTION = kpi(
            "customer_satisfaction",
            LocalizedText.of("Customer satisfaction", "客户满意度"),
            LocalizedText.of(
                    "Answers of 4 or 5 of 5, divided by all answers. Without a number if nobody answered.",
                    "评分为4或5（满分5）的答卷占全部答卷的比例；无答卷时无意义。"),
            "team(survey_satisfied) / team(survey_answers)",
            Unit.RATIO,
            4,
            SUPERVISOR);

    /** Own revenue of the period. */
    public static final Kpi SALES_AMOUNT = kpi(
            "sales_amount",
            LocalizedText.of("Sales amount", "销售额"),
            LocalizedText.of("Won amounts by close day, less returns.", "按成交日计算的赢单金额，扣除退货。"),
            "revenue",
            Unit.MONEY,
            2,
            REPRESENTATIVE);

    /** Customers whose first won order falls in the period. */
    public static final Kpi NEW_CUSTOMERS = kpi(
            "new_customers",
            LocalizedText.of("New customers", "客户开发数量"),
            LocalizedText.of("Customers whose first won order falls in the period.", "首张赢得订单落在本期内的客户数。"),
            "new_customers",
            Unit.COUNT,
            0,
            REPRESENTATIVE);

    /** Own revenue divided by the own target. */
    public static final Kpi QUOTA_ATTAINMENT = kpi(
            "quota_attainment",
            LocalizedText.of("Quota attainment", "定额达成率"),
            LocalizedText.of(
                    "Revenue divided by its target. Without a number if the target is zero.", "销售额除以其目标；目标为零时无意义。"),
            "revenue / target(revenue)",
            Unit.RATIO,
            4,
            REPRESENTATIVE);

    /** Deals won divided by deals closed, by close day. */
    public static final Kpi WIN_RATE = kpi(
            "win_rate",
            LocalizedText.of("Win rate", "赢单率"),
            LocalizedText.of(
                    "Deals won divided by deals won or lost, by number and close day. Open deals do not count.",
                    "赢单数除以赢单与输单之和（按数量、按成交日）；未关闭的商机不计。"),
            "won_deals / (won_deals + lost_deals)",
            Unit.RATIO,
            4,
            REPRESENTATIVE);

    /** Revenue divided by deals won. */
    public static final Kpi AVERAGE_DEAL_SIZE = kpi(
            "average_deal_size",
            LocalizedText.of("Average deal size", "平均单笔金额"),
            LocalizedText.of("Revenue divided by deals won; deals of zero count too.", "销售额除以赢单数；金额为零的赢单也计入。"),
            "revenue / won_deals",
            Unit.MONEY,
            2,
            REPRESENTATIVE);

    /** Mean days from creation to close of deals won. */
    public static final Kpi SALES_CYCLE = kpi(
                    "sales_cycle",
                    LocalizedText.of("Sales cycle", "销售周期"),
                    LocalizedText.of("Mean number of days from creation to close of deals won.", "赢单从建立到成交的平均天数。"),
                    "won_days / won_deals",
                    Unit.DAYS,
                    2,
                    REPRESENTATIVE)
            .withDirection(Direction.LOWER_IS_BETTER);

    private StandardKpis() {}

    /**
     * All of them.
     *
     * @return a catalogue
     */
    public static KpiCatalog catalog() {
        return KpiCatalog.of(List.of(
                REVENUE_GROWTH,
                MARKET_SHARE,
                TEAM_PERFORMANCE,
                CUSTOMER_SATISFACTION,
                SALES_AMOUNT,
                NEW_CUSTOMERS,
                QUOTA_ATTAINMENT,
                WIN_RATE,
                AVERAGE_DEAL_SIZE,
                SALES_CYCLE));
    }

    private static Kpi kpi(
            String id,
            LocalizedText name,
            LocalizedText description,
            String formula,
            Unit unit,
            int scale,
            TierId... tiers) {
        SortedSet<TierId> assigned = new TreeSet<>(Arrays.asList(tiers));
        return new Kpi(
                KpiId.of(id),
                name,
                description,
                formula,
                unit,
                Direction.HIGHER_IS_BETTER,
                assigned,
                Rounding.halfEven(scale),
                Optional.empty());
    }
}
