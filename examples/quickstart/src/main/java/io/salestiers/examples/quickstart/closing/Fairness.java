package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.money.Currency;
import io.salestiers.incentives.fairness.FairnessReport;
import io.salestiers.incentives.fairness.FairnessRules;
import io.salestiers.incentives.fairness.GroupKey;
import io.salestiers.incentives.fairness.PayDrop;
import io.salestiers.incentives.fairness.UnequalPay;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether pay and promotion are fair, in numbers. Who belongs to which group is not in it.
 *
 * @param rules when groups are shown and concerns are raised
 * @param compared how many commissions were compared
 * @param unequal who has the same inputs and is paid differently
 * @param tried how many further sales were tried
 * @param drops whose pay would fall with more sales
 * @param reference the largest group, to which gaps are stated; empty without groups
 * @param pay the pay of groups, by currency; none without groups
 * @param selections who may move up by groups; empty without groups or without rules of promotion
 */
public record Fairness(
        FairnessRules rules,
        int compared,
        List<UnequalPay> unequal,
        int tried,
        List<PayDrop> drops,
        Optional<GroupKey> reference,
        SortedMap<Currency, FairnessReport> pay,
        Optional<FairnessReport> selections) {
    /** Copies the collections. */
    public Fairness {
        unequal = List.copyOf(unequal);
        drops = List.copyOf(drops);
        pay = Collections.unmodifiableSortedMap(new TreeMap<>(pay));
    }
}
