package io.salestiers.incentives.plan;

import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.TierId;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.team.LevelRates;
import io.salestiers.incentives.team.MissingLevel;
import io.salestiers.incentives.team.OwnSales;
import io.salestiers.incentives.team.SeveralLevels;
import io.salestiers.incentives.team.VacantPosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who stands at which level above a credit. Used by one thread. */
final class LevelLines {
    /**
     * A level above a credit.
     *
     * @param number the first is 1
     * @param position its position; empty if there is none
     * @param person who is paid; empty if the position is vacant
     */
    record Level(int number, Optional<PositionId> position, Optional<PersonId> person) {}

    private final LevelOverride rule;
    private final Recipients recipients;

    LevelLines(LevelOverride rule, Resolution resolution) {
        this.rule = rule;
        this.recipients = new Recipients(resolution.pieces(), VacantPosition.UNPAID, rule.acting());
    }

    /** The levels that pay, with who is not paid left out. */
    List<Level> above(Credit credit, OrganizationDay day) {
        List<Level> levels = rule.levels() instanceof LevelRates.ByTier tiers
                ? byTier(tiers, credit.position(), day)
                : byLine(rule.levels().count(), credit.position(), day);
        Set<PersonId> paid = new HashSet<>();
        List<Level> paying = new ArrayList<>();
        for (Level level : levels) {
            boolean own = level.person().equals(Optional.of(credit.payee())) && rule.ownSales() == OwnSales.NOT_IN_TEAM;
            boolean again = rule.several() == SeveralLevels.ONCE
                    && level.person().filter(person -> !paid.add(person)).isPresent();
            if (!own && !again) {
                paying.add(level);
            }
        }
        return rule.missing() == MissingLevel.COMPRESSED && rule.levels() instanceof LevelRates.ByTier
                ? compressed(paying)
                : paying;
    }

    private List<Level> byLine(int count, PositionId position, OrganizationDay day) {
        List<Level> levels = new ArrayList<>();
        for (PositionId above : day.chain(position)) {
            Optional<PersonId> person = recipients.person(above, day);
            if (person.isPresent() || rule.missing() == MissingLevel.UNPAID) {
                levels.add(new Level(levels.size() + 1, Optional.of(above), person));
            }
            if (levels.size() == count) {
                break;
            }
        }
        return levels;
    }

    private List<Level> byTier(LevelRates.ByTier tiers, PositionId position, OrganizationDay day) {
        List<PositionId> line = new ArrayList<>();
        if (rule.ownSales() == OwnSales.IN_TEAM) {
            line.add(position);
        }
        line.addAll(day.chain(position));
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < tiers.levels().size(); i++) {
            TierId tier = tiers.levels().get(i).tier();
            Optional<PositionId> found = line.stream()
                    .filter(each -> day.tier(each).equals(Optional.of(tier)))
                    .findFirst();
            if (found.isPresent() || !reached(day.tier(position), tier, day)) {
                levels.add(new Level(i + 1, found, found.flatMap(each -> recipients.person(each, day))));
            }
        }
        return levels;
    }

    /* A level at which the seller stands, or below it, is not missing above the seller. */
    private static boolean reached(Optional<TierId> own, TierId tier, OrganizationDay day) {
        return own.filter(each -> each.equals(tier) || day.ladders().higher(each, tier))
                .isPresent();
    }

    /* The rate of a level without a person goes to the next level above that has one. */
    private static List<Level> compressed(List<Level> paying) {
        List<Level> moved = new ArrayList<>();
        for (Level level : paying) {
            Optional<Level> next = paying.stream()
                    .filter(above ->
                            above.number() > level.number() && above.person().isPresent())
                    .findFirst();
            moved.add(
                    level.person().isEmpty() && next.isPresent()
                            ? new Level(
                                    level.number(),
                                    next.get().position(),
                                    next.get().person())
                            : level);
        }
        return moved;
    }
}
