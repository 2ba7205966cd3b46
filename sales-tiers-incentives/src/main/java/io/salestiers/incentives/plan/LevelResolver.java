package io.salestiers.incentives.plan;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.team.LevelPart;
import io.salestiers.incentives.team.LevelRates;
import io.salestiers.incentives.team.OverrideRecipient;
import io.salestiers.incentives.team.TeamDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which credits each person is paid for at which level above them. Used once, by one thread. */
final class LevelResolver {
    private record Key(OverrideRecipient recipient, Currency currency) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::recipient).thenComparing(Key::currency);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final LevelOverride component;
    private final Resolution resolution;
    private final SortedMap<Key, SortedMap<Integer, List<Credit>>> byRecipient = new TreeMap<>();
    private final List<Credit> incomplete = new ArrayList<>();
    private final SortedSet<Integer> missing = new TreeSet<>();
    private final List<Credit> vacant = new ArrayList<>();
    private final SortedSet<PositionId> vacancies = new TreeSet<>();

    private LevelResolver(LevelOverride component, Resolution resolution) {
        this.component = component;
        this.resolution = resolution;
    }

    static List<ResolvedLevelOverride> resolve(LevelOverride component, Resolution resolution) {
        LevelResolver resolver = new LevelResolver(component, resolution);
        LevelLines lines = new LevelLines(component, resolution);
        for (Credit credit : resolution.credits(component, component.credits())) {
            OrganizationDay day = component.day() == TeamDay.EACH_DAY
                    ? resolution.day(credit)
                    : resolution.lastDay(credit.position());
            resolver.collect(credit, lines.above(credit, day));
        }
        resolver.note();
        return resolver.resolve();
    }

    private void collect(Credit credit, List<LevelLines.Level> levels) {
        boolean lacks = false;
        boolean empty = false;
        for (LevelLines.Level level : levels) {
            if (level.person().isPresent()) {
                add(new OverrideRecipient.Payee(level.person().get()), level, credit);
            } else if (level.position().isPresent()) {
                empty = true;
                vacancies.add(level.position().get());
                if (!(component.levels() instanceof LevelRates.ByPaidAs)) {
                    add(new OverrideRecipient.Nobody(level.position().get()), level, credit);
                }
            } else {
                lacks = true;
                missing.add(level.number());
            }
        }
        if (lacks) {
            incomplete.add(credit);
        }
        if (empty) {
            vacant.add(credit);
        }
    }

    private void add(OverrideRecipient recipient, LevelLines.Level level, Credit credit) {
        byRecipient
                .computeIfAbsent(new Key(recipient, credit.amount().currency()), key -> new TreeMap<>())
                .computeIfAbsent(level.number(), number -> new ArrayList<>())
                .add(credit);
    }

    private void note() {
        resolution.noteCredits(
                PlanFinding.NO_LEVEL,
                component,
                incomplete,
                new Argument.Many(missing.stream().map(Argument::number).toList()));
        resolution.noteCredits(
                PlanFinding.VACANT,
                component,
                vacant,
                Argument.texts(vacancies.stream().map(PositionId::value).toList()));
    }

    private List<ResolvedLevelOverride> resolve() {
        List<ResolvedLevelOverride> resolved = new ArrayList<>();
        Set<PersonId> unknown = new TreeSet<>();
        // what was carried over is paid also to who stands above no credit in this period
        resolution
                .carried(component)
                .forEach((payee, amounts) -> amounts.forEach(amount -> byRecipient.putIfAbsent(
                        new Key(new OverrideRecipient.Payee(payee), amount.currency()), new TreeMap<>())));
        for (Map.Entry<Key, SortedMap<Integer, List<Credit>>> each : byRecipient.entrySet()) {
            Optional<PersonId> payee = each.getKey().recipient().payee();
            resolution.checkLimits(component, each.getKey().currency());
            List<LevelPart> parts = new ArrayList<>();
            each.getValue().forEach((level, credits) -> parts.add(new LevelPart(level, credits)));
            ResolvedLevelOverride part = new ResolvedLevelOverride(
                    component,
                    each.getKey().recipient(),
                    each.getKey().currency(),
                    payee.flatMap(this::paidAs),
                    parts,
                    payee.map(id -> resolution.modifiers(component, id)).orElse(List.of()),
                    payee.flatMap(id ->
                            resolution.carried(component, id, each.getKey().currency())));
            if (part.rates().isEmpty()) {
                payee.ifPresent(unknown::add);
            }
            resolved.add(part);
        }
        if (!unknown.isEmpty()) {
            resolution.add(resolution
                    .finding(PlanFinding.NO_PAID_AS, component)
                    .with("count", unknown.size())
                    .with(
                            "payees",
                            Argument.texts(unknown.stream().map(PersonId::value).toList())));
        }
        return resolved;
    }

    private Optional<Figure> paidAs(PersonId payee) {
        return component.levels() instanceof LevelRates.ByPaidAs levels
                ? Optional.of(resolution.figure(levels.level(), payee))
                : Optional.empty();
    }
}
