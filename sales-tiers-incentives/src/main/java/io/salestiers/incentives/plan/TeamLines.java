package io.salestiers.incentives.plan;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.OrganizationPiece;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.TierId;
import io.salestiers.incentives.team.ActingHolder;
import io.salestiers.incentives.team.OverrideRecipient;
import io.salestiers.incentives.team.OverrideTeam;
import io.salestiers.incentives.team.OwnSales;
import io.salestiers.incentives.team.SeveralLevels;
import io.salestiers.incentives.team.TeamDay;
import io.salestiers.incentives.team.TeamReach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In whose teams a position is, on which day, and for which part of the period a person is there. Used by one thread. */
final class TeamLines {
    /** A team of a recipient. */
    record Team(OverrideRecipient recipient, PositionId position) {}

    private record Key(PositionId position, LocalDate since) {}

    private final OverrideTeam rule;
    private final Resolution resolution;
    private final Recipients recipients;
    private final Map<Key, List<PositionId>> managers = new HashMap<>();

    TeamLines(OverrideTeam rule, Resolution resolution) {
        this.rule = rule;
        this.resolution = resolution;
        this.recipients = new Recipients(resolution.pieces(), rule.vacant(), rule.acting());
    }

    /** The organization that counts for what a position did on a day. */
    OrganizationDay day(PositionId position, LocalDate day) {
        return rule.day() == TeamDay.EACH_DAY ? resolution.day(day) : resolution.lastDay(position);
    }

    /** The positions of the managers in whose teams a position is. */
    List<PositionId> managers(PositionId position, OrganizationDay day) {
        return managers.computeIfAbsent(new Key(position, day.day()), key -> find(position, day));
    }

    private List<PositionId> find(PositionId position, OrganizationDay day) {
        boolean itself = day.tier(position).equals(Optional.of(rule.managers()));
        List<PositionId> found = new ArrayList<>();
        if (itself && rule.ownSales() == OwnSales.IN_TEAM) {
            found.add(position);
        }
        List<PositionId> chain = day.chain(position);
        List<PositionId> above = chain.stream()
                .filter(each -> day.tier(each).equals(Optional.of(rule.managers())))
                .toList();
        if (rule.reach() instanceof TeamReach.WholeSubtree) {
            found.addAll(above);
        } else if (rule.reach() instanceof TeamReach.DirectReports) {
            above.stream().filter(each -> each.equals(chain.get(0))).forEach(found::add);
        } else if (!itself) {
            above.stream().limit(1).forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** Whether a position should have a manager of the tier above it, but has none. */
    boolean orphan(PositionId position, OrganizationDay day) {
        Optional<TierId> own = day.tier(position);
        return own.isPresent()
                && resolution.organization().ladders().higher(rule.managers(), own.get())
                && day.chain(position).stream().noneMatch(each -> day.tier(each).equals(Optional.of(rule.managers())));
    }

    /** The teams that what a person did in a position counts for, with the recipient's part of the team. */
    Map<Team, Ratio> teams(PersonId person, PositionId position, OrganizationDay day) {
        boolean once = rule.reach() instanceof TeamReach.WholeSubtree whole && whole.several() == SeveralLevels.ONCE;
        Map<Team, Ratio> teams = new HashMap<>();
        Set<PersonId> paid = new HashSet<>();
        for (PositionId manager : managers(position, day)) {
            recipients.of(manager, day).forEach((recipient, share) -> {
                Optional<PersonId> payee = recipient.payee();
                boolean own = payee.equals(Optional.of(person)) && rule.ownSales() == OwnSales.NOT_IN_TEAM;
                if (!own && !(once && payee.isPresent() && !paid.add(payee.get()))) {
                    teams.put(new Team(recipient, manager), share);
                }
            });
        }
        return teams;
    }

    /** Whether a person should have a manager of the tier on some day that counts, but has none. */
    boolean everOrphan(PersonId person) {
        return places(person).stream()
                .anyMatch(piece -> orphan(piece.day().positionOf(person).orElseThrow(), piece.day()));
    }

    /* The days that count on which a person holds a position. */
    private List<OrganizationPiece> places(PersonId person) {
        List<OrganizationPiece> pieces = resolution.pieces().stream()
                .filter(piece -> piece.day().positionOf(person).isPresent())
                .toList();
        return rule.day() == TeamDay.PERIOD_END && !pieces.isEmpty()
                ? pieces.subList(pieces.size() - 1, pieces.size())
                : pieces;
    }

    /** The part of the period that a person spends in each team, of all days on which the person holds a position. */
    Map<Team, Ratio> presence(PersonId person) {
        Map<Team, Ratio> days = new HashMap<>();
        long all = 0;
        for (OrganizationPiece piece : places(person)) {
            Ratio length = Ratio.of(piece.range().lengthInDays());
            all += piece.range().lengthInDays();
            PositionId position = piece.day().positionOf(person).orElseThrow();
            teams(person, position, piece.day()).keySet().forEach(team -> days.merge(team, length, Ratio::plus));
        }
        Ratio whole = Ratio.of(all);
        days.replaceAll((team, part) -> part.dividedBy(whole));
        return days;
    }

    /** The part of the period for which a recipient has a team, of all days on which its position is there. */
    Ratio tenure(Team team) {
        if (rule.day() == TeamDay.PERIOD_END || rule.acting() == ActingHolder.BY_DAYS) {
            return Ratio.ONE;
        }
        long held = 0;
        long all = 0;
        for (OrganizationPiece piece : resolution.pieces()) {
            if (piece.day().exists(team.position())) {
                long length = piece.range().lengthInDays();
                all += length;
                held += recipients.of(team.position(), piece.day()).containsKey(team.recipient()) ? length : 0;
            }
        }
        return Ratio.of(held, all);
    }

    /** The part of a team's results that a recipient has: 1, unless it is shared by days. */
    Ratio share(Team team) {
        return rule.acting() == ActingHolder.BY_DAYS
                ? recipients
                        .of(team.position(), resolution.lastDay(team.position()))
                        .getOrDefault(team.recipient(), Ratio.ZERO)
                : Ratio.ONE;
    }
}
