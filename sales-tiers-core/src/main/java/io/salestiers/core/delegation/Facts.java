package io.salestiers.core.delegation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.PendingApproval;
import io.salestiers.core.authority.Revocation;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.authority.RootRequest;
import io.salestiers.core.authority.SightShare;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandKey;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Brings into the state of authority what has happened in the organization, which nobody can refuse: somebody has left, a
 * position is vacant.
 *
 * <p>A person's grants end with the appointment they rest on, at that very instant, whether or not this is called: the rules
 * see to it. Calling it writes the end down, with events and audit records, and lists what is left open. A position's
 * grants stay as they are (G11). If nobody is left in the root office it is vacant, and says so (G10). Immutable and safe
 * for use by several threads.
 */
public final class Facts {
    private static final String REASON = "appointment-ended";

    private final Organization before;
    private final Organization after;
    private final AuthorityPolicy policy;

    private Facts(Organization before, Organization after, AuthorityPolicy policy) {
        this.before = requireNonNull(before, "before");
        this.after = requireNonNull(after, "after");
        this.policy = requireNonNull(policy, "policy");
    }

    /**
     * What has happened between two versions of the organization.
     *
     * @param before as it was known before
     * @param after as it is known now
     * @param policy what the company chooses
     * @return the facts
     */
    public static Facts of(Organization before, Organization after, AuthorityPolicy policy) {
        return new Facts(before, after, policy);
    }

    /**
     * What has happened in an organization by time alone, such as the end of an appointment that was known before.
     *
     * @param organization the organization
     * @param policy what the company chooses
     * @return the facts
     */
    public static Facts of(Organization organization, AuthorityPolicy policy) {
        return new Facts(organization, organization, policy);
    }

    /**
     * Writes down what has ended by an instant.
     *
     * @param key what makes this recognizable when it arrives again; the second time it changes nothing more
     * @param state the state as it is
     * @param recordedBy who or what brings the fact in, for the audit
     * @param instant when
     * @param open what the host says people have open, by person, as opaque keys of the host
     * @return the new state, what is left open by everybody who has left an appointment, whether the root is vacant
     */
    public FactReport apply(
            CommandKey key,
            AuthorityState state,
            PersonId recordedBy,
            Instant instant,
            Map<PersonId, ? extends Collection<String>> open) {
        requireNonNull(key, "key");
        requireNonNull(recordedBy, "recordedBy");
        Digest content = Digest.of(
                JsonValue.object().with("fact", JsonValue.text(REASON)).with("at", JsonValue.text(instant.toString())));
        Situation now = situation(after, state, instant);
        if (Applied.find(state, key.value()).isPresent()) {
            Transition<AuthorityState> same = new Transition<>(Outcome.done(state), List.of(), List.of(), List.of());
            return new FactReport(same, List.of(), now.rootVacant());
        }
        Draft draft = new Draft(key.value(), REASON, Actor.of(recordedBy), instant, state);
        Map<PersonId, Set<OpenItem>> left = new TreeMap<>();
        for (PersonId person : leavers(state, instant)) {
            left.put(person, new TreeSet<>());
        }
        grants(now, draft, recordedBy, left);
        roots(now, draft, left);
        List<Handover> handovers = new ArrayList<>();
        left.forEach((person, items) -> {
            items.addAll(open(now, draft.state(), person, open));
            handovers.add(new Handover(person, List.copyOf(items)));
        });
        dropRequests(now, draft);
        Situation then = situation(after, draft.state(), instant);
        boolean vacant = then.rootVacant();
        if (vacant && left.values().stream().anyMatch(Facts::leftRoot)) {
            draft.happened(DelegationEventType.ROOT_VACANT, AuditKey.of("root", "office"), "root:vacant");
        }
        return new FactReport(draft.finish(AuditKey.of("root", "office"), "fact:apply", content), handovers, vacant);
    }

    /**
     * What a person leaves open at an instant, without changing anything: everything that would end is listed as if it
     * had.
     *
     * @param state the state as it is
     * @param person who leaves, or is about to
     * @param instant when
     * @param open what the host says the person has open, as opaque keys of the host
     * @return what somebody must take over
     */
    public Handover leaver(AuthorityState state, PersonId person, Instant instant, Collection<String> open) {
        Situation now = situation(before, state, instant);
        Set<OpenItem> items = new TreeSet<>();
        for (Grant grant : now.standing()) {
            if (grant.grantee() instanceof Grantee.OfPerson own && own.person().equals(person)) {
                items.add(item(OpenItem.Kind.GRANT_ENDED, grant));
                state.grants().derived(grant.id()).stream()
                        .filter(now::standing)
                        .forEach(below -> items.add(item(OpenItem.Kind.GRANT_FELL, below)));
            } else if (now.people(grant.grantee()).equals(Set.of(person))) {
                items.add(item(OpenItem.Kind.GRANT_SUSPENDED, grant));
            }
        }
        if (now.root(person)) {
            items.add(new OpenItem(OpenItem.Kind.ROOT_OFFICE, person.value()));
        }
        Set<String> ending = new TreeSet<>();
        items.forEach(item -> ending.add(item.key()));
        open(now, state, person, Map.of(person, open)).stream()
                .filter(item -> item.kind() != OpenItem.Kind.GRANT_ISSUED || !ending.contains(item.key()))
                .forEach(items::add);
        return new Handover(person, List.copyOf(items));
    }

    private Situation situation(Organization organization, AuthorityState state, Instant instant) {
        return new Situation(state, Authority.of(organization, state, policy), instant);
    }

    private static OpenItem item(OpenItem.Kind kind, Grant grant) {
        return new OpenItem(kind, grant.id().value());
    }

    private static boolean leftRoot(Set<OpenItem> items) {
        return items.stream().anyMatch(item -> item.kind() == OpenItem.Kind.ROOT_OFFICE);
    }

    /** Who had a position in the version before that they do not have in the one after. */
    private Set<PersonId> leavers(AuthorityState state, Instant instant) {
        Situation was = situation(before, state, instant);
        Situation is = situation(after, state, instant);
        Set<PersonId> leavers = new TreeSet<>();
        for (PersonId person : before.people()) {
            if (!is.seats(person).containsAll(was.seats(person))) {
                leavers.add(person);
            }
        }
        return leavers;
    }

    private void grants(Situation now, Draft draft, PersonId recordedBy, Map<PersonId, Set<OpenItem>> left) {
        for (Grant grant : now.standing()) {
            if (grant.grantee() instanceof Grantee.OfPerson own) {
                Optional<Instant> end = Resting.endedBy(
                        now.instant,
                        after,
                        own.person(),
                        own.restingOn(),
                        grant.validity().from());
                if (end.isPresent()) {
                    end(draft, grant, end.get(), recordedBy);
                    Set<OpenItem> items = left.computeIfAbsent(own.person(), id -> new TreeSet<>());
                    items.add(item(OpenItem.Kind.GRANT_ENDED, grant));
                    now.state.grants().derived(grant.id()).stream()
                            .filter(now::standing)
                            .forEach(below -> items.add(item(OpenItem.Kind.GRANT_FELL, below)));
                }
            } else if (grant.grantee() instanceof Grantee.OfPosition position) {
                Set<PersonId> had = situation(before, now.state, now.instant).people(grant.grantee());
                if (!had.isEmpty()
                        && now.people(Grantee.position(position.position())).isEmpty()) {
                    for (PersonId person : had) {
                        left.computeIfAbsent(person, id -> new TreeSet<>())
                                .add(item(OpenItem.Kind.GRANT_SUSPENDED, grant));
                    }
                }
            }
        }
        for (Grant grant : now.standing()) {
            if (!Situation.standing(draft.state(), grant, now.instant)
                    && draft.state().grants().revokedAt(grant.id()).isEmpty()) {
                draft.happened(DelegationEventType.GRANT_FELL, "grant:end", Optional.of(grant), Optional.empty());
            }
        }
    }

    private static void end(Draft draft, Grant grant, Instant end, PersonId recordedBy) {
        draft.become(draft.state()
                .withGrants(draft.state().grants().with(new Revocation(grant.id(), end, recordedBy, REASON))));
        draft.happened(DelegationEventType.GRANT_ENDED, "grant:end", Optional.of(grant), Optional.empty());
    }

    private void roots(Situation now, Draft draft, Map<PersonId, Set<OpenItem>> left) {
        List<RootAdministrator> kept = new ArrayList<>();
        boolean changed = false;
        for (RootAdministrator root : now.state.rootAdministrators()) {
            InstantRange validity = root.validity();
            Optional<Instant> end = validity.contains(now.instant)
                    ? Resting.endedBy(now.instant, after, root.person(), Optional.empty(), validity.from())
                    : Optional.empty();
            if (end.isEmpty()) {
                kept.add(root);
                continue;
            }
            changed = true;
            if (end.get().isAfter(validity.from())) {
                kept.add(new RootAdministrator(
                        root.person(), InstantRange.of(validity.from(), end.get()), root.origin()));
            }
            left.computeIfAbsent(root.person(), id -> new TreeSet<>())
                    .add(new OpenItem(OpenItem.Kind.ROOT_OFFICE, root.person().value()));
            draft.happened(DelegationEventType.ROOT_ENDED, AuditKey.of(Subject.of(root.person())), "root:end");
        }
        if (changed) {
            draft.become(draft.state().withRootAdministrators(kept));
        }
    }

    private static Set<OpenItem> open(
            Situation now, AuthorityState state, PersonId person, Map<PersonId, ? extends Collection<String>> host) {
        Set<OpenItem> items = new TreeSet<>();
        for (Grant grant : state.grants().all()) {
            if (grant.issuer().equals(person) && Situation.standing(state, grant, now.instant)) {
                items.add(item(OpenItem.Kind.GRANT_ISSUED, grant));
            }
        }
        for (PendingApproval pending : state.pending()) {
            if (pending.grant().issuer().equals(person)) {
                items.add(item(OpenItem.Kind.REQUEST_MADE, pending.grant()));
            }
            if (pending.grant().grantee() instanceof Grantee.OfPerson other
                    && other.person().equals(person)) {
                items.add(item(OpenItem.Kind.REQUEST_FOR, pending.grant()));
            }
        }
        for (RootRequest request : state.rootRequests()) {
            if (request.requestedBy().equals(person)) {
                items.add(new OpenItem(
                        OpenItem.Kind.ROOT_REQUESTED, request.person().value()));
            }
        }
        for (SightShare share : state.sightShares()) {
            if (share.from().equals(person)
                    && share.validity()
                            .to()
                            .filter(end -> !end.isAfter(now.instant))
                            .isEmpty()) {
                items.add(new OpenItem(
                        OpenItem.Kind.SIGHT_SHARED,
                        share.with() + " " + share.subject().key()));
            }
        }
        Collection<String> keys = host.get(person);
        if (keys != null) {
            keys.forEach(each -> items.add(new OpenItem(OpenItem.Kind.HOST, each)));
        }
        return items;
    }

    /** Requests whose grantee has left or whose origin has ended can't come into being any more. */
    private void dropRequests(Situation now, Draft draft) {
        List<PendingApproval> kept = new ArrayList<>();
        Function<Grant, Boolean> ended =
                grant -> now.state.grants().find(grant.id()).isPresent()
                        && now.standing(now.state.grants().grant(grant.id()))
                        && !Situation.standing(
                                draft.state(), draft.state().grants().grant(grant.id()), now.instant);
        for (PendingApproval pending : now.state.pending()) {
            Grant grant = pending.grant();
            boolean gone = grant.grantee() instanceof Grantee.OfPerson own
                    && Resting.endedBy(
                                    now.instant,
                                    after,
                                    own.person(),
                                    own.restingOn(),
                                    grant.validity().from())
                            .isPresent();
            boolean origin = grant.parent()
                    .flatMap(now.state.grants()::find)
                    .filter(ended::apply)
                    .isPresent();
            if (gone || origin || ended.apply(grant)) {
                draft.happened(DelegationEventType.REQUEST_FELL, "grant:end", Optional.of(grant), Optional.empty());
            } else {
                kept.add(pending);
            }
        }
        draft.become(draft.state().withPending(kept));
    }
}
