package io.salestiers.core.authority;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Grant} step by step. Not safe for use by several threads. */
public final class GrantBuilder {
    private GrantId id;
    private Grantee grantee;
    private Scope scope;
    private InstantRange validity;
    private PersonId issuer;
    private Set<Capability> use = new TreeSet<>();
    private Set<Capability> administer = new TreeSet<>();
    private Onward onward = Onward.none();
    private @Nullable GrantId parent;
    private @Nullable Instant peerExceptionUntil;
    private String reason = "unstated";

    GrantBuilder(GrantId id, Grantee grantee, Scope scope, InstantRange validity, PersonId issuer) {
        this.id = id;
        this.grantee = grantee;
        this.scope = scope;
        this.validity = validity;
        this.issuer = issuer;
    }

    GrantBuilder(Grant grant) {
        this(grant.id(), grant.grantee(), grant.scope(), grant.validity(), grant.issuer());
        this.use = new TreeSet<>(grant.use());
        this.administer = new TreeSet<>(grant.administer());
        this.onward = grant.onward();
        this.parent = grant.parent().orElse(null);
        this.peerExceptionUntil = grant.peerExceptionUntil().orElse(null);
        this.reason = grant.reason();
    }

    /**
     * Another id.
     *
     * @param other the id
     * @return this builder
     */
    public GrantBuilder id(GrantId other) {
        this.id = other;
        return this;
    }

    /**
     * Another grantee.
     *
     * @param other who has it
     * @return this builder
     */
    public GrantBuilder grantee(Grantee other) {
        this.grantee = other;
        return this;
    }

    /**
     * Another scope.
     *
     * @param other whom and what it reaches
     * @return this builder
     */
    public GrantBuilder scope(Scope other) {
        this.scope = other;
        return this;
    }

    /**
     * Another validity.
     *
     * @param other when it holds
     * @return this builder
     */
    public GrantBuilder validity(InstantRange other) {
        this.validity = other;
        return this;
    }

    /**
     * Another issuer.
     *
     * @param other who issued it
     * @return this builder
     */
    public GrantBuilder issuer(PersonId other) {
        this.issuer = other;
        return this;
    }

    /**
     * The capabilities that may be used, in place of those before.
     *
     * @param capabilities the capabilities
     * @return this builder
     */
    public GrantBuilder use(Collection<Capability> capabilities) {
        this.use = new TreeSet<>(capabilities);
        return this;
    }

    /**
     * The capabilities that may be used, in place of those before.
     *
     * @param capabilities the capabilities
     * @return this builder
     */
    public GrantBuilder use(Capability... capabilities) {
        return use(List.of(capabilities));
    }

    /**
     * The capabilities that may be administered, in place of those before.
     *
     * @param capabilities the capabilities
     * @return this builder
     */
    public GrantBuilder administer(Collection<Capability> capabilities) {
        this.administer = new TreeSet<>(capabilities);
        return this;
    }

    /**
     * What may be granted on.
     *
     * @param right depth and capabilities
     * @return this builder
     */
    public GrantBuilder onward(Onward right) {
        this.onward = right;
        return this;
    }

    /**
     * The grant it comes from. Without one it comes from the root office.
     *
     * @param grant the id of the grant
     * @return this builder
     */
    public GrantBuilder from(GrantId grant) {
        this.parent = grant;
        return this;
    }

    /**
     * Also people of the same tier, for a time.
     *
     * @param until the end, excluded
     * @return this builder
     */
    public GrantBuilder peersUntil(Instant until) {
        this.peerExceptionUntil = until;
        return this;
    }

    /**
     * Why it is issued.
     *
     * @param code a code of the host
     * @return this builder
     */
    public GrantBuilder reason(String code) {
        this.reason = code;
        return this;
    }

    /**
     * The grant.
     *
     * @return the grant
     */
    public Grant build() {
        return new Grant(
                id,
                grantee,
                use,
                administer,
                onward,
                scope,
                validity,
                issuer,
                Optional.ofNullable(parent),
                Optional.ofNullable(peerExceptionUntil),
                reason);
    }
}
