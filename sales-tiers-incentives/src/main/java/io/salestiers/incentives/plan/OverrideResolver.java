package io.salestiers.incentives.plan;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.Ids;
import io.salestiers.incentives.credit.Credit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which credits belong to each manager's team, by the reporting lines of their days. */
final class OverrideResolver {
    private record Key(Optional<PersonId> payee, Optional<PositionId> position, Currency currency)
            implements Comparable<Key> {
        private String text() {
            return payee.map(id -> "1" + id)
                    .or(() -> position.map(id -> "2" + id))
                    .orElseThrow();
        }

        @Override
        public int compareTo(Key other) {
            int byText = Ids.compare(text(), other.text());
            return byText != 0 ? byText : currency.compareTo(other.currency);
        }
    }

    private OverrideResolver() {}

    static List<ResolvedOverride> resolve(TeamOverride component, Resolution resolution) {
        SortedMap<Key, List<Credit>> teams = new TreeMap<>();
        List<Credit> orphans = new ArrayList<>();
        List<Credit> vacant = new ArrayList<>();
        SortedSet<PositionId> vacancies = new TreeSet<>();
        for (Credit credit : resolution.credits().all()) {
            Currency currency = credit.amount().currency();
            Optional<TierId> own = resolution.tier(credit);
            if (own.equals(Optional.of(component.tier()))) {
                if (component.ownSales() == OwnSales.IN_TEAM) {
                    Resolution.add(teams, new Key(Optional.of(credit.payee()), Optional.empty(), currency), credit);
                }
                continue;
            }
            OrganizationDay day = resolution.day(credit);
            Optional<PositionId> manager = day.chain(credit.position()).stream()
                    .filter(above -> day.tier(above).equals(Optional.of(component.tier())))
                    .findFirst();
            if (manager.isEmpty()) {
                if (own.isPresent() && resolution.organization().ladders().higher(component.tier(), own.get())) {
                    orphans.add(credit);
                }
                continue;
            }
            Optional<PersonId> holder = holder(component, manager.get(), day);
            if (holder.isEmpty()) {
                vacant.add(credit);
                vacancies.add(manager.get());
                Resolution.add(teams, new Key(Optional.empty(), manager, currency), credit);
            } else {
                Resolution.add(teams, new Key(holder, Optional.empty(), currency), credit);
            }
        }
        resolution.noteCredits(
                PlanFinding.NO_MANAGER,
                component,
                orphans,
                Argument.text(component.tier().value()));
        resolution.noteCredits(
                PlanFinding.VACANT,
                component,
                vacant,
                Argument.texts(vacancies.stream().map(PositionId::value).toList()));
        List<ResolvedOverride> resolved = new ArrayList<>();
        for (Map.Entry<Key, List<Credit>> team : teams.entrySet()) {
            Key key = team.getKey();
            resolution.checkLimits(component, key.currency());
            resolved.add(new ResolvedOverride(
                    component,
                    key.payee(),
                    key.position(),
                    key.currency(),
                    team.getValue(),
                    key.payee()
                            .map(payee -> resolution.modifiers(component, payee))
                            .orElse(List.of())));
        }
        return resolved;
    }

    private static Optional<PersonId> holder(TeamOverride component, PositionId manager, OrganizationDay day) {
        Optional<PersonId> holder = day.occupant(manager);
        if (component.vacant() == VacantPosition.UNPAID || holder.isPresent()) {
            return holder;
        }
        return day.chain(manager).stream()
                .flatMap(above -> day.occupant(above).stream())
                .findFirst();
    }
}
