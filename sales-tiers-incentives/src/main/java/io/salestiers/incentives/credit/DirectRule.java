package io.salestiers.incentives.credit;

import io.salestiers.core.money.Ratio;
import java.util.List;

/** All of a sale to the one participant in a role. */
final class DirectRule {
    private DirectRule() {}

    static RuleFit fit(CreditRule.Direct rule, Sale sale, Placement placement) {
        List<Participant> inRole = RuleFit.in(rule.role(), sale.root());
        if (inRole.isEmpty()) {
            return RuleFit.NOT;
        }
        if (inRole.size() > 1) {
            return RuleFit.failed(RuleFit.several(rule.role(), sale.root(), inRole.size()));
        }
        // Only joint holders divide it; without a choice of their own they are treated alike.
        return RuleFit.of(Sharing.conserving(
                placement.place(inRole.get(0).who(), Ratio.ONE, sale.plan().placing(), sale.day()),
                SplitRemainder.LARGEST_REMAINDER));
    }
}
