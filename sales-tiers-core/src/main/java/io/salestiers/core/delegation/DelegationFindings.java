package io.salestiers.core.delegation;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can speak against a command that changes who holds which authority, and what else it reports. */
public enum DelegationFindings implements FindingCode {
    /** Nobody is root administrator, so every root capability is denied (G10). */
    ROOT_VACANT("root-vacant", Severity.ERROR),
    /** Only a root administrator may do this. */
    NOT_ROOT("not-root", Severity.ERROR),
    /** The key of a command that was another one. */
    KEY_REUSED("key-reused", Severity.ERROR),
    /** A grant that is not there. */
    UNKNOWN_GRANT("unknown-grant", Severity.ERROR),
    /** A pending request that is not there. */
    UNKNOWN_REQUEST("unknown-request", Severity.ERROR),
    /** A grant with the id of another. */
    DUPLICATE_GRANT("duplicate-grant", Severity.ERROR),
    /** A grantee who is not in the organization on that day. */
    UNKNOWN_GRANTEE("unknown-grantee", Severity.ERROR),
    /** A grant over a unit or territory that the organization never has. */
    UNKNOWN_SCOPE("unknown-scope", Severity.ERROR),
    /** A grant that names another issuer than who issues it. */
    WRONG_ISSUER("wrong-issuer", Severity.ERROR),
    /** A grant that comes from no other, by somebody who is no root administrator (G1). */
    WITHOUT_PARENT("without-parent", Severity.ERROR),
    /** A grant handed on by somebody who does not hold it (G1). */
    PARENT_NOT_HELD("parent-not-held", Severity.ERROR),
    /** A grant handed on that has no effect at that instant (G9). */
    PARENT_NOT_EFFECTIVE("parent-not-effective", Severity.ERROR),
    /** A grant handed on that may only be used or administered (G4). */
    NO_ONWARD("no-onward", Severity.ERROR),
    /** Capabilities to use that the giver may not hand on (G1). */
    BEYOND_USE("beyond-use", Severity.ERROR),
    /** Capabilities to administer that the giver may not hand on (G1). */
    BEYOND_ADMINISTER("beyond-administer", Severity.ERROR),
    /** Capabilities to hand on that the giver may not hand on (G1). */
    BEYOND_ONWARD("beyond-onward", Severity.ERROR),
    /** More steps onward than the giver has left (G1). */
    BEYOND_DEPTH("beyond-depth", Severity.ERROR),
    /** A scope that reaches past the giver's (G1). */
    BEYOND_SCOPE("beyond-scope", Severity.ERROR),
    /** A validity that goes past the giver's (G1). */
    BEYOND_VALIDITY("beyond-validity", Severity.ERROR),
    /** A peer exception that lasts longer than the giver's (G1, G6). */
    BEYOND_PEERS("beyond-peers", Severity.ERROR),
    /** A grant that would begin before it is issued. */
    BACKDATED("backdated", Severity.ERROR),
    /** What concerns the actor, directly or by a position of theirs (G5). */
    CONCERNS_SELF("concerns-self", Severity.ERROR),
    /** What the actor's own authority comes from (G5). */
    CONCERNS_OWN_AUTHORITY("concerns-own-authority", Severity.ERROR),
    /** A grant to somebody from whose hands it comes (G5). */
    RETURNS_TO_GIVER("returns-to-giver", Severity.ERROR),
    /** A grant that the actor neither issued nor administers with one grant of theirs (G3, G4). */
    NOT_ADMINISTERED("not-administered", Severity.ERROR),
    /** Two capabilities that no one may hold together (G12). */
    SEPARATION("separation", Severity.ERROR),
    /** Two capabilities that should not be held together, where the policy only reports it (G12). */
    SEPARATION_REPORTED("separation-reported", Severity.WARNING),
    /** It takes effect only when a second person approves (G13). */
    PENDING("pending", Severity.INFO),
    /** The second person is the first (G13). */
    SAME_PERSON("same-person", Severity.ERROR),
    /** The second person is of a lower tier than the issuer, or of another ladder (G13). */
    TIER_TOO_LOW("tier-too-low", Severity.ERROR),
    /** Only who made a request may withdraw it. */
    NOT_REQUESTER("not-requester", Severity.ERROR),
    /** A request that can't be carried out any more: its grant has ended, or what it comes from has. */
    OVERTAKEN("overtaken", Severity.ERROR),
    /** A narrowing that would widen. */
    NOT_NARROWER("not-narrower", Severity.ERROR),
    /** A command that would change nothing. */
    UNCHANGED("unchanged", Severity.ERROR),
    /** A narrowing after which the grant would have ended already. */
    ENDS_TOO_EARLY("ends-too-early", Severity.ERROR),
    /** An extension that does not end later, or begins otherwise. */
    NOT_LATER("not-later", Severity.ERROR),
    /** A grant that is revoked or past its end. */
    ENDED("ended", Severity.ERROR),
    /** The last active root administrator, whom no command may remove (G10). */
    LAST_ROOT("last-root", Severity.ERROR),
    /** Somebody who is root administrator already. */
    ALREADY_ROOT("already-root", Severity.ERROR),
    /** A recovery while there is a root administrator (G10). */
    NOT_VACANT("not-vacant", Severity.ERROR),
    /** A recovery by somebody who is not registered for it (G10). */
    NOT_RECOVERY_PERSON("not-recovery-person", Severity.ERROR),
    /** A recovery person who was registered when the root was vacant already (G10). */
    REGISTERED_TOO_LATE("registered-too-late", Severity.ERROR),
    /** A recovery person who holds a position or is root administrator (G10). */
    INSIDE_ORGANIZATION("inside-organization", Severity.ERROR),
    /** A request while another one for the same waits. */
    ALREADY_PENDING("already-pending", Severity.ERROR),
    /** A sight shared that the actor does not have by themself (G8). */
    NOT_OWN_SIGHT("not-own-sight", Severity.ERROR),
    /** What is registered already. */
    ALREADY_REGISTERED("already-registered", Severity.ERROR),
    /** What concerns the highest tier, without an outside body that could decide it (G16). */
    NO_COMPETENT_DECIDER("no-competent-decider", Severity.ERROR),
    /** What concerns the highest tier, without a decision of the outside body (G16). */
    BODY_DECISION_MISSING("body-decision-missing", Severity.ERROR),
    /** A grant that falls with another (G9). */
    FALLS("falls", Severity.INFO),
    /** A grant that is narrowed with another (G1). */
    NARROWED("narrowed", Severity.INFO);

    private final String code;
    private final Severity severity;

    DelegationFindings(String name, Severity severity) {
        this.code = "core.delegation." + name;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
