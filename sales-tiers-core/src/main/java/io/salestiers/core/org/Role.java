package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;

/**
 * A role (岗位): a kind of position on a tier, such as key-account manager (大客户经理) on the tier of supervisors.
 *
 * <p>Who has only one kind of position on a tier needs no roles: a tier without a role of its own id has the implied role
 * of this id and of the tier's name. Immutable and safe for use by several threads.
 *
 * @param id the id
 * @param tier the tier of the positions that have this role
 * @param name the name
 */
public record Role(RoleId id, TierId tier, LocalizedText name) {
    /** Refuses absent parts. */
    public Role {
        requireNonNull(id, "id");
        requireNonNull(tier, "tier");
        requireNonNull(name, "name");
    }

    /**
     * The id of the role that a tier implies.
     *
     * @param tier a tier, such as {@code supervisor}
     * @return the same text as the id of a role
     */
    public static RoleId impliedBy(TierId tier) {
        return RoleId.of(tier.value());
    }

    /**
     * The role that a tier implies.
     *
     * @param tier a tier
     * @return the role with the id and name of the tier
     */
    public static Role impliedBy(Tier tier) {
        return new Role(impliedBy(tier.id()), tier.id(), tier.name());
    }
}
