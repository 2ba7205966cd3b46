package io.salestiers.core.authority;

import io.salestiers.core.result.NotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a company chooses about authority: its capabilities, which duties are separated, who sees what.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class AuthorityPolicy {
    private static final AuthorityPolicy STANDARD = builder().build();

    private final Map<Capability, CapabilityDefinition> capabilities;
    private final List<SeparationOfDuty> separations;
    private final Map<Capability, Set<Capability>> separated = new TreeMap<>();
    private final SightLevel sight;
    private final boolean actingInherits;
    private final InterestPolicy interest;
    private final Set<Capability> withoutOwnLine;
    private final Set<Capability> rootCapabilities;

    AuthorityPolicy(AuthorityPolicyBuilder builder) {
        this.capabilities = Collections.unmodifiableMap(new TreeMap<>(builder.capabilities));
        this.separations = List.copyOf(new TreeSet<>(builder.separations));
        this.sight = builder.sight;
        this.actingInherits = builder.actingInherits;
        this.interest = builder.interest;
        this.withoutOwnLine = Collections.unmodifiableSet(new TreeSet<>(builder.withoutOwnLine));
        this.rootCapabilities = Collections.unmodifiableSet(new TreeSet<>(builder.rootCapabilities));
        for (SeparationOfDuty pair : separations) {
            separated.computeIfAbsent(pair.first(), any -> new TreeSet<>()).add(pair.second());
            separated.computeIfAbsent(pair.second(), any -> new TreeSet<>()).add(pair.first());
        }
    }

    /**
     * The policy as shipped: the capabilities of {@link Capabilities}; nominating and approving, scoring and approving,
     * calibrating and hearing appeals, setting targets and attesting results, planning and approving pay are separated; sight on all levels; who
     * acts inherits the grants of the position; an interest leaves the decision to the next person; nobody calibrates or
     * hears appeals in the own reporting line.
     *
     * @return the policy
     */
    public static AuthorityPolicy standard() {
        return STANDARD;
    }

    /**
     * Starts from the shipped policy.
     *
     * @return a builder
     */
    public static AuthorityPolicyBuilder builder() {
        return new AuthorityPolicyBuilder();
    }

    /**
     * Starts a changed copy of this policy.
     *
     * @return a builder with all choices of this policy
     */
    public AuthorityPolicyBuilder toBuilder() {
        return new AuthorityPolicyBuilder(this);
    }

    /**
     * All capabilities.
     *
     * @return their definitions in the order of the capabilities
     */
    public List<CapabilityDefinition> capabilities() {
        return List.copyOf(capabilities.values());
    }

    /**
     * What the rules need to know about a capability.
     *
     * @param capability a capability
     * @return its definition, empty if the policy has none
     */
    public Optional<CapabilityDefinition> find(Capability capability) {
        return Optional.ofNullable(capabilities.get(capability));
    }

    /**
     * What the rules need to know about a capability.
     *
     * @param capability a capability
     * @return its definition
     * @throws NotFoundException if the policy has none
     */
    public CapabilityDefinition definition(Capability capability) {
        return find(capability).orElseThrow(() -> new NotFoundException("capability", capability));
    }

    /**
     * Duties that must lie with different people (G12).
     *
     * @return the pairs in order
     */
    public List<SeparationOfDuty> separations() {
        return separations;
    }

    /**
     * The capabilities that must lie with others than a given one (G12).
     *
     * @param capability a capability
     * @return those separated from it, in order
     */
    public Set<Capability> separatedFrom(Capability capability) {
        return Collections.unmodifiableSet(separated.getOrDefault(capability, Set.of()));
    }

    /**
     * How many levels down superiors see (G8).
     *
     * @return the level
     */
    public SightLevel sight() {
        return sight;
    }

    /**
     * Whether who acts for a position without a holder inherits its grants (G11).
     *
     * @return true if so; else they are suspended
     */
    public boolean actingInherits() {
        return actingInherits;
    }

    /**
     * What follows if the decider benefits (G5).
     *
     * @return the choice
     */
    public InterestPolicy interest() {
        return interest;
    }

    /**
     * The decisions for which the own reporting line is an interest (G5).
     *
     * @return the capabilities in order
     */
    public Set<Capability> withoutOwnLine() {
        return withoutOwnLine;
    }

    /**
     * The capabilities of the root office (G10): active root administrators have them over everything without a grant, and
     * while there is none, nobody has them.
     *
     * @return the capabilities in order
     */
    public Set<Capability> rootCapabilities() {
        return rootCapabilities;
    }

    /**
     * Whether a grant needs a second person (G13): because it reaches everything or has a sensitive capability, to use, to
     * administer or to grant on.
     *
     * @param grant a grant
     * @return true if so
     */
    public boolean needsSecondPerson(Grant grant) {
        if (grant.scope() instanceof Scope.All) {
            return true;
        }
        List<Collection<Capability>> parts = new ArrayList<>();
        parts.add(grant.use());
        parts.add(grant.administer());
        parts.add(grant.onward().use());
        parts.add(grant.onward().administer());
        for (Collection<Capability> part : parts) {
            for (Capability capability : part) {
                CapabilityDefinition definition = capabilities.get(capability);
                if (definition != null && definition.is(CapabilityFlag.SENSITIVE)) {
                    return true;
                }
            }
        }
        return false;
    }
}
