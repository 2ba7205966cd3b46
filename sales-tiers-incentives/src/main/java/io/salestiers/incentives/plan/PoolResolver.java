package io.salestiers.incentives.plan;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.OrganizationPiece;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditFilter;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.ResolvedCondition;
import io.salestiers.incentives.team.PoolAllocation;
import io.salestiers.incentives.team.PoolFunding;
import io.salestiers.incentives.team.PoolMember;
import io.salestiers.incentives.team.PoolPresence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which units have a pool, and who shares it. Used once, by one thread. */
final class PoolResolver {
    private record Key(UnitId unit, Optional<Currency> currency) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::unit)
                .thenComparing(key -> key.currency().map(Currency::toString).orElse(""));

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final TeamPool component;
    private final Resolution resolution;
    private final SortedMap<Key, List<Credit>> funding = new TreeMap<>();
    private final SortedMap<Key, List<Credit>> weights = new TreeMap<>();
    private final SortedMap<UnitId, SortedMap<PersonId, UnitPresence.Days>> presence = new TreeMap<>();

    private PoolResolver(TeamPool component, Resolution resolution) {
        this.component = component;
        this.resolution = resolution;
    }

    static List<ResolvedPool> resolve(TeamPool component, Resolution resolution) {
        PoolResolver resolver = new PoolResolver(component, resolution);
        resolver.collectCredits();
        resolver.collectMembers();
        List<ResolvedPool> resolved = new ArrayList<>();
        for (Key key : resolver.pools()) {
            resolved.add(resolver.pool(key));
        }
        return resolved;
    }

    private void collectCredits() {
        if (component.funding() instanceof PoolFunding.RateOnCredits rate) {
            List<Credit> outside = collect(rate.credits(), funding);
            resolution.noteCredits(PlanFinding.OUTSIDE_POOL, component, outside, Argument.text(""));
        }
        if (component.allocation() instanceof PoolAllocation.ByCredits shared) {
            collect(shared.credits(), weights);
        }
    }

    /* By unit; returns those that are in no unit with a pool. */
    private List<Credit> collect(CreditFilter filter, SortedMap<Key, List<Credit>> byUnit) {
        List<Credit> outside = new ArrayList<>();
        for (Credit credit : resolution.credits(component, filter)) {
            Optional<UnitId> unit = component.units().among(credit.units(), resolution.day(credit));
            if (unit.isPresent()) {
                Resolution.add(
                        byUnit, new Key(unit.get(), Optional.of(credit.amount().currency())), credit);
            } else {
                outside.add(credit);
            }
        }
        return outside;
    }

    private void collectMembers() {
        UnitPresence.of(component.units(), component.members(), resolution)
                .forEach((person, days) -> days.days()
                        .keySet()
                        .forEach(unit -> presence.computeIfAbsent(unit, id -> new TreeMap<>())
                                .put(person, days)));
    }

    private SortedSet<Key> pools() {
        SortedSet<Key> keys = new TreeSet<>();
        if (component.funding() instanceof PoolFunding.RateOnCredits) {
            keys.addAll(funding.keySet());
        } else if (component.funding() instanceof PoolFunding.FixedAmount fixed) {
            for (OrganizationPiece piece : resolution.pieces()) {
                for (UnitId unit : piece.day().units()) {
                    component
                            .units()
                            .among(piece.day().path(unit), piece.day())
                            .ifPresent(each -> keys.add(
                                    new Key(each, Optional.of(fixed.amount().currency()))));
                }
            }
        } else {
            presence.keySet().forEach(unit -> keys.add(new Key(unit, Optional.empty())));
        }
        return keys;
    }

    private ResolvedPool pool(Key key) {
        List<ResolvedCondition> gates = component.gates().stream()
                .map(gate -> new ResolvedCondition(gate, resolution.figure(gate.figure(), key.unit())))
                .toList();
        SortedMap<PersonId, PoolMember> members = new TreeMap<>();
        SortedMap<PersonId, List<Credit>> own = own(key);
        present(key, own).forEach((person, days) -> members.put(person, member(key, person, days, own)));
        ResolvedPool pool = new ResolvedPool(
                component, key.unit(), key.currency(), gates, funding.getOrDefault(key, List.of()), members);
        note(pool, key);
        return pool;
    }

    /* The eligible credits in the unit, which are weights if contributions are. */
    private SortedMap<PersonId, List<Credit>> own(Key key) {
        SortedMap<PersonId, List<Credit>> own = new TreeMap<>();
        weights.forEach((other, some) -> {
            if (other.unit().equals(key.unit())
                    && (key.currency().isEmpty() || other.currency().equals(key.currency()))) {
                some.stream()
                        .filter(credit -> resolution.eligible(component.members(), credit))
                        .forEach(credit -> Resolution.add(own, credit.payee(), credit));
            }
        });
        return own;
    }

    /* Who counts as a member. Who is credited in the unit was there, if only in a position beside the main one. */
    private SortedMap<PersonId, Optional<UnitPresence.Days>> present(Key key, SortedMap<PersonId, List<Credit>> own) {
        SortedMap<PersonId, Optional<UnitPresence.Days>> present = new TreeMap<>();
        presence.getOrDefault(key.unit(), new TreeMap<>())
                .forEach((person, days) -> present.put(person, Optional.of(days)));
        if (component.allocation() instanceof PoolAllocation.ByCredits) {
            own.keySet().forEach(person -> present.putIfAbsent(person, Optional.empty()));
            if (component.funding() instanceof PoolFunding.RateOnCredits) {
                present.keySet().retainAll(own.keySet());
            }
        }
        if (component.presence() == PoolPresence.PERIOD_END) {
            present.values()
                    .removeIf(days -> !days.flatMap(UnitPresence.Days::last).equals(Optional.of(key.unit())));
        }
        return present;
    }

    private PoolMember member(
            Key key, PersonId person, Optional<UnitPresence.Days> days, SortedMap<PersonId, List<Credit>> own) {
        Ratio presence = Ratio.ONE;
        Ratio earned = Ratio.ONE;
        if (component.presence() == PoolPresence.BY_DAYS) {
            Ratio there = Ratio.of(
                    days.map(each -> each.days().getOrDefault(key.unit(), 0L)).orElse(0L));
            presence = there.dividedBy(Ratio.of(resolution.period().range().lengthInDays()));
            earned = days.map(each -> there.dividedBy(Ratio.of(each.held()))).orElse(Ratio.ZERO);
        }
        Optional<Figure> points = component.allocation() instanceof PoolAllocation.ByPoints stated
                ? Optional.of(resolution.figure(stated.points(), person))
                : Optional.empty();
        List<ResolvedCondition> qualifiers = component.qualifiers().stream()
                .map(each -> new ResolvedCondition(each, resolution.figure(each.figure(), person)))
                .toList();
        return new PoolMember(presence, earned, own.getOrDefault(person, List.of()), points, qualifiers);
    }

    private void note(ResolvedPool pool, Key key) {
        List<ResolvedCondition> conditions = new ArrayList<>(pool.gates());
        pool.members().values().forEach(member -> conditions.addAll(member.qualifiers()));
        resolution.noteWaiting(component, Subject.of(pool.unit()), conditions);
        component
                .cap()
                .ifPresent(cap -> key.currency().ifPresent(currency -> {
                    if (!cap.most().currency().equals(currency)) {
                        resolution.add(resolution
                                .finding(PlanFinding.CAP_CURRENCY, component)
                                .with("unit", pool.unit().value())
                                .with("cap", cap.most().toArgument())
                                .with("currency", currency.code()));
                    }
                }));
        if (component.funding() instanceof PoolFunding.RateOnCredits) {
            Money credited = Resolution.sum(pool.credits(), key.currency().orElseThrow());
            boolean shared = component.allocation() instanceof PoolAllocation.ByCredits
                    ? pool.members().values().stream()
                            .anyMatch(each -> Resolution.sum(each.credits(), credited.currency())
                                            .signum()
                                    > 0)
                    : !pool.members().isEmpty();
            if (!shared && credited.signum() > 0) {
                resolution.add(resolution
                        .finding(PlanFinding.POOL_WITHOUT_MEMBER, component)
                        .at(Place.during(
                                pool.unit().value(), resolution.period().range()))
                        .with("unit", pool.unit().value())
                        .with("credited", credited.toArgument()));
            }
        }
    }
}
