package io.salestiers.core.authority;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.NotFoundException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All grants with their revocations: which comes from which, and which holds at an instant as far as time alone says.
 *
 * <p>No grant is wider than the one it comes from in capabilities, validity and onward depth, nor surely wider in scope; what
 * of a scope depends on the organization is cut when a decision is taken. Immutable and safe for use by several threads.
 */
public final class Grants {
    private static final Grants NONE = new Grants(Map.of(), List.of());

    private final Map<GrantId, Grant> byId;
    private final List<Revocation> revocations;
    private final Map<GrantId, List<Grant>> children = new HashMap<>();
    private final Map<GrantId, Instant> revokedAt = new HashMap<>();
    private final Map<PersonId, List<Grant>> toPerson = new HashMap<>();
    private final Map<PositionId, List<Grant>> toPosition = new HashMap<>();

    private Grants(Map<GrantId, Grant> byId, List<Revocation> revocations) {
        this.byId = byId;
        this.revocations = revocations;
        for (Grant grant : byId.values()) {
            grant.parent()
                    .ifPresent(parent -> children.computeIfAbsent(parent, id -> new ArrayList<>())
                            .add(grant));
            if (grant.grantee() instanceof Grantee.OfPerson person) {
                toPerson.computeIfAbsent(person.person(), id -> new ArrayList<>())
                        .add(grant);
            } else if (grant.grantee() instanceof Grantee.OfPosition position) {
                toPosition
                        .computeIfAbsent(position.position(), id -> new ArrayList<>())
                        .add(grant);
            }
        }
        for (Revocation revocation : revocations) {
            revokedAt.merge(revocation.grant(), revocation.at(), (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    /**
     * No grants.
     *
     * @return grants of which there are none
     */
    public static Grants none() {
        return NONE;
    }

    /**
     * Some grants, none revoked.
     *
     * @param grants in any order
     * @return the grants
     * @throws InvalidDefinitionException with all findings, see {@link #of(Collection, Collection)}
     */
    public static Grants of(Collection<Grant> grants) {
        return of(grants, List.of());
    }

    /**
     * Some grants with their revocations.
     *
     * @param grants in any order
     * @param revocations in any order
     * @return the grants
     * @throws InvalidDefinitionException if an id is there twice, a parent or revoked grant is missing, grants come from
     *     themselves, or a grant is wider than the one it comes from; with all findings
     */
    public static Grants of(Collection<Grant> grants, Collection<Revocation> revocations) {
        List<Grant> sorted = grants.stream().sorted().toList();
        Map<GrantId, Grant> byId = new LinkedHashMap<>();
        sorted.forEach(grant -> byId.putIfAbsent(grant.id(), grant));
        GrantChecks.require(sorted, byId, revocations);
        return new Grants(byId, revocations.stream().distinct().sorted().toList());
    }

    /**
     * These grants with some more.
     *
     * @param more grants
     * @return a copy
     * @throws InvalidDefinitionException with all findings, see {@link #of(Collection, Collection)}
     */
    public Grants with(Grant... more) {
        return of(Stream.concat(byId.values().stream(), Stream.of(more)).toList(), revocations);
    }

    /**
     * These grants with some more revocations.
     *
     * @param more revocations
     * @return a copy
     * @throws InvalidDefinitionException if one of the grants is not there
     */
    public Grants with(Revocation... more) {
        return of(
                byId.values(),
                Stream.concat(revocations.stream(), Stream.of(more)).toList());
    }

    /**
     * All grants, whether they hold or not.
     *
     * @return the grants in the order of their ids
     */
    public List<Grant> all() {
        return List.copyOf(byId.values());
    }

    /**
     * All revocations.
     *
     * @return the revocations by grant, then instant
     */
    public List<Revocation> revocations() {
        return revocations;
    }

    /**
     * The grant with an id.
     *
     * @param id the id
     * @return the grant, empty if there is none with this id
     */
    public Optional<Grant> find(GrantId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The grant with an id.
     *
     * @param id the id
     * @return the grant
     * @throws NotFoundException if there is none with this id
     */
    public Grant grant(GrantId id) {
        return find(id).orElseThrow(() -> new NotFoundException("grant", id));
    }

    /**
     * The way from a grant to the root office.
     *
     * @param id a grant
     * @return the grant itself, the one it comes from, the one that comes from and so on
     * @throws NotFoundException if there is none with this id
     */
    public List<Grant> chain(GrantId id) {
        List<Grant> chain = new ArrayList<>();
        @Nullable Grant next = grant(id);
        while (next != null) {
            chain.add(next);
            next = next.parent().map(byId::get).orElse(null);
        }
        return List.copyOf(chain);
    }

    /**
     * What falls with a grant: all that comes from it, directly or through others.
     *
     * @param id a grant
     * @return those grants in the order of their ids, without the grant itself
     * @throws NotFoundException if there is none with this id
     */
    public List<Grant> derived(GrantId id) {
        Deque<Grant> open = new ArrayDeque<>(List.of(grant(id)));
        List<Grant> derived = new ArrayList<>();
        while (!open.isEmpty()) {
            List<Grant> below = children.getOrDefault(open.remove().id(), List.of());
            derived.addAll(below);
            open.addAll(below);
        }
        return derived.stream().sorted().toList();
    }

    /**
     * The grants to a person, whether they hold or not.
     *
     * @param person a person
     * @return those given to the person, not to a position of theirs, in the order of their ids
     */
    public List<Grant> to(PersonId person) {
        return Collections.unmodifiableList(toPerson.getOrDefault(person, List.of()));
    }

    /**
     * The grants to a position, whether they hold or not.
     *
     * @param position a position
     * @return those given to it, in the order of their ids
     */
    public List<Grant> to(PositionId position) {
        return Collections.unmodifiableList(toPosition.getOrDefault(position, List.of()));
    }

    /**
     * When a grant was revoked itself, not through the one it comes from.
     *
     * @param id a grant
     * @return the earliest instant of its revocations, empty if there is none
     */
    public Optional<Instant> revokedAt(GrantId id) {
        return Optional.ofNullable(revokedAt.get(id));
    }

    /**
     * Whether a grant holds at an instant as far as time says: it and all it comes from are valid and not revoked. Whether
     * somebody can use it also depends on appointments, which {@link Authority} knows.
     *
     * @param id a grant
     * @param instant an instant
     * @return true if nothing in its chain has ended or not begun
     * @throws NotFoundException if there is none with this id
     */
    public boolean active(GrantId id, Instant instant) {
        @Nullable Grant next = grant(id);
        while (next != null) {
            if (!holdsItself(next, instant)) {
                return false;
            }
            next = next.parent().map(byId::get).orElse(null);
        }
        return true;
    }

    /**
     * The grants that hold at an instant as far as time says.
     *
     * @param instant an instant
     * @return those that are {@linkplain #active(GrantId, Instant) active}, in the order of their ids
     */
    public List<Grant> activeAt(Instant instant) {
        return byId.values().stream()
                .filter(grant -> active(grant.id(), instant))
                .toList();
    }

    private boolean holdsItself(Grant grant, Instant instant) {
        Instant end = revokedAt.get(grant.id());
        return grant.validity().contains(instant) && (end == null || instant.isBefore(end));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Grants other && byId.equals(other.byId) && revocations.equals(other.revocations);
    }

    @Override
    public int hashCode() {
        return 31 * byId.hashCode() + revocations.hashCode();
    }

    @Override
    public String toString() {
        return byId.size() + " grants, " + revocations.size() + " revocations";
    }
}
