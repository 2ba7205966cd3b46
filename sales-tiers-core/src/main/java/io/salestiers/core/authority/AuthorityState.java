package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Everything about authority that changes over time, beside the organization: what a host stores.
 *
 * <!-- sample: GovernanceSamplesTest#grants -->
 * <pre>{@code
 * Grant office = Grant.builder(
 *                 GrantId.of("G-1"),
 *                 Grantee.position(PositionId.of("east-manager")),
 *                 Scope.ownUnit(Depth.SUBTREE),
 *                 year,
 *                 ZHAO)
 *         .use(Capabilities.SCORECARD_APPROVE)
 *         .onward(Onward.use(1, Set.of(Capabilities.SCORECARD_SCORE, Capabilities.SCORECARD_APPROVE)))
 *         .build();
 * Grant suzhou = Grant.builder(
 *                 GrantId.of("G-2"),
 *                 Grantee.position(PositionId.of("suzhou-lead")),
 *                 Scope.unit(SUZHOU, Depth.SUBTREE),
 *                 year,
 *                 WANG)
 *         .use(Capabilities.SCORECARD_APPROVE)
 *         .from(GrantId.of("G-1"))
 *         .build();
 * AuthorityState state = AuthorityState.of(Grants.of(List.of(office, suzhou)))
 *         .withRootAdministrators(List.of(new RootAdministrator(ZHAO, year, RootAdministrator.Origin.FOUNDED)));
 * }</pre>
 *
 * <p>Lists have no repetitions and stand in their natural order, so two states with the same content are equal. Immutable
 * and safe for use by several threads.
 *
 * @param grants the grants with their revocations
 * @param rootAdministrators who is or was in the root office
 * @param recoveryRegistrants people outside the organization, two of whom together recover a vacant root office
 * @param outsideBody who decides what concerns the highest tier; empty: nobody is competent
 * @param pending grants that wait for their second person
 * @param sightShares what was shared sideways
 * @param interests who benefits from whom
 * @param rootRequests who shall come into the root office and waits for a second person
 * @param applied the commands and facts that led to this state since it was set up
 */
public record AuthorityState(
        Grants grants,
        List<RootAdministrator> rootAdministrators,
        List<RecoveryRegistrant> recoveryRegistrants,
        Optional<OutsideBody> outsideBody,
        List<PendingApproval> pending,
        List<SightShare> sightShares,
        List<Interest> interests,
        List<RootRequest> rootRequests,
        List<AppliedChange> applied) {
    private static final AuthorityState EMPTY = new AuthorityState(
            Grants.none(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    /** Sorts the lists and takes each entry once. */
    public AuthorityState {
        requireNonNull(grants, "grants");
        rootAdministrators = sorted(rootAdministrators);
        recoveryRegistrants = sorted(recoveryRegistrants);
        requireNonNull(outsideBody, "outsideBody");
        pending = sorted(pending);
        sightShares = sorted(sightShares);
        interests = sorted(interests);
        rootRequests = sorted(rootRequests);
        applied = sorted(applied);
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<T> values) {
        return List.copyOf(new TreeSet<>(values));
    }

    /**
     * A state without grants, in which the root office is vacant.
     *
     * @return the empty state
     */
    public static AuthorityState empty() {
        return EMPTY;
    }

    /**
     * A state with grants alone.
     *
     * @param grants the grants
     * @return the state
     */
    public static AuthorityState of(Grants grants) {
        return EMPTY.withGrants(grants);
    }

    /**
     * This state with other grants.
     *
     * @param other the grants
     * @return a copy
     */
    public AuthorityState withGrants(Grants other) {
        return new AuthorityState(
                other,
                rootAdministrators,
                recoveryRegistrants,
                outsideBody,
                pending,
                sightShares,
                interests,
                rootRequests,
                applied);
    }

    /**
     * This state with other root administrators.
     *
     * @param other who is or was in the root office
     * @return a copy
     */
    public AuthorityState withRootAdministrators(Collection<RootAdministrator> other) {
        return new AuthorityState(
                grants,
                List.copyOf(other),
                recoveryRegistrants,
                outsideBody,
                pending,
                sightShares,
                interests,
                rootRequests,
                applied);
    }

    /**
     * This state with other people who recover a vacant root office.
     *
     * @param other people outside the organization
     * @return a copy
     */
    public AuthorityState withRecoveryRegistrants(Collection<RecoveryRegistrant> other) {
        return new AuthorityState(
                grants,
                rootAdministrators,
                List.copyOf(other),
                outsideBody,
                pending,
                sightShares,
                interests,
                rootRequests,
                applied);
    }

    /**
     * This state with an outside body.
     *
     * @param body the body
     * @return a copy
     */
    public AuthorityState withOutsideBody(OutsideBody body) {
        return new AuthorityState(
                grants,
                rootAdministrators,
                recoveryRegistrants,
                Optional.of(body),
                pending,
                sightShares,
                interests,
                rootRequests,
                applied);
    }

    /**
     * This state with other waiting grants.
     *
     * @param other grants that wait for their second person
     * @return a copy
     */
    public AuthorityState withPending(Collection<PendingApproval> other) {
        return new AuthorityState(
                grants,
                rootAdministrators,
                recoveryRegistrants,
                outsideBody,
                List.copyOf(other),
                sightShares,
                interests,
                rootRequests,
                applied);
    }

    /**
     * This state with other shared sights.
     *
     * @param other what was shared sideways
     * @return a copy
     */
    public AuthorityState withSightShares(Collection<SightShare> other) {
        return new AuthorityState(
                grants,
                rootAdministrators,
                recoveryRegistrants,
                outsideBody,
                pending,
                List.copyOf(other),
                interests,
                rootRequests,
                applied);
    }

    /**
     * This state with other interests.
     *
     * @param other who benefits from whom
     * @return a copy
     */
    public AuthorityState withInterests(Collection<Interest> other) {
        return new AuthorityState(
                grants,
                rootAdministrators,
                recoveryRegistrants,
                outsideBody,
                pending,
                sightShares,
                List.copyOf(other),
                rootRequests,
                applied);
    }

    /**
     * This state with other requests for the root office.
     *
     * @param other who shall come into it and waits for a second person
     * @return a copy
     */
    public AuthorityState withRootRequests(Collection<RootRequest> other) {
        return new AuthorityState(
                grants,
                rootAdministrators,
                recoveryRegistrants,
                outsideBody,
                pending,
                sightShares,
                interests,
                List.copyOf(other),
                applied);
    }

    /**
     * This state with one more change that led to it, and so with another revision.
     *
     * @param change the change
     * @return a copy
     */
    public AuthorityState withApplied(AppliedChange change) {
        List<AppliedChange> all = new ArrayList<>(applied);
        all.add(change);
        return new AuthorityState(
                grants,
                rootAdministrators,
                recoveryRegistrants,
                outsideBody,
                pending,
                sightShares,
                interests,
                rootRequests,
                all);
    }

    /**
     * Which of the states that followed one another this is. What a host sets by itself, such as interests, does not count.
     *
     * @return the number of changes that led to it: {@code "0"} for one that was set up
     */
    public String revision() {
        return Integer.toString(applied.size());
    }
}
