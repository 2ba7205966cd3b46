package io.salestiers.core.delegation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.OutsideBody;
import io.salestiers.core.authority.SightShare;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;

/**
 * Something that shall change who holds which authority. {@link Delegation} applies it.
 *
 * <p>Immutable and safe for use by several threads.
 */
public sealed interface DelegationCommand {
    /**
     * A new grant, issued by the actor: from a grant that the actor holds and may hand on, or from the root office.
     *
     * @param header key, expected revision, reason
     * @param grant the grant as it shall be; its issuer is the actor
     */
    record Issue(CommandHeader header, Grant grant) implements DelegationCommand {
        /** Refuses absent parts. */
        public Issue {
            requireNonNull(header, "header");
            requireNonNull(grant, "grant");
        }

        @Override
        public AuditKey target() {
            return AuditKey.of("grant", grant.id().value());
        }

        @Override
        public String capability() {
            return "grant:issue";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("grant", DelegationJson.of(grant));
        }
    }

    /**
     * A grant made narrower, and with it everything derived from it; what nothing would be left of falls.
     *
     * @param header key, expected revision, reason
     * @param grant the grant as it shall be: same id, grantee, issuer, parent and start, and nothing wider than before
     */
    record Narrow(CommandHeader header, Grant grant) implements DelegationCommand {
        /** Refuses absent parts. */
        public Narrow {
            requireNonNull(header, "header");
            requireNonNull(grant, "grant");
        }

        @Override
        public AuditKey target() {
            return AuditKey.of("grant", grant.id().value());
        }

        @Override
        public String capability() {
            return "grant:narrow";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("grant", DelegationJson.of(grant));
        }
    }

    /**
     * A grant taken back from this instant on, and with it everything derived from it (G9).
     *
     * @param header key, expected revision, reason
     * @param grant which grant
     */
    record Revoke(CommandHeader header, GrantId grant) implements DelegationCommand {
        /** Refuses absent parts. */
        public Revoke {
            requireNonNull(header, "header");
            requireNonNull(grant, "grant");
        }

        @Override
        public AuditKey target() {
            return AuditKey.of("grant", grant.value());
        }

        @Override
        public String capability() {
            return "grant:revoke";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("grant", JsonValue.text(grant.value()));
        }
    }

    /**
     * A grant that shall end later. It is issued again by the actor, so all rules of issuing hold.
     *
     * @param header key, expected revision, reason
     * @param grant which grant
     * @param validity the new validity, with the start as before
     */
    record Extend(CommandHeader header, GrantId grant, InstantRange validity) implements DelegationCommand {
        /** Refuses absent parts. */
        public Extend {
            requireNonNull(header, "header");
            requireNonNull(grant, "grant");
            requireNonNull(validity, "validity");
        }

        @Override
        public AuditKey target() {
            return AuditKey.of("grant", grant.value());
        }

        @Override
        public String capability() {
            return "grant:extend";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object()
                    .with("grant", JsonValue.text(grant.value()))
                    .with("validity", JsonValue.text(validity.toString()));
        }
    }

    /**
     * A peer exception (G6): a grant shall reach people of the same tier up to an instant. It is issued again by the actor, so all rules of issuing hold.
     *
     * @param header key, expected revision, reason
     * @param grant which grant
     * @param until up to but not including this instant
     */
    record AllowPeers(CommandHeader header, GrantId grant, Instant until) implements DelegationCommand {
        /** Refuses absent parts. */
        public AllowPeers {
            requireNonNull(header, "header");
            requireNonNull(grant, "grant");
            requireNonNull(until, "until");
        }

        @Override
        public AuditKey target() {
            return AuditKey.of("grant", grant.value());
        }

        @Override
        public String capability() {
            return "grant:allow-peers";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object()
                    .with("grant", JsonValue.text(grant.value()))
                    .with("until", JsonValue.text(until.toString()));
        }
    }

    /**
     * The second person's yes to a request (G13).
     *
     * @param header key, expected revision, reason
     * @param request which request
     */
    record Approve(CommandHeader header, RequestRef request) implements DelegationCommand {
        /** Refuses absent parts. */
        public Approve {
            requireNonNull(header, "header");
            requireNonNull(request, "request");
        }

        @Override
        public AuditKey target() {
            return request.target();
        }

        @Override
        public String capability() {
            return "grant:approve";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("request", JsonValue.text(request.key()));
        }
    }

    /**
     * The second person's no to a request.
     *
     * @param header key, expected revision, reason
     * @param request which request
     */
    record Reject(CommandHeader header, RequestRef request) implements DelegationCommand {
        /** Refuses absent parts. */
        public Reject {
            requireNonNull(header, "header");
            requireNonNull(request, "request");
        }

        @Override
        public AuditKey target() {
            return request.target();
        }

        @Override
        public String capability() {
            return "grant:reject";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("request", JsonValue.text(request.key()));
        }
    }

    /**
     * A request taken back by who made it.
     *
     * @param header key, expected revision, reason
     * @param request which request
     */
    record Withdraw(CommandHeader header, RequestRef request) implements DelegationCommand {
        /** Refuses absent parts. */
        public Withdraw {
            requireNonNull(header, "header");
            requireNonNull(request, "request");
        }

        @Override
        public AuditKey target() {
            return request.target();
        }

        @Override
        public String capability() {
            return "grant:withdraw";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("request", JsonValue.text(request.key()));
        }
    }

    /**
     * A further root administrator. It waits for a second person: another root administrator or a member of the outside body.
     *
     * @param header key, expected revision, reason
     * @param person who shall come into the root office; appointed to a position
     */
    record AppointRoot(CommandHeader header, PersonId person) implements DelegationCommand {
        /** Refuses absent parts. */
        public AppointRoot {
            requireNonNull(header, "header");
            requireNonNull(person, "person");
        }

        @Override
        public AuditKey target() {
            return AuditKey.of(Subject.of(person));
        }

        @Override
        public String capability() {
            return "root:appoint";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("person", JsonValue.text(person.value()));
        }
    }

    /**
     * A root administrator who leaves the root office; somebody else than the actor only by a decision of the outside body.
     *
     * @param header key, expected revision, reason
     * @param person who leaves the root office
     */
    record StepDown(CommandHeader header, PersonId person) implements DelegationCommand {
        /** Refuses absent parts. */
        public StepDown {
            requireNonNull(header, "header");
            requireNonNull(person, "person");
        }

        @Override
        public AuditKey target() {
            return AuditKey.of(Subject.of(person));
        }

        @Override
        public String capability() {
            return "root:step-down";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("person", JsonValue.text(person.value()));
        }
    }

    /**
     * A person outside the organization who, together with another one, recovers a vacant root office.
     *
     * @param header key, expected revision, reason
     * @param person who; holds no position
     */
    record RegisterRecovery(CommandHeader header, PersonId person) implements DelegationCommand {
        /** Refuses absent parts. */
        public RegisterRecovery {
            requireNonNull(header, "header");
            requireNonNull(person, "person");
        }

        @Override
        public AuditKey target() {
            return AuditKey.of(Subject.of(person));
        }

        @Override
        public String capability() {
            return "root:register-recovery";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("person", JsonValue.text(person.value()));
        }
    }

    /**
     * The outside body that decides what concerns the highest tier (G16); in place of another one only by its decision.
     *
     * @param header key, expected revision, reason
     * @param body the body; none of its members holds a position
     */
    record RegisterBody(CommandHeader header, OutsideBody body) implements DelegationCommand {
        /** Refuses absent parts. */
        public RegisterBody {
            requireNonNull(header, "header");
            requireNonNull(body, "body");
        }

        @Override
        public AuditKey target() {
            return AuditKey.of("outside-body", body.id().value());
        }

        @Override
        public String capability() {
            return "root:register-body";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object()
                    .with("body", JsonValue.text(body.id().value()))
                    .with(
                            "members",
                            JsonValue.list(body.members().stream()
                                    .map(member -> JsonValue.text(member.value()))
                                    .toList()));
        }
    }

    /**
     * Somebody shall come into the vacant root office (G10). One recovery person asks for it, another one approves.
     *
     * @param header key, expected revision, reason
     * @param person who shall come into the root office; appointed to a position
     */
    record RecoverRoot(CommandHeader header, PersonId person) implements DelegationCommand {
        /** Refuses absent parts. */
        public RecoverRoot {
            requireNonNull(header, "header");
            requireNonNull(person, "person");
        }

        @Override
        public AuditKey target() {
            return AuditKey.of(Subject.of(person));
        }

        @Override
        public String capability() {
            return "root:recover";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object().with("person", JsonValue.text(person.value()));
        }
    }

    /**
     * A sight shared sideways by the actor (G8).
     *
     * @param header key, expected revision, reason
     * @param share what is shared; from the actor
     */
    record ShareSight(CommandHeader header, SightShare share) implements DelegationCommand {
        /** Refuses absent parts. */
        public ShareSight {
            requireNonNull(header, "header");
            requireNonNull(share, "share");
        }

        @Override
        public AuditKey target() {
            return AuditKey.of(share.subject());
        }

        @Override
        public String capability() {
            return "sight:share";
        }

        @Override
        public JsonValue.Fields content() {
            return JsonValue.object()
                    .with(
                            "share",
                            JsonValue.object()
                                    .with("from", JsonValue.text(share.from().value()))
                                    .with("with", JsonValue.text(share.with().value()))
                                    .with(
                                            "capability",
                                            JsonValue.text(share.capability().toString()))
                                    .with(
                                            "subject",
                                            JsonValue.text(share.subject().key()))
                                    .with(
                                            "validity",
                                            JsonValue.text(share.validity().toString()))
                                    .with("upward", new JsonValue.Flag(share.upward())));
        }
    }

    /**
     * What every command carries.
     *
     * @return key, expected revision, reason
     */
    CommandHeader header();

    /**
     * What it is about, for events and audit.
     *
     * @return for example {@code grant:G-4}
     */
    AuditKey target();

    /**
     * What it does, as the audit names it.
     *
     * @return for example {@code grant:issue}; the same for all commands of a kind
     */
    String capability();

    /**
     * What it asks for, without its header: two commands that ask for the same have the same content.
     *
     * @return its parts by name
     */
    JsonValue.Fields content();

    /**
     * A new grant, issued by the actor: from a grant that the actor holds and may hand on, or from the root office.
     *
     * @param header key, expected revision, reason
     * @param grant the grant as it shall be; its issuer is the actor
     * @return the command
     */
    static DelegationCommand issue(CommandHeader header, Grant grant) {
        return new Issue(header, grant);
    }

    /**
     * A grant made narrower, and with it everything derived from it; what nothing would be left of falls.
     *
     * @param header key, expected revision, reason
     * @param grant the grant as it shall be: same id, grantee, issuer, parent and start, and nothing wider than before
     * @return the command
     */
    static DelegationCommand narrow(CommandHeader header, Grant grant) {
        return new Narrow(header, grant);
    }

    /**
     * A grant taken back from this instant on, and with it everything derived from it (G9).
     *
     * @param header key, expected revision, reason
     * @param grant which grant
     * @return the command
     */
    static DelegationCommand revoke(CommandHeader header, GrantId grant) {
        return new Revoke(header, grant);
    }

    /**
     * A grant that shall end later. It is issued again by the actor, so all rules of issuing hold.
     *
     * @param header key, expected revision, reason
     * @param grant which grant
     * @param validity the new validity, with the start as before
     * @return the command
     */
    static DelegationCommand extend(CommandHeader header, GrantId grant, InstantRange validity) {
        return new Extend(header, grant, validity);
    }

    /**
     * A peer exception (G6): a grant shall reach people of the same tier up to an instant. It is issued again by the actor, so all rules of issuing hold.
     *
     * @param header key, expected revision, reason
     * @param grant which grant
     * @param until up to but not including this instant
     * @return the command
     */
    static DelegationCommand allowPeers(CommandHeader header, GrantId grant, Instant until) {
        return new AllowPeers(header, grant, until);
    }

    /**
     * The second person's yes to a request (G13).
     *
     * @param header key, expected revision, reason
     * @param request which request
     * @return the command
     */
    static DelegationCommand approve(CommandHeader header, RequestRef request) {
        return new Approve(header, request);
    }

    /**
     * The second person's no to a request.
     *
     * @param header key, expected revision, reason
     * @param request which request
     * @return the command
     */
    static DelegationCommand reject(CommandHeader header, RequestRef request) {
        return new Reject(header, request);
    }

    /**
     * A request taken back by who made it.
     *
     * @param header key, expected revision, reason
     * @param request which request
     * @return the command
     */
    static DelegationCommand withdraw(CommandHeader header, RequestRef request) {
        return new Withdraw(header, request);
    }

    /**
     * A further root administrator. It waits for a second person: another root administrator or a member of the outside body.
     *
     * @param header key, expected revision, reason
     * @param person who shall come into the root office; appointed to a position
     * @return the command
     */
    static DelegationCommand appointRoot(CommandHeader header, PersonId person) {
        return new AppointRoot(header, person);
    }

    /**
     * A root administrator who leaves the root office; somebody else than the actor only by a decision of the outside body.
     *
     * @param header key, expected revision, reason
     * @param person who leaves the root office
     * @return the command
     */
    static DelegationCommand stepDown(CommandHeader header, PersonId person) {
        return new StepDown(header, person);
    }

    /**
     * A person outside the organization who, together with another one, recovers a vacant root office.
     *
     * @param header key, expected revision, reason
     * @param person who; holds no position
     * @return the command
     */
    static DelegationCommand registerRecovery(CommandHeader header, PersonId person) {
        return new RegisterRecovery(header, person);
    }

    /**
     * The outside body that decides what concerns the highest tier (G16); in place of another one only by its decision.
     *
     * @param header key, expected revision, reason
     * @param body the body; none of its members holds a position
     * @return the command
     */
    static DelegationCommand registerBody(CommandHeader header, OutsideBody body) {
        return new RegisterBody(header, body);
    }

    /**
     * Somebody shall come into the vacant root office (G10). One recovery person asks for it, another one approves.
     *
     * @param header key, expected revision, reason
     * @param person who shall come into the root office; appointed to a position
     * @return the command
     */
    static DelegationCommand recoverRoot(CommandHeader header, PersonId person) {
        return new RecoverRoot(header, person);
    }

    /**
     * A sight shared sideways by the actor (G8).
     *
     * @param header key, expected revision, reason
     * @param share what is shared; from the actor
     * @return the command
     */
    static DelegationCommand shareSight(CommandHeader header, SightShare share) {
        return new ShareSight(header, share);
    }
}
