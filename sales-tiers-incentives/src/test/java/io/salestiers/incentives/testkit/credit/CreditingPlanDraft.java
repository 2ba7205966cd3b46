package io.salestiers.incentives.testkit.credit;

import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.credit.ActingCover;
import io.salestiers.incentives.credit.BadDebtEffect;
import io.salestiers.incentives.credit.CreditRule;
import io.salestiers.incentives.credit.CreditingPlan;
import io.salestiers.incentives.credit.CreditingPlanId;
import io.salestiers.incentives.credit.DateName;
import io.salestiers.incentives.credit.ExcessReturn;
import io.salestiers.incentives.credit.HouseAccountId;
import io.salestiers.incentives.credit.JointHolders;
import io.salestiers.incentives.credit.OverdueFactors;
import io.salestiers.incentives.credit.Placing;
import io.salestiers.incentives.credit.ReturnCrediting;
import io.salestiers.incentives.credit.TransactionKind;
import io.salestiers.incentives.credit.VacantCredit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A crediting plan that a test changes in one point: it holds in 2017, counts bookings and invoices on {@code order},
 * receipts on {@code payment} and everything else on {@code event}, credits acting cover and joint holders by working time,
 * gives what is vacant to the house, takes returns from whom was credited and at most what was credited, and stops at bad
 * debt. Not for use by several threads.
 */
public final class CreditingPlanDraft {
    private final List<CreditRule> rules;
    private Map<TransactionKind, DateName> days = new TreeMap<>();
    private DateRange effective = DateRange.parse("2017-01-01/2018-01-01");
    private Placing placing = new Placing(ActingCover.CREDITED, JointHolders.BY_WORKING_TIME, VacantCredit.TO_HOUSE);
    private ReturnCrediting returns = ReturnCrediting.AS_THE_ORIGINAL;
    private ExcessReturn excess = ExcessReturn.TAKES_BACK_WHAT_WAS_CREDITED;
    private BadDebtEffect badDebt = BadDebtEffect.STOPS_THE_REMAINDER;
    private Optional<OverdueFactors> overdue = Optional.empty();

    CreditingPlanDraft(List<CreditRule> rules) {
        this.rules = List.copyOf(rules);
        for (TransactionKind kind : TransactionKind.values()) {
            days.put(kind, kind.followsAnother() ? SmallCrediting.EVENT : DateName.ORDER);
        }
        days.put(TransactionKind.RECEIPT, DateName.PAYMENT);
    }

    /**
     * Other days.
     *
     * @param value the name of the date by kind
     * @return this
     */
    public CreditingPlanDraft days(Map<TransactionKind, DateName> value) {
        days = value;
        return this;
    }

    /**
     * Other days on which it holds.
     *
     * @param value for example {@code 2017-01-01/2017-08-01}
     * @return this
     */
    public CreditingPlanDraft effective(String value) {
        effective = DateRange.parse(value);
        return this;
    }

    /**
     * Another choice about positions.
     *
     * @param value the choice
     * @return this
     */
    public CreditingPlanDraft placing(Placing value) {
        placing = value;
        return this;
    }

    /**
     * Another choice about returns.
     *
     * @param value the choice
     * @return this
     */
    public CreditingPlanDraft returns(ReturnCrediting value) {
        returns = value;
        return this;
    }

    /**
     * Another choice about returns of more than was sold.
     *
     * @param value the choice
     * @return this
     */
    public CreditingPlanDraft excess(ExcessReturn value) {
        excess = value;
        return this;
    }

    /**
     * Another choice about bad debt.
     *
     * @param value the choice
     * @return this
     */
    public CreditingPlanDraft badDebt(BadDebtEffect value) {
        badDebt = value;
        return this;
    }

    /**
     * Factors for late money.
     *
     * @param value the factors
     * @return this
     */
    public CreditingPlanDraft overdue(OverdueFactors value) {
        overdue = Optional.of(value);
        return this;
    }

    /**
     * The plan.
     *
     * @return the plan
     */
    public CreditingPlan build() {
        return CreditingPlan.builder()
                .id(CreditingPlanId.of("crediting"))
                .name(LocalizedText.of("Crediting", "业绩归属"))
                .effective(effective)
                .putAllDays(days)
                .addAllRules(rules)
                .placing(placing)
                .house(HouseAccountId.of("house"))
                .returns(returns)
                .excess(excess)
                .badDebt(badDebt)
                .overdue(overdue)
                .build();
    }
}
