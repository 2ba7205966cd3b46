package io.salestiers.incentives.testkit.credit;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.DimensionId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.credit.ActingCover;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.BadDebtEffect;
import io.salestiers.incentives.credit.CreditBasis;
import io.salestiers.incentives.credit.CreditRelease;
import io.salestiers.incentives.credit.CreditRule;
import io.salestiers.incentives.credit.CreditRuleId;
import io.salestiers.incentives.credit.CreditTerms;
import io.salestiers.incentives.credit.CreditType;
import io.salestiers.incentives.credit.CreditWeight;
import io.salestiers.incentives.credit.CreditingPlan;
import io.salestiers.incentives.credit.CreditingPlanId;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.ExcessReturn;
import io.salestiers.incentives.credit.HouseAccountId;
import io.salestiers.incentives.credit.JointHolders;
import io.salestiers.incentives.credit.OtherValues;
import io.salestiers.incentives.credit.ParticipantRole;
import io.salestiers.incentives.credit.Placing;
import io.salestiers.incentives.credit.RepeatedPayee;
import io.salestiers.incentives.credit.ReturnCrediting;
import io.salestiers.incentives.credit.RollUpDay;
import io.salestiers.incentives.credit.RollUpLine;
import io.salestiers.incentives.credit.SplitRemainder;
import io.salestiers.incentives.credit.SplitShares;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.credit.VacantCredit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A crediting plan that fits into columns: a deal is split between two sellers by stated shares, a category {@code goods} counts in
 * full and {@code service} 80 %, and everything rolls up along the reporting line.
 */
public final class ColumnCrediting {
    /** The dimension that is weighed. */
    public static final DimensionId CATEGORY = DimensionId.of("category");

    /** Its values. */
    public static final List<String> CATEGORIES = List.of("goods", "service");

    /** The role of who sold first. */
    public static final ParticipantRole FIRST = ParticipantRole.of("first");

    /** The role of who helped. */
    public static final ParticipantRole SECOND = ParticipantRole.of("second");

    private ColumnCrediting() {}

    /**
     * The terms of the split.
     *
     * @return by category, half-even
     */
    public static CreditTerms.Builder terms() {
        return CreditTerms.builder()
                .type(CreditType.REVENUE)
                .basis(CreditBasis.GROSS)
                .addWeights(new CreditWeight.ByValue(
                        CATEGORY,
                        new TreeMap<>(Map.of("goods", Ratio.ONE, "service", Ratio.parse("0.8"))),
                        new OtherValues.Refused()))
                .release(CreditRelease.WITH_THE_SALE)
                .rounding(AmountRounding.HALF_EVEN);
    }

    /**
     * The split.
     *
     * @param terms what a deal is worth
     * @param remainder how two parts add up
     * @return the rule
     */
    public static CreditRule split(CreditTerms terms, SplitRemainder remainder) {
        return new CreditRule.Split(
                CreditRuleId.of("shared"), terms, new SplitShares.Stated(List.of(FIRST, SECOND)), remainder);
    }

    /**
     * The roll-up.
     *
     * @return along the reporting line of the day of the sale
     */
    public static CreditRule rollUp() {
        return new CreditRule.RollUp(
                CreditRuleId.of("team"),
                CreditType.REVENUE,
                new RollUpLine.ReportingLine(),
                new RollUpDay.SaleDay(),
                RepeatedPayee.ONCE);
    }

    /**
     * The plan.
     *
     * @return split and roll-up
     */
    public static CreditingPlan plan() {
        return plan(List.of(split(terms().build(), SplitRemainder.LAST_TAKES_REST), rollUp()));
    }

    /**
     * A plan of other rules.
     *
     * @param rules the rules
     * @return bookings count on the day of the order, in 2016 to 2018
     */
    public static CreditingPlan plan(List<CreditRule> rules) {
        return plan(
                rules,
                new Placing(ActingCover.CREDITED, JointHolders.FIRST, VacantCredit.TO_HOUSE),
                ExcessReturn.TAKES_BACK_WHAT_WAS_CREDITED);
    }

    /**
     * A plan of other rules, with other choices that deals in columns might meet.
     *
     * @param rules the rules
     * @param placing who is credited for a position
     * @param excess what happens if more came back than was sold
     * @return bookings count on the day of the order, in 2016 to 2018
     */
    public static CreditingPlan plan(List<CreditRule> rules, Placing placing, ExcessReturn excess) {
        return CreditingPlan.builder()
                .id(CreditingPlanId.of("columns"))
                .name(LocalizedText.of("Deals in columns", "列式成交"))
                .effective(DateRange.parse("2016-01-01/2019-01-01"))
                .putDay(TransactionKind.BOOKING, DateName.ORDER)
                .addAllRules(rules)
                .placing(placing)
                .house(HouseAccountId.of("house"))
                .returns(ReturnCrediting.AS_THE_ORIGINAL)
                .excess(excess)
                .badDebt(BadDebtEffect.STOPS_THE_REMAINDER)
                .build();
    }
}
