package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * What somebody may use a capability on, as a filter that a host pushes into its queries (G14).
 *
 * <!-- sample: AuthoritySamplesTest#filter -->
 * <pre>{@code
 * ScopeFilter filter = authority.effectiveScope(li, Capabilities.TARGET_SET, NOW);
 * Condition where = filter.condition(); // to be written in the language of the database
 * Set<ResidualRule> later = filter.residualRules(); // to be asked of decide, record by record
 * }</pre>
 *
 * <p>A union of clauses without what is excluded. Without {@linkplain #residualRules() residual rules} it has exactly the
 * targets that {@link Authority#decide(Actor, Capability, Target, java.time.Instant)} permits; with them it has besides
 * exactly those that are denied by these rules alone, because only the record can tell. It holds for the instant for which
 * it was made. Immutable and safe for use by several threads.
 *
 * @param clauses what each grant, office or line gives
 * @param exclusions what is left out
 * @param residualRules the rules that need the record
 * @param condition the same over columns
 */
public record ScopeFilter(
        List<ScopeClause> clauses, ScopeExclusions exclusions, Set<ResidualRule> residualRules, Condition condition) {
    /** Copies list and set. */
    public ScopeFilter {
        clauses = List.copyOf(clauses);
        requireNonNull(exclusions, "exclusions");
        residualRules = Set.copyOf(residualRules);
        requireNonNull(condition, "condition");
    }

    /**
     * Whether a row passes.
     *
     * @param row the columns of a subject on the day of the filter, see {@link Authority#row}
     * @return true if a clause has it and no exclusion
     */
    public boolean matches(TargetRow row) {
        return condition.matches(row);
    }
}
