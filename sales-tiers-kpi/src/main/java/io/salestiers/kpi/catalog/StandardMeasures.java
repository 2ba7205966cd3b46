package io.salestiers.kpi.catalog;

import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.measure.Measure;
import java.util.List;

/**
 * The measures that {@link StandardKpis} read. A host makes observations of those that it has figures for; a KPI without
 * its figures is missing and says which.
 */
public final class StandardMeasures {
    /** Won amounts by close day, returns as negative ones. */
    public static final Measure REVENUE = Measure.additive("revenue", LocalizedText.of("Revenue", "销售额"), Unit.MONEY);
    /** Deals won, by close day. */
    public static final Measure WON_DEALS =
            Measure.additive("won_deals", LocalizedText.of("Deals won", "赢单数"), Unit.COUNT);
    /** Deals lost, by close day. */
    public static final Measure LOST_DEALS =
            Measure.additive("lost_deals", LocalizedText.of("Deals lost", "输单数"), Unit.COUNT);
    /** Days from creation to close of each deal won, on its close day. */
    public static final Measure WON_DAYS =
            Measure.additive("won_days", LocalizedText.of("Days to win", "赢单用时"), Unit.DAYS);
    /** Customers whose first order falls on the day; made by {@link io.salestiers.kpi.measure.FirstOccurrence}. */
    public static final Measure NEW_CUSTOMERS =
            Measure.additive("new_customers", LocalizedText.of("New customers", "新客户数"), Unit.COUNT);
    /** Estimated sales of all sellers in the market of a unit, spread over the days to which the estimate belongs. */
    public static final Measure MARKET =
            Measure.additive("market", LocalizedText.of("Market size", "市场规模"), Unit.MONEY);
    /** Answers to the satisfaction question. */
    public static final Measure SURVEY_ANSWERS =
            Measure.additive("survey_answers", LocalizedText.of("Survey answers", "调查答卷数"), Unit.COUNT);
    /** Answers of 4 or 5 of 5. */
    public static final Measure SURVEY_SATISFIED =
            Measure.additive("survey_satisfied", LocalizedText.of("Satisfied answers", "满意答卷数"), Unit.COUNT);

    private StandardMeasures() {}

    /**
     * All of them.
     *
     * @return the measures that are observed, without the built-in ones
     */
    public static List<Measure> all() {
        return List.of(
                REVENUE, WON_DEALS, LOST_DEALS, WON_DAYS, NEW_CUSTOMERS, MARKET, SURVEY_ANSWERS, SURVEY_SATISFIED);
    }
}
