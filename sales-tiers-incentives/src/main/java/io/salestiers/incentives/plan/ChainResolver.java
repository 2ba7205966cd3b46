package io.salestiers.incentives.plan;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.bonus.ChainFund;
import io.salestiers.incentives.bonus.ChainFunding;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.quota.TargetPay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which base and which numbers each payee's chain is calculated from, and who shares which fund. */
final class ChainResolver {
    private record Key(UnitId unit, Currency currency) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byUnit = unit.compareTo(other.unit);
            return byUnit != 0 ? byUnit : currency.compareTo(other.currency);
        }
    }

    private final CoefficientChain component;
    private final Resolution resolution;
    private final SortedMap<PersonId, ResolvedChain.Member> members = new TreeMap<>();
    private final List<ResolvedChain> resolved = new ArrayList<>();

    private ChainResolver(CoefficientChain component, Resolution resolution) {
        this.component = component;
        this.resolution = resolution;
    }

    static List<ResolvedChain> resolve(CoefficientChain component, Resolution resolution) {
        ChainResolver resolver = new ChainResolver(component, resolution);
        resolver.members();
        if (component.funding() instanceof ChainFunding.Funded funded) {
            resolver.pools(funded);
        } else {
            resolver.members.forEach((payee, member) -> resolver.single(payee));
        }
        return resolver.resolved;
    }

    private void single(PersonId payee) {
        SortedMap<PersonId, ResolvedChain.Member> one = new TreeMap<>();
        one.put(payee, members.get(payee));
        resolved.add(new ResolvedChain(component, Optional.empty(), one));
    }

    private void members() {
        TargetPays pays = new TargetPays(resolution, component, component.base(), component.earners());
        for (PersonId payee : resolution.earners(component.earners()).keySet()) {
            Optional<TargetPay> base = pays.of(payee);
            List<Optional<Figure>> figures = new ArrayList<>();
            for (Coefficient each : component.coefficients()) {
                if (each.source() instanceof CoefficientSource.OfFigure source) {
                    Figure figure = pays.figure(source.figure(), payee);
                    check(source, figure, payee);
                    figures.add(Optional.of(pays.held(figure, source.figure(), payee)));
                } else {
                    figures.add(Optional.empty());
                }
            }
            members.put(
                    payee,
                    new ResolvedChain.Member(
                            base, figures, resolution.modifiers(component, payee), pays.carried(payee, base)));
        }
        pays.report();
    }

    private void check(CoefficientSource.OfFigure source, Figure figure, PersonId payee) {
        Optional<Quantity> value = figure.quantity().filter(number -> number.unit() != Unit.RATIO);
        if (source.curve().isEmpty() && value.isPresent()) {
            resolution.add(resolution
                    .finding(PlanFinding.COEFFICIENT_NOT_RATIO, component)
                    .at(Place.during(payee.value(), resolution.period().range()))
                    .with("payee", payee.value())
                    .with("figure", source.figure().key())
                    .with("value", value.get().toArgument())
                    .with("unit", Argument.term(value.get().unit().key())));
        }
    }

    private void pools(ChainFunding.Funded funded) {
        SortedMap<Key, SortedMap<PersonId, ResolvedChain.Member>> sharing = new TreeMap<>();
        List<Argument> outside = new ArrayList<>();
        members.forEach((payee, member) -> {
            Optional<UnitId> unit = resolution
                    .figures()
                    .place(payee)
                    .flatMap(place -> funded.pools().among(place.units(), place.day()));
            if (unit.isEmpty()) {
                outside.add(Argument.text(payee.value()));
            }
            if (unit.isEmpty() || member.base().isEmpty()) {
                single(payee);
            } else {
                Key key = new Key(unit.get(), member.base().get().amount().currency());
                sharing.computeIfAbsent(key, k -> new TreeMap<>()).put(payee, member);
            }
        });
        if (!outside.isEmpty()) {
            resolution.add(resolution
                    .finding(PlanFinding.OUTSIDE_FUND, component)
                    .with("count", outside.size())
                    .with("payees", new Argument.Many(outside)));
        }
        SortedMap<Key, List<Credit>> credits = credits(funded);
        SortedSet<Key> keys = new TreeSet<>(sharing.keySet());
        keys.addAll(credits.keySet());
        keys.addAll(stated(funded));
        for (Key key : keys) {
            ResolvedChain.Fund fund = new ResolvedChain.Fund(
                    key.unit(), key.currency(), stated(funded, key.unit()), credits.getOrDefault(key, List.of()));
            if (fund.stated().isPresent()
                    && fund.stated()
                            .get()
                            .quantity()
                            .filter(value -> value.unit() == Unit.MONEY)
                            .isEmpty()) {
                note(PlanFinding.FUND_MISSING, key.unit());
            }
            if (!sharing.containsKey(key)) {
                note(PlanFinding.FUND_WITHOUT_MEMBER, key.unit());
            }
            resolved.add(new ResolvedChain(component, Optional.of(fund), sharing.getOrDefault(key, new TreeMap<>())));
        }
    }

    private void note(PlanFinding code, UnitId unit) {
        resolution.add(resolution
                .finding(code, component)
                .at(Place.during(unit.value(), resolution.period().range()))
                .with("unit", unit.value()));
    }

    private SortedMap<Key, List<Credit>> credits(ChainFunding.Funded funded) {
        SortedMap<Key, List<Credit>> credits = new TreeMap<>();
        List<Credit> outside = new ArrayList<>();
        int counts = 0;
        if (funded.fund() instanceof ChainFund.RateOnCredits on) {
            for (Credit credit : resolution.credits().all()) {
                if (!on.credits().matches(credit)) {
                    continue;
                }
                if (!credit.inMoney()) {
                    counts++;
                    continue;
                }
                Optional<UnitId> unit = funded.pools().among(credit.units(), resolution.day(credit));
                unit.ifPresent(id ->
                        Resolution.add(credits, new Key(id, credit.amount().currency()), credit));
                if (unit.isEmpty()) {
                    outside.add(credit);
                }
            }
        }
        if (counts > 0) {
            resolution.add(
                    resolution.finding(PlanFinding.FUND_NOT_MONEY, component).with("count", counts));
        }
        resolution.noteCredits(PlanFinding.OUTSIDE_POOL, component, outside, Argument.text(""));
        return credits;
    }

    /* The funds that are there although perhaps nobody shares them. */
    private SortedSet<Key> stated(ChainFunding.Funded funded) {
        SortedSet<Key> keys = new TreeSet<>();
        if (funded.fund() instanceof ChainFund.RateOnCredits) {
            return keys;
        }
        OrganizationDay last =
                resolution.day(resolution.period().range().to().orElseThrow().minusDays(1));
        for (UnitId unit : last.units()) {
            if (funded.pools().among(last.path(unit), last).equals(Optional.of(unit))) {
                Optional<Currency> currency = funded.fund() instanceof ChainFund.FixedAmount fixed
                        ? Optional.of(fixed.amount().currency())
                        : stated(funded, unit).flatMap(Figure::quantity).flatMap(Quantity::currency);
                currency.ifPresent(known -> keys.add(new Key(unit, known)));
            }
        }
        return keys;
    }

    private Optional<Figure> stated(ChainFunding.Funded funded, UnitId unit) {
        return funded.fund() instanceof ChainFund.Stated stated
                ? Optional.of(resolution
                        .figures()
                        .find(new FigureSource.Stated(stated.name(), Whose.UNIT), Optional.of(Subject.of(unit))))
                : Optional.empty();
    }
}
