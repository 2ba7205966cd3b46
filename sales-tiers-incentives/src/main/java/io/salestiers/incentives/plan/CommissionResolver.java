package io.salestiers.incentives.plan;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Which credits and quota each payee's commission is calculated from. */
final class CommissionResolver {
    private CommissionResolver() {}

    static List<ResolvedCommission> resolve(RateCommission component, Resolution resolution) {
        List<ResolvedCommission> resolved = new ArrayList<>();
        List<Argument> without = new ArrayList<>();
        SortedMap<PersonId, List<Credit>> earners = resolution.earners(component.earners());
        for (Map.Entry<PersonId, List<Credit>> each : earners.entrySet()) {
            PersonId payee = each.getKey();
            Optional<Quota> quota = resolution.quota(component.quota(), payee);
            if (quota.map(Quota::amount).map(Money::signum).orElse(0) == 0) {
                without.add(Argument.text(payee.value()));
            }
            quota.ifPresent(present -> check(component, resolution, payee, present.amount(), each.getValue()));
            resolved.add(new ResolvedCommission(
                    component,
                    payee,
                    quota,
                    each.getValue(),
                    resolution.modifiers(component, payee),
                    quota.flatMap(present -> resolution.carried(
                            component, payee, present.amount().currency()))));
            quota.ifPresent(present ->
                    resolution.checkLimits(component, present.amount().currency()));
        }
        if (!without.isEmpty()) {
            boolean refused = component.quota().withoutQuota() == WithoutQuota.REFUSES;
            resolution.add(resolution
                    .finding(refused ? PlanFinding.QUOTA_REFUSED : PlanFinding.NO_QUOTA, component)
                    .with("count", without.size())
                    .with("payees", new Argument.Many(without)));
        }
        return resolved;
    }

    private static void check(
            RateCommission component, Resolution resolution, PersonId payee, Money quota, List<Credit> own) {
        if (quota.signum() < 0) {
            resolution.add(resolution
                    .finding(PlanFinding.NEGATIVE_QUOTA, component)
                    .at(Place.during(payee.value(), resolution.period().range()))
                    .with("payee", payee.value())
                    .with("quota", quota.toArgument()));
        }
        SortedMap<Currency, Money> others = Credits.totals(own);
        others.remove(quota.currency());
        if (!others.isEmpty()) {
            resolution.add(resolution
                    .finding(PlanFinding.OTHER_CURRENCY, component)
                    .at(Place.during(payee.value(), resolution.period().range()))
                    .with("payee", payee.value())
                    .with("quota", quota.toArgument())
                    .with("credited", Resolution.amounts(others.values())));
        }
    }
}
