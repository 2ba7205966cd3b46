package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Builds an {@link AuthorityPolicy}, starting from the shipped one. Not safe for use by several threads. */
public final class AuthorityPolicyBuilder {
    final Map<Capability, CapabilityDefinition> capabilities = new TreeMap<>();
    Set<SeparationOfDuty> separations;
    SightLevel sight = SightLevel.ALL;
    boolean actingInherits = true;
    InterestPolicy interest = InterestPolicy.NEXT_WITHOUT_INTEREST;
    Set<Capability> withoutOwnLine = Set.of(Capabilities.SCORECARD_CALIBRATE, Capabilities.APPEAL_HEAR);
    Set<Capability> rootCapabilities = Set.of(Capabilities.ROOT_GRANT, Capabilities.ROOT_ADMINISTER);
    private final List<Finding> findings = new ArrayList<>();

    AuthorityPolicyBuilder() {
        Capabilities.standard().forEach(definition -> capabilities.put(definition.capability(), definition));
        separations = new TreeSet<>(List.of(
                new SeparationOfDuty(Capabilities.PROMOTION_NOMINATE, Capabilities.PROMOTION_APPROVE),
                new SeparationOfDuty(Capabilities.SCORECARD_SCORE, Capabilities.SCORECARD_APPROVE),
                new SeparationOfDuty(Capabilities.SCORECARD_CALIBRATE, Capabilities.APPEAL_HEAR),
                new SeparationOfDuty(Capabilities.TARGET_SET, Capabilities.RESULT_ATTEST),
                new SeparationOfDuty(Capabilities.PAY_PLAN, Capabilities.PAY_APPROVE)));
    }

    AuthorityPolicyBuilder(AuthorityPolicy policy) {
        policy.capabilities().forEach(definition -> capabilities.put(definition.capability(), definition));
        separations = new TreeSet<>(policy.separations());
        sight = policy.sight();
        actingInherits = policy.actingInherits();
        interest = policy.interest();
        withoutOwnLine = policy.withoutOwnLine();
        rootCapabilities = policy.rootCapabilities();
    }

    /**
     * With a capability of the host.
     *
     * @param definition the capability and what the rules need to know about it
     * @return this builder
     */
    public AuthorityPolicyBuilder capability(CapabilityDefinition definition) {
        if (capabilities.putIfAbsent(definition.capability(), definition) != null) {
            findings.add(Finding.of(AuthorityFindings.DUPLICATE_CAPABILITY, place())
                    .with("capability", definition.capability().toString()));
        }
        return this;
    }

    /**
     * The separated duties, in place of those before (G12).
     *
     * @param pairs the pairs
     * @return this builder
     */
    public AuthorityPolicyBuilder separations(Collection<SeparationOfDuty> pairs) {
        this.separations = new TreeSet<>(pairs);
        return this;
    }

    /**
     * How many levels down superiors see (G8).
     *
     * @param level the level
     * @return this builder
     */
    public AuthorityPolicyBuilder sight(SightLevel level) {
        this.sight = requireNonNull(level, "level");
        return this;
    }

    /**
     * Whether who acts inherits the grants of the position (G11).
     *
     * @param inherits true if so
     * @return this builder
     */
    public AuthorityPolicyBuilder actingInherits(boolean inherits) {
        this.actingInherits = inherits;
        return this;
    }

    /**
     * What follows if the decider benefits (G5).
     *
     * @param choice the choice
     * @return this builder
     */
    public AuthorityPolicyBuilder interest(InterestPolicy choice) {
        this.interest = requireNonNull(choice, "choice");
        return this;
    }

    /**
     * The decisions for which the own reporting line is an interest, in place of those before (G5).
     *
     * @param decisions the capabilities
     * @return this builder
     */
    public AuthorityPolicyBuilder withoutOwnLine(Collection<Capability> decisions) {
        this.withoutOwnLine = new TreeSet<>(decisions);
        return this;
    }

    /**
     * The capabilities of the root office, in place of those before (G10).
     *
     * @param root the capabilities
     * @return this builder
     */
    public AuthorityPolicyBuilder rootCapabilities(Collection<Capability> root) {
        this.rootCapabilities = new TreeSet<>(root);
        return this;
    }

    /**
     * The policy.
     *
     * @return the policy
     * @throws InvalidDefinitionException if a capability was defined twice, or a rule names one that is not defined; with
     *     all findings
     */
    public AuthorityPolicy build() {
        List<Finding> all = new ArrayList<>(findings);
        Set<Capability> named = new TreeSet<>(withoutOwnLine);
        named.addAll(rootCapabilities);
        separations.forEach(pair -> {
            named.add(pair.first());
            named.add(pair.second());
        });
        for (Capability capability : named) {
            if (!capabilities.containsKey(capability)) {
                all.add(Finding.of(AuthorityFindings.UNDEFINED_CAPABILITY, place())
                        .with("capability", capability.toString()));
            }
        }
        if (!all.isEmpty()) {
            throw new InvalidDefinitionException(all);
        }
        return new AuthorityPolicy(this);
    }

    private static Place place() {
        return Place.document("authority-policy", "");
    }
}
