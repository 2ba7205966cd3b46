package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One part of a {@link ScopeFilter}: what one grant, office or line gives. */
public sealed interface ScopeClause {
    /**
     * What lies in the scopes of a chain of grants and is bound by a tier.
     *
     * @param scope what the scopes have in common
     * @param tier the bound for people and positions; empty: any tier, or none
     */
    record Within(ScopeConjunction scope, Optional<TierBound> tier) implements ScopeClause {
        /** Refuses absent parts. */
        public Within {
            requireNonNull(scope, "scope");
            requireNonNull(tier, "tier");
        }
    }

    /**
     * Some subjects one by one: oneself, those below.
     *
     * @param subjects people, positions, units and territories in order
     */
    record Listed(Set<Subject> subjects) implements ScopeClause {
        /** Copies the set. */
        public Listed {
            subjects = Collections.unmodifiableSet(new TreeSet<>(subjects));
        }
    }

    /**
     * People and positions of one tier: the highest, for the outside body.
     *
     * @param standing ladder and rank of the tier
     */
    record OfTier(TargetRow.Standing standing) implements ScopeClause {
        /** Refuses an absent tier. */
        public OfTier {
            requireNonNull(standing, "standing");
        }
    }
}
