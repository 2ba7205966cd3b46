package io.salestiers.incentives.credit;

import io.salestiers.core.money.Ratio;
import java.util.List;
import java.util.Optional;

/** All of a sale to the house. */
final class HouseRule {
    private HouseRule() {}

    static RuleFit fit() {
        return RuleFit.of(Sharing.conserving(
                List.of(Recipient.house(Ratio.ONE, HouseReason.BY_RULE, Optional.empty(), Optional.empty())),
                SplitRemainder.LARGEST_REMAINDER));
    }
}
