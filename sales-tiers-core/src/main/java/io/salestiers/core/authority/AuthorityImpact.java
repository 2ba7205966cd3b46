package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a planned organization does to live grants (G15): what they lose and gain, which come to nothing, and whose decider
 * changes.
 *
 * <p>What a grant gains is never beyond the grant it comes from (G2). Immutable and safe for use by several threads.
 *
 * @param grants the grants that reach something else on some days, by days, then id
 * @param deciders who else decides about somebody or something that the difference touches, by days, then subject
 */
public record AuthorityImpact(List<GrantImpact> grants, List<DeciderChange> deciders) {
    /** Copies the lists. */
    public AuthorityImpact {
        grants = List.copyOf(grants);
        deciders = List.copyOf(deciders);
    }

    /**
     * Whether nothing changes.
     *
     * @return true without any impact
     */
    public boolean changesNothing() {
        return grants.isEmpty() && deciders.isEmpty();
    }

    /**
     * What happens to one grant on some days.
     *
     * @param grant the grant
     * @param days the days
     * @param liveBefore whether somebody could use it as the organization was
     * @param liveAfter whether somebody can use it as the organization would be
     * @param lost what it no longer reaches, in order; all that it reached if it is no longer live
     * @param gained what it newly reaches, in order
     * @param becomesEmpty whether it reached something and would reach nothing
     */
    public record GrantImpact(
            GrantId grant,
            DateRange days,
            boolean liveBefore,
            boolean liveAfter,
            Set<Subject> lost,
            Set<Subject> gained,
            boolean becomesEmpty) {
        /** Copies the sets. */
        public GrantImpact {
            requireNonNull(grant, "grant");
            requireNonNull(days, "days");
            lost = Collections.unmodifiableSet(new TreeSet<>(lost));
            gained = Collections.unmodifiableSet(new TreeSet<>(gained));
        }
    }

    /**
     * That another one decides about a subject on some days.
     *
     * @param subject about whom or what
     * @param capability what is decided
     * @param days the days
     * @param before who decided as the organization was
     * @param after who would decide
     */
    public record DeciderChange(
            Subject subject, Capability capability, DateRange days, CompetentDecider before, CompetentDecider after) {
        /** Refuses absent parts. */
        public DeciderChange {
            requireNonNull(subject, "subject");
            requireNonNull(capability, "capability");
            requireNonNull(days, "days");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }
    }
}
