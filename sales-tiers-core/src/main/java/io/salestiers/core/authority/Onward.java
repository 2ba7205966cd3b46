package io.salestiers.core.authority;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The right to grant on: which capabilities of a grant may be handed on, and how many times.
 *
 * <p>With depth 2 the grantee may grant on, and those too, but no further. It includes neither using nor administering
 * these capabilities oneself. Immutable and safe for use by several threads.
 *
 * @param depth how many grants may follow one another, 0 or more; 0 means none
 * @param use the capabilities whose use may be handed on
 * @param administer the capabilities whose administration may be handed on
 */
public record Onward(int depth, Set<Capability> use, Set<Capability> administer) {
    private static final Onward NONE = new Onward(0, Set.of(), Set.of());

    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException if the depth is negative, or is 0 while there are capabilities
     */
    public Onward {
        use = Collections.unmodifiableSet(new TreeSet<>(use));
        administer = Collections.unmodifiableSet(new TreeSet<>(administer));
        if (depth < 0) {
            throw new IllegalArgumentException("onward depth must be 0 or more, but was " + depth);
        }
        if (depth == 0 && !(use.isEmpty() && administer.isEmpty())) {
            throw new IllegalArgumentException(
                    "with onward depth 0 nothing is handed on, but there were " + use + " and " + administer);
        }
    }

    /**
     * Nothing may be handed on.
     *
     * @return depth 0
     */
    public static Onward none() {
        return NONE;
    }

    /**
     * The use of some capabilities may be handed on.
     *
     * @param depth how many grants may follow one another
     * @param use the capabilities
     * @return the right
     */
    public static Onward use(int depth, Collection<Capability> use) {
        return new Onward(depth, Set.copyOf(use), Set.of());
    }
}
