package io.salestiers.incentives.plan;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.plan.TeamLines.Team;
import io.salestiers.incentives.quota.Quota;
import io.salestiers.incentives.quota.QuotaForPart;
import io.salestiers.incentives.team.MemberPart;
import io.salestiers.incentives.team.MemberQuota;
import io.salestiers.incentives.team.OverrideBase;
import io.salestiers.incentives.team.OverridePay;
import io.salestiers.incentives.team.OverrideRecipient;
import io.salestiers.incentives.team.TeamPart;
import io.salestiers.incentives.team.TeamQuota;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which results belong to each manager's team, by reporting lines. Used once, by one thread. */
final class OverrideResolver {
    private record Key(OverrideRecipient recipient, Optional<Currency> currency) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::recipient)
                .thenComparing(key -> key.currency().map(Currency::toString).orElse(""));

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /* What a recipient has of a team, on its way to be a part. */
    private record Collected(Ratio share, SortedMap<PersonId, List<Credit>> credits) {}

    private final TeamOverride component;
    private final Resolution resolution;
    private final TeamLines lines;
    private final MissingQuotas missing;
    private final SortedMap<Key, SortedMap<PositionId, Collected>> teams = new TreeMap<>();
    private final SortedMap<PersonId, Map<Team, Ratio>> presence = new TreeMap<>();

    private OverrideResolver(TeamOverride component, Resolution resolution) {
        this.component = component;
        this.resolution = resolution;
        this.lines = new TeamLines(component.team(), resolution);
        this.missing = new MissingQuotas(component, resolution);
    }

    static List<ResolvedOverride> resolve(TeamOverride component, Resolution resolution) {
        OverrideResolver resolver = new OverrideResolver(component, resolution);
        if (component.base() instanceof OverrideBase.Gross gross) {
            resolver.collectCredits(gross);
        } else {
            resolver.collectMembers();
        }
        return resolver.resolve();
    }

    private void collectCredits(OverrideBase.Gross gross) {
        List<Credit> orphans = new ArrayList<>();
        List<Credit> vacant = new ArrayList<>();
        SortedSet<PositionId> vacancies = new TreeSet<>();
        for (Credit credit : resolution.credits(component, gross.credits())) {
            OrganizationDay day = lines.day(credit.position(), credit.day());
            if (lines.orphan(credit.position(), day)) {
                orphans.add(credit);
            }
            Optional<Currency> currency = Optional.of(credit.amount().currency());
            boolean unpaid = false;
            for (Map.Entry<Team, Ratio> each :
                    lines.teams(credit.payee(), credit.position(), day).entrySet()) {
                Team team = each.getKey();
                if (team.recipient() instanceof OverrideRecipient.Nobody) {
                    vacancies.add(team.position());
                    unpaid = true;
                }
                collected(new Key(team.recipient(), currency), team.position(), each.getValue())
                        .credits()
                        .computeIfAbsent(credit.payee(), id -> new ArrayList<>())
                        .add(credit);
            }
            if (unpaid) {
                vacant.add(credit);
            }
        }
        resolution.noteCredits(
                PlanFinding.NO_MANAGER,
                component,
                orphans,
                Argument.text(component.team().managers().value()));
        resolution.noteCredits(
                PlanFinding.VACANT,
                component,
                vacant,
                Argument.texts(vacancies.stream().map(PositionId::value).toList()));
    }

    private void collectMembers() {
        List<Argument> orphans = new ArrayList<>();
        for (PersonId person : resolution.holders()) {
            if (lines.everOrphan(person)) {
                orphans.add(Argument.text(person.value()));
            }
            Map<Team, Ratio> parts = lines.presence(person);
            presence.put(person, parts);
            for (Team team : parts.keySet()) {
                Ratio share = lines.share(team);
                collected(new Key(team.recipient(), Optional.empty()), team.position(), share)
                        .credits()
                        .put(person, new ArrayList<>());
            }
        }
        if (!orphans.isEmpty()) {
            resolution.add(resolution
                    .finding(PlanFinding.EARNER_WITHOUT_MANAGER, component)
                    .with("count", orphans.size())
                    .with("tier", component.team().managers().value())
                    .with("people", new Argument.Many(orphans)));
        }
    }

    private Collected collected(Key key, PositionId position, Ratio share) {
        return teams.computeIfAbsent(key, k -> new TreeMap<>())
                .computeIfAbsent(position, id -> new Collected(share, new TreeMap<>()));
    }

    private List<ResolvedOverride> resolve() {
        List<ResolvedOverride> resolved = new ArrayList<>();
        boolean gross = component.base() instanceof OverrideBase.Gross;
        SortedMap<PersonId, List<Money>> carried = resolution.carried(component);
        // what was carried over is paid also to who has no team in this period
        carried.forEach((payee, amounts) -> amounts.forEach(amount -> teams.putIfAbsent(
                new Key(new OverrideRecipient.Payee(payee), gross ? Optional.of(amount.currency()) : Optional.empty()),
                new TreeMap<>())));
        teams.forEach((key, positions) -> {
            List<TeamPart> parts = new ArrayList<>();
            positions.forEach((position, collected) -> parts.add(part(new Team(key.recipient(), position), collected)));
            Optional<PersonId> payee = key.recipient().payee();
            key.currency().ifPresent(currency -> resolution.checkLimits(component, currency));
            resolved.add(new ResolvedOverride(
                    component,
                    key.recipient(),
                    key.currency(),
                    payee.flatMap(this::ownQuota),
                    parts,
                    payee.map(id -> resolution.modifiers(component, id)).orElse(List.of()),
                    payee.map(id -> carried.getOrDefault(id, List.of())).orElse(List.of()).stream()
                            .filter(amount -> key.currency()
                                    .filter(other -> !other.equals(amount.currency()))
                                    .isEmpty())
                            .toList()));
        });
        missing.note();
        return resolved;
    }

    private Optional<Quota> ownQuota(PersonId manager) {
        return component.pay() instanceof OverridePay.OnTotal total
                        && total.quota().orElse(null) instanceof TeamQuota.OfManager own
                ? missing.find(own.rule(), Subject.of(manager))
                : Optional.empty();
    }

    private TeamPart part(Team team, Collected collected) {
        Optional<Quota> quota = Optional.empty();
        Ratio quotaShare = Ratio.ONE;
        if (component.pay() instanceof OverridePay.OnTotal total
                && total.quota().orElse(null) instanceof TeamQuota.OfUnit unit) {
            quota = resolution
                    .lastDay(team.position())
                    .unitOf(team.position())
                    .flatMap(id -> missing.find(unit.rule(), Subject.of(id)));
            quotaShare = unit.part() == QuotaForPart.BY_DAYS ? lines.tenure(team) : Ratio.ONE;
        }
        SortedMap<PersonId, MemberPart> members = new TreeMap<>();
        collected.credits().forEach((person, credits) -> members.put(person, member(team, person, credits)));
        return new TeamPart(team.position(), collected.share(), quota, quotaShare, members);
    }

    private MemberPart member(Team team, PersonId person, List<Credit> credits) {
        if (component.base() instanceof OverrideBase.Earned) {
            Ratio share = presence.getOrDefault(person, Map.of()).getOrDefault(team, Ratio.ZERO);
            return new MemberPart(credits, share, Optional.empty());
        }
        Optional<MemberQuota> measured =
                component.pay() instanceof OverridePay.OnEachMember each ? each.quota() : Optional.empty();
        if (measured.isEmpty()) {
            return new MemberPart(credits, Ratio.ONE, Optional.empty());
        }
        Ratio share = measured.get().part() == QuotaForPart.WHOLE
                ? Ratio.ONE
                : presence.computeIfAbsent(person, lines::presence).getOrDefault(team, Ratio.ZERO);
        return new MemberPart(credits, share, missing.find(measured.get().rule(), Subject.of(person)));
    }
}
