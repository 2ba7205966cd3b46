package io.salestiers.core.authority;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What makes grants meaningless on their own, without an organization. */
final class GrantChecks {
    private GrantChecks() {}

    static void require(List<Grant> grants, Map<GrantId, Grant> byId, Collection<Revocation> revocations) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i < grants.size(); i++) {
            if (grants.get(i).id().equals(grants.get(i - 1).id())) {
                findings.add(at(AuthorityFindings.DUPLICATE_GRANT, grants.get(i)));
            }
        }
        cycles(byId, findings);
        for (Grant grant : grants) {
            if (grant.parent().isPresent()) {
                Grant parent = byId.get(grant.parent().get());
                if (parent == null) {
                    findings.add(at(AuthorityFindings.UNKNOWN_PARENT, grant)
                            .with("parent", grant.parent().get().value()));
                } else if (!parent.id().equals(grant.id())) {
                    findings.addAll(wider(grant, parent));
                }
            }
        }
        for (Revocation revocation : revocations.stream().sorted().toList()) {
            if (!byId.containsKey(revocation.grant())) {
                findings.add(Finding.of(
                                AuthorityFindings.UNKNOWN_REVOKED,
                                Place.about(revocation.grant().value()))
                        .with("grant", revocation.grant().value()));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    private static Finding at(AuthorityFindings code, Grant grant) {
        return Finding.of(code, Place.about(grant.id().value()))
                .with("grant", grant.id().value());
    }

    /** G1, as far as it does not depend on a day: every way in which a grant is wider than the one it comes from. */
    static List<Finding> wider(Grant grant, Grant parent) {
        List<Finding> findings = new ArrayList<>();
        Set<Capability> beyond = new TreeSet<>();
        beyond(grant.use(), parent.onward().use(), beyond);
        beyond(grant.onward().use(), parent.onward().use(), beyond);
        beyond(grant.administer(), parent.onward().administer(), beyond);
        beyond(grant.onward().administer(), parent.onward().administer(), beyond);
        if (!beyond.isEmpty()) {
            findings.add(at(AuthorityFindings.WIDER_CAPABILITY, grant)
                    .with("parent", parent.id().value())
                    .with(
                            "capabilities",
                            Argument.texts(
                                    beyond.stream().map(Capability::toString).toList())));
        }
        if (grant.scope().surelyWiderThan(parent.scope())) {
            findings.add(at(AuthorityFindings.WIDER_SCOPE, grant)
                    .with("parent", parent.id().value())
                    .with("scope", grant.scope().key())
                    .with("allowed", parent.scope().key()));
        }
        if (!parent.validity().encloses(grant.validity())) {
            findings.add(at(AuthorityFindings.WIDER_VALIDITY, grant)
                    .with("parent", parent.id().value())
                    .with("validity", grant.validity().toString())
                    .with("allowed", parent.validity().toString()));
        }
        if (grant.onward().depth() >= parent.onward().depth()) {
            findings.add(at(AuthorityFindings.WIDER_ONWARD, grant)
                    .with("parent", parent.id().value())
                    .with("depth", grant.onward().depth())
                    .with("allowed", parent.onward().depth() - 1L));
        }
        return findings;
    }

    private static void beyond(Set<Capability> some, Set<Capability> allowed, Set<Capability> into) {
        for (Capability capability : some) {
            if (!allowed.contains(capability)) {
                into.add(capability);
            }
        }
    }

    /** One finding a circle, at its lowest grant. */
    private static void cycles(Map<GrantId, Grant> byId, List<Finding> findings) {
        Map<GrantId, GrantId> visitedFrom = new HashMap<>();
        for (Grant start : byId.values()) {
            @Nullable Grant next = start;
            while (next != null && !visitedFrom.containsKey(next.id())) {
                visitedFrom.put(next.id(), start.id());
                next = next.parent().map(byId::get).orElse(null);
            }
            // Only a circle leads back to where this very walk has been.
            if (next != null && start.id().equals(visitedFrom.get(next.id()))) {
                findings.add(
                        at(AuthorityFindings.GRANT_CYCLE, next).with("grants", Argument.texts(circle(next, byId))));
            }
        }
    }

    private static List<String> circle(Grant first, Map<GrantId, Grant> byId) {
        Set<GrantId> members = new HashSet<>();
        @Nullable Grant next = first;
        while (next != null && members.add(next.id())) {
            next = next.parent().map(byId::get).orElse(null);
        }
        return members.stream().sorted().map(GrantId::value).toList();
    }
}
