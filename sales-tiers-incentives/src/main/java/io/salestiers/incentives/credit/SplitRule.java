package io.salestiers.incentives.credit;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sale divided among its participants. */
final class SplitRule {
    private record Part(Participant participant, Ratio share) {}

    private SplitRule() {}

    static RuleFit fit(CreditRule.Split rule, Sale sale, Placement placement) {
        List<Participant> sharing = rule.shares().roles().stream()
                .flatMap(role -> RuleFit.in(role, sale.root()).stream())
                .toList();
        if (sharing.isEmpty()) {
            return RuleFit.NOT;
        }
        List<Part> parts = new ArrayList<>();
        Optional<Finding> problem = Optional.empty();
        if (rule.shares() instanceof SplitShares.Equal) {
            sharing.forEach(each -> parts.add(new Part(each, Ratio.of(1, sharing.size()))));
        } else if (rule.shares() instanceof SplitShares.Stated) {
            problem = stated(sharing, sale.root(), parts);
        } else if (rule.shares() instanceof SplitShares.ByRole byRole) {
            if (byRole.roles().stream()
                    .anyMatch(role -> RuleFit.in(role, sale.root()).isEmpty())) {
                return RuleFit.NOT;
            }
            problem = byRole(byRole, sale.root(), parts);
        } else {
            throw new AssertionError(rule.shares());
        }
        if (problem.isPresent()) {
            return RuleFit.failed(problem.get());
        }
        List<Recipient> recipients = new ArrayList<>();
        for (Part part : parts) {
            recipients.addAll(placement.place(
                    part.participant().who(), part.share(), sale.plan().placing(), sale.day()));
        }
        return RuleFit.of(Sharing.conserving(recipients, rule.remainder()));
    }

    private static Optional<Finding> stated(List<Participant> sharing, Transaction root, List<Part> parts) {
        Ratio total = Ratio.ZERO;
        for (Participant each : sharing) {
            if (each.share().isEmpty()) {
                return Optional.of(RuleFit.shareMissing(each, root));
            }
            if (each.share().get().signum() < 0) {
                return Optional.of(CreditCollector.finding(CreditFinding.NEGATIVE_SHARE, root.id())
                        .with("participant", each.who().key())
                        .with("share", each.share().get().toArgument()));
            }
            total = total.plus(each.share().get());
            parts.add(new Part(each, each.share().get()));
        }
        return total.equals(Ratio.ONE)
                ? Optional.empty()
                : Optional.of(CreditCollector.finding(CreditFinding.SHARES_NOT_ONE, root.id())
                        .with(
                                "total",
                                io.salestiers.core.unit.Quantity.ratio(total).toArgument()));
    }

    private static Optional<Finding> byRole(SplitShares.ByRole byRole, Transaction root, List<Part> parts) {
        for (SplitShares.RoleShare each : byRole.shares()) {
            List<Participant> inRole = RuleFit.in(each.role(), root);
            if (inRole.size() > 1) {
                return Optional.of(RuleFit.several(each.role(), root, inRole.size()));
            }
            parts.add(new Part(inRole.get(0), each.share()));
        }
        return Optional.empty();
    }
}
