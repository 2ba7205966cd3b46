package io.salestiers.core.training;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.RoleId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which levels of skills a role needs (岗位技能要求): of a representative negotiation at 3 and data analysis at 2.
 *
 * @param role the role of positions; a tier's own role has the id of the tier
 * @param levels the least level by skill, 1 or more
 */
public record SkillProfile(RoleId role, SortedMap<SkillId, Integer> levels) {
    /** Copies the map. */
    public SkillProfile {
        requireNonNull(role, "role");
        levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    }
}
