package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.NotFoundException;
import java.time.Instant;
import java.util.List;

/**
 * Who may do what to whom, at every instant: an organization, the grants that live in it, and the policy of the company.
 *
 * <p>Nothing is permitted that no grant, office or hierarchy gives. Each question builds the organization of its day;
 * who has many questions about one instant prepares them. Immutable and safe for use by several threads; it
 * writes nothing.
 */
@SuppressWarnings("DoNotCallSuggester") // the rules follow
public final class Authority {
    private final Organization organization;
    private final AuthorityState state;
    private final AuthorityPolicy policy;

    private Authority(Organization organization, AuthorityState state, AuthorityPolicy policy) {
        this.organization = requireNonNull(organization, "organization");
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
        return new Authority(organization, other, policy);
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
        throw new UnsupportedOperationException("decide");
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
        throw new UnsupportedOperationException("competentDecider");
    }

    /**
     * The active root administrators (G10): whose validity and appointment hold and, if another one appointed them, who came
     * into an office that was not vacant.
     *
     * @param instant when
     * @return the people in order; empty while the root office is vacant
     */
    public List<PersonId> rootAdministrators(Instant instant) {
        throw new UnsupportedOperationException("rootAdministrators");
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
        throw new UnsupportedOperationException("live");
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
        throw new UnsupportedOperationException("covers");
    }
}
