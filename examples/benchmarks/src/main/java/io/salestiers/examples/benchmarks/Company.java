package io.salestiers.examples.benchmarks;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantBuilder;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Grants;
import io.salestiers.core.authority.Onward;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.authority.Target;
import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.OrgUnit;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.InstantRange;
import io.salestiers.core.time.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * A company of a given size, the same on every machine: a tree of units, ten below each, a head and members in each unit, and
 * grants that are handed on from head to head down the tree, with others given to members beside.
 */
final class Company {
    private static final int BRANCHES = 10;
    private static final int TIERS = 6;
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    private static final DateRange ALWAYS = DateRange.startingOn(SINCE);
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final InstantRange VALID = InstantRange.startingAt(FROM);

    static final Instant NOW = Instant.parse("2025-07-03T01:30:00Z");

    static final List<Capability> CAPABILITIES = List.of(
            Capabilities.TARGET_SET,
            Capabilities.SCORECARD_APPROVE,
            Capabilities.PROMOTION_NOMINATE,
            Capabilities.QUOTA_LOAD,
            Capabilities.TARGET_SEE);

    private static final List<Depth> DEPTHS = List.of(Depth.NODE, Depth.CHILDREN, Depth.SUBTREE);

    /** One question. */
    record Question(Actor actor, Capability capability, Target target) {}

    private final int units;
    private final int membersEach;
    private final Organization organization;
    private final Grants grants;

    private Company(int units, int membersEach, int grants) {
        this.units = units;
        this.membersEach = membersEach;
        this.organization = buildOrganization();
        this.grants = buildGrants(grants);
    }

    /** With a head and two members a unit. */
    static Company of(int units, int grants) {
        return new Company(units, 2, grants);
    }

    Organization organization() {
        return organization;
    }

    Authority authority() {
        RootAdministrator root = new RootAdministrator(person(0), VALID, RootAdministrator.Origin.FOUNDED);
        return Authority.of(
                organization,
                AuthorityState.of(grants).withRootAdministrators(List.of(root)),
                AuthorityPolicy.standard());
    }

    /** People ask about people and units, half of them in their own part of the tree, where something may be permitted. */
    List<Question> questions(int count) {
        SplittableRandom random = new SplittableRandom(80_802);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int unit = random.nextInt(units);
            int above = unit;
            for (int up = random.nextInt(4); up > 0 && above > 0; up--) {
                above = (above - 1) / BRANCHES;
            }
            int asking = random.nextInt(2) == 0 ? random.nextInt(units * (membersEach + 1)) : first(above);
            int subject = first(unit) + random.nextInt(membersEach + 1);
            questions.add(new Question(
                    Actor.of(person(asking)),
                    CAPABILITIES.get(random.nextInt(CAPABILITIES.size())),
                    random.nextInt(3) == 0 ? Target.of(unit(unit)) : Target.of(person(subject))));
        }
        return List.copyOf(questions);
    }

    private int first(int unit) {
        return unit * (membersEach + 1);
    }

    private static int depth(int unit) {
        int depth = 0;
        for (int up = unit; up > 0; up = (up - 1) / BRANCHES) {
            depth++;
        }
        return depth;
    }

    private static PersonId person(int number) {
        return PersonId.of("P-" + number);
    }

    private static PositionId position(int number) {
        return PositionId.of("S-" + number);
    }

    private static UnitId unit(int number) {
        return UnitId.of("U-" + number);
    }

    private static TierId tier(int depth) {
        return TierId.of("T-" + Math.min(depth, TIERS - 1));
    }

    private Organization buildOrganization() {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < TIERS; i++) {
            tiers.add(new Tier(tier(i), 100 - i, LocalizedText.same("Tier " + i)));
        }
        List<OrgUnit> tree = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        List<Appointment> appointments = new ArrayList<>();
        for (int u = 0; u < units; u++) {
            int parent = (u - 1) / BRANCHES;
            tree.add(OrgUnit.of(
                    unit(u),
                    LocalizedText.same("Unit " + u),
                    u == 0 ? Timeline.empty() : Timeline.of(ALWAYS, unit(parent))));
            for (int m = 0; m <= membersEach; m++) {
                int number = first(u) + m;
                int manager = m > 0 ? first(u) : first(parent);
                positions.add(Position.of(
                        position(number),
                        m == 0 ? tier(depth(u)) : tier(TIERS - 1),
                        ALWAYS,
                        Timeline.of(ALWAYS, unit(u)),
                        number == 0 ? Timeline.empty() : Timeline.of(ALWAYS, position(manager))));
                appointments.add(Appointment.primary(person(number), position(number), ALWAYS));
            }
        }
        return Organization.of(Ladder.of(tiers), tree, positions, appointments);
    }

    private Grants buildGrants(int count) {
        SplittableRandom random = new SplittableRandom(77_103);
        List<Grant> all = new ArrayList<>();
        int heads = Math.min(units, count);
        for (int u = 0; u < heads; u++) {
            GrantBuilder grant = Grant.builder(
                            GrantId.of("G-" + u),
                            Grantee.position(position(first(u))),
                            Scope.unit(unit(u), Depth.SUBTREE),
                            VALID,
                            person(u == 0 ? 0 : first((u - 1) / BRANCHES)))
                    .use(CAPABILITIES)
                    .onward(Onward.use(2 * TIERS - depth(u), CAPABILITIES))
                    .reason("line");
            all.add((u == 0 ? grant : grant.from(GrantId.of("G-" + (u - 1) / BRANCHES))).build());
        }
        for (int g = heads; g < count; g++) {
            int from = random.nextInt(units);
            int member = first(from) + 1 + random.nextInt(membersEach);
            Set<Capability> capabilities = new TreeSet<>();
            capabilities.add(CAPABILITIES.get(random.nextInt(CAPABILITIES.size())));
            capabilities.add(CAPABILITIES.get(random.nextInt(CAPABILITIES.size())));
            all.add(Grant.builder(
                            GrantId.of("G-" + g),
                            random.nextBoolean()
                                    ? Grantee.position(position(member))
                                    : Grantee.person(person(member), position(member)),
                            Scope.unit(unit(from), DEPTHS.get(random.nextInt(DEPTHS.size()))),
                            VALID,
                            person(first(from)))
                    .use(capabilities)
                    .from(GrantId.of("G-" + from))
                    .reason("support")
                    .build());
        }
        return Grants.of(all);
    }
}
