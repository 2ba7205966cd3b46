package io.salestiers.core.authority;

import java.util.Locale;

/** How somebody benefits from what another person, team or territory achieves. */
public enum InterestKind {
    /** An override on the sales of others. */
    OVERRIDE,
    /** A share in a pool. */
    POOL,
    /** A team measure that feeds the own scorecard or pay. */
    TEAM_MEASURE,
    /** A target that is the sum of those of others. */
    TARGET,
    /** The own reporting line, where the policy counts it. */
    REPORTING_LINE;

    /**
     * The key of the words for it in the catalogue of the module.
     *
     * @return for example {@code core.authority.interest-kind.team-measure}
     */
    public String key() {
        return "core.authority.interest-kind." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
