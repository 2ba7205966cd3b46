package io.salestiers.core.customer;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in the division and the files of customers. */
public enum CustomerFinding implements FindingCode {
    /** A number of a policy outside its limits. */
    OUT_OF_RANGE("out-of-range", Severity.ERROR),
    /** A policy without a pool. */
    NO_POOLS("no-pools", Severity.ERROR),
    /** A pool that is there twice. */
    DUPLICATE_POOL("duplicate-pool", Severity.ERROR),
    /** A pool that is not there. */
    UNKNOWN_POOL("unknown-pool", Severity.ERROR),
    /** A customer that nobody has registered. */
    NOT_REGISTERED("not-registered", Severity.ERROR),
    /** A customer that is registered already. */
    ALREADY_REGISTERED("already-registered", Severity.ERROR),
    /** A customer that was merged into another one. */
    MERGED_AWAY("merged-away", Severity.ERROR),
    /** Another customer is the same one in the real world, and its owner is protected. */
    IDENTITY_PROTECTED("identity-protected", Severity.ERROR),
    /** Another customer is the same one in the real world, and somebody owns it. */
    IDENTITY_OWNED("identity-owned", Severity.ERROR),
    /** Another customer is the same one in the real world, and waits in a pool. */
    IDENTITY_POOLED("identity-pooled", Severity.ERROR),
    /** An owner of the other kind. */
    WRONG_OWNER_KIND("wrong-owner-kind", Severity.ERROR),
    /** An owner that the organization does not have on that day. */
    OWNER_NOT_THERE("owner-not-there", Severity.ERROR),
    /** A customer for several owners. */
    SPLIT("split", Severity.ERROR),
    /** A claim for somebody else. */
    NOT_OWN("not-own", Severity.ERROR),
    /** A claim of a customer that is in no pool. */
    NOT_POOLED("not-pooled", Severity.ERROR),
    /** A customer that is in a pool already. */
    ALREADY_POOLED("already-pooled", Severity.ERROR),
    /** A claim from the pool of another unit. */
    NO_ACCESS("no-access", Severity.ERROR),
    /** As many customers as an owner may have. */
    HOLDING_LIMIT("holding-limit", Severity.ERROR),
    /** As many claims as an owner may make. */
    CLAIM_LIMIT("claim-limit", Severity.ERROR),
    /** A claim of what the owner lost not long ago. */
    RECLAIM_TOO_EARLY("reclaim-too-early", Severity.ERROR),
    /** A policy without a release by rule. */
    NO_RELEASE_RULE("no-release-rule", Severity.ERROR),
    /** A release by rule before its day. */
    RELEASE_NOT_DUE("release-not-due", Severity.ERROR),
    /** A protection that is not there or over. */
    NOT_PROTECTED("not-protected", Severity.ERROR),
    /** A protection that would not last longer. */
    NOT_LONGER("not-longer", Severity.ERROR),
    /** A protection that was prolonged as often as it may be. */
    EXTENSIONS_USED("extensions-used", Severity.ERROR),
    /** A command that changes nothing. */
    NOTHING_CHANGED("nothing-changed", Severity.ERROR),
    /** A day before what has happened already. */
    BACKDATED("backdated", Severity.ERROR),
    /** A fact of a day to come. */
    FUTURE_FACT("future-fact", Severity.ERROR),
    /** A decision without a reason. */
    REASON_MISSING("reason-missing", Severity.ERROR),
    /** Days that are over, or without an end. */
    WRONG_DAYS("wrong-days", Severity.ERROR),
    /** A customer merged into itself. */
    SELF_MERGE("self-merge", Severity.ERROR),
    /** Two customers that are not the same one in the real world. */
    DIFFERENT_IDENTITY("different-identity", Severity.ERROR),
    /** Personal data that were erased already. */
    ALREADY_ANONYMIZED("already-anonymized", Severity.ERROR),
    /** Who owns the customer stands nowhere any more; the position held last decided who may. */
    BY_FORMER_PLACE("by-former-place", Severity.INFO),
    /** An owner who is not there any more still has a customer. */
    OWNER_GONE("owner-gone", Severity.WARNING),
    /** A customer of a position that nobody holds. */
    OWNER_VACANT("owner-vacant", Severity.WARNING),
    /** A customer that falls back into a pool before long. */
    RELEASE_NEAR("release-near", Severity.WARNING),
    /** A customer that is due for release. */
    RELEASE_DUE("release-due", Severity.WARNING);

    private final String code;
    private final Severity severity;

    CustomerFinding(String name, Severity severity) {
        this.code = "core.customer." + name;
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
