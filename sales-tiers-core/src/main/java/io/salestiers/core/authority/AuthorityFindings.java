package io.salestiers.core.authority;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be found in grants and policies, and every rule that can speak against a decision. */
public enum AuthorityFindings implements FindingCode {
    /** Two grants with one id. */
    DUPLICATE_GRANT("duplicate-grant", Severity.ERROR),
    /** A grant that comes from one that is not there. */
    UNKNOWN_PARENT("unknown-parent", Severity.ERROR),
    /** Grants that come from themselves, directly or through others. */
    GRANT_CYCLE("grant-cycle", Severity.ERROR),
    /** G1: a capability that the grant it comes from does not hand on. */
    WIDER_CAPABILITY("wider-capability", Severity.ERROR),
    /** G1: a scope that is surely wider than that of the grant it comes from. */
    WIDER_SCOPE("wider-scope", Severity.ERROR),
    /** G1: a validity outside that of the grant it comes from. */
    WIDER_VALIDITY("wider-validity", Severity.ERROR),
    /** G1: an onward depth that is not less than that of the grant it comes from. */
    WIDER_ONWARD("wider-onward", Severity.ERROR),
    /** A revocation of a grant that is not there. */
    UNKNOWN_REVOKED("unknown-revoked", Severity.ERROR),
    /** Two definitions of one capability in a policy. */
    DUPLICATE_CAPABILITY("duplicate-capability", Severity.ERROR),
    /** A rule of a policy about a capability that it does not define. */
    UNDEFINED_CAPABILITY("undefined-capability", Severity.ERROR),

    /** A grant of a capability that the policy does not define; nobody can use it. */
    UNKNOWN_CAPABILITY("unknown-capability", Severity.WARNING),
    /** A grant about a unit, territory or position that the organization never has. */
    UNKNOWN_IN_SCOPE("unknown-in-scope", Severity.WARNING),
    /** G1, G2: a scope that reaches beyond the grant it comes from on this organization; it is cut to what both have. */
    SCOPE_CUT("scope-cut", Severity.WARNING),
    /** A grant that holds but reaches nothing. */
    EMPTY_SCOPE("empty-scope", Severity.WARNING),
    /** G12: one person holds two capabilities in overlapping scopes that must lie with different people. */
    SEPARATION_HELD("separation-held", Severity.WARNING),

    /** G7: there is no grant; hierarchy gives sight, not a capability to act. */
    NO_GRANT("no-grant", Severity.ERROR),
    /** G2, G3: no grant that has the capability reaches the target. */
    OUT_OF_SCOPE("out-of-scope", Severity.ERROR),
    /** G5: it concerns the actor. */
    SELF("self", Severity.ERROR),
    /** G5: the actor benefits from it. */
    INTEREST("interest", Severity.ERROR),
    /** G5: the actor benefits from it, and a second person must approve. */
    INTEREST_SECOND("interest-second", Severity.WARNING),
    /** G6: the actor is not of a strictly higher tier. */
    NOT_HIGHER("not-higher", Severity.ERROR),
    /** G6: the actor is of another ladder. */
    OTHER_LADDER("other-ladder", Severity.ERROR),
    /** G6: the person or position has no tier on the day, so nobody's is higher. */
    NO_TIER("no-tier", Severity.ERROR),
    /** G10: there is no active root administrator. */
    ROOT_VACANT("root-vacant", Severity.ERROR),
    /** G12: who did the one may not do the other on the same record. */
    SEPARATION("separation", Severity.ERROR),
    /** G16: it concerns the highest tier, which only the registered outside body decides. */
    OUTSIDE_BODY_ONLY("outside-body-only", Severity.ERROR),
    /** G16: it concerns the highest tier, and no outside body is registered. */
    NO_OUTSIDE_BODY("no-outside-body", Severity.ERROR),
    /** Nobody up the line may decide. */
    NO_COMPETENT_DECIDER("no-competent-decider", Severity.ERROR);

    private final String code;
    private final Severity severity;

    AuthorityFindings(String name, Severity severity) {
        this.code = "core.authority." + name;
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
