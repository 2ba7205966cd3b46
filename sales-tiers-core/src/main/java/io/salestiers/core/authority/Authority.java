package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.ReorganizationDiff;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who may do what to whom, at every instant: an organization, the grants that live in it, and the policy of the company.
 *
 * <p>May she approve his scorecard, and why not?
 *
 * <!-- sample: GovernanceSamplesTest#decide -->
 * <pre>{@code
 * Authority authority = Authority.of(organization, state, AuthorityPolicy.standard());
 * Instant now = Instant.parse("2026-06-03T01:30:00Z");
 * AuthorityDecision may = authority.decide(Actor.of(LI), Capabilities.SCORECARD_APPROVE, Target.of(ZHANG), now);
 * boolean yes = may.permit(); // true
 * List<GrantId> chain = may.chain(); // G-2, which comes from G-1
 *
 * // The same scorecard, but she scored it herself.
 * Target scored = Target.of(ZHANG).on("scorecard-17", List.of(new Involvement(LI, Capabilities.SCORECARD_SCORE)));
 * AuthorityDecision mayNot = authority.decide(Actor.of(LI), Capabilities.SCORECARD_APPROVE, scored, now);
 * String why = mayNot.decision().print(EN);
 * }</pre>
 *
 * <p>Nothing is permitted that no grant, office or hierarchy gives. Each question builds the organization of its day;
 * who has many questions about one instant asks {@link #at(Instant)}. Immutable and safe for use by several threads; it
 * writes nothing.
 */
public final class Authority {
    private final Organization organization;
    private final AuthorityState state;
    private final AuthorityPolicy policy;

    private final Supplier<Appointed> appointed;

    private Authority(Organization organization, AuthorityState state, AuthorityPolicy policy) {
        this(
                organization,
                state,
                policy,
                Suppliers.memoize(() -> new Appointed(requireNonNull(organization, "organization"))));
    }

    private Authority(
            Organization organization, AuthorityState state, AuthorityPolicy policy, Supplier<Appointed> appointed) {
        this.organization = requireNonNull(organization, "organization");
        this.appointed = appointed;
        this.state = requireNonNull(state, "state");
        this.policy = requireNonNull(policy, "policy");
    }

    /**
     * Authority in an organization.
     *
     * @param organization a sound organization
     * @param state the grants and what else changes
     * @param policy what the company chooses
     * @return the authority
     */
    public static Authority of(Organization organization, AuthorityState state, AuthorityPolicy policy) {
        return new Authority(organization, state, policy);
    }

    /**
     * The organization.
     *
     * @return the organization
     */
    public Organization organization() {
        return organization;
    }

    /**
     * The state.
     *
     * @return the grants and what else changes
     */
    public AuthorityState state() {
        return state;
    }

    /**
     * The policy.
     *
     * @return what the company chooses
     */
    public AuthorityPolicy policy() {
        return policy;
    }

    /**
     * The same grants in another organization, to try a planned one before it is activated (G15).
     *
     * @param other the other organization
     * @return a copy
     */
    public Authority with(Organization other) {
        return new Authority(other, state, policy);
    }

    /**
     * The same organization with another state.
     *
     * @param other the other state
     * @return a copy
     */
    public Authority with(AuthorityState other) {
        return new Authority(organization, other, policy, appointed);
    }

    AuthorityDay on(Instant instant) {
        return new AuthorityDay(organization, state, policy, appointed.get(), requireNonNull(instant, "instant"));
    }

    /**
     * The columns of a subject on the day of an instant, as the {@link ScopeFilter} looks at them.
     *
     * @param subject the subject
     * @param instant when
     * @return its unit, territories, ladder and rank
     * @throws NotFoundException if the organization never has the position, unit or territory
     */
    public TargetRow row(Subject subject, Instant instant) {
        return on(instant).row(subject);
    }

    /**
     * Whether somebody may use a capability on something.
     *
     * @param actor who wants to
     * @param capability what
     * @param target on whom or what
     * @param instant when
     * @return yes or no, the chain used, every rule that speaks against it, the interests found, and why
     * @throws NotFoundException if the policy lacks the capability, or the organization never has the position, unit or
     *     territory
     */
    public AuthorityDecision decide(Actor actor, Capability capability, Target target, Instant instant) {
        return decide(actor, Right.USE, capability, target, instant);
    }

    /**
     * Whether somebody has a right over a capability on something. Administering and granting on follow the rules of a
     * decision: nobody does so for themself, and over a person only from a higher tier.
     *
     * @param actor who wants to
     * @param right using, administering or granting on
     * @param capability what
     * @param target on whom or what
     * @param instant when
     * @return yes or no, the chain used, every rule that speaks against it, the interests found, and why
     * @throws NotFoundException if the policy lacks the capability, or the organization never has the position, unit or
     *     territory
     */
    public AuthorityDecision decide(Actor actor, Right right, Capability capability, Target target, Instant instant) {
        return new DecisionRules(on(instant), actor, right, capability, target).decide();
    }

    /**
     * Who decides: the next person up the line of the target who may, or the registered outside body for what concerns the
     * highest tier, or nobody.
     *
     * @param capability a decision
     * @param target about whom or what
     * @param instant when
     * @return who, or why nobody
     * @throws NotFoundException if the policy lacks the capability, or the organization never has the position, unit or
     *     territory
     */
    public CompetentDecider competentDecider(Capability capability, Target target, Instant instant) {
        return new Deciders(on(instant), capability, target).find();
    }

    /**
     * The active root administrators (G10): whose validity and appointment hold and, if another one appointed them, who came
     * into an office that was not vacant.
     *
     * @param instant when
     * @return the people in order; empty while the root office is vacant
     */
    public List<PersonId> rootAdministrators(Instant instant) {
        return on(instant).rootAdministrators();
    }

    /**
     * Whether there is no active root administrator, so that every root capability is denied (G10).
     *
     * @param instant when
     * @return true if vacant
     */
    public boolean rootVacant(Instant instant) {
        return rootAdministrators(instant).isEmpty();
    }

    /**
     * Whether a grant is live: it and all it comes from are valid and not revoked, the appointments they rest on have not
     * ended, and the positions they were given to are not vacant (G9, G11).
     *
     * @param grant the id of a grant
     * @param instant when
     * @return true if somebody can use it
     * @throws NotFoundException if there is no such grant
     */
    public boolean live(GrantId grant, Instant instant) {
        return on(instant).live(state.grants().grant(grant));
    }

    /**
     * Whether a scope lies within what a grant reaches at an instant (G1, on the organization of that day).
     *
     * @param grant the id of the grant that would be handed on
     * @param scope the scope that would be given
     * @param grantee who would have it, for {@link Scope.Self} and {@link Scope.OwnUnit}
     * @param instant when
     * @return true if the scope has nothing that the grant does not reach
     * @throws NotFoundException if there is no such grant
     */
    public boolean covers(GrantId grant, Scope scope, Grantee grantee, Instant instant) {
        Grant above = state.grants().grant(grant);
        AuthorityDay facts = on(instant);
        Optional<ScopeConjunction> inner = facts.meaning(scope, grantee);
        Optional<ScopeConjunction> outer = facts.reach(above);
        return inner.isEmpty() || (outer.isPresent() && ScopeContainment.covers(outer.get(), inner.get(), facts));
    }

    /**
     * This authority at one instant, prepared for many questions.
     *
     * <p>Preparing takes a time that grows with units, people, grants and interests; keep it as long as the instant, the
     * organization and the state are the same.
     *
     * @param instant when
     * @return the same answers, quickly and without reasons
     */
    public PreparedAuthority at(Instant instant) {
        return new PreparedAuthority(on(instant));
    }

    /**
     * What somebody may use a capability on, as a filter for queries (G14).
     *
     * @param actor who wants to
     * @param capability what
     * @param instant when
     * @return the filter; without residual rules it equals {@link #decide(Actor, Capability, Target, Instant)} on every
     *     target
     * @throws NotFoundException if the policy lacks the capability
     */
    public ScopeFilter effectiveScope(Actor actor, Capability capability, Instant instant) {
        return new FilterRules(on(instant), actor, capability).filter();
    }

    /**
     * What is worth knowing about the grants that hold at an instant: unknown capabilities, units, territories and positions,
     * scopes that are empty or reach beyond the grant they come from, and separated duties in one hand (G12). It looks at
     * everything that every grant reaches, which takes a while for many.
     *
     * @param instant when
     * @return warnings in the order of grants, then people; decisions are right with all of them
     */
    public List<Finding> findings(Instant instant) {
        return new StateChecks(on(instant)).findings();
    }

    /**
     * What a planned organization does to the grants (G15): on each day of the difference, what each loses and gains, and who
     * else decides about what the difference names and what grants lose or gain. It looks at everything that every grant reaches, which takes a while for
     * many.
     *
     * @param diff the difference from this organization to the planned one, over the days of interest
     * @param after the organization as it would be
     * @return the impact, empty if nothing changes
     */
    public AuthorityImpact impactOf(ReorganizationDiff diff, Organization after) {
        return new Impacts(this, with(after), diff).impact();
    }
}
