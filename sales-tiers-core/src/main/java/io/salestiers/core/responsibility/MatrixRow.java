package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.RoleId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who has which part in one duty, on one day, in the units of one type: a row of the matrix.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param variant the kind of the matrix, which says what the letters mean
 * @param letters the letters of each role that has any, roles by id, letters in the order of {@link Letter}
 */
public record MatrixRow(MatrixVariant variant, Map<RoleId, Set<Letter>> letters) {
    /** Copies the letters; roles without any are left out. */
    public MatrixRow {
        requireNonNull(variant, "variant");
        Map<RoleId, Set<Letter>> sorted = new TreeMap<>();
        letters.forEach((role, some) -> {
            if (!some.isEmpty()) {
                sorted.put(role, Collections.unmodifiableSet(EnumSet.copyOf(some)));
            }
        });
        letters = Collections.unmodifiableMap(sorted);
    }

    /**
     * The letters of a role.
     *
     * @param role the role
     * @return its letters, empty for a role without a part
     */
    public Set<Letter> letters(RoleId role) {
        return letters.getOrDefault(role, Set.of());
    }

    /**
     * The roles with a letter.
     *
     * @param letter the letter
     * @return the roles by id
     */
    public Set<RoleId> roles(Letter letter) {
        Set<RoleId> roles = new TreeSet<>();
        letters.forEach((role, some) -> {
            if (some.contains(letter)) {
                roles.add(role);
            }
        });
        return Collections.unmodifiableSet(roles);
    }

    /**
     * The roles that answer.
     *
     * @return the roles by id: exactly one in a matrix without findings, but none and several are possible
     */
    public Set<RoleId> accountable() {
        return roles(variant.accountable());
    }

    /**
     * The roles that do the work.
     *
     * @return the roles by id, in DACI the drivers
     */
    public Set<RoleId> responsible() {
        return roles(variant.responsible());
    }

    /**
     * The roles that are asked before the decision.
     *
     * @return the roles by id, in DACI the contributors
     */
    public Set<RoleId> consulted() {
        return roles(variant.consulted());
    }

    /**
     * The roles that are told afterwards.
     *
     * @return the roles by id
     */
    public Set<RoleId> informed() {
        return roles(variant.informed());
    }

    /**
     * The roles that help.
     *
     * @return the roles by id, empty in RACI and DACI
     */
    public Set<RoleId> support() {
        return variant.support().map(this::roles).orElse(Set.of());
    }
}
