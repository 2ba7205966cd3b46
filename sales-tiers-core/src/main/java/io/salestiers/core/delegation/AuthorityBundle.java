package io.salestiers.core.delegation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantBuilder;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.authority.SeparationOfDuty;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.InstantRange;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The authority that somebody in a role usually has, ready to be granted: the capabilities, and what must lie with others.
 *
 * <p>It is no more than a template: what is issued is an ordinary grant. Immutable and safe for use by several threads.
 *
 * @param name what it is called
 * @param use the capabilities
 * @param separations which of them must lie in other hands than what (G12), in order
 */
public record AuthorityBundle(LocalizedText name, Set<Capability> use, List<SeparationOfDuty> separations) {
    /** Copies the collections. */
    public AuthorityBundle {
        requireNonNull(name, "name");
        use = Collections.unmodifiableSet(new TreeSet<>(use));
        separations = List.copyOf(new TreeSet<>(separations));
    }

    /**
     * A grant with these capabilities, to be issued by a {@linkplain DelegationCommand#issue command}.
     *
     * @param id the id
     * @param grantee who shall have it
     * @param scope whom and what it reaches
     * @param validity when it holds
     * @param issuer who issues it
     * @return a builder with the capabilities to use, and nothing to administer or hand on
     */
    public GrantBuilder grant(GrantId id, Grantee grantee, Scope scope, InstantRange validity, PersonId issuer) {
        return Grant.builder(id, grantee, scope, validity, issuer).use(use);
    }

    /**
     * A policy with the separations of this bundle beside its own.
     *
     * @param policy a policy that defines all capabilities
     * @return a copy
     */
    public AuthorityPolicy addedTo(AuthorityPolicy policy) {
        Collection<SeparationOfDuty> all = new TreeSet<>(policy.separations());
        all.addAll(separations);
        return policy.toBuilder().separations(all).build();
    }
}
