package io.salestiers.incentives.credit;

import io.salestiers.core.money.Ratio;
import java.util.ArrayList;
import java.util.List;

/** More than all of a sale, for each participant in a role. */
final class OverlayRule {
    private OverlayRule() {}

    static RuleFit fit(CreditRule.Overlay rule, Sale sale, Placement placement) {
        List<Participant> inRole = RuleFit.in(rule.role(), sale.root());
        if (inRole.isEmpty()) {
            return RuleFit.NOT;
        }
        List<Recipient> recipients = new ArrayList<>();
        for (Participant each : inRole) {
            Ratio share;
            if (rule.shares() instanceof OverlayShares.Fixed fixed) {
                share = fixed.share();
            } else if (each.share().isPresent()) {
                share = each.share().get();
            } else {
                return RuleFit.failed(RuleFit.shareMissing(each, sale.root()));
            }
            recipients.addAll(placement.place(each.who(), share, sale.plan().placing(), sale.day()));
        }
        return RuleFit.of(Sharing.eachByItself(recipients));
    }
}
