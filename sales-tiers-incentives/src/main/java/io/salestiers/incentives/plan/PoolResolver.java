package io.salestiers.incentives.plan;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.credit.Credit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which units have a pool, and who shares it. */
final class PoolResolver {
    private record Key(UnitId unit, Currency currency) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byUnit = unit.compareTo(other.unit);
            return byUnit != 0 ? byUnit : currency.compareTo(other.currency);
        }
    }

    private PoolResolver() {}

    static List<ResolvedPool> resolve(TeamPool component, Resolution resolution) {
        SortedMap<Key, List<Credit>> pools = new TreeMap<>();
        List<Credit> outside = new ArrayList<>();
        for (Credit credit : resolution.credits().all()) {
            component
                    .units()
                    .among(credit.units(), resolution.day(credit))
                    .ifPresentOrElse(
                            unit -> Resolution.add(
                                    pools, new Key(unit, credit.amount().currency()), credit),
                            () -> outside.add(credit));
        }
        List<ResolvedPool> resolved = new ArrayList<>();
        for (Map.Entry<Key, List<Credit>> pool : pools.entrySet()) {
            UnitId unit = pool.getKey().unit();
            Currency currency = pool.getKey().currency();
            SortedMap<PersonId, List<Credit>> members = new TreeMap<>();
            for (Credit credit : pool.getValue()) {
                if (resolution.eligible(component.members(), credit)) {
                    Resolution.add(members, credit.payee(), credit);
                }
            }
            Money credited = Resolution.sum(pool.getValue(), currency);
            boolean shared = members.values().stream()
                    .anyMatch(own -> Resolution.sum(own, currency).signum() > 0);
            if (!shared && credited.signum() > 0) {
                resolution.add(resolution
                        .finding(PlanFinding.POOL_WITHOUT_MEMBER, component)
                        .at(Place.during(unit.value(), resolution.period().range()))
                        .with("unit", unit.value())
                        .with("credited", credited.toArgument()));
            }
            resolved.add(new ResolvedPool(component, unit, currency, pool.getValue(), members));
        }
        resolution.noteCredits(PlanFinding.OUTSIDE_POOL, component, outside, Argument.text(""));
        return resolved;
    }
}
