package io.salestiers.incentives.plan;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.Credits;
import io.salestiers.incentives.plan.PlanComponent.ManagerOverride;
import io.salestiers.incentives.plan.PlanComponent.QuotaCommission;
import io.salestiers.incentives.plan.PlanComponent.UnitPool;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Binds one plan to one period; used once. */
final class PlanResolver {
    private final IncentivePlan plan;
    private final QuotaLookup quotas;
    private final Credits credits;
    private final Organization organization;
    private final Period period;
    private final TreeMap<LocalDate, OrganizationDay> days = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<ResolvedComponent> resolved = new ArrayList<>();

    PlanResolver(IncentivePlan plan, QuotaLookup quotas, Credits credits, Organization organization, Period period) {
        this.plan = plan;
        this.quotas = quotas;
        this.credits = credits;
        this.organization = organization;
        this.period = period;
    }

    WithFindings<ResolvedPlan> resolve() {
        if (!plan.effective().encloses(period.range())) {
            findings.add(Finding.of(PlanFinding.NOT_EFFECTIVE, Place.document("incentive-plan", "/effective"))
                    .with("plan", plan.id().value())
                    .with("effective", Argument.days(plan.effective()))
                    .with("period", period.name()));
        }
        checkTiers();
        if (findings.isEmpty()) {
            for (DateRange piece : organization.cuts(period.range())) {
                days.put(piece.from(), organization.on(piece.from()));
            }
            for (PlanComponent component : plan.components()) {
                resolve(component);
            }
        }
        boolean failed = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        return failed
                ? WithFindings.failed(findings)
                : WithFindings.of(new ResolvedPlan(plan, period, resolved), findings);
    }

    private void checkTiers() {
        for (int i = 0; i < plan.components().size(); i++) {
            PlanComponent component = plan.components().get(i);
            String at = "/components/" + i;
            if (component instanceof QuotaCommission commission) {
                checkTier(commission.tier(), at + "/tier");
            } else if (component instanceof ManagerOverride override) {
                checkTier(override.tier(), at + "/tier");
            } else if (component instanceof UnitPool pool) {
                checkTier(pool.members(), at + "/members");
                if (pool.units() instanceof UnitLevel.HeadedBy headed) {
                    checkTier(headed.tier(), at + "/units/tier");
                }
            } else {
                throw new AssertionError(component);
            }
        }
    }

    private void checkTier(TierId tier, String pointer) {
        if (organization.ladders().find(tier).isEmpty()) {
            findings.add(Finding.of(PlanFinding.UNKNOWN_TIER, Place.document("incentive-plan", pointer))
                    .with("tier", tier.value())
                    .with(
                            "known",
                            Argument.texts(organization.ladders().tiers().stream()
                                    .map(known -> known.id().value())
                                    .toList())));
        }
    }

    private void resolve(PlanComponent component) {
        if (component instanceof QuotaCommission commission) {
            resolve(commission);
        } else if (component instanceof ManagerOverride override) {
            resolve(override);
        } else if (component instanceof UnitPool pool) {
            resolve(pool);
        } else {
            throw new AssertionError(component);
        }
    }

    private void resolve(QuotaCommission component) {
        SortedMap<PersonId, List<Credit>> byPayee = new TreeMap<>();
        for (Appointment appointment : organization.appointments()) {
            if (appointment.kind() == AppointmentKind.PRIMARY && everOf(component.tier(), appointment)) {
                byPayee.putIfAbsent(appointment.person(), new ArrayList<>());
            }
        }
        for (Credit credit : credits.all()) {
            if (tier(credit).equals(Optional.of(component.tier()))) {
                byPayee.computeIfAbsent(credit.payee(), id -> new ArrayList<>()).add(credit);
            }
        }
        List<Argument> without = new ArrayList<>();
        byPayee.forEach((payee, own) -> {
            Optional<Quota> quota = quotas.find(component.measure(), payee);
            if (quota.map(Quota::amount).map(Money::signum).orElse(0) == 0) {
                without.add(Argument.text(payee.value()));
            }
            quota.ifPresent(present -> check(component, payee, present.amount(), own));
            resolved.add(new ResolvedComponent.Commission(component, payee, quota, own));
        });
        if (!without.isEmpty()) {
            boolean refused = component.withoutQuota() == WithoutQuota.REFUSES;
            findings.add(finding(refused ? PlanFinding.QUOTA_REFUSED : PlanFinding.NO_QUOTA, component)
                    .with("count", without.size())
                    .with("payees", new Argument.Many(without)));
        }
    }

    private void check(QuotaCommission component, PersonId payee, Money quota, List<Credit> own) {
        if (quota.signum() < 0) {
            findings.add(finding(PlanFinding.NEGATIVE_QUOTA, component)
                    .at(Place.during(payee.value(), period.range()))
                    .with("payee", payee.value())
                    .with("quota", quota.toArgument()));
        }
        SortedMap<Currency, Money> others = Credits.totals(own);
        others.remove(quota.currency());
        if (!others.isEmpty()) {
            findings.add(finding(PlanFinding.OTHER_CURRENCY, component)
                    .at(Place.during(payee.value(), period.range()))
                    .with("payee", payee.value())
                    .with("quota", quota.toArgument())
                    .with("credited", amounts(others.values())));
        }
    }

    private record OverrideKey(Optional<PersonId> payee, Optional<PositionId> position, Currency currency)
            implements Comparable<OverrideKey> {
        private String text() {
            return payee.map(id -> "1" + id)
                    .or(() -> position.map(id -> "2" + id))
                    .orElseThrow();
        }

        @Override
        public int compareTo(OverrideKey other) {
            int byText = io.salestiers.core.text.Ids.compare(text(), other.text());
            return byText != 0 ? byText : currency.compareTo(other.currency);
        }
    }

    private void resolve(ManagerOverride component) {
        SortedMap<OverrideKey, List<Credit>> teams = new TreeMap<>();
        List<Credit> orphans = new ArrayList<>();
        List<Credit> vacant = new ArrayList<>();
        SortedSet<PositionId> vacancies = new TreeSet<>();
        for (Credit credit : credits.all()) {
            Currency currency = credit.amount().currency();
            Optional<TierId> own = tier(credit);
            if (own.equals(Optional.of(component.tier()))) {
                if (component.ownSales() == OwnSales.IN_TEAM) {
                    add(teams, new OverrideKey(Optional.of(credit.payee()), Optional.empty(), currency), credit);
                }
                continue;
            }
            OrganizationDay day = day(credit);
            List<PositionId> chain = day.chain(credit.position());
            Optional<PositionId> manager = chain.stream()
                    .filter(above -> day.tier(above).equals(Optional.of(component.tier())))
                    .findFirst();
            if (manager.isEmpty()) {
                if (own.isPresent() && organization.ladders().higher(component.tier(), own.get())) {
                    orphans.add(credit);
                }
                continue;
            }
            Optional<PersonId> holder = holder(component, manager.get(), day);
            if (holder.isEmpty()) {
                vacant.add(credit);
                vacancies.add(manager.get());
                add(teams, new OverrideKey(Optional.empty(), manager, currency), credit);
            } else {
                add(teams, new OverrideKey(holder, Optional.empty(), currency), credit);
            }
        }
        teams.forEach((key, team) -> resolved.add(
                new ResolvedComponent.TeamOverride(component, key.payee(), key.position(), key.currency(), team)));
        noteCredits(
                PlanFinding.NO_MANAGER,
                component,
                orphans,
                Argument.text(component.tier().value()));
        noteCredits(
                PlanFinding.VACANT,
                component,
                vacant,
                Argument.texts(vacancies.stream().map(PositionId::value).toList()));
    }

    private static Optional<PersonId> holder(ManagerOverride component, PositionId manager, OrganizationDay day) {
        Optional<PersonId> holder = day.occupant(manager);
        if (component.vacant() == VacantPosition.UNPAID || holder.isPresent()) {
            return holder;
        }
        return day.chain(manager).stream()
                .flatMap(above -> day.occupant(above).stream())
                .findFirst();
    }

    private record PoolKey(UnitId unit, Currency currency) implements Comparable<PoolKey> {
        @Override
        public int compareTo(PoolKey other) {
            int byUnit = unit.compareTo(other.unit);
            return byUnit != 0 ? byUnit : currency.compareTo(other.currency);
        }
    }

    private void resolve(UnitPool component) {
        SortedMap<PoolKey, List<Credit>> pools = new TreeMap<>();
        List<Credit> outside = new ArrayList<>();
        for (Credit credit : credits.all()) {
            component
                    .units()
                    .among(credit.units(), day(credit))
                    .ifPresentOrElse(
                            unit -> add(pools, new PoolKey(unit, credit.amount().currency()), credit),
                            () -> outside.add(credit));
        }
        pools.forEach((key, inUnit) -> {
            SortedMap<PersonId, List<Credit>> members = new TreeMap<>();
            for (Credit credit : inUnit) {
                if (tier(credit).equals(Optional.of(component.members()))) {
                    add(members, credit.payee(), credit);
                }
            }
            boolean shared = members.values().stream()
                    .anyMatch(own -> sum(own, key.currency()).signum() > 0);
            if (!shared && sum(inUnit, key.currency()).signum() > 0) {
                findings.add(finding(PlanFinding.POOL_WITHOUT_MEMBER, component)
                        .at(Place.during(key.unit().value(), period.range()))
                        .with("unit", key.unit().value())
                        .with("credited", sum(inUnit, key.currency()).toArgument()));
            }
            resolved.add(new ResolvedComponent.Pool(component, key.unit(), key.currency(), inUnit, members));
        });
        noteCredits(PlanFinding.OUTSIDE_POOL, component, outside, Argument.text(""));
    }

    private void noteCredits(PlanFinding code, PlanComponent component, List<Credit> some, Argument about) {
        if (!some.isEmpty()) {
            findings.add(finding(code, component)
                    .with("count", some.size())
                    .with("credited", amounts(Credits.totals(some).values()))
                    .with("about", about));
        }
    }

    private Finding finding(PlanFinding code, PlanComponent component) {
        return Finding.of(code, Place.during(component.id().value(), period.range()))
                .with("component", Argument.name(component.name()))
                .with("period", period.name());
    }

    private OrganizationDay day(Credit credit) {
        Map.Entry<LocalDate, OrganizationDay> entry = days.floorEntry(credit.day());
        if (entry == null) {
            throw new AssertionError(credit.day());
        }
        return entry.getValue();
    }

    /** The tier of the position on the day of the credit: a position may change tiers within the period. */
    private Optional<TierId> tier(Credit credit) {
        return organization.tiersOf(credit.position()).on(credit.day());
    }

    /** Whether the appointment is to a position of a tier on a day of the period. */
    private boolean everOf(TierId tier, Appointment appointment) {
        return period.range()
                .intersection(appointment.range())
                .map(days -> organization.tiersOf(appointment.position()).within(days))
                .map(tiers ->
                        tiers.entries().stream().anyMatch(entry -> entry.value().equals(tier)))
                .orElse(false);
    }

    private static Money sum(List<Credit> some, Currency currency) {
        Money sum = Money.zero(currency);
        for (Credit credit : some) {
            sum = sum.plus(credit.amount());
        }
        return sum;
    }

    private static Argument amounts(Collection<Money> amounts) {
        return new Argument.Many(amounts.stream().map(Money::toArgument).toList());
    }

    private static <K> void add(Map<K, List<Credit>> map, K key, Credit credit) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(credit);
    }
}
