package io.salestiers.core.authority;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.NotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An {@link Authority} at one instant, prepared for many questions: the same answers, without reasons or with them.
 *
 * <!-- sample: AuthoritySamplesTest#prepare -->
 * <pre>{@code
 * PreparedAuthority prepared = authority.at(NOW); // once
 * boolean may = prepared.permits(li, Capabilities.TARGET_SET, Target.of(ZHANG)); // often
 * }</pre>
 *
 * <p>A question costs a few look-ups by hash and one pass over the live grants of the actor; with 10,000 units and 50,000
 * grants that is well under a microsecond for somebody who has ten of them. It keeps nothing of a question. Immutable and
 * safe for use by several threads.
 */
public final class PreparedAuthority {
    /*
     * How it works
     *
     * Everybody and everything has a number (PreparedPlaces). Units, territories and reporting lines are numbered in
     * pre-order, so that "lies below" is two comparisons. Each person has the own live grants with the conditions of their
     * whole chains already put together (PreparedGrant). The rules are those of DecisionRules, in the order in which they
     * cost least; a property test proves both equal.
     */
    private static final int NONE = PreparedPlaces.NONE;
    private static final PreparedGrant[] NO_GRANTS = {};

    private final AuthorityDay facts;
    private final Instant instant;
    private final PreparedPlaces places;
    private final PreparedSight sight;
    private final Map<Capability, Rule> rules = new HashMap<>();
    private final PreparedGrant[][] grants;
    private final PreparedInterest[][] interests;
    private final @Nullable OutsideBody body;
    private final Set<PersonId> root;
    private final boolean interestVetoes;
    private final int liveGrants;

    /** What the policy says of a capability. */
    private record Rule(
            int number,
            boolean people,
            CapabilityKind kind,
            boolean byHierarchy,
            boolean forOneself,
            boolean root,
            boolean withoutOwnLine,
            Set<Capability> separated) {}

    PreparedAuthority(AuthorityDay facts) {
        this.facts = facts;
        this.instant = facts.instant;
        this.places = new PreparedPlaces(facts);
        this.sight = new PreparedSight(facts, places);
        for (CapabilityDefinition definition : facts.policy.capabilities()) {
            Capability capability = definition.capability();
            rules.put(
                    capability,
                    new Rule(
                            rules.size(),
                            definition.is(CapabilityFlag.CONCERNS_PEOPLE),
                            definition.kind(),
                            definition.is(CapabilityFlag.BY_HIERARCHY),
                            definition.is(CapabilityFlag.FOR_ONESELF),
                            facts.policy.rootCapabilities().contains(capability),
                            facts.policy.withoutOwnLine().contains(capability),
                            facts.policy.separatedFrom(capability)));
        }
        this.body = facts.state.outsideBody().orElse(null);
        this.root = new TreeSet<>(facts.rootAdministrators());
        this.interestVetoes = facts.policy.interest() == InterestPolicy.NEXT_WITHOUT_INTEREST;
        Map<PersonId, Integer> people = places.people();
        this.grants = new PreparedGrant[people.size()][];
        this.interests = new PreparedInterest[people.size()][];
        Map<PersonId, List<PreparedInterest>> byPerson = new HashMap<>();
        for (Interest interest : facts.state.interests()) {
            if (interest.days().contains(facts.day.day())) {
                byPerson.computeIfAbsent(interest.person(), any -> new ArrayList<>())
                        .add(new PreparedInterest(interest.subject(), places));
            }
        }
        Map<GrantId, long[]> bits = new HashMap<>();
        people.forEach((person, number) -> {
            grants[number] = facts.liveGrants(person).stream()
                    .flatMap(grant ->
                            PreparedGrant.of(
                                    grant, person, bits.computeIfAbsent(grant.id(), id -> bits(grant)), places, facts)
                                    .stream())
                    .toArray(PreparedGrant[]::new);
            interests[number] = byPerson.getOrDefault(person, List.of()).toArray(PreparedInterest[]::new);
        });
        this.liveGrants = bits.size();
    }

    private long[] bits(Grant grant) {
        long[] bits = new long[(rules.size() + 63) / 64];
        for (Capability capability : grant.use()) {
            Rule rule = rules.get(capability);
            if (rule != null) {
                bits[rule.number() >> 6] |= 1L << rule.number();
            }
        }
        return bits;
    }

    /**
     * The instant for which it was prepared.
     *
     * @return the instant of all answers
     */
    public Instant instant() {
        return instant;
    }

    /**
     * How large it is, for hosts that keep several.
     *
     * @return the numbers of what it holds
     */
    public Size size() {
        return new Size(
                grants.length,
                places.unit.length,
                places.units.size(),
                places.territories.size(),
                liveGrants,
                Arrays.stream(grants).mapToInt(own -> own.length).sum());
    }

    /**
     * The numbers of what a prepared authority holds.
     *
     * @param people people of all days
     * @param positions positions of all days
     * @param units units of all days
     * @param territories territories of all days
     * @param grants the grants that hold at the instant and that somebody can use
     * @param uses the same once for each person who can use them
     */
    public record Size(int people, int positions, int units, int territories, int grants, int uses) {}

    /**
     * The decision with its reasons: the same as {@link Authority#decide(Actor, Capability, Target, Instant)} at this
     * instant, without building the organization of the day again.
     *
     * @param actor who wants to
     * @param capability what
     * @param target on whom or what
     * @return yes or no, the chain used, every rule that speaks against it, the interests found, and why
     * @throws NotFoundException if the policy lacks the capability, or the organization never has the position, unit or
     *     territory
     */
    public AuthorityDecision decide(Actor actor, Capability capability, Target target) {
        return decide(actor, Right.USE, capability, target);
    }

    /**
     * The decision on a right with its reasons: the same as {@link Authority#decide(Actor, Right, Capability, Target,
     * Instant)} at this instant.
     *
     * @param actor who wants to
     * @param right using, administering or granting on
     * @param capability what
     * @param target on whom or what
     * @return yes or no, the chain used, every rule that speaks against it, the interests found, and why
     * @throws NotFoundException if the policy lacks the capability, or the organization never has the position, unit or
     *     territory
     */
    public AuthorityDecision decide(Actor actor, Right right, Capability capability, Target target) {
        return new DecisionRules(facts, actor, right, capability, target).decide();
    }

    /**
     * Whether somebody may use a capability on something: the same as {@link Authority#decide(Actor, Capability, Target,
     * Instant)} at this instant says.
     *
     * @param actor who wants to
     * @param capability what
     * @param target on whom or what
     * @return true if permitted
     * @throws NotFoundException if the policy lacks the capability, or the organization never has the position, unit or
     *     territory
     */
    public boolean permits(Actor actor, Capability capability, Target target) {
        Rule rule = rules.get(capability);
        if (rule == null) {
            throw new NotFoundException("capability", capability);
        }
        Subject asked = target.subject();
        PreparedTarget row = new PreparedTarget(asked, places);
        if (rule.root() && root.isEmpty()) {
            return false;
        }
        int own = places.person(actor.person());
        boolean behalf = actor.onBehalfOf().isPresent();
        int other = behalf ? places.person(actor.onBehalfOf().get()) : NONE;
        boolean decides = rule.people() && rule.kind() == CapabilityKind.DECISION;
        boolean self = rule.people()
                && rule.kind() != CapabilityKind.SIGHT
                && (row.concerns(actor.person(), own, places)
                        || (behalf && row.concerns(actor.onBehalfOf().get(), other, places)));
        if (self && (decides || !rule.forOneself())) {
            return false;
        }
        boolean highest = rule.people() && rule.kind() != CapabilityKind.PREPARATION && row.concernsHighest(places);
        if (actor.speaksFor().isPresent()) {
            if (!highest || !speaks(actor)) {
                return false;
            }
        } else if ((decides && highest) || !given(actor, own, rule, capability, row, asked, self)) {
            return false;
        }
        if (decides
                && interestVetoes
                && (benefits(own, rule, row, asked) || (behalf && benefits(other, rule, row, asked)))) {
            return false;
        }
        return !involved(actor, rule, target.involvements());
    }

    private boolean speaks(Actor actor) {
        return body != null
                && body.id().equals(actor.speaksFor().get())
                && body.members().contains(actor.person());
    }

    private boolean given(
            Actor actor, int own, Rule rule, Capability capability, PreparedTarget row, Subject asked, boolean self) {
        if (rule.root() && root.contains(actor.person())) {
            return true;
        }
        if (rule.byHierarchy() && sight.sees(actor, own, capability, row, asked)) {
            return true;
        }
        boolean tiers = rule.people() && !self && rule.kind() != CapabilityKind.SIGHT && row.hasTier();
        boolean preparation = rule.kind() == CapabilityKind.PREPARATION;
        PreparedGrant[] held = own == NONE ? NO_GRANTS : grants[own];
        for (PreparedGrant grant : held) {
            if (grant.has(rule.number())
                    && (!tiers || grant.standsAbove(row.position, preparation, places))
                    && grant.reaches(row, places)) {
                return true;
            }
        }
        return false;
    }

    private boolean benefits(int person, Rule rule, PreparedTarget row, Subject asked) {
        if (person == NONE) {
            return false;
        }
        for (PreparedInterest interest : interests[person]) {
            if (interest.meets(row, asked, places)) {
                return true;
            }
        }
        if (rule.withoutOwnLine() && row.position != NONE) {
            for (int seat : places.seats[person]) {
                if (seat != row.position && places.lines.liesIn(row.position, seat)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean involved(Actor actor, Rule rule, List<Involvement> involvements) {
        for (int i = 0; i < involvements.size(); i++) {
            Involvement done = involvements.get(i);
            if (rule.separated().contains(done.capability())
                    && (done.person().equals(actor.person())
                            || (actor.onBehalfOf().isPresent()
                                    && done.person().equals(actor.onBehalfOf().get())))) {
                return true;
            }
        }
        return false;
    }
}
