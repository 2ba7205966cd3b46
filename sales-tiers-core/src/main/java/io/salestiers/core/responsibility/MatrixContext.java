package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Role;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitTypeId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a responsibility matrix is held against when it is looked at by itself: the charter of the tiers, the tier of each
 * role, what a tier may hold, and which types of units there are.
 *
 * <!-- sample: MatrixSamplesTest#context -->
 * <pre>{@code
 * MatrixContext context = MatrixContext.NOTHING
 *         .withCharter(governance.charter())
 *         .withTiers(Map.of(RoleId.of("key-account-director"), Charters.REGIONAL_MANAGER));
 * List<Finding> findings = matrix.findings(MatrixPolicy.STANDARD, context);
 * }</pre>
 *
 * <p>What is not said is not checked. Immutable and safe for use by several threads; each method gives a copy.
 */
public final class MatrixContext {
    /** No charter, no capability to check, any types of units; a role is of the tier with its own id. */
    public static final MatrixContext NOTHING =
            new MatrixContext(Charter.of(List.of()), Map.of(), (tier, capability) -> true, Set.of());

    private final Charter charter;
    private final Map<RoleId, TierId> tiers;
    private final TierCapabilities capabilities;
    private final Set<UnitTypeId> unitTypes;

    private MatrixContext(
            Charter charter, Map<RoleId, TierId> tiers, TierCapabilities capabilities, Set<UnitTypeId> unitTypes) {
        this.charter = requireNonNull(charter, "charter");
        this.capabilities = requireNonNull(capabilities, "capabilities");
        this.tiers = Collections.unmodifiableMap(new TreeMap<>(tiers));
        this.unitTypes = Collections.unmodifiableSet(new TreeSet<>(unitTypes));
    }

    /**
     * Against a charter (R05): each of its duties must be in the matrix, with a part for its tier.
     *
     * @param other the charter
     * @return a copy
     */
    public MatrixContext withCharter(Charter other) {
        return new MatrixContext(other, tiers, capabilities, unitTypes);
    }

    /**
     * With the tiers of roles. A role that is not named is of the tier with its own id: role {@code supervisor} of tier
     * {@code supervisor}.
     *
     * @param tierByRole tiers by role
     * @return a copy
     */
    public MatrixContext withTiers(Map<RoleId, TierId> tierByRole) {
        return new MatrixContext(charter, tierByRole, capabilities, unitTypes);
    }

    /**
     * With the tiers of roles, as an organization declares them.
     *
     * @param roles the roles; of two with one id the last counts
     * @return a copy
     */
    public MatrixContext withRoles(Collection<Role> roles) {
        Map<RoleId, TierId> tierByRole = new TreeMap<>();
        roles.forEach(role -> tierByRole.put(role.id(), role.tier()));
        return withTiers(tierByRole);
    }

    /**
     * Against what a tier may hold (R04): the accountable role of a duty must be able to hold what the duty needs.
     *
     * @param check what a tier may hold
     * @return a copy
     */
    public MatrixContext withCapabilities(TierCapabilities check) {
        return new MatrixContext(charter, tiers, check, unitTypes);
    }

    /**
     * With all types of units that there are, where each unit has one. Then a duty for which each of them has its own
     * assignments needs none for all units.
     *
     * @param types the types; none means that there may be others, and units without a type
     * @return a copy
     */
    public MatrixContext withUnitTypes(Collection<UnitTypeId> types) {
        return new MatrixContext(charter, tiers, capabilities, Set.copyOf(types));
    }

    /**
     * The charter.
     *
     * @return the charter, without tiers if none was given
     */
    public Charter charter() {
        return charter;
    }

    /**
     * The tier of a role.
     *
     * @param role the role
     * @return the tier that was given, else the one with the id of the role
     */
    public TierId tierOf(RoleId role) {
        TierId tier = tiers.get(role);
        return tier == null ? TierId.of(role.value()) : tier;
    }

    /**
     * What a tier may hold.
     *
     * @return the check, which permits everything if none was given
     */
    public TierCapabilities capabilities() {
        return capabilities;
    }

    /**
     * All types of units.
     *
     * @return the types by id, empty if there may be others
     */
    public Set<UnitTypeId> unitTypes() {
        return unitTypes;
    }
}
