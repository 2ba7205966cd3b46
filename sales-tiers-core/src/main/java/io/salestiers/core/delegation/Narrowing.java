package io.salestiers.core.delegation;

import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grants;
import io.salestiers.core.authority.Onward;
import io.salestiers.core.authority.Revocation;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * Makes a grant narrower and cuts everything derived from it to what is left (G1).
 *
 * <p>Each grant below is cut to what the one it comes from may hand on after the change; where nothing is left, or what is
 * left has no form of its own, it falls and is taken out of the state with all that comes from it, since a grant that is
 * wider than its parent could not stay in it. Earlier states, which the store keeps, still show it.
 */
final class Narrowing {
    private final Situation situation;
    private final Map<GrantId, Grant> kept = new TreeMap<>();
    private final Set<GrantId> dropped = new HashSet<>();
    private final Map<GrantId, Grant> before = new HashMap<>();

    Narrowing(Situation situation) {
        this.situation = situation;
    }

    AuthorityState apply(Grant narrowed) {
        Grants grants = situation.state.grants();
        Map<GrantId, List<Grant>> children = new HashMap<>();
        for (Grant grant : grants.all()) {
            before.put(grant.id(), grant);
            kept.put(grant.id(), grant);
            grant.parent()
                    .ifPresent(parent -> children.computeIfAbsent(parent, id -> new ArrayList<>())
                            .add(grant));
        }
        for (Grant below : grants.derived(narrowed.id())) {
            kept.remove(below.id());
        }
        kept.put(narrowed.id(), narrowed);
        Deque<Grant> open = new ArrayDeque<>(List.of(narrowed));
        while (!open.isEmpty()) {
            Grant parent = open.remove();
            for (Grant child : children.getOrDefault(parent.id(), List.of())) {
                Optional<Grant> cut = cut(child, parent);
                if (cut.isPresent()) {
                    kept.put(child.id(), cut.get());
                    open.add(cut.get());
                } else {
                    dropped.add(child.id());
                    grants.derived(child.id()).forEach(below -> dropped.add(below.id()));
                }
            }
        }
        return state();
    }

    private AuthorityState state() {
        List<Revocation> revocations = situation.state.grants().revocations().stream()
                .filter(revocation -> kept.containsKey(revocation.grant()))
                .toList();
        return situation.state.withGrants(Grants.of(kept.values(), revocations));
    }

    private Optional<Grant> cut(Grant child, Grant parent) {
        Onward allowed = parent.onward();
        if (allowed.depth() == 0) {
            return Optional.empty();
        }
        Optional<InstantRange> validity = child.validity().intersection(parent.validity());
        Optional<Scope> scope = scope(child, parent);
        int depth = Math.min(child.onward().depth(), allowed.depth() - 1);
        Onward onward = depth == 0
                ? Onward.none()
                : new Onward(
                        depth,
                        both(child.onward().use(), allowed.use()),
                        both(child.onward().administer(), allowed.administer()));
        Set<Capability> use = both(child.use(), allowed.use());
        Set<Capability> administer = both(child.administer(), allowed.administer());
        boolean empty = use.isEmpty()
                && administer.isEmpty()
                && onward.use().isEmpty()
                && onward.administer().isEmpty();
        if (empty || validity.isEmpty() || scope.isEmpty()) {
            return Optional.empty();
        }
        Grant cut = new Grant(
                child.id(),
                child.grantee(),
                use,
                administer,
                onward,
                scope.get(),
                validity.get(),
                child.issuer(),
                child.parent(),
                peers(child, parent),
                child.reason());
        return Optional.of(cut);
    }

    private static Optional<Instant> peers(Grant child, Grant parent) {
        return child.peerExceptionUntil()
                .flatMap(own -> parent.peerExceptionUntil().map(end -> own.isBefore(end) ? own : end));
    }

    private static Set<Capability> both(Collection<Capability> some, Collection<Capability> others) {
        Set<Capability> both = new TreeSet<>(some);
        both.retainAll(others);
        return both;
    }

    /**
     * What is left of a scope. A scope above that has not changed cuts nothing: what a re-organization put outside of it is
     * no matter of this command.
     */
    private Optional<Scope> scope(Grant child, Grant parent) {
        Grant old = before.get(parent.id());
        if (old != null && old.scope().equals(parent.scope())) {
            return Optional.of(child.scope());
        }
        // Of two parts of one tree the form says what they share, whatever may lie below tomorrow.
        if (bothInTree(parent.scope(), child.scope())) {
            return common(parent.scope(), child.scope());
        }
        if (covers(parent, child.scope(), child)) {
            return Optional.of(child.scope());
        }
        return child.scope() instanceof Scope.All && covers(parent, parent.scope(), child)
                ? Optional.of(parent.scope())
                : Optional.empty();
    }

    private boolean bothInTree(Scope parent, Scope child) {
        if (parent instanceof Scope.UnitScope a && child instanceof Scope.UnitScope b) {
            return situation.organization.findUnit(a.unit()).isPresent()
                    && situation.organization.findUnit(b.unit()).isPresent();
        }
        return parent instanceof Scope.TerritoryScope a
                && child instanceof Scope.TerritoryScope b
                && situation.organization.findTerritory(a.territory()).isPresent()
                && situation.organization.findTerritory(b.territory()).isPresent();
    }

    private boolean covers(Grant parent, Scope scope, Grant child) {
        return !scope.surelyWiderThan(parent.scope())
                && situation.authority.with(state()).covers(parent.id(), scope, child.grantee(), situation.instant);
    }

    /** What two parts of one tree share. */
    private Optional<Scope> common(Scope parent, Scope child) {
        OrganizationDay day = situation.day;
        if (parent instanceof Scope.UnitScope a && child instanceof Scope.UnitScope b) {
            return inTree(
                            a.unit(),
                            a.depth(),
                            b.unit(),
                            b.depth(),
                            day::liesIn,
                            (low, high) -> day.parent(low).filter(high::equals).isPresent())
                    .map(part -> Scope.unit(part.node(), part.depth()));
        }
        if (parent instanceof Scope.TerritoryScope a && child instanceof Scope.TerritoryScope b) {
            return inTree(
                            a.territory(),
                            a.depth(),
                            b.territory(),
                            b.depth(),
                            day::liesIn,
                            (low, high) -> day.territoryChildren(high).contains(low))
                    .map(part -> Scope.territory(part.node(), part.depth()));
        }
        return Optional.empty();
    }

    /** A part of a tree. */
    private record Part<T>(T node, Depth depth) {}

    private static <T> Optional<Part<T>> inTree(
            T a, Depth depthA, T b, Depth depthB, BiPredicate<T, T> liesIn, BiPredicate<T, T> childOf) {
        if (a.equals(b)) {
            return Optional.of(new Part<>(a, depthA.compareTo(depthB) < 0 ? depthA : depthB));
        }
        if (liesIn.test(a, b)) {
            return below(a, depthA, b, depthB, childOf);
        }
        return liesIn.test(b, a) ? below(b, depthB, a, depthA, childOf) : Optional.empty();
    }

    private static <T> Optional<Part<T>> below(T low, Depth depth, T high, Depth reach, BiPredicate<T, T> childOf) {
        return switch (reach) {
            case SUBTREE -> Optional.of(new Part<>(low, depth));
            case CHILDREN -> childOf.test(low, high) ? Optional.of(new Part<>(low, Depth.NODE)) : Optional.empty();
            case NODE -> Optional.empty();
        };
    }
}
