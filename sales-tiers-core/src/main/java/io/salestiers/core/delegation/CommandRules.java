package io.salestiers.core.delegation;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityDecision;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.CapabilityFlag;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Grants;
import io.salestiers.core.authority.OutsideBody;
import io.salestiers.core.authority.PendingApproval;
import io.salestiers.core.authority.RecoveryRegistrant;
import io.salestiers.core.authority.Revocation;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.authority.RootRequest;
import io.salestiers.core.authority.SightShare;
import io.salestiers.core.authority.Target;
import io.salestiers.core.command.BodyDecision;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Severity;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What each command needs and does. */
final class CommandRules {
    private final Situation situation;
    private final Actor actor;
    private final CommandHeader header;
    private final StaticSeparation separation;
    private final Draft draft;

    CommandRules(Situation situation, Actor actor, CommandHeader header, StaticSeparation separation, Draft draft) {
        this.situation = situation;
        this.actor = actor;
        this.header = header;
        this.separation = separation;
        this.draft = draft;
    }

    void apply(DelegationCommand command) {
        if (command instanceof DelegationCommand.Issue issue) {
            issue(issue.grant());
        } else if (command instanceof DelegationCommand.Narrow narrow) {
            narrow(narrow.grant());
        } else if (command instanceof DelegationCommand.Revoke revoke) {
            revoke(revoke.grant());
        } else if (command instanceof DelegationCommand.Extend extend) {
            extend(extend.grant(), extend.validity());
        } else if (command instanceof DelegationCommand.AllowPeers peers) {
            allowPeers(peers.grant(), peers.until());
        } else if (command instanceof DelegationCommand.Approve approve) {
            approve(approve.request());
        } else if (command instanceof DelegationCommand.Reject reject) {
            reject(reject.request());
        } else if (command instanceof DelegationCommand.Withdraw withdraw) {
            withdraw(withdraw.request());
        } else if (command instanceof DelegationCommand.AppointRoot appoint) {
            appointRoot(appoint.person());
        } else if (command instanceof DelegationCommand.StepDown down) {
            stepDown(down.person());
        } else if (command instanceof DelegationCommand.RegisterRecovery register) {
            registerRecovery(register.person());
        } else if (command instanceof DelegationCommand.RegisterBody register) {
            registerBody(register.body());
        } else if (command instanceof DelegationCommand.RecoverRoot recover) {
            recoverRoot(recover.person());
        } else if (command instanceof DelegationCommand.ShareSight share) {
            shareSight(share.share());
        } else {
            throw new AssertionError(command);
        }
    }

    private AuthorityState state() {
        return situation.state;
    }

    private Instant now() {
        return situation.instant;
    }

    private static AuditKey key(PersonId person) {
        return AuditKey.of(Subject.of(person));
    }

    private Finding of(DelegationFindings code, Grant grant) {
        return Draft.finding(code, IssueRules.key(grant));
    }

    // Issuing, anew or in a wider form.

    private void issue(Grant grant) {
        if (state().grants().find(grant.id()).isPresent() || waiting(grant.id()).isPresent()) {
            draft.refuse(of(DelegationFindings.DUPLICATE_GRANT, grant)
                    .with("grant", grant.id().value()));
        }
        if (!grant.issuer().equals(actor.person())) {
            draft.refuse(of(DelegationFindings.WRONG_ISSUER, grant)
                    .with("actor", actor.person().value())
                    .with("issuer", grant.issuer().value()));
        }
        if (grant.validity().from().isBefore(now())) {
            draft.refuse(of(DelegationFindings.BACKDATED, grant)
                    .with("instant", now().toString())
                    .with("validity", grant.validity().toString()));
        }
        draft.refuse(new IssueRules(situation, actor, header, separation).check(grant));
        if (!draft.refused()) {
            issueOrWait(grant, DelegationEventType.GRANT_ISSUED, "grant:issue");
        }
    }

    private void extend(GrantId id, InstantRange validity) {
        Optional<Grant> found = lasting(id);
        if (found.isEmpty()) {
            return;
        }
        Grant old = found.get();
        Optional<Instant> end = old.validity().to();
        boolean later = end.isPresent()
                && validity.to().filter(other -> !other.isAfter(end.get())).isEmpty();
        if (!later || !validity.from().equals(old.validity().from())) {
            draft.refuse(of(DelegationFindings.NOT_LATER, old)
                    .with("grant", id.value())
                    .with("validity", old.validity().toString())
                    .with("other", validity.toString()));
        }
        reissue(
                old,
                old.toBuilder().validity(validity).issuer(actor.person()).build(),
                DelegationEventType.GRANT_EXTENDED,
                "grant:extend");
    }

    private void allowPeers(GrantId id, Instant until) {
        Optional<Grant> found = lasting(id);
        if (found.isEmpty()) {
            return;
        }
        Grant old = found.get();
        boolean longer =
                old.peerExceptionUntil().filter(end -> !end.isBefore(until)).isEmpty();
        if (!longer || !until.isAfter(now())) {
            draft.refuse(of(DelegationFindings.UNCHANGED, old).with("subject", id.value()));
        }
        reissue(
                old,
                old.toBuilder().peersUntil(until).issuer(actor.person()).build(),
                DelegationEventType.PEER_EXCEPTION_GRANTED,
                "grant:allow-peers");
    }

    /** A wider form is issued again by the actor, with all that speaks against issuing it. */
    private void reissue(Grant old, Grant wider, DelegationEventType type, String capability) {
        if (waiting(old.id()).isPresent()) {
            draft.refuse(of(DelegationFindings.ALREADY_PENDING, old)
                    .with("subject", old.id().value()));
        }
        // Indirectly: what the actor's own authority comes from.
        Optional<Grant> own = state().grants().derived(old.id()).stream()
                .filter(situation::standing)
                .filter(below -> situation.concerns(actor, below.grantee()))
                .findFirst();
        if (own.isPresent()) {
            draft.refuse(of(DelegationFindings.CONCERNS_OWN_AUTHORITY, old)
                    .with("actor", actor.person().value())
                    .with("grant", old.id().value()));
        }
        draft.refuse(new IssueRules(situation, actor, header, separation).check(wider));
        if (!draft.refused()) {
            issueOrWait(wider, type, capability);
        }
    }

    /** G13. */
    private void issueOrWait(Grant grant, DelegationEventType type, String capability) {
        if (situation.authority.policy().needsSecondPerson(grant)) {
            List<PendingApproval> pending = new ArrayList<>(state().pending());
            pending.add(new PendingApproval(grant, now()));
            draft.become(state().withPending(pending));
            draft.happened(
                    DelegationEventType.GRANT_REQUESTED,
                    capability,
                    state().grants().find(grant.id()),
                    Optional.of(grant));
            draft.note(of(DelegationFindings.PENDING, grant)
                    .with("grant", grant.id().value()));
        } else {
            put(grant, type, capability);
        }
    }

    private void put(Grant grant, DelegationEventType type, String capability) {
        Grants grants = state().grants();
        Optional<Grant> old = grants.find(grant.id());
        List<Grant> all = Stream.concat(
                        grants.all().stream().filter(each -> !each.id().equals(grant.id())), Stream.of(grant))
                .toList();
        draft.become(draft.state().withGrants(Grants.of(all, grants.revocations())));
        draft.happened(type, capability, old, Optional.of(grant));
    }

    private Optional<PendingApproval> waiting(GrantId id) {
        return state().pending().stream()
                .filter(pending -> pending.grant().id().equals(id))
                .findFirst();
    }

    /** A grant that is there and has not come to its end; refused otherwise. */
    private Optional<Grant> lasting(GrantId id) {
        Optional<Grant> grant = state().grants().find(id);
        if (grant.isEmpty()) {
            draft.refuse(Draft.finding(DelegationFindings.UNKNOWN_GRANT, AuditKey.of("grant", id.value()))
                    .with("grant", id.value()));
            return Optional.empty();
        }
        if (!situation.standing(grant.get())) {
            draft.refuse(of(DelegationFindings.ENDED, grant.get()).with("grant", id.value()));
            return Optional.empty();
        }
        return grant;
    }

    // Taking back.

    private void revoke(GrantId id) {
        Optional<Grant> found = lasting(id);
        if (found.isEmpty()) {
            return;
        }
        Grant grant = found.get();
        mayAdminister(grant);
        if (draft.refused()) {
            return;
        }
        Revocation revocation =
                new Revocation(id, now(), actor.person(), header.reason().value());
        draft.become(state().withGrants(state().grants().with(revocation)));
        draft.happened(DelegationEventType.GRANT_REVOKED, "grant:revoke", found, Optional.empty());
        settle(grant, "grant:revoke");
    }

    private void narrow(Grant narrowed) {
        Optional<Grant> found = lasting(narrowed.id());
        if (found.isEmpty()) {
            return;
        }
        Grant old = found.get();
        narrower(old, narrowed);
        mayAdminister(old);
        if (draft.refused()) {
            return;
        }
        draft.become(new Narrowing(situation).apply(narrowed));
        draft.happened(DelegationEventType.GRANT_NARROWED, "grant:narrow", found, Optional.of(narrowed));
        settle(old, "grant:narrow");
    }

    private void mayAdminister(Grant grant) {
        draft.refuse(new AdministerRules(situation, actor).check(grant));
        IssueRules.highestTier(situation, header, grant.grantee(), IssueRules.key(grant))
                .ifPresent(draft::refuse);
    }

    private void narrower(Grant old, Grant narrowed) {
        if (narrowed.equals(old)) {
            draft.refuse(of(DelegationFindings.UNCHANGED, old)
                    .with("subject", old.id().value()));
        }
        notWider(old, "grantee", narrowed.grantee().equals(old.grantee()));
        notWider(old, "issuer", narrowed.issuer().equals(old.issuer()));
        notWider(old, "parent", narrowed.parent().equals(old.parent()));
        notWider(old, "reason", narrowed.reason().equals(old.reason()));
        notWider(old, "use", old.use().containsAll(narrowed.use()));
        notWider(old, "administer", old.administer().containsAll(narrowed.administer()));
        notWider(
                old,
                "onward",
                narrowed.onward().depth() <= old.onward().depth()
                        && old.onward().use().containsAll(narrowed.onward().use())
                        && old.onward()
                                .administer()
                                .containsAll(narrowed.onward().administer()));
        notWider(
                old,
                "validity",
                narrowed.validity().from().equals(old.validity().from())
                        && old.validity().encloses(narrowed.validity()));
        notWider(
                old,
                "peers",
                narrowed.peerExceptionUntil().isEmpty()
                        || old.peerExceptionUntil()
                                .filter(end -> !end.isBefore(
                                        narrowed.peerExceptionUntil().get()))
                                .isPresent());
        notWider(
                old,
                "scope",
                narrowed.scope().equals(old.scope())
                        || (!narrowed.scope().surelyWiderThan(old.scope())
                                && situation.authority.covers(old.id(), narrowed.scope(), old.grantee(), now())));
        if (narrowed.validity().to().filter(end -> !end.isAfter(now())).isPresent()) {
            draft.refuse(of(DelegationFindings.ENDS_TOO_EARLY, old)
                    .with("instant", now().toString())
                    .with("validity", narrowed.validity().toString()));
        }
    }

    private void notWider(Grant old, String part, boolean holds) {
        if (!holds) {
            draft.refuse(of(DelegationFindings.NOT_NARROWER, old)
                    .with("part", Argument.term("core.delegation.part." + part))
                    .with("grant", old.id().value()));
        }
    }

    /** Records what has become of the grants and requests below a grant that is gone or has become narrower (G9). */
    private void settle(Grant above, String capability) {
        for (Grant below : state().grants().derived(above.id())) {
            if (!situation.standing(below)) {
                continue;
            }
            Optional<Grant> after = draft.state()
                    .grants()
                    .find(below.id())
                    .filter(found -> Situation.standing(draft.state(), found, now()));
            if (after.isEmpty()) {
                draft.happened(DelegationEventType.GRANT_FELL, capability, Optional.of(below), Optional.empty());
                draft.note(about(DelegationFindings.FALLS, below));
            } else if (!after.get().equals(below)) {
                draft.happened(DelegationEventType.GRANT_NARROWED, capability, Optional.of(below), after);
                draft.note(about(DelegationFindings.NARROWED, below));
            }
        }
        List<PendingApproval> left = new ArrayList<>();
        for (PendingApproval pending : state().pending()) {
            if (fell(pending.grant())) {
                draft.happened(
                        DelegationEventType.REQUEST_FELL, capability, Optional.of(pending.grant()), Optional.empty());
            } else {
                left.add(pending);
            }
        }
        draft.become(draft.state().withPending(left));
    }

    private Finding about(DelegationFindings code, Grant grant) {
        return of(code, grant)
                .with("grant", grant.id().value())
                .with("grantee", grant.grantee().key());
    }

    /** Whether what a request comes from, or would change, was lasting before and no longer is. */
    private boolean fell(Grant waiting) {
        return fell(Optional.of(waiting.id())) || fell(waiting.parent());
    }

    private boolean fell(Optional<GrantId> id) {
        Optional<Grant> before = id.flatMap(state().grants()::find).filter(situation::standing);
        return before.isPresent()
                && draft.state()
                        .grants()
                        .find(before.get().id())
                        .filter(found -> Situation.standing(draft.state(), found, now()))
                        .isEmpty();
    }

    // The second person.

    private void approve(RequestRef ref) {
        if (ref instanceof RequestRef.ForGrant grant) {
            request(grant).ifPresent(pending -> approve(pending, ref));
        } else {
            request((RequestRef.ForRoot) ref).ifPresent(request -> approve(request, ref));
        }
    }

    private void approve(PendingApproval pending, RequestRef ref) {
        Grant grant = pending.grant();
        secondPerson(pending, ref);
        Optional<Grant> old = state().grants().find(grant.id());
        Optional<InstantRange> validity = old.isPresent()
                ? Optional.of(grant.validity())
                        .filter(range ->
                                range.to().filter(end -> !end.isAfter(now())).isEmpty())
                : grant.validity().intersection(InstantRange.startingAt(now()));
        boolean gone = old.isPresent() && !situation.standing(old.get());
        if (validity.isEmpty() || gone) {
            draft.refuse(overtaken(ref));
            return;
        }
        // What was right when it was asked for may no longer be: the issuer has lost what it comes from, or has left.
        Grant effective = grant.toBuilder().validity(validity.get()).build();
        List<Finding> against =
                new IssueRules(situation, Actor.of(grant.issuer()), decidingHeader(), separation).check(effective);
        if (against.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            draft.refuse(overtaken(ref));
        }
        draft.refuse(against);
        if (draft.refused()) {
            return;
        }
        draft.become(state().withPending(state().pending().stream()
                .filter(each -> !each.equals(pending))
                .toList()));
        put(effective, DelegationEventType.GRANT_ISSUED, "grant:approve");
    }

    /** Who speaks for the outside body decides by approving. */
    private CommandHeader decidingHeader() {
        return situation.forBody(actor) && header.bodyDecision().isEmpty()
                ? header.decidedBy(
                        new BodyDecision(state().outsideBody().orElseThrow().id(), AuditCode.of("approved")))
                : header;
    }

    private Finding overtaken(RequestRef ref) {
        return Draft.finding(DelegationFindings.OVERTAKEN, ref.target()).with("request", ref.key());
    }

    /** G13: neither the issuer nor the grantee, and of at least the issuer's tier; G7: with the capability. */
    private void secondPerson(PendingApproval pending, RequestRef ref) {
        Grant grant = pending.grant();
        if (situation.concerns(actor, grant.issuer())) {
            draft.refuse(samePerson(ref));
        }
        if (situation.concerns(actor, grant.grantee())) {
            draft.refuse(IssueRules.concernsSelf(actor, grant));
        }
        if (situation.fromRootOffice(actor) || situation.forBody(actor)) {
            return;
        }
        if (grant.parent().isEmpty() || !situation.atLeastTheTierOf(actor.person(), grant.issuer())) {
            draft.refuse(tooLow(ref, grant.issuer()));
        }
        Target target = grant.grantee() instanceof Grantee.OfPosition position
                ? Target.of(position.position())
                : Target.of(((Grantee.OfPerson) grant.grantee()).person());
        AuthorityDecision decision = situation.authority.decide(actor, Capabilities.GRANT_APPROVE, target, now());
        draft.refuse(decision.vetoes());
    }

    private Finding samePerson(RequestRef ref) {
        return Draft.finding(DelegationFindings.SAME_PERSON, ref.target())
                .with("request", ref.key())
                .with("actor", actor.person().value());
    }

    private Finding tooLow(RequestRef ref, PersonId requester) {
        return Draft.finding(DelegationFindings.TIER_TOO_LOW, ref.target())
                .with("request", ref.key())
                .with("requester", requester.value())
                .with("actor", actor.person().value());
    }

    private void approve(RootRequest request, RequestRef ref) {
        secondPerson(request, ref);
        RootRules rules = new RootRules(situation, ref.target()).appointed(request.person());
        if (request.origin() == RootAdministrator.Origin.RECOVERED) {
            rules.recovering(request.requestedBy());
            // A request from an earlier vacancy is not one for this.
            if (situation
                    .rootVacantSince()
                    .filter(since -> request.requestedAt().isBefore(since))
                    .isPresent()) {
                draft.refuse(overtaken(ref));
            }
        } else {
            rules.notRootYet(request.person()).byRoot(Actor.of(request.requestedBy()));
            highestTier(request.person(), ref);
        }
        draft.refuse(rules.findings());
        if (draft.refused()) {
            return;
        }
        boolean recovered = request.origin() == RootAdministrator.Origin.RECOVERED;
        List<RootAdministrator> roots = new ArrayList<>(state().rootAdministrators());
        roots.add(new RootAdministrator(request.person(), InstantRange.startingAt(now()), request.origin()));
        List<RootRequest> left = state().rootRequests().stream()
                .filter(each -> !each.person().equals(request.person())
                        // The others of this vacancy have no office to recover any more.
                        && !(recovered && each.origin() == RootAdministrator.Origin.RECOVERED))
                .toList();
        draft.become(state().withRootAdministrators(roots).withRootRequests(left));
        draft.happened(
                recovered ? DelegationEventType.ROOT_RECOVERED : DelegationEventType.ROOT_APPOINTED,
                key(request.person()),
                recovered ? "root:recover" : "root:appoint");
    }

    private void highestTier(PersonId person, RequestRef ref) {
        if (!situation.forBody(actor) && situation.highest(situation.tiers(person))) {
            IssueRules.bodyDecision(situation, header, person.value(), ref.target())
                    .ifPresent(draft::refuse);
        }
    }

    private void secondPerson(RootRequest request, RequestRef ref) {
        if (situation.concerns(actor, request.requestedBy())) {
            draft.refuse(samePerson(ref));
        }
        if (request.origin() == RootAdministrator.Origin.RECOVERED) {
            draft.refuse(new RootRules(situation, ref.target())
                    .recovering(actor.person())
                    .findings());
            return;
        }
        if (!situation.fromRootOffice(actor) && !situation.forBody(actor)) {
            draft.refuse(tooLow(ref, request.requestedBy()));
        }
        draft.refuse(new RootRules(situation, ref.target())
                .notAboutOneself(actor, request.person())
                .findings());
    }

    private void reject(RequestRef ref) {
        if (ref instanceof RequestRef.ForGrant grant) {
            request(grant).ifPresent(pending -> {
                secondPerson(pending, ref);
                drop(pending, DelegationEventType.REQUEST_REJECTED, "grant:reject");
            });
        } else {
            request((RequestRef.ForRoot) ref).ifPresent(request -> {
                secondPerson(request, ref);
                drop(request, DelegationEventType.REQUEST_REJECTED, "grant:reject");
            });
        }
    }

    private void withdraw(RequestRef ref) {
        if (ref instanceof RequestRef.ForGrant grant) {
            request(grant).ifPresent(pending -> {
                byRequester(pending.grant().issuer(), ref);
                drop(pending, DelegationEventType.REQUEST_WITHDRAWN, "grant:withdraw");
            });
        } else {
            request((RequestRef.ForRoot) ref).ifPresent(request -> {
                byRequester(request.requestedBy(), ref);
                drop(request, DelegationEventType.REQUEST_WITHDRAWN, "grant:withdraw");
            });
        }
    }

    private void byRequester(PersonId requester, RequestRef ref) {
        if (!actor.person().equals(requester)) {
            draft.refuse(Draft.finding(DelegationFindings.NOT_REQUESTER, ref.target())
                    .with("request", ref.key())
                    .with("requester", requester.value()));
        }
    }

    private void drop(PendingApproval pending, DelegationEventType type, String capability) {
        if (!draft.refused()) {
            draft.become(state().withPending(state().pending().stream()
                    .filter(each -> !each.equals(pending))
                    .toList()));
            draft.happened(type, capability, Optional.of(pending.grant()), Optional.empty());
        }
    }

    private void drop(RootRequest request, DelegationEventType type, String capability) {
        if (!draft.refused()) {
            draft.become(state().withRootRequests(state().rootRequests().stream()
                    .filter(each -> !each.equals(request))
                    .toList()));
            draft.happened(type, key(request.person()), capability);
        }
    }

    private Optional<PendingApproval> request(RequestRef.ForGrant ref) {
        Optional<PendingApproval> pending = waiting(ref.grant());
        if (pending.isEmpty()) {
            draft.refuse(unknown(ref));
        }
        return pending;
    }

    private Optional<RootRequest> request(RequestRef.ForRoot ref) {
        Optional<RootRequest> request = state().rootRequests().stream()
                .filter(each -> each.person().equals(ref.person()))
                .findFirst();
        if (request.isEmpty()) {
            draft.refuse(unknown(ref));
        }
        return request;
    }

    private static Finding unknown(RequestRef ref) {
        return Draft.finding(DelegationFindings.UNKNOWN_REQUEST, ref.target()).with("request", ref.key());
    }

    // The root office, and who stands outside.

    private void appointRoot(PersonId person) {
        RequestRef ref = RequestRef.root(person);
        draft.refuse(new RootRules(situation, key(person))
                .byRoot(actor)
                .notAboutOneself(actor, person)
                .appointed(person)
                .notRootYet(person)
                .noRequestYet(person)
                .findings());
        highestTier(person, ref);
        askForRoot(person, RootAdministrator.Origin.APPOINTED, "root:appoint");
    }

    private void recoverRoot(PersonId person) {
        draft.refuse(new RootRules(situation, key(person))
                .recovering(actor.person())
                .appointed(person)
                .noRequestInThisVacancy(person)
                .findings());
        askForRoot(person, RootAdministrator.Origin.RECOVERED, "root:recover");
    }

    private void askForRoot(PersonId person, RootAdministrator.Origin origin, String capability) {
        if (draft.refused()) {
            return;
        }
        List<RootRequest> requests = new ArrayList<>(state().rootRequests().stream()
                .filter(each -> !each.person().equals(person))
                .toList());
        requests.add(new RootRequest(person, origin, actor.person(), now()));
        draft.become(state().withRootRequests(requests));
        draft.happened(DelegationEventType.ROOT_REQUESTED, key(person), capability);
    }

    private void stepDown(PersonId person) {
        RootRules rules = new RootRules(situation, key(person)).byRoot(actor);
        if (!situation.rootVacant() && !situation.root(person)) {
            draft.refuse(Draft.finding(DelegationFindings.NOT_ROOT, key(person)).with("actor", person.value()));
            draft.refuse(rules.findings());
            return;
        }
        // Nobody removes a peer by themself: the body above both decides.
        if (!actor.person().equals(person)) {
            IssueRules.bodyDecision(situation, header, person.value(), key(person))
                    .ifPresent(draft::refuse);
        }
        AuthorityState after =
                state().withRootAdministrators(RootRules.without(state().rootAdministrators(), person, now()));
        draft.refuse(rules.somebodyStays(after, person).findings());
        if (!draft.refused()) {
            draft.become(after);
            draft.happened(DelegationEventType.ROOT_STEPPED_DOWN, key(person), "root:step-down");
        }
    }

    private void registerRecovery(PersonId person) {
        RootRules rules = new RootRules(situation, key(person))
                .byRoot(actor)
                .notAboutOneself(actor, person)
                .outside(person);
        draft.refuse(rules.findings());
        if (state().recoveryRegistrants().stream()
                .anyMatch(each -> each.person().equals(person))) {
            draft.refuse(Draft.finding(DelegationFindings.ALREADY_REGISTERED, key(person))
                    .with("subject", person.value()));
        }
        if (!draft.refused()) {
            List<RecoveryRegistrant> registrants = new ArrayList<>(state().recoveryRegistrants());
            registrants.add(new RecoveryRegistrant(person, now()));
            draft.become(state().withRecoveryRegistrants(registrants));
            draft.happened(DelegationEventType.RECOVERY_REGISTERED, key(person), "root:register-recovery");
        }
    }

    private void registerBody(OutsideBody body) {
        AuditKey about = AuditKey.of("outside-body", body.id().value());
        RootRules rules = new RootRules(situation, about).byRoot(actor);
        for (PersonId member : body.members()) {
            rules.outside(member);
        }
        draft.refuse(rules.findings());
        if (state().outsideBody().filter(body::equals).isPresent()) {
            draft.refuse(Draft.finding(DelegationFindings.ALREADY_REGISTERED, about)
                    .with("subject", body.id().value()));
        }
        if (state().outsideBody().isPresent()) {
            IssueRules.bodyDecision(
                            situation, header, state().outsideBody().get().id().value(), about)
                    .ifPresent(draft::refuse);
        }
        if (!draft.refused()) {
            draft.become(state().withOutsideBody(body));
            draft.happened(DelegationEventType.BODY_REGISTERED, about, "root:register-body");
        }
    }

    // Sight.

    private void shareSight(SightShare share) {
        AuditKey about = AuditKey.of(share.subject());
        if (!share.from().equals(actor.person())) {
            draft.refuse(Draft.finding(DelegationFindings.WRONG_ISSUER, about)
                    .with("actor", actor.person().value())
                    .with("issuer", share.from().value()));
        }
        if (situation.concerns(actor, share.with())) {
            draft.refuse(Draft.finding(DelegationFindings.CONCERNS_SELF, about)
                    .with("grantee", share.with().value())
                    .with("actor", actor.person().value()));
        }
        if (situation.seats(share.with()).isEmpty()) {
            draft.refuse(Draft.finding(DelegationFindings.UNKNOWN_GRANTEE, about)
                    .with("grantee", share.with().value())
                    .with("day", situation.today()));
        }
        if (share.validity().from().isBefore(now())) {
            draft.refuse(Draft.finding(DelegationFindings.BACKDATED, about)
                    .with("instant", now().toString())
                    .with("validity", share.validity().toString()));
        }
        if (state().sightShares().contains(share)) {
            draft.refuse(
                    Draft.finding(DelegationFindings.ALREADY_REGISTERED, about).with("subject", about.toString()));
        }
        ownSight(share, about);
        if (!draft.refused()) {
            List<SightShare> shares = new ArrayList<>(state().sightShares());
            shares.add(share);
            draft.become(state().withSightShares(shares));
            draft.happened(DelegationEventType.SIGHT_SHARED, about, "sight:share");
        }
    }

    /** G8: only what one sees by hierarchy, not what was granted to or shared with one. */
    private void ownSight(SightShare share, AuditKey about) {
        Authority byHierarchy =
                situation.authority.with(state().withGrants(Grants.none()).withSightShares(List.of()));
        boolean own = situation
                        .authority
                        .policy()
                        .find(share.capability())
                        .filter(definition -> definition.is(CapabilityFlag.BY_HIERARCHY))
                        .isPresent()
                && byHierarchy
                        .decide(actor, share.capability(), Target.of(share.subject()), now())
                        .permit();
        if (!own) {
            draft.refuse(Draft.finding(DelegationFindings.NOT_OWN_SIGHT, about)
                    .with("actor", actor.person().value())
                    .with("capability", share.capability().toString())
                    .with("subject", share.subject().key()));
        }
    }
}
